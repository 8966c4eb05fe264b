//! Slots: places of a context whose words a template prints and never looks at.
//!
//! Takes the texts of a context while it is serialised; gives a mark in place of each, and the texts apart. Two contexts
//! that differ only in such texts serialise to the same bytes: they have one *shape*, which is rendered once
//! ([`super::shapes`]). And no template can favour a tool by its words, its id or its links, because it never sees them
//! (article 6). Empty texts stay empty, so that a template can tell that something is not there. Must not know templates.
//!
//! Fields are made slots where the contexts are declared, by `#[serde(serialize_with = "…")]` with a function from here.
//! Outside of [`collect`] and [`mark`] these functions write the texts themselves.

use serde::{Serialize, Serializer};
use std::cell::RefCell;
use std::ops::Range;

/// What stands in a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text.
    Words,
    /// An address or an id, whose characters mean nothing in an attribute.
    Address,
    /// An address that needs quotation marks as an attribute, but no escapes.
    QuotedAddress,
    /// An address given from the root of the tree.
    Moved,
    /// Finished HTML.
    Html,
}

/// The texts of a context, in the order of its slots.
#[derive(Debug, Default)]
pub(super) struct Texts {
    text: String,
    slots: Vec<(Kind, Range<usize>)>,
}

impl Texts {
    /// How many slots there are.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// How many bytes they have.
    pub(super) fn size(&self) -> usize {
        self.text.len()
    }

    /// The text of a slot, with its kind.
    pub(super) fn get(&self, slot: usize) -> Option<(Kind, &str)> {
        let (kind, range) = self.slots.get(slot)?;
        Some((*kind, self.text.get(range.clone())?))
    }
}

enum Mode {
    /// Marks in place of all texts, which are kept.
    Collecting(Texts),
    /// Marks in place of the texts but those of the slots named, in ascending order.
    Marking { next: usize, shown: Vec<usize> },
}

thread_local! {
    /// What this thread is serialising a context for. Serialisers carry nothing from field to field.
    static MODE: RefCell<Option<Mode>> = const { RefCell::new(None) };
}

/// The first mark. Marks are private characters of plane 15, which themes may not use ([`first_mark`]).
const FIRST: u32 = 0xF_0000;
/// More slots than this are no shape that another page could have.
pub(super) const MOST: usize = 4_000;

/// Where a text of a theme has a character that could be taken for a mark, in bytes.
pub(super) fn first_mark(text: &str) -> Option<usize> {
    text.char_indices().find(|(_, c)| u32::from(*c) >= FIRST).map(|(at, _)| at)
}

/// The slot that a mark at the beginning of these bytes stands for, and the length of the mark.
pub(super) fn slot_at(bytes: &[u8]) -> Option<(usize, usize)> {
    let (&[a, b, c, d], _) = bytes.split_first_chunk::<4>()?;
    let continued = |byte: u8| (byte & 0xC0 == 0x80).then(|| u32::from(byte & 0x3F));
    if a & 0xF8 != 0xF0 {
        return None;
    }
    let code = u32::from(a & 7) << 18 | continued(b)? << 12 | continued(c)? << 6 | continued(d)?;
    let slot = usize::try_from(code.checked_sub(FIRST)?).ok()?;
    (slot < MOST).then_some((slot, 4))
}

fn mark_of(slot: usize) -> Option<char> {
    u32::try_from(slot).ok().filter(|_| slot < MOST).and_then(|slot| char::from_u32(FIRST + slot))
}

/// Serialises with marks in place of texts; gives these.
pub(super) fn collect<T>(serialise: impl FnOnce() -> T) -> (T, Texts) {
    // A page's texts, or a part's: room that is not used costs little, and growing costs more.
    let texts = Texts { text: String::with_capacity(8 << 10), slots: Vec::with_capacity(64) };
    MODE.set(Some(Mode::Collecting(texts)));
    let result = serialise();
    match MODE.take() {
        Some(Mode::Collecting(texts)) => (result, texts),
        _ => (result, Texts::default()),
    }
}

/// Serialises with marks in place of texts, but of those in `shown`.
pub(super) fn mark<T>(shown: Vec<usize>, serialise: impl FnOnce() -> T) -> T {
    MODE.set(Some(Mode::Marking { next: 0, shown }));
    let result = serialise();
    MODE.set(None);
    result
}

fn is_collecting() -> bool {
    MODE.with_borrow(|mode| matches!(mode, Some(Mode::Collecting(_))))
}

/// What stands in place of a text: itself outside of slots, where it is empty, and past the last mark.
fn stand_in(text: &str, kind: Kind) -> Option<char> {
    if text.is_empty() {
        return None;
    }
    MODE.with_borrow_mut(|mode| match mode {
        None => None,
        Some(Mode::Collecting(texts)) => {
            let start = texts.text.len();
            texts.text.push_str(text);
            texts.slots.push((kind, start..texts.text.len()));
            mark_of(texts.slots.len() - 1)
        }
        Some(Mode::Marking { next, shown }) => {
            let slot = *next;
            *next += 1;
            if shown.binary_search(&slot).is_ok() { None } else { mark_of(slot) }
        }
    })
}

fn print<S: Serializer>(text: &str, kind: Kind, s: S) -> Result<S::Ok, S::Error> {
    match stand_in(text, kind) {
        None => s.serialize_str(text),
        // The minifier decides by the value whether it needs quotation marks.
        Some(mark) if kind == Kind::QuotedAddress => s.collect_str(&format_args!("{mark}=")),
        Some(mark) => s.serialize_char(mark),
    }
}

/// Words that are printed as text.
pub(super) fn words<S: Serializer>(text: &str, s: S) -> Result<S::Ok, S::Error> {
    print(text, Kind::Words, s)
}

/// An address or an id.
pub(super) fn address<S: Serializer>(text: &str, s: S) -> Result<S::Ok, S::Error> {
    let marked = |byte: u8| (byte <= b' ') | matches!(byte, b'"' | b'&' | b'<' | b'>' | 0x7f);
    if text.bytes().fold(false, |found, byte| found | marked(byte)) {
        // Its escapes are left to the template.
        return s.serialize_str(text);
    }
    let quoted = text.bytes().fold(false, |found, byte| found | matches!(byte, b'\'' | b'`' | b'='));
    print(text, if quoted { Kind::QuotedAddress } else { Kind::Address }, s)
}

/// As [`address`], where there may be none.
pub(super) fn address_opt<S: Serializer>(text: &Option<String>, s: S) -> Result<S::Ok, S::Error> {
    match text {
        Some(text) => address(text, s),
        None => s.serialize_none(),
    }
}

/// An address given from the root of the tree, for parts that stand on pages of several depths.
pub(super) fn moved<S: Serializer>(text: &str, s: S) -> Result<S::Ok, S::Error> {
    print(text, Kind::Moved, s)
}

/// Finished HTML. Its mark stands in an element of the kind that the HTML begins with, so that blanks around it are
/// treated alike.
pub(super) fn html<S: Serializer>(html: &str, element: &str, s: S) -> Result<S::Ok, S::Error> {
    let value = match stand_in(html, Kind::Html) {
        None => tera::Value::safe_string(html),
        // Nothing of this is printed.
        Some(mark) if is_collecting() => return (element, mark).serialize(s),
        Some(mark) => tera::Value::safe_string(&format!("<{element}>{mark}</{element}>")),
    };
    value.serialize(s)
}

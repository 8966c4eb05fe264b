//! Start tags and open elements as the tokenizer gives them.
//!
//! Takes names and values; keeps them in buffers that are used again, so that reading a page allocates little. Must not know
//! what they mean.

use super::markup::{self, Traits};

/// A start tag with its attributes, in one buffer that is used again for the next.
#[derive(Default)]
pub(super) struct Tag {
    text: Vec<u8>,
    name: usize,
    /// Ends of each attribute's name and value.
    attributes: Vec<(usize, usize)>,
    /// The [`mark`]s of all of them.
    marks: u32,
}

/// A bit that few names share: most tags lack most attributes, and that is seen at once.
fn mark(name: &[u8]) -> u32 {
    let first = name.first().copied().map_or(0, usize::from);
    1 << ((first ^ (name.len() << 1)) & 31)
}

impl Tag {
    pub(super) fn begin(&mut self, name: &[u8]) {
        self.text.clear();
        self.attributes.clear();
        self.marks = 0;
        self.text.extend_from_slice(name);
        self.name = name.len();
    }

    pub(super) fn attribute(&mut self, name: &[u8]) {
        self.text.extend_from_slice(name);
        self.attributes.push((self.text.len(), self.text.len()));
        self.marks |= mark(name);
    }

    pub(super) fn value(&mut self, value: &[u8]) {
        self.text.extend_from_slice(value);
        if let Some((_, end)) = self.attributes.last_mut() {
            *end = self.text.len();
        }
    }

    pub(super) fn name(&self) -> &[u8] {
        self.text.get(..self.name).unwrap_or_default()
    }

    pub(super) fn attributes(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        let mut start = self.name;
        self.attributes.iter().map(move |(name, value)| {
            let both =
                (self.text.get(start..*name).unwrap_or_default(), self.text.get(*name..*value).unwrap_or_default());
            start = *value;
            both
        })
    }

    pub(super) fn get(&self, wanted: &[u8]) -> Option<&[u8]> {
        if self.marks & mark(wanted) == 0 {
            return None;
        }
        self.attributes().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// Adds the tag to a skeleton as one line. No value can look like further tags or attributes. What holds an answer or
    /// a description says its language where it is not the page's: whether it does differs as the values would.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.push(b'<');
        out.extend_from_slice(self.name());
        let spoken = self.get(b"data-answer").or_else(|| self.get(b"data-prose")).is_some();
        for (name, value) in self.attributes() {
            if spoken && matches!(name, b"lang" | b"dir") {
                continue;
            }
            out.push(b' ');
            out.extend_from_slice(name);
            if markup::has_free_value(self.name(), name) {
                continue;
            }
            out.extend_from_slice(b"=\"");
            for byte in value {
                match byte {
                    b'"' => out.extend_from_slice(b"\\q"),
                    b'\\' => out.extend_from_slice(b"\\\\"),
                    b'\n' | b'\r' => out.extend_from_slice(b"\\n"),
                    byte => out.push(*byte),
                }
            }
            out.push(b'"');
        }
        out.extend_from_slice(b">\n");
    }
}

/// The open elements, names in one buffer.
#[derive(Default)]
pub(super) struct Open {
    names: Vec<u8>,
    levels: Vec<Level>,
    opened: u32,
}

/// An open element.
#[derive(Clone, Copy)]
struct Level {
    /// Where its name starts.
    start: usize,
    /// A number of its own.
    number: u32,
    /// How many elements have begun inside it.
    children: u32,
    traits: Traits,
    /// Whether a link and a paragraph are open here, with nothing between that shields from them.
    link: bool,
    paragraph: bool,
}

impl Open {
    /// Forgets all elements, those that were never closed too.
    pub(super) fn clear(&mut self) {
        self.names.clear();
        self.levels.clear();
        self.opened = 0;
    }

    pub(super) fn len(&self) -> usize {
        self.levels.len()
    }

    pub(super) fn name(&self, level: usize) -> Option<&[u8]> {
        let start = self.levels.get(level)?.start;
        let end = self.levels.get(level + 1).map_or(self.names.len(), |level| level.start);
        self.names.get(start..end)
    }

    /// The innermost but `out` open element.
    pub(super) fn inner(&self, out: usize) -> Option<&[u8]> {
        self.name(self.len().checked_sub(out + 1)?)
    }

    /// The traits of the innermost element.
    pub(super) fn traits(&self) -> Traits {
        self.levels.last().map_or_else(Traits::default, |level| level.traits)
    }

    /// The innermost element's own number; 0 outside all.
    pub(super) fn parent_number(&self) -> u32 {
        self.levels.last().map_or(0, |level| level.number)
    }

    /// How many elements stand in the innermost one so far.
    pub(super) fn children(&self) -> u32 {
        self.levels.last().map_or(0, |level| level.children)
    }

    /// Counts an element of the innermost one.
    pub(super) fn child(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.children += 1;
        }
    }

    pub(super) fn push(&mut self, name: &[u8], traits: Traits) {
        self.opened += 1;
        let inherited = !traits.scope;
        self.levels.push(Level {
            start: self.names.len(),
            number: self.opened,
            children: 0,
            traits,
            link: inherited && (name == b"a" || self.holds_link()),
            paragraph: inherited && (name == b"p" || self.holds_paragraph()),
        });
        self.names.extend_from_slice(name);
    }

    pub(super) fn pop(&mut self) {
        if let Some(level) = self.levels.pop() {
            self.names.truncate(level.start);
        }
    }

    /// Whether a link is open inside the nearest element that shields from it.
    pub(super) fn holds_link(&self) -> bool {
        self.levels.last().is_some_and(|level| level.link)
    }

    /// Whether a paragraph is open inside the nearest element that shields from it.
    pub(super) fn holds_paragraph(&self) -> bool {
        self.levels.last().is_some_and(|level| level.paragraph)
    }

    /// Whether browsers would move an element that begins here.
    pub(super) fn moves(&self, name: &[u8], traits: Traits) -> bool {
        let parent = self.traits();
        // What most elements are needs no comparison of names.
        let unsure = traits.fixed || parent.picky || (traits.heading && parent.heading);
        (unsure && markup::is_misplaced(name, self.inner(0), self.inner(1)))
            || (name == b"a" && self.holds_link())
            || (traits.ends_paragraph && self.holds_paragraph())
    }
}

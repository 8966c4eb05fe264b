//! What was read before: most tags of a catalogue are written the same on thousands of pages, and so are many whole elements, a
//! tool's card or an answer among them.
//!
//! Takes tags and elements as they were read and their bytes; gives what there is to do when the same bytes come again. Only
//! what means the same wherever it stands is remembered, or says which folder it depends on; bytes are compared, and hashes only
//! find them. Must not know what a page holds.

use super::links::{Links, Target, base_of, folder_of, lies_in};
use super::markup::{self, Address, Traits};
use super::tags::Tag;
use memchr::memmem::Finder;
use rustc_hash::{FxHashMap, FxHasher};
use sha2::{Digest, Sha256};
use std::hash::Hasher;
use std::sync::Arc;

/// About so many bytes are remembered of one tree.
const MOST_BYTES: usize = 48 << 20;

/// What a remembered element takes besides its bytes.
const OVERHEAD: usize = 200;

/// Longer elements are read anew, in bytes.
pub(super) const LONGEST: usize = 4096;

/// So many meanings of one tag are remembered: it may lead elsewhere from other folders.
const MOST_MEANINGS: usize = 8;

/// So many elements are remembered that begin with the same tag: a question has few common answers.
const MOST_ALIKE: u16 = 64;

/// So many elements are compared whose heads have one hash.
const MOST_UNDER_ONE: usize = 8;

/// So many elements that follow each other are looked up together.
const MOST_AHEAD: usize = 32;

/// Elements that are worth remembering hold others, and are told apart from each other by attributes: how they begin and end.
const WORTH_IT: [(&[u8], &[u8]); 8] = [
    (b"<div ", b"</div>"),
    (b"<li ", b"</li>"),
    (b"<p ", b"</p>"),
    (b"<ul ", b"</ul>"),
    (b"<section ", b"</section>"),
    (b"<nav ", b"</nav>"),
    (b"<header ", b"</header>"),
    (b"<footer ", b"</footer>"),
];

/// Which of [`WORTH_IT`] begins here: their first letters differ.
fn worth_it(rest: &[u8]) -> Option<usize> {
    let which = b"dlpusnhf".iter().position(|letter| rest.get(1) == Some(letter))?;
    WORTH_IT.get(which).filter(|(begin, _)| rest.starts_with(begin)).map(|_| which)
}

/// Whether an element that begins here may be worth remembering.
pub(super) fn is_worth_it(rest: &[u8]) -> bool {
    worth_it(rest).is_some()
}

/// So many skeletons are remembered: those of cards, answers and kinds of pages.
const MOST_SHAPES: usize = 4096;

/// A tag in whose attributes nothing is wrong, wherever it stands.
#[derive(Debug)]
pub(super) struct Quiet<'l> {
    pub(super) name: Box<[u8]>,
    pub(super) traits: Traits,
    /// As the skeleton has it.
    pub(super) line: Box<[u8]>,
    /// Its id, which no other element of the page may have.
    pub(super) id: Option<Box<[u8]>>,
    /// The planned file that it links to, which shows no tool.
    pub(super) link: Option<&'l str>,
    /// The element of the page that it links to.
    pub(super) fragment: Option<Box<str>>,
    /// The page's folder, or the one above it, that its addresses depend on.
    pub(super) base: Box<str>,
    /// Its classes that the style sheet moves or hides (`false`), or whose columns or rows differ in size (`true`).
    pub(super) reaching: Box<[(Box<str>, bool)]>,
    /// Whether any of them moves or hides.
    pub(super) apart: bool,
    /// The language of the page that it begins.
    pub(super) lang: Option<Box<str>>,
    pub(super) heading: bool,
    pub(super) answer: bool,
    pub(super) description: bool,
    /// Whether its attributes may stand in an answer or a description.
    pub(super) in_prose: bool,
}

/// A whole element, from its start tag to its end tag, in which nothing was wrong.
#[derive(Debug)]
pub(super) struct Passage<'l> {
    pub(super) bytes: Box<[u8]>,
    /// The name of the element around it: some elements may stand in some others only.
    pub(super) parent: Arc<[u8]>,
    pub(super) skeleton: Arc<[u8]>,
    pub(super) ids: Box<[Box<[u8]>]>,
    /// The elements of the page that it links to.
    pub(super) fragments: Box<[Box<str>]>,
    /// The planned files that it links to, which show no tool.
    pub(super) leads: Box<[&'l str]>,
    /// See [`Quiet::base`].
    pub(super) base: Box<str>,
    pub(super) card: Option<SeenCard<'l>>,
    /// Whether it says the notice, in pages of this language, where it holds what could be one.
    pub(super) notice: Option<(Box<str>, bool)>,
    /// The passage whose head has the same hash and that was remembered before.
    pub(super) former: Option<u32>,
}

/// A card that holds nothing but its own link.
#[derive(Debug)]
pub(super) struct SeenCard<'l> {
    pub(super) tool: Box<str>,
    /// The page that it links to.
    pub(super) page: &'l str,
    /// That page's folder.
    pub(super) folder: &'l str,
}

/// What was read at one depth. The tables stay small, so that looking into them touches little memory.
#[derive(Default)]
struct Depth<'l> {
    /// What start tags mean, by their bytes: the last first.
    meanings: FxHashMap<Box<[u8]>, Vec<Quiet<'l>>>,
    passages: Vec<Passage<'l>>,
    /// By the hash of a head: the passage that was remembered last.
    heads: FxHashMap<u64, u32>,
    /// By the hash of a start tag: how many passages begin so.
    begun: FxHashMap<u64, u16>,
}

/// Skeletons with their hashes.
type Shapes = FxHashMap<Arc<[u8]>, [u8; 16]>;

/// What was read before of one audience's tree.
pub struct Known<'l> {
    /// By the depth of the page's folder: from one depth, the same address climbs as far.
    depths: Vec<Depth<'l>>,
    /// Find the ends of [`WORTH_IT`].
    ends: [Finder<'static>; WORTH_IT.len()],
    shapes: Shapes,
    bytes: usize,
}

/// What can come in one folder.
pub(super) struct KnownHere<'k, 'l> {
    folder: &'k str,
    depth: &'k mut Depth<'l>,
    ends: &'k [Finder<'static>],
    shapes: &'k mut Shapes,
    bytes: &'k mut usize,
    /// What was looked up and has not come yet, the next one last.
    ahead: Vec<Ahead>,
}

/// An element that was looked up together with those before it.
struct Ahead {
    /// How many bytes the page has from its start tag on.
    left: usize,
    /// The hash of its head.
    hash: u64,
    /// The passage that was remembered last of those with this hash.
    last: Option<u32>,
}

impl Default for Known<'_> {
    fn default() -> Self {
        let ends = WORTH_IT.map(|(_, end)| Finder::new(end));
        Self { depths: Vec::new(), ends, shapes: Shapes::default(), bytes: 0 }
    }
}

impl<'l> Known<'l> {
    /// What can come on a page.
    pub(super) fn of<'k>(&'k mut self, path: &'k str) -> KnownHere<'k, 'l> {
        let depth = path.bytes().filter(|byte| *byte == b'/').count();
        if self.depths.len() <= depth {
            self.depths.resize_with(depth + 1, Depth::default);
        }
        // The vector was just made long enough.
        let depth = &mut self.depths[depth];
        let (ends, shapes, bytes) = (&self.ends, &mut self.shapes, &mut self.bytes);
        KnownHere { folder: folder_of(path), depth, ends, shapes, bytes, ahead: Vec::new() }
    }

    /// The hash of a skeleton.
    pub(super) fn shape(&mut self, skeleton: &[u8]) -> [u8; 16] {
        interned(&mut self.shapes, skeleton).1
    }
}

/// A skeleton that is shared with all that are the same, and its hash.
fn interned(shapes: &mut Shapes, skeleton: &[u8]) -> (Arc<[u8]>, [u8; 16]) {
    if let Some((skeleton, shape)) = shapes.get_key_value(skeleton) {
        return (skeleton.clone(), *shape);
    }
    let (mut shape, skeleton) = ([0; 16], Arc::<[u8]>::from(skeleton));
    for (to, from) in shape.iter_mut().zip(Sha256::digest(&skeleton)) {
        *to = from;
    }
    if shapes.len() < MOST_SHAPES {
        shapes.insert(skeleton.clone(), shape);
    }
    (skeleton, shape)
}

impl<'l> KnownHere<'_, 'l> {
    /// What a start tag means in this folder.
    pub(super) fn meaning(&self, tag: &[u8]) -> Option<&Quiet<'l>> {
        self.depth.meanings.get(tag)?.iter().find(|quiet| lies_in(self.folder, &quiet.base))
    }

    /// Remembers a tag of a page, if it is quiet.
    pub(super) fn learn(&mut self, bytes: &[u8], tag: &Tag, path: &str, links: &'l Links) {
        if *self.bytes <= MOST_BYTES
            && let Some(quiet) = Quiet::of(tag, path, links)
        {
            *self.bytes += bytes.len() + OVERHEAD;
            // Most have one.
            let meanings = self.depth.meanings.entry(bytes.into()).or_insert_with(|| Vec::with_capacity(1));
            meanings.insert(0, quiet);
            meanings.truncate(MOST_MEANINGS);
        }
    }

    /// Whether there is room for a further element that begins with this tag.
    pub(super) fn has_room(&self, tag: &[u8]) -> bool {
        *self.bytes <= MOST_BYTES && self.depth.begun.get(&hash(tag)).is_none_or(|passages| *passages < MOST_ALIKE)
    }

    /// Remembers an element that begins with this tag, unless it is too long.
    pub(super) fn learn_passage(&mut self, tag: &[u8], mut passage: Passage<'l>) {
        let Some(head) = self.head(&passage.bytes).map(hash) else { return };
        let Ok(place) = u32::try_from(self.depth.passages.len()) else { return };
        *self.bytes += passage.bytes.len() + OVERHEAD;
        passage.former = self.depth.heads.insert(head, place);
        self.depth.passages.push(passage);
        *self.depth.begun.entry(hash(tag)).or_default() += 1;
    }

    /// The bytes up to the first end tag that an element may end with. Elements with equal heads are compared byte by byte.
    fn head<'b>(&self, rest: &'b [u8]) -> Option<&'b [u8]> {
        let which = worth_it(rest)?;
        let (finder, (_, end)) = (self.ends.get(which)?, WORTH_IT.get(which)?);
        let at = finder.find(rest.get(..LONGEST).unwrap_or(rest))?;
        rest.get(..at + end.len())
    }

    /// The same text once for all who keep it.
    pub(super) fn intern(&mut self, text: &[u8]) -> Arc<[u8]> {
        interned(self.shapes, text).0
    }

    /// The element that these bytes, the page from here on, begin with.
    pub(super) fn passage(&mut self, rest: &[u8]) -> Option<&Passage<'l>> {
        while self.ahead.pop_if(|ahead| ahead.left > rest.len()).is_some() {}
        if self.ahead.last().is_none_or(|ahead| ahead.left < rest.len()) {
            self.look_ahead(rest);
        }
        let last = self.ahead.pop_if(|ahead| ahead.left == rest.len())?.last;
        let mut found = self.depth.under(last).map(|(_, passage)| passage);
        found.find(|passage| rest.starts_with(&passage.bytes) && lies_in(self.folder, &passage.base))
    }

    /// Looks up the element that these bytes begin with and those that follow it at once, as cards do: memory is far away, and what is asked
    /// for together comes together.
    fn look_ahead(&mut self, mut rest: &[u8]) {
        let from = self.ahead.len();
        // What is around was looked up before: it goes on behind this element.
        let around = self.ahead.last().map_or(0, |ahead| ahead.left);
        while let Some(head) = self.head(rest).filter(|_| rest.len() > around && self.ahead.len() < from + MOST_AHEAD) {
            self.ahead.push(Ahead { left: rest.len(), hash: hash(head), last: None });
            rest = rest.get(head.len()..).unwrap_or_default();
        }
        let found = self.ahead.get_mut(from..).unwrap_or_default();
        for ahead in &mut *found {
            ahead.last = self.depth.heads.get(&ahead.hash).copied();
        }
        // Asking for their lengths brings them nearer.
        for ahead in &mut *found {
            ahead.last =
                self.depth.under(ahead.last).find(|(_, it)| it.bytes.len() <= ahead.left).map(|(place, _)| place);
        }
        found.reverse();
    }
}

impl<'l> Depth<'l> {
    /// A passage and those that were remembered before it and whose heads have the same hash.
    fn under(&self, last: Option<u32>) -> impl Iterator<Item = (u32, &Passage<'l>)> {
        let at = |place: u32| Some((place, self.passages.get(usize::try_from(place).ok()?)?));
        std::iter::successors(last.and_then(at), move |(_, passage)| passage.former.and_then(at)).take(MOST_UNDER_ONE)
    }
}

/// From both ends of a head, where elements of one kind differ most.
fn hash(head: &[u8]) -> u64 {
    const END: usize = 64;
    let mut hasher = FxHasher::default();
    hasher.write_usize(head.len());
    hasher.write(head.first_chunk::<END>().map_or(head, |begin| begin));
    hasher.write(head.last_chunk::<END>().map_or(&[], |end| end));
    hasher.finish()
}

impl<'l> Quiet<'l> {
    /// What there is to know of a tag; `None` where it has to be looked at each time.
    fn of(tag: &Tag, path: &str, links: &'l Links) -> Option<Self> {
        let name = tag.name();
        let traits = Traits::of(name);
        if traits.forbidden || matches!(name, b"template" | b"details" | b"dialog") {
            return None;
        }
        let lang = if name == b"html" { Some(language(tag)?) } else { None };
        let (mut id, mut link, mut fragment, mut base, mut reaching) = (None, None, None, "", Vec::new());
        for (before, (attribute, value)) in tag.attributes().enumerate() {
            let again = tag.attributes().take(before).any(|(earlier, _)| earlier == attribute);
            let loud = attribute == b"style"
                || attribute.starts_with(b"on")
                || matches!(attribute, b"srcdoc" | b"ping" | b"data-tool" | b"data-entry")
                || (attribute == b"data-notice" && value == b"no-endorsement")
                || (attribute == b"http-equiv" && value.eq_ignore_ascii_case(b"refresh"))
                || markup::singles_out(attribute);
            if again || loud {
                return None;
            }
            match markup::address(name, attribute) {
                Some(Address::Resources) => return None,
                Some(kind) => {
                    let address = std::str::from_utf8(value).ok()?;
                    match links.follow(path, address) {
                        Target::File(page) => {
                            let found = base_of(path, address)?;
                            if found.len() > base.len() {
                                base = found;
                            }
                            if kind == Address::Link {
                                link = Some(page);
                            }
                        }
                        Target::Here(part) if address.starts_with('#') => fragment = Some(part.into()),
                        _ => return None,
                    }
                }
                None => {}
            }
            if attribute == b"id" {
                id = Some(value.into());
            }
            let classes = if attribute == b"class" { value } else { &[] };
            for class in classes.split(u8::is_ascii_whitespace) {
                let (apart, uneven) = links.keeps(class);
                let kinds = [apart.then_some(false), uneven.then_some(true)];
                reaching.extend(kinds.into_iter().flatten().map(|kind| (String::from_utf8_lossy(class).into(), kind)));
            }
        }
        let mut line = Vec::new();
        tag.write(&mut line);
        Some(Self {
            name: name.into(),
            traits,
            line: line.into(),
            id,
            link,
            fragment,
            base: base.into(),
            apart: reaching.iter().any(|(_, uneven)| !uneven),
            reaching: reaching.into(),
            lang,
            heading: name == b"h1",
            answer: tag.get(b"data-answer").is_some(),
            description: tag.get(b"data-prose").is_some(),
            in_prose: tag.attributes().all(|(attribute, value)| markup::is_prose_attribute(attribute, value)),
        })
    }
}

/// The language that a page says it is in, if it also says its direction.
fn language(tag: &Tag) -> Option<Box<str>> {
    let lang = std::str::from_utf8(tag.get(b"lang")?).ok().filter(|lang| !lang.is_empty())?;
    matches!(tag.get(b"dir"), Some(b"ltr" | b"rtl")).then(|| lang.into())
}

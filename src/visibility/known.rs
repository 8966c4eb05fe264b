//! What was read before: most tags of a catalogue are written the same on thousands of pages, and so are many whole elements, a
//! tool's card or an answer among them.
//!
//! Takes tags and elements as they were read and their bytes; gives what there is to do when the same bytes come again: the bytes themselves,
//! or as many with the same fingerprint. Only what means the same wherever it stands is remembered, or says which folder it depends on.
//! Must not know what a page holds.

mod common;
mod passages;
mod pattern;
mod print;
mod quiet;
mod recent;

use self::common::Share;
use self::passages::{Ends, Lesson, Passages, hash};
use self::pattern::Pattern;
use self::print::Key;
use self::recent::Recent;
use super::links::{Links, folder_of, lies_in};
use super::prose::Prose;
use super::room::{Ids, Room};
use super::tags::Tag;
use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};
use std::cell::Cell;
use std::sync::Arc;

pub use self::common::Common;
pub(super) use self::passages::{Ahead, Found, LONGEST, SeenCard, Sense, is_worth_it};
pub(super) use self::pattern::Hole;
pub(super) use self::quiet::Quiet;

/// About so many bytes are remembered of one tree by each reader: what is known of the cards of 300,000 tools.
const MOST_BYTES: usize = 64 << 20;

/// What a remembered element takes, besides its bytes where these are kept.
const OVERHEAD: usize = 200;

/// So many meanings of one tag are remembered: it may lead elsewhere from other folders.
const MOST_MEANINGS: usize = 8;

/// So many elements are remembered that begin with the same tag: a question has few common answers.
const MOST_ALIKE: u16 = 64;

/// So many of them, besides, but for one text and the address around it.
const MOST_PATTERNS: usize = 16;

/// By how much the hope for a tag rises with an element that was known, and where it ends: most texts come once.
const HOPE: i16 = 4;
const LEAST_HOPE: i16 = -128;

/// So many skeletons are remembered: those of cards, answers and kinds of pages.
const MOST_SHAPES: usize = 4096;

/// What was read at one depth. The tables stay small, so that looking into them touches little memory.
#[derive(Default)]
struct Depth<'l> {
    /// What start tags mean, by their bytes.
    meanings: FxHashMap<Box<[u8]>, Meanings<'l>>,
    /// Hashes of links that came: most of the links between the pages of a list come no second time.
    once: FxHashSet<u64>,
    passages: Passages<'l>,
}

/// A start tag that was read before.
#[derive(Default)]
pub(super) struct Meanings<'l> {
    /// The last one first.
    meanings: Vec<Quiet<'l>>,
    recent: Recent<'l>,
    patterns: Vec<Pattern<'l>>,
    /// The place of the pattern that fitted last.
    fitting: Cell<usize>,
    /// Falls when an element that begins so is not one that was read before, and rises by more when it is.
    hope: Cell<i16>,
}

impl<'l> Meanings<'l> {
    /// What it means in this folder.
    pub(super) fn within(&self, folder: &str) -> Option<&Quiet<'l>> {
        self.meanings.iter().find(|quiet| lies_in(folder, &quiet.base))
    }

    /// Whether elements that begin so come again often enough to look for them.
    pub(super) fn comes_again(&self) -> bool {
        self.hope.get() > LEAST_HOPE
    }

    /// What there is to do for the element that these bytes begin with, on a page in this folder, if it is the last one that began so.
    pub(super) fn recent(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        self.recent.find(folder, rest)
    }

    /// What there is to do for the element that these bytes begin with, on a page in this folder, whatever one text of it says.
    pub(super) fn pattern(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        let last = self.fitting.get();
        if let Some(found) = self.patterns.get(last).and_then(|pattern| pattern.find(folder, rest)) {
            return Some(found);
        }
        let mut others = self.patterns.iter().enumerate().filter(|(at, _)| *at != last);
        let (at, found) = others.find_map(|(at, pattern)| Some((at, pattern.find(folder, rest)?)))?;
        self.fitting.set(at);
        Some(found)
    }

    /// Notes whether an element that begins so was known.
    pub(super) fn came(&self, known: bool) {
        let hope = self.hope.get();
        self.hope.set(if known { hope.saturating_add(HOPE) } else { hope.saturating_sub(1) });
    }
}

/// Skeletons with their hashes.
type Shapes = FxHashMap<Arc<[u8]>, [u8; 16]>;

/// What was read before of one audience's tree.
pub struct Known<'l> {
    /// So many elements are remembered that begin with the same tag.
    most_alike: u16,
    /// By the depth of the page's folder: from one depth, the same address climbs as far.
    depths: Vec<Depth<'l>>,
    ends: Ends,
    prose: Prose,
    key: Arc<Key>,
    shapes: Shapes,
    /// The skeleton of the last page, and its hash: the next one often has the same.
    last: Option<(Arc<[u8]>, [u8; 16])>,
    bytes: usize,
    share: Share<'l>,
    /// Of the page that was read last.
    pub(super) room: Room<'l>,
    /// The ids of the last page whose ids were sound, and those that it led to.
    sound: (Ids, Ids),
}

/// What can come in one folder.
pub(super) struct KnownHere<'k, 'l> {
    pub(super) folder: &'k str,
    most_alike: u16,
    depth: &'k mut Depth<'l>,
    ends: &'k Ends,
    pub(super) prose: &'k Prose,
    key: &'k Key,
    shapes: &'k mut Shapes,
    bytes: &'k mut usize,
    share: &'k mut Share<'l>,
    level: usize,
}

impl Default for Known<'_> {
    fn default() -> Self {
        Self {
            most_alike: MOST_ALIKE,
            depths: Vec::new(),
            ends: Ends::default(),
            prose: Prose::default(),
            key: Arc::default(),
            shapes: Shapes::default(),
            last: None,
            bytes: 0,
            share: Share::default(),
            room: Room::default(),
            sound: Default::default(),
        }
    }
}

impl<'l> Known<'l> {
    /// For tests: with fewer elements that begin with the same tag, what comes after the most is tried sooner.
    #[cfg(test)]
    pub(super) fn of_few(most_alike: u16, common: Arc<Common<'l>>) -> Self {
        Self { most_alike, ..Self::beside(common) }
    }

    /// For one of several readers of the same tree, who tell each other what they learn.
    pub fn beside(common: Arc<Common<'l>>) -> Self {
        Self { key: common.key.clone(), share: Share::of(common), ..Self::default() }
    }

    /// What can come on a page.
    pub(super) fn of<'k>(&'k mut self, path: &'k str) -> KnownHere<'k, 'l> {
        for (level, lesson) in self.share.exchange() {
            self.learn(level, lesson);
        }
        let level = path.bytes().filter(|byte| *byte == b'/').count();
        let depth = depth_of(&mut self.depths, level);
        let (ends, prose, key, most_alike) = (&self.ends, &self.prose, &*self.key, self.most_alike);
        let (shapes, bytes, share) = (&mut self.shapes, &mut self.bytes, &mut self.share);
        KnownHere { folder: folder_of(path), most_alike, depth, ends, prose, key, shapes, bytes, share, level }
    }

    /// Learns of another reader.
    fn learn(&mut self, level: usize, lesson: Lesson<'l>) {
        if self.bytes <= MOST_BYTES && depth_of(&mut self.depths, level).passages.learn(lesson).is_some() {
            self.bytes += OVERHEAD;
        }
    }

    /// Whether a page with these ids, which led to those, was found sound.
    pub(super) fn is_sound(&self, ids: &Ids, fragments: &Ids) -> bool {
        self.sound.0 == *ids && self.sound.1 == *fragments
    }

    /// Remembers that a page with these ids, which led to those, was found sound.
    pub(super) fn found_sound(&mut self, ids: &Ids, fragments: &Ids) {
        self.sound.0.clone_from(ids);
        self.sound.1.clone_from(fragments);
    }

    /// The hash of a skeleton.
    pub(super) fn shape(&mut self, skeleton: &[u8]) -> [u8; 16] {
        if let Some((last, shape)) = &self.last
            && **last == *skeleton
        {
            return *shape;
        }
        let (skeleton, shape) = interned(&mut self.shapes, skeleton);
        self.last = Some((skeleton, shape));
        shape
    }
}

/// What was read at a depth.
fn depth_of<'d, 'l>(depths: &'d mut Vec<Depth<'l>>, level: usize) -> &'d mut Depth<'l> {
    if depths.len() <= level {
        depths.resize_with(level + 1, Depth::default);
    }
    // The vector was just made long enough.
    &mut depths[level]
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
    /// What is known of a start tag.
    pub(super) fn tag(&self, tag: &[u8]) -> Option<&Meanings<'l>> {
        self.depth.meanings.get(tag)
    }

    /// Remembers a tag of a page, if it is quiet.
    pub(super) fn learn(&mut self, bytes: &[u8], tag: &Tag, path: &str, links: &'l Links) {
        if *self.bytes <= MOST_BYTES
            && (tag.get(b"href").is_none() || self.came_before(bytes))
            && let Some(quiet) = Quiet::of(tag, path, links)
        {
            *self.bytes += bytes.len() + OVERHEAD;
            let meanings = &mut self.depth.meanings.entry(bytes.into()).or_default().meanings;
            // Most have one.
            meanings.reserve_exact(1);
            meanings.insert(0, quiet);
            meanings.truncate(MOST_MEANINGS);
        }
    }

    /// Whether a link came before.
    fn came_before(&mut self, bytes: &[u8]) -> bool {
        let first = self.depth.once.insert(hash(bytes));
        *self.bytes += if first { size_of::<u64>() * 2 } else { 0 };
        !first
    }

    /// Whether there is something to learn of a further element that begins with this tag.
    pub(super) fn has_room(&self, bytes: &[u8], tag: Option<&Meanings<'l>>) -> bool {
        *self.bytes <= MOST_BYTES
            && (self.depth.passages.alike(bytes) < self.most_alike
                || tag.is_some_and(|tag| tag.patterns.len() < MOST_PATTERNS || tag.recent.is_over()))
    }

    /// Remembers an element that begins with this tag: as the last of its kind where the former one came no more, with the others, whom the other
    /// readers are told of, or, where there are many such elements, but for one text that stands in one of the `holes`.
    pub(super) fn learn_passage(
        &mut self,
        tag: &[u8],
        bytes: &[u8],
        holes: &[Hole],
        mut sense: Sense<'l>,
        card: Option<SeenCard<'l>>,
    ) {
        let id = sense.take_id(bytes);
        let sense = Arc::new(sense);
        if card.is_none()
            && let Some(recent) = self.depth.meanings.get_mut(tag).map(|tag| &mut tag.recent)
            && recent.is_over()
        {
            *self.bytes += bytes.len() + OVERHEAD;
            *self.bytes -= recent.put(bytes.into(), sense.clone(), id).map_or(0, |former| former + OVERHEAD);
        }
        if self.depth.passages.alike(tag) < self.most_alike {
            if let Some(lesson) = Lesson::of(tag, bytes, sense, id, card, self.ends, self.key)
                && let Some(lesson) = self.depth.passages.learn(lesson)
            {
                *self.bytes += OVERHEAD;
                self.share.keep(self.level, lesson);
            }
        } else if card.is_none()
            && let Some(tag) = self.depth.meanings.get_mut(tag).filter(|tag| tag.patterns.len() < MOST_PATTERNS)
            && let Some(pattern) = holes.iter().find_map(|hole| Pattern::of(bytes, hole, &sense, id))
        {
            *self.bytes += bytes.len() + OVERHEAD;
            tag.patterns.push(pattern);
        }
    }

    /// The element that these bytes, the page from here on, begin with. `ahead` is for one page.
    pub(super) fn passage<'b>(&'b self, rest: &'b [u8], ahead: &mut Ahead) -> Option<Found<'b, 'l>> {
        self.depth.passages.find(self.folder, rest, ahead, self.ends, self.key)
    }

    /// The same skeleton once for all who keep it.
    pub(super) fn intern(&mut self, skeleton: &[u8]) -> Arc<[u8]> {
        interned(self.shapes, skeleton).0
    }
}

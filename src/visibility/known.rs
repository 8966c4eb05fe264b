//! What was read before: most tags of a catalogue are written the same on thousands of pages, and so are many whole elements, a
//! tool's card or an answer among them.
//!
//! Takes tags and elements as they were read and their bytes; gives what there is to do when the same bytes come again: the bytes themselves,
//! or as many with the same fingerprint. Only what means the same wherever it stands is remembered, or says which folder it depends on.
//! Must not know what a page holds.

mod common;
mod frame;
mod meanings;
mod mould;
mod passages;
mod print;
mod quiet;
mod recent;

use self::common::Share;
use self::frame::Frame;
use self::meanings::Several;
use self::mould::Mould;
use self::passages::{Ends, Lesson, Passages, Place, hash};
use self::print::Key;
use super::links::{Links, folder_of};
use super::prose::Prose;
use super::room::{Ids, Room};
use super::tags::Tag;
use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};
use std::sync::Arc;

pub use self::common::Common;
pub(super) use self::frame::Answered;
pub(super) use self::meanings::Meanings;
pub(super) use self::passages::{Ahead, Found, LONGEST, SeenCard, Sense, is_worth_it};
pub(super) use self::quiet::Quiet;

/// About so many bytes are remembered of one tree by each reader: what is known of the cards of 300,000 tools.
const MOST_BYTES: usize = 64 << 20;

/// What a remembered element takes, besides its bytes where these are kept.
const OVERHEAD: usize = 200;

/// So many elements are remembered that begin with the same tag: a question has few common answers.
const MOST_ALIKE: u16 = 64;

/// After so many of them, moulds are learnt.
const SOME_ALIKE: u16 = 4;

/// So many cards are remembered of one depth but for what they say.
const MOST_CARDS: usize = 16;

/// So many skeletons are remembered: those of cards, answers and kinds of pages.
const MOST_SHAPES: usize = 4096;

/// Longer skeletons are not among them, in bytes: most are of reports, which have a row for each tool and come no second time.
const LONGEST_SHAPE: usize = 16 << 10;

/// Pages of a longer skeleton are not compared with the one before them, in bytes.
const LONGEST_LAST: usize = 256 << 10;

/// What was read at one depth. The tables stay small, so that looking into them touches little memory.
#[derive(Default)]
struct Depth<'l> {
    /// What start tags mean, by their bytes.
    meanings: FxHashMap<Box<[u8]>, Meanings<'l>>,
    /// Hashes of links that came: most of the links between the pages of a list come no second time.
    once: FxHashSet<u64>,
    passages: Passages<'l>,
    /// Cards but for what they say and of whom: each tag of a card comes once.
    cards: Several<Mould<'l>>,
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
        if skeleton.len() > LONGEST_LAST {
            return shape_of(skeleton);
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
    let (shape, skeleton) = (shape_of(skeleton), Arc::<[u8]>::from(skeleton));
    if shapes.len() < MOST_SHAPES && skeleton.len() <= LONGEST_SHAPE {
        shapes.insert(skeleton.clone(), shape);
    }
    (skeleton, shape)
}

/// The hash of a skeleton.
fn shape_of(skeleton: &[u8]) -> [u8; 16] {
    let mut shape = [0; 16];
    for (to, from) in shape.iter_mut().zip(Sha256::digest(skeleton)) {
        *to = from;
    }
    shape
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
            self.depth.meanings.entry(bytes.into()).or_default().add(quiet);
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
            && (tag.is_some_and(Meanings::has_room) || self.depth.passages.alike(bytes) < self.most_alike)
    }

    /// Whether there is something to learn of what is around the answers of elements that begin with this tag.
    pub(super) fn learns_frames(&self, tag: &[u8]) -> bool {
        self.tag(tag).is_some_and(Meanings::learns_frames)
    }

    /// Remembers an element that begins with this tag: but for what its only answer says, as the last of its kind where the former one came no
    /// more, with the others, whom the other readers are told of, or, where there are many such elements, but for its texts.
    pub(super) fn learn_passage(
        &mut self,
        tag: &[u8],
        bytes: &[u8],
        answered: Option<&Answered>,
        mut sense: Sense<'l>,
        card: Option<SeenCard<'l>>,
    ) {
        let id = sense.take_id(bytes);
        let sense = Arc::new(sense);
        let alike = self.depth.passages.alike(tag);
        let short = bytes.len() <= LONGEST;
        if let Some(card) = &card {
            if self.depth.cards.has_room(MOST_CARDS) {
                *self.bytes += self.depth.cards.add(Mould::of(bytes, &sense, id, Some(card)));
            }
        } else if let Some(tag) = self.depth.meanings.get_mut(tag) {
            *self.bytes += tag.learn_frame(answered.and_then(|answered| Frame::of(bytes, answered, &sense, id)));
            if short {
                let (more, less) = tag.learn_last(bytes, &sense, id);
                *self.bytes = (*self.bytes + more).saturating_sub(less);
                // What is the same everywhere needs no mould.
                if alike >= SOME_ALIKE.min(self.most_alike) {
                    *self.bytes += tag.learn_mould(bytes, &sense, id);
                }
            }
        }
        if short && alike < self.most_alike {
            self.keep(tag, bytes, sense, id, card);
        }
    }

    /// Remembers an element by its length and fingerprint, for the other readers too.
    fn keep(&mut self, tag: &[u8], bytes: &[u8], sense: Arc<Sense<'l>>, id: Option<Place>, card: Option<SeenCard<'l>>) {
        if let Some(lesson) = Lesson::of(tag, bytes, sense, id, card, self.ends, self.key)
            && let Some(lesson) = self.depth.passages.learn(lesson)
        {
            *self.bytes += OVERHEAD;
            self.share.keep(self.level, lesson);
        }
    }

    /// The card that these bytes, the page at `path` from here on, begin with, whatever it says and of whom.
    pub(super) fn card<'b>(&'b self, path: &str, rest: &'b [u8], links: &'l Links) -> Option<Found<'b, 'l>> {
        self.depth.cards.find(|mould| mould.card(path, rest, links))
    }

    /// Remembers a card that was found so, to be found by its fingerprint when it comes again.
    pub(super) fn keep_card(&mut self, tag: &[u8], bytes: &[u8], card: SeenCard<'l>) {
        if *self.bytes <= MOST_BYTES
            && let Some((sense, id)) = self.depth.cards.last().map(Mould::meaning)
        {
            self.keep(tag, bytes, sense, id, Some(card));
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

//! Whole elements in which nothing was wrong: cards, answers, constant parts of pages.
//!
//! Takes elements as they were read, and their bytes; finds the one with which the rest of a page begins, by its length and fingerprint
//! ([`Print`]). What many elements have in common is kept once ([`Sense`]): a list has thousands of cards, and each of them costs
//! a way to memory. Must not know what an element is for.

use super::super::links::lies_in;
use super::super::room::Ids;
use super::print::{Key, Print};
use memchr::memmem::Finder;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// Longer elements are read anew, in bytes.
pub(in crate::visibility) const LONGEST: usize = 4096;

/// So many elements are compared whose heads have one hash.
const MOST_UNDER_ONE: usize = 8;

/// So many elements that follow each other are looked up together.
const MOST_AHEAD: usize = 16;

/// How elements end that are worth remembering: they hold others and are told apart from each other by attributes, or stand on every page.
const ENDS: [&[u8]; 12] = [
    b"</div>",
    b"</li>",
    b"</p>",
    b"</ul>",
    b"</section>",
    b"</nav>",
    b"</header>",
    b"</footer>",
    b"</head>",
    b"</tr>",
    b"</h2>",
    b"</h3>",
];

/// Which of [`ENDS`] ends what begins here, if that is worth remembering.
fn worth_it(rest: &[u8]) -> Option<usize> {
    Some(match rest {
        [b'<', b'd', b'i', b'v', b' ', ..] => 0,
        [b'<', b'l', b'i', b' ', ..] => 1,
        [b'<', b'p', b' ', ..] => 2,
        [b'<', b'u', b'l', b' ', ..] => 3,
        [b'<', b's', b'e', b'c', b't', b'i', b'o', b'n', b' ', ..] => 4,
        [b'<', b'n', b'a', b'v', b' ', ..] => 5,
        [b'<', b'h', b'e', b'a', b'd', b'e', b'r', b' ' | b'>', ..] => 6,
        [b'<', b'f', b'o', b'o', b't', b'e', b'r', b' ', ..] => 7,
        [b'<', b'h', b'e', b'a', b'd', b'>', ..] => 8,
        [b'<', b't', b'r', b' ' | b'>', ..] => 9,
        [b'<', b'h', b'2', b' ' | b'>', ..] => 10,
        [b'<', b'h', b'3', b' ' | b'>', ..] => 11,
        _ => return None,
    })
}

/// Whether an element that begins here may be worth remembering.
pub(in crate::visibility) fn is_worth_it(rest: &[u8]) -> bool {
    worth_it(rest).is_some()
}

/// What there is to do for an element whose bytes were read before. All cards of a list have the same, and so have most rows of questions: what
/// is looked at for each of thousands has to be near.
#[derive(Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::visibility) struct Sense<'l> {
    /// The name of the element around it: some elements may stand in some others only.
    pub(in crate::visibility) parent: Box<[u8]>,
    pub(in crate::visibility) skeleton: Arc<[u8]>,
    /// Its ids, but for the only one of an element that has one.
    pub(in crate::visibility) ids: Ids,
    /// The elements of the page that it links to.
    pub(in crate::visibility) fragments: Ids,
    /// The planned files that it links to, which show no tool.
    pub(in crate::visibility) leads: Box<[&'l str]>,
    /// The folder that its addresses depend on: the page's own, or one above it.
    pub(in crate::visibility) base: Box<str>,
    /// The folder of the page that it links to, of a card.
    pub(in crate::visibility) folder: Option<Box<str>>,
    /// Whether it says the notice, in pages of this language, where it holds what could be one.
    pub(in crate::visibility) notice: Option<(Box<str>, bool)>,
}

/// A card that holds nothing but its own link.
#[derive(Debug, Clone)]
pub(in crate::visibility) struct SeenCard<'l> {
    pub(in crate::visibility) tool: Box<str>,
    /// The page that it links to.
    pub(in crate::visibility) page: &'l str,
}

/// What a reader learnt of an element, for all who read pages of the same depth.
#[derive(Debug, Clone)]
pub(super) struct Lesson<'l> {
    /// The hashes of its start tag and of its head.
    tag: u64,
    head: u64,
    length: u16,
    pub(super) print: Print,
    sense: Arc<Sense<'l>>,
    /// Where in its bytes its only id stands.
    id: Option<Place>,
    card: Option<CardIn<'l>>,
}

/// Where something stands in the bytes of an element, which are at most [`LONGEST`].
pub(super) type Place = (u16, u16);

/// A whole element, from its start tag to its end tag. Small, since there are many.
#[derive(Debug)]
struct Passage<'l> {
    print: Print,
    length: u16,
    /// Its sense, by place.
    sense: u32,
    /// The passage whose head has the same hash and that was remembered before.
    former: Option<u32>,
    id: Option<Place>,
    card: Option<CardIn<'l>>,
}

/// Where in its bytes a card names its tool, and the page that it links to.
#[derive(Debug, Clone, Copy)]
struct CardIn<'l> {
    tool: Place,
    page: &'l str,
}

/// An element that was read before.
pub(in crate::visibility) struct Found<'k, 'l> {
    /// How many bytes it has.
    pub(in crate::visibility) length: usize,
    pub(in crate::visibility) sense: &'k Sense<'l>,
    /// Its only id, if it has one.
    pub(in crate::visibility) id: Option<&'k [u8]>,
    /// Of a card, the id of its tool and the page that it links to.
    pub(in crate::visibility) card: Option<(&'k [u8], &'l str)>,
}

/// The elements that were read at one depth.
#[derive(Default)]
pub(super) struct Passages<'l> {
    passages: Vec<Passage<'l>>,
    senses: Vec<Arc<Sense<'l>>>,
    /// By the hash of a sense: its place.
    places: FxHashMap<u64, u32>,
    /// By the hash of a head: the passage that was remembered last.
    heads: FxHashMap<u64, u32>,
    /// By the hash of a start tag: how many passages begin so.
    begun: FxHashMap<u64, u16>,
}

/// Finds where elements that are [`worth`](is_worth_it) remembering may end.
pub(super) struct Ends([Finder<'static>; ENDS.len()]);

impl Default for Ends {
    fn default() -> Self {
        Self(ENDS.map(Finder::new))
    }
}

impl Ends {
    /// The bytes up to the first end tag that an element may end with. Elements with equal heads are told apart by length and fingerprint.
    fn head<'b>(&self, rest: &'b [u8]) -> Option<&'b [u8]> {
        let which = worth_it(rest)?;
        let (finder, end) = (self.0.get(which)?, ENDS.get(which)?);
        let at = finder.find(rest.get(..LONGEST).unwrap_or(rest))?;
        rest.get(..at + end.len())
    }
}

/// What was looked up on a page and has not come yet, the next one last.
#[derive(Default)]
pub(in crate::visibility) struct Ahead(Vec<Asked>);

/// An element that was looked up together with those before it.
struct Asked {
    /// How many bytes the page has from its start tag on.
    left: usize,
    /// The hash of its head.
    hash: u64,
    /// The passage that was remembered last of those with this hash.
    last: Option<u32>,
}

impl Ahead {
    pub(in crate::visibility) fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether the element that these bytes begin with was looked up, and may be known.
    pub(in crate::visibility) fn expects(&self, rest: &[u8]) -> bool {
        self.0.last().is_some_and(|asked| asked.left == rest.len() && asked.last.is_some())
    }
}

impl<'l> Lesson<'l> {
    /// What there is to know of an element that begins with this tag; `None` where it can't be told apart from others.
    pub(super) fn of(
        tag: &[u8],
        bytes: &[u8],
        sense: Arc<Sense<'l>>,
        id: Option<Place>,
        card: Option<SeenCard<'l>>,
        ends: &Ends,
        key: &Key,
    ) -> Option<Self> {
        let card = match card {
            // The bytes of the id are somewhere in those of the card, or it isn't remembered.
            Some(card) => Some(CardIn { tool: within(bytes, card.tool.as_bytes())?, page: card.page }),
            None => None,
        };
        let length = u16::try_from(bytes.len()).ok().filter(|_| bytes.len() <= LONGEST)?;
        Some(Self {
            tag: hash(tag),
            head: ends.head(bytes).map(hash)?,
            length,
            print: key.print(bytes),
            sense,
            id,
            card,
        })
    }
}

impl<'l> Passages<'l> {
    /// How many elements are remembered that begin with this tag.
    pub(super) fn alike(&self, tag: &[u8]) -> u16 {
        self.begun.get(&hash(tag)).copied().unwrap_or(0)
    }

    /// Remembers an element; gives the lesson for others, if it is new.
    pub(super) fn learn(&mut self, lesson: Lesson<'l>) -> Option<Lesson<'l>> {
        let place = u32::try_from(self.passages.len()).ok()?;
        let (at, sense) = self.place(lesson.sense)?;
        let (print, length, former) = (lesson.print, lesson.length, self.heads.get(&lesson.head).copied());
        if self.under(former).any(|(_, it)| it.sense == at && it.length == length && it.print == print) {
            return None;
        }
        self.heads.insert(lesson.head, place);
        self.passages.push(Passage { print, length, sense: at, former, id: lesson.id, card: lesson.card });
        let begun = self.begun.entry(lesson.tag).or_default();
        *begun = begun.saturating_add(1);
        Some(Lesson { sense, ..lesson })
    }

    /// The place of a sense, which may have been there before, and the sense that all have who share it.
    pub(super) fn place(&mut self, sense: Arc<Sense<'l>>) -> Option<(u32, Arc<Sense<'l>>)> {
        let same = |place: u32| {
            let there = usize::try_from(place).ok().and_then(|at| self.senses.get(at));
            there.filter(|there| **there == sense).map(|there| (place, there.clone()))
        };
        // It is often that of the last one.
        if let Some(found) = self.passages.last().and_then(|passage| same(passage.sense)) {
            return Some(found);
        }
        let mut hasher = FxHasher::default();
        sense.hash(&mut hasher);
        let hash = hasher.finish();
        if let Some(found) = self.places.get(&hash).and_then(|place| same(*place)) {
            return Some(found);
        }
        let place = u32::try_from(self.senses.len()).ok()?;
        self.senses.push(sense.clone());
        self.places.insert(hash, place);
        Some((place, sense))
    }

    /// The element that these bytes, the page from here on, begin with, on a page in this folder.
    pub(super) fn find<'k>(
        &'k self,
        folder: &str,
        rest: &'k [u8],
        ahead: &mut Ahead,
        ends: &Ends,
        key: &Key,
    ) -> Option<Found<'k, 'l>> {
        while ahead.0.pop_if(|asked| asked.left > rest.len()).is_some() {}
        if ahead.0.last().is_none_or(|asked| asked.left < rest.len()) {
            self.look_ahead(rest, &mut ahead.0, ends);
        }
        let last = ahead.0.pop_if(|asked| asked.left == rest.len())?.last;
        self.under(last).map(|(_, passage)| passage).find_map(|passage| {
            let sense = self.senses.get(usize::try_from(passage.sense).ok()?)?;
            let bytes = rest.get(..usize::from(passage.length))?;
            if !lies_in(folder, &sense.base) || key.print(bytes) != passage.print {
                return None;
            }
            let card = match passage.card {
                Some(card) => Some((bytes.get(range(card.tool))?, card.page)),
                None => None,
            };
            Some(Found { length: bytes.len(), sense, id: passage.id.and_then(|id| bytes.get(range(id))), card })
        })
    }

    /// Looks up the element that these bytes begin with and those that follow it at once, as cards do: memory is far away, and what
    /// is asked for together comes together.
    fn look_ahead(&self, mut rest: &[u8], ahead: &mut Vec<Asked>, ends: &Ends) {
        let from = ahead.len();
        // What is around was looked up before: it goes on behind this element.
        let around = ahead.last().map_or(0, |asked| asked.left);
        while let Some(head) = ends.head(rest).filter(|_| rest.len() > around && ahead.len() < from + MOST_AHEAD) {
            ahead.push(Asked { left: rest.len(), hash: hash(head), last: None });
            rest = rest.get(head.len()..).unwrap_or_default();
        }
        let found = ahead.get_mut(from..).unwrap_or_default();
        for asked in &mut *found {
            asked.last = self.heads.get(&asked.hash).copied();
        }
        for asked in &mut *found {
            let known = self.under(asked.last).find(|(_, it)| usize::from(it.length) <= asked.left);
            asked.last = known.map(|(place, _)| place);
        }
        found.reverse();
    }

    /// A passage and those that were remembered before it and whose heads have the same hash.
    fn under(&self, last: Option<u32>) -> impl Iterator<Item = (u32, &Passage<'l>)> {
        let at = |place: u32| Some((place, self.passages.get(usize::try_from(place).ok()?)?));
        std::iter::successors(last.and_then(at), move |(_, passage)| passage.former.and_then(at)).take(MOST_UNDER_ONE)
    }
}

impl Sense<'_> {
    /// Takes the only id out, where it stands in these bytes: elements that differ in it alone have one sense.
    pub(super) fn take_id(&mut self, bytes: &[u8]) -> Option<Place> {
        let place = match self.ids.since(0).next() {
            Some(id) if self.ids.len() == 1 && !id.is_empty() => within(bytes, id)?,
            _ => return None,
        };
        self.ids.clear();
        Some(place)
    }
}

/// Where some bytes stand in others, of which there are at most [`LONGEST`].
fn within(bytes: &[u8], wanted: &[u8]) -> Option<Place> {
    // Near the beginning: it is what tells one element from the next.
    let start = bytes.windows(wanted.len().max(1)).position(|found| found == wanted)?;
    Some((u16::try_from(start).ok()?, u16::try_from(start + wanted.len()).ok()?))
}

pub(super) fn range((start, end): Place) -> Range<usize> {
    usize::from(start)..usize::from(end)
}

/// From both ends of a head, where elements of one kind differ most.
pub(super) fn hash(head: &[u8]) -> u64 {
    const END: usize = 64;
    let mut hasher = FxHasher::default();
    hasher.write_usize(head.len());
    hasher.write(head.first_chunk::<END>().map_or(head, |begin| begin));
    hasher.write(head.last_chunk::<END>().map_or(&[], |end| end));
    hasher.finish()
}

//! A start tag that was read before: what it means by itself, and what is known of the elements that begin with it.
//!
//! Takes elements and bytes; gives the element with which the rest of a page begins. What touches little memory and fits often stays,
//! what never fits is no longer tried. Must not know what an element is for.

use super::super::links::{Links, lies_in};
use super::super::prose::Prose;
use super::OVERHEAD;
use super::frame::Frame;
use super::mould::Mould;
use super::passages::{Found, Place, Sense};
use super::quiet::Quiet;
use super::recent::Recent;
use std::cell::Cell;
use std::sync::Arc;

/// So many meanings of one tag are remembered: it may lead elsewhere from other folders.
const MOST_MEANINGS: usize = 8;

/// So many elements that begin with one tag are remembered but for what their answer says: one for each of the six states, and some.
const MOST_FRAMES: usize = 8;

/// After so many elements that had none to learn, no frame is looked for in what begins with their tag.
const MOST_TRIES: u16 = 64;

/// So many of them are, but for their texts.
const MOST_MOULDS: usize = 16;

/// By how much the hope for a tag rises with an element that was known, and where it ends: most texts come once.
const HOPE: i16 = 4;
const LEAST_HOPE: i16 = -128;

/// A start tag that was read before.
#[derive(Default)]
pub(in crate::visibility) struct Meanings<'l> {
    /// The last one first.
    meanings: Vec<Quiet<'l>>,
    frames: Several<Frame<'l>>,
    /// How many elements had no frame to learn.
    tries: u16,
    recent: Recent<'l>,
    moulds: Several<Mould<'l>>,
    /// Falls when an element that begins so is not one that was read before, and rises by more when it is.
    hope: Hope,
    /// The same for moulds.
    hope_for_moulds: Hope,
}

impl<'l> Meanings<'l> {
    /// Remembers what it means on a further page.
    pub(super) fn add(&mut self, quiet: Quiet<'l>) {
        // Most have one.
        self.meanings.reserve_exact(1);
        self.meanings.insert(0, quiet);
        self.meanings.truncate(MOST_MEANINGS);
    }

    /// What it means in this folder.
    pub(in crate::visibility) fn within(&self, folder: &str) -> Option<&Quiet<'l>> {
        self.meanings.iter().find(|quiet| lies_in(folder, &quiet.base))
    }

    /// Whether elements that begin so come again often enough to look for them.
    pub(in crate::visibility) fn comes_again(&self) -> bool {
        self.hope.is_left()
    }

    /// Notes whether an element that begins so was known.
    pub(in crate::visibility) fn came(&self, known: bool) {
        self.hope.came(known);
    }

    /// What there is to do for the element that these bytes begin with, on a page in this folder, if it is the last one that began so.
    pub(in crate::visibility) fn recent(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        self.recent.find(folder, rest)
    }

    /// The same, whatever its answer says.
    pub(in crate::visibility) fn frame(
        &self,
        folder: &str,
        rest: &[u8],
        prose: &Prose,
        links: &Links,
    ) -> Option<Found<'_, 'l>> {
        self.frames.find(|frame| frame.find(folder, rest, prose, links))
    }

    /// The same, whatever its texts say.
    pub(in crate::visibility) fn mould(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        if self.moulds.is_empty() || !self.hope_for_moulds.is_left() {
            return None;
        }
        let found = self.moulds.find(|mould| mould.find(folder, rest));
        self.hope_for_moulds.came(found.is_some());
        found
    }

    /// Whether there is something to learn of a further element that begins so.
    pub(super) fn has_room(&self) -> bool {
        self.learns_frames() || self.learns_moulds() || self.recent.is_over()
    }

    /// Whether there is something to learn of what is around answers.
    pub(super) fn learns_frames(&self) -> bool {
        self.frames.has_room(MOST_FRAMES) && self.tries < MOST_TRIES
    }

    fn learns_moulds(&self) -> bool {
        self.moulds.has_room(MOST_MOULDS) && self.hope_for_moulds.is_left()
    }

    /// Remembers a frame, if there is one that is not known; gives how many bytes it takes.
    pub(super) fn learn_frame(&mut self, frame: Option<Frame<'l>>) -> usize {
        let taken = if self.learns_frames() { self.frames.add(frame) } else { 0 };
        self.tries = self.tries.saturating_add(u16::from(taken == 0));
        taken
    }

    /// Remembers an element but for its texts; gives how many bytes that takes.
    pub(super) fn learn_mould(&mut self, bytes: &[u8], sense: &Arc<Sense<'l>>, id: Option<Place>) -> usize {
        if self.learns_moulds() { self.moulds.add(Mould::of(bytes, sense, id, None)) } else { 0 }
    }

    /// Remembers an element as the last one, where the former one came no more; gives how many bytes it takes, and how many the former one took.
    pub(super) fn learn_last(&mut self, bytes: &[u8], sense: &Arc<Sense<'l>>, id: Option<Place>) -> (usize, usize) {
        if !self.recent.is_over() {
            return (0, 0);
        }
        let former = self.recent.put(bytes.into(), sense.clone(), id);
        (bytes.len() + OVERHEAD, former.map_or(0, |former| former + OVERHEAD))
    }
}

/// Whether to look for something any longer.
#[derive(Default)]
struct Hope(Cell<i16>);

impl Hope {
    fn is_left(&self) -> bool {
        self.0.get() > LEAST_HOPE
    }

    fn came(&self, found: bool) {
        let hope = self.0.get();
        self.0.set(if found { hope.saturating_add(HOPE) } else { hope.saturating_sub(1) });
    }
}

/// What is written in one of several ways.
pub(super) trait Written {
    /// Whether another is written the same way and means the same.
    fn is_like(&self, other: &Self) -> bool;

    /// How many bytes it holds.
    fn size(&self) -> usize;
}

/// Several of a kind, of which the one that fitted last is tried first.
pub(super) struct Several<T> {
    all: Vec<T>,
    last: Cell<usize>,
}

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self { all: Vec::new(), last: Cell::default() }
    }
}

impl<T> Several<T> {
    fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn has_room(&self, most: usize) -> bool {
        self.all.len() < most
    }

    /// The one that fitted last.
    pub(super) fn last(&self) -> Option<&T> {
        self.all.get(self.last.get())
    }

    /// What the first of them gives that gives anything.
    pub(super) fn find<'k, F>(&'k self, fits: impl Fn(&'k T) -> Option<F>) -> Option<F> {
        if let Some(found) = self.last().and_then(&fits) {
            return Some(found);
        }
        let mut others = self.all.iter().enumerate().filter(|(at, _)| *at != self.last.get());
        let (at, found) = others.find_map(|(at, one)| Some((at, fits(one)?)))?;
        self.last.set(at);
        Some(found)
    }
}

impl<T: Written> Several<T> {
    /// Adds one, if there is one that is not there; gives how many bytes it takes.
    pub(super) fn add(&mut self, one: Option<T>) -> usize {
        let Some(one) = one.filter(|one| !self.all.iter().any(|known| known.is_like(one))) else { return 0 };
        let size = one.size() + OVERHEAD;
        self.all.push(one);
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Written for u8 {
        fn is_like(&self, other: &Self) -> bool {
            self == other
        }

        fn size(&self) -> usize {
            1
        }
    }

    #[test]
    fn the_one_that_fitted_last_is_tried_first_and_none_is_kept_twice() {
        let mut several = Several::default();
        assert_eq!([Some(1), Some(2), Some(2), None].map(|one| several.add(one)), [1 + OVERHEAD, 1 + OVERHEAD, 0, 0]);
        let tried = Cell::new(0);
        let find = |wanted: u8| {
            tried.set(0);
            let found = several.find(|one| {
                tried.set(tried.get() + 1);
                (*one == wanted).then_some(*one)
            });
            (found, tried.get())
        };
        assert_eq!([find(1), find(2), find(2), find(1), find(3), find(1)].map(|(_, tried)| tried), [1, 2, 1, 2, 2, 1]);
        assert_eq!((find(3).0, several.last()), (None, Some(&1)));
    }

    #[test]
    fn hope_ends_where_little_comes_and_stays_where_some_does() {
        let (never, now_and_then) = (Hope::default(), Hope::default());
        for at in 0..1_000 {
            never.came(false);
            now_and_then.came(at % 4 == 0);
        }
        assert!(!never.is_left() && now_and_then.is_left());
    }
}

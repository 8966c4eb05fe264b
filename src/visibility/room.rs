//! Room for what every page needs: asked for once, not once a page.
//!
//! Holds what is noted while a page is read; must not know what it means.

use super::known::Ahead;
use super::tags::{Open, Tag};

/// More room than a page of a list needs, in bytes: what a report of all tools took for its skeleton and its cards is given back.
const LARGE: usize = 256 << 10;

/// What a reader fills, page by page.
#[derive(Default)]
pub(super) struct Room<'l> {
    pub(super) tag: Tag,
    pub(super) open: Open,
    pub(super) skeleton: Vec<u8>,
    pub(super) cards: Vec<u8>,
    pub(super) leads: Vec<&'l str>,
    pub(super) ids: Ids,
    pub(super) fragments: Ids,
    pub(super) ahead: Ahead,
}

impl Room<'_> {
    /// The same room without what was in it.
    pub(super) fn cleared(mut self) -> Self {
        self.open.clear();
        self.skeleton.clear();
        self.skeleton.shrink_to(LARGE);
        self.cards.clear();
        self.cards.shrink_to(LARGE);
        self.leads.clear();
        self.ids.clear();
        self.fragments.clear();
        self.ahead.clear();
        self
    }
}

/// Ids, in one buffer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Ids {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Ids {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn add(&mut self, id: &[u8]) {
        self.text.extend_from_slice(id);
        self.ends.push(self.text.len());
    }

    /// Adds all of others.
    pub(super) fn add_all(&mut self, others: &Self) {
        if others.ends.is_empty() {
            return;
        }
        let before = self.text.len();
        self.text.extend_from_slice(&others.text);
        self.ends.extend(others.ends.iter().map(|end| before + end));
    }

    /// All but the first so many.
    pub(super) fn since(&self, first: usize) -> impl Iterator<Item = &[u8]> {
        let mut start = first.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0);
        let ends = self.ends.get(first..).unwrap_or_default();
        ends.iter().filter_map(move |end| self.text.get(std::mem::replace(&mut start, *end)..*end))
    }
}

impl<'i> FromIterator<&'i [u8]> for Ids {
    fn from_iter<T: IntoIterator<Item = &'i [u8]>>(ids: T) -> Self {
        let mut all = Self::default();
        ids.into_iter().for_each(|id| all.add(id));
        all
    }
}

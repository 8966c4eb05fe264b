//! The last element that began with a tag: what many pages in a row have in common, and other pages have otherwise.
//!
//! Takes an element in which nothing was wrong; finds it again by its bytes. The other answers to a question stand on all pages of
//! a list, and there are thousands of lists: remembering all would not pay, remembering the last does. Must not know what an element is for.

use super::super::links::lies_in;
use super::passages::{Found, Place, Sense, range};
use std::cell::Cell;
use std::sync::Arc;

/// The last element that began with a tag and was worth it.
#[derive(Default)]
pub(super) struct Recent<'l> {
    element: Option<Element<'l>>,
    /// How many others came since it did.
    others: Cell<u32>,
}

struct Element<'l> {
    bytes: Arc<[u8]>,
    sense: Arc<Sense<'l>>,
    id: Option<Place>,
}

impl<'l> Recent<'l> {
    /// What there is to do for the element that these bytes, the page from here on, begin with, on a page in this folder.
    pub(super) fn find(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        let same = |element: &&Element<'_>| rest.starts_with(&element.bytes) && lies_in(folder, &element.sense.base);
        let Some(Element { bytes, sense, id }) = self.element.as_ref().filter(same) else {
            self.others.set(self.others.get().saturating_add(1));
            return None;
        };
        self.others.set(0);
        let id = id.and_then(|id| bytes.get(range(id)));
        Some(Found { length: bytes.len(), sense, id, card: None })
    }

    /// Whether to remember the next one instead: at once where this one came again, ever less often where none does.
    pub(super) fn is_over(&self) -> bool {
        self.element.is_none() || self.others.get().is_power_of_two()
    }

    /// Remembers an element instead; gives how many bytes the former one had.
    pub(super) fn put(&mut self, bytes: Arc<[u8]>, sense: Arc<Sense<'l>>, id: Option<Place>) -> usize {
        let former = self.element.replace(Element { bytes, sense, id });
        former.map_or(0, |former| former.bytes.len())
    }
}

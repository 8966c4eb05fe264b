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
    bytes: Box<[u8]>,
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
    pub(super) fn put(&mut self, bytes: Box<[u8]>, sense: Arc<Sense<'l>>, id: Option<Place>) -> Option<usize> {
        self.element.replace(Element { bytes, sense, id }).map(|former| former.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(recent: &mut Recent<'_>, bytes: &str) -> Option<usize> {
        let sense = Sense { base: "fr".into(), ..Sense::default() };
        recent.put(bytes.as_bytes().into(), sense.into(), None)
    }

    #[test]
    fn the_last_element_is_known_by_all_its_bytes_in_its_folder() {
        let mut recent = Recent::default();
        let found =
            |recent: &Recent<'_>, folder, rest: &str| recent.find(folder, rest.as_bytes()).map(|found| found.length);
        assert_eq!(put(&mut recent, "<p id=a>x</p>"), None);
        assert_eq!(found(&recent, "fr", "<p id=a>x</p><p>"), Some(13));
        assert_eq!(found(&recent, "fr/tools", "<p id=a>x</p>"), Some(13));
        assert_eq!(found(&recent, "de", "<p id=a>x</p>"), None, "its links lead elsewhere from there");
        assert_eq!(found(&recent, "fr", "<p id=a>y</p>"), None);
        assert_eq!(found(&recent, "fr", "<p id=a>x</p"), None);
        assert_eq!(put(&mut recent, "<p id=a>y</p>"), Some(13));
        assert_eq!(found(&recent, "fr", "<p id=a>y</p>"), Some(13));
        assert_eq!(found(&recent, "fr", "<p id=a>x</p>"), None);
    }

    #[test]
    fn what_comes_again_is_replaced_at_once_and_what_never_does_ever_less_often() {
        let mut recent = Recent::default();
        assert!(recent.is_over(), "there is none yet");
        put(&mut recent, "<p>x</p>");
        assert!(recent.find("fr", b"<p>x</p>").is_some());
        assert!(!recent.is_over());
        let replaced = (1..=20).filter(|_| recent.find("fr", b"<p>y</p>").is_none() && recent.is_over());
        assert_eq!(replaced.collect::<Vec<_>>(), [1, 2, 4, 8, 16]);
    }
}

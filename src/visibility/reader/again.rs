//! Cards that are known by all their bytes: what is left is to note that they are there.
//!
//! Takes the page from a tag on; gives how many bytes need not be read again. A test compares both ways.

use super::super::known::KnownHere;
use super::super::links::folder_of;
use super::{Reader, shape_of};

impl Reader<'_> {
    /// Goes over a card that follows another one in its list and was read before, on this page or another; `None`, with nothing
    /// done, where it has to be looked at.
    pub(super) fn again(&mut self, rest: &[u8], known: &KnownHere<'_, '_>) -> Option<usize> {
        let follows = self.row == Some(self.open.parent_number()) && !self.interrupted && rest.starts_with(b"<li ");
        let elsewhere = self.card.is_some() || self.prose.is_some() || self.template.is_some() || self.notice.is_some();
        if !follows || elsewhere || self.reach.touches(self.open.len(), true) || self.reach.hides() {
            return None;
        }
        let (card, length) = known.card(rest)?;
        let (_, first) = self.first_card.as_ref()?;
        let shape = *self.first_shape.get_or_insert_with(|| shape_of(first));
        // On its own tool's page, its link would lead nowhere.
        if card.shape != shape || *card.page == *self.path || !self.folders.contains(folder_of(&card.page)) {
            return None;
        }
        self.cards.push_str(&card.tool);
        self.cards.push('\n');
        self.open.child();
        Some(length)
    }
}

//! Start tags that are known, and prose without attributes: what is left to do for them depends on where they stand.
//!
//! Takes a [`Quiet`] tag, or a page from a tag in prose on; does what reading it tag by tag would do, or leaves it to that. A test compares
//! both ways.

use super::super::known::Quiet;
use super::super::prose::{Around, Prose};
use super::Reader;

impl<'a> Reader<'a> {
    /// Goes over whole elements of prose that leave no trace, with which `rest` begins; gives how many bytes they have.
    pub(super) fn skim(&mut self, prose: &Prose, rest: &[u8]) -> Option<usize> {
        let (_, description) = self.prose?;
        // What the notice says is looked at word by word, what stands between cards is noted, and a card has one link.
        if self.notice.is_some() || self.card.is_some() || self.row == Some(self.open.parent_number()) {
            return None;
        }
        let around = Around::of(&self.open, prose);
        let skimmed = Some(prose.skim(rest, description, around, self.links)).filter(|skimmed| skimmed.length > 0)?;
        (0..skimmed.elements).for_each(|_| self.open.child());
        Some(skimmed.length)
    }

    /// Goes over a known tag; `false`, with nothing done, where it has to be looked at.
    pub(super) fn quick(&mut self, tag: &Quiet<'a>) -> bool {
        let shows = tag.answer || tag.description;
        let speaks = self.template.is_some()
            || (tag.apart && (shows || self.card.is_some() || self.prose.is_some()))
            || self
                .prose
                .is_some_and(|(_, description)| if description { !tag.in_description } else { !tag.in_answer })
            || (shows && self.reach.touches(self.open.len(), false))
            || (self.card.is_some() && (tag.link.is_some() || tag.fragment.is_some()))
            || tag.link.is_some_and(|page| page == self.path)
            || self.row == Some(self.open.parent_number())
            || self.open.moves(&tag.name, tag.traits);
        if speaks {
            return false;
        }
        if let Some(lang) = &tag.lang {
            self.found.lang.clone_from(lang);
        }
        self.found.headings += u32::from(tag.heading);
        if let Some(id) = &tag.id {
            self.ids.add(id);
        }
        self.leads.extend(tag.link);
        if let Some(fragment) = &tag.fragment {
            self.fragments.add(fragment.as_bytes());
        }
        self.depend(&tag.base);
        self.open.child();
        if self.prose.is_none() {
            self.skeleton.extend_from_slice(&tag.line);
        }
        if tag.traits.void {
            return true;
        }
        if shows && self.prose.is_none() && self.card.is_none() {
            self.prose = Some((self.open.len(), tag.description));
        }
        for (class, uneven) in &tag.reaching {
            self.reach.open(self.open.len(), class, *uneven);
        }
        self.open.push(&tag.name, tag.traits);
        true
    }
}

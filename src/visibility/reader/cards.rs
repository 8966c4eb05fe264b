//! Cards: where they stand, what they link to, and whether each is built like the first.
//!
//! Takes elements with `data-tool` from the reader; notes what sets one of them apart. Must not know which tools belong here.

use super::super::examine::{first_difference, lines_of};
use super::super::known::{SeenCard, Sense};
use super::super::links::folder_of;
use super::super::tags::Tag;
use super::{FIX_TEMPLATE, NOTHING_BETWEEN, ONE_LINK, Reader, SAME_CARD, text};
use std::sync::Arc;

/// The card that is being read.
pub(super) struct Card<'a> {
    pub(super) level: usize,
    pub(super) start: usize,
    pub(super) tool: String,
    pub(super) own_links: u32,
    /// An entry of a journal (notices, changes): it stands under its day and links to what happened.
    pub(super) entry: bool,
    /// Its tool's page.
    pub(super) page: &'a str,
    /// Whether the link to it counts for the language of the page.
    pub(super) spoken: bool,
}

impl<'a> Reader<'a> {
    /// Notes an element with `data-tool`: a card, or the `main` of a tool's page.
    pub(super) fn tool(&mut self, tag: &Tag, tool: &[u8]) {
        let id = text(tool);
        if self.template.is_some() {
            if !id.is_empty() {
                self.note(format!("a template for scripts names the tool `{id}`"), "leave its `data-tool` empty");
            }
        } else if id.is_empty() || id.chars().any(char::is_control) {
            self.note("a `data-tool` is empty or holds a line break".into(), FIX_TEMPLATE);
        } else if tag.name() == b"main" {
            self.found.main_tool = Some(id.into());
            self.odd += 1;
        } else if let Some(card) = &self.card {
            let message = format!("the card of `{id}` stands inside the card of `{}`", card.tool);
            self.note(message, FIX_TEMPLATE);
        } else {
            let row = self.open.parent_number();
            let entry = tag.get(b"data-entry").is_some();
            self.found.journal |= entry;
            if !entry && (self.row.is_some_and(|first| first != row) || self.interrupted) {
                self.note(
                    format!("the card of `{id}` is set apart from the cards before it"),
                    "let all cards of a list follow each other in one element, with nothing between them",
                );
            }
            if !entry && self.open.inner(0) == Some(b"ol".as_slice()) {
                self.note("the cards stand in a numbered list".into(), "use `ul`: a number reads as a rank");
            }
            if self.row != Some(row) {
                let before = tag.name() == b"li" && (self.open.children() > 0 || self.spoken == row);
                if before {
                    self.note("a list of cards begins with something that is no tool's card".into(), NOTHING_BETWEEN);
                }
                // An empty line between the days of a journal.
                if !self.cards.is_empty() {
                    self.cards.push(b'\n');
                }
            }
            self.interrupted = false;
            self.row = Some(row);
            self.cards.extend_from_slice(id.as_bytes());
            self.cards.push(b'\n');
            self.card = Some(Card {
                level: self.open.len(),
                start: self.skeleton.len(),
                tool: id,
                own_links: 0,
                entry,
                page: "",
                spoken: false,
            });
        }
    }

    /// Goes over a card that was read before; `false`, with nothing done, where it has to be looked at.
    pub(super) fn card_again(&mut self, tool: &[u8], page: &'a str, sense: &Sense<'_>) -> bool {
        let row = self.open.parent_number();
        // On its own tool's page, its link would lead nowhere.
        if page == self.path || self.interrupted {
            return false;
        }
        match &self.first_card {
            Some((_, first)) => {
                let alike = Arc::ptr_eq(first, &sense.skeleton) || *first == sense.skeleton;
                if self.row != Some(row) || self.folder != sense.folder.as_deref() || !alike {
                    return false;
                }
            }
            None => {
                let begins = self.open.children() == 0 && self.spoken != row;
                if !begins || self.reach.touches(self.open.len(), true) {
                    return false;
                }
                self.row = Some(row);
                self.first_card = Some((text(tool), sense.skeleton.clone()));
                self.folder = Some(folder_of(page));
                self.folders.extend(self.folder);
            }
        }
        self.cards.extend_from_slice(tool);
        self.cards.push(b'\n');
        true
    }

    /// Compares a card that has just been closed with the first of its list.
    pub(super) fn finish_card(&mut self, card: Card<'a>) {
        if card.own_links != 1 {
            let what = if card.entry { "what happened" } else { "its tool's page" };
            self.note(format!("the card of `{}` links to {what} {} times", card.tool, card.own_links), ONE_LINK);
        }
        let skeleton = self.skeleton.get(card.start..).unwrap_or_default();
        if card.own_links == 1 && card.spoken && !card.entry {
            self.ended_card = Some(SeenCard { tool: card.tool.as_str().into(), page: card.page });
        }
        match &self.first_card {
            None => self.first_card = Some((card.tool, skeleton.into())),
            Some((first, expected)) if **expected != *skeleton => {
                let difference = first_difference(&lines_of(skeleton), &lines_of(expected)).unwrap_or_default();
                let message =
                    format!("the card of `{}` is not built like the card of `{first}`: {difference}", card.tool);
                self.note(message, SAME_CARD);
            }
            Some(_) => {}
        }
    }
}

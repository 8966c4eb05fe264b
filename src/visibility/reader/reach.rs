//! Where the style sheets reach: what they move, hide or lay over others has to stand apart from every tool.
//!
//! Takes start tags from the reader and the classes that the page has to keep apart ([`Links::keeping`]); notes those that stand
//! on, in or around a card or an answer. Also knows what is hidden, so that no notice is. Must not know style sheets.
//!
//! [`Links::keeping`]: super::super::links::Links::keeping

use super::super::markup;
use super::super::tags::Tag;
use super::{Reader, text};
use std::collections::BTreeSet;

const KEEP_APART: &str = "give the part that the style sheet moves or hides a class that no tool's card or answer has";
const EVEN: &str = "give the list of cards columns and rows of one size, or a class without them";

/// The open elements that style sheets or attributes treat in their own way.
#[derive(Default)]
pub(super) struct Reach {
    /// Level and class of what is moved or hidden, and whether it only has columns of different sizes.
    open: Vec<(usize, Box<str>, bool)>,
    /// Level of the outermost element that the page itself hides.
    hidden: Option<usize>,
    told: BTreeSet<Box<str>>,
}

impl Reach {
    /// Whether the style sheet moves, hides or resizes what is shown at a level: an answer, or a card.
    pub(super) fn touches(&self, level: usize, is_card: bool) -> bool {
        self.open.iter().any(|(open, _, uneven)| !uneven || (is_card && *open + 1 == level))
    }

    /// Opens an element with a class that moves or hides it, or (`uneven`) whose columns or rows differ in size.
    pub(super) fn open(&mut self, level: usize, class: &str, uneven: bool) {
        self.open.push((level, class.into(), uneven));
    }

    /// Whether readers may never see what stands here.
    pub(super) fn hides(&self) -> bool {
        self.hidden.is_some() || self.open.iter().any(|(_, _, uneven)| !uneven)
    }

    pub(super) fn leave(&mut self, level: usize) {
        while self.open.last().is_some_and(|(open, ..)| *open >= level) {
            self.open.pop();
        }
        self.hidden.take_if(|hidden| *hidden >= level);
    }
}

impl Reader<'_> {
    /// Looks at a start tag before it is opened.
    pub(super) fn reach(&mut self, tag: &Tag) {
        let level = self.open.len();
        let name = tag.name();
        let void = markup::Traits::of(name).void;
        let off = |attribute: &[u8]| tag.get(attribute).is_some();
        let hidden = off(b"hidden")
            || off(b"inert")
            || tag.get(b"aria-hidden").is_some_and(|value| value != b"false")
            || (matches!(name, b"details" | b"dialog") && !off(b"open"));
        if hidden && !void && self.reach.hidden.is_none() {
            self.reach.hidden = Some(level);
        }
        if self.template.is_some() {
            return;
        }
        let card = off(b"data-tool") && name != b"main";
        let shows = card || off(b"data-answer") || off(b"data-prose");
        if shows {
            let around: Vec<(Box<str>, bool)> = self
                .reach
                .open
                .iter()
                .filter(|(open, _, uneven)| !uneven || (card && *open + 1 == level))
                .map(|(_, class, uneven)| (class.clone(), *uneven))
                .collect();
            for (class, uneven) in around {
                self.tell(&class, uneven);
            }
        }
        let links = self.links;
        let Some(classes) = tag.get(b"class") else { return };
        for class in classes.split(u8::is_ascii_whitespace).filter(|class| !class.is_empty()) {
            let (apart, uneven) = links.keeps(class);
            if apart && (shows || self.card.is_some() || self.prose.is_some()) {
                self.tell(&text(class), false);
            }
            if !void && (apart || uneven) {
                // Both can hold for one class.
                let class = text(class);
                if apart {
                    self.reach.open(level, &class, false);
                }
                if uneven {
                    self.reach.open(level, &class, true);
                }
            }
        }
    }

    fn tell(&mut self, class: &str, uneven: bool) {
        if !self.reach.told.insert(class.into()) {
            return;
        }
        if uneven {
            let message = format!("cards stand in columns or rows of different sizes, which the class `{class}` has");
            self.note(message, EVEN);
        } else {
            let message = format!(
                "the class `{class}`, which the style sheet moves or hides, stands on, in or around a card or an answer"
            );
            self.note(message, KEEP_APART);
        }
    }
}

//! Reads one finished page once and notes what the proof needs.
//!
//! Takes the bytes that are about to be published, the page's path and the tree's [`Links`]; gives an [`Examined`] of a few
//! hundred bytes. Must not know what the page was meant to hold: that is compared in `prove`.

use super::cards::Cards;
use super::known::Known;
use super::links::Links;
use super::reader::Reader;
use arcstr::ArcStr;
use serde::{Deserialize, Serialize};

/// A fault that shows on one page alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: &'static str,
}

/// What was noted of a finished page. Small: no text of the page is kept but ids of tools, or their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examined {
    /// The tools of its cards, in the order of the page.
    pub(super) cards: Cards,
    /// The `data-tool` of `main`.
    pub(super) main_tool: Option<Box<str>>,
    /// Tools linked from anywhere but their own cards, `main`'s own and neighbours aside; sorted, each once, a line each.
    pub(super) linked: Box<str>,
    /// How many such links there are.
    pub(super) links: u32,
    /// Where `rel=prev` and `rel=next` lead, if to tools.
    pub(super) neighbours: [Option<ArcStr>; 2],
    /// Hash of the skeleton: of the first card where there are cards, else of the page.
    pub(super) shape: [u8; 16],
    /// The planned files that a start page links to, a line each.
    pub(super) pages: Box<str>,
    /// The folders of the tools' pages that it leads to in its own language, a line each.
    pub(super) folders: Box<str>,
    pub(super) lang: Box<str>,
    pub(super) headings: u32,
    pub(super) notice: bool,
    /// A published page has none, and others are not kept.
    #[serde(skip)]
    pub(super) notes: Vec<Note>,
    /// Whether any of its cards is an entry of a journal.
    pub(super) journal: bool,
}

impl Examined {
    /// The ids of the cards, in the order of the page. `links` are those that it was examined with.
    pub fn cards<'c>(&'c self, links: &'c Links) -> impl Iterator<Item = &'c str> {
        self.rows(links).flatten()
    }

    /// The same, row by row: the days of a journal.
    pub(super) fn rows<'c>(&'c self, links: &'c Links) -> impl Iterator<Item = impl Iterator<Item = &'c str>> {
        self.cards.rows(links)
    }

    /// The faults that show on this page alone.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
}

/// Reads a finished page. `path` is its path from the tree's root; `known` is for the pages of one tree.
pub fn examine<'l>(bytes: &[u8], path: &'l str, links: &'l Links, known: &mut Known<'l>) -> Examined {
    Reader::of(bytes, path, links, known).finish(known)
}

/// Whether the plain rules suffice for a page.
#[cfg(all(test, feature = "minify"))]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    Reader::plainly(bytes, "", &Links::default(), &mut Known::default()).is_some()
}

/// Which skeleton of a page to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it, outside answers and descriptions.
    Page,
    /// Its first card.
    FirstCard,
}

/// The skeleton that was hashed, a tag a line, for finding the first difference between two pages.
pub fn skeleton(bytes: &[u8], part: Part) -> Vec<String> {
    let links = Links::default();
    let reader = Reader::of(bytes, "", &links, &mut Known::default());
    lines_of(reader.skeleton(part))
}

pub(super) fn lines_of(skeleton: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(skeleton).lines().map(str::to_owned).collect()
}

/// The first tag in which two skeletons differ, in words. `None` where they don't.
pub fn first_difference(this: &[String], other: &[String]) -> Option<String> {
    let at = (0..this.len().max(other.len())).find(|i| this.get(*i) != other.get(*i))?;
    Some(match (this.get(at), other.get(at)) {
        (Some(this), Some(other)) => format!("`{this}` stands where the other has `{other}`"),
        (Some(this), None) => format!("`{this}` stands where the other has already ended"),
        (None, Some(other)) => format!("it ends where the other goes on with `{other}`"),
        (None, None) => return None,
    })
}

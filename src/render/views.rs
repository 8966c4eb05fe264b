//! The typed contexts of the templates: what each page may show, already put into words.
//!
//! Takes nothing: these are plain values that the renderer fills. Gives one context a template ([`Template`] names it),
//! the frame that all pages share ([`Frame`]) and the parts that several pages show. Must not know the catalogue's
//! types, the clock, or a rule: a date, a count or a state arrives as a sentence in the page's language.
//!
//! Three kinds of words: *fixed* sentences of the interface stand in `words` by their Fluent id; sentences with
//! arguments arrive as `String`, in the page's language; what somebody wrote arrives as [`Text`] or [`Prose`] with its
//! own language and direction. Every `href` is ready to print: relative to the page, or an outside address whose scheme
//! has been checked. Fields are never absent: what a page does not have is `None`, an empty list or an empty string.

#[path = "views_pages.rs"]
mod pages;
#[path = "views_tool.rs"]
mod tool;

pub use pages::*;
pub use tool::*;

use super::slots;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A page's context, but for `words`, the interface's fixed sentences in the page's language by Fluent id.
#[derive(Debug, Serialize)]
pub struct View<'a, T> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// What this page alone shows.
    pub page: &'a T,
}

/// What the template of a part sees, but for `words`: neither the list nor the page, so no place can be favoured.
#[derive(Debug)]
pub struct PartView<'a, T> {
    /// The page's language.
    pub frame: PartFrame<'a>,
    /// The part, which the template knows as [`Part::CALLED`].
    pub part: &'a T,
}

impl<T: Part> Serialize for PartView<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("PartView", 2)?;
        view.serialize_field("frame", &self.frame)?;
        view.serialize_field(T::CALLED, self.part)?;
        view.end()
    }
}

/// What a template of its own makes, for pages to print.
pub trait Part: Serialize {
    /// The template's name below `templates/`.
    const TEMPLATE: &'static str;
    /// What the part is called there.
    const CALLED: &'static str;
}

macro_rules! part {
    ($part:ty, $template:literal, $called:literal) => {
        impl Part for $part {
            const TEMPLATE: &'static str = $template;
            const CALLED: &'static str = $called;
        }
    };
}

part!(Card, "card.html", "card");
part!(QuestionRow, "question.html", "row");
part!(OptionLink, "option.html", "option");
part!(PageLink, "page-link.html", "link");
part!(TextLink, "name.html", "name");
part!(TableRow, "table-row.html", "row");

/// What parts see of the page that they stand on.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PartFrame<'a> {
    /// The page's language, as a BCP 47 tag.
    pub lang: &'a str,
    /// The direction of the page.
    pub dir: Direction,
}

/// A context that belongs to exactly one template.
pub trait Template: Serialize {
    /// The template's name below `templates/`.
    const NAME: &'static str;
}

/// The direction of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

/// Words with the language and direction they are written in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Text {
    /// The words, as plain text. Templates escape them.
    #[serde(serialize_with = "slots::words")]
    pub text: String,
    /// A BCP 47 tag: `fr`.
    pub lang: String,
    /// The direction of that language's script.
    pub dir: Direction,
}

/// HTML that this program made from Markdown, and that templates print as it is.
///
/// Nothing but the Markdown renderer may make one from a stranger's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html(pub String);

impl Serialize for Html {
    /// Becomes a value that is marked as safe, so that no template needs the `safe` filter.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        slots::html(&self.0, "p", serializer)
    }
}

/// Parts that a template of their own has made: cards, or the questions of a section. A page's template prints them and
/// can't tell one from another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts {
    /// The parts, one after another.
    pub html: String,
    /// The element that each of them is.
    pub element: &'static str,
}

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        slots::html(&self.html, self.element, serializer)
    }
}

/// Paragraphs, lists and tables with the language and direction they are written in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Prose {
    /// The paragraphs.
    pub html: Html,
    /// A BCP 47 tag.
    pub lang: String,
    /// The direction of that language's script.
    pub dir: Direction,
    /// A sentence in the page's language which says that there is no translation; empty where there is one.
    #[serde(serialize_with = "slots::words")]
    pub translation_note: String,
}

/// A link in the page's own language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Link {
    /// What is linked, in the page's language.
    #[serde(serialize_with = "slots::words")]
    pub label: String,
    /// Where it leads.
    #[serde(serialize_with = "slots::address")]
    pub href: String,
    /// Whether it leads to the page it stands on.
    pub current: bool,
}

/// A link whose words somebody wrote, perhaps in another language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct TextLink {
    /// What is linked.
    pub text: Text,
    /// Where it leads.
    #[serde(serialize_with = "slots::address")]
    pub href: String,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct LanguageLink {
    /// The language's name in itself: `Français`.
    #[serde(serialize_with = "slots::words")]
    pub name: String,
    /// A BCP 47 tag.
    pub lang: String,
    /// The direction of its script.
    pub dir: Direction,
    /// The same page in that language.
    #[serde(serialize_with = "slots::address")]
    pub href: String,
    /// Whether it is the page's own language.
    pub current: bool,
}

/// An address for letters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Mail {
    /// The address, shown as it is.
    #[serde(serialize_with = "slots::words")]
    pub address: String,
    /// `mailto:` with the address, subject and body; signs in them, not letters, are percent-encoded.
    #[serde(serialize_with = "slots::address")]
    pub href: String,
}

/// What all pages share.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Frame {
    /// The page's language, as a BCP 47 tag.
    pub lang: String,
    /// The direction of the page.
    pub dir: Direction,
    /// The title in the window's bar: the page's name and the site's.
    #[serde(serialize_with = "slots::words")]
    pub title: String,
    /// Whose pages these are, in words.
    #[serde(serialize_with = "slots::words")]
    pub audience: String,
    /// The site's title.
    #[serde(serialize_with = "slots::words")]
    pub site_title: String,
    /// The start page of this tree in this language; `None` on pages that may be shown at any address (errors).
    #[serde(serialize_with = "slots::address_opt")]
    pub home: Option<String>,
    /// From this page to the root of its tree: empty or `../` so many times.
    #[serde(serialize_with = "slots::address")]
    pub root: String,
    /// From this page to the root of its language within the tree: likewise.
    #[serde(serialize_with = "slots::address")]
    pub language_root: String,
    /// The main navigation.
    pub navigation: Vec<Link>,
    /// All languages of the site, in the order of the United Nations; empty where there is only one.
    pub languages: Vec<LanguageLink>,
    /// The notice that inclusion is no endorsement (000-13), shown at the foot of every page.
    #[serde(serialize_with = "slots::words")]
    pub endorsement: String,
    /// Which day's order this tree shows; empty in trees without lists of tools.
    #[serde(serialize_with = "slots::words")]
    pub order_day: String,
    /// Where the order is explained; `None` in trees that have no such page.
    #[serde(serialize_with = "slots::address_opt")]
    pub neutrality: Option<String>,
    /// Terms, meaning of the states, exports, accessibility.
    pub footer: Vec<Link>,
    /// Version of the program and day of the build, as one sentence.
    #[serde(serialize_with = "slots::words")]
    pub built: String,
    /// The Content Security Policy, repeated in the page for places without a server.
    pub csp: String,
    /// The style sheet; `None` on pages that may be shown at any address.
    #[serde(serialize_with = "slots::address_opt")]
    pub stylesheet: Option<String>,
    /// The rules for pages other than a tool's, to be asked for before `stylesheet`; `None` where the theme puts none into the layers
    /// `lists` and `pages`, and on pages that may be shown at any address.
    #[serde(serialize_with = "slots::address_opt")]
    pub list_styles: Option<String>,
    /// What search engines are told: `noindex`.
    pub robots: String,
    /// The feed of notices and changes; `None` in trees without one.
    #[serde(serialize_with = "slots::address_opt")]
    pub feed: Option<String>,
}

/// A question and its answer, or the name of its state, on a card.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CardRow {
    /// The question's short text.
    pub label: Text,
    /// The answer or the state, as one text.
    pub value: Text,
}

/// One tool in a list: the same for every tool (article 2).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Card {
    /// The tool's id, for `data-tool` alone.
    #[serde(serialize_with = "slots::address")]
    pub id: String,
    /// The tool's name.
    pub name: Text,
    /// The tool's page.
    #[serde(serialize_with = "slots::moved")]
    pub href: String,
    /// The provider's name and country.
    pub provider: Text,
    /// The summary.
    pub summary: Text,
    /// A sentence in the page's language which says that the summary has no translation; empty where it has one.
    #[serde(serialize_with = "slots::words")]
    pub translation_note: String,
    /// The tool's state first, then the questions of `[card]`, the same on every card.
    pub rows: Vec<CardRow>,
}

/// One of the pages of a long list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct PageLink {
    /// The number as it is shown, in the language's digits.
    #[serde(serialize_with = "slots::words")]
    pub number: String,
    /// The same in words, for listeners: `Page 2`.
    #[serde(serialize_with = "slots::words")]
    pub label: String,
    /// Where it leads; `None` for the gap between pages that are not shown, whose number is an ellipsis.
    #[serde(serialize_with = "slots::address_opt")]
    pub href: Option<String>,
    /// Whether it is the page it stands on.
    pub current: bool,
}

/// The pages of a long list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Pages {
    /// The page before; `None` on the first.
    #[serde(serialize_with = "slots::address_opt")]
    pub previous: Option<String>,
    /// The page after; `None` on the last.
    #[serde(serialize_with = "slots::address_opt")]
    pub next: Option<String>,
    /// Links to them, in order; of many pages the first, the last, and those around this one.
    pub numbers: Parts,
}

/// A list of tools in the day's order, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CardList {
    /// How many tools these are: `Tools 1 to 50 of 90`.
    #[serde(serialize_with = "slots::words")]
    pub heading: String,
    /// The tools, each in its card.
    pub cards: Parts,
    /// How many rows each card has: the style sheet keeps room for them.
    pub rows: usize,
    /// What stands in place of an empty list, as a sentence.
    #[serde(serialize_with = "slots::words")]
    pub empty: String,
    /// The other pages; `None` where one page holds all.
    pub pages: Option<Pages>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cell {
    /// What it holds.
    pub text: Text,
    /// Where it leads, if anywhere.
    #[serde(serialize_with = "slots::address_opt")]
    pub href: Option<String>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct TableRow {
    /// What the row is of: its first cell.
    pub name: Cell,
    /// The other cells.
    pub cells: Vec<Cell>,
}

/// A table of words and counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Table {
    /// What it shows.
    #[serde(serialize_with = "slots::words")]
    pub caption: String,
    /// The heads of its columns, in the page's language.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Parts,
    /// What stands in place of a table without rows, as a sentence.
    #[serde(serialize_with = "slots::words")]
    pub empty: String,
}

impl Text {
    /// Words in a language.
    pub fn new(text: impl Into<String>, lang: impl Into<String>, dir: Direction) -> Self {
        Self { text: text.into(), lang: lang.into(), dir }
    }
}

impl Link {
    /// A link to another page.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), current: false }
    }
}

//! Article 6 in a theme: no template and no style sheet singles out a tool, a provider or a place in a list.
//!
//! Takes templates and style sheets as texts; gives breaches with their places, and what the finished pages have to keep to
//! so that the style sheets stay harmless ([`Reach`]). Both are read as a browser and Tera read them, never searched as text, and
//! what is not known to be harmless is refused. Must not know disk, pages, or which tools there are beyond their names.

mod css;
mod declarations;
mod markup;
mod scan;
mod selectors;
mod style;
#[cfg(test)]
mod style_tests;
mod templates;
#[cfg(test)]
mod templates_tests;
mod words;

pub use style::style;
pub use templates::{Source, templates};
pub use words::{notice, vocabulary, words};

use std::collections::BTreeSet;
use std::ops::Range;

/// A selector that could single out a tool.
pub const SELECTOR: &str = "favouring-selector";
/// A declaration or rule that could move, hide or enlarge one tool.
pub const STYLE: &str = "favouring-style";
/// A template that could treat tools differently.
pub const CONDITION: &str = "favouring-condition";
/// A script of a theme's own.
pub const SCRIPT: &str = "theme-script";
/// A template or its words that name a tool or a provider.
pub const NAMED: &str = "named-tool";
/// Words of a theme that take the place of the notice that inclusion is no endorsement.
pub const REWORDED: &str = "reworded-notice";
/// A style sheet that fetches from elsewhere.
pub const OUTSIDE: &str = "outside-request";
/// What can't be read.
pub const SYNTAX: &str = "theme-syntax";

/// A breach of article 6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule's name.
    pub rule: &'static str,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
    /// What was found, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: &'static str,
}

impl Breach {
    fn new(rule: &'static str, span: Range<usize>, message: impl Into<String>, help: &'static str) -> Self {
        Self { rule, span, message: message.into(), help }
    }
}

/// What the style sheets take for granted of the finished pages: the proof holds the pages to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// Classes that are moved, hidden or laid over others: no tool's card or answer may have one, hold one or stand in one.
    pub apart: BTreeSet<String>,
    /// Classes whose columns or rows differ in size: no card may stand directly in one.
    pub uneven: BTreeSet<String>,
}

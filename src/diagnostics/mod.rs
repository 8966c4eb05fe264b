//! Findings: what is wrong, where, and what to write instead.
//!
//! Takes what the stages before it noticed; gives findings in one order, and their text in each output format
//! ([`render`]). Knows nothing of rules: a finding carries a rule's *name*, and `check` says how severe it is. Knows nothing of YAML either: a [`Place`] names a field, and the `content` module makes it concrete.

pub mod escape;
pub mod mask;
pub mod render;

use std::ops::Range;
use std::sync::Arc;

/// Whether a finding forbids publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Forbids publication.
    Error,
    /// Is shown, and does not.
    Warning,
}

/// Where in a file something is, before anybody has counted lines.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The file as a whole (reported at its first character).
    File,
    /// The value of a field, by its route: `answers.tools-form.tasks[2]`. Where the field is missing, the nearest
    /// parent that is there. The empty route is the whole document.
    Value(String),
    /// The key of a field, by the same route.
    Key(String),
    /// Bytes of the file's text, counted from its first byte.
    Bytes(Range<usize>),
    /// Bytes of a file that is all text, counted from its first character that is no blank.
    Prose(Range<usize>),
    /// Bytes of the text that a file ends with, behind its particulars: how far both ends lie before the file's last character that
    /// is no blank.
    Ending(usize, usize),
}

/// A place in a file of the repository.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file's path from the repository's root, with `/` between its parts.
    pub path: Arc<str>,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// The file as a whole.
    pub fn file(path: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), spot: Spot::File }
    }

    /// The value of a field.
    pub fn value(path: impl Into<Arc<str>>, route: impl Into<String>) -> Self {
        Self { path: path.into(), spot: Spot::Value(route.into()) }
    }

    /// The key of a field.
    pub fn key(path: impl Into<Arc<str>>, route: impl Into<String>) -> Self {
        Self { path: path.into(), spot: Spot::Key(route.into()) }
    }

    /// A stretch of a file that is all text.
    pub fn prose(path: impl Into<Arc<str>>, range: Range<usize>) -> Self {
        Self { path: path.into(), spot: Spot::Prose(range) }
    }

    /// A stretch of the text that a file ends with.
    pub fn ending(path: impl Into<Arc<str>>, text: &str, range: &Range<usize>) -> Self {
        let end = text.trim_end().len();
        let before = |at: usize| end.saturating_sub(at);
        Self { path: path.into(), spot: Spot::Ending(before(range.start), before(range.end)) }
    }

    /// A stretch of bytes.
    pub fn bytes(path: impl Into<Arc<str>>, range: Range<usize>) -> Self {
        Self { path: path.into(), spot: Spot::Bytes(range) }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, kebab-case, such as `unknown-question`.
    pub rule: &'static str,
    /// What is wrong: one sentence without a full stop, what the author typed in backticks.
    pub message: String,
    /// What to write instead or to do.
    pub help: Option<String>,
    /// Where. `None` for a fault of the repository as a whole.
    pub place: Option<Place>,
    /// Further places that belong to it, each with a label ("first written here").
    pub related: Vec<(Place, String)>,
    /// The id of the tool it is about.
    pub tool: Option<String>,
    /// Whether that there is such a finding tells a confidential answer. Only warnings may be so: what forbids publication is
    /// told to everybody.
    pub for_coordinators: bool,
}

impl Finding {
    /// A finding without help, place or tool.
    pub fn new(rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            help: None,
            place: None,
            related: Vec::new(),
            tool: None,
            for_coordinators: false,
        }
    }

    /// With what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With its place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// With a further place.
    #[must_use]
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// For coordinators alone.
    #[must_use]
    pub fn for_coordinators(mut self, alone: bool) -> Self {
        self.for_coordinators = alone;
        self
    }

    /// With the tool it is about.
    #[must_use]
    pub fn tool(mut self, id: impl Into<String>) -> Self {
        self.tool = Some(id.into());
        self
    }
}

/// A finding whose place has been looked up in the file: what the renderers show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The rule's name.
    pub rule: &'static str,
    /// Whether it forbids publication.
    pub severity: Severity,
    /// What is wrong. Confidential text is already masked.
    pub message: String,
    /// What to do. Confidential text is already masked.
    pub help: Option<String>,
    /// Where, where it has a place.
    pub place: Option<Location>,
    /// Further places, each with its label.
    pub related: Vec<(Location, String)>,
    /// The id of the tool it is about.
    pub tool: Option<String>,
}

/// A place, counted out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file's path from the repository's root.
    pub path: Arc<str>,
    /// The text to show around the place: the file's text with confidential parts masked, or `None` where nothing of it
    /// may or can be shown (unreadable, not UTF-8, too long, or confidential as a whole). Masking keeps every byte offset
    /// and line break valid.
    pub text: Option<Arc<str>>,
    /// The bytes of that text. Empty ranges are allowed and mean "at this point".
    pub bytes: Range<usize>,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// From 1.
    pub end_line: usize,
    /// From 1, in characters; exclusive.
    pub end_column: usize,
}

impl Location {
    /// Counts lines and columns of a byte range of a text. Lines end with LF (a CR before it belongs to its line);
    /// a byte-order mark at the start counts as no column. Ranges outside the text, or inside a character, are moved to
    /// the nearest border.
    pub fn count(path: Arc<str>, text: Arc<str>, bytes: Range<usize>) -> Self {
        let lines = Lines::of(&text);
        Self::count_in(path, text, &lines, bytes)
    }

    /// The same, where the lines of the text are known: a file with thousands of faults is read once, not once for each.
    pub fn count_in(path: Arc<str>, text: Arc<str>, lines: &Lines, bytes: Range<usize>) -> Self {
        let start = text.floor_char_boundary(bytes.start);
        let end = text.floor_char_boundary(bytes.end).max(start);
        let (line, column) = lines.line_and_column(&text, start);
        let (end_line, end_column) = lines.line_and_column(&text, end);
        Self { path, text: Some(text), bytes: start..end, line, column, end_line, end_column }
    }

    /// The first character of a file of which nothing is shown.
    pub fn unseen(path: Arc<str>) -> Self {
        Self { path, text: None, bytes: 0..0, line: 1, column: 1, end_line: 1, end_column: 1 }
    }
}

/// Where the lines of a text begin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Of a text. Lines end with LF.
    pub fn of(text: &str) -> Self {
        Self { starts: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect() }
    }

    /// Line and column of a byte, both from 1; a byte-order mark at the start counts as no column.
    fn line_and_column(&self, text: &str, index: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= index);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = text.get(start..index).unwrap_or_default();
        let before = if start == 0 { before.trim_start_matches('\u{feff}') } else { before };
        (line, before.chars().count() + 1)
    }
}

/// All findings of one run, in the order in which they were noticed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    found: Vec<Finding>,
}

impl Findings {
    /// Adds one.
    pub fn add(&mut self, finding: Finding) {
        self.found.push(finding);
    }

    /// Adds those of another stage or file, behind the ones that are here.
    pub fn extend(&mut self, other: Findings) {
        self.found.extend(other.found);
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Those noticed so far.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.found.iter()
    }

    /// Keeps those that a condition holds for.
    pub fn retain(&mut self, keep: impl FnMut(&Finding) -> bool) {
        self.found.retain(keep);
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(iter: I) -> Self {
        Self { found: iter.into_iter().collect() }
    }
}

/// The findings of a run as they are shown: located, masked, sorted by path, line, column and rule, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Located>,
}

impl Report {
    /// Sorts findings by path (those without one first), line, column, rule and message, and drops repetitions.
    pub fn new(mut findings: Vec<Located>) -> Self {
        fn key(f: &Located) -> (Option<&str>, usize, usize, &str, &str) {
            let (line, column) = f.place.as_ref().map_or((0, 0), |p| (p.line, p.column));
            (f.place.as_ref().map(|p| &*p.path), line, column, f.rule, &f.message)
        }
        findings.sort_by(|a, b| key(a).cmp(&key(b)));
        findings.dedup();
        Self { findings }
    }

    /// In order.
    pub fn findings(&self) -> &[Located] {
        &self.findings
    }

    /// How many forbid publication.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|f| f.severity == Severity::Error).count()
    }

    /// How many don't.
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors()
    }

    /// Whether any finding forbids publication.
    pub fn forbids_publication(&self) -> bool {
        self.errors() > 0
    }
}

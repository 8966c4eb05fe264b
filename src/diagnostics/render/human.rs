//! Findings for people at a terminal, in the look that `rustc` made familiar.
//!
//! Takes a report; gives text in which each finding shows the line it is about. Of the file's text only the lines that are
//! pointed at are looked at, so a large file costs no more than a small one. Knows nothing of the terminal: whether there are
//! colours is the caller's to say, and whoever prints decides whether they are kept.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use super::excerpt::{Excerpt, Mark};
use crate::diagnostics::{Located, Location, Report, Severity, escape};

/// The most characters shown of one message, help or label. Rules keep theirs short; what they quote may not be.
const MESSAGE_MOST: usize = 1000;
/// The most further places shown of one finding: a name used a thousand times would bury the rest.
const RELATED_MOST: usize = 8;
/// Further places as many lines away, in the same file, share the finding's excerpt.
const NEAR: usize = 12;
/// Excerpts are cut by [`Excerpt`], around what they point at; this keeps the library from cutting them again.
const WIDTH: usize = 2000;

/// All findings, in the report's order, of each file at most `limit_per_file` (at least one; errors before warnings), each
/// followed by an empty line. Empty for an empty report.
///
/// With `styled`, coloured by ANSI sequences; without, plain text. What strangers wrote adds no sequence of its own.
pub fn render(report: &Report, styled: bool, limit_per_file: usize) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let mut shown = String::new();
    let same_file = |a: &Located, b: &Located| path(a) == path(b);
    for of_file in report.findings().chunk_by(same_file) {
        for finding in most_telling(of_file, limit_per_file.max(1)) {
            shown.push_str(&without_empty_headers(&renderer.render(&[group(finding)])));
            shown.push_str("\n\n");
        }
        let more = of_file.len().saturating_sub(limit_per_file.max(1));
        if more > 0 {
            let whose = if of_file.first().and_then(path).is_some() {
                "in this file"
            } else {
                "about the repository as a whole"
            };
            shown.push_str(&format!("… and {more} more {whose}\n\n"));
        }
    }
    shown
}

/// How many there are: `2 errors, 1 warning`. A kind that there is none of is left out; `no errors or warnings` for neither.
pub fn summary(report: &Report) -> String {
    let count = |number: usize, one: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{number} {one}s")),
    };
    let counts = [count(report.errors(), "error"), count(report.warnings(), "warning")];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() { "no errors or warnings".into() } else { counts.join(", ") }
}

fn path(finding: &Located) -> Option<&str> {
    finding.place.as_ref().map(|place| &*place.path)
}

/// The findings of a file to be shown, in order: a warning gives way to an error further down.
fn most_telling(findings: &[Located], most: usize) -> impl Iterator<Item = &Located> {
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    let (mut errors_left, mut warnings_left) = (errors.min(most), most.saturating_sub(errors));
    findings.iter().filter(move |finding| {
        let left = match finding.severity {
            Severity::Error => &mut errors_left,
            Severity::Warning => &mut warnings_left,
        };
        let shown = *left > 0;
        *left = left.saturating_sub(1);
        shown
    })
}

fn group(finding: &Located) -> Group<'static> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(harmless(&finding.message)).id(finding.rule));
    let mut notes = Vec::new();
    let related: Vec<&(Location, String)> = finding.related.iter().take(RELATED_MOST).collect();
    let primary = finding.place.as_ref();
    // A place is shown with the finding's own where one excerpt holds both, else in an excerpt of its own.
    let (near, far): (Vec<_>, Vec<_>) =
        related.into_iter().partition(|(place, _)| primary.is_some_and(|primary| are_near(primary, place)));
    if let Some(place) = primary {
        let marks: Vec<(&Location, Option<&str>)> =
            std::iter::once((place, None)).chain(near.iter().map(|(at, label)| (at, Some(label.as_str())))).collect();
        group = group.element(origin(place));
        if let Some(snippet) = snippet(&marks, AnnotationKind::Primary) {
            group = group.element(snippet);
        }
    }
    for (place, label) in far {
        match snippet(&[(place, Some(label))], AnnotationKind::Context) {
            Some(snippet) => group = group.element(Padding).element(origin(place)).element(snippet),
            None => notes.push(format!(
                "{}: {}:{}:{}",
                harmless(label),
                escape::terminal(&place.path),
                place.line,
                place.column
            )),
        }
    }
    if let Some(more) = finding.related.len().checked_sub(RELATED_MOST).filter(|more| *more > 0) {
        notes.push(format!("… and {more} more places"));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(harmless(help)));
    }
    notes.into_iter().fold(group, |group, note| group.element(Level::NOTE.message(note)))
}

/// Written by us rather than by the library: it would count the columns of the excerpt, which may be cut and escaped.
fn origin(place: &Location) -> Origin<'static> {
    Origin::path(escape::terminal(&place.path).into_owned()).line(place.line).char_column(place.column)
}

fn are_near(a: &Location, b: &Location) -> bool {
    a.path == b.path && a.text.is_some() && a.text == b.text && a.line.abs_diff(b.line) <= NEAR
}

/// The lines of a file that the places are in; the first place is of the given kind. All are in the same text.
fn snippet(
    places: &[(&Location, Option<&str>)],
    first: AnnotationKind,
) -> Option<Snippet<'static, Annotation<'static>>> {
    let text = places.first()?.0.text.as_deref()?;
    let marks: Vec<Mark> =
        places.iter().map(|(place, _)| Mark { bytes: place.bytes.clone(), line: place.line }).collect();
    let excerpt = Excerpt::cut(text, &marks);
    let kinds = std::iter::once(first).chain(std::iter::repeat(AnnotationKind::Context));
    let annotations: Vec<Annotation<'static>> = places
        .iter()
        .zip(excerpt.spans)
        .zip(kinds)
        .map(|(((_, label), span), kind)| kind.span(span).label(label.map(harmless)))
        .collect();
    Some(Snippet::source(excerpt.text).line_start(excerpt.line).annotations(annotations))
}

fn harmless(text: &str) -> String {
    match text.char_indices().nth(MESSAGE_MOST) {
        Some((end, _)) => format!("{}…", escape::terminal(&text[..end])),
        None => escape::terminal(text).into_owned(),
    }
}

/// An excerpt behind an origin of ours gets a header of its own from the library, with no path in it: drops those lines.
/// No line of an excerpt can be taken for one, as they begin with a number or a bar.
fn without_empty_headers(rendered: &str) -> String {
    let kept: Vec<&str> = rendered.lines().filter(|line| unstyled(line).trim() != ":::").collect();
    // Without a line number to leave room for, the library puts the arrow into the first column: a number of one digit is
    // what it has room for elsewhere.
    let outdented = kept.iter().any(|line| ["-->", " = ", " |"].iter().any(|start| unstyled(line).starts_with(start)));
    kept.join(if outdented { "\n " } else { "\n" })
}

/// A line without its colours. Every escape in it is the library's, as all other text has been made harmless.
fn unstyled(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
#[path = "human_tests.rs"]
mod tests;

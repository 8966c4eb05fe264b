//! Where the front matter of a Markdown file ends and its text begins.
//!
//! Takes a file's text and gives two byte ranges of it. Knows neither what the YAML says nor what Markdown is.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostics::{Finding, Findings, Place};

/// The two parts of a file, as byte ranges of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// Between the two `---` lines: from the start of the line behind the first to the start of the second.
    pub yaml: Range<usize>,
    /// Behind the second `---` line, to the end of the text.
    pub body: Range<usize>,
}

/// Splits a text at its `---` lines. A byte-order mark before the first, blanks behind both and CRLF are accepted.
///
/// Gives `None` and the finding `missing-front-matter` where either line is missing.
pub fn split(path: &Arc<str>, text: &str, found: &mut Findings) -> Option<FrontMatter> {
    let mark = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let mut at = mark;
    let mut yaml_start = None;
    for line in text.get(mark..).unwrap_or_default().split_inclusive('\n') {
        let end = at + line.len();
        match yaml_start {
            None if is_fence(line) => yaml_start = Some(end),
            None => break,
            Some(start) if is_fence(line) => return Some(FrontMatter { yaml: start..at, body: end..text.len() }),
            Some(_) => {}
        }
        at = end;
    }
    found.add(match yaml_start {
        None => Finding::new("missing-front-matter", "the file does not begin with its particulars between two `---` lines")
            .help("begin the file with a line `---`, then one `key: value` a line such as `title: …`, then another line `---`; the text follows")
            .at(Place::bytes(Arc::clone(path), mark..first_line_end(text, mark))),
        Some(_) => Finding::new("missing-front-matter", "the particulars at the top are not closed by a second `---` line")
            .help("write a line `---`, beginning in the first column, between the last `key: value` and the text")
            .at(Place::bytes(Arc::clone(path), mark..mark + 3)),
    });
    None
}

fn is_fence(line: &str) -> bool {
    line.trim_end_matches([' ', '\t', '\r', '\n']) == "---"
}

fn first_line_end(text: &str, start: usize) -> usize {
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    start + line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        let mut found = Findings::default();
        let split = split(&"a.md".into(), text, &mut found);
        assert_eq!(split.is_none(), found.iter().any(|f| f.rule == "missing-front-matter" && f.help.is_some()));
        split.map(|s| (&text[s.yaml], &text[s.body]))
    }

    #[test]
    fn yaml_and_body_are_told_apart() {
        assert_eq!(parts("---\na: b\n---\nText\n---\nmore\n"), Some(("a: b\n", "Text\n---\nmore\n")));
        assert_eq!(parts("\u{feff}---\r\na: b\r\n--- \r\nText"), Some(("a: b\r\n", "Text")));
        assert_eq!(parts("---\n---"), Some(("", "")));
    }

    #[test]
    fn a_line_that_only_begins_with_hyphens_closes_nothing() {
        assert_eq!(parts("---\na: |\n  ---\n----\n--- x\n---\nText"), Some(("a: |\n  ---\n----\n--- x\n", "Text")));
    }

    #[test]
    fn missing_lines_are_reported() {
        for text in ["", "Text", "\u{feff}", "\n---\na: b\n---\n", "---", "---\na: b\n", " ---\n---\n"] {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }
}

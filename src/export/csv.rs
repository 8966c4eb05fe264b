//! All tools as a table for spreadsheets: a row a tool, two columns a question.
//!
//! Cells can't become formulas: what would begin one gets an apostrophe before it, also behind characters that some
//! spreadsheets take for the border of a cell.

use super::{Source, reason};
use crate::bytes::position;
use crate::catalogue::{Standing, State, Tool, Value, Viewer};
use std::borrow::Cow;

/// The row of heads.
pub(super) fn head(source: Source<'_>) -> Vec<u8> {
    let mut out = String::new();
    let fixed = ["id", "name", "provider", "provider-name", "kind", "country", "state", "summary", "website", "page"];
    fixed.iter().for_each(|column| cell(&mut out, column));
    for form in &source.catalogue.forms {
        for question in form.questions().filter(|question| question.is_seen_by(Viewer::Member)) {
            cell(&mut out, &format!("{}.{}.state", form.id, question.id));
            cell(&mut out, &format!("{}.{}", form.id, question.id));
        }
    }
    cell(&mut out, "stated");
    cell(&mut out, "notice");
    end(&mut out);
    out.into_bytes()
}

/// Nothing stands between two rows, nor behind the last.
pub(super) const BETWEEN: &[u8] = b"";
pub(super) const END: &[u8] = b"";

/// The row of a tool.
pub(super) fn row(source: Source<'_>, tool: &Tool, notices: &[String; 2]) -> Vec<u8> {
    let mut out = String::with_capacity(4 << 10);
    let provider = source.catalogue.providers.get(&tool.provider);
    let page = format!("tools/{}.html", tool.id);
    let fixed = [
        tool.id.as_str(),
        &tool.name,
        tool.provider.as_str(),
        provider.map_or("", |provider| &provider.name),
        provider.map_or("other", |provider| provider.kind.word()),
        provider.and_then(|provider| provider.country.as_deref()).unwrap_or_default(),
        source.plan.state(tool.id.as_str()).word(),
        tool.summary.source(),
        tool.website.as_deref().unwrap_or_default(),
        &page,
    ];
    fixed.iter().for_each(|text| cell(&mut out, text));
    for (_, _, stands) in source.standings(tool) {
        cell(&mut out, stands.state.word());
        cell(&mut out, &said(&stands));
    }
    notices.iter().for_each(|text| cell(&mut out, text));
    end(&mut out);
    out.into_bytes()
}

/// An answer on one line, or why it was declined; empty for the other states, which stand in a column of their own.
fn said<'a>(stands: &Standing<'a>) -> Cow<'a, str> {
    match (stands.state, stands.value) {
        (State::Answered, Some(value)) => match value {
            Value::Text(text) => text.source().into(),
            Value::Number(text) | Value::Link(text) => (&**text).into(),
            Value::Date(date) => date.to_string().into(),
            Value::Choice(id) => id.as_str().into(),
            Value::Countries(codes) => codes.join(" ").into(),
            options => options.options().join(" ").into(),
        },
        _ => reason(stands).unwrap_or_default().into(),
    }
}

/// Adds a cell, always in quotation marks, with a comma behind it.
fn cell(out: &mut String, text: &str) {
    out.push('"');
    let is_number = || text.parse::<f64>().is_ok_and(f64::is_finite);
    // A spreadsheet that splits at other characters than commas would look for a formula behind them, too.
    let splits = |byte: u8| {
        (byte == b';')
            | (byte == b',')
            | (byte == b'\t')
            | (byte == b'\n')
            | (byte == b'\r')
            | (byte == b'|')
            | (byte == b'"')
    };
    let mut rest = text;
    while !rest.is_empty() {
        let part;
        (part, rest) = rest.split_at(position(rest.as_bytes(), splits).map_or(rest.len(), |at| at + 1));
        // Most begin with a letter, and that is seen at a glance.
        let letter = part.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_alphanumeric());
        let blank = |c: char| c.is_whitespace() && !matches!(c, '\t' | '\r');
        let words = if letter { part } else { part.trim_start_matches(blank) };
        let begins = !letter && words.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
        if begins && !is_number() {
            out.push_str(part.get(..part.len() - words.len()).unwrap_or_default());
            out.push('\'');
            out.push_str(words);
        } else {
            out.push_str(part);
        }
        if part.ends_with('"') {
            out.push('"');
        }
    }
    out.push_str("\",");
}

/// Ends a row: its last comma becomes a line break.
fn end(out: &mut String) {
    out.pop();
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    fn cell(text: &str) -> String {
        let mut out = String::new();
        super::cell(&mut out, text);
        out.pop();
        out
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for (text, safe) in [
            ("=HYPERLINK(\"https://example.org\")", "\"'=HYPERLINK(\"\"https://example.org\"\")\""),
            ("+1", "\"+1\""),
            ("-0.5", "\"-0.5\""),
            ("-cmd", "\"'-cmd\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("  =1+1", "\"  '=1+1\""),
            ("\t=1", "\"'\t'=1\""),
            ("＝1＋1", "\"'＝1＋1\""),
            ("a;=1", "\"a;'=1\""),
            ("a\n=1", "\"a\n'=1\""),
            ("-inf", "\"'-inf\""),
            ("a, =1", "\"a, '=1\""),
            ("  \t=1", "\"  '\t'=1\""),
            ("a\"=1", "\"a\"\"'=1\""),
            ("plain, text", "\"plain, text\""),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), safe, "{text:?}");
        }
    }
}

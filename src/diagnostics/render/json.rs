//! Findings for programs: `check --format json`.
//!
//! Takes a report; gives the one object that DESIGN.md, section 3 promises. Knows nothing of the terminal, but takes care of it:
//! what a terminal would obey or hide is spelled `\uXXXX`, which is the same text to every JSON reader.

use std::fmt::Write as _;

use serde_json::Value;

use crate::diagnostics::escape::is_hidden;
use crate::diagnostics::{Located, Location, Report, Severity};

/// One JSON object on one line, with a line break at its end.
///
/// `path`, `line`, `column`, `end_line` and `end_column` are null for a finding about the repository as a whole, `help` and
/// `tool` where there is none.
pub fn render(report: &Report) -> String {
    let findings: Vec<String> = report.findings().iter().map(member).collect();
    let json = format!(
        "{{\"findings\":[{}],\"errors\":{},\"warnings\":{}}}\n",
        findings.join(","),
        report.errors(),
        report.warnings()
    );
    harmless(&json)
}

fn member(finding: &Located) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = finding.place.as_ref();
    let number = |of: fn(&Location) -> usize| Value::from(place.map(of));
    let members = [
        ("rule", Value::from(finding.rule)),
        ("severity", Value::from(severity)),
        ("message", Value::from(finding.message.as_str())),
        ("help", Value::from(finding.help.as_deref())),
        ("path", Value::from(place.map(|place| &*place.path))),
        ("line", number(|place| place.line)),
        ("column", number(|place| place.column)),
        ("end_line", number(|place| place.end_line)),
        ("end_column", number(|place| place.end_column)),
        ("tool", Value::from(finding.tool.as_deref())),
    ];
    object(&members.map(|(name, value)| (name, value.to_string())))
}

/// An object of members that are JSON already, in this order. Written by hand: a map would sort them.
pub(super) fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// Message and help in one, for formats that have no place for the help.
pub(super) fn with_help(finding: &Located) -> String {
    match &finding.help {
        Some(help) => format!("{}: {help}", finding.message),
        None => finding.message.clone(),
    }
}

/// Spells hidden characters as `\uXXXX`. They can stand only inside strings, and `serde_json` has already spelled U+0000 to
/// U+001F so, which leaves the line break at the end.
pub(super) fn harmless(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        if is_hidden(character) && character != '\n' {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing into a `String` can't fail.
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn finding(message: &str, place: Option<Location>) -> Located {
        Located {
            rule: "unknown-question",
            severity: Severity::Error,
            message: message.into(),
            help: None,
            place,
            related: Vec::new(),
            tool: None,
        }
    }

    #[test]
    fn an_empty_report_is_an_empty_list() {
        assert_eq!(render(&Report::default()), "{\"findings\":[],\"errors\":0,\"warnings\":0}\n");
    }

    #[test]
    fn every_member_is_there_in_the_promised_order() {
        let place = Location::count("content/a.yaml".into(), "a: é\nb: c\n".into(), 3..9);
        let first = Located {
            severity: Severity::Warning,
            help: Some("write `b`".into()),
            tool: Some("a".into()),
            ..finding("unknown `é`", Some(place))
        };
        let report = Report::new(vec![first, finding("no forms", None)]);
        assert_eq!(
            render(&report),
            concat!(
                r#"{"findings":[{"rule":"unknown-question","severity":"error","message":"no forms","help":null,"#,
                r#""path":null,"line":null,"column":null,"end_line":null,"end_column":null,"tool":null},"#,
                r#"{"rule":"unknown-question","severity":"warning","message":"unknown `é`","help":"write `b`","#,
                r#""path":"content/a.yaml","line":1,"column":4,"end_line":2,"end_column":4,"tool":"a"}],"#,
                r#""errors":1,"warnings":1}"#,
                "\n"
            )
        );
    }

    #[test]
    fn hostile_text_is_the_same_text_but_reaches_no_terminal() {
        let attack = "\u{1b}[2J\u{9b}31m\u{7f}\u{202e}\u{2028}\u{200b}\u{e0041}\"\\\r\n}],\"errors\":0";
        let place = Location::unseen(Arc::from(attack));
        let json = render(&Report::new(vec![Located {
            help: Some(attack.into()),
            tool: Some(attack.into()),
            ..finding(attack, Some(place))
        }]));
        assert!(!json.trim_end_matches('\n').chars().any(is_hidden), "{json}");
        assert!(json.contains(r"\u001b[2J\u009b31m\u007f\u202e\u2028\u200b\udb40\udc41"), "{json}");
        let read: Value = serde_json::from_str(&json).unwrap();
        for member in ["message", "help", "path", "tool"] {
            assert_eq!(read["findings"][0][member], attack);
        }
        assert_eq!(read["errors"], 1);
    }
}

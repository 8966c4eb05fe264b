//! Findings as a code quality report: `check --format gitlab`. GitLab shows what a merge request adds and mends.
//!
//! Takes a report; gives one JSON array on one line. Knows nothing of the terminal, but takes care of it as `json` does.

use super::{fingerprint, json};
use crate::diagnostics::{Report, Severity};
use serde_json::Value;

/// Where a finding about the repository as a whole is shown: GitLab passes over those without a file.
const WHOLE: &str = "site.toml";

/// One array, with a line break at its end.
pub fn render(report: &Report) -> String {
    let names = fingerprint::of(report);
    let findings = report.findings().iter().zip(names).map(|(finding, name)| {
        let place = finding.place.as_ref();
        let lines = json::object(&[
            ("begin", place.map_or(1, |place| place.line).to_string()),
            ("end", place.map_or(1, |place| place.end_line).to_string()),
        ]);
        let path = Value::from(place.map_or(WHOLE, |place| &place.path));
        let severity = match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
        };
        json::object(&[
            ("description", Value::from(json::with_help(finding)).to_string()),
            ("check_name", Value::from(finding.rule).to_string()),
            ("fingerprint", Value::from(name).to_string()),
            ("severity", Value::from(severity).to_string()),
            ("location", json::object(&[("path", path.to_string()), ("lines", lines)])),
        ])
    });
    json::harmless(&format!("[{}]\n", findings.collect::<Vec<_>>().join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Location;
    use crate::diagnostics::render::tests::{error, sample};

    fn read(report: &Report) -> Vec<Value> {
        serde_json::from_str(&render(report)).expect("JSON")
    }

    #[test]
    fn a_finding_has_all_that_gitlab_asks_for() {
        let all = read(&sample());
        assert_eq!(all[0]["location"]["path"], "site.toml");
        assert_eq!(all[1]["description"], "unknown `é`: write `b`");
        assert_eq!(all[1]["check_name"], "unknown-question");
        assert_eq!((&all[0]["severity"], &all[1]["severity"]), (&"major".into(), &"minor".into()));
        assert_eq!(all[1]["location"]["lines"], serde_json::json!({ "begin": 1, "end": 2 }));
        assert_eq!(render(&Report::default()), "[]\n");
    }

    #[test]
    fn a_finding_keeps_its_name_when_its_line_moves_and_shares_it_with_none() {
        let at = |line: usize| {
            let mut finding = error("again", Some("a.yaml"));
            let text = format!("{}x", "\n".repeat(line - 1));
            finding.place = Some(Location::count("a.yaml".into(), text.as_str().into(), line - 1..line));
            finding
        };
        let names = |lines: &[usize]| -> Vec<String> {
            let report = Report::new(lines.iter().map(|line| at(*line)).collect());
            read(&report).iter().map(|finding| finding["fingerprint"].to_string()).collect()
        };
        assert_eq!(names(&[3, 7]), names(&[4, 20]));
        let [first, second] = &names(&[3, 7])[..] else { panic!("two findings") };
        assert_ne!(first, second);
        assert_eq!(first.len(), 64 + 2);
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_printed() {
        let shown = render(&Report::new(vec![error("a\u{202e}\u{9b}b", Some("c\u{1b}.yaml"))]));
        assert!(!shown.trim_end().chars().any(crate::diagnostics::escape::is_hidden), "{shown:?}");
    }
}

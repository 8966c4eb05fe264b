//! Findings in the Static Analysis Results Interchange Format 2.1.0: `check --format sarif`.
//!
//! Takes a report and what each rule is about; gives one JSON object on one line. Knows no rule: whoever calls says what the
//! names stand for.

use super::{fingerprint, json};
use crate::diagnostics::{Located, Location, Report, Severity};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One object, with a line break at its end. `about` says of a rule's name what the fault is and why it is one.
pub fn render<'a>(report: &Report, about: impl Fn(&str) -> Option<(&'a str, &'a str)>) -> String {
    let rules: Vec<&str> =
        report.findings().iter().map(|finding| finding.rule).collect::<BTreeSet<_>>().into_iter().collect();
    let described: Vec<String> = rules
        .iter()
        .map(|rule| {
            let mut members = vec![("id", text(rule))];
            if let Some((fault, reason)) = about(rule) {
                members.push(("shortDescription", message(fault)));
                members.push(("fullDescription", message(reason)));
            }
            json::object(&members)
        })
        .collect();
    let names = fingerprint::of(report);
    let results: Vec<String> = report
        .findings()
        .iter()
        .zip(names)
        .map(|(finding, name)| result(finding, rules.binary_search(&finding.rule).unwrap_or_default(), &name))
        .collect();
    let driver = json::object(&[
        ("name", text(env!("CARGO_PKG_NAME"))),
        ("version", text(env!("CARGO_PKG_VERSION"))),
        ("rules", list(&described)),
    ]);
    let run = json::object(&[
        ("tool", json::object(&[("driver", driver)])),
        // One column a character, whatever its bytes.
        ("columnKind", text("unicodeCodePoints")),
        ("results", list(&results)),
    ]);
    let log = json::object(&[("$schema", text(SCHEMA)), ("version", text("2.1.0")), ("runs", list(&[run]))]);
    json::harmless(&format!("{log}\n"))
}

fn result(finding: &Located, rule: usize, name: &str) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let locations: Vec<String> =
        finding.place.iter().map(|place| json::object(&[("physicalLocation", location(place))])).collect();
    let mut members = vec![
        ("ruleId", text(finding.rule)),
        ("ruleIndex", rule.to_string()),
        ("level", text(level)),
        ("message", message(&json::with_help(finding))),
        ("locations", list(&locations)),
        ("partialFingerprints", json::object(&[("finding/v1", text(name))])),
    ];
    if !finding.related.is_empty() {
        let related: Vec<String> = finding
            .related
            .iter()
            .enumerate()
            .map(|(i, (place, label))| {
                let id = (i + 1).to_string();
                json::object(&[("id", id), ("physicalLocation", location(place)), ("message", message(label))])
            })
            .collect();
        members.push(("relatedLocations", list(&related)));
    }
    json::object(&members)
}

fn location(place: &Location) -> String {
    let region = json::object(&[
        ("startLine", place.line.to_string()),
        ("startColumn", place.column.to_string()),
        ("endLine", place.end_line.to_string()),
        ("endColumn", place.end_column.to_string()),
    ]);
    json::object(&[("artifactLocation", json::object(&[("uri", text(&uri(&place.path)))])), ("region", region)])
}

/// A path as a relative address (RFC 3986): whatever is no plain letter, digit or `-._~/` is spelled `%XX`.
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            uri.push(char::from(byte));
        } else {
            // Writing into a `String` can't fail.
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}

fn message(words: &str) -> String {
    json::object(&[("text", text(words))])
}

fn text(words: &str) -> String {
    Value::from(words).to_string()
}

fn list(items: &[String]) -> String {
    format!("[{}]", items.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::tests::{error, sample};

    fn read(report: &Report) -> Value {
        let about = |rule: &str| (rule == "unknown-question").then_some(("A fault.", "A reason."));
        serde_json::from_str(&render(report, about)).expect("JSON")
    }

    #[test]
    fn a_log_has_one_run_with_its_rules_and_results() {
        let log = read(&sample());
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let rule = &run["tool"]["driver"]["rules"][0];
        assert_eq!((&rule["id"], &rule["shortDescription"]["text"]), (&"unknown-question".into(), &"A fault.".into()));
        let results = run["results"].as_array().expect("results");
        assert_eq!(results[0]["locations"], serde_json::json!([]));
        assert_eq!((&results[0]["level"], &results[1]["level"]), (&"error".into(), &"warning".into()));
        assert_eq!(results[1]["ruleIndex"], 0);
        let place = &results[1]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/a.yaml");
        let region = serde_json::json!({ "startLine": 1, "startColumn": 4, "endLine": 2, "endColumn": 4 });
        assert_eq!(place["region"], region);
        assert_eq!(read(&Report::default())["runs"][0]["results"], serde_json::json!([]));
    }

    #[test]
    fn further_places_come_along() {
        let mut finding = error("twice", Some("a.yaml"));
        finding.related.push((Location::unseen("b.yaml".into()), "the other".into()));
        let log = read(&Report::new(vec![finding]));
        let related = &log["runs"][0]["results"][0]["relatedLocations"][0];
        assert_eq!(related["message"]["text"], "the other");
        assert_eq!(related["physicalLocation"]["artifactLocation"]["uri"], "b.yaml");
    }

    #[test]
    fn a_path_is_an_address_and_nothing_is_obeyed() {
        let report = Report::new(vec![error("a\u{202e}", Some("x y:é%\u{1b}.yaml"))]);
        let shown = render(&report, |_| None);
        assert!(shown.contains("\"uri\":\"x%20y%3A%C3%A9%25%1B.yaml\""), "{shown}");
        assert!(!shown.trim_end().chars().any(crate::diagnostics::escape::is_hidden), "{shown:?}");
    }
}

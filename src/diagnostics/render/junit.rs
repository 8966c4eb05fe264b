//! Findings as a report of tests in the XML that JUnit made common: `check --format junit`.
//!
//! Takes a report; gives a document with a suite for each file and a case for each finding. Errors are failures. A warning fails
//! nothing: its case passes, and carries its words as output. Knows nothing of rules.

use crate::diagnostics::{Located, Report, Severity, escape};
use std::fmt::Write as _;

/// What findings about the repository as a whole are filed under, and a report without findings.
const WHOLE: &str = "the repository";

/// One document, with a line break at its end. Without findings it holds one case that passes: services take a report without
/// any for a mistake.
pub fn render(report: &Report) -> String {
    let (tests, failures) = (report.findings().len().max(1), report.errors());
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing into a `String` can't fail.
    let _ = writeln!(xml, "<testsuites name=\"evenhand\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">");
    for of_file in report.findings().chunk_by(|a, b| path(a) == path(b)) {
        let path = harmless(of_file.first().map_or(WHOLE, path));
        let failures = of_file.iter().filter(|finding| finding.severity == Severity::Error).count();
        let count = of_file.len();
        let _ = writeln!(
            xml,
            "  <testsuite name=\"{path}\" tests=\"{count}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">"
        );
        of_file.iter().for_each(|finding| case(&mut xml, finding, &path));
        xml.push_str("  </testsuite>\n");
    }
    if report.findings().is_empty() {
        let _ = writeln!(
            xml,
            "  <testsuite name=\"{WHOLE}\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n    \
             <testcase classname=\"{WHOLE}\" name=\"no findings\"/>\n  </testsuite>"
        );
    }
    xml.push_str("</testsuites>\n");
    xml
}

fn case(xml: &mut String, finding: &Located, path: &str) {
    let (at, name) = match &finding.place {
        Some(place) => (
            format!(" file=\"{path}\" line=\"{}\"", place.line),
            format!("{} at {}:{}", finding.rule, place.line, place.column),
        ),
        None => (String::new(), finding.rule.to_owned()),
    };
    let name = harmless(&name);
    let message = harmless(&finding.message);
    let help = finding.help.as_deref().map_or_else(String::new, |help| format!("\n{}", harmless(help)));
    let told = match finding.severity {
        Severity::Error => {
            let rule = harmless(finding.rule);
            format!("<failure message=\"{message}\" type=\"{rule}\">{message}{help}</failure>")
        }
        Severity::Warning => format!("<system-out>warning: {message}{help}</system-out>"),
    };
    let _ = writeln!(xml, "    <testcase classname=\"{path}\" name=\"{name}\"{at}>{told}</testcase>");
}

fn path(finding: &Located) -> &str {
    finding.place.as_ref().map_or(WHOLE, |place| &place.path)
}

/// A text for an attribute or an element. What XML can't hold at all, spelled or not, is shown as in a terminal.
fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in escape::terminal(text).chars() {
        match c {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
            }
            _ => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::tests::{error, sample};

    #[test]
    fn errors_fail_and_warnings_pass_with_their_words() {
        let shown = render(&sample());
        assert!(shown.contains("<testsuites name=\"evenhand\" tests=\"2\" failures=\"1\" errors=\"0\">"), "{shown}");
        assert!(
            shown.contains("<failure message=\"no forms\" type=\"unknown-question\">no forms</failure>"),
            "{shown}"
        );
        assert!(
            shown.contains("file=\"content/a.yaml\" line=\"1\"><system-out>warning: unknown `é`\nwrite `b`"),
            "{shown}"
        );
    }

    #[test]
    fn a_clean_report_is_a_case_that_passes() {
        let shown = render(&Report::default());
        assert!(shown.contains("tests=\"1\" failures=\"0\"") && shown.contains("name=\"no findings\"/>"), "{shown}");
    }

    #[test]
    fn no_text_ends_its_element_or_breaks_the_document() {
        let report = Report::new(vec![error("</failure>&\"'\u{0}\u{1b}\u{ffff}]]>", Some("<a>\".yaml"))]);
        let shown = render(&report);
        assert!(shown.contains("&lt;/failure&gt;&amp;&quot;&apos;\\u{0}\\u{1b}\\u{ffff}]]&gt;"), "{shown}");
        assert!(shown.contains("name=\"&lt;a&gt;&quot;.yaml\""), "{shown}");
    }
}

//! Findings as workflow commands: `check --format github`. GitHub shows each beside the line that it is about.
//!
//! Takes a report; gives one line a finding. A command ends at its line break and its parts at `,` and `:`, so these are spelled
//! in whatever strangers wrote: no text can end a command or begin another.

use crate::diagnostics::{Located, Report, Severity, escape};

/// One line a finding; nothing for an empty report.
pub fn render(report: &Report) -> String {
    report.findings().iter().map(command).collect()
}

fn command(finding: &Located) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = finding.place.as_ref().map_or_else(String::new, |place| {
        format!(
            "file={},line={},col={},endLine={},endColumn={},",
            property(&place.path),
            place.line,
            place.column,
            place.end_line,
            place.end_column
        )
    });
    // A break between message and help is the only one, and spelled as GitHub wants it.
    let help = finding.help.as_deref().map_or_else(String::new, |help| format!("%0A{}", data(help)));
    format!("::{level} {place}title={}::{}{help}\n", property(finding.rule), data(&finding.message))
}

/// A text behind `::`.
fn data(text: &str) -> String {
    escape::terminal(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text between `=` and `,`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::tests::{error, sample};

    #[test]
    fn a_finding_is_a_command_with_its_place() {
        assert_eq!(
            render(&sample()),
            "::error title=unknown-question::no forms\n\
             ::warning file=content/a.yaml,line=1,col=4,endLine=2,endColumn=4,title=unknown-question::unknown `é`%0Awrite `b`\n"
        );
        assert_eq!(render(&Report::default()), "");
    }

    #[test]
    fn no_text_ends_its_command_or_begins_another() {
        let report = Report::new(vec![error("50% of a:b,c\r\n::error::d\u{1b}[2J", Some("x,y:z%\n::stop.yaml"))]);
        assert_eq!(
            render(&report),
            "::error file=x%2Cy%3Az%25 %3A%3Astop.yaml,line=1,col=1,endLine=1,endColumn=1,title=unknown-question\
             ::50%25 of a:b,c ::error::d\\u{1b}[2J\n"
        );
    }
}

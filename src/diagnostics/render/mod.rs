//! Findings as text, one file a format.
//!
//! Takes a [`Report`](super::Report), whose confidential parts are already masked; gives the text of one output format. What
//! strangers wrote in it is made harmless for that format here. Knows nothing of rules, files or the terminal.

mod excerpt;
mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod sarif;

#[cfg(test)]
mod tests {
    //! Findings for the tests of all formats.

    use crate::diagnostics::{Located, Location, Report, Severity};

    /// An error at the first character of a file, or of no file.
    pub(super) fn error(message: &str, path: Option<&str>) -> Located {
        Located {
            rule: "unknown-question",
            severity: Severity::Error,
            message: message.into(),
            help: None,
            place: path.map(|path| Location::unseen(path.into())),
            related: Vec::new(),
            tool: None,
        }
    }

    /// An error about the repository as a whole, and a warning with everything.
    pub(super) fn sample() -> Report {
        let place = Location::count("content/a.yaml".into(), "a: é\nb: c\n".into(), 3..9);
        let warning = Located {
            severity: Severity::Warning,
            help: Some("write `b`".into()),
            tool: Some("a".into()),
            place: Some(place),
            ..error("unknown `é`", None)
        };
        Report::new(vec![warning, error("no forms", None)])
    }
}

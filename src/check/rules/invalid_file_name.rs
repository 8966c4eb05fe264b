//! `invalid-file-name`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-file-name",
    severity: Severity::Error,
    fault: "The file of a notice or an event is not named for its day and subject.",
    reason: "The name gives the order in which notices and events are read, and the address of the page.",
    wrong: "notices/suspension.md",
    right: "notices/2026-10-01-example-matcher.md",
    check: None,
};

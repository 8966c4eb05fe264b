//! `duplicate-key`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "duplicate-key",
    severity: Severity::Error,
    fault: "A key is written twice in one place.",
    reason: "Only one of the two values could be published, and nobody could tell which one the author meant.",
    wrong: "name: Matcher\nname: Example Matcher",
    right: "name: Example Matcher",
    check: None,
};

//! `unknown-word`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-word",
    severity: Severity::Error,
    fault: "A word is not one of those that can stand here.",
    reason: "Only the words of the list have a meaning, and another one would have none.",
    wrong: "kind: suspended",
    right: "kind: suspension",
    check: None,
};

//! `unreadable-file`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unreadable-file",
    severity: Severity::Error,
    fault: "A file can't be read.",
    reason: "What can't be read can't be published, and no tool may be missing without a word (000-36).",
    wrong: "a file that only its owner may read",
    right: "a file that everybody who builds may read",
    check: None,
};

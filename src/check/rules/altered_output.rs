//! `altered-output`: noticed when an output is verified.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "altered-output",
    severity: Severity::Error,
    fault: "A file of the output is not the one that was built.",
    reason: "Everything was proven on the finished files. What was changed afterwards has been proven by nobody (000-26).",
    wrong: "editing a page on the server",
    right: "correcting the content, building and publishing again",
    check: None,
};

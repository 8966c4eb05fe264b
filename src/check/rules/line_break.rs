//! `line-break`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "line-break",
    severity: Severity::Error,
    fault: "A name or a summary runs over several lines.",
    reason: "Names and summaries stand in lists, where every tool has the same room (000-23).",
    wrong: "summary: |\n  Compares images.\n  Reports matches.",
    right: "summary: Compares images with lists of known hashes and reports each match.",
    check: None,
};

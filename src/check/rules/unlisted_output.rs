//! `unlisted-output`: noticed when an output is verified.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unlisted-output",
    severity: Severity::Error,
    fault: "A file stands in the output that no build wrote.",
    reason: "What no build wrote has not been proven, and may reach readers whom it is not meant for (000-17, 000-26).",
    wrong: "copying a file into the output by hand",
    right: "adding a page to content/pages, building and publishing again",
    check: None,
};

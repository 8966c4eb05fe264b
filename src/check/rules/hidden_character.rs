//! `hidden-character`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "hidden-character",
    severity: Severity::Error,
    fault: "A text holds an invisible character, or one that turns the direction of reading.",
    reason: "What a reviewer reads must be what a reader gets. Such characters can make a text look like another \
         one.",
    wrong: "summary: Matches images\\u200b with known hashes.",
    right: "summary: Matches images with known hashes.",
    check: None,
};

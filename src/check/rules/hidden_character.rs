//! `hidden-character`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "hidden-character",
    severity: Severity::Error,
    fault: "A text holds a character that turns the direction of reading, or spells hidden words.",
    reason: "What a reviewer reads must be what a reader gets. Such characters can make a text look like another \
         one.",
    wrong: "summary: Matches images\\u202e with known hashes.",
    right: "summary: Matches images with known hashes.",
    check: None,
};

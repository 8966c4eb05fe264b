//! `unknown-key`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-key",
    severity: Severity::Error,
    fault: "A key is not one that can stand here.",
    reason: "A mistyped key would lose an answer without a word. There is no key for a rating, a badge or a \
         better place, and so none is accepted (000-11, 000-22).",
    wrong: "sumary: Compares images with known hashes.",
    right: "summary: Compares images with known hashes.",
    check: None,
};

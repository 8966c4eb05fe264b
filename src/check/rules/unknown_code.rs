//! `unknown-code`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-code",
    severity: Severity::Error,
    fault: "A code stands for no country or language.",
    reason: "Codes are the same in every language, so that a criterion finds the same tools for every reader.",
    wrong: "country: Kenya",
    right: "country: KE",
    check: None,
};

//! `invalid-date`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-date",
    severity: Severity::Error,
    fault: "A day is not written as a day.",
    reason: "A build compares days, so they are all written in one way that no country reads differently.",
    wrong: "as-of: 1/3/2026",
    right: "as-of: 2026-03-01",
    check: None,
};

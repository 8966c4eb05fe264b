//! `retired-option`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "retired-option",
    severity: Severity::Error,
    fault: "An answer names an option that the version answered does not offer.",
    reason: "Answers belong to one version of a form, so that readers know what was asked (000-48).",
    wrong: "answered: { tools-form: \"2026-01\" } with an option that came with 2026-09",
    right: "answered: { tools-form: \"2026-09\" } with the same option",
    check: None,
};

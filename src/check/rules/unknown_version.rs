//! `unknown-version`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-version",
    severity: Severity::Error,
    fault: "A version is named that the form does not have yet.",
    reason: "What a provider was asked follows from the version answered (000-48). Nobody can have answered a \
         version that does not exist.",
    wrong: "answered: { tools-form: \"2062-01\" }",
    right: "answered: { tools-form: \"2026-01\" }",
    check: None,
};

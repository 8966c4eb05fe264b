//! `invalid-version`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-version",
    severity: Severity::Error,
    fault: "A version is not written as a version.",
    reason: "Versions are compared part by part, and they name files. Letters, digits, dots, hyphens and \
         underscores can do both.",
    wrong: "version: \"spring / 2026\"",
    right: "version: \"2026-01\"",
    check: None,
};

//! `invalid-limit`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-limit",
    severity: Severity::Error,
    fault: "A limit is impossible.",
    reason: "Limits are the same for everybody, so they must be ones that everybody can keep.",
    wrong: "summary = { min = 160, max = 60 }",
    right: "summary = { min = 60, max = 160 }",
    check: None,
};

//! `version-mismatch`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "version-mismatch",
    severity: Severity::Error,
    fault: "The terms say another version than their file's name.",
    reason: "Consents name a version. It must be certain which text a provider accepted (000-01, 000-02).",
    wrong: "terms/providers/2026-01.md with `version: \"2026-02\"`",
    right: "terms/providers/2026-01.md with `version: \"2026-01\"`",
    check: None,
};

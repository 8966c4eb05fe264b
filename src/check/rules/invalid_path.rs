//! `invalid-path`: noticed while `site.toml` is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-path",
    severity: Severity::Error,
    fault: "A content folder lies outside the repository.",
    reason: "Only what is in the repository has been reviewed, so nothing else may be published.",
    wrong: "content = [\"../other/content\"]",
    right: "content = [\"content\"]",
    check: None,
};

//! `unexpected-file`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unexpected-file",
    severity: Severity::Warning,
    fault: "A file lies where nothing reads it.",
    reason: "A misnamed file would silently miss from the catalogue, so it is pointed out.",
    wrong: "content/tools/example-matcher/tool.yml",
    right: "content/tools/example-matcher/tool.yaml",
    check: None,
};

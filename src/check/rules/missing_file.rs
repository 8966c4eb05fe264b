//! `missing-file`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-file",
    severity: Severity::Error,
    fault: "A tool's folder has no file `tool.yaml`.",
    reason: "The file says who stands behind the tool. Without it nothing in the folder can be shown.",
    wrong: "content/tools/example-matcher/about.md alone",
    right: "content/tools/example-matcher/tool.yaml with about.md beside it",
    check: None,
};

//! `file-too-large`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "file-too-large",
    severity: Severity::Error,
    fault: "A file is longer than any content file needs to be.",
    reason: "Every question can be answered within a few pages. The limit keeps one file from slowing the work \
         for everybody.",
    wrong: "a tool.yaml of 3 megabytes with a picture pasted in",
    right: "a tool.yaml with texts alone",
    check: None,
};

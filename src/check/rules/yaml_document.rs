//! `yaml-document`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "yaml-document",
    severity: Severity::Error,
    fault: "A file holds a second block of content.",
    reason: "Only the first would be read, and the second would be lost without a word.",
    wrong: "name: A\n---\nname: B",
    right: "name: A",
    check: None,
};

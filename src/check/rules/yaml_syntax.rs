//! `yaml-syntax`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "yaml-syntax",
    severity: Severity::Error,
    fault: "A file can't be understood as YAML.",
    reason: "A sign is missing or stands where it has another meaning. Nothing behind it can be read with \
         certainty.",
    wrong: "summary: Images: matched with lists",
    right: "summary: \"Images: matched with lists\"",
    check: None,
};

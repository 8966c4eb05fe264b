//! `yaml-alias`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "yaml-alias",
    severity: Severity::Error,
    fault: "A value refers to another place of the file.",
    reason: "Reviewers must be able to read an answer where it stands. Files full of references can also be made \
         to grow without end.",
    wrong: "weaknesses: *limits",
    right: "weaknesses: Fails on pictures below 100 pixels.",
    check: None,
};

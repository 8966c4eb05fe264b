//! `yaml-tag`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "yaml-tag",
    severity: Severity::Error,
    fault: "A value begins with an instruction on how to read it.",
    reason: "Only the form says what an answer means. Such an instruction could make one answer look like \
         another.",
    wrong: "price: !text 900",
    right: "price: \"900\"",
    check: None,
};

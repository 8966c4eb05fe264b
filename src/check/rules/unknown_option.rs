//! `unknown-option`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-option",
    severity: Severity::Error,
    fault: "An answer names an option that the question does not have.",
    reason: "Answers to a choice are compared and searched, which works only if everybody uses the words of the \
         form.",
    wrong: "hosting: clouds",
    right: "hosting: cloud",
    check: None,
};

//! `wrong-answer`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "wrong-answer",
    severity: Severity::Error,
    fault: "An answer is not of the kind that the question asks for.",
    reason: "Answers of one kind can be compared. Whoever can't answer in that kind can decline and say why \
         (000-50).",
    wrong: "offline: mostly",
    right: "offline: yes",
    check: None,
};

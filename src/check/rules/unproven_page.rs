//! `unproven-page`: noticed while the finished pages are proved.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unproven-page",
    severity: Severity::Error,
    fault: "A finished page breaks a law of equal visibility.",
    reason: "Every tool has the same card, the same page and its turn in the order of the day (000-22, 000-23). \
         The proof reads the finished pages, and what fails it is not published.",
    wrong: "a theme that shows one tool's card larger than the others",
    right: "a theme that shows all cards alike",
    check: None,
};

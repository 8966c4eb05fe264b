//! `favouring-selector`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "favouring-selector",
    severity: Severity::Error,
    fault: "A style sheet selects by something that one tool has and another lacks.",
    reason: "No tool is special: the same style reaches all cards, rows and pages (000-22, 000-23). A selector by \
         id, link, value, position or neighbour could single one out, today or when the order turns.",
    wrong: ".card:first-child { border-width: 2px }",
    right: ".card { border-width: 2px }",
    check: None,
};

//! `favouring-style`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "favouring-style",
    severity: Severity::Error,
    fault: "A style sheet could hide, cover, move or enlarge one tool of a list.",
    reason: "All cards of a list have one size and one place in its order (000-22, 000-23). What leaves the flow, \
         differs in size, moves or writes signs is allowed only where no tool stands.",
    wrong: "li { position: absolute }",
    right: ".skip { position: absolute }",
    check: None,
};

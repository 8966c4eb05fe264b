//! `contradictory-answer`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "contradictory-answer",
    severity: Severity::Error,
    fault: "An answer is given and held back at the same time.",
    reason: "Each question stands in exactly one state. An answer that is both given and declined would be shown \
         to one reader and hidden from another (000-50).",
    wrong: "price: { value: 900 euros, declined: Negotiated. }",
    right: "price: { declined: Negotiated with each agency. }",
    check: None,
};

//! `missing-reason`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-reason",
    severity: Severity::Error,
    fault: "A decision has no reason.",
    reason: "Whoever declines an answer or decides about a tool says why, and readers see the reason (000-40, \
         000-50).",
    wrong: "price: { declined: true }",
    right: "price: { declined: Negotiated with each agency. }",
    check: None,
};

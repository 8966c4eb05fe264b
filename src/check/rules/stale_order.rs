//! `stale-order`: noticed when an output is verified.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "stale-order",
    severity: Severity::Error,
    fault: "The pages show the order of another day than today.",
    reason: "The order of every list changes each day, so that all tools are equally visible. Pages that stay as they are favour whatever stands first on them (000-23).",
    wrong: "building once a month",
    right: "building every day, soon after midnight in UTC",
    check: None,
};

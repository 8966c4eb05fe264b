//! `backdated-notice`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "backdated-notice",
    severity: Severity::Error,
    fault: "A notice takes effect before it was decided.",
    reason: "A decision can't bind anybody before it exists. Readers and the provider must be able to rely on the \
         days printed in a notice (000-40).",
    wrong: "decided: 2026-10-03\neffective: 2026-10-01",
    right: "decided: 2026-10-01\neffective: 2026-10-03",
    check: None,
};

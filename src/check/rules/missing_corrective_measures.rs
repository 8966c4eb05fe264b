//! `missing-corrective-measures`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-corrective-measures",
    severity: Severity::Error,
    fault: "A removal for a risk in use does not say what was asked of the provider first.",
    reason: "The terms allow such a removal only where the provider failed to take corrective measures. The \
         request, its deadline and its outcome must be on record (000-39).",
    wrong: "kind: removal\nground: use-risk",
    right: "kind: removal\n\
         ground: use-risk\n\
         corrective-measures: { requested: 2026-08-01, deadline: 2026-09-15, outcome: not taken }",
    check: None,
};

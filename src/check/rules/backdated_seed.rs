//! `backdated-seed`: noticed when the settings are read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "backdated-seed",
    severity: Severity::Error,
    fault: "The next seed takes effect on a day that had come before it was committed.",
    reason: "Whoever can choose a seed for a day that is already there could try seeds until a tool stands first. A seed is fixed before anybody lives with its order (000-19, 000-20).",
    wrong: "next-seed = { text = \"another text\", from = 2026-01-01 }   # committed on 2026-03-01",
    right: "next-seed = { text = \"another text\", from = 2026-04-01 }   # committed on 2026-03-01",
    check: None,
};

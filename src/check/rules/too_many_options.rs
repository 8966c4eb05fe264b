//! `too-many-options`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "too-many-options",
    severity: Severity::Error,
    fault: "More options are ticked than the question allows.",
    reason: "The limit is the same for everybody: nobody stands under more criteria than others may.",
    wrong: "most: 4, and tasks: [a, b, c, d, e]",
    right: "most: 4, and tasks: [a, b, c, d]",
    check: None,
};

//! `wrong-type`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "wrong-type",
    severity: Severity::Error,
    fault: "A value has another shape than the one needed here.",
    reason: "A list where a text is expected, or the other way round, can't be shown without guessing.",
    wrong: "tasks: triage",
    right: "tasks: [triage]",
    check: None,
};

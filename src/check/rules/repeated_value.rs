//! `repeated-value`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "repeated-value",
    severity: Severity::Error,
    fault: "Something stands twice where it can stand only once.",
    reason: "A repetition says nothing new, and in lists it could gain attention.",
    wrong: "tasks: [triage, triage]",
    right: "tasks: [triage]",
    check: None,
};

//! `missing-output`: noticed when an output is verified.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-output",
    severity: Severity::Error,
    fault: "A file that was built is not in the output.",
    reason: "A page that is missing may be a tool that nobody finds. What is published is the whole of what was proven (000-23, 000-26).",
    wrong: "copying a part of the output to the server",
    right: "copying the whole output, manifest.json included",
    check: None,
};

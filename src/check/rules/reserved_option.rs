//! `reserved-option`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "reserved-option",
    severity: Severity::Error,
    fault: "An option has the name of a state.",
    reason: "Readers can look for tools that gave no reply, declined or were not yet asked (000-50). An option of \
         the same name could not be told apart.",
    wrong: "options: { declined: Declined by the court }",
    right: "options: { refused-by-court: Refused by the court }",
    check: None,
};

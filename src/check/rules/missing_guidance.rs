//! `missing-guidance`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-guidance",
    severity: Severity::Error,
    fault: "A suspension or removal gives no guidance, and no reason for giving none.",
    reason: "Agencies that use the tool, and the provider, are to be given guidance where that is feasible \
         (000-41, 000-42). Where it is not, the reason is printed.",
    wrong: "kind: suspension\nground: use-risk",
    right: "guidance:\n\
         \x20  readers: Do not rely on matches below 0.9.\n\
         \x20  provider: { not-feasible: The supplier no longer exists. }",
    check: None,
};

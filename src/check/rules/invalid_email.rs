//! `invalid-email`: noticed while `site.toml` is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-email",
    severity: Severity::Error,
    fault: "An e-mail address can't be one.",
    reason: "Requests for access and corrections go to this address (000-51). A mistyped one would lose them.",
    wrong: "email = \"catalogue at example.org\"",
    right: "email = \"catalogue@example.org\"",
    check: None,
};

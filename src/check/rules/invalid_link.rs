//! `invalid-link`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-link",
    severity: Severity::Error,
    fault: "An address is not one that readers can follow safely.",
    reason: "Readers must see where an address leads before they follow it. Only plain web addresses are \
         accepted.",
    wrong: "website: www.example.org",
    right: "website: https://example.org/matcher",
    check: None,
};

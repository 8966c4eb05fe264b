//! `misplaced-key`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "misplaced-key",
    severity: Severity::Error,
    fault: "A question has a key that its type has no use for.",
    reason: "A key that does nothing misleads whoever reads the form next.",
    wrong: "type: yes-no\nwords: 80",
    right: "type: text\nwords: 80",
    check: None,
};

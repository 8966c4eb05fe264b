//! `missing-content`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-content",
    severity: Severity::Error,
    fault: "A content folder does not exist.",
    reason: "A mistyped folder would publish a catalogue without the tools in it, and no tool may disappear \
         without a notice (000-36, 000-40).",
    wrong: "content = [\"contents\"]",
    right: "content = [\"content\"]",
    check: None,
};

//! `duplicate-id`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "duplicate-id",
    severity: Severity::Error,
    fault: "The same id stands in two places.",
    reason: "Links, notices and answers name a tool, a provider or a form by its id. With two of one name nobody \
         could tell which is meant.",
    wrong: "content/tools/matcher and intake/labs/content/tools/matcher",
    right: "content/tools/matcher and intake/labs/content/tools/labs-matcher",
    check: None,
};

//! `missing-key`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-key",
    severity: Severity::Error,
    fault: "Something that must be said is missing.",
    reason: "Identity and provider of a tool are required, and so is what a form, a notice or a page can't do \
         without. Everything else may stay open (000-49).",
    wrong: "name: Example Matcher",
    right: "name: Example Matcher\n\
         provider: example-labs\n\
         summary: Compares images with lists of known hashes and reports each match.",
    check: None,
};

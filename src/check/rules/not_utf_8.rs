//! `not-utf-8`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "not-utf-8",
    severity: Severity::Error,
    fault: "A file is not saved as UTF-8.",
    reason: "All languages of the catalogue can be written in UTF-8, and only there does a letter mean the same \
         on every computer.",
    wrong: "a file saved as \"Unicode\" or \"ANSI\" by an old editor",
    right: "the same file saved as UTF-8",
    check: None,
};

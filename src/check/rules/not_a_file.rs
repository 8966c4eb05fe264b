//! `not-a-file`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "not-a-file",
    severity: Severity::Error,
    fault: "Something that is no file stands where a file should be.",
    reason: "Only plain files are read, so that what was reviewed is what is published.",
    wrong: "a folder called about.md",
    right: "a file called about.md",
    check: None,
};

//! `symbolic-link`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "symbolic-link",
    severity: Severity::Error,
    fault: "A symbolic link stands among the content files.",
    reason: "A link could lead to a file outside the repository and publish it (000-17). Links are therefore \
         never followed.",
    wrong: "about.md as a link to another file",
    right: "about.md as a file of its own",
    check: None,
};

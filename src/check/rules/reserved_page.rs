//! `reserved-page`: noticed while the pages are planned.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "reserved-page",
    severity: Severity::Error,
    fault: "A page has the address of something that the catalogue itself has, or will have when it grows.",
    reason: "A page called `page-2` would do no harm until the list of tools needs a second page, and would then stand in \
         the place of tools (000-23). Addresses that the catalogue may need one day are kept free from the start.",
    wrong: "content/pages/compare.md",
    right: "content/pages/how-to-compare.md",
    check: None,
};

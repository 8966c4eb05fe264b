//! `missing-front-matter`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-front-matter",
    severity: Severity::Error,
    fault: "A page does not begin with its particulars between two lines of three hyphens.",
    reason: "The particulars say for whom a page is. Without them it could reach the wrong readers (000-17).",
    wrong: "Core principles\n\nThe initiative acts …",
    right: "---\ntitle: Core principles\naudience: public\n---\nThe initiative acts …",
    check: None,
};

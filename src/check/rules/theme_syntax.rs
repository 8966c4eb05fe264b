//! `theme-syntax`: noticed while pages are made from the theme.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "theme-syntax",
    severity: Severity::Error,
    fault: "A template can't be understood, or names something that is not there.",
    reason: "A page with a gap could hide an answer or an absent reply (000-50). No page is therefore made from a \
         faulty template.",
    wrong: "{{ tool.nmae }}",
    right: "{{ tool.name }}",
    check: None,
};

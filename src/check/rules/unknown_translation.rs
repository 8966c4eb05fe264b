//! `unknown-translation`: noticed while the folders are listed.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-translation",
    severity: Severity::Error,
    fault: "A translation belongs to no language or no text of this catalogue.",
    reason: "Nobody would ever see it: either its language is not one of the catalogue's, or the text in the \
         source language is missing.",
    wrong: "about.pt.md where `languages` has en and fr",
    right: "about.fr.md beside about.md",
    check: None,
};

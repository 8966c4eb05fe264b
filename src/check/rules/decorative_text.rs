//! `decorative-text`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "decorative-text",
    severity: Severity::Error,
    fault: "A text holds a character that can't be seen.",
    reason: "The rules on prose ask for plain text. A character that can't be seen breaks words for searches and screen \
             readers, or hides something. Of decorative text, this version looks for invisible characters only.",
    wrong: "summary: Matches pic\\u00adtures with known hashes.",
    right: "summary: Matches pictures with known hashes.",
    check: None,
};

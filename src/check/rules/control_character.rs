//! `control-character`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "control-character",
    severity: Severity::Error,
    fault: "A file holds a character that steers a device and can't be shown.",
    reason: "Such characters can hide text from the people who review a change, or disturb the screen it is shown \
         on. They mostly come along when text is copied from a PDF.",
    wrong: "a text with the invisible character U+0007 in it",
    right: "the same text, typed anew or copied as plain text",
    check: None,
};

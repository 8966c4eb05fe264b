//! `outside-request`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "outside-request",
    severity: Severity::Error,
    fault: "A style sheet fetches something that is no file of the theme.",
    reason: "A request to another site tells it who reads which page. Pages of a catalogue for law enforcement \
         send none.",
    wrong: "background: url(https://example.org/a.png)",
    right: "background: url(a.png)",
    check: None,
};

//! `theme-script`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "theme-script",
    severity: Severity::Error,
    fault: "A theme brings a script.",
    reason: "A script could change the order, the cards or the words of a page after everything was proved (000-22, 000-23). No \
         page needs one to be read.",
    wrong: "themes/blue/static/cards.js",
    right: "themes/blue/static/style.css",
    check: None,
};

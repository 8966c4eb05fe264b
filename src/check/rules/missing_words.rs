//! `missing-words`: noticed while the theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-words",
    severity: Severity::Error,
    fault: "A text of the interface is in no word list of the theme.",
    reason: "Every reader gets the same interface. A missing text would leave a gap, or a button without a name \
         (001-10).",
    wrong: "a button of the theme whose name is in none of its files below i18n",
    right: "the same name with its words in themes/default/i18n/en.ftl",
    check: None,
};

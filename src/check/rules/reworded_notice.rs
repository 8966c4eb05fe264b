//! `reworded-notice`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "reworded-notice",
    severity: Severity::Error,
    fault: "A theme says something else than that inclusion is no endorsement.",
    reason: "Every page, export and feed that shows a tool says that its inclusion does not indicate endorsement (000-09). The sentence is \
             a promise of the catalogue and no matter of looks; only a language that the program does not speak gets it from a theme.",
    wrong: "# themes/blue/i18n/en.ftl\nnotice-endorsement = Carefully selected tools.",
    right: "# themes/blue/i18n/en.ftl\nnotice-stated = Every answer is the provider's own.",
    check: None,
};

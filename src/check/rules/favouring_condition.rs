//! `favouring-condition`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "favouring-condition",
    severity: Severity::Error,
    fault: "A template could treat one tool differently from another.",
    reason: "One template shows every tool, and it decides nothing about any of them (000-22, 000-23). Words of \
         the site stand in its word files, where they are the same for all.",
    wrong: "{% if card.id == \"k7\" %}…{% endif %}",
    right: "{% if page.list.pages %}…{% endif %}",
    check: None,
};

//! `unknown-rule`: looks at all waivers.

use crate::check::{Context, Rule, meant, places, rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site::PROSE_RULES;
use crate::suggest;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-rule",
    severity: Severity::Error,
    fault: "A waiver names a rule that can't be waived.",
    reason: "Only the rules about wording can be waived, with a reason that is published. The laws of equal \
         visibility hold for everybody (000-22, 000-23).",
    wrong: "- { rule: name-length, … }",
    right: "- { rule: promotional-language, … }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for (i, waiver) in places::numbered(&cx.catalogue.waivers) {
        if PROSE_RULES.contains(&waiver.rule.as_str()) {
            continue;
        }
        let message = if rule(&waiver.rule).is_some() {
            format!("`{}` can't be waived", waiver.rule)
        } else {
            format!("there is no rule `{}`", waiver.rule)
        };
        let help = meant(&waiver.rule, PROSE_RULES, || {
            format!("only these can be waived: {}", suggest::list(PROSE_RULES, PROSE_RULES.len()))
        });
        let place = Place::value(Arc::clone(&waiver.origin), format!("[{i}].rule"));
        found.add(Finding::new(RULE.name, message).help(help).at(place));
    }
}

//! `about-length`: looks at every tool.

use crate::check::{Context, Rule, count_words, most_words, places};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site::Limit;

pub(in crate::check) const RULE: Rule = Rule {
    name: "about-length",
    severity: Severity::Error,
    fault: "The description of a tool has more or fewer words than the limits allow.",
    reason: "The budget is the same for everybody and in every language: nobody gains by length (000-23).",
    wrong: "an about.md of 900 words, where the limit is 300",
    right: "an about.md of 280 words",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let Limit { min, max } = cx.settings.limits.about;
    cx.each_tool(found, |tool, found| {
        let Some(about) = &tool.said.about else { return };
        // Most are within the limits at a glance.
        for (lang, text) in about.all().filter(|(_, text)| min > 0 || most_words(text) > max) {
            let words = count_words(text);
            let (message, help) = if words > max {
                let message = format!("the description has {words} words, and at most {max} are allowed");
                (message, format!("shorten it by {}; what the form asks belongs into the answers", words - max))
            } else if words < min {
                let message = format!("the description has {words} words, and at least {min} are needed");
                (message, "say more, or delete the file: a description is optional".to_owned())
            } else {
                continue;
            };
            let place = Place::file(places::in_language(&places::about(tool), lang, cx.settings));
            found.add(Finding::new(RULE.name, message).help(help).at(place).tool(tool.id.as_str()));
        }
    });
}

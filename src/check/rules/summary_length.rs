//! `summary-length`: looks at every tool.

use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site::Limit;
use crate::words;

pub(in crate::check) const RULE: Rule = Rule {
    name: "summary-length",
    severity: Severity::Error,
    fault: "The summary of a tool is longer or shorter than the limits allow.",
    reason: "Every card has the same room, in every language, and nobody gains by length (000-23). Wide \
         characters of East Asia count as two.",
    wrong: "summary: Matches images.",
    right: "summary: Compares images with lists of known hashes and reports each match with its distance.",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let Limit { min, max } = cx.settings.limits.summary;
    cx.each_tool(found, |tool, found| {
        for (lang, text) in tool.summary.all() {
            let width = words::width(text);
            let (message, help) = if width > max {
                let message = format!("the summary has {width} characters, and at most {max} are allowed");
                (message, format!("shorten it by {}", width - max))
            } else if width < min {
                let message = format!("the summary has {width} characters, and at least {min} are needed");
                (message, "say in one sentence what the tool does, and with what".to_owned())
            } else {
                continue;
            };
            let place = Place::value(places::in_language(&tool.origin, lang, cx.settings), "summary");
            found.add(Finding::new(RULE.name, message).help(help).at(place).tool(tool.id.as_str()));
        }
    });
}

//! `name-length`: looks at every tool.

use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site::Limit;
use crate::words;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "name-length",
    severity: Severity::Error,
    fault: "The name of a tool is longer or shorter than the limits allow.",
    reason: "Every tool has the same room in lists, and nobody gains by length (000-23). Wide characters of East \
         Asia count as two.",
    wrong: "name: The Example Labs Integrated Matching and Comparison Environment 2026",
    right: "name: Example Matcher",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let Limit { min, max } = cx.settings.limits.name;
    cx.each_tool(found, |tool, found| {
        let width = words::width(&tool.name);
        let (message, help) = if width > max {
            (
                format!("the name has {width} characters, and at most {max} are allowed"),
                format!("shorten it by {}", width - max),
            )
        } else if width < min {
            (
                format!("the name has {width} characters, and at least {min} are needed"),
                "write the name in full".to_owned(),
            )
        } else {
            return;
        };
        let place = Place::value(Arc::clone(&tool.origin), "name");
        found.add(Finding::new(RULE.name, message).help(help).at(place).tool(tool.id.as_str()));
    });
}

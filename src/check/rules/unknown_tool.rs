//! `unknown-tool`: looks at all notices.

use crate::catalogue::Id;
use crate::check::places::is_faulty;
use crate::check::{Context, Rule, meant};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-tool",
    severity: Severity::Error,
    fault: "A notice names a tool that is not in the catalogue and was never removed.",
    reason: "No tool may disappear without a notice that says so to readers and to the provider (000-36, 000-40). \
         Its folder may go only when a removal or a withdrawal is in force.",
    wrong: "kind: suspension\ntool: exmaple-matcher",
    right: "kind: suspension\ntool: example-matcher",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let tools = &cx.catalogue.tools;
    let states = cx.catalogue.states_on(cx.day);
    let mut told: BTreeSet<&Id> = BTreeSet::new();
    for notice in cx.catalogue.notices.iter().filter(|notice| !tools.contains_key(&notice.tool)) {
        let gone = states.get(&notice.tool).is_some_and(|lifecycle| !lifecycle.state.stands_in_lists());
        if gone || is_faulty(found, &format!("/tools/{}/", notice.tool)) || !told.insert(&notice.tool) {
            continue;
        }
        let id = &notice.tool;
        let message = format!("there is no tool `{id}`, and no removal or withdrawal of it is in force on {}", cx.day);
        let help = meant(id.as_str(), tools.keys().map(Id::as_str), || {
            format!("put back the folder `tools/{id}` until a removal or a withdrawal is in force, or correct the id")
        });
        let place = Place::value(Arc::clone(&notice.origin), "tool");
        found.add(Finding::new(RULE.name, message).help(help).at(place).tool(id.as_str()));
    }
}

//! `unknown-provider`: looks at the whole catalogue.

use crate::catalogue::Id;
use crate::check::places::is_faulty;
use crate::check::{Context, Rule, meant};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-provider",
    severity: Severity::Error,
    fault: "A tool or an event names a provider that has no file.",
    reason: "Readers must be able to see who stands behind a tool, and the balance of events is counted by \
         provider (000-06, 000-21).",
    wrong: "provider: exmaple-labs",
    right: "provider: example-labs, with content/providers/example-labs.yaml",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let providers = &cx.catalogue.providers;
    if !cx.whole && providers.is_empty() {
        return;
    }
    let fault = |id: &Id, place: Place| {
        let help = meant(id.as_str(), providers.keys().map(Id::as_str), || {
            format!("add a file `{id}.yaml` to the folder `providers`, or name a provider that has one")
        });
        Finding::new(RULE.name, format!("there is no provider `{id}`")).help(help).at(place)
    };
    let faulty = |found: &Findings, id: &Id| is_faulty(found, &format!("/providers/{id}.yaml"));
    for tool in cx.catalogue.tools.values().filter(|tool| !providers.contains_key(&tool.provider)) {
        if faulty(found, &tool.provider) {
            continue;
        }
        let place = Place::value(Arc::clone(&tool.origin), "provider");
        found.add(fault(&tool.provider, place).tool(tool.id.as_str()));
    }
    for event in &cx.catalogue.events {
        for (i, (id, _)) in event.participants.iter().enumerate().filter(|(_, (id, _))| !providers.contains_key(id)) {
            if faulty(found, id) {
                continue;
            }
            found.add(fault(id, Place::value(Arc::clone(&event.origin), format!("participants[{i}].provider"))));
        }
    }
}

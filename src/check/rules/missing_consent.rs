//! `missing-consent`: looks at the whole catalogue.

use crate::catalogue::{Id, Party, Tool};
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-consent",
    severity: Severity::Error,
    fault: "A provider with tools in the catalogue has not consented to the terms in force.",
    reason: "By consenting, providers accept the terms of engagement; without it their tools can't be included \
         (000-02). Consent is one of the few things that are required of everybody (000-49).",
    wrong: "consents: []",
    right: "consents:\n  - { terms: \"2026-01\", on: 2026-01-10, by: Head of compliance }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let Some(terms) = cx.catalogue.terms_in_force(Party::Providers, cx.day) else { return };
    let states = cx.catalogue.states_on(cx.day);
    let stands = |tool: &Tool| states.get(&tool.id).is_none_or(|lifecycle| lifecycle.state.stands_in_lists());
    let bound: BTreeSet<&Id> = cx.catalogue.tools.values().filter(|tool| stands(tool)).map(|t| &t.provider).collect();
    for provider in bound.into_iter().filter_map(|id| cx.catalogue.providers.get(id)) {
        // A consent counts from its day on, as everything that has a date.
        if provider.consents.iter().any(|consent| consent.terms == terms.version && consent.on <= cx.day) {
            continue;
        }
        let (version, since) = (&terms.version, terms.effective);
        let message = format!(
            "`{}` has not consented to version `{version}` of the providers' terms, in force since {since}",
            provider.id
        );
        let help = format!(
            "add `- {{ terms: \"{version}\", on: …, by: … }}` to `consents`, with the day of the consent (on or before \
             {}) and the role of the person who gave it",
            cx.day
        );
        // The key, not the value: consents are for coordinators, and the provider is to see this message.
        let place = Place::key(Arc::clone(&provider.origin), "consents");
        found.add(Finding::new(RULE.name, message).help(help).at(place));
    }
}

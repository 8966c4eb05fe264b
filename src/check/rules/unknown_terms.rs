//! `unknown-terms`: looks at the whole catalogue.

use crate::catalogue::{Party, Version};
use crate::check::{Context, Rule, meant};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::suggest;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-terms",
    severity: Severity::Error,
    fault: "A consent names a version of the providers' terms that does not exist.",
    reason: "A consent holds for one text. Where there is no such text, nothing was accepted (000-01, 000-02).",
    wrong: "consents: [{ terms: \"2062-01\", on: 2026-01-10, by: Director }]",
    right: "consents: [{ terms: \"2026-01\", on: 2026-01-10, by: Director }]",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let versions: Vec<&Version> =
        cx.catalogue.terms.iter().filter(|terms| terms.party == Party::Providers).map(|terms| &terms.version).collect();
    if !cx.whole && versions.is_empty() {
        return;
    }
    for provider in cx.catalogue.providers.values() {
        for (i, consent) in provider.consents.iter().enumerate().filter(|(_, c)| !versions.contains(&&c.terms)) {
            let help = meant(consent.terms.as_str(), versions.iter().map(|version| version.as_str()), || {
                if versions.is_empty() {
                    "the folder `terms/providers` holds no terms: add them, or delete the consent".to_owned()
                } else {
                    let newest_first = versions.iter().rev().map(|version| version.as_str());
                    format!("the versions are {}", suggest::list(newest_first, 6))
                }
            });
            let message = format!("there is no version `{}` of the providers' terms to consent to", consent.terms);
            // The key, not the value: consents are for coordinators, and the provider is to see this message.
            let finding = Finding::new(RULE.name, message)
                .help(help)
                .at(Place::key(Arc::clone(&provider.origin), "consents"))
                .also(Place::value(Arc::clone(&provider.origin), format!("consents[{i}].terms")), "this consent");
            found.add(finding);
        }
    }
}

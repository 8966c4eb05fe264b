//! `terms-on-one-day`: looks at all terms.

use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "terms-on-one-day",
    severity: Severity::Error,
    fault: "Two versions of one party's terms take effect on the same day.",
    reason: "The terms in force are the newest whose day has come (000-01, 000-52). Of two with one day nobody could say \
         which one a consent must name.",
    wrong: "terms/providers/2026-01.md and terms/providers/2026-02.md, both with effective: 2026-01-01",
    right: "effective: 2026-02-01 in the later one",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    // By party, then by version: the second of a pair is the later version.
    for (i, terms) in cx.catalogue.terms.iter().enumerate() {
        let same = |other: &&crate::catalogue::Terms| other.party == terms.party && other.effective == terms.effective;
        let Some(first) = cx.catalogue.terms.iter().take(i).find(same) else { continue };
        let message = format!(
            "versions `{}` and `{}` of the {}' terms both take effect on {}",
            first.version,
            terms.version,
            terms.party.word(),
            terms.effective
        );
        let finding = Finding::new(RULE.name, message)
            .help("give the later version a later day in `effective`; terms without particulars take it from their file's name")
            .at(Place::value(Arc::clone(&terms.origin), "effective"))
            .also(Place::value(Arc::clone(&first.origin), "effective"), "the other version");
        found.add(finding);
    }
}

//! `invalid-phrase`: looks at the words that coordinators add.

use crate::check::prose::Phrase;
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-phrase",
    severity: Severity::Error,
    fault: "A phrase of `[words]` can't be looked for.",
    reason: "The lists of words hold for every provider alike. A phrase that can't be read would find nothing, and nobody would notice.",
    wrong: "promotional = [\"*\", \"~ ever\"]",
    right: "promotional = [\"best ~1 ever\", \"marvel*\"]",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for (tag, words) in &cx.settings.words {
        for (key, list) in
            [("promotional", &words.promotional), ("endorsement", &words.endorsement), ("neutral", &words.neutral)]
        {
            for (i, phrase) in list.iter().enumerate() {
                let Err(why) = Phrase::parse(phrase) else { continue };
                let message = format!("the phrase `{phrase}` can't be looked for: {why}");
                let help = "write words with blanks between them; `a|b` means either, `stem*` any ending, `word?` with or without, `~` up to two words";
                let place = Place::value(site::FILE, format!("words.{tag}.{key}[{i}]"));
                found.add(Finding::new(RULE.name, message).help(help).at(place));
            }
        }
    }
}

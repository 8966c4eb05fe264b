//! `reserved-option`: ids are noticed while a form is read, words when those of the theme are known.

use crate::catalogue::{Catalogue, Lang, State};
use crate::check::Rule;
use crate::check::places::{folded, in_language, question};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site::Settings;

pub(in crate::check) const RULE: Rule = Rule {
    name: "reserved-option",
    severity: Severity::Error,
    fault: "An option has the name of a state, or reads like one.",
    reason: "Readers can look for tools that gave no reply, declined or were not yet asked (000-50). An option of \
         the same name could not be told apart.",
    wrong: "options: { declined: Declined by the court }",
    right: "options: { refused-by-court: Refused by the court }",
    check: None,
};

/// Looks for options whose words are those of a state. `labels` are the states' words, by language.
pub fn options_that_read_like_states(
    catalogue: &Catalogue,
    settings: &Settings,
    labels: &[(Lang, State, String)],
    found: &mut Findings,
) {
    for form in &catalogue.forms {
        for asked in form.questions() {
            for option in asked.kind.options() {
                let like = option.text.all().find_map(|(lang, words)| {
                    let reads = |(of, _, label): &&(Lang, State, String)| *of == lang && folded(label) == folded(words);
                    labels.iter().find(reads).map(|(_, state, _)| (lang, words, state))
                });
                let Some((lang, words, state)) = like else { continue };
                let message =
                    format!("the option `{}` reads `{words}`, as the state `{}` does", option.id, state.word());
                let place = match lang {
                    Lang::SOURCE => question(form, &asked.id, &format!(".options.{}", option.id)),
                    _ => Place::file(in_language(&form.origin, lang, settings)),
                };
                let help = "choose other words; where no answer is given, the state says so by itself";
                found.add(Finding::new(RULE.name, message).help(help).at(place));
            }
        }
    }
}

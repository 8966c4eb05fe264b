//! `repeated-option`: looks at every form.

use crate::check::places::{self, same_words};
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "repeated-option",
    severity: Severity::Warning,
    fault: "Two options of a question have the same words.",
    reason: "Readers see the words, not the ids (000-48). Options that look the same would split the tools that give one \
         answer into two lists.",
    wrong: "options: { cloud: Cloud, hosted: Cloud }",
    right: "options: { cloud: Cloud of the provider, hosted: Cloud of the agency }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for question in form.questions() {
            let options: Vec<_> = question.kind.options().iter().map(|option| (&option.id, &option.text)).collect();
            for (lang, id, other, words) in same_words(&options) {
                let mut place = places::question(form, &question.id, &format!(".options.{id}"));
                if lang != crate::catalogue::Lang::SOURCE {
                    place = crate::diagnostics::Place::file(places::in_language(&form.origin, lang, cx.settings));
                }
                let message = format!("the options `{other}` and `{id}` of `{}` both read `{words}`", question.id);
                let finding =
                    Finding::new(RULE.name, message).help("give each option words of its own, in every language");
                found.add(finding.at(place));
            }
        }
    }
}

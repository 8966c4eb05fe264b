//! `repeated-heading`: looks at every form.

use crate::catalogue::{Form, Id, Lang, Localized};
use crate::check::places::{self, same_words};
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "repeated-heading",
    severity: Severity::Warning,
    fault: "Two sections of a form, or two questions of a section, have the same words.",
    reason: "Readers find their way by headings, and a screen reader reads out nothing else (001-10). Two that are the same \
         can't be told apart in a list of contents, a comparison or an index of criteria.",
    wrong: "ask: Please explain, in two questions of one section",
    right: "ask: Please explain where the data is kept",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        let titles: Vec<_> = form.sections.iter().map(|section| (&section.id, &section.title)).collect();
        let place = |id: &Id| {
            let section = form.sections.iter().rfind(|section| section.id == *id);
            let at = section.map_or(0, |section| section.at);
            Place::value(Arc::clone(&form.origin), format!("sections[{at}].title"))
        };
        report(cx, form, "sections", &titles, place, found);
        for section in &form.sections {
            let asked: Vec<_> = section.questions.iter().map(|question| (&question.id, &question.ask)).collect();
            report(cx, form, "questions", &asked, |id| places::question(form, id, ".ask"), found);
        }
    }
}

fn report(
    cx: &Context<'_>,
    form: &Form,
    what: &str,
    headings: &[(&Id, &Localized)],
    place: impl Fn(&Id) -> Place,
    found: &mut Findings,
) {
    for (lang, id, other, words) in same_words(headings) {
        let at = match lang {
            Lang::SOURCE => place(id),
            _ => Place::file(places::in_language(&form.origin, lang, cx.settings)),
        };
        let message = format!("the {what} `{other}` and `{id}` both read `{words}`");
        let finding = Finding::new(RULE.name, message).help("say in each what it is about, and the other is not");
        found.add(finding.at(at));
    }
}

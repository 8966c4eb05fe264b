//! `unknown-question`: noticed in a tool's answers while they are read, and looked for in the card of `site.toml`.

use crate::check::places::{is_unread_form, lacks_content};
use crate::check::{Context, Rule, meant};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-question",
    severity: Severity::Error,
    fault: "A question is named that no form asks.",
    reason: "An answer to a question that nobody asked would be shown nowhere, and a card must have the same rows \
         for all tools (000-23).",
    wrong: "questions = [\"tools-form.tsaks\"]",
    right: "questions = [\"tools-form.tasks\"]",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    if !cx.whole {
        return;
    }
    let asks = |form: &str, question: &str| cx.catalogue.form(form).is_some_and(|f| f.question(question).is_some());
    let card = cx.settings.card.iter().enumerate();
    for (i, (form, question)) in card.filter(|(_, (form, question))| !asks(form, question)) {
        // What could not be read has findings of its own.
        let unread = match cx.catalogue.form(form) {
            Some(known) => known.may_ask(question),
            None => form.is_empty() || is_unread_form(found, form),
        };
        if unread || lacks_content(found) {
            continue;
        }
        let known: Vec<String> = cx
            .catalogue
            .forms
            .iter()
            .flat_map(|form| form.questions().map(move |question| format!("{}.{}", form.id, question.id)))
            .collect();
        let typed = format!("{form}.{question}");
        let help = meant(&typed, known.iter().map(String::as_str), || {
            "name a form and one of its questions with a dot between them".to_owned()
        });
        let (message, help) = match cx.catalogue.form(form) {
            Some(_) => (format!("the form `{form}` asks no question `{question}`"), help),
            None => (format!("there is no form `{form}`, so a card can't show `{typed}`"), help),
        };
        found.add(
            Finding::new(RULE.name, message).help(help).at(Place::value(site::FILE, format!("card.questions[{i}]"))),
        );
    }
}

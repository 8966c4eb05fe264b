//! `card-question-type`: looks at the card of `site.toml`.

use crate::catalogue::{QuestionAudience, QuestionKind};
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site;

pub(in crate::check) const RULE: Rule = Rule {
    name: "card-question-type",
    severity: Severity::Error,
    fault: "A card is to show a question whose answers can't stand on a card.",
    reason: "Cards show one short line for each question, the same for all tools (000-23). Only a choice, several \
         choices or yes and no are short in every case, and what only coordinators may see can't stand there.",
    wrong: "[card]\nquestions = [\"tools-form.accuracy\"]",
    right: "[card]\nquestions = [\"tools-form.tasks\", \"tools-form.hosting\"]",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for (i, (form, id)) in cx.settings.card.iter().enumerate() {
        let Some(question) = cx.catalogue.form(form).and_then(|form| form.question(id)) else { continue };
        if cx.catalogue.form(form).is_some_and(|form| form.may_ask(id)) {
            continue;
        }
        let message = if question.audience == QuestionAudience::Coordinators {
            format!("`{form}.{id}` is for the coordinators alone, and cards are for all readers")
        } else if let QuestionKind::Choice { .. } | QuestionKind::Choices { .. } | QuestionKind::YesNo = question.kind {
            continue;
        } else {
            format!("`{form}.{id}` is of type `{}`, and a card shows only short answers", question.kind.word())
        };
        let finding = Finding::new(RULE.name, message)
            .help("choose questions for all readers of type `choice`, `choices` or `yes-no`")
            .at(Place::value(site::FILE, format!("card.questions[{i}]")));
        found.add(finding);
    }
}

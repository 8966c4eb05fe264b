//! `criterion-type`: looks at every form.

use crate::catalogue::QuestionKind;
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "criterion-type",
    severity: Severity::Error,
    fault: "A question is a criterion although tools can't be found by its answers.",
    reason: "Readers find the tools that meet their criteria (000-18). That needs answers that are the same for \
         many tools: options, yes and no, countries, languages or numbers.",
    wrong: "type: text\ncriterion: true",
    right: "type: choices\ncriterion: true",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for question in form.questions().filter(|question| question.criterion) {
            if let QuestionKind::Text { .. } | QuestionKind::Date | QuestionKind::Link = question.kind {
                let message =
                    format!("`{}` is of type `{}` and can't be a criterion", question.id, question.kind.word());
                let finding = Finding::new(RULE.name, message)
                    .help("delete `criterion: true`; criteria are options, yes and no, countries, languages or numbers")
                    .at(places::question(form, &question.id, ".criterion"));
                found.add(finding);
            }
        }
    }
}

//! `condition-value`: looks at every form.

use crate::catalogue::QuestionKind;
use crate::check::{Context, Rule, meant, places};
use crate::diagnostics::{Finding, Findings, Severity};
use crate::suggest;
use crate::words::codes;

pub(in crate::check) const RULE: Rule = Rule {
    name: "condition-value",
    severity: Severity::Error,
    fault: "A question waits for an answer that the other question can't have.",
    reason: "A question that can never apply would be shown as not applicable for every tool, and its absent \
         replies would be hidden (000-50).",
    wrong: "applies-when: { question: hosting, is: [clouds] }",
    right: "applies-when: { question: hosting, is: [cloud] }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for question in form.questions() {
            let Some(condition) = &question.applies_when else { continue };
            let Some(gate) = form.question(condition.question.as_str()) else { continue };
            if let QuestionKind::Text { .. } | QuestionKind::Number { .. } | QuestionKind::Date | QuestionKind::Link =
                gate.kind
            {
                let message = format!(
                    "`{}` hangs on `{}`, whose type `{}` has no fixed answers",
                    question.id,
                    gate.id,
                    gate.kind.word()
                );
                let finding = Finding::new(RULE.name, message)
                    .help("hang it on a question of type `choice`, `choices`, `yes-no`, `countries` or `languages`")
                    .at(places::question(form, &question.id, ".applies-when.question"));
                found.add(finding);
                continue;
            }
            if form.may_ask(gate.id.as_str()) {
                continue;
            }
            for (i, value) in condition.is.iter().enumerate().filter(|(_, value)| !can_be(&gate.kind, value)) {
                let finding = Finding::new(RULE.name, format!("`{}` can't be answered with `{value}`", gate.id))
                    .help(remedy(&gate.kind, value))
                    .at(places::question(form, &question.id, &format!(".applies-when.is[{i}]")));
                found.add(finding);
            }
        }
    }
}

fn can_be(kind: &QuestionKind, value: &str) -> bool {
    match kind {
        QuestionKind::YesNo => matches!(value, "yes" | "no"),
        QuestionKind::Countries => codes::is_country(value),
        QuestionKind::Languages => codes::is_language(value),
        _ => kind.options().iter().any(|option| option.id.as_str() == value),
    }
}

fn remedy(kind: &QuestionKind, value: &str) -> String {
    match kind {
        QuestionKind::YesNo => "write `yes` or `no`".to_owned(),
        QuestionKind::Countries => "write the two letters of ISO 3166-1, such as `ke` for Kenya".to_owned(),
        QuestionKind::Languages => "write the two letters of ISO 639-1, such as `sw` for Swahili".to_owned(),
        _ => {
            let options = || kind.options().iter().map(|option| option.id.as_str());
            meant(value, options(), || format!("the options are {}", suggest::list(options(), 12)))
        }
    }
}

//! `hidden-criterion`: looks at every form.

use crate::catalogue::{Question, QuestionAudience};
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "hidden-criterion",
    severity: Severity::Error,
    fault: "A question for the coordinators alone is a criterion.",
    reason: "Criteria are offered to every reader. One that hangs on what only coordinators may see would give it \
         away (002-06).",
    wrong: "audience: coordinators\ncriterion: true",
    right: "audience: coordinators",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        let hidden = |question: &&Question| {
            question.criterion
                && question.audience == QuestionAudience::Coordinators
                && !form.may_ask(question.id.as_str())
        };
        for question in form.questions().filter(hidden) {
            let message = format!("`{}` is for the coordinators alone and can't be a criterion", question.id);
            let finding = Finding::new(RULE.name, message)
                .help("delete `criterion: true`, or `audience: coordinators` if all readers may see the answers")
                .at(places::question(form, &question.id, ".criterion"));
            found.add(finding);
        }
    }
}

//! `hidden-condition`: looks at every form.

use crate::catalogue::QuestionAudience;
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "hidden-condition",
    severity: Severity::Warning,
    fault: "A question for all readers hangs on one that only coordinators see.",
    reason: "Readers are shown \"confidential\" wherever the provider gave no answer of its own, because anything \
         else would give the hidden answer away (002-06). They then can't tell an absent reply from a \
         question that does not apply (000-50).",
    wrong: "applies-when: { question: internal-review, is: [yes] }, where internal-review is for coordinators",
    right: "applies-when: { question: hosting, is: [cloud] }, where hosting is for all readers",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for question in form.questions().filter(|question| question.audience == QuestionAudience::Members) {
            let gate = question.applies_when.as_ref().and_then(|condition| form.question(condition.question.as_str()));
            let Some(gate) = gate.filter(|gate| gate.audience == QuestionAudience::Coordinators) else { continue };
            let message =
                format!("`{}` is for all readers and hangs on `{}`, which only coordinators see", question.id, gate.id);
            let finding = Finding::new(RULE.name, message)
                .help(
                    "let both have the same audience; until then readers see `confidential` where nothing is answered",
                )
                .at(places::question(form, &question.id, ".applies-when.question"));
            found.add(finding);
        }
    }
}

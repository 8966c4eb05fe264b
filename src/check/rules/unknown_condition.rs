//! `unknown-condition`: looks at every form.

use crate::catalogue::Condition;
use crate::check::{Context, Rule, meant, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-condition",
    severity: Severity::Error,
    fault: "A question hangs on another one that its form does not ask.",
    reason: "Whether a question applies must follow from an answer. Without one, a missing reply could not be \
         told from a question that does not apply (000-50).",
    wrong: "applies-when: { question: hostign, is: [cloud] }",
    right: "applies-when: { question: hosting, is: [cloud] }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for question in form.questions() {
            let Some(Condition { question: gate, .. }) = &question.applies_when else { continue };
            if form.question(gate.as_str()).is_some() || form.may_ask(gate.as_str()) {
                continue;
            }
            let others = form.questions().map(|other| other.id.as_str()).filter(|id| *id != question.id.as_str());
            let help = meant(gate.as_str(), others, || "name a question of the same form by its id".to_owned());
            let message = format!("`{}` hangs on `{gate}`, which this form does not ask", question.id);
            let place = places::question(form, &question.id, ".applies-when.question");
            found.add(Finding::new(RULE.name, message).help(help).at(place));
        }
    }
}

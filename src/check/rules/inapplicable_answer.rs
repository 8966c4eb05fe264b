//! `inapplicable-answer`: looks at every tool.

use crate::catalogue::{Given, State, Viewer, Why, standing};
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "inapplicable-answer",
    severity: Severity::Warning,
    fault: "A question is answered that does not apply to the tool.",
    reason: "The answer is shown all the same, but readers will wonder which of the two answers is true (000-46).",
    wrong: "hosting: on-premises\ncloud-region: [KE]",
    right: "hosting: cloud\ncloud-region: [KE]",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    cx.each_tool(found, |tool, found| {
        for form in &cx.catalogue.forms {
            let Some(answers) = tool.said.answers.get(&form.id) else { continue };
            for (id, _) in answers.iter().filter(|(_, answer)| *answer.given() != Given::Blank) {
                let Some(question) = form.question(id.as_str()) else { continue };
                let Some(condition) = &question.applies_when else { continue };
                let Some(gate) = form.question(condition.question.as_str()) else { continue };
                // Where readers see nothing of the other answer, the finding itself would give it away.
                let above = standing(form, gate, tool, Viewer::Member);
                let hidden = !gate.is_seen_by(Viewer::Member) || above.state == State::Confidential;
                let above = if hidden { standing(form, gate, tool, Viewer::Coordinator) } else { above };
                let why = match (above.state, above.value, above.why) {
                    (State::Answered | State::Confidential, Some(value), _) => {
                        let options = value.options();
                        if options.iter().any(|option| condition.is.contains(option)) {
                            continue;
                        }
                        let answered =
                            options.iter().map(|option| format!("`{option}`")).collect::<Vec<_>>().join(", ");
                        format!("`{}` is answered with {answered}", gate.id)
                    }
                    (State::NotApplicable, _, Why::Unmet { .. }) => format!("`{}` does not apply either", gate.id),
                    _ => continue,
                };
                let message = format!("`{id}` is answered although it does not apply: {why}");
                let finding = Finding::new(RULE.name, message)
                    .help(format!("delete this answer, or correct the answer to `{}`", gate.id))
                    .at(places::answer(tool, &form.id, id, ""));
                found.add(finding.for_coordinators(hidden).tool(tool.id.as_str()));
            }
        }
    });
}

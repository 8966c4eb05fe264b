//! `future-date`: looks at every tool.

use crate::catalogue::Viewer;
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "future-date",
    severity: Severity::Warning,
    fault: "An answer speaks of a day that has not come.",
    reason: "The day beside an answer tells readers how old it is (000-29). A day of the future can be a slip of the pen, \
         or a promise where a fact was asked for.",
    wrong: "as-of: 2062-03-01",
    right: "as-of: 2026-03-01",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    cx.each_tool(found, |tool, found| {
        for (form, answers) in tool.said.answers.iter() {
            for (id, answer) in answers.iter() {
                let Some(day) = answer.as_of().filter(|day| *day > cx.day) else { continue };
                let question = cx.catalogue.form(form.as_str()).and_then(|form| form.question(id.as_str()));
                let Some(question) = question else { continue };
                let hidden = places::is_confidential(question, answer) || !question.is_seen_by(Viewer::Member);
                let finding = Finding::new(RULE.name, format!("`as-of` of `{id}` is {day}, after {}", cx.day))
                    .help("write the day on which the answer was true, or leave the line out")
                    .at(places::answer(tool, form, id, ".as-of"))
                    .tool(tool.id.as_str());
                found.add(finding.for_coordinators(hidden));
            }
        }
    });
}

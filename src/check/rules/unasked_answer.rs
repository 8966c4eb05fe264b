//! `unasked-answer`: looks at every tool.

use crate::catalogue::{Given, Viewer};
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Place, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "unasked-answer",
    severity: Severity::Warning,
    fault: "A question is answered that the version named in `answered` does not ask.",
    reason: "Readers see which version of a form a provider answered (000-48). An answer to a question that came later, \
         or was gone by then, says that the version named is not the one that was answered. It is shown all the same.",
    wrong: "answered: { tools-form: \"2026-01\" }, with an answer to a question that came with version 2026-05",
    right: "answered: { tools-form: \"2026-05\" }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    cx.each_tool(found, |tool, found| {
        for form in &cx.catalogue.forms {
            // Without a version named, answers to retired questions are old ones, which stay valid.
            let (Some(answers), Some(version)) = (tool.said.answers.get(&form.id), tool.said.answered.get(&form.id))
            else {
                continue;
            };
            for (id, _) in answers.iter().filter(|(_, answer)| *answer.given() != Given::Blank) {
                let Some(question) = form.question(id.as_str()) else { continue };
                let (why, help) = match (&question.since, &question.retired) {
                    (Some(since), _) if since > version => {
                        let help = format!("if the whole of version `{since}` was answered, name it in `answered`");
                        (format!("it came with version `{since}`"), help)
                    }
                    (_, Some(retired)) if retired <= version => {
                        let help = "delete the answer, or name the version in `answered` that still asked for it";
                        (format!("it was retired with version `{retired}`"), help.to_owned())
                    }
                    _ => continue,
                };
                let message = format!("`{id}` is answered, which version `{version}` of the form does not ask: {why}");
                let place = Place::key(std::sync::Arc::clone(&tool.origin), places::answer_route(&form.id, id));
                let finding = Finding::new(RULE.name, message).help(help).at(place).tool(tool.id.as_str());
                found.add(finding.for_coordinators(!question.is_seen_by(Viewer::Member)));
            }
        }
    });
}

//! `unknown-reference`: looks at the whole catalogue.

use crate::catalogue::Id;
use crate::check::{Context, Rule, meant, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-reference",
    severity: Severity::Error,
    fault: "An answer or a question cites something that is not in `references.yaml`.",
    reason: "A citation that leads nowhere looks like evidence and is none. Instruments and reports are cited by \
         their ids, so that readers find all that rests on one (000-29).",
    wrong: "reference: example-reprot",
    right: "reference: example-report, which stands in content/references.yaml",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let references = &cx.catalogue.references;
    if !cx.whole && references.is_empty() {
        return;
    }
    let help = |id: &Id| {
        meant(id.as_str(), references.keys().map(Id::as_str), || {
            format!("add `{id}: {{ title: … }}` to references.yaml, or cite one that stands there")
        })
    };
    for form in &cx.catalogue.forms {
        for question in form.questions() {
            for (i, id) in question.references.iter().enumerate().filter(|(_, id)| !references.contains_key(*id)) {
                let finding = Finding::new(RULE.name, format!("there is no reference `{id}`")).help(help(id));
                found.add(finding.at(places::question(form, &question.id, &format!(".references[{i}]"))));
            }
        }
    }
    cx.each_tool(found, |tool, found| {
        for (form, answers) in tool.said.answers.iter() {
            for (question, answer) in answers.iter() {
                let Some(id) = answer.reference().filter(|id| !references.contains_key(*id)) else { continue };
                let asked = cx.catalogue.form(form.as_str()).and_then(|form| form.question(question.as_str()));
                // What a confidential answer rests on could tell what it is.
                let finding = if asked.is_none_or(|asked| places::is_confidential(asked, answer)) {
                    Finding::new(RULE.name, format!("the answer to `{question}` cites an unknown reference"))
                        .help("cite one that stands in references.yaml, by its id")
                } else {
                    Finding::new(RULE.name, format!("there is no reference `{id}`")).help(help(id))
                };
                found.add(finding.at(places::answer(tool, form, question, ".reference")).tool(tool.id.as_str()));
            }
        }
    });
}

//! `question-version`: looks at every form.

use crate::catalogue::{Form, Id, Version};
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "question-version",
    severity: Severity::Error,
    fault: "The versions of a question or an option contradict the form's.",
    reason: "Which questions were asked follows from their versions (000-48). A question that no version asks \
         would slander everybody with an absent reply (000-50). A retirement may be announced for a later \
         version.",
    wrong: "since: \"2027-01\"\nretired: \"2026-01\"",
    right: "since: \"2026-01\"\nretired: \"2027-01\"",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for question in form.questions() {
            let what = format!("the question `{}`", question.id);
            look(form, &question.id, "", &what, (question.since.as_ref(), question.retired.as_ref()), found);
            for option in question.kind.options() {
                let (part, what) = (format!(".options.{}", option.id), format!("the option `{}`", option.id));
                look(form, &question.id, &part, &what, (option.since.as_ref(), option.retired.as_ref()), found);
            }
        }
    }
}

/// Looks at one pair of `since` and `retired`.
fn look(
    form: &Form,
    question: &Id,
    part: &str,
    what: &str,
    (since, retired): (Option<&Version>, Option<&Version>),
    found: &mut Findings,
) {
    if let Some(since) = since.filter(|since| **since > form.version) {
        let message = format!("{what} begins with version `{since}`, and the form is at version `{}`", form.version);
        let finding = Finding::new(RULE.name, message)
            .help("raise `version` of the form, or let `since` be a version that there is")
            .at(places::question(form, question, &format!("{part}.since")));
        found.add(finding);
    }
    if let (Some(since), Some(retired)) = (since, retired)
        && retired <= since
    {
        let message = format!("{what} is retired with version `{retired}`, and begins with version `{since}`");
        let finding = Finding::new(RULE.name, message)
            .help("let `retired` be a later version than `since`")
            .at(places::question(form, question, &format!("{part}.retired")));
        found.add(finding);
    }
}

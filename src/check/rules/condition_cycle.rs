//! `condition-cycle`: looks at every form.

use crate::catalogue::{Form, Id};
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Severity};
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    name: "condition-cycle",
    severity: Severity::Error,
    fault: "Questions hang on one another in a circle.",
    reason: "Whether they apply could never be found out, and absent replies would have no state (000-50).",
    wrong: "a: applies-when: { question: b, is: [yes] }\nb: applies-when: { question: a, is: [yes] }",
    right: "b: applies-when: { question: a, is: [yes] }",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    for form in &cx.catalogue.forms {
        for circle in circles(form) {
            let Some(first) = circle.first() else { continue };
            let named = circle.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" → ");
            let message = match circle.as_slice() {
                [_] => format!("`{first}` hangs on itself"),
                _ => format!("questions hang on one another in a circle: {named} → `{first}`"),
            };
            let mut finding = Finding::new(RULE.name, message)
                .help("delete `applies-when` of one of them: the one that everybody can answer")
                .at(places::question(form, first, ".applies-when.question"));
            for id in circle.iter().skip(1) {
                finding = finding.also(places::question(form, id, ".applies-when.question"), "part of the circle");
            }
            found.add(finding);
        }
    }
}

/// Each circle once, from the question that stands first in the form. Every question is walked over once.
fn circles(form: &Form) -> Vec<Vec<&Id>> {
    let mut walks: BTreeMap<&Id, usize> = BTreeMap::new();
    let mut circles = Vec::new();
    for (walk, start) in form.questions().enumerate() {
        let mut path: Vec<&Id> = Vec::new();
        let mut next = Some(start);
        while let Some(question) = next {
            if let Some(earlier) = walks.get(&question.id) {
                if *earlier == walk {
                    circles.extend(path.iter().position(|id| **id == question.id).map(|at| path.split_off(at)));
                }
                break;
            }
            walks.insert(&question.id, walk);
            path.push(&question.id);
            next = question.applies_when.as_ref().and_then(|condition| form.question(condition.question.as_str()));
        }
    }
    let order: BTreeMap<&Id, usize> = form.questions().enumerate().map(|(i, question)| (&question.id, i)).collect();
    for circle in &mut circles {
        let first = circle.iter().enumerate().min_by_key(|(_, id)| order.get(**id)).map_or(0, |(at, _)| at);
        circle.rotate_left(first);
    }
    circles
}

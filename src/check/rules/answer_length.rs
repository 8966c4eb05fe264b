//! `answer-length`: looks at every tool.

use crate::catalogue::{Given, QuestionKind, Value};
use crate::check::{Context, Rule, count_words, most_words, places};
use crate::diagnostics::{Finding, Findings, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    name: "answer-length",
    severity: Severity::Error,
    fault: "An answer has more words than its question allows.",
    reason: "The budget of a question is the same for every provider and in every language, and for the reason of \
         a declined answer too: nobody gains by length (000-23).",
    wrong: "an answer of 130 words, where the question has `words: 80`",
    right: "an answer of 78 words",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    cx.each_tool(found, |tool, found| {
        for form in &cx.catalogue.forms {
            let Some(answers) = tool.said.answers.get(&form.id) else { continue };
            for (id, answer) in answers.iter() {
                let Some(question) = form.question(id.as_str()) else { continue };
                let QuestionKind::Text { words: Some(most) } = question.kind else { continue };
                let (what, text) = match (answer.given().value(), answer.given()) {
                    (Some(Value::Text(text)), _) => ("answer", text),
                    (_, Given::Declined(reason)) => ("reason", reason),
                    _ => continue,
                };
                // A word takes two bytes at least: a letter, and what parts it from the next.
                let may_be_long = |text: &str| text.len() >= 2 * most as usize && most_words(text) > most as usize;
                for (lang, text) in text.all().filter(|(_, text)| may_be_long(text)) {
                    let words = count_words(text);
                    let Some(over) = words.checked_sub(most as usize).filter(|over| *over > 0) else { continue };
                    let message = format!("the {what} has {words} words, and the question allows {most}");
                    let help = format!("shorten it by {over}; the limit is the same for everybody");
                    let mut place = places::answer(tool, &form.id, id, "");
                    place.path = places::in_language(&tool.origin, lang, cx.settings);
                    found.add(Finding::new(RULE.name, message).help(help).at(place).tool(tool.id.as_str()));
                }
            }
        }
    });
}

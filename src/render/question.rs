//! A question on a tool's page: what was asked, its state, and the answer or the reason.
//!
//! Takes a question and a tool; gives the finished row. How the question stands is asked anew for every tool. Rows in which
//! nothing is in a provider's own words come again on many pages: they are kept by all that they depend on.

use super::markdown::Headings;
use super::views::{Answer, Prose, QuestionRow, Reference, Text};
use super::{Making, Page, writer};
use crate::catalogue::{Form, Id, Lang, Question, QuestionKind, Standing, State, Tool, Value, Why};
use crate::diagnostics::Finding;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// Rows that are kept; further ones are made anew each time.
const KEPT: usize = 16_384;

/// The rows that come again, shared by all threads.
#[derive(Default)]
pub(super) struct Rows {
    kept: RwLock<HashMap<Box<[u8]>, Box<str>>>,
}

impl Rows {
    /// Puts a row that was made before; says whether there was one.
    fn put(&self, key: &[u8], out: &mut String) -> bool {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let row = kept.get(key);
        out.push_str(row.map_or("", |row| row));
        row.is_some()
    }

    fn keep(&self, key: Vec<u8>, row: &str) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < KEPT {
            kept.insert(key.into(), row.into());
        }
    }
}

/// All that a row depends on, written so that no two rows that differ look alike; `None` where that is more than forms, ids
/// and codes.
fn key(lang: Lang, form: &Form, question: &Question, tool: &Tool, stands: &Standing<'_>) -> Option<Vec<u8>> {
    let own_words =
        |value: &Value| matches!(value, Value::Text(_) | Value::Number(_) | Value::Date(_) | Value::Link(_));
    if stands.answer.is_some_and(|answer| answer.as_of().is_some() || answer.reference().is_some())
        || stands.value.is_some_and(own_words)
    {
        return None;
    }
    let mut key = Vec::with_capacity(128);
    key.push(lang.0);
    // By its place in the catalogue: where two questions of a form have one id, each has its own rows.
    key.extend_from_slice(&std::ptr::from_ref(question).addr().to_ne_bytes());
    // Ids, codes and versions hold no such byte.
    let mut put = |text: &str| {
        key.extend_from_slice(text.as_bytes());
        key.push(0);
    };
    put(stands.state.word());
    let given = match &stands.why {
        Why::Own if form.version_answered(tool).is_some() => "own",
        Why::Own => "untouched",
        Why::Unmet { .. } => "unmet",
        Why::Follows { .. } => "follows",
        Why::Hidden => "hidden",
        Why::NewerThan { answered, .. } => {
            put(answered.as_str());
            "newer"
        }
        Why::Draft => "draft",
        Why::Retired { .. } => "retired",
        Why::Reason(_) => return None,
    };
    put(given);
    let value = match &stands.why {
        Why::Unmet { value, .. } => Some(*value),
        _ => stands.value,
    };
    match value {
        None => {}
        Some(Value::Choice(id)) => put(id.as_str()),
        Some(Value::Choices(ids)) => ids.iter().for_each(|id| put(id.as_str())),
        Some(Value::YesNo(yes)) => put(if *yes { "yes" } else { "no" }),
        Some(Value::Countries(codes) | Value::Languages(codes)) => codes.iter().for_each(|code| put(code)),
        Some(Value::Text(_) | Value::Number(_) | Value::Date(_) | Value::Link(_)) => return None,
    }
    Some(key)
}

impl Page<'_, '_> {
    /// Puts the row of a question.
    ///
    /// # Errors
    /// A fault of the template of questions.
    pub(super) fn put_question(
        &self,
        form: &Form,
        question: &Question,
        tool: &Tool,
        stands: &Standing<'_>,
        out: &mut String,
    ) -> Result<(), Box<Finding>> {
        let key = match self.all.making {
            Making::ByShape => key(self.lang, form, question, tool, stands),
            Making::Singly => None,
        };
        if key.as_ref().is_some_and(|key| self.all.rows.put(key, out)) {
            return Ok(());
        }
        let row = self.row(form, question, tool, stands);
        let row = self.part(&row)?;
        out.push_str(&row);
        if let Some(key) = key {
            self.all.rows.keep(key, &row);
        }
        Ok(())
    }

    fn row(&self, form: &Form, question: &Question, tool: &Tool, stands: &Standing<'_>) -> QuestionRow {
        let cited = stands.answer.and_then(|answer| answer.reference());
        let stated = match stands.state {
            // Above the form stands who stated its answers, and in the entry of which day; here, as of when, if it is said.
            State::Answered | State::Declined => match stands.answer.and_then(|answer| answer.as_of()) {
                Some(day) => self.stated(Some(day), &None),
                None => String::new(),
            },
            _ => String::new(),
        };
        let (reason, quoted) = self.reason(form, question, tool, stands);
        let body = match (stands.state, stands.value) {
            (State::Answered, Some(value)) => Some(self.value(&question.kind, value)),
            _ => None,
        };
        let reference = cited.and_then(|id| self.reference(id));
        QuestionRow {
            anchor: anchor(form, question),
            ask: self.text(&question.ask),
            state: self.state(stands.state),
            answer: Answer { body, reason, quoted, stated, reference },
        }
    }

    /// Why there is no answer, and what the provider said of it.
    fn reason(&self, form: &Form, question: &Question, tool: &Tool, stands: &Standing<'_>) -> (String, Option<Text>) {
        let follows = |gate: &Question, state: State| {
            self.say_with(&format!("reason-follows-{}", state.word()), &[("question", gate.ask.get(self.lang).0)])
        };
        let sentence = match (&stands.why, stands.state) {
            (_, State::Answered) => String::new(),
            (Why::Reason(reason), _) => return (self.say("reason-declined"), Some(self.text(reason))),
            (Why::Follows { gate }, state) => follows(gate, state),
            (Why::Unmet { gate, value }, _) => {
                let given = self.value_line(&gate.kind, value).text;
                let wanted = self.wanted(question, gate);
                let args =
                    [("question", gate.ask.get(self.lang).0), ("options", wanted.as_str()), ("given", given.as_str())];
                self.say_with("reason-not-applicable", &args)
            }
            (Why::NewerThan { since, answered }, _) => {
                self.say_with("reason-not-yet-asked", &[("version", since.as_str()), ("answered", answered.as_str())])
            }
            (Why::Draft, _) => self.say("reason-not-yet-asked-draft"),
            (Why::Retired { since }, _) => self.say_with("reason-retired", &[("version", since.as_str())]),
            (Why::Hidden, _) => self.say("reason-hidden"),
            (Why::Own, State::Confidential) => self.say("reason-confidential"),
            (Why::Own, State::Declined) => self.say("reason-declined-plain"),
            (Why::Own, _) if form.version_answered(tool).is_none() => self.say("reason-no-reply-form"),
            (Why::Own, _) => self.say("reason-no-reply"),
        };
        (sentence, None)
    }

    /// The answers that would have made a question apply, in words.
    fn wanted(&self, question: &Question, gate: &Question) -> String {
        let options = question.applies_when.iter().flat_map(|condition| &condition.is);
        let options: Vec<String> = options.map(|option| self.option(&gate.kind, option).text).collect();
        self.words.list(&options)
    }

    /// An answer as paragraphs and lists.
    fn value(&self, kind: &QuestionKind, value: &Value) -> Prose {
        match value {
            Value::Text(text) => self.prose(text, Headings::None, "untranslated-answer"),
            Value::Link(link) => self.own_prose(writer::address(link)),
            Value::Number(number) => {
                let mut shown = self.words.decimal(number);
                if let QuestionKind::Number { unit: Some(unit) } = kind {
                    shown = format!("{shown} {}", unit.get(self.lang).0);
                }
                self.own_prose(writer::element("p", &shown))
            }
            Value::Choices(_) | Value::Countries(_) | Value::Languages(_) => {
                let options: Vec<Text> = value.options().iter().map(|option| self.option(kind, option)).collect();
                let items: String = options.iter().map(|option| writer::element("li", &option.text)).collect();
                self.in_language_of(options.first(), format!("<ul>{items}</ul>"))
            }
            Value::Choice(_) | Value::YesNo(_) | Value::Date(_) => {
                let line = self.value_line(kind, value);
                let html = writer::element("p", &line.text);
                self.in_language_of(Some(&line), html)
            }
        }
    }

    fn in_language_of(&self, text: Option<&Text>, html: String) -> Prose {
        let mut prose = self.own_prose(html);
        if let Some(text) = text {
            prose.lang.clone_from(&text.lang);
            prose.dir = text.dir;
        }
        prose
    }

    fn reference(&self, id: &Id) -> Option<Reference> {
        let reference = self.all.catalogue.references.get(id)?;
        let day = reference
            .date
            .as_ref()
            .map(|date| crate::content::reader::parse_date(date).map_or_else(|| date.clone(), |day| self.day(day)));
        let details = match (&reference.publisher, &day) {
            (Some(publisher), Some(day)) => {
                self.say_with("reference-details", &[("publisher", publisher), ("day", day)])
            }
            (Some(publisher), None) => self.say_with("reference-publisher", &[("publisher", publisher)]),
            (None, Some(day)) => self.say_with("reference-day", &[("day", day)]),
            (None, None) => self.say("reference-plain"),
        };
        Some(Reference { title: self.text(&reference.title), details, href: reference.link.clone() })
    }
}

/// The id of a question's place on the page.
pub(super) fn anchor(form: &Form, question: &Question) -> String {
    format!("{}.{}", form.id, question.id)
}

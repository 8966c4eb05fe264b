//! All tools as one JSON object.

use super::{Source, reason};
use crate::catalogue::{Standing, State, Tool, Value};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// Texts by the tag of their language.
struct ByLanguage<'a>(&'a [(&'a str, String)]);

impl Serialize for ByLanguage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(tag, text)| (tag, text)))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Head<'a> {
    notice: ByLanguage<'a>,
    stated: ByLanguage<'a>,
    title: &'a str,
    language: &'a str,
    day: String,
    day_given: bool,
    seed: &'a str,
    forms: Vec<FormHead<'a>>,
}

#[derive(Serialize)]
struct FormHead<'a> {
    id: &'a str,
    title: &'a str,
    version: &'a str,
    questions: Vec<QuestionHead<'a>>,
}

#[derive(Serialize)]
struct QuestionHead<'a> {
    id: &'a str,
    ask: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    key: String,
    name: &'a str,
    provider: Provider<'a>,
    state: &'static str,
    summary: &'a str,
    website: Option<&'a str>,
    about: Option<&'a str>,
    page: String,
    answers: Answers<'a>,
}

#[derive(Serialize)]
struct Provider<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    country: Option<&'a str>,
}

/// By form, then by question.
struct Answers<'a>(Vec<(&'a str, Vec<(&'a str, Standing<'a>)>)>);

struct OfForm<'b, 'a>(&'b [(&'a str, Standing<'a>)]);

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(form, answers)| (form, OfForm(answers))))
    }
}

impl Serialize for OfForm<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(question, stands)| (question, Stands(stands))))
    }
}

struct Stands<'b, 'a>(&'b Standing<'a>);

impl Serialize for Stands<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stands = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("state", stands.state.word())?;
        if let (State::Answered, Some(value)) = (stands.state, stands.value) {
            map.serialize_entry("value", &Given(value))?;
        }
        if let Some(reason) = reason(stands) {
            map.serialize_entry("reason", reason)?;
        }
        if let Some(day) = stands.answer.and_then(|answer| answer.as_of()) {
            map.serialize_entry("as-of", &day.to_string())?;
        }
        if let Some(reference) = stands.answer.and_then(|answer| answer.reference()) {
            map.serialize_entry("reference", reference.as_str())?;
        }
        map.end()
    }
}

struct Given<'a>(&'a Value);

impl Serialize for Given<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Text(text) => serializer.serialize_str(text.source()),
            Value::Choice(id) => serializer.serialize_str(id.as_str()),
            Value::Choices(ids) => serializer.collect_seq(ids.iter().map(crate::catalogue::Id::as_str)),
            Value::YesNo(yes) => serializer.serialize_bool(*yes),
            // As typed: `0.950` says more than 0.95.
            Value::Number(text) | Value::Link(text) => serializer.serialize_str(text),
            Value::Date(date) => serializer.serialize_str(&date.to_string()),
            Value::Countries(codes) | Value::Languages(codes) => serializer.collect_seq(codes),
        }
    }
}

/// The end of the file.
pub(super) const END: &[u8] = b"\n]}\n";

/// The first line: all but the tools.
pub(super) fn head(source: Source<'_>) -> Vec<u8> {
    let day = source.plan.day;
    let seed = source.settings.visibility.seed_on(day.date);
    let forms = source.catalogue.forms.iter().map(|form| FormHead {
        id: form.id.as_str(),
        title: form.title.source(),
        version: form.version.as_str(),
        questions: form
            .questions()
            .filter(|question| question.is_seen_by(crate::catalogue::Viewer::Member))
            .map(|question| QuestionHead {
                id: question.id.as_str(),
                ask: question.ask.source(),
                kind: question.kind.word(),
            })
            .collect(),
    });
    let head = Head {
        notice: ByLanguage(source.endorsement),
        stated: ByLanguage(source.stated),
        title: &source.settings.title,
        language: source.source_tag(),
        day: day.date.to_string(),
        day_given: day.given,
        seed,
        forms: forms.collect(),
    };
    let mut out = serde_json::to_vec(&head).unwrap_or_default();
    // The head's own brace goes to the end of the file.
    out.pop();
    out.extend_from_slice(b",\"tools\":[\n");
    out
}

/// What stands between two tools.
pub(super) const BETWEEN: &[u8] = b",\n";

/// The line of a tool.
pub(super) fn line(source: Source<'_>, tool: &Tool) -> Vec<u8> {
    let mut out = Vec::with_capacity(8 << 10);
    match serde_json::to_writer(&mut out, &entry(source, tool)) {
        Ok(()) => out,
        Err(_) => Vec::new(),
    }
}

fn entry<'a>(source: Source<'a>, tool: &'a Tool) -> Entry<'a> {
    let provider = source.catalogue.providers.get(&tool.provider);
    let mut answers: Vec<(&str, Vec<_>)> = Vec::new();
    for (form, question, stands) in source.standings(tool) {
        match answers.last_mut().filter(|(known, _)| *known == form) {
            Some((_, of_form)) => of_form.push((question, stands)),
            None => answers.push((form, vec![(question, stands)])),
        }
    }
    Entry {
        id: tool.id.as_str(),
        key: hexadecimal(source.plan.keys.of(&tool.id).as_bytes()),
        name: &tool.name,
        provider: Provider {
            id: tool.provider.as_str(),
            name: provider.map_or("", |provider| &provider.name),
            kind: provider.map_or("other", |provider| provider.kind.word()),
            country: provider.and_then(|provider| provider.country.as_deref()),
        },
        state: source.plan.state(tool.id.as_str()).word(),
        summary: tool.summary.source(),
        website: tool.website.as_deref(),
        about: tool.said.about.as_ref().map(crate::catalogue::Localized::source),
        page: format!("tools/{}.html", tool.id),
        answers: Answers(answers),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

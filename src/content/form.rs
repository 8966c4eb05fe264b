//! A form's file, and its translations.

use super::reader::{Fields, Reader, is_blank, says_something};
use super::yaml::{Kind, Node};
use crate::catalogue::{
    ChoiceOption, Condition, Form, FormStatus, Gaps, Id, Lang, Localized, Question, QuestionAudience, QuestionKind,
    Section, State, Version,
};
use std::collections::BTreeSet;
use std::sync::Arc;

const STATUSES: [(&str, FormStatus); 3] =
    [("draft", FormStatus::Draft), ("open", FormStatus::Open), ("closed", FormStatus::Closed)];
const AUDIENCES: [(&str, QuestionAudience); 2] =
    [("members", QuestionAudience::Members), ("coordinators", QuestionAudience::Coordinators)];
const QUESTION_KEYS: &[&str] = &[
    "id",
    "ask",
    "help",
    "type",
    "options",
    "most",
    "criterion",
    "since",
    "retired",
    "principles",
    "references",
    "applies-when",
    "words",
    "unit",
    "audience",
];

/// Reads a form. Faulty questions are left out, so that the rest can be checked.
pub(super) fn read(r: &mut Reader<'_>, id: Id, root: &Node) -> Option<Form> {
    let fields = r.fields(root, "a form", &["title", "version", "status", "purpose", "sections"])?;
    let title = r.required(fields, "title", "the form");
    let version = fields.value("version").and_then(|node| r.version(node, "`version`"));
    if fields.get("version").is_none() {
        r.missing(fields, "version", "the form");
    }
    if fields.get("status").is_none() {
        r.missing(fields, "status", "the form");
    }
    let status = r.word(fields, "status", &STATUSES).unwrap_or(FormStatus::Open);
    let purpose = r.localized(fields, "purpose");
    let mut seen = Seen::default();
    let mut sections = Vec::new();
    if fields.value("sections").is_none_or(is_blank) {
        seen.gaps.nameless = true;
        r.missing(fields, "sections", "the form");
    }
    if let Some(node) = fields.value("sections") {
        if !matches!(node.kind, Kind::List(_)) {
            seen.gaps.nameless = true;
        }
        for (at, item) in r.list(node, "`sections`").iter().enumerate() {
            sections.extend(section(r, item, at, &mut seen));
        }
    }
    let origin = Arc::clone(r.path);
    // A form whose title or version is missing is still worth checking answers against.
    let version = version.or_else(|| Version::parse("0"))?;
    let title = Localized::new(title.unwrap_or_default());
    let mut form = Form::new(id, origin, title, version, status, purpose, sections);
    form.gaps = seen.gaps;
    Some(form)
}

/// Ids met so far in one form, and what of it could not be read.
#[derive(Default)]
struct Seen {
    sections: BTreeSet<Id>,
    questions: BTreeSet<Id>,
    gaps: Gaps,
}

impl Seen {
    /// Notes that a question, or a part of it, is left out.
    fn leave_out(&mut self, id: Option<&Id>) {
        match id {
            Some(id) => {
                self.gaps.questions.insert(id.to_string());
            }
            None => self.gaps.nameless = true,
        }
    }
}

fn section(r: &mut Reader<'_>, node: &Node, at: usize, seen: &mut Seen) -> Option<Section> {
    let Some(fields) = r.fields(node, "a section", &["id", "title", "questions"]) else {
        seen.gaps.nameless = true;
        return None;
    };
    if fields.get("id").is_none() {
        r.missing(fields, "id", "the section");
    }
    let id = r.id_at(fields, "id");
    let title = r.required(fields, "title", "the section");
    if let Some(id) = &id
        && !seen.sections.insert(id.clone())
    {
        let span = fields.value("id").map_or(0..0, |n| n.span.clone());
        r.report(
            "repeated-value",
            span,
            format!("two sections of this form have the id `{id}`"),
            "give each section an id of its own",
        );
    }
    let mut questions = Vec::new();
    if let Some(list) = fields.value("questions") {
        if !matches!(list.kind, Kind::List(_)) {
            seen.gaps.nameless = true;
        }
        for (at, item) in r.list(list, "`questions`").iter().enumerate() {
            questions.extend(question(r, item, at, seen));
        }
    }
    // Without a name of its own it is still worth reading for its questions.
    let id = id.or_else(|| Id::parse("section").ok())?;
    Some(Section { id, title: Localized::new(title.unwrap_or_default()), questions, at })
}

fn question(r: &mut Reader<'_>, node: &Node, at: usize, seen: &mut Seen) -> Option<Question> {
    let Some(fields) = r.fields(node, "a question", QUESTION_KEYS) else {
        seen.leave_out(None);
        return None;
    };
    if fields.get("id").is_none() {
        r.missing(fields, "id", "the question");
    }
    let id = r.id_at(fields, "id");
    let ask = r.required(fields, "ask", "the question");
    if let Some(id) = &id
        && !seen.questions.insert(id.clone())
    {
        let span = fields.value("id").map_or(0..0, |n| n.span.clone());
        r.report(
            "repeated-value",
            span,
            format!("two questions of this form have the id `{id}`"),
            "give each question an id of its own",
        );
        return None;
    }
    let help = r.localized(fields, "help");
    let kind = kind(r, fields);
    if id.is_none() || kind.as_ref().is_none_or(|(_, whole)| !whole) {
        seen.leave_out(id.as_ref());
    }
    let criterion = r.flag(fields, "criterion");
    let since = r.version_at(fields, "since");
    let retired = r.version_at(fields, "retired");
    let mut principles = Vec::new();
    if let Some(list) = fields.value("principles") {
        for item in r.list(list, "`principles`") {
            principles.extend(r.count(item, "a principle"));
        }
    }
    let references = r.id_list(fields, "references");
    let applies_when = fields.value("applies-when").and_then(|node| condition(r, node));
    // An audience that can't be read may be the coordinators', and what follows from it is no fault of others.
    let audience = match (r.word(fields, "audience", &AUDIENCES), fields.value("audience")) {
        (Some(audience), _) => audience,
        (None, None) => QuestionAudience::Members,
        (None, Some(_)) => {
            seen.leave_out(id.as_ref());
            QuestionAudience::Coordinators
        }
    };
    Some(Question {
        id: id?,
        ask: Localized::new(ask.unwrap_or_default()),
        help,
        kind: kind?.0,
        criterion,
        since,
        retired,
        principles,
        references,
        applies_when,
        audience,
        at,
    })
}

/// What an answer may be, and whether all of its options could be read.
fn kind(r: &mut Reader<'_>, fields: Fields<'_>) -> Option<(QuestionKind, bool)> {
    if fields.get("type").is_none() {
        r.missing(fields, "type", "the question");
    }
    let words: Vec<(&'static str, &'static str)> = QuestionKind::WORDS.iter().map(|word| (*word, *word)).collect();
    let word = r.word(fields, "type", &words)?;
    let only_for = |r: &mut Reader<'_>, key: &str, types: &str| {
        if let Some(entry) = fields.get(key) {
            let message = format!("a question of type `{word}` has no `{key}`");
            r.report(
                "misplaced-key",
                entry.key_span.clone(),
                message,
                format!("only {types} have it; delete the line"),
            );
        }
    };
    if !matches!(word, "choice" | "choices") {
        only_for(r, "options", "`choice` and `choices`");
    }
    if word != "choices" {
        only_for(r, "most", "`choices`");
    }
    if word != "text" {
        only_for(r, "words", "`text`");
    }
    if word != "number" {
        only_for(r, "unit", "`number`");
    }
    let mut whole = true;
    let kind = match word {
        "choice" => QuestionKind::Choice { options: options(r, fields, &mut whole) },
        "choices" => {
            let options = options(r, fields, &mut whole);
            let most = fields.value("most").and_then(|node| {
                let most = r.count(node, "`most`")?;
                if most == 0 || most as usize > options.len().max(1) {
                    let help = "write a number from 1 to the number of options, or leave the line out";
                    r.report("invalid-limit", node.span.clone(), format!("`most` can't be {most}"), help);
                    return None;
                }
                Some(most)
            });
            QuestionKind::Choices { options, most }
        }
        "yes-no" => QuestionKind::YesNo,
        "number" => QuestionKind::Number { unit: r.localized(fields, "unit") },
        "date" => QuestionKind::Date,
        "link" => QuestionKind::Link,
        "countries" => QuestionKind::Countries,
        "languages" => QuestionKind::Languages,
        _ => QuestionKind::Text { words: fields.value("words").and_then(|node| r.count(node, "`words`")) },
    };
    Some((kind, whole))
}

fn options(r: &mut Reader<'_>, fields: Fields<'_>, whole: &mut bool) -> Vec<ChoiceOption> {
    let Some(node) = fields.value("options") else {
        r.missing(fields, "options", "the question");
        *whole = false;
        return Vec::new();
    };
    let mut options = Vec::new();
    let entries = r.ids(node, "`options`");
    for (id, entry) in entries {
        if reserved(id.as_str()) {
            let message = format!("`{id}` is the name of a state, and can't be an option");
            r.report("reserved-option", entry.key_span.clone(), message, "choose another word for the option");
            continue;
        }
        let option = match &entry.value.kind {
            Kind::Map(_) => {
                let Some(f) = r.fields(&entry.value, "an option", &["text", "since", "retired"]) else { continue };
                let Some(text) = r.required(f, "text", "the option") else { continue };
                let (since, retired) = (r.version_at(f, "since"), r.version_at(f, "retired"));
                ChoiceOption { id, text: Localized::new(text), since, retired }
            }
            _ => match r.scalar(&entry.value, "an option") {
                Some(text) if says_something(&text) => {
                    ChoiceOption { id, text: Localized::new(text), since: None, retired: None }
                }
                _ => {
                    if matches!(entry.value.kind, Kind::Null | Kind::Scalar(_)) {
                        let help = format!("write the words that readers see, such as `{id}: …`");
                        r.report(
                            "missing-key",
                            entry.key_span.clone(),
                            format!("the option `{id}` has no words"),
                            help,
                        );
                    }
                    continue;
                }
            },
        };
        options.push(option);
    }
    let written = match &node.kind {
        Kind::Map(entries) => entries.len(),
        _ => usize::MAX,
    };
    *whole = options.len() == written && written > 0;
    if written == 0 {
        r.report(
            "missing-key",
            node.span.clone(),
            "`options` offers nothing",
            "write one line for each option, such as `hash-matching: Hash matching`",
        );
    }
    options
}

/// Whether a word is the name of a state, which criteria use as options beside the form's own.
fn reserved(word: &str) -> bool {
    word == State::Answered.word() || State::UNANSWERED.iter().any(|state| state.word() == word)
}

fn condition(r: &mut Reader<'_>, node: &Node) -> Option<Condition> {
    let fields = r.fields(node, "`applies-when`", &["question", "is"])?;
    for key in ["question", "is"] {
        if fields.get(key).is_none() {
            r.missing(fields, key, "`applies-when`");
        }
    }
    let question = r.id_at(fields, "question")?;
    let list = fields.value("is")?;
    let items: Vec<&Node> = match &list.kind {
        Kind::List(items) => items.iter().collect(),
        _ => vec![list],
    };
    let is: Vec<String> =
        items.into_iter().filter_map(|item| r.scalar(item, "an answer of `is`")).map(|s| s.to_lowercase()).collect();
    if is.is_empty() {
        r.report(
            "missing-key",
            list.span.clone(),
            "`is` names no answer",
            "name the answers that make the question apply, such as `[yes]`",
        );
        return None;
    }
    Some(Condition { question, is })
}

/// Adds the texts of a translation to a form.
pub(super) fn translate(r: &mut Reader<'_>, root: &Node, lang: Lang, form: &mut Form) {
    let Some(fields) = r.fields(root, "a form's translation", &["title", "purpose", "sections"]) else { return };
    if let Some(text) = r.text(fields, "title") {
        form.title.translate(lang, text);
    }
    if let Some(text) = r.text(fields, "purpose") {
        match &mut form.purpose {
            Some(purpose) => purpose.translate(lang, text),
            None => nothing_to_translate(r, fields, "purpose"),
        }
    }
    let Some(list) = fields.value("sections") else { return };
    for item in r.list(list, "`sections`") {
        let Some(f) = r.fields(item, "a section's translation", &["id", "title", "questions"]) else { continue };
        if f.get("id").is_none() {
            r.missing(f, "id", "the section");
        }
        if let (Some(id), Some(text)) = (r.id_at(f, "id"), r.text(f, "title")) {
            match form.sections.iter_mut().find(|section| section.id == id) {
                Some(section) => section.title.translate(lang, text),
                None => nothing_to_translate(r, f, "id"),
            }
        }
        if let Some(questions) = f.value("questions") {
            for item in r.list(questions, "`questions`") {
                translate_question(r, item, lang, form);
            }
        }
    }
}

fn translate_question(r: &mut Reader<'_>, item: &Node, lang: Lang, form: &mut Form) {
    let Some(f) = r.fields(item, "a question's translation", &["id", "ask", "help", "unit", "options"]) else { return };
    if f.get("id").is_none() {
        r.missing(f, "id", "the question");
    }
    let Some(id) = r.id_at(f, "id") else { return };
    let Some(question) = form.question_mut(id.as_str()) else {
        nothing_to_translate(r, f, "id");
        return;
    };
    if let Some(text) = r.text(f, "ask") {
        question.ask.translate(lang, text);
    }
    if let Some(text) = r.text(f, "help") {
        match &mut question.help {
            Some(help) => help.translate(lang, text),
            None => nothing_to_translate(r, f, "help"),
        }
    }
    if let Some(text) = r.text(f, "unit") {
        match &mut question.kind {
            QuestionKind::Number { unit: Some(unit) } => unit.translate(lang, text),
            _ => nothing_to_translate(r, f, "unit"),
        }
    }
    let Some(options) = f.value("options") else { return };
    for (option, entry) in r.ids(options, "`options`") {
        let Some(text) = r.scalar(&entry.value, "an option") else { continue };
        let (QuestionKind::Choice { options } | QuestionKind::Choices { options, .. }) = &mut question.kind else {
            nothing_to_translate(r, f, "options");
            return;
        };
        match options.iter_mut().find(|known| known.id == option) {
            Some(known) => known.text.translate(lang, text),
            None => {
                let message = format!("there is no option `{option}` to translate");
                r.report(
                    "nothing-to-translate",
                    entry.key_span.clone(),
                    message,
                    "use the ids of the form in the source language",
                );
            }
        }
    }
}

fn nothing_to_translate(r: &mut Reader<'_>, fields: Fields<'_>, key: &str) {
    let span = fields.value(key).map_or_else(|| fields.span(), |node| node.span.clone());
    r.report(
        "nothing-to-translate",
        span,
        format!("there is no such `{key}` to translate"),
        "use the ids and keys of the form in the source language",
    );
}

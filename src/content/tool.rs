//! A tool's file, and its translations.

use super::answer;
use super::reader::{Fields, Reader};
use super::yaml::Node;
use crate::catalogue::{Answer, Form, Given, Id, Lang, Later, Localized, Said, Tool, Value};
use crate::suggest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Reads a tool with the forms that its answers belong to.
pub(super) fn read(r: &mut Reader<'_>, id: Id, root: &Node, forms: &Forms<'_>) -> Option<Tool> {
    const KEYS: &[&str] = &["name", "provider", "summary", "website", "answered", "answers"];
    let fields = r.fields(root, "a tool's file", KEYS)?;
    let name = r.required(fields, "name", "the tool");
    if fields.get("provider").is_none() {
        r.missing(fields, "provider", "the tool");
    }
    let provider = r.id_at(fields, "provider");
    let summary = r.required(fields, "summary", "the tool");
    let website = r.link_at(fields, "website");
    let mut answered = BTreeMap::new();
    if let Some(node) = fields.value("answered") {
        for (form, entry) in r.ids(node, "`answered`") {
            let Some(known) = find_form(r, &form, entry.key_span.clone(), forms) else { continue };
            let Some(version) = r.version(&entry.value, "the version answered") else { continue };
            if version > known.version {
                let message = format!("the form `{form}` has no version `{version}` yet");
                r.report(
                    "unknown-version",
                    entry.value.span.clone(),
                    message,
                    format!("its newest version is `{}`", known.version),
                );
                continue;
            }
            answered.insert(known.id.clone(), version);
        }
    }
    let mut answers = BTreeMap::new();
    if let Some(node) = fields.value("answers") {
        for (form, entry) in r.ids(node, "`answers`") {
            let Some(known) = find_form(r, &form, entry.key_span.clone(), forms) else { continue };
            let version = answered.get(&form).unwrap_or(&known.version).clone();
            let mut given = Vec::new();
            for (question, entry) in r.ids(&entry.value, "the answers to a form") {
                match known.question(question.as_str()) {
                    Some(asked) => {
                        let context = answer::Asked { form: known, question: asked, version: &version };
                        given.extend(answer::read(r, &context, &entry.value).map(|answer| (asked.id.clone(), answer)));
                    }
                    None if known.may_ask(question.as_str()) => {}
                    None => {
                        let ids = known.questions().map(|q| q.id.as_str());
                        let help = match suggest::nearest(question.as_str(), ids) {
                            Some(near) => format!("did you mean `{near}`?"),
                            None => format!("the questions of the form stand in {}", known.origin),
                        };
                        let message = format!("the form `{form}` asks no question `{question}`");
                        r.report("unknown-question", entry.key_span.clone(), message, help);
                    }
                }
            }
            // The form's own ids, which all tools share.
            answers.insert(known.id.clone(), given.into_iter().collect());
        }
    }
    Some(Tool {
        id,
        origin: Arc::clone(r.path),
        name: one_line(r, fields, "name", name)?,
        provider: provider?,
        summary: Localized::new(one_line(r, fields, "summary", summary)?),
        website,
        said: Later::now(Said {
            answered: answered.into_iter().collect(),
            answers: answers.into_iter().collect(),
            about: None,
        }),
    })
}

/// The forms that tools can answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Forms<'f> {
    /// Those that could be read.
    pub read: &'f [Form],
    /// The ids of those that could not: whoever answers them is not told that they are missing.
    pub unread: &'f BTreeSet<String>,
}

fn find_form<'f>(r: &mut Reader<'_>, id: &Id, span: std::ops::Range<usize>, forms: &Forms<'f>) -> Option<&'f Form> {
    let form = forms.read.iter().find(|form| form.id == *id);
    if form.is_none() && !forms.unread.contains(id.as_str()) {
        let forms = forms.read;
        let ids = || forms.iter().map(|form| form.id.as_str());
        let help = match suggest::nearest(id.as_str(), ids()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if forms.is_empty() => "there is no form in `forms`; add one, or delete these lines".to_owned(),
            None => format!("the forms are {}", suggest::list(ids(), 8)),
        };
        r.report("unknown-form", span, format!("there is no form `{id}`"), help);
    }
    form
}

/// Name and summary stand in lists: on one line, whatever the file's line breaks.
fn one_line(r: &mut Reader<'_>, fields: Fields<'_>, key: &str, text: Option<String>) -> Option<String> {
    let text = text?;
    if text.contains(['\n', '\r', '\t']) {
        let span = fields.value(key).map_or(0..0, |node| node.span.clone());
        r.report(
            "line-break",
            span,
            format!("`{key}` holds a line break or a tab"),
            "write it as one line of plain text",
        );
    }
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Adds the texts of a translation to a tool.
pub(super) fn translate(r: &mut Reader<'_>, root: &Node, lang: Lang, tool: &mut Tool, forms: &Forms<'_>) {
    let Some(fields) = r.fields(root, "a tool's translation", &["summary", "answers"]) else { return };
    let summary = r.text(fields, "summary");
    if let Some(summary) = one_line(r, fields, "summary", summary) {
        tool.summary.translate(lang, summary);
    }
    let Some(node) = fields.value("answers") else { return };
    for (form, entry) in r.ids(node, "`answers`") {
        let Some(known) = find_form(r, &form, entry.key_span.clone(), forms) else { continue };
        for (question, entry) in r.ids(&entry.value, "the answers to a form") {
            let Some(asked) = known.question(question.as_str()) else {
                if known.may_ask(question.as_str()) {
                    continue;
                }
                let message = format!("the form `{form}` asks no question `{question}`");
                r.report(
                    "unknown-question",
                    entry.key_span.clone(),
                    message,
                    format!("the questions of the form stand in {}", known.origin),
                );
                continue;
            };
            let given = tool
                .said
                .get_mut()
                .and_then(|said| said.answers.get_mut(&form))
                .and_then(|answers| answers.get_mut(&question));
            translate_answer(r, asked.kind.word(), given, &entry.value, lang);
        }
    }
}

/// Texts only, and only those that stand in the source language: never choices, numbers or states.
fn translate_answer(r: &mut Reader<'_>, kind: &str, given: Option<&mut Answer>, node: &Node, lang: Lang) {
    let refuse = |r: &mut Reader<'_>, why: String| {
        r.report(
            "nothing-to-translate",
            node.span.clone(),
            why,
            "a translation holds only texts that stand in the source language; delete this line",
        );
    };
    let Some(answer) = given else {
        return refuse(r, "this question has no answer in the source language".into());
    };
    if let Given::Declined(reason) = answer.given_mut() {
        if let Some(f) = r.fields(node, "an answer's translation", &["declined"])
            && let Some(text) = r.text(f, "declined")
        {
            reason.translate(lang, text);
        }
        return;
    }
    let Some(Value::Text(text)) = answer.given_mut().value_mut() else {
        return refuse(r, format!("an answer of type `{kind}` is not translated here"));
    };
    let plain = match &node.kind {
        super::yaml::Kind::Map(_) => {
            r.fields(node, "an answer's translation", &["value"]).and_then(|f| r.text(f, "value"))
        }
        _ => r.scalar(node, "a translated answer"),
    };
    if let Some(plain) = plain {
        text.translate(lang, plain);
    }
}

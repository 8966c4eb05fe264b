//! One answer, read by the type of its question: the question decides what `no`, `1.10` or `2026-03-01` mean.

use super::reader::{self, Reader, is_reason, says_something};
use super::yaml::{Kind, Node, Style};
use crate::catalogue::{Answer, ChoiceOption, Form, Given, Id, Localized, Question, QuestionKind, Value, Version};
use crate::{suggest, words};

/// What an answer is held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub form: &'a Form,
    pub question: &'a Question,
    /// The version of the form that was answered.
    pub version: &'a Version,
}

/// Reads an answer; `None` where it is so faulty that nothing can be shown.
pub(super) fn read(r: &mut Reader<'_>, asked: &Asked<'_>, node: &Node) -> Option<Answer> {
    match &node.kind {
        Kind::Map(_) => long(r, asked, node),
        _ if is_blank(node) => Some(Answer::new(Given::Blank, None, None)),
        _ => value(r, asked, node).map(|value| Answer::new(Given::Value(value), None, None)),
    }
}

/// `null`, an empty text and an empty list are no reply.
fn is_blank(node: &Node) -> bool {
    match &node.kind {
        Kind::List(items) => items.is_empty(),
        _ => reader::is_blank(node),
    }
}

/// The long form: `{ value, as-of, reference }`, `{ declined: why }`, `{ confidential: true, value }`.
fn long(r: &mut Reader<'_>, asked: &Asked<'_>, node: &Node) -> Option<Answer> {
    let fields = r.fields(node, "an answer", &["value", "as-of", "reference", "declined", "confidential"])?;
    let as_of = r.date_at(fields, "as-of");
    let reference = r.id_at(fields, "reference");
    let written = fields.value("value").filter(|node| !is_blank(node));
    let confidential = r.flag(fields, "confidential");
    if let Some(entry) = fields.get("declined") {
        if written.is_some() {
            let message = "an answer can't be given and declined at once";
            r.report("contradictory-answer", entry.key_span.clone(), message, "delete either `value` or `declined`");
            return None;
        }
        if confidential {
            let message = "an answer can't be declined and held confidentially at once";
            r.report(
                "contradictory-answer",
                entry.key_span.clone(),
                message,
                "delete either `confidential` or `declined`",
            );
            return None;
        }
        if !reader::is_blank(&entry.value) {
            let reason = r.scalar(&entry.value, "`declined`")?;
            if is_reason(&reason) {
                let given = Given::Declined(Localized::new(reason));
                return Some(Answer::new(given, as_of, reference));
            }
        }
        without_reason(r, entry.value.span.clone());
        return None;
    }
    if fields.names("declined") {
        without_reason(r, fields.span());
        return None;
    }
    let value = match written {
        Some(node) => Some(value(r, asked, node)?),
        None => None,
    };
    let given = match (confidential, value) {
        (true, value) => Given::Confidential(value.map(Box::new)),
        (false, Some(value)) => Given::Value(value),
        (false, None) => Given::Blank,
    };
    Some(Answer::new(given, as_of, reference))
}

/// Declining needs words: a dash would be silence in the place of an answer (000-50).
fn without_reason(r: &mut Reader<'_>, span: std::ops::Range<usize>) {
    let message = "`declined` must give the reason, which readers see";
    r.report("missing-reason", span, message, "write it, such as `declined: Negotiated with each agency.`");
}

fn value(r: &mut Reader<'_>, asked: &Asked<'_>, node: &Node) -> Option<Value> {
    Some(match &asked.question.kind {
        QuestionKind::Text { .. } => {
            let text = r.scalar(node, "a text answer")?;
            if !says_something(&text) {
                let message = "the answer has neither a letter nor a digit, and would look like one all the same";
                let help = "answer in words, leave the line empty for no reply, or decline with `{ declined: why }`";
                r.report("wrong-answer", node.span.clone(), message, help);
                return None;
            }
            Value::Text(Localized::new(text))
        }
        QuestionKind::Choice { options } => {
            if let Kind::List(_) = node.kind {
                let message = "this question takes one answer, and here is a list";
                r.report("wrong-answer", node.span.clone(), message, "write one option without brackets");
                return None;
            }
            Value::Choice(option(r, asked, options, node)?)
        }
        QuestionKind::Choices { options, most } => Value::Choices(choices(r, asked, options, *most, node)?.into()),
        QuestionKind::YesNo => Value::YesNo(yes_no(r, node)?),
        QuestionKind::Number { .. } => Value::Number(number(r, node)?.into()),
        QuestionKind::Date => Value::Date(r.date(node, "the answer")?),
        QuestionKind::Link => Value::Link(r.link(node, "the answer")?.into()),
        QuestionKind::Countries => Value::Countries(codes(r, node, "country", words::codes::is_country)?),
        QuestionKind::Languages => Value::Languages(codes(r, node, "language", words::codes::is_language)?),
    })
}

fn option(r: &mut Reader<'_>, asked: &Asked<'_>, options: &[ChoiceOption], node: &Node) -> Option<Id> {
    let version = asked.version;
    let text = r.scalar(node, "an answer")?;
    let Some(option) = options.iter().find(|option| option.id.as_str() == text) else {
        // It may be one of those that could not be read, which the form's author is told.
        if asked.form.may_ask(asked.question.id.as_str()) {
            return None;
        }
        let ids = || options.iter().map(|option| option.id.as_str());
        // People also type the words that they see instead of the id behind them.
        let by_words = options.iter().find(|o| o.text.all().any(|(_, words)| words.eq_ignore_ascii_case(&text)));
        let help = match by_words.map(|o| o.id.as_str()).or_else(|| suggest::nearest(&text, ids())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the options are {}", suggest::list(ids(), 12)),
        };
        r.report("unknown-option", node.span.clone(), format!("`{text}` is no option of this question"), help);
        return None;
    };
    let retired = option.retired.as_ref().is_some_and(|since| since <= version);
    let early = option.since.as_ref().is_some_and(|since| since > version);
    if retired || early {
        let message = format!("version `{version}` of the form does not offer `{text}`");
        r.report(
            "retired-option",
            node.span.clone(),
            message,
            "choose another option, or name the version that was answered in `answered`",
        );
    }
    Some(option.id.clone())
}

fn choices(
    r: &mut Reader<'_>,
    asked: &Asked<'_>,
    options: &[ChoiceOption],
    most: Option<u32>,
    node: &Node,
) -> Option<Vec<Id>> {
    let mut ticked: Vec<Id> = Vec::new();
    for item in r.list(node, "the answer") {
        let Some(id) = option(r, asked, options, item) else { continue };
        if ticked.contains(&id) {
            r.report("repeated-value", item.span.clone(), format!("`{id}` stands twice"), "write each option once");
        } else {
            ticked.push(id);
        }
    }
    if let Some(most) = most
        && ticked.len() > most as usize
    {
        let message = format!("{} options are ticked, and the question allows {most}", ticked.len());
        r.report(
            "too-many-options",
            node.span.clone(),
            message,
            "keep those that matter most; the limit is the same for everybody",
        );
    }
    // The form's order, so that nobody gains by the order of typing.
    ticked.sort_by_key(|id| options.iter().position(|option| option.id == *id));
    (!ticked.is_empty()).then_some(ticked)
}

fn yes_no(r: &mut Reader<'_>, node: &Node) -> Option<bool> {
    let text = r.scalar(node, "the answer")?;
    match text.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            let help = match text.to_lowercase().as_str() {
                "true" | "on" | "y" | "yes" | "1" => "write `yes`",
                "false" | "off" | "n" | "no" | "0" => "write `no`",
                _ => "write `yes` or `no`; for anything else, use the long form with `declined` and the reason",
            };
            r.report(
                "wrong-answer",
                node.span.clone(),
                format!("the answer must be yes or no, and here is `{text}`"),
                help,
            );
            None
        }
    }
}

/// A decimal number as typed: digits, a point, a sign. No exponents, no thousands separators, nothing infinite.
fn number(r: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = r.scalar(node, "the answer")?;
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if all_digits(whole) && all_digits(fraction) && text.len() <= 30 {
        return Some(text);
    }
    let help = "write digits with a point for decimals, such as `12000` or `0.95`, and units in another answer";
    r.report("wrong-answer", node.span.clone(), format!("the answer must be a number, and here is `{text}`"), help);
    None
}

fn codes(r: &mut Reader<'_>, node: &Node, what: &str, known: fn(&str) -> bool) -> Option<Box<[Box<str>]>> {
    let mut codes: Vec<Box<str>> = Vec::new();
    for item in r.list(node, "the answer") {
        let Some(text) = r.scalar(item, "a code") else { continue };
        let code = if what == "country" { text.to_ascii_uppercase() } else { text.to_ascii_lowercase() };
        if !known(&code) {
            let trap = matches!(&item.kind, Kind::Scalar(s) if s.style == Style::Plain && matches!(text.as_str(), "true" | "false"));
            let help = match what {
                _ if trap => "a program has changed the code into a truth value; write the two letters",
                "country" => "write the two letters of ISO 3166-1, such as `KE` for Kenya",
                _ => "write the two letters of ISO 639-1, such as `sw` for Swahili",
            };
            r.report("unknown-code", item.span.clone(), format!("`{text}` is no {what}"), help);
        } else if codes.iter().any(|former| **former == *code) {
            r.report("repeated-value", item.span.clone(), format!("`{text}` stands twice"), "write each code once");
        } else {
            codes.push(code.into());
        }
    }
    codes.sort();
    (!codes.is_empty()).then(|| codes.into())
}

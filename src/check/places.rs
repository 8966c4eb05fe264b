//! Where in the files the parts of the catalogue stand, and what of them may be quoted.
//!
//! Takes values of the catalogue; gives places by route. Opens no file.

use crate::catalogue::{Answer, Form, Given, Id, Lang, Localized, Question, QuestionAudience, Tool, Waiver};
use crate::content::reader;
use crate::diagnostics::{Findings, Place};
use crate::site::Settings;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// The place of a tool's answer, or of a part of it such as `.reference`.
pub(super) fn answer(tool: &Tool, form: &Id, question: &Id, part: &str) -> Place {
    Place::value(Arc::clone(&tool.origin), format!("{}{part}", answer_route(form, question)))
}

/// The route of an answer in its tool's file.
pub(super) fn answer_route(form: &Id, question: &Id) -> String {
    format!("answers.{form}.{question}")
}

/// The place of a question in its form, or of a part of it such as `.since`.
pub(super) fn question(form: &Form, question: &Id, part: &str) -> Place {
    Place::value(Arc::clone(&form.origin), format!("{}{part}", form.route(question.as_str())))
}

/// The file that holds a text in a language: `tool.fr.yaml` beside `tool.yaml`.
pub(super) fn in_language(origin: &Arc<str>, lang: Lang, settings: &Settings) -> Arc<str> {
    match origin.rsplit_once('.') {
        Some((stem, extension)) if lang != Lang::SOURCE => format!("{stem}.{}.{extension}", settings.tag(lang)).into(),
        _ => Arc::clone(origin),
    }
}

/// The file of a tool's description, beside its `tool.yaml`.
pub(super) fn about(tool: &Tool) -> Arc<str> {
    tool.origin.rsplit_once('/').map_or("about.md".into(), |(folder, _)| format!("{folder}/about.md").into())
}

/// Whether only coordinators may read an answer: nothing of it is quoted.
pub(super) fn is_confidential(question: &Question, answer: &Answer) -> bool {
    question.audience == QuestionAudience::Coordinators || matches!(answer.given(), Given::Confidential(_))
}

/// Texts that readers can't tell apart: the language, the later id, the earlier one and the words. Capitals, blanks and
/// punctuation make no difference.
pub(super) fn same_words<'a>(texts: &[(&'a Id, &'a Localized)]) -> Vec<(Lang, &'a Id, &'a Id, String)> {
    let mut met: BTreeMap<(Lang, String), &Id> = BTreeMap::new();
    let mut same = Vec::new();
    for (id, text) in texts {
        for (lang, words) in text.all() {
            let folded = alike(words);
            if folded.is_empty() {
                continue;
            }
            match met.entry((lang, folded)) {
                Entry::Occupied(first) => same.push((lang, *id, *first.get(), words.to_owned())),
                Entry::Vacant(free) => {
                    free.insert(id);
                }
            }
        }
    }
    same
}

/// A text as the eye compares it: letters and digits in lower case, one blank between words, nothing else.
pub(super) fn folded(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A text in small letters, with one blank between words and no stop at its ends: what is left of `C`, `C#` and `C++` differs.
fn alike(text: &str) -> String {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '،')
    };
    let words = text.trim_matches(ends).split_whitespace().map(str::to_lowercase);
    words.collect::<Vec<_>>().join(" ")
}

/// Waivers, each with its place in the list of its file.
pub(super) fn numbered(waivers: &[Waiver]) -> impl Iterator<Item = (usize, &Waiver)> {
    let mut last: Option<&Arc<str>> = None;
    let mut next = 0;
    waivers.iter().map(move |waiver| {
        if last != Some(&waiver.origin) {
            (last, next) = (Some(&waiver.origin), 0);
        }
        next += 1;
        (next - 1, waiver)
    })
}

/// Whether a form of this id is there and could not be read, be it for its name.
pub(super) fn is_unread_form(found: &Findings, id: &str) -> bool {
    let paths = found.iter().filter(|finding| finding.rule != "unexpected-file").filter_map(|f| f.place.as_ref());
    paths
        .filter_map(|place| place.path.rsplit_once("/forms/"))
        .any(|(_, file)| file.split('.').next().and_then(reader::slug).is_some_and(|stem| stem == id))
}

/// Whether a content folder that `site.toml` names is missing: what would stand in it is not reported once more.
pub(super) fn lacks_content(found: &Findings) -> bool {
    found.iter().any(|finding| finding.rule == "missing-content")
}

/// Whether a file is there and has a fault of its own, so that its author is told that, and nobody else is told that the
/// file is missing. `file` is the end of its path, or a part of it that ends in `/`.
pub(super) fn is_faulty(found: &Findings, file: &str) -> bool {
    let paths = found.iter().filter_map(|finding| finding.place.as_ref()).map(|place| &*place.path);
    paths.filter(|path| file.ends_with('/') || path.ends_with(file)).any(|path| path.contains(file))
}

//! Where in the files the parts of the catalogue stand, and what of them may be quoted.
//!
//! Takes values of the catalogue; gives places by route. Opens no file.

use crate::catalogue::{Answer, Form, Given, Id, Lang, Question, QuestionAudience, Tool, Waiver};
use crate::diagnostics::{Findings, Place};
use crate::site::Settings;
use std::sync::Arc;

/// The place of a tool's answer, or of a part of it such as `.reference`.
pub(super) fn answer(tool: &Tool, form: &Id, question: &Id, part: &str) -> Place {
    Place::value(Arc::clone(&tool.origin), format!("answers.{form}.{question}{part}"))
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
    question.audience == QuestionAudience::Coordinators || matches!(answer.given, Given::Confidential(_))
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

/// Whether a file is there and has a fault of its own, so that its author is told that, and nobody else is told that the
/// file is missing. `file` is the end of its path, or a part of it that ends in `/`.
pub(super) fn is_faulty(found: &Findings, file: &str) -> bool {
    let paths = found.iter().filter_map(|finding| finding.place.as_ref()).map(|place| &*place.path);
    paths.filter(|path| file.ends_with('/') || path.ends_with(file)).any(|path| path.contains(file))
}

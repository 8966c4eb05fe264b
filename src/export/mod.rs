//! Exports: all tools as JSON and as CSV, and the feed of notices. Described in `docs/exports.md`.
//!
//! Takes the catalogue, the plan and ready sentences; gives the bytes of one file. Everything is asked with a member's
//! eyes: what is confidential is that and nothing more. Tools stand in the plan's order. Each file carries the notice
//! that inclusion is no endorsement (000-13), and each answer its state (000-50). Must not know templates or disk.

mod csv;
pub mod feed;
mod json;

use crate::catalogue::{Answer, Catalogue, FilledForm, Given, Id, Lang, Standing, State, Tool, Viewer, Why};
use crate::plan::{Export, Plan};
use crate::site::Settings;
use rayon::prelude::*;
use std::ops::Range;

/// What an export is made of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Everything that was read.
    pub catalogue: &'a Catalogue,
    /// The settings.
    pub settings: &'a Settings,
    /// The lists in the day's order, and the states of tools.
    pub plan: &'a Plan,
    /// That inclusion is no endorsement: in each language of the site, by its tag.
    pub endorsement: &'a [(&'a str, String)],
    /// That answers are stated by the provider: likewise.
    pub stated: &'a [(&'a str, String)],
}

/// So many tools are written at once: an export is as long as all of them, and is never kept whole.
const AT_ONCE: usize = 512;

/// A former export, as far as what it says of tools is what this one has to say.
pub trait Former: Sync {
    /// Where it says something of a tool, to the place where the next one begins; in bytes.
    fn place(&self, tool: &Id) -> Option<Range<u64>>;

    /// The bytes of a place.
    fn bytes(&self, place: Range<u64>) -> Option<Vec<u8>>;
}

/// A piece of an export: whole tools, but for its head and its end.
#[derive(Debug, Clone, Copy)]
pub enum Piece<'p> {
    /// It was made.
    Made(&'p [u8]),
    /// It stood in the former export.
    Known(&'p [u8]),
}

/// Gives the bytes of an export, piece by piece. What a former one says of tools is not made anew.
///
/// # Errors
/// What `put` gives; nothing more is written then.
pub fn write<E>(
    source: Source<'_>,
    export: Export,
    former: Option<&dyn Former>,
    mut put: impl FnMut(Piece<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let notices = source.notices();
    let (head, between, end) = match export {
        Export::Json => (json::head(source), json::BETWEEN, json::END),
        Export::Csv => (csv::head(source), csv::BETWEEN, csv::END),
    };
    let made = |tool: &Tool| match export {
        Export::Json => json::line(source, tool),
        Export::Csv => csv::row(source, tool, &notices),
    };
    let tools = source.tools();
    put(Piece::Made(&head))?;
    // Nothing stands behind the last tool, so it is never taken over.
    if let Some((last, tools)) = tools.split_last() {
        let anew = |tool: &&Tool| -> Vec<u8> { made(tool).into_iter().chain(between.iter().copied()).collect() };
        let bytes = |part: &Part<'_, '_>| match part.at.clone().and_then(|at| former?.bytes(at)) {
            Some(known) => (true, known),
            None => (false, part.tools.iter().flat_map(anew).collect()),
        };
        for tools in tools.chunks(AT_ONCE) {
            let pieces: Vec<(bool, Vec<u8>)> = parts(former, tools).par_iter().map(bytes).collect();
            for alike in pieces.chunk_by(|(one, _), (other, _)| one == other) {
                let whole = alike.iter().map(|(_, bytes)| &**bytes).collect::<Vec<&[u8]>>().concat();
                let is_known = alike.first().is_some_and(|(known, _)| *known);
                put(if is_known { Piece::Known(&whole) } else { Piece::Made(&whole) })?;
            }
        }
        put(Piece::Made(&made(last)))?;
    }
    put(Piece::Made(end))
}

/// Tools that follow each other in an export.
#[derive(Debug, PartialEq)]
struct Part<'p, 't> {
    tools: &'p [&'t Tool],
    /// Where a former one says the same of all of them.
    at: Option<Range<u64>>,
}

/// Parts tools into those that follow each other in a former export, too, and single ones that have to be made.
fn parts<'p, 't>(former: Option<&dyn Former>, tools: &'p [&'t Tool]) -> Vec<Part<'p, 't>> {
    let mut parts: Vec<Part<'p, 't>> = Vec::new();
    let mut first = 0;
    for (next, tool) in (1..).zip(tools) {
        let place = former.and_then(|former| former.place(&tool.id));
        match (parts.last_mut().and_then(|last| Some((&mut last.tools, last.at.as_mut()?))), place) {
            (Some((known, at)), Some(place)) if at.end == place.start && place.start <= place.end => {
                at.end = place.end;
                *known = tools.get(first..next).unwrap_or_default();
            }
            (_, at) => {
                first = next - 1;
                parts.push(Part { tools: tools.get(first..next).unwrap_or_default(), at });
            }
        }
    }
    parts
}

impl<'a> Source<'a> {
    fn tools(self) -> Vec<&'a Tool> {
        self.plan.lists.all.iter().filter_map(|id| self.catalogue.tools.get(id)).map(|tool| &**tool).collect()
    }

    /// How each question that members see stands for a tool: form by form, in form order.
    fn standings(self, tool: &'a Tool) -> impl Iterator<Item = (&'a str, &'a str, Standing<'a>)> {
        self.catalogue.forms.iter().flat_map(move |form| {
            let standings: Vec<_> = FilledForm::new(form, tool).standings(Viewer::Member).collect();
            standings.into_iter().map(|(question, stands)| (form.id.as_str(), question.id.as_str(), stands))
        })
    }

    /// What is stated, and that inclusion is no endorsement, in the source language.
    fn notices(self) -> [String; 2] {
        [self.stated, self.endorsement].map(|texts| texts.first().map(|(_, text)| text.clone()).unwrap_or_default())
    }

    fn source_tag(self) -> &'a str {
        self.settings.tag(Lang::SOURCE)
    }
}

/// Why a provider declined, in the source language, where it did.
fn reason<'a>(stands: &Standing<'a>) -> Option<&'a str> {
    match (&stands.why, stands.answer.map(Answer::given)) {
        (Why::Reason(reason), _) => Some(reason.source()),
        (_, Some(Given::Declined(reason))) if stands.state == State::Declined => Some(reason.source()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

//! Exports: all tools as JSON and as CSV, and the feed of notices. Described in `docs/exports.md`.
//!
//! Takes the catalogue, the plan and ready sentences; gives the bytes of one file. Everything is asked with a member's
//! eyes: what is confidential is that and nothing more. Tools stand in the plan's order. Each file carries the notice
//! that inclusion is no endorsement (000-13), and each answer its state (000-50). Must not know templates or disk.

mod csv;
pub mod feed;
mod json;

use crate::catalogue::{Catalogue, FilledForm, Given, Id, Lang, Standing, State, Tool, Viewer, Why};
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

/// What an export says of one tool, as it stood in a former one.
pub type Known<'k> = dyn Fn(&Id) -> Option<Vec<u8>> + Sync + 'k;

/// Where in an export it says what of each tool, in bytes: by id, in the order of the file.
pub type Places = Vec<(Id, Range<u64>)>;

/// Gives the bytes of an export, piece by piece; says where each tool stands in it. What is known of tools is not made anew.
///
/// # Errors
/// What `put` gives; nothing more is written then.
pub fn write<E>(
    source: Source<'_>,
    export: Export,
    known: &Known<'_>,
    mut put: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<Places, E> {
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
    let mut places = Places::with_capacity(tools.len());
    let mut at = head.len() as u64;
    put(&head)?;
    for tools in tools.chunks(AT_ONCE) {
        let pieces: Vec<Vec<u8>> = tools.par_iter().map(|tool| known(&tool.id).unwrap_or_else(|| made(tool))).collect();
        let mut whole = Vec::with_capacity(pieces.iter().map(|piece| piece.len() + between.len()).sum());
        for (tool, piece) in tools.iter().zip(&pieces) {
            if !places.is_empty() {
                whole.extend_from_slice(between);
            }
            let start = at + whole.len() as u64;
            places.push((tool.id.clone(), start..start + piece.len() as u64));
            whole.extend_from_slice(piece);
        }
        at += whole.len() as u64;
        put(&whole)?;
    }
    put(end)?;
    Ok(places)
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
    match (&stands.why, stands.answer.map(|answer| &answer.given)) {
        (Why::Reason(reason), _) => Some(reason.source()),
        (_, Some(Given::Declined(reason))) if stands.state == State::Declined => Some(reason.source()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

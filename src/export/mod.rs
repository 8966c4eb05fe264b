//! Exports: all tools as JSON and as CSV, and the feed of notices. Described in `docs/exports.md`.
//!
//! Takes the catalogue, the plan and ready sentences; gives the bytes of one file. Everything is asked with a member's
//! eyes: what is confidential is that and nothing more. Tools stand in the plan's order. Each file carries the notice
//! that inclusion is no endorsement (000-13), and each answer its state (000-50). Must not know templates or disk.

mod csv;
pub mod feed;
mod json;

use crate::catalogue::{Catalogue, Given, Lang, Standing, State, Tool, Viewer, Why, standing};
use crate::plan::{Export, Plan};
use crate::site::Settings;

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

/// Gives the bytes of an export, piece by piece.
///
/// # Errors
/// What `put` gives; nothing more is written then.
pub fn write<E>(source: Source<'_>, export: Export, mut put: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
    let tools = source.tools();
    let mut pieces = tools.chunks(AT_ONCE);
    match export {
        Export::Json => {
            put(&json::head(source))?;
            let mut first = true;
            pieces.try_for_each(|tools| {
                let piece = json::lines(source, tools, std::mem::take(&mut first));
                put(&piece)
            })?;
            put(json::END)
        }
        Export::Csv => {
            put(&csv::head(source))?;
            pieces.try_for_each(|tools| put(&csv::rows(source, tools)))
        }
    }
}

impl<'a> Source<'a> {
    fn tools(self) -> Vec<&'a Tool> {
        self.plan.lists.all.iter().filter_map(|id| self.catalogue.tools.get(id)).map(|tool| &**tool).collect()
    }

    /// How each question that members see stands for a tool: form by form, in form order.
    fn standings(self, tool: &'a Tool) -> impl Iterator<Item = (&'a str, &'a str, Standing<'a>)> {
        self.catalogue.forms.iter().flat_map(move |form| {
            form.questions().filter(|question| question.is_seen_by(Viewer::Member)).map(move |question| {
                let stands = standing(form, question, tool, Viewer::Member);
                (form.id.as_str(), question.id.as_str(), stands)
            })
        })
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

//! Duties that are open: questions without a reply, consents to the terms in force, entries to review.
//!
//! Takes the catalogue, its lists and git's dates; gives tools and providers in the day's order. Pages and the command
//! line say the same, because both ask here. Must not know pages or disk.

use crate::catalogue::{
    Catalogue, Consent, FilledForm, Form, FormStatus, Party, Provider, Question, State, Terms, Tool, Viewer,
};
use crate::checkout::{Change, History};
use crate::plan::Plan;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The tools in the lists, in the day's order.
pub fn tools<'a>(catalogue: &'a Catalogue, plan: &'a Plan) -> impl Iterator<Item = &'a Tool> {
    plan.lists.all.iter().filter_map(|id| catalogue.tools.get(id)).map(|tool| &**tool)
}

/// The questions that a tool leaves open.
pub type Open<'a> = (&'a Tool, Vec<&'a Question>);

/// For each open form, the tools that have questions without a reply, with those questions.
pub fn open_questions<'a>(catalogue: &'a Catalogue, plan: &'a Plan, viewer: Viewer) -> Vec<(&'a Form, Vec<Open<'a>>)> {
    let open = |form: &&Form| form.status == FormStatus::Open;
    let of_tool = |form: &'a Form, tool: &'a Tool| -> Vec<&'a Question> {
        let filled = FilledForm::new(form, tool);
        let open = filled.standings(viewer).filter(|(_, stands)| stands.state == State::NoReply);
        open.map(|(question, _)| question).collect()
    };
    catalogue
        .forms
        .iter()
        .filter(open)
        .map(|form| {
            let tools = tools(catalogue, plan).map(|tool| (tool, of_tool(form, tool)));
            (form, tools.filter(|(_, open)| !open.is_empty()).collect())
        })
        .collect()
}

/// The terms of providers in force, and for each provider of a listed tool its consent to them.
pub fn consents<'a>(
    catalogue: &'a Catalogue,
    plan: &'a Plan,
) -> (Option<&'a Terms>, Vec<(&'a Provider, Option<&'a Consent>)>) {
    let today = plan.day.date;
    let terms = catalogue.terms_in_force(Party::Providers, today);
    let mut seen = BTreeSet::new();
    let providers = tools(catalogue, plan)
        .filter_map(|tool| catalogue.providers.get(&tool.provider))
        .filter(|provider| seen.insert(provider.id.as_str()))
        .map(|provider| {
            let consent =
                terms.and_then(|terms| provider.consents.iter().find(|c| c.terms == terms.version && c.on <= today));
            (provider, consent)
        })
        .collect();
    (terms, providers)
}

/// The day before which a last change makes a review due: a year ago.
pub fn review_day(plan: &Plan) -> Date {
    let today = plan.day.date;
    today.checked_sub(1.year()).unwrap_or(today)
}

/// Tools that nobody has changed since [`review_day`], and those whose last change is not known.
pub fn review_due<'a>(catalogue: &'a Catalogue, plan: &'a Plan, history: &History) -> Vec<(&'a Tool, Option<Date>)> {
    let due = review_day(plan);
    tools(catalogue, plan)
        .filter_map(|tool| {
            let folder = tool.origin.rsplit_once('/').map_or("", |(folder, _)| folder);
            match history.of(folder) {
                Change::On(date) if date > due => None,
                Change::On(date) => Some((tool, Some(date))),
                Change::Unknown(_) => Some((tool, None)),
            }
        })
        .collect()
}

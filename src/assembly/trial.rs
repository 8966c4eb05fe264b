//! Everything that can be said of a repository without writing.
//!
//! Takes a checkout; gives its findings, and where these would allow a build, the faults that templates have on the first
//! page of each kind, made in memory. Asks for no history and proves nothing: a build looks at every page.

use super::{CouldNotRun, Stage, Survey, Timings, joined};
use crate::checkout::{Checkout, Day, History};
use crate::content::Scope;
use crate::content::locate::Readership;
use crate::diagnostics::{Findings, Report};
use crate::plan::{Plan, Subject};
use crate::render::{Making, Renderer, Theme};
use rayon::prelude::*;
use std::collections::HashSet;
use std::mem::discriminant;

/// Everything that can be said without writing: the findings, and where they allow a build, the faults of the templates.
///
/// # Errors
/// As [`super::settings`].
pub fn check(
    checkout: &dyn Checkout,
    day: Day,
    readership: Readership,
    timings: &mut Timings,
) -> Result<Report, CouldNotRun> {
    let mut survey = super::survey(checkout, &Scope::Whole, day, timings)?;
    let (plan, theme) = survey.plan(checkout, day, timings);
    let found = std::mem::take(&mut survey.found);
    let report = survey.report(checkout, found, readership);
    let Some(theme) = theme.filter(|_| !report.forbids_publication()) else { return Ok(report) };
    let faults = timings.measure(Stage::Try, || faults(&survey, &plan, &theme));
    Ok(if faults.is_empty() { report } else { joined(&report, &survey.report(checkout, faults, readership)) })
}

/// The faults of one page of each kind.
fn faults(survey: &Survey, plan: &Plan, theme: &Theme) -> Findings {
    let history = History::default();
    let renderer = Renderer::new(&survey.catalogue, &survey.settings, plan, &history, theme, Making::ByShape);
    let mut kinds = HashSet::new();
    let first: Vec<_> = plan
        .claims
        .iter()
        .filter(|claim| {
            !matches!(claim.subject, Subject::Asset(_) | Subject::Export(_) | Subject::Feed | Subject::Picture)
        })
        .filter(|claim| kinds.insert(discriminant(&claim.subject)))
        .collect();
    let found: Vec<_> = first.par_iter().filter_map(|claim| renderer.bytes(claim).err()).collect();
    let mut faults = Findings::default();
    found.into_iter().for_each(|finding| faults.add(*finding));
    faults
}

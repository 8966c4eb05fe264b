//! `evenhand fairness`

use super::args::{Fairness, Figures};
use super::{Verdict, note, print};
use crate::assembly::{self, Timings};
use crate::content::Scope;
use crate::content::locate::Readership;
use crate::diagnostics::{Findings, escape};
use crate::fairness::render::{self, Setting};
use crate::fairness::{Window, measure};
use crate::plan;

pub(super) fn run(args: &Fairness) -> Result<Verdict, String> {
    let (checkout, day) = args.repository.open()?;
    let window = Window::new(args.from.unwrap_or(day.date), args.days)?;
    let mut survey =
        assembly::survey(&checkout, &Scope::Whole, day, &mut Timings::default()).map_err(|e| e.to_string())?;
    let found = std::mem::take(&mut survey.found);
    if survey.report(&checkout, found, Readership::Anybody).forbids_publication() {
        // A catalogue read in part would give other figures than the one published.
        note("Nothing was measured, because the catalogue has errors; `evenhand check` shows them.");
        return Ok(Verdict::Findings);
    }
    let plan = plan::draw(&survey.catalogue, &survey.settings, &[], day, &mut Findings::default());
    let visibility = &survey.settings.visibility;
    let lists = measure(&survey.catalogue, visibility, &plan, window, args.list.as_deref())?;
    let setting =
        Setting { window, lists_of: day.date, per_page: visibility.per_page, seed: visibility.seed_on(window.from) };
    match args.format {
        Figures::Human => {
            let text = render::human(setting, &lists, args.list.is_some());
            let lines: Vec<_> = text.lines().map(escape::terminal).collect();
            print(&format!("{}\n", lines.join("\n")));
        }
        Figures::Json => print(&render::json(setting, &lists)),
        Figures::Csv => print(&render::csv(&lists)),
    }
    Ok(Verdict::Clean)
}

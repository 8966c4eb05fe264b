//! What a build measures of its own order: once, before any page is made.
//!
//! Takes the catalogue, the plan and the settings; gives exposure in the list of all tools over some windows from the day
//! on. Pages only put it into words.

use crate::catalogue::Catalogue;
use crate::fairness::{Measured, USUAL_DAYS, Window, measure};
use crate::plan::Plan;
use crate::site::Settings;
use crate::visibility::Exposure;

/// A week, a month, a year.
const WINDOWS: [u32; 3] = [7, 30, USUAL_DAYS];

/// Longer passes are certain by the design, and long to add up.
const LONGEST_PASS: i64 = 2000;

/// The figures of the list of all tools.
pub(super) struct Figures<'a> {
    /// Over a week, a month and a year from the day on.
    pub(super) windows: Vec<(Window, Measured<'a>)>,
    /// The highest exposure divided by the lowest over the pass that the day belongs to.
    pub(super) pass: Option<f64>,
}

impl<'a> Figures<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, settings: &Settings, plan: &'a Plan) -> Self {
        let windows = WINDOWS.into_iter().filter_map(|days| {
            let window = Window::new(plan.day.date, days).ok()?;
            let all = measure(catalogue, &settings.visibility, plan, window, Some("all")).ok()?.pop()?;
            Some((window, all))
        });
        let n = plan.lists.all.len();
        let days = i64::try_from(n).ok().filter(|days| (1..=LONGEST_PASS).contains(days));
        let pass = days.and_then(|days| {
            let start = plan.day.number().div_euclid(days) * days;
            Exposure::over(n, start..start + days, plan.per_page).highest_to_lowest()
        });
        Self { windows: windows.collect(), pass }
    }

    /// The figures over a year.
    pub(super) fn year(&self) -> Option<&Measured<'a>> {
        self.windows.last().map(|(_, all)| all)
    }
}

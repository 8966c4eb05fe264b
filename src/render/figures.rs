//! What a build measures of its own order: once, before any page is made.
//!
//! Takes the catalogue, the plan and the settings; gives exposure in the list of all tools over some windows from the day
//! on. Pages only put it into words.

use crate::catalogue::Catalogue;
use crate::fairness::{Measured, ProviderShare, USUAL_DAYS, Window, measure};
use crate::plan::Plan;
use crate::site::Settings;
use crate::visibility::{Exposure, TENTHS};

/// A week, a month, a year.
const WINDOWS: [u32; 3] = [7, 30, USUAL_DAYS];

/// Longer passes are certain by the design, and long to add up.
const LONGEST_PASS: i64 = 2000;

/// The figures of the list of all tools: what pages show of them. What each tool gets is not kept.
pub(super) struct Figures<'a> {
    /// Over a week, a month and a year from the day on; none where there is no tool.
    pub(super) windows: Vec<Summary>,
    /// Over a year, where there are tools, and the calendar has that year.
    pub(super) year: Option<Year<'a>>,
    /// The highest exposure divided by the lowest over the pass that the day belongs to.
    pub(super) pass: Option<f64>,
}

/// One window in short.
pub(super) struct Summary {
    /// How long it is.
    pub(super) days: u32,
    /// See [`Measured::highest_to_lowest`].
    pub(super) ratio: Option<f64>,
    /// See [`Measured::highest_to_lowest_provider`].
    pub(super) ratio_of_providers: Option<f64>,
    /// See [`Measured::first_page`].
    pub(super) first_page: Option<(u32, u32)>,
}

/// The figures over a year.
pub(super) struct Year<'a> {
    /// The mean exposure of each tenth of the tools, those that are seen least first.
    pub(super) tenths: Vec<f64>,
    /// See [`Measured::highest_to_lowest`].
    pub(super) ratio: Option<f64>,
    /// By their first tool in key order.
    pub(super) providers: Vec<ProviderShare<'a>>,
}

impl<'a> Figures<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, settings: &Settings, plan: &'a Plan) -> Self {
        let (mut windows, mut year) = (Vec::new(), None);
        for days in WINDOWS {
            let measured = || {
                let window = Window::new(plan.day.date, days).ok()?;
                measure(catalogue, &settings.visibility, plan, window, Some("all")).ok()?.pop()
            };
            let Some(all) = measured().filter(|all| !all.tools.is_empty()) else { continue };
            let ratio = all.highest_to_lowest();
            windows.push(Summary {
                days,
                ratio,
                ratio_of_providers: all.highest_to_lowest_provider(),
                first_page: all.first_page(),
            });
            if days == USUAL_DAYS {
                year = Some(Year { tenths: means(&all), ratio, providers: all.providers });
            }
        }
        let n = plan.lists.all.len();
        let days = i64::try_from(n).ok().filter(|days| (1..=LONGEST_PASS).contains(days));
        let pass = days.and_then(|days| {
            let start = plan.day.number().div_euclid(days) * days;
            Exposure::over(n, start..start + days, plan.per_page).highest_to_lowest()
        });
        Self { windows, year, pass }
    }
}

/// The mean exposure of each tenth of the tools, those that are seen least first.
fn means(list: &Measured<'_>) -> Vec<f64> {
    let mut sums: Vec<f64> = list.tools.iter().map(|tool| tool.share.sum).collect();
    sums.sort_unstable_by(f64::total_cmp);
    tenths(&sums)
}

/// The mean of each tenth of some numbers that are in order; fewer than ten numbers make as many parts.
fn tenths(sums: &[f64]) -> Vec<f64> {
    let parts = sums.len().min(TENTHS);
    (0..parts)
        .map(|i| {
            let part = sums.get(i * sums.len() / parts..(i + 1) * sums.len() / parts).unwrap_or_default();
            part.iter().sum::<f64>() / part.len().max(1) as f64
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::tests::{catalogue, drawn, settings};

    #[test]
    fn pages_show_what_was_measured_of_each_window() {
        let (catalogue, settings) = (catalogue(23), settings());
        let plan = drawn(&catalogue, &settings);
        let figures = Figures::of(&catalogue, &settings, &plan);
        assert_eq!(figures.windows.iter().map(|window| window.days).collect::<Vec<_>>(), WINDOWS);
        let year = figures.year.unwrap();
        for kept in &figures.windows {
            let window = Window::new(plan.day.date, kept.days).unwrap();
            let all = measure(&catalogue, &settings.visibility, &plan, window, Some("all")).unwrap().pop().unwrap();
            assert!(kept.ratio.is_some_and(|ratio| ratio > 1.0));
            assert_eq!((kept.ratio, kept.first_page), (all.highest_to_lowest(), all.first_page()));
            assert_eq!(kept.ratio_of_providers, all.highest_to_lowest_provider());
            if kept.days == USUAL_DAYS {
                assert_eq!((year.ratio, year.providers.len()), (kept.ratio, all.providers.len()));
                assert_eq!(year.tenths, means(&all));
            }
        }
    }

    #[test]
    fn of_no_tools_there_are_no_figures() {
        let (catalogue, settings) = (catalogue(0), settings());
        let plan = drawn(&catalogue, &settings);
        let figures = Figures::of(&catalogue, &settings, &plan);
        assert!(figures.windows.is_empty() && figures.year.is_none() && figures.pass.is_none());
    }

    #[test]
    fn tenths_part_any_number_of_tools() {
        assert!(tenths(&[]).is_empty());
        assert_eq!(tenths(&[1.0, 2.0, 4.0]), [1.0, 2.0, 4.0]);
        let numbers: Vec<f64> = (0..25).map(f64::from).collect();
        let means = tenths(&numbers);
        assert_eq!(means.len(), 10);
        assert_eq!((means[0], means[9]), (0.5, 23.0));
    }
}

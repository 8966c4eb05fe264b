//! That the figures are those of the published table, and follow seeds, lists and providers.

use super::*;
use crate::catalogue::{Later, Localized, Said, Tool};
use crate::checkout::Day;
use crate::diagnostics::Findings;
use crate::site::Settings;
use jiff::civil::date;

/// A catalogue of so many tools, three to a provider.
pub(crate) fn catalogue(n: usize) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for i in 0..n {
        let id = Id::parse(&format!("tool-{i}")).unwrap();
        let tool = Tool {
            id: id.clone(),
            origin: "tool.yaml".into(),
            name: format!("Tool {i}"),
            provider: Id::parse(&format!("provider-{}", i / 3)).unwrap(),
            summary: Localized::new("A summary.".to_owned()),
            website: None,
            said: Later::now(Said::default()),
        };
        catalogue.tools.insert(id, tool.into());
    }
    catalogue
}

pub(crate) fn drawn(catalogue: &Catalogue, settings: &Settings) -> Plan {
    let day = Day { date: date(2026, 11, 22), given: true };
    crate::plan::draw(catalogue, settings, &[], day, &mut Findings::default())
}

pub(crate) fn settings() -> Settings {
    Settings { languages: vec!["en".into()], ..Settings::defaults("Catalogue") }
}

#[test]
fn the_table_of_the_law_is_measured_from_any_day() {
    // (tools, days, the published worst over all start days)
    for (n, days, worst) in [
        (24, 7, 1.46),
        (24, 24, 1.000),
        (90, 7, 1.62),
        (90, 30, 1.17),
        (90, 90, 1.000),
        (90, 365, 1.010),
        (25, 25, 1.26),
    ] {
        let (catalogue, settings) = (catalogue(n), settings());
        let plan = drawn(&catalogue, &settings);
        for from in [date(2026, 11, 22), date(2027, 1, 1), date(2031, 6, 15)] {
            let window = Window::new(from, days).unwrap();
            let lists = measure(&catalogue, &settings.visibility, &plan, window, Some("all")).unwrap();
            let ratio = lists[0].highest_to_lowest().unwrap();
            assert!(ratio <= worst + 0.005, "{n} tools, {days} days from {from}: {ratio}");
        }
    }
}

#[test]
fn a_thousand_tools_are_on_the_first_page_17_to_20_days_a_year() {
    let (catalogue, settings) = (catalogue(1_000), settings());
    let plan = drawn(&catalogue, &settings);
    let window = Window::new(date(2026, 11, 22), 365).unwrap();
    let lists = measure(&catalogue, &settings.visibility, &plan, window, Some("all")).unwrap();
    let (fewest, most) = lists[0].first_page().unwrap();
    assert!(17 <= fewest && most <= 20, "{fewest} to {most}");
}

#[test]
fn what_the_tools_of_a_provider_get_is_its_exposure() {
    let (catalogue, settings) = (catalogue(7), settings());
    let plan = drawn(&catalogue, &settings);
    let window = Window::new(date(2026, 11, 22), 30).unwrap();
    let lists = measure(&catalogue, &settings.visibility, &plan, window, None).unwrap();
    let all = &lists[0];
    assert_eq!(all.providers.iter().map(|provider| provider.tools).sum::<usize>(), 7);
    let of_tools: f64 = all.tools.iter().map(|tool| tool.share.sum).sum();
    let of_providers: f64 = all.providers.iter().map(|provider| provider.share.sum).sum();
    assert!((of_tools - of_providers).abs() < 1e-9);
    let three: f64 = all
        .tools
        .iter()
        .filter(|tool| ["tool-0", "tool-1", "tool-2"].contains(&tool.id.as_str()))
        .map(|tool| tool.share.sum)
        .sum();
    let first = all.providers.iter().find(|provider| provider.id == "provider-0").unwrap();
    assert!((first.share.sum - three).abs() < 1e-9);
}

#[test]
fn from_its_day_on_the_next_seed_orders_the_lists() {
    let catalogue = catalogue(9);
    let change = date(2026, 12, 1);
    let mut settings = settings();
    let plan = drawn(&catalogue, &settings);
    let share = |visibility: &Visibility, from: Date, days: u32| {
        let window = Window::new(from, days).unwrap();
        let lists = measure(&catalogue, visibility, &plan, window, Some("all")).unwrap();
        let tool = lists[0].tools.iter().find(|tool| tool.id.as_str() == "tool-4").unwrap();
        tool.share.sum
    };
    let before = share(&settings.visibility, date(2026, 11, 22), 9);
    let other = Visibility { seed: "another".into(), ..settings.visibility.clone() };
    let after = share(&other, change, 5);
    settings.visibility.next_seed = Some(("another".into(), change));
    let both = share(&settings.visibility, date(2026, 11, 22), 14);
    assert!((before + after - both).abs() < 1e-9, "{before} + {after} ≠ {both}");
    let unchanged = Visibility { next_seed: None, ..settings.visibility.clone() };
    assert!((share(&unchanged, date(2026, 11, 22), 14) - both).abs() > 1e-6, "the seed made no difference");
}

#[test]
fn an_unknown_list_is_answered_with_the_nearest() {
    let (catalogue, settings) = (catalogue(2), settings());
    let plan = drawn(&catalogue, &settings);
    let window = Window::new(date(2026, 11, 22), 1).unwrap();
    let words = measure(&catalogue, &settings.visibility, &plan, window, Some("alll")).unwrap_err();
    assert_eq!(words, "there is no list `alll`; did you mean `all`?");
}

#[test]
fn a_window_has_days_and_an_end() {
    assert!(Window::new(date(2026, 1, 1), 0).is_err());
    assert!(Window::new(date(2026, 1, 1), MOST_DAYS + 1).is_err());
    assert!(Window::new(date(9999, 12, 1), 365).is_err());
    assert_eq!(Window::new(date(2026, 11, 22), 365).unwrap().last(), date(2027, 11, 21));
}

//! What is counted, and when coordinators are told.

use super::*;
use crate::catalogue::{Event, Later, Localized, Provider, Said};
use crate::checkout::Day;
use crate::diagnostics::Findings;
use crate::site::Settings;
use jiff::civil::date;

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn provider(name: &str, kind: ProviderKind, country: Option<&str>) -> Provider {
    Provider {
        id: id(name),
        origin: "provider.yaml".into(),
        name: name.to_owned(),
        kind,
        country: country.map(str::to_owned),
        website: None,
        accounts: Vec::new(),
        contact: None,
        supports: None,
        consents: Vec::new(),
    }
}

fn tool(name: &str, provider: &str) -> Tool {
    Tool {
        id: id(name),
        origin: "tool.yaml".into(),
        name: name.to_owned(),
        provider: id(provider),
        summary: Localized::new("A summary."),
        website: None,
        said: Later::now(Said::default()),
    }
}

fn event(day: Date, participants: &[(&str, Role)]) -> Event {
    Event {
        id: day.to_string(),
        origin: "event.yaml".into(),
        date: day,
        title: Localized::new("An event"),
        place: None,
        participants: participants.iter().map(|(provider, role)| (id(provider), *role)).collect(),
    }
}

/// Two companies and a university; one of them comes to events alone.
fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for provider in [
        provider("labs", ProviderKind::Company, Some("KE")),
        provider("works", ProviderKind::Company, None),
        provider("school", ProviderKind::Academic, Some("FR")),
    ] {
        catalogue.providers.insert(provider.id.clone(), provider);
    }
    for (name, provider) in [("a", "labs"), ("b", "labs"), ("c", "school")] {
        catalogue.tools.insert(id(name), tool(name, provider).into());
    }
    catalogue.events = vec![
        event(date(2025, 5, 1), &[("labs", Role::Speaker)]),
        event(date(2026, 5, 1), &[("labs", Role::Speaker), ("works", Role::Participant), ("school", Role::Invited)]),
        event(date(2027, 5, 1), &[("school", Role::Speaker)]),
    ];
    catalogue
}

fn counted(catalogue: &Catalogue, settings: &Settings, from: Option<Date>) -> Balance {
    let day = Day { date: date(2026, 11, 22), given: true };
    let plan = crate::plan::draw(catalogue, settings, &[], day, &mut Findings::default());
    balance(catalogue, &settings.balance, &plan, from)
}

fn of<'b>(balance: &'b Balance, by: By, group: Option<&str>) -> &'b Counts {
    let division = balance.divisions.iter().find(|division| division.by == by).unwrap();
    &division.groups.iter().find(|known| known.name.as_deref() == group).unwrap().counts
}

#[test]
fn tools_and_parts_in_events_are_counted_by_kind_region_and_provider() {
    let found = counted(&catalogue(), &Settings::defaults("Catalogue"), None);
    let company = Counts { providers: 1, tools: 2, speakers: 2, participants: 1, invited: 0 };
    assert_eq!(*of(&found, By::Kind, Some("company")), company);
    assert_eq!(of(&found, By::Kind, Some("academic")).invited, 1, "what has not happened yet does not count");
    assert_eq!(of(&found, By::Kind, Some("academic")).speakers, 0);
    assert_eq!(*of(&found, By::Kind, Some("non-profit")), Counts::default(), "groups without anybody are shown");
    assert_eq!(of(&found, By::Region, Some("Africa")).tools, 2);
    assert_eq!(of(&found, By::Region, None).participants, 1, "no country is a group of its own");
    assert_eq!(of(&found, By::Provider, Some("works")).participants, 1);
    assert_eq!(found.total, Counts { providers: 2, tools: 3, speakers: 2, participants: 1, invited: 1 });
}

#[test]
fn events_can_be_counted_from_a_day_on() {
    let found = counted(&catalogue(), &Settings::defaults("Catalogue"), Some(date(2026, 1, 1)));
    assert_eq!(of(&found, By::Provider, Some("labs")).speakers, 1);
}

#[test]
fn coordinators_are_told_of_more_than_half_of_ten_or_more() {
    let mut catalogue = catalogue();
    for i in 0..7 {
        catalogue.tools.insert(id(&format!("more-{i}")), tool(&format!("more-{i}"), "school").into());
    }
    let told = |catalogue: &Catalogue, settings: &Settings| -> Vec<(By, String, &'static str, usize, usize)> {
        let found = counted(catalogue, settings, None);
        found.excesses.into_iter().map(|e| (e.by, e.group, e.column, e.count, e.of)).collect()
    };
    let mut settings = Settings::defaults("Catalogue");
    let expected = [(By::Kind, "academic"), (By::Region, "Europe"), (By::Provider, "school")];
    assert_eq!(told(&catalogue, &settings), expected.map(|(by, group)| (by, group.to_owned(), "tools", 8, 10)));
    settings.balance.most = 80;
    assert_eq!(told(&catalogue, &settings), [], "8 of 10 are not more than 80 %");
    settings.balance.most = 50;
    catalogue.tools.remove("more-0");
    assert_eq!(told(&catalogue, &settings), [], "nine are too few to say anything");
}

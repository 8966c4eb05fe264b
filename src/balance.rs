//! Balance of representation: how many providers, tools, speakers and participants there are of each kind, region and
//! sector, and of each provider (000-20, 000-21, 001-12).
//!
//! Takes the catalogue, its lists and the settings; gives counts in fixed orders, and what exceeds the threshold that
//! coordinators are told of. Counts only, never a ranking, and no list depends on them. Must not know pages or disk.

use crate::catalogue::{Catalogue, Id, ProviderKind, Role, State, Tool, Viewer, standing};
use crate::plan::Plan;
use crate::site::BalanceSettings;
use crate::words::codes;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is counted of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Providers with a tool in the lists.
    pub providers: usize,
    /// Tools in the lists.
    pub tools: usize,
    /// Times that one of them spoke at an event.
    pub speakers: usize,
    /// Times that one of them took part without speaking.
    pub participants: usize,
    /// Times that one of them was invited and did not come.
    pub invited: usize,
}

/// A column of [`Counts`]: its word, and how it is read.
pub type Column = (&'static str, fn(&Counts) -> usize);

/// All columns, in order.
pub const COLUMNS: [Column; 5] = [
    ("providers", |counts| counts.providers),
    ("tools", |counts| counts.tools),
    ("speakers", |counts| counts.speakers),
    ("participants", |counts| counts.participants),
    ("invited", |counts| counts.invited),
];

impl Counts {
    fn add(&mut self, role: Role) {
        match role {
            Role::Speaker => self.speakers += 1,
            Role::Participant => self.participants += 1,
            Role::Invited => self.invited += 1,
        }
    }
}

/// By what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// What kind of body a provider is.
    Kind,
    /// In which region of UN M49 its country lies.
    Region,
    /// In which sectors its tools' answers say that it works; in several, it counts in each.
    Sector,
    /// Each provider by itself.
    Provider,
}

impl By {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Region => "region",
            Self::Sector => "sector",
            Self::Provider => "provider",
        }
    }
}

/// One group with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// A kind, a region, a sector's option or a provider's id. `None`: not stated.
    pub name: Option<String>,
    /// Its counts.
    pub counts: Counts,
}

/// The groups of one division, in a fixed order; those that stated nothing last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// By what is counted.
    pub by: By,
    /// All groups, those without anybody among them.
    pub groups: Vec<Group>,
}

/// A group that holds more of something than the threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// The division.
    pub by: By,
    /// The group's name.
    pub group: String,
    /// The column: one of [`COLUMNS`].
    pub column: &'static str,
    /// How many the group has.
    pub count: usize,
    /// Of how many.
    pub of: usize,
}

/// All counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// From when on events are counted; all, where there is none.
    pub from: Option<Date>,
    /// Up to when.
    pub to: Date,
    /// By kind, region, sector (where a question asks for it) and provider.
    pub divisions: Vec<Division>,
    /// All together.
    pub total: Counts,
    /// What exceeds the threshold.
    pub excesses: Vec<Excess>,
}

/// Counts. Events count from `from` up to the plan's day.
pub fn balance(catalogue: &Catalogue, settings: &BalanceSettings, plan: &Plan, from: Option<Date>) -> Balance {
    let to = plan.day.date;
    let tools: Vec<&Tool> =
        plan.lists.all.iter().filter_map(|id| catalogue.tools.get(id)).map(|tool| &**tool).collect();
    let parts: Vec<(&Id, Role)> = catalogue
        .events
        .iter()
        .filter(|event| event.date <= to && from.is_none_or(|from| from <= event.date))
        .flat_map(|event| event.participants.iter().map(|(provider, role)| (provider, *role)))
        .collect();
    let sectors = Sectors::of(catalogue, settings, &tools);
    // Providers in the day's order of their tools, then those that are known from events alone.
    let mut order: Vec<&Id> = Vec::new();
    let mut seen = BTreeSet::new();
    let mentioned = tools.iter().map(|tool| &tool.provider).chain(parts.iter().map(|(provider, _)| *provider));
    order.extend(mentioned.filter(|provider| seen.insert(provider.as_str())));

    let of_kind = |provider: &Id| vec![catalogue.providers.get(provider).map(|p| p.kind.word().to_owned())];
    let of_region = |provider: &Id| {
        let country = catalogue.providers.get(provider).and_then(|p| p.country.as_deref());
        vec![country.and_then(codes::region).map(str::to_owned)]
    };
    let kinds = ProviderKind::WORDS.iter().map(|(word, _)| (*word).to_owned()).collect();
    let mut divisions = vec![
        divide(By::Kind, kinds, &tools, &parts, &of_kind, None),
        divide(By::Region, codes::regions().map(str::to_owned).collect(), &tools, &parts, &of_region, None),
    ];
    if let Some(sectors) = &sectors {
        let of_sector = |provider: &Id| sectors.of_provider(provider);
        divisions.push(divide(By::Sector, sectors.options.clone(), &tools, &parts, &of_sector, Some(sectors)));
    }
    let of_itself = |provider: &Id| vec![Some(provider.to_string())];
    let names = order.iter().map(|id| id.to_string()).collect();
    divisions.push(divide(By::Provider, names, &tools, &parts, &of_itself, None));

    let mut total = Counts { tools: tools.len(), ..Counts::default() };
    total.providers = tools.iter().map(|tool| tool.provider.as_str()).collect::<BTreeSet<_>>().len();
    parts.iter().for_each(|(_, role)| total.add(*role));
    let excesses = excesses(settings, &divisions, &total);
    Balance { from, to, divisions, total, excesses }
}

fn divide(
    by: By,
    names: Vec<String>,
    tools: &[&Tool],
    parts: &[(&Id, Role)],
    groups_of: &dyn Fn(&Id) -> Vec<Option<String>>,
    sectors: Option<&Sectors<'_>>,
) -> Division {
    let mut counts: BTreeMap<Option<String>, Counts> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for tool in tools {
        if seen.insert(tool.provider.as_str()) {
            groups_of(&tool.provider).into_iter().for_each(|group| counts.entry(group).or_default().providers += 1);
        }
        let own = sectors.map_or_else(|| groups_of(&tool.provider), |sectors| sectors.of_tool(tool));
        own.into_iter().for_each(|group| counts.entry(group).or_default().tools += 1);
    }
    for (provider, role) in parts {
        groups_of(provider).into_iter().for_each(|group| counts.entry(group).or_default().add(*role));
    }
    let mut groups: Vec<Group> = names
        .into_iter()
        .map(|name| {
            let name = Some(name);
            let counts = counts.remove(&name).unwrap_or_default();
            Group { name, counts }
        })
        .collect();
    if by != By::Provider {
        groups.push(Group { name: None, counts: counts.remove(&None).unwrap_or_default() });
    }
    Division { by, groups }
}

/// The sectors that tools' answers name, as members see them.
struct Sectors<'a> {
    options: Vec<String>,
    tools: BTreeMap<&'a str, Vec<String>>,
    providers: BTreeMap<&'a str, BTreeSet<String>>,
}

impl<'a> Sectors<'a> {
    /// `None` where no form has the question.
    fn of(catalogue: &'a Catalogue, settings: &BalanceSettings, tools: &[&'a Tool]) -> Option<Self> {
        let (form, question) = &settings.sector;
        let form = catalogue.form(form)?;
        let question = form.question(question).filter(|question| question.is_seen_by(Viewer::Member))?;
        let options = question.kind.options().iter().map(|option| option.id.to_string()).collect();
        let mut found = Self { options, tools: BTreeMap::new(), providers: BTreeMap::new() };
        for tool in tools {
            let stands = standing(form, question, tool, Viewer::Member);
            if let (State::Answered, Some(value)) = (stands.state, stands.value) {
                let named = value.options();
                found.providers.entry(tool.provider.as_str()).or_default().extend(named.iter().cloned());
                found.tools.insert(tool.id.as_str(), named);
            }
        }
        Some(found)
    }

    fn of_tool(&self, tool: &Tool) -> Vec<Option<String>> {
        stated(self.tools.get(tool.id.as_str()).into_iter().flatten())
    }

    fn of_provider(&self, provider: &Id) -> Vec<Option<String>> {
        stated(self.providers.get(provider.as_str()).into_iter().flatten())
    }
}

fn stated<'s>(names: impl Iterator<Item = &'s String>) -> Vec<Option<String>> {
    let names: Vec<Option<String>> = names.map(|name| Some(name.clone())).collect();
    if names.is_empty() { vec![None] } else { names }
}

/// Groups that hold more than the threshold. What is counted rarely says nothing, and is left out.
fn excesses(settings: &BalanceSettings, divisions: &[Division], total: &Counts) -> Vec<Excess> {
    let mut found = Vec::new();
    for division in divisions {
        for group in &division.groups {
            let Some(name) = &group.name else { continue };
            for (column, of) in COLUMNS {
                // A provider is one provider.
                if division.by == By::Provider && column == "providers" {
                    continue;
                }
                let (count, of) = (of(&group.counts), of(total));
                if of >= settings.least && count * 100 > of * settings.most {
                    found.push(Excess { by: division.by, group: name.clone(), column, count, of });
                }
            }
        }
    }
    found
}

#[cfg(test)]
#[path = "balance_tests.rs"]
mod tests;

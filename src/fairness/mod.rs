//! Is it fair? Exposure of every tool and provider in every list, over any window of days.
//!
//! Takes the plan's lists, the seeds and a window; gives figures by list, tool and provider ([`Measured`]) and their text
//! in each format ([`render`]). The sums are those of [`visibility`](crate::visibility), which knows positions alone;
//! here they get back their ids. Must not know pages, disk or today.
//!
//! Lists are taken as they stand on the plan's day, for the whole window: what is measured is the rule, and a window may
//! lie in the future. A change of the seed within the window is followed on its day.

pub mod render;

use crate::catalogue::{Catalogue, Id};
use crate::checkout::days_since_1970;
use crate::plan::Plan;
use crate::site::Visibility;
use crate::suggest;
use crate::visibility::{Exposure, Key, Share, highest_to_lowest, neighbours, neighbours_across};
use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The window where none is asked for, in days: a year is what people can picture, the same for every list, and no whole
/// number of passes for most of them. Over a whole pass the design is exactly fair, which would show nothing.
pub const USUAL_DAYS: u32 = 365;

/// The longest window, in days: a hundred years.
pub const MOST_DAYS: u32 = 36_525;

/// Some days in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first.
    pub from: Date,
    /// How many, from 1 to [`MOST_DAYS`].
    pub days: u32,
}

impl Window {
    /// # Errors
    /// In words, where there are no such days.
    pub fn new(from: Date, days: u32) -> Result<Self, String> {
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(format!("a window has from 1 to {MOST_DAYS} days; write for example --days {USUAL_DAYS}"));
        }
        let window = Self { from, days };
        match from.checked_add(i64::from(days).days()) {
            Ok(_) => Ok(window),
            Err(_) => Err("the window reaches beyond the year 9999; choose an earlier --from".into()),
        }
    }

    /// The last of them.
    pub fn last(&self) -> Date {
        self.from.checked_add((i64::from(self.days) - 1).days()).unwrap_or(self.from)
    }

    fn numbers(&self) -> Range<i64> {
        let start = days_since_1970(self.from);
        start..start + i64::from(self.days)
    }
}

/// The figures of one list.
#[derive(Debug)]
pub struct Measured<'a> {
    /// `all`, or form, question and option: `tools-form.tasks.triage`.
    pub name: String,
    /// Its members in key order, by the seed of the window's first day.
    pub tools: Vec<ToolShare<'a>>,
    /// The providers of its members, by their first tool in key order.
    pub providers: Vec<ProviderShare<'a>>,
    /// The fewest and the most times that a tool directly follows another. `None` below two members.
    pub neighbours: Option<(u32, u32)>,
}

/// What one tool gets.
#[derive(Debug)]
pub struct ToolShare<'a> {
    /// The tool.
    pub id: &'a Id,
    /// What its place in key order comes from.
    pub key: Key,
    /// What it gets.
    pub share: Share,
}

/// What the tools of one provider get together.
#[derive(Debug)]
pub struct ProviderShare<'a> {
    /// The provider.
    pub id: &'a str,
    /// How many tools it has in the list.
    pub tools: usize,
    /// What they get together; days are counted once a tool.
    pub share: Share,
}

impl ProviderShare<'_> {
    /// Its exposure divided by the number of its tools.
    pub fn sum_per_tool(&self) -> f64 {
        self.share.sum / self.tools.max(1) as f64
    }
}

impl Measured<'_> {
    /// The highest exposure of a tool divided by the lowest; 1 is perfectly equal.
    pub fn highest_to_lowest(&self) -> Option<f64> {
        highest_to_lowest(self.tools.iter().map(|tool| tool.share.sum))
    }

    /// The same of providers: of their exposure for each of their tools.
    pub fn highest_to_lowest_provider(&self) -> Option<f64> {
        highest_to_lowest(self.providers.iter().map(ProviderShare::sum_per_tool))
    }

    /// The fewest and the most days that a tool stands on the first page.
    pub fn first_page(&self) -> Option<(u32, u32)> {
        let days = self.tools.iter().map(|tool| tool.share.first_page);
        Some((days.clone().min()?, days.max()?))
    }
}

/// The days of a window that one seed holds for, with the rank of every tool in its key order.
struct Stretch<'a> {
    days: Range<i64>,
    ranks: FxHashMap<&'a str, (usize, Key)>,
}

/// All lists with the tools in them, in the plan's order: `all`, then each criterion's options.
fn lists(plan: &Plan) -> Vec<(String, &[Id])> {
    let of_criteria = plan.lists.criteria.iter().flat_map(|criterion| {
        criterion.options.iter().map(move |option| {
            (format!("{}.{}.{}", criterion.form_id, criterion.question, option.option), option.tools.as_slice())
        })
    });
    std::iter::once(("all".to_owned(), plan.lists.all.as_slice())).chain(of_criteria).collect()
}

/// Measures all lists, or the one that is named, in the plan's order.
///
/// # Errors
/// There is no list of that name: in words, with the nearest.
pub fn measure<'a>(
    catalogue: &'a Catalogue,
    visibility: &Visibility,
    plan: &'a Plan,
    window: Window,
    only: Option<&str>,
) -> Result<Vec<Measured<'a>>, String> {
    let mut lists = lists(plan);
    if let Some(name) = only {
        if !lists.iter().any(|(known, _)| known == name) {
            let known: Vec<&str> = lists.iter().map(|(known, _)| known.as_str()).collect();
            let help = match suggest::nearest(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("there are {}", suggest::list(known, 8)),
            };
            return Err(format!("there is no list `{name}`; {help}"));
        }
        lists.retain(|(known, _)| known == name);
    }
    let stretches = stretches(visibility, plan, window);
    Ok(lists.into_par_iter().map(|(name, ids)| of_list(catalogue, plan.per_page, name, ids, &stretches)).collect())
}

fn stretches<'a>(visibility: &Visibility, plan: &'a Plan, window: Window) -> Vec<Stretch<'a>> {
    let whole = window.numbers();
    let change = visibility.next_seed.as_ref().map(|(_, from)| days_since_1970(*from));
    let parts = match change.filter(|day| whole.start < *day && *day < whole.end) {
        Some(day) => vec![whole.start..day, day..whole.end],
        None => vec![whole.clone()],
    };
    parts
        .into_iter()
        .map(|days| {
            let first = window.from.checked_add((days.start - whole.start).days()).unwrap_or(window.from);
            let seed = visibility.seed_on(first);
            let mut keys: Vec<(Key, &str)> =
                plan.lists.all.par_iter().map(|id| (plan.keys.by_seed(seed, id), id.as_str())).collect();
            keys.sort_unstable();
            let ranks = keys.into_iter().enumerate().map(|(rank, (key, id))| (id, (rank, key))).collect();
            Stretch { days, ranks }
        })
        .collect()
}

fn of_list<'a>(
    catalogue: &'a Catalogue,
    per_page: usize,
    name: String,
    ids: &'a [Id],
    stretches: &[Stretch<'_>],
) -> Measured<'a> {
    // Members by label, for each stretch: their places in `ids`.
    let by_label = |stretch: &Stretch<'_>| -> Vec<usize> {
        let mut members: Vec<usize> = (0..ids.len()).collect();
        let rank = |i: &usize| ids.get(*i).and_then(|id| stretch.ranks.get(id.as_str())).map(|(rank, _)| *rank);
        members.sort_by_cached_key(rank);
        members
    };
    let labelled: Vec<(Range<i64>, Vec<usize>)> =
        stretches.iter().map(|stretch| (stretch.days.clone(), by_label(stretch))).collect();
    let mut shares = vec![Share::default(); ids.len()];
    for (days, members) in &labelled {
        let exposure = Exposure::over(ids.len(), days.clone(), per_page);
        for (label, member) in members.iter().enumerate() {
            if let (Some(share), Some(more)) = (shares.get_mut(*member), exposure.share(label)) {
                share.add(&more);
            }
        }
    }
    let neighbours = match labelled.as_slice() {
        [(days, _)] => neighbours(ids.len(), days.clone()),
        several => neighbours_across(several),
    };
    let first = stretches.first().zip(labelled.first());
    let tools: Vec<ToolShare<'a>> = first
        .into_iter()
        .flat_map(|(stretch, (_, members))| members.iter().map(move |member| (stretch, *member)))
        .filter_map(|(stretch, member)| {
            let id = ids.get(member)?;
            let (_, key) = *stretch.ranks.get(id.as_str())?;
            Some(ToolShare { id, key, share: *shares.get(member)? })
        })
        .collect();
    let providers = of_providers(catalogue, &tools);
    Measured { name, tools, providers, neighbours }
}

fn of_providers<'a>(catalogue: &'a Catalogue, tools: &[ToolShare<'a>]) -> Vec<ProviderShare<'a>> {
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    let mut providers: Vec<ProviderShare<'a>> = Vec::new();
    for tool in tools {
        let Some(id) = catalogue.tools.get(tool.id).map(|tool| tool.provider.as_str()) else { continue };
        let place = *places.entry(id).or_insert_with(|| {
            providers.push(ProviderShare { id, tools: 0, share: Share::default() });
            providers.len() - 1
        });
        if let Some(provider) = providers.get_mut(place) {
            provider.tools += 1;
            provider.share.add(&tool.share);
        }
    }
    providers
}

#[cfg(test)]
pub(crate) mod tests;

//! The plan: every URL with its audience, language and source, claimed once, before anything is rendered.
//!
//! Takes the catalogue, the settings and the day; gives all pages that will exist, and the lists that they show in the
//! day's order. Two sources that claim one URL are a finding that names both. Knows no template and writes nothing.

mod desk;
mod keys;
mod lists;

pub use keys::Keys;
pub use lists::{AllFacts, Criterion, Facts, Lists, OptionList};

use crate::catalogue::{Audience, Catalogue, Id, Lang, Lifecycle, Party, ToolState};
use crate::checkout::Day;
use crate::diagnostics::{Finding, Findings, Place};
use crate::site::Settings;
use arcstr::ArcStr;
use desk::Desk;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a URL shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// One page of all tools, from 0.
    Listing(usize),
    /// A listed or suspended tool.
    Tool(Id),
    /// A removed or withdrawn one.
    Tombstone(Id),
    /// All criteria.
    Criteria,
    /// One page of the tools with one answer: criterion and option by their places in [`Lists::criteria`].
    Criterion(usize, usize, usize),
    /// Names, A to Z.
    Names,
    /// All notices.
    Notices,
    /// One notice, by its place in the catalogue.
    Notice(usize),
    /// What changed, by day.
    Changes,
    /// The law, and this build's figures.
    Neutrality,
    /// What the answer states mean.
    States,
    /// A page of prose, by its place in the catalogue.
    Page(usize),
    /// All versions of the terms.
    TermsIndex,
    /// One version, by its place in the catalogue.
    Terms(usize),
    /// The public tree's start.
    PublicIndex,
    /// How to get access.
    Request,
    /// The coordinators' start.
    CoordinatorsIndex,
    /// A report for the coordinators.
    Report(Report),
    /// The picture of exposure.
    Picture,
    /// What a server shows instead of a page.
    Error(ErrorKind),
    /// All tools as data.
    Export(Export),
    /// The feed of notices.
    Feed,
    /// A file of the theme, by its place among [`Plan::assets`].
    Asset(usize),
}

impl Subject {
    /// Whether it tells of all tools at once, and so takes as long as hundreds of others.
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Export(_) | Self::Report(_) | Self::Names | Self::Neutrality | Self::Picture)
    }
}

/// The formats in which all tools can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// One object.
    Json,
    /// A table for spreadsheets.
    Csv,
}

impl Export {
    /// All, with their paths from the tree's root. They stand in it once, with the notice in every language.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Json, "data/tools.json"), (Self::Csv, "data/tools.csv")];
}

/// The coordinators' reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// Who is represented, by kind, region and sector.
    Balance,
    /// What every tool and provider is given of the first places.
    Fairness,
    /// Questions without a reply.
    OpenQuestions,
    /// Who consented to which terms.
    Consents,
    /// Entries not confirmed for a year.
    ReviewDue,
}

impl Report {
    /// All, in the order in which they are shown, with their file names.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Balance, "balance"),
        (Self::Fairness, "fairness"),
        (Self::OpenQuestions, "open-questions"),
        (Self::Consents, "consents"),
        (Self::ReviewDue, "review-due"),
    ];
}

/// Why a server shows something else than a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no such page.
    NotFound,
    /// It is for another group.
    Forbidden,
    /// The session has ended, or there was none.
    SignIn,
}

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Whose tree it stands in.
    pub audience: Audience,
    /// Its language.
    pub lang: Lang,
    /// From the tree's root: `fr/tools/x.html`. There are many, and whoever looks where links lead shares them.
    pub path: ArcStr,
    /// How many of its bytes lead to the language's root.
    pub(crate) root: usize,
    /// What it shows.
    pub subject: Subject,
}

impl Claim {
    /// The path from the language's root: `tools/x.html`.
    pub fn name(&self) -> &str {
        self.path.get(self.root..).unwrap_or_default()
    }

    /// From the tree's root to the language's: `fr/`, or nothing.
    pub fn language(&self) -> &str {
        self.path.get(..self.root).unwrap_or_default()
    }
}

/// Everything that will be written.
#[derive(Debug)]
pub struct Plan {
    /// In the order in which they are rendered: by tree, language, kind.
    pub claims: Arc<[Claim]>,
    /// The lists of the members' tree.
    pub lists: Lists,
    /// The state of every tool on the day.
    pub states: BTreeMap<Id, Lifecycle>,
    /// The paths of the theme's files, from each tree's root.
    pub assets: Vec<String>,
    /// The day.
    pub day: Day,
    /// What every order starts from.
    pub keys: Keys,
    /// Cards on a page.
    pub per_page: usize,
}

impl Plan {
    /// A tool's state on the day.
    pub fn state(&self, tool: &str) -> ToolState {
        self.states.get(tool).map_or(ToolState::Listed, |lifecycle| lifecycle.state)
    }
}

/// Draws the plan.
pub fn draw(catalogue: &Catalogue, settings: &Settings, assets: &[String], day: Day, found: &mut Findings) -> Plan {
    let keys = Keys::new(settings.visibility.seed_on(day.date));
    draw_by(keys, catalogue, settings, assets, day, found)
}

/// Draws the plan where the facts of all tools are known: those of thousands take longer than the rest.
pub fn draw_from(
    facts: &AllFacts,
    catalogue: &Catalogue,
    settings: &Settings,
    assets: &[String],
    day: Day,
    found: &mut Findings,
) -> Plan {
    draw_all(Keys::new(settings.visibility.seed_on(day.date)), facts, catalogue, settings, assets, day, found)
}

/// Draws the plan with keys that may be others than those of the seed: the law that no tool is special is tested so.
pub fn draw_by(
    keys: Keys,
    catalogue: &Catalogue,
    settings: &Settings,
    assets: &[String],
    day: Day,
    found: &mut Findings,
) -> Plan {
    draw_all(keys, &Facts::of_all(catalogue), catalogue, settings, assets, day, found)
}

/// Draws a plan again after nothing changed but how tools stand under some criteria, which are given by their places.
pub fn redraw(
    former: &Plan,
    again: &BTreeSet<usize>,
    facts: &AllFacts,
    catalogue: &Catalogue,
    settings: &Settings,
) -> Plan {
    let Plan { keys, states, day, assets, per_page, .. } = former;
    let lists = lists::redraw(&former.lists, again, catalogue, facts, keys, states, *day);
    let of = |criterion: &Criterion| -> Vec<(String, usize)> {
        let options = criterion.options.iter();
        options.map(|option| (option.option.clone(), pages(option.tools.len(), *per_page))).collect()
    };
    let mut both = former.lists.criteria.iter().zip(&lists.criteria);
    if !both.all(|(one, other)| Arc::ptr_eq(one, other) || of(one) == of(other)) {
        return draw_all(keys.clone(), facts, catalogue, settings, assets, *day, &mut Findings::default());
    }
    Plan {
        claims: Arc::clone(&former.claims),
        lists,
        states: states.clone(),
        assets: assets.clone(),
        day: *day,
        keys: keys.clone(),
        per_page: *per_page,
    }
}

fn draw_all(
    keys: Keys,
    facts: &AllFacts,
    catalogue: &Catalogue,
    settings: &Settings,
    assets: &[String],
    day: Day,
    found: &mut Findings,
) -> Plan {
    let states = catalogue.states_on(day.date);
    let lists = lists::draw(catalogue, facts, &keys, &states, day);
    reserved(catalogue, settings, found);
    let mut desk = Desk { settings, claims: Vec::new(), owners: FxHashMap::default(), found };
    for audience in Audience::ALL {
        // Files that belong to no language stand where the source language does.
        let plain = |path: &str, subject| Claim { audience, lang: Lang::SOURCE, path: path.into(), root: 0, subject };
        for (i, path) in assets.iter().enumerate() {
            desk.file(plain(path, Subject::Asset(i)), "the theme", None);
        }
        for lang in settings.langs() {
            if audience == Audience::Members && lang == Lang::SOURCE {
                for (export, path) in Export::ALL {
                    desk.file(plain(path, Subject::Export(export)), "an export", None);
                }
            }
            match audience {
                Audience::Public => desk.public(lang),
                Audience::Members => desk.members(lang, catalogue, facts, &lists, &states, day),
                Audience::Coordinators => desk.coordinators(lang),
            }
            desk.prose(audience, lang, catalogue, day);
        }
    }
    let claims = desk.claims.into();
    Plan { claims, lists, states, assets: assets.to_vec(), day, keys, per_page: settings.visibility.per_page }
}

/// Addresses that no page of prose may have: what the plan claims today, what it will claim when a catalogue grows, and the
/// names of folders, since servers that leave out `.html` take `tools` for both.
const RESERVED: [&str; 30] = [
    "403",
    "404",
    "assets",
    "balance",
    "changes",
    "compare",
    "consents",
    "criteria",
    "data",
    "events",
    "fairness",
    "feed",
    "find",
    "index",
    "letters",
    "manifest",
    "names",
    "neutrality",
    "notices",
    "open-questions",
    "providers",
    "reports",
    "request",
    "review-due",
    "search",
    "sign-in",
    "states",
    "terms",
    "tools",
    "waivers",
];

/// Whether a page's id is an address that the catalogue keeps for itself. Of folders of languages, those of this catalogue.
fn is_reserved(id: &str, settings: &Settings) -> bool {
    let numbered = id.strip_prefix("page-").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    numbered || RESERVED.contains(&id) || settings.languages.iter().any(|tag| tag == id)
}

/// Refuses pages whose addresses are kept: at once, not only when the catalogue has grown.
fn reserved(catalogue: &Catalogue, settings: &Settings, found: &mut Findings) {
    for page in catalogue.pages.iter().filter(|page| is_reserved(page.id.as_str(), settings)) {
        let message = format!("the address `{}.html` is kept for the catalogue's own pages", page.id);
        let help = "give the page's file, and its translations, another name; it is the page's address";
        found.add(Finding::new("reserved-page", message).help(help).at(Place::file(Arc::clone(&page.origin))));
    }
}

/// How many pages a list has: at least one, which says that it is empty.
pub fn pages(tools: usize, per_page: usize) -> usize {
    tools.div_ceil(per_page.max(1)).max(1)
}

/// The name of a page of the list of all tools.
pub fn page_name(folder: &str, page: usize) -> String {
    match page {
        0 => format!("{folder}index.html"),
        _ => format!("{folder}page-{}.html", page + 1),
    }
}

/// The parties whose terms an audience may read, with their versions, newest first.
pub fn terms_of(catalogue: &Catalogue, audience: Audience) -> Vec<(Party, Vec<usize>)> {
    [Party::Providers, Party::Readers]
        .into_iter()
        .filter_map(|party| {
            let of = |t: &Audience| if audience == Audience::Coordinators { *t == audience } else { *t <= audience };
            let mut versions: Vec<usize> = catalogue
                .terms
                .iter()
                .enumerate()
                .filter(|(_, t)| t.party == party && of(&t.audience))
                .map(|(i, _)| i)
                .collect();
            versions.sort_by(|a, b| {
                let key = |i: &usize| catalogue.terms.get(*i).map(|t| (t.effective, t.version.clone()));
                key(b).cmp(&key(a))
            });
            (!versions.is_empty()).then_some((party, versions))
        })
        .collect()
}

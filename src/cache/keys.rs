//! What each page depends on: one digest of all that it is made from.
//!
//! Takes the catalogue, the plan and the digests of what was read; gives a key for each claim. Two builds that give a page one key make it
//! of the same bytes. What a page may depend on stands here, subject by subject; whoever lets a page show more has to add it. A test
//! compares what builds with a cache publish, after edits as if by chance, with what builds without one do. Must not know what pages look like.

use super::CODE;
use crate::catalogue::{Audience, Catalogue, FilledForm, FormStatus, Id, State, Tool, Viewer, standing};
use crate::checkout::{Change, Day, History};
use crate::content::Memory;
use crate::digest::{Digest, Parts};
use crate::plan::{Claim, Plan, Report, Subject};
use crate::site::Settings;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// What surrounds all tools.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// Of all content but the tools' folders.
    pub content: Digest,
    /// Of the theme's files.
    pub theme: Digest,
    /// The day.
    pub day: Day,
}

impl Surroundings {
    /// Of all that pages share.
    pub fn frame(&self) -> Digest {
        let kind = if cfg!(feature = "minify") { "minified" } else { "plain" };
        Parts::default()
            .with(CODE)
            .with(kind)
            .with(self.content)
            .with(self.theme)
            .with(self.day.date.to_string())
            .with([u8::from(self.day.given)])
            .digest()
    }

    /// Of all that the rules on single tools look at besides the tool: the rest of the content, the day, and the tools' addresses, by which
    /// each other's are known.
    pub fn rules(content: &Digest, day: Day, catalogue: &Catalogue) -> Digest {
        let mut parts = Parts::default().with(CODE).with(content).with(day.date.to_string());
        for (id, tool) in &catalogue.tools {
            parts.add(id.as_str());
            parts.add(tool.provider.as_str());
            parts.add(tool.website.as_deref().unwrap_or_default());
        }
        parts.digest()
    }
}

/// The keys of all pages.
pub struct Keys<'a> {
    frame: Digest,
    catalogue: &'a Catalogue,
    plan: &'a Plan,
    history: &'a History,
    memory: &'a Memory,
    /// Of the cards of each tool in the lists, by the address of its id: every list asks for all of its tools, and has their very ids.
    cards: FxHashMap<usize, Digest>,
    /// Of the short fields of all tools, of all lists and dates.
    short: Digest,
    /// Of that and of what reports count of each tool.
    counted: Digest,
    /// Of everything. `None` where not all files could be read.
    whole: Option<Digest>,
    links: BTreeMap<Audience, Digest>,
}

impl<'a> Keys<'a> {
    /// The keys of a build's pages.
    pub fn new(
        frame: Digest,
        catalogue: &'a Catalogue,
        plan: &'a Plan,
        history: &'a History,
        memory: &'a Memory,
        counted: &BTreeMap<Id, Digest>,
        cards: FxHashMap<usize, Digest>,
    ) -> Self {
        let (heads, (lists, dates)) =
            rayon::join(|| heads(catalogue), || rayon::join(|| lists(plan), || dates(catalogue, history)));
        let short = Parts::default().with(frame).with(heads).with(lists).with(dates).digest();
        let counted =
            counted.iter().fold(Parts::default().with(short), |parts, (id, of)| parts.with(id.as_str()).with(of));
        let files = |id: &Id| memory.digests.get(id);
        let whole: Option<Vec<_>> = catalogue.tools.keys().map(|id| Some((id, files(id)?))).collect();
        let whole = whole.map(|all| {
            let parts = Parts::default().with(short);
            all.into_iter().fold(parts, |parts, (id, digest)| parts.with(id.as_str()).with(digest)).digest()
        });
        let links = Audience::ALL.into_iter().map(|audience| (audience, links(&frame, plan, audience))).collect();
        Self { frame, catalogue, plan, history, memory, cards, short, counted: counted.digest(), whole, links }
    }

    /// Of the cards of a tool, if it has any.
    pub fn card(&self, id: &Id) -> Option<&Digest> {
        self.cards.get(&id.address())
    }

    /// Of the planned files of a tree, and of all else that links in its pages are compared with.
    pub fn links(&self, audience: Audience) -> Digest {
        self.links.get(&audience).copied().unwrap_or(self.frame)
    }

    /// Of all that a page is made from; `None` where that is not known.
    pub fn of(&self, claim: &Claim) -> Option<Digest> {
        let parts = Parts::default().with(claim.audience.word()).with([claim.lang.0]).with(&claim.path);
        let lists = &self.plan.lists;
        let parts = match &claim.subject {
            Subject::Tool(id) => self.tool(self.catalogue.tools.get(id)?, parts.with(self.frame))?,
            Subject::Listing(number) => self.list(&lists.all, *number, parts.with(self.frame))?,
            Subject::Criterion(criterion, option, number) => {
                let criterion = lists.criteria.get(*criterion)?;
                let option = criterion.options.get(*option)?;
                // Each of these pages shows how many tools stand under each option.
                let parts = criterion.options.iter().fold(parts.with(self.frame), |parts, option| {
                    parts.with(&option.option).with(option.tools.len().to_le_bytes())
                });
                self.list(&option.tools, *number, parts)?
            }
            Subject::Asset(_)
            | Subject::Error(_)
            | Subject::States
            | Subject::Page(_)
            | Subject::Terms(_)
            | Subject::TermsIndex
            | Subject::PublicIndex
            | Subject::Request
            | Subject::CoordinatorsIndex => parts.with(self.frame),
            Subject::Tombstone(_)
            | Subject::Criteria
            | Subject::Names
            | Subject::Notices
            | Subject::Notice(_)
            | Subject::Changes
            | Subject::Picture
            | Subject::Neutrality
            | Subject::Report(Report::Fairness | Report::Consents | Report::ReviewDue)
            | Subject::Feed => parts.with(self.short),
            Subject::Report(Report::Balance | Report::OpenQuestions) => parts.with(self.counted),
            Subject::Export(_) => parts.with(self.whole?),
        };
        Some(parts.digest())
    }

    /// A tool's page: what its provider says, when that changed, and which tools stand before and after it.
    fn tool(&self, tool: &Tool, parts: Parts) -> Option<Parts> {
        let mut parts = parts.with(self.memory.digests.get(&tool.id)?).with(date(tool, self.history));
        let all = &self.plan.lists.all;
        if let Some(place) = self.plan.lists.place(tool.id.as_str()) {
            for place in [(place + all.len() - 1) % all.len(), (place + 1) % all.len()] {
                let neighbour = self.catalogue.tools.get(all.get(place)?)?;
                parts.add(neighbour.id.as_str());
                parts.add(&neighbour.name);
            }
        }
        // Below three there are no neighbours.
        Some(parts.with(all.len().min(3).to_le_bytes()))
    }

    /// One page of a list: the cards on it, and how many tools the list has.
    fn list(&self, tools: &[Id], number: usize, parts: Parts) -> Option<Parts> {
        let per_page = self.plan.per_page;
        let mut parts = parts.with(tools.len().to_le_bytes());
        for id in tools.iter().skip(number * per_page).take(per_page) {
            // A card names its tool.
            parts.add(self.card(id)?);
        }
        Some(parts)
    }
}

/// What reports count of a tool: the questions that it leaves open, and its sectors.
pub fn counted(catalogue: &Catalogue, settings: &Settings, tool: &Tool) -> Digest {
    let mut parts = Parts::default();
    for form in catalogue.forms.iter().filter(|form| form.status == FormStatus::Open) {
        for (question, stands) in FilledForm::new(form, tool).standings(Viewer::Coordinator) {
            if stands.state == State::NoReply {
                parts.add(form.id.as_str());
                parts.add(question.id.as_str());
            }
        }
    }
    let (form, question) = &settings.balance.sector;
    if let Some(form) = catalogue.form(form)
        && let Some(question) = form.question(question)
    {
        let stands = standing(form, question, tool, Viewer::Member);
        parts.add(stands.state.word());
        parts.add(stands.value.map(|value| value.options().join(" ")).unwrap_or_default());
    }
    parts.digest()
}

fn date(tool: &Tool, history: &History) -> String {
    let folder = tool.origin.rsplit_once('/').map_or("", |(folder, _)| folder);
    match history.of(folder) {
        Change::On(date) => date.to_string(),
        Change::Unknown(why) => format!("{why:?}"),
    }
}

/// When the tools changed last.
fn dates(catalogue: &Catalogue, history: &History) -> Digest {
    catalogue.tools.values().fold(Parts::default(), |parts, tool| parts.with(date(tool, history))).digest()
}

/// What short pages say of tools.
fn heads(catalogue: &Catalogue) -> Digest {
    let mut parts = Parts::default();
    for (id, tool) in &catalogue.tools {
        parts.add(id.as_str());
        parts.add(&*tool.origin);
        parts.add(&tool.name);
        parts.add(tool.provider.as_str());
        parts.add(tool.website.as_deref().unwrap_or_default());
        for (lang, text) in tool.summary.all() {
            parts.add([lang.0]);
            parts.add(text);
        }
    }
    parts.digest()
}

/// Which tools stand in which lists.
fn lists(plan: &Plan) -> Digest {
    let mut parts = Parts::default();
    let mut put = |list: &[Id]| {
        parts.add(list.len().to_le_bytes());
        list.iter().for_each(|id| parts.add(id.as_str()));
    };
    put(&plan.lists.all);
    plan.lists.criteria.iter().flat_map(|criterion| &criterion.options).for_each(|option| put(&option.tools));
    // The options themselves stand in the plan's addresses.
    plan.claims.iter().for_each(|claim| parts.add(&claim.path));
    parts.digest()
}

/// Every planned file of a tree, and which are tools' pages; classes and notices are the frame's.
fn links(frame: &Digest, plan: &Plan, audience: Audience) -> Digest {
    let mut parts = Parts::default().with(frame);
    for claim in plan.claims.iter().filter(|claim| claim.audience == audience) {
        parts.add(&claim.path);
        parts.add(if let Subject::Tool(id) = &claim.subject { id.as_str() } else { "" });
    }
    parts.digest()
}

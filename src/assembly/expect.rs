//! What the finished pages are held to: by the plan, by the style sheets, by the keys of the day.
//!
//! Takes the plan, the theme and the renderer's journals; gives what each page must show. Must not know the pages' bytes.

use super::finish::examine;
use super::readers::Readers;
use crate::catalogue::{Audience, Id};
use crate::plan::{Claim, Plan, Subject};
use crate::render::{Renderer, Theme};
use crate::visibility::{self, Expected, Fault, Links, PageKind, Proof, Tree};
use arcstr::ArcStr;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every planned file of each audience's tree, and the classes that its pages have to keep apart from tools.
pub(super) fn links(plan: &Plan, theme: &Theme) -> BTreeMap<Audience, Links> {
    let classes = |classes: &'_ std::collections::BTreeSet<String>| classes.iter().cloned().collect::<Vec<_>>();
    let (apart, uneven) = (classes(&theme.reach.apart), classes(&theme.reach.uneven));
    let notices: Vec<(String, String)> =
        theme.words.iter().map(|words| (words.lang().to_owned(), words.say("notice-endorsement"))).collect();
    Audience::ALL
        .into_iter()
        .map(|audience| {
            let files = plan.claims.iter().filter(|claim| claim.audience == audience).map(|claim| {
                let tool = match &claim.subject {
                    Subject::Tool(id) => Some(id.to_shared()),
                    _ => None,
                };
                (claim.path.clone(), tool)
            });
            let links = Links::new(files);
            let links = links.saying(notices.iter().map(|(tag, notice)| (tag.as_str(), notice.as_str())));
            (audience, links.keeping(apart.iter().map(String::as_str), uneven.iter().map(String::as_str)))
        })
        .collect()
}

/// Proves pages that anybody made: tests spoil what the renderer gives, and see that the proof tells.
///
/// # Errors
/// All faults, as [`visibility::prove`] gives them.
pub fn judge(
    renderer: &Renderer<'_>,
    plan: &Plan,
    bytes: impl Fn(&Claim) -> Vec<u8> + Sync,
) -> Result<Proof, Vec<Fault>> {
    let links = links(plan, renderer.theme());
    let expectations = Expectations::new(plan, renderer);
    let readers = Readers::new();
    let examined: Vec<Option<_>> = plan
        .claims
        .par_iter()
        .map(|claim| {
            let (links, page) = (links.get(&claim.audience)?, bytes(claim));
            let examined = readers.with(claim.audience, |known| examine(claim, &page, links, known))?;
            Some((claim.audience, expectations.of(claim), examined))
        })
        .collect();
    let mut pages: BTreeMap<Audience, Vec<_>> = BTreeMap::new();
    for (audience, expected, examined) in examined.into_iter().flatten() {
        pages.entry(audience).or_default().push((expected, Arc::new(examined)));
    }
    let trees: Vec<Tree<'_>> = pages
        .into_iter()
        .filter_map(|(audience, pages)| {
            let links = links.get(&audience)?;
            Some(Tree { audience: audience.word(), links, pages, shows_tools: audience == Audience::Members })
        })
        .collect();
    visibility::prove(&trees)
}

/// A list over all its pages.
type Whole = Arc<[ArcStr]>;

/// What each page must show.
pub(super) struct Expectations<'p> {
    plan: &'p Plan,
    places: FxHashMap<&'p str, usize>,
    all: Whole,
    criteria: Vec<Vec<Whole>>,
    notices: Vec<Vec<ArcStr>>,
    changes: Vec<Vec<ArcStr>>,
}

impl<'p> Expectations<'p> {
    pub(super) fn new(plan: &'p Plan, renderer: &Renderer<'_>) -> Self {
        let places = plan.lists.all.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
        let shared = |list: &[Id]| -> Whole { list.iter().map(Id::to_shared).collect() };
        let journal = |subject| -> Vec<Vec<ArcStr>> {
            let days = renderer.journal(&subject);
            days.into_iter().map(|day| day.iter().map(Id::to_shared).collect()).collect()
        };
        let all = shared(&plan.lists.all);
        let of_options =
            |criterion: &crate::plan::Criterion| criterion.options.iter().map(|option| shared(&option.tools)).collect();
        let criteria = plan.lists.criteria.par_iter().map(|criterion| of_options(criterion)).collect();
        let (notices, changes) = (journal(Subject::Notices), journal(Subject::Changes));
        Self { plan, places, all, criteria, notices, changes }
    }

    pub(super) fn of(&self, claim: &Claim) -> Expected {
        let per_page = self.plan.per_page;
        let page = |whole: &Whole, number: usize| PageKind::Listing {
            shape: "card",
            whole: Arc::clone(whole),
            places: (number * per_page).min(whole.len())..((number + 1) * per_page).min(whole.len()),
        };
        let kind = match &claim.subject {
            Subject::Listing(number) => page(&self.all, *number),
            Subject::Criterion(criterion, option, number) => {
                match self.criteria.get(*criterion).and_then(|options| options.get(*option)) {
                    Some(whole) => page(whole, *number),
                    None => PageKind::Plain,
                }
            }
            Subject::Tool(id) => PageKind::Tool { id: id.to_shared(), neighbours: self.neighbours(id) },
            Subject::Tombstone(_) => PageKind::Tombstone,
            Subject::Names => PageKind::Names { tools: self.all.to_vec() },
            Subject::Notices => PageKind::Journal { days: self.notices.clone() },
            Subject::Changes => PageKind::Journal { days: self.changes.clone() },
            Subject::Export(_) => PageKind::Export { tools: self.all.to_vec() },
            Subject::Feed => PageKind::Export { tools: Vec::new() },
            _ => PageKind::Plain,
        };
        Expected { path: claim.path.clone(), kind }
    }

    fn neighbours(&self, id: &Id) -> Option<[ArcStr; 2]> {
        let n = self.all.len();
        let place = *self.places.get(id.as_str()).filter(|_| n >= 3)?;
        let at = |place: usize| self.all.get(place % n).cloned();
        Some([at(place + n - 1)?, at(place + 1)?])
    }
}

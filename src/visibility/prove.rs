//! The proof: what was examined is what was planned, and all tools are shown alike.
//!
//! Takes, for each audience's tree, the planned files and every page as expected and as examined; gives a [`Proof`] or all
//! faults. Must not know templates or words of the site: it compares orders and shapes.

use super::examine::{Examined, Part, first_difference, skeleton};
use super::links::Links;
use arcstr::ArcStr;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// What a page was planned to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// Cards, rows or columns of these tools, in this order, and nothing else of tools.
    Listing {
        /// Which template wrote them (`card`, `column`): those of one name have one skeleton in the whole tree.
        shape: &'static str,
        /// The ids of all tools of the list over all its pages, in the order of the day.
        whole: Arc<[ArcStr]>,
        /// Which of them stand on this page.
        places: Range<usize>,
    },
    /// The page of one tool.
    Tool {
        /// Its id.
        id: ArcStr,
        /// Where `rel=prev` and `rel=next` lead, by the order of the day. `None` below three tools.
        neighbours: Option<[ArcStr; 2]>,
    },
    /// Names alone: no `data-tool`, one link to each of these tools, in any order.
    Names {
        /// Their ids, in any order.
        tools: Vec<ArcStr>,
    },
    /// Entries by day (notices, changes): a tool may stand under several days.
    Journal {
        /// Day by day as they are shown, the ids of each in the order of the day on which the site was built.
        days: Vec<Vec<ArcStr>>,
    },
    /// What stays at the address of a removed or withdrawn tool.
    Tombstone,
    /// A file of data with these tools, in this order; of a feed, which goes by day, none.
    Export {
        /// Their ids, in the order of the day.
        tools: Vec<ArcStr>,
    },
    /// Any other page: no `data-tool`.
    Plain,
}

/// A planned page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// From the tree's root, with `/` between the parts.
    pub path: ArcStr,
    /// What it was planned to be.
    pub kind: PageKind,
}

/// All pages of one audience.
#[derive(Debug)]
pub struct Tree<'a> {
    /// The audience's name; in messages, the first part of every path.
    pub audience: &'a str,
    /// The planned files, as they were given to `examine`.
    pub links: &'a Links,
    /// Each page as planned and as examined.
    pub pages: Vec<(Expected, Arc<Examined>)>,
    /// Whether tools may be shown to this audience at all.
    pub shows_tools: bool,
}

/// That every tree keeps the law. Made only by [`prove`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pages: usize,
    cards: usize,
    tool_pages: usize,
}

impl Proof {
    /// How many pages were read.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// How many cards were compared.
    pub fn cards(&self) -> usize {
        self.cards
    }

    /// How many pages of tools were compared.
    pub fn tool_pages(&self) -> usize {
        self.tool_pages
    }
}

/// A breach of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The page, its audience first: `members/tools/a.html`.
    pub path: String,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where skeletons differ between pages: the page to compare with, for [`Fault::explain`].
    pub differs: Option<Differs>,
}

/// The page that another was compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differs {
    /// The other page, its audience first.
    pub other: String,
    /// What of both pages differs.
    pub part: Part,
}

impl Fault {
    /// Adds the first difference in words, given the bytes of this page and of [`Differs::other`].
    pub fn explain(&mut self, this: &[u8], other: &[u8]) {
        if let Some(differs) = &self.differs
            && let Some(words) = first_difference(&skeleton(this, differs.part), &skeleton(other, differs.part))
        {
            self.message = format!("{}: {words}", self.message);
        }
    }
}

/// Compares all pages of all trees with what was planned.
///
/// # Errors
/// All faults, by tree and page. A catalogue with any may not be published.
pub fn prove(trees: &[Tree<'_>]) -> Result<Proof, Vec<Fault>> {
    let mut proof = Proof { pages: 0, cards: 0, tool_pages: 0 };
    let mut faults = Vec::new();
    for tree in trees {
        // What single pages show comes first: the pages of a list are told as a whole where none of them is told by itself.
        let aspects: [Aspect; 5] = [
            |judge, tree| judge.complete(tree),
            |judge, tree| judge.single_pages(tree),
            |judge, tree| judge.shapes(tree),
            |judge, tree| judge.depth(tree),
            |judge, tree| judge.languages(tree),
        ];
        judge_by(tree, &mut faults, &aspects);
        judge_by(tree, &mut faults, &[|judge, tree| judge.wholes(tree)]);
        for (expected, _) in &tree.pages {
            proof.pages += usize::from(!matches!(expected.kind, PageKind::Export { .. }));
            proof.tool_pages += usize::from(matches!(expected.kind, PageKind::Tool { .. }));
        }
        proof.cards += tree.pages.par_iter().map(|(_, examined)| examined.cards(tree.links).count()).sum::<usize>();
    }
    if faults.is_empty() { Ok(proof) } else { Err(faults) }
}

/// One thing that has to hold of a tree.
type Aspect = fn(&mut Judge<'_>, &Tree<'_>);

/// Judges a tree by several of its aspects, side by side; their faults come in this order.
fn judge_by(tree: &Tree<'_>, faults: &mut Vec<Fault>, aspects: &[Aspect]) {
    let known = &*faults;
    let found: Vec<Vec<Fault>> = aspects
        .par_iter()
        .map(|judge_one| {
            let mut judge = Judge { audience: tree.audience, links: tree.links, known, faults: Vec::new() };
            judge_one(&mut judge, tree);
            judge.faults
        })
        .collect();
    faults.extend(found.into_iter().flatten());
}

pub(super) const FIX_TEMPLATE: &str =
    "correct the template: it has to write every tool of the list once, in the order it was given";

pub(super) struct Judge<'a> {
    pub(super) audience: &'a str,
    /// What the pages were examined with.
    pub(super) links: &'a Links,
    /// What was found before.
    known: &'a [Fault],
    pub(super) faults: Vec<Fault>,
}

impl Judge<'_> {
    pub(super) fn add(&mut self, path: &str, message: impl Into<String>, help: &str) {
        let path = format!("{}/{path}", self.audience);
        self.faults.push(Fault { path, message: message.into(), help: help.into(), differs: None });
    }

    /// Whether a page has been found at fault.
    pub(super) fn has_fault(&self, path: &str) -> bool {
        self.known
            .iter()
            .any(|fault| fault.path.strip_prefix(self.audience).and_then(|rest| rest.strip_prefix('/')) == Some(path))
    }

    /// Every planned page was examined, once, and no other.
    fn complete(&mut self, tree: &Tree<'_>) {
        let mut seen = HashSet::with_capacity(tree.pages.len());
        for (expected, _) in &tree.pages {
            if !tree.links.contains(&expected.path) {
                self.add(&expected.path, "the page was not planned", "report this as a fault of the program");
            }
            if !seen.insert(&*expected.path) {
                self.add(&expected.path, "the page was written twice", "report this as a fault of the program");
            }
        }
        let mut missing: Vec<&str> = tree.links.pages().filter(|path| !seen.contains(path)).collect();
        missing.sort_unstable();
        for path in missing {
            self.add(path, "the page was planned and not examined", "report this as a fault of the program");
        }
    }

    fn single_pages(&mut self, tree: &Tree<'_>) {
        let (audience, links, known) = (self.audience, self.links, self.known);
        let faults = tree.pages.par_iter().flat_map_iter(|(expected, examined)| {
            let mut judge = Judge { audience, links, known, faults: Vec::new() };
            judge.page(expected, examined, tree.shows_tools);
            judge.faults
        });
        self.faults.par_extend(faults);
    }

    fn page(&mut self, expected: &Expected, found: &Examined, shows_tools: bool) {
        let path = &*expected.path;
        for note in &found.notes {
            self.add(path, note.message.clone(), note.help);
        }
        if found.headings != 1 {
            let message = format!("the page has {} main headings (`h1`)", found.headings);
            self.add(path, message, "give it exactly one");
        }
        let mut names_tools = expected.kind != PageKind::Plain || found.links > 0;
        if !shows_tools {
            if let Some(tool) = found.cards(self.links).next().or(found.main_tool.as_deref()) {
                let message = format!("the page shows the tool `{tool}`, and this audience is shown none");
                self.add(path, message, "keep every word of tools in the pages of those who may read the catalogue");
            } else if names_tools {
                self.add(
                    path,
                    "the page was planned to show tools, and this audience is shown none",
                    "correct the plan",
                );
            }
            names_tools = false;
        }
        if names_tools && !found.notice {
            self.add(
                path,
                "the page shows a tool without the notice that inclusion is no endorsement, word for word",
                "print `words[\"notice-endorsement\"]`, and nothing else, in an element with `data-notice=\"no-endorsement\"`",
            );
        }
        match &expected.kind {
            PageKind::Journal { days } => {
                self.no_main(path, found);
                self.days(path, days, found);
                if found.cards(self.links).next().is_some() && !found.journal {
                    self.add(
                        path,
                        "the page has cards where it should have entries by day",
                        "mark each entry with `data-entry`",
                    );
                }
            }
            PageKind::Listing { whole, places, .. } => {
                if found.journal {
                    self.add(path, "a list of tools has entries instead of cards", "leave `data-entry` out here");
                }
                let tools = whole.get(places.clone()).unwrap_or_default();
                self.order(path, tools, &found.cards(self.links).collect::<Vec<_>>());
                self.no_main(path, found);
                self.no_further_links(path, found);
            }
            PageKind::Tool { id, neighbours } => {
                self.no_cards(path, found);
                self.no_further_links(path, found);
                if found.main_tool.as_deref() != Some(&**id) {
                    let help = "put the id into `data-tool` on `main`";
                    self.add(path, format!("the page does not say that it is the page of `{id}`"), help);
                }
                self.neighbours(path, neighbours.as_ref(), &found.neighbours);
            }
            PageKind::Names { tools } => {
                self.no_cards(path, found);
                self.no_main(path, found);
                self.names(path, tools, found);
            }
            PageKind::Export { tools } => self.order(path, tools, &found.cards(self.links).collect::<Vec<_>>()),
            PageKind::Tombstone => self.no_cards(path, found),
            PageKind::Plain if shows_tools => {
                self.no_cards(path, found);
                self.no_main(path, found);
            }
            PageKind::Plain => {}
        }
    }

    fn no_cards(&mut self, path: &str, found: &Examined) {
        if let Some(tool) = found.cards(self.links).next() {
            let message = format!("`{tool}` has a card on a page that is no list");
            self.add(path, message, "leave `data-tool` out here");
        }
    }

    fn no_main(&mut self, path: &str, found: &Examined) {
        if let Some(tool) = &found.main_tool {
            let message = format!("the page says that it is the page of `{tool}`");
            self.add(path, message, "leave `data-tool` on `main` out here");
        }
    }

    fn no_further_links(&mut self, path: &str, found: &Examined) {
        if let Some(tool) = found.linked.lines().next() {
            self.add(
                path,
                format!("the page links to `{tool}` once more than to other tools"),
                "on lists and tools' pages, link to tools only from their cards and from the previous and next links",
            );
        }
    }

    pub(super) fn order(&mut self, path: &str, expected: &[ArcStr], found: &[&str]) {
        let mut once = FxHashSet::with_capacity_and_hasher(found.len(), FxBuildHasher);
        if found.iter().copied().eq(expected.iter().map(|tool| &**tool)) && found.iter().all(|tool| once.insert(*tool))
        {
            return;
        }
        let wanted: BTreeSet<&str> = expected.iter().map(|tool| &**tool).collect();
        let mut seen = BTreeSet::new();
        let before = self.faults.len();
        for tool in found {
            if !wanted.contains(tool) {
                self.add(path, format!("`{tool}` stands in a list that it does not belong to"), FIX_TEMPLATE);
            } else if !seen.insert(*tool) {
                self.add(path, format!("`{tool}` stands twice in the list"), FIX_TEMPLATE);
            }
        }
        for tool in wanted.difference(&seen) {
            self.add(path, format!("`{tool}` is missing from the list"), FIX_TEMPLATE);
        }
        if self.faults.len() > before {
            return;
        }
        let differs = expected.iter().zip(found).enumerate().find(|(_, (wanted, found))| ***wanted != ***found);
        if let Some((at, (wanted, found))) = differs {
            let message = format!("`{found}` stands at place {}, where the order of the day has `{wanted}`", at + 1);
            self.add(path, message, FIX_TEMPLATE);
        }
    }

    fn neighbours(&mut self, path: &str, expected: Option<&[ArcStr; 2]>, found: &[Option<ArcStr>; 2]) {
        for (at, rel) in ["prev", "next"].iter().enumerate() {
            let wanted = expected.and_then(|both| both.get(at));
            let found = found.get(at).and_then(Option::as_ref);
            if wanted != found {
                let say = |tool: Option<&ArcStr>| tool.map_or("no tool".into(), |tool| format!("`{tool}`"));
                self.add(
                    path,
                    format!(
                        "the link `rel={rel}` leads to {}, where the order of the day has {}",
                        say(found),
                        say(wanted)
                    ),
                    "let previous and next follow the order of the day, round from the last to the first",
                );
            }
        }
    }

    fn names(&mut self, path: &str, expected: &[ArcStr], found: &Examined) {
        let wanted: HashSet<&str> = expected.iter().map(|tool| &**tool).collect();
        let linked: HashSet<&str> = found.linked.lines().collect();
        for tool in sorted(wanted.difference(&linked)) {
            self.add(path, format!("`{tool}` is missing from the names"), FIX_TEMPLATE);
        }
        for tool in sorted(linked.difference(&wanted)) {
            self.add(path, format!("`{tool}` stands among names that it does not belong to"), FIX_TEMPLATE);
        }
        if usize::try_from(found.links) != Ok(linked.len()) {
            self.add(path, "a tool is linked twice among the names", FIX_TEMPLATE);
        }
    }
}

/// Faults are told in one order.
fn sorted<'t>(tools: impl Iterator<Item = &'t &'t str>) -> Vec<&'t str> {
    let mut tools: Vec<&str> = tools.copied().collect();
    tools.sort_unstable();
    tools
}

//! What shows only over several pages: that they are built alike, lists that go on, days of a journal, how far every tool is from the start.
//!
//! Takes all pages of a tree as planned and as examined; gives faults to the proof. Must not know anything of single pages.

use super::examine::{Examined, Part};
use super::prove::{Differs, Expected, FIX_TEMPLATE, Fault, Judge, PageKind, Tree};
use arcstr::ArcStr;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

impl Judge<'_> {
    /// Cards of one template, pages of tools, and tombstones are built alike, within one language of the tree.
    pub(super) fn shapes(&mut self, tree: &Tree<'_>) {
        let pages = &tree.pages;
        type Group<'a> = HashMap<[u8; 16], (usize, usize, &'a str)>;
        let mut groups: BTreeMap<(&str, &str, &str), Group<'_>> = BTreeMap::new();
        for (at, (expected, found)) in pages.iter().enumerate() {
            let (what, shape) = match &expected.kind {
                PageKind::Listing { shape, .. } if !found.cards.is_empty() => ("the cards of this list are", *shape),
                PageKind::Tool { .. } => ("this tool's page is", ""),
                PageKind::Tombstone => ("this tool's tombstone is", ""),
                _ => continue,
            };
            let group = groups.entry((what, shape, &found.lang)).or_default();
            group.entry(found.shape).or_insert((0, at, &expected.path)).0 += 1;
        }
        for ((what, ..), group) in groups {
            let mut shapes: Vec<_> = group.into_values().collect();
            // Most pages are taken to be right; of equally many, those that come first.
            shapes.sort_unstable_by_key(|(pages, first, _)| (std::cmp::Reverse(*pages), *first));
            let Some(((_, _, usual), unusual)) = shapes.split_first() else { continue };
            for (pages, _, path) in unusual {
                let more = if *pages > 1 { format!(" (and on {} pages more)", pages - 1) } else { String::new() };
                let part = if what.starts_with("the cards") { Part::FirstCard } else { Part::Page };
                self.faults.push(Fault {
                    path: format!("{}/{path}", self.audience),
                    message: format!("{what} not built like on `{usual}`{more}"),
                    help: "write all of them with the same elements, classes and attributes, whatever the tool".into(),
                    differs: Some(Differs { other: format!("{}/{usual}", self.audience), part }),
                });
            }
        }
    }

    /// The entries of a journal stand under the days they were planned for, each day in the order of the day of the build.
    pub(super) fn days(&mut self, path: &str, expected: &[Vec<ArcStr>], found: &Examined) {
        let rows: Vec<Vec<&str>> = found.rows(self.links).map(Iterator::collect).collect();
        if rows.len() != expected.len() {
            let message = format!("the page has {} days with entries, and {} were planned", rows.len(), expected.len());
            self.add(path, message, "write every day of the list once, in the order it was given");
            return;
        }
        for (expected, found) in expected.iter().zip(&rows) {
            self.order(path, expected, found);
        }
    }

    /// The pages of a list hold its tools, all of them and each once.
    pub(super) fn wholes(&mut self, tree: &Tree<'_>) {
        let pages = &tree.pages;
        type Page<'a> = (&'a Expected, &'a Examined, &'a Arc<[ArcStr]>);
        let mut lists: BTreeMap<(&str, usize), Vec<Page<'_>>> = BTreeMap::new();
        for (expected, found) in pages {
            if let PageKind::Listing { whole, .. } = &expected.kind {
                // One list is one allocation, which its pages share.
                let list = Arc::as_ptr(whole).cast::<()>() as usize;
                lists.entry((&found.lang, list)).or_default().push((expected, found, whole));
            }
        }
        let lists: Vec<_> = lists.into_values().collect();
        let wrong: Vec<&str> = lists
            .par_iter()
            .filter_map(|pages| {
                let (first, _, whole) = pages.first()?;
                let shown = pages.iter().flat_map(|(_, found, _)| found.cards(tree.links));
                let told = pages.iter().any(|(page, _, _)| self.has_fault(&page.path));
                (!told && !shown.eq(whole.iter().map(|tool| &**tool))).then_some(&*first.path)
            })
            .collect();
        for path in wrong {
            let message = "the pages of this list together don't hold its tools, each once and in order";
            self.add(path, message, FIX_TEMPLATE);
        }
    }

    /// Whoever follows a link to a tool stays in the language of the page.
    pub(super) fn languages(&mut self, tree: &Tree<'_>) {
        let pages = &tree.pages;
        let folder = |path| str::rsplit_once(path, '/').map_or("", |(folder, _): (&str, &str)| folder);
        let spoken: HashMap<&str, &str> = pages
            .iter()
            .filter(|(page, _)| matches!(page.kind, PageKind::Tool { .. }))
            .map(|(page, found)| (folder(&*page.path), &*found.lang))
            .collect();
        for (page, found) in pages {
            let strange = |folder: &&str| spoken.get(folder).is_some_and(|lang| *lang != &*found.lang);
            if let Some(folder) = found.folders.lines().find(strange) {
                let message = format!("the page leads to tools in another language, in `{folder}`");
                self.add(&page.path, message, "link to the tools' pages in the page's own language");
            }
        }
    }

    /// Every tool is at most two clicks from the start of its language.
    pub(super) fn depth(&mut self, tree: &Tree<'_>) {
        let pages = &tree.pages;
        let by_path: HashMap<&str, &Examined> = pages.iter().map(|(page, found)| (&*page.path, &**found)).collect();
        let mut starts: BTreeMap<&str, (&str, &Examined)> = BTreeMap::new();
        for (page, found) in pages {
            let start =
                matches!(page.kind, PageKind::Listing { .. }) && page.path.rsplit('/').next() == Some("index.html");
            if start && starts.get(&*found.lang).is_none_or(|(path, _)| page.path.len() < path.len()) {
                starts.insert(&found.lang, (&page.path, found));
            }
        }
        let near: BTreeMap<&str, HashSet<&str>> = starts
            .into_iter()
            .map(|(lang, (_, start))| {
                let second =
                    start.pages.lines().filter_map(|path| by_path.get(path)).filter(|page| page.lang == start.lang);
                let all = second.chain(std::iter::once(&start));
                (lang, all.flat_map(|page| page.cards(tree.links).chain(page.linked.lines())).collect())
            })
            .collect();
        for (page, found) in pages {
            if let PageKind::Tool { id, .. } = &page.kind
                && near.get(&*found.lang).is_some_and(|near| !near.contains(&**id))
            {
                self.add(
                    &page.path,
                    "more than two links lead from the start page to this tool",
                    "link to `names.html` from every page, as the main navigation does",
                );
            }
        }
    }
}

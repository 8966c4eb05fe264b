//! Reading single tools again, after a change that lies in their folders.
//!
//! Takes what was read and the folders that changed; leaves what reading everything anew would give, by the same code. Also says
//! what of a catalogue goes on being shown while files are broken. Must not know who tells of changes.

use super::layout::{self, ToolFiles};
use super::{Loaded, Scope, split_root};
use crate::catalogue::{Catalogue, Id};
use crate::checkout::{Checkout, Listed};
use crate::diagnostics::Findings;
use crate::site::Settings;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What came of reading some tools again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reread {
    /// The tools whose files were read.
    pub read: BTreeSet<Id>,
    /// Whether a tool, a finding or a file's name is another than before.
    pub changed: bool,
}

/// The tool's folder that a path lies in or is, from the repository's root: `content/tools/example-matcher`. `None` for whatever
/// else a repository holds.
pub fn tool_folder<'p>(path: &'p str, roots: &[String]) -> Option<&'p str> {
    // Of two roots that lie in each other, either may own the path: then everything is read anew.
    let mut below = roots.iter().filter_map(|root| split_root(path, std::slice::from_ref(root)));
    let (Some((_, rest)), None) = (below.next(), below.next()) else { return None };
    let mut parts = rest.split('/');
    let (Some("tools"), Some(id)) = (parts.next(), parts.next().filter(|id| !id.is_empty())) else { return None };
    let before = path.len().checked_sub(rest.len())?;
    path.get(..before + "tools/".len() + id.len())
}

impl Loaded {
    /// Reads the tools in these folders again.
    pub fn reread(&mut self, checkout: &dyn Checkout, settings: &Settings, folders: &BTreeSet<String>) -> Reread {
        let mut reread = Reread::default();
        let mut moved = false;
        for folder in folders {
            moved |= self.list_again(checkout, folder);
        }
        let mut before: BTreeMap<Id, ToolFiles> = BTreeMap::new();
        if moved {
            let mut found = Findings::default();
            let inventory = layout::shelve(&self.listings, settings, &Scope::Whole, &mut found);
            let former = std::mem::replace(&mut self.inventory, inventory);
            before = former.tools.into_iter().map(|files| (files.id.clone(), files)).collect();
            reread.changed |= self.layout != found;
            self.layout = found;
        }
        let in_folders =
            |files: &ToolFiles| files.file.rsplit_once('/').is_some_and(|(folder, _)| folders.contains(folder));
        let mut again: Vec<ToolFiles> = Vec::new();
        for files in &self.inventory.tools {
            // A tool's files also change when a folder of the same id in another root comes or goes.
            let former = before.remove(&files.id);
            if in_folders(files) || (moved && former.as_ref() != Some(files)) {
                again.push(files.clone());
            }
        }
        for id in before.into_keys() {
            self.catalogue.tools.remove(&id);
            self.of_tools.remove(&id);
            reread.read.insert(id);
            reread.changed = true;
        }
        let ids: Vec<Id> = again.iter().map(|files| files.id.clone()).collect();
        let former: Vec<_> =
            ids.iter().map(|id| (self.catalogue.tools.get(id).cloned(), self.of_tools.remove(id))).collect();
        self.read_tools(checkout, &again);
        for (id, (tool, of_tool)) in ids.into_iter().zip(former) {
            reread.changed |=
                self.of_tools.get(&id) != of_tool.as_ref() || self.catalogue.tools.get(&id) != tool.as_ref();
            reread.read.insert(id);
        }
        reread
    }

    /// Lists a tool's folder again; whether anything in it has another name or kind.
    fn list_again(&mut self, checkout: &dyn Checkout, folder: &str) -> bool {
        let Some((root, _)) = split_root(folder, &self.inventory.roots) else { return false };
        let Some((_, listed)) = self.listings.get_mut(root) else { return false };
        let is_here =
            |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let mut now = checkout.list(folder);
        if let Some(kind) = checkout.kind(folder) {
            now.insert(0, Listed { path: folder.to_owned(), kind });
        }
        if listed.iter().filter(|entry| is_here(&entry.path)).eq(&now) {
            return false;
        }
        listed.retain(|entry| !is_here(&entry.path));
        let after = |entry: &Listed| entry.path.split('/').lt(folder.split('/'));
        let at = listed.partition_point(after);
        listed.splice(at..at, now);
        true
    }

    /// The catalogue as a preview shows it: what can't be read now, though its file is there, stays as it was in `former`. `None` where
    /// that is a form: every answer hangs on it, so all of the former catalogue has to stay.
    pub fn shown(&self, former: &Catalogue) -> Option<Catalogue> {
        let inventory = &self.inventory;
        let now = &self.catalogue;
        let lost = |id: &Id| now.forms.iter().all(|form| form.id != *id);
        let shelved = |id: &Id| inventory.forms.iter().any(|file| file.id == *id && file.lang.is_none());
        if former.forms.iter().any(|form| lost(&form.id) && shelved(&form.id)) {
            return None;
        }
        let mut shown = now.clone();
        for files in inventory.tools.iter().filter(|files| !now.tools.contains_key(&files.id)) {
            let is_there = |(_, listed): &(String, Vec<Listed>)| listed.iter().any(|entry| *entry.path == *files.file);
            if let Some(tool) = former.tools.get(&files.id).filter(|_| self.listings.iter().any(is_there)) {
                shown.tools.insert(files.id.clone(), Arc::clone(tool));
            }
        }
        for file in inventory.providers.iter().filter(|file| !now.providers.contains_key(&file.id)) {
            if let Some(provider) = former.providers.get(&file.id) {
                shown.providers.insert(file.id.clone(), provider.clone());
            }
        }
        // The rest stands in an order of its own: one that is broken leaves all of its kind as they were.
        let notices = inventory.notices.iter().map(|(_, _, file)| &file.path);
        if broken(notices, former.notices.iter().map(|n| &n.origin), now.notices.iter().map(|n| &n.origin)) {
            shown.notices.clone_from(&former.notices);
        }
        let terms = inventory.terms.iter().map(|(_, _, file)| &file.path);
        if broken(terms, former.terms.iter().map(|t| &t.origin), now.terms.iter().map(|t| &t.origin)) {
            shown.terms.clone_from(&former.terms);
        }
        let pages = inventory.pages.iter().map(|file| &file.path);
        if broken(pages, former.pages.iter().map(|p| &p.origin), now.pages.iter().map(|p| &p.origin)) {
            shown.pages.clone_from(&former.pages);
        }
        let files = inventory.references.iter().map(|file| &file.path);
        if broken(files, former.references.values().map(|r| &r.origin), now.references.values().map(|r| &r.origin)) {
            shown.references.clone_from(&former.references);
        }
        Some(shown)
    }
}

/// Whether one of these files is there, gave something before, and gives nothing now.
fn broken<'a>(
    mut files: impl Iterator<Item = &'a Arc<str>>,
    former: impl Iterator<Item = &'a Arc<str>>,
    now: impl Iterator<Item = &'a Arc<str>>,
) -> bool {
    let (former, now): (BTreeSet<_>, BTreeSet<_>) = (former.collect(), now.collect());
    files.any(|path| former.contains(path) && !now.contains(path))
}

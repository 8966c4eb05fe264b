//! When each entry last changed, from git, and at which commit the checkout stands.
//!
//! The rule: never a wrong date. A shallow clone, a folder outside git and a file that differs from the last commit
//! have no date, and say why. Dates are the committer's, in UTC.

use super::clock::day_of_second;
use super::{Checkout, DiskCheckout, Kind, Listed};
use gix::ObjectId;
use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// What git knows of a checkout.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The commit that the checkout stands at, in hexadecimal; none outside git.
    pub revision: Option<String>,
    /// Per folder asked for that the last commit holds, by path from the checkout's root: when that commit's content came, and whether the
    /// files still are that commit's.
    changes: BTreeMap<String, (Date, bool)>,
    /// For all folders, where nothing can be known of any.
    unknown: Option<Unknown>,
}

/// When a folder changed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// On this day, in UTC.
    On(Date),
    /// It can't be said.
    Unknown(Unknown),
}

/// Why there is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The checkout is in no git repository.
    OutsideGit,
    /// The clone holds only a part of the history.
    Shallow,
    /// It differs from the last commit.
    NotCommitted,
    /// Git's files could not be read.
    Unreadable,
}

impl History {
    /// When a folder changed last.
    pub fn of(&self, folder: &str) -> Change {
        match self.unknown {
            Some(why) => Change::Unknown(why),
            None => match self.changes.get(folder) {
                Some((date, true)) => Change::On(*date),
                _ => Change::Unknown(Unknown::NotCommitted),
            },
        }
    }

    /// Why no folder has a date, where that is so.
    pub fn unknown(&self) -> Option<Unknown> {
        self.unknown
    }

    /// Whether the checkout stands at another commit by now.
    pub fn is_behind(&self, checkout: &DiskCheckout) -> bool {
        let head = || gix::open_opts(find_repository(checkout.root())?.0, gix::open::Options::isolated()).ok();
        let head = head().and_then(|repository| repository.head_id().map(|id| id.to_string()).ok());
        head != self.revision
    }

    /// Compares the files of one folder with the last commit again; whether its date is another.
    pub fn look_again(&mut self, checkout: &DiskCheckout, folder: &str) -> bool {
        let Some((date, clean)) = self.changes.get(folder).copied() else { return false };
        let now = is_clean(checkout, folder).unwrap_or(false);
        self.changes.insert(folder.to_owned(), (date, now));
        now != clean
    }

    fn nothing(unknown: Unknown) -> Self {
        Self { revision: None, changes: BTreeMap::new(), unknown: Some(unknown) }
    }
}

/// When each folder directly below each of the given parents (`content/tools`) changed last.
pub fn history(checkout: &DiskCheckout, parents: &[String]) -> History {
    let Some((repository, prefix)) = find_repository(checkout.root()) else {
        return History::nothing(Unknown::OutsideGit);
    };
    read(checkout, &repository, &prefix, parents).unwrap_or_else(|| History::nothing(Unknown::Unreadable))
}

/// The folder that holds `.git`, and the way from it to the checkout's root. Looked for by hand: what a repository's or a
/// user's configuration says is none of our business.
pub(super) fn find_repository(root: &Path) -> Option<(PathBuf, String)> {
    let root = root.canonicalize().ok()?;
    let top = root.ancestors().find(|folder| folder.join(".git").exists())?;
    let prefix: Vec<_> =
        root.strip_prefix(top).ok()?.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some((top.to_owned(), prefix.join("/")))
}

fn read(checkout: &DiskCheckout, top: &Path, prefix: &str, parents: &[String]) -> Option<History> {
    let mut repository = gix::open_opts(top, gix::open::Options::isolated()).ok()?;
    repository.object_cache_size_if_unset(32 << 20);
    let Ok(head) = repository.head_id() else {
        // A repository without a commit.
        return Some(History::nothing(Unknown::NotCommitted));
    };
    let head = head.detach();
    let revision = Some(head.to_string());
    if repository.is_shallow().ok()? {
        return Some(History { revision, changes: BTreeMap::new(), unknown: Some(Unknown::Shallow) });
    }
    let mut changes = BTreeMap::new();
    for parent in parents {
        let in_git = if prefix.is_empty() { parent.clone() } else { format!("{prefix}/{parent}") };
        let tree = repository.find_commit(head).ok()?.tree().ok()?;
        let now = entries_of(&repository, folder_id(&tree, &in_git)?)?;
        let clean = unchanged_folders(checkout, &repository, parent, checkout.list(parent).into_iter(), &now);
        let dates = last_changes(&repository, head, &in_git, now)?;
        for (name, date) in dates {
            let path = format!("{parent}/{name}");
            changes.insert(path, (date, clean.contains(&name)));
        }
    }
    Some(History { revision, changes, unknown: None })
}

/// The id of a folder in a tree: outer `None` where git can't be read, inner `None` where there is no such folder.
fn folder_id(tree: &gix::Tree<'_>, folder: &str) -> Option<Option<ObjectId>> {
    let entry = tree.lookup_entry(folder.split('/')).ok()?;
    Some(entry.filter(|entry| entry.mode().is_tree()).map(|entry| entry.object_id()))
}

/// Walks back from a commit until every entry of a folder has met the commit that gave it its present content.
fn last_changes(
    repository: &gix::Repository,
    head: ObjectId,
    folder: &str,
    mut open: HashMap<String, ObjectId>,
) -> Option<BTreeMap<String, Date>> {
    let mut dates = BTreeMap::new();
    let order = Sorting::ByCommitTime(CommitTimeOrder::NewestFirst);
    for info in repository.rev_walk([head]).sorting(order).all().ok()? {
        if open.is_empty() {
            break;
        }
        let info = info.ok()?;
        let here = repository.find_commit(info.id).ok()?.tree().ok()?;
        let Some(here_id) = folder_id(&here, folder)? else { continue };
        let mut parents = Vec::new();
        // Most commits don't touch the folder: its id tells without looking inside.
        let mut untouched = false;
        for parent in info.parent_ids() {
            let tree = repository.find_commit(parent.detach()).ok()?.tree().ok()?;
            let id = folder_id(&tree, folder)?;
            untouched |= id == Some(here_id);
            parents.push(id);
        }
        if untouched {
            continue;
        }
        let here = entries_of(repository, Some(here_id))?;
        let mut before = Vec::with_capacity(parents.len());
        for id in parents {
            before.push(entries_of(repository, id)?);
        }
        let date = day_of_second(info.commit_time())?;
        open.retain(|name, id: &mut ObjectId| {
            let id = &*id;
            // The commit that changed an entry last has its present content, and no parent of it has.
            let brought = here.get(name) == Some(id) && before.iter().all(|entries| entries.get(name) != Some(id));
            if brought {
                dates.insert(name.clone(), date);
            }
            !brought
        });
    }
    Some(dates)
}

/// The entries of a folder, by name. An absent folder has none.
fn entries_of(repository: &gix::Repository, id: Option<ObjectId>) -> Option<HashMap<String, ObjectId>> {
    let Some(id) = id else { return Some(HashMap::new()) };
    let tree = repository.find_tree(id).ok()?;
    let mut found = HashMap::new();
    for entry in tree.iter() {
        let entry = entry.ok()?;
        found.insert(entry.filename().to_string(), entry.object_id());
    }
    Some(found)
}

/// Whether a folder's files are, byte for byte, those of the last commit. `None` where git can't be read.
fn is_clean(checkout: &DiskCheckout, folder: &str) -> Option<bool> {
    let (top, prefix) = find_repository(checkout.root())?;
    let repository = gix::open_opts(top, gix::open::Options::isolated()).ok()?;
    let tree = repository.head_id().ok()?.object().ok()?.peel_to_tree().ok()?;
    let (parent, name) = folder.rsplit_once('/')?;
    let in_git = if prefix.is_empty() { folder.to_owned() } else { format!("{prefix}/{folder}") };
    let Some(id) = folder_id(&tree, &in_git)? else { return Some(false) };
    let listed = checkout.list(folder).into_iter();
    let committed = HashMap::from([(name.to_owned(), id)]);
    Some(!unchanged_folders(checkout, &repository, parent, listed, &committed).is_empty())
}

/// The names of the folders whose files are, byte for byte, those of the last commit.
fn unchanged_folders(
    checkout: &DiskCheckout,
    repository: &gix::Repository,
    parent: &str,
    listed: impl Iterator<Item = Listed>,
    committed: &HashMap<String, ObjectId>,
) -> std::collections::BTreeSet<String> {
    let mut on_disk: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for listed in listed {
        let Some(below) = listed.path.strip_prefix(parent).map(|p| p.trim_start_matches('/')) else { continue };
        let Some((folder, file)) = below.split_once('/') else { continue };
        // Anything besides plain files in a plain folder counts as a difference.
        let name = if listed.kind == Kind::File { file.to_owned() } else { String::new() };
        on_disk.entry(folder.to_owned()).or_default().push(name);
    }
    // What each folder holds in git; the files are then read and hashed side by side.
    let mut expected: Vec<(String, Vec<(String, ObjectId)>)> = Vec::new();
    for (folder, files) in on_disk {
        let Some(id) = committed.get(&folder) else { continue };
        let Some(entries) = entries_of(repository, Some(*id)) else { continue };
        if entries.len() == files.len() && files.iter().all(|name| entries.contains_key(name)) {
            expected.push((folder, entries.into_iter().collect()));
        }
    }
    let same = |folder: &str, name: &str, id: &ObjectId| {
        let bytes = checkout.read(&format!("{parent}/{folder}/{name}")).ok()?;
        let read = gix::objs::compute_hash(gix::hash::Kind::Sha1, gix::objs::Kind::Blob, &bytes).ok()?;
        (read == *id).then_some(())
    };
    expected
        .into_par_iter()
        .filter(|(folder, entries)| entries.iter().all(|(name, id)| same(folder, name, id).is_some()))
        .map(|(folder, _)| folder)
        .collect()
}

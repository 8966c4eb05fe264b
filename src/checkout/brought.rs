//! On which day a file came to hold something: for settings that may not be backdated.
//!
//! Like the dates of entries, never wrong: where git's history is not whole, nothing is said.

use super::DiskCheckout;
use super::clock::day_of_second;
use super::history::find_repository;
use gix::ObjectId;
use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;
use jiff::civil::Date;
use std::collections::HashMap;

/// Since when a file holds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// Since a commit of this day, in UTC.
    On(Date),
    /// The last commit does not hold it.
    NotCommitted,
    /// It can't be said: no git, a shallow clone, or git's files can't be read.
    Unknown,
}

/// Walks back to the commit that brought what `holds` looks for in a file's bytes.
pub(super) fn brought(checkout: &DiskCheckout, path: &str, holds: &dyn Fn(&[u8]) -> bool) -> Brought {
    let Some((top, prefix)) = find_repository(checkout.root()) else { return Brought::Unknown };
    let path = if prefix.is_empty() { path.to_owned() } else { format!("{prefix}/{path}") };
    let Ok(mut repository) = gix::open_opts(top, gix::open::Options::isolated()) else { return Brought::Unknown };
    repository.object_cache_size_if_unset(4 << 20);
    let Ok(head) = repository.head_id() else { return Brought::NotCommitted };
    if repository.is_shallow().unwrap_or(true) {
        return Brought::Unknown;
    }
    walk(&repository, head.detach(), &path, holds).unwrap_or(Brought::Unknown)
}

fn walk(repository: &gix::Repository, head: ObjectId, path: &str, holds: &dyn Fn(&[u8]) -> bool) -> Option<Brought> {
    let mut known: HashMap<ObjectId, bool> = HashMap::new();
    let mut held_by = |commit: ObjectId| -> Option<bool> {
        let tree = repository.find_commit(commit).ok()?.tree().ok()?;
        let Some(entry) = tree.lookup_entry(path.split('/')).ok()?.filter(|entry| entry.mode().is_blob()) else {
            return Some(false);
        };
        let id = entry.object_id();
        if let Some(held) = known.get(&id) {
            return Some(*held);
        }
        let held = holds(&repository.find_blob(id).ok()?.data);
        known.insert(id, held);
        Some(held)
    };
    if !held_by(head)? {
        return Some(Brought::NotCommitted);
    }
    let order = Sorting::ByCommitTime(CommitTimeOrder::NewestFirst);
    for info in repository.rev_walk([head]).sorting(order).all().ok()? {
        let info = info.ok()?;
        if !held_by(info.id)? {
            continue;
        }
        let mut before = false;
        for parent in info.parent_ids() {
            before |= held_by(parent.detach())?;
        }
        if !before {
            return Some(Brought::On(day_of_second(info.commit_time())?));
        }
    }
    None
}

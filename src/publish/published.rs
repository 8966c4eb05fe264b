//! What was published, and what is kept of it for the next build. Must not know what the files are.

use super::exchange::Way;
use super::lock::Lock;
use super::manifest::Manifest;
use super::seen::Seen;
use super::store::Store;
use rustc_hash::FxHashSet;
use std::path::PathBuf;

/// An output that has been published. No other build can begin while this one is told of.
#[derive(Debug)]
pub struct Published {
    /// Where it is: an absolute path without links.
    pub output: PathBuf,
    /// What it holds.
    pub manifest: Manifest,
    /// How many of its files are those of the former output, which held the same bytes.
    pub kept: usize,
    /// How it got there.
    pub way: Way,
    /// Where the former output remains, when it could not be removed. The next build tries again.
    pub leftover: Option<PathBuf>,
    pub(super) store: Store,
    pub(super) seen: Seen,
    /// The paths of files that look as they did when they were published.
    pub(super) untouched: FxHashSet<String>,
    pub(super) _lock: Option<Lock>,
}

impl Published {
    /// Keeps what the next build need not find out again: `give` gives it, file by file and from any number of threads. It can do without: what can't be kept
    /// is left out.
    pub fn keep(&self, give: impl FnOnce(&(dyn Fn(&str, &[u8]) + Sync))) {
        give(&|name, bytes| {
            let _ = self.store.write(name, bytes);
        });
        self.seen.keep(&self.store, &self.output, self.manifest.files(), &self.untouched);
    }
}

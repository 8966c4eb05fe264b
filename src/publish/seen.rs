//! What the files of an output looked like when they had been published: whether somebody has written to them since.
//!
//! Takes what the system says of files; says of each whether it still is the one that was published. A system notes the time of every change of a
//! file in a place that no program can write to (`ctime`), so a file that looks the same in all of this has the same bytes. Must not know what they
//! are.

use super::manifest::FileRecord;
use super::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{self, Metadata};
use std::path::Path;

use rayon::prelude::*;

/// The name under which it is kept.
const NAME: &str = "seen";
/// Clocks of file systems stand still for some milliseconds. A file that has changed so shortly before it was looked at could change once more
/// at the same time by such a clock, so it is not noted; in nanoseconds.
const SHORTLY: i128 = 20_000_000;

/// What a system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Looks {
    device: u64,
    number: u64,
    size: u64,
    mode: u32,
    owner: u32,
    group: u32,
    names: u64,
    /// When it was written, and when anything of it changed: seconds and nanoseconds.
    written: (i64, i64),
    changed: (i64, i64),
}

impl Looks {
    #[cfg(unix)]
    fn of(found: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            device: found.dev(),
            number: found.ino(),
            size: found.size(),
            mode: found.mode(),
            owner: found.uid(),
            group: found.gid(),
            names: found.nlink(),
            written: (found.mtime(), found.mtime_nsec()),
            changed: (found.ctime(), found.ctime_nsec()),
        }
    }

    fn changed(&self) -> i128 {
        i128::from(self.changed.0) * 1_000_000_000 + i128::from(self.changed.1)
    }
}

/// The files of the former output, by path.
#[derive(Debug, Default)]
pub(super) struct Seen(HashMap<Box<str>, (FileRecord, Looks)>);

impl Seen {
    /// What was noted of the former output.
    pub fn read(store: &Store) -> Self {
        let noted =
            store.read(NAME).and_then(|bytes| postcard::from_bytes::<Vec<(Box<str>, FileRecord, Looks)>>(&bytes).ok());
        Self(noted.into_iter().flatten().map(|(path, record, looks)| (path, (record, looks))).collect())
    }

    /// Whether a file holds the bytes that were published, since nobody has written to it.
    #[cfg(unix)]
    pub fn holds(&self, path: &str, known: &FileRecord, found: &Metadata) -> bool {
        self.0.get(path).is_some_and(|(record, looks)| record == known && *looks == Looks::of(found))
    }

    /// Nothing is known of files where systems don't say enough.
    #[cfg(not(unix))]
    pub fn holds(&self, _: &str, _: &FileRecord, _: &Metadata) -> bool {
        false
    }

    /// Notes what the files of an output look like, of which some are known to look as they did. It can do without.
    #[cfg(unix)]
    pub fn keep(
        &self,
        store: &Store,
        output: &Path,
        files: &BTreeMap<String, FileRecord>,
        untouched: &HashSet<String>,
    ) {
        // The time by the file system's own clock.
        let Some(now) = store.write(NAME, b"").ok().and_then(|()| store.metadata(NAME)) else { return };
        let now = Looks::of(&now).changed();
        let look = |path: &String, record: &FileRecord| {
            let known = untouched.contains(path).then(|| self.0.get(path.as_str())).flatten();
            let looks = match known {
                Some((_, looks)) => *looks,
                None => Looks::of(&fs::symlink_metadata(output.join(path)).ok()?),
            };
            (looks.changed() + SHORTLY < now).then_some((path.clone(), *record, looks))
        };
        let noted: Vec<_> = files.par_iter().filter_map(|(path, record)| look(path, record)).collect();
        if let Ok(bytes) = postcard::to_allocvec(&noted) {
            let _ = store.write(NAME, &bytes);
        }
    }

    /// Notes nothing where systems don't say enough.
    #[cfg(not(unix))]
    pub fn keep(&self, _: &Store, _: &Path, _: &BTreeMap<String, FileRecord>, _: &HashSet<String>) {}
}

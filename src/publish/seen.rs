//! What the files of an output looked like when they had been published: whether somebody has written to them since.
//!
//! Takes what the system says of files; says of each whether it still is the one that was published. A system notes the time of every change of a
//! file in a place that no program can write to (`ctime`), so a file that looks the same in all of this has the same bytes. Must not know what they
//! are.

use super::manifest::FileRecord;
use super::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::Path;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// The name under which it is kept.
const NAME: &str = "seen";
/// Clocks of file systems stand still for some milliseconds. A file that has changed so shortly before it was looked at could change once more
/// at the same time by such a clock, so it is not noted; in nanoseconds.
const SHORTLY: i128 = 20_000_000;

/// What a system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Looks {
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

    /// The same of a file below a folder; links are not followed.
    #[cfg(target_os = "linux")]
    fn below(folder: &rustix::fd::OwnedFd, path: &str) -> Option<Self> {
        use rustix::fs::{AtFlags, StatxFlags, StatxTimestamp, makedev, statx};
        let found = statx(folder, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::BASIC_STATS).ok()?;
        let time = |time: StatxTimestamp| (time.tv_sec, i64::from(time.tv_nsec));
        Some(Self {
            device: makedev(found.stx_dev_major, found.stx_dev_minor),
            number: found.stx_ino,
            size: found.stx_size,
            mode: u32::from(found.stx_mode),
            owner: found.stx_uid,
            group: found.stx_gid,
            names: u64::from(found.stx_nlink),
            written: time(found.stx_mtime),
            changed: time(found.stx_ctime),
        })
    }

    /// Whether it is a plain file that has two names.
    pub fn is_file_of_two_names(&self) -> bool {
        const KIND: u32 = 0o170_000;
        const FILE: u32 = 0o100_000;
        self.mode & KIND == FILE && self.names == 2
    }

    /// Whether a file has the owner and permissions of another.
    #[cfg(unix)]
    pub fn is_like(&self, other: &Metadata) -> bool {
        let other = Self::of(other);
        (self.mode, self.owner, self.group) == (other.mode, other.owner, other.group)
    }

    /// That can't be told where systems don't say enough.
    #[cfg(not(unix))]
    pub fn is_like(&self, _: &Metadata) -> bool {
        false
    }

    fn changed(&self) -> i128 {
        i128::from(self.changed.0) * 1_000_000_000 + i128::from(self.changed.1)
    }
}

/// A folder in which thousands of files are looked at: the system need not find it for each of them.
#[derive(Debug)]
pub(super) struct Folder(#[cfg(target_os = "linux")] Option<rustix::fd::OwnedFd>);

impl Folder {
    /// The folder at a path; no link.
    #[cfg(target_os = "linux")]
    pub fn open(path: &Path) -> Self {
        use rustix::fs::{Mode, OFlags, open};
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        Self(open(path, flags, Mode::empty()).ok())
    }

    /// What a file in it looks like; links are not followed.
    #[cfg(target_os = "linux")]
    pub fn look(&self, path: &str) -> Option<Looks> {
        Looks::below(self.0.as_ref()?, path)
    }

    /// Elsewhere there are no twins.
    #[cfg(not(target_os = "linux"))]
    pub fn open(_: &Path) -> Self {
        Self()
    }

    /// Nothing is seen so.
    #[cfg(not(target_os = "linux"))]
    pub fn look(&self, _: &str) -> Option<Looks> {
        None
    }
}

/// The files of the former output, by path.
#[derive(Debug, Default)]
pub(super) struct Seen(FxHashMap<Box<str>, (FileRecord, Looks)>);

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
        self.looked_so(path, known, &Looks::of(found))
    }

    /// The same by what it looks like.
    pub fn looked_so(&self, path: &str, known: &FileRecord, found: &Looks) -> bool {
        self.0.get(path).is_some_and(|(record, looks)| record == known && looks == found)
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
        untouched: &FxHashSet<String>,
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
    pub fn keep(&self, _: &Store, _: &Path, _: &BTreeMap<String, FileRecord>, _: &FxHashSet<String>) {}
}

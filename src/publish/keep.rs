//! Files that stay as they were: what a new output says with the same bytes as the former one is not written again.
//!
//! Takes the former output and the bytes of a new file, or their hash; gives the former file a second name in the new output, if it holds these
//! very bytes: they are read and compared, whatever a manifest says of them, but where the system itself says that nobody has written to the file
//! since it was published. So a rebuild writes what changed and nothing else, and
//! all other files keep their time, by which web servers and copies know them again. Must not know what the files are.

use super::clear::remove;
use super::manifest::FileRecord;
use super::seen::{Folder, Looks, Seen};
use super::store::Store;
use crate::digest::Digest;
use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The former output.
#[derive(Debug)]
pub(super) struct Former {
    root: PathBuf,
    folder: Folder,
    /// Of folders in it: whether they still hold the files that the twin has.
    folders: Mutex<FxHashMap<String, bool>>,
    /// What a file looks like that is made now: owner and permissions.
    fresh: Metadata,
    pub seen: Seen,
}

impl Former {
    /// The output that stands there. `fresh` is a file that this build has made.
    pub fn at(root: &Path, fresh: &Path, store: &Store) -> Option<Self> {
        root.is_dir().then_some(())?;
        let (fresh, seen) = (fs::symlink_metadata(fresh).ok()?, Seen::read(store));
        Some(Self { root: root.to_owned(), folder: Folder::open(root), folders: Mutex::default(), fresh, seen })
    }

    /// Gives the former file of that path the name `target`; `false`, with nothing done, where it holds other bytes, differs from a fresh
    /// file in more than its time, or the system refuses.
    ///
    /// # Errors
    /// When `target` is there already.
    pub fn keep(&self, path: &str, bytes: &[u8], target: &Path, twin: bool) -> io::Result<bool> {
        let former = self.root.join(path);
        let size = bytes.len() as u64;
        match self.held(&former, size).filter(|(held, _)| held == bytes) {
            Some((_, file)) => Ok(link(&former, &file, target, twin)? != Kept::No),
            None => Ok(false),
        }
    }

    /// The same for a file whose bytes are known by their hash and number: either nobody has written to it since it was published, or its bytes
    /// are read and hashed.
    ///
    /// # Errors
    /// When `target` is there already.
    pub fn keep_known(&self, path: &str, known: &FileRecord, target: &Path, twin: Option<&Folder>) -> io::Result<Kept> {
        if twin.is_some_and(|twin| self.is_in_twin(path, known, twin)) {
            return Ok(Kept::Untouched);
        }
        let former = self.root.join(path);
        let Ok(found) = fs::symlink_metadata(&former) else { return Ok(Kept::No) };
        if found.is_file() && is_like(&found, &self.fresh) && self.seen.holds(path, known, &found) {
            return link(&former, &found, target, twin.is_some());
        }
        // What it looks like has to be noted anew.
        let kept = self.keep_read(path, known, target, twin.is_some())?;
        Ok(if kept.is_some() { Kept::Linked } else { Kept::No })
    }

    /// Whether the twin's file is the one that was published, by its number, and nobody has touched it since: neither its bytes nor one of its names, of
    /// which the other is the former output's. So it is of most files, and there are thousands.
    fn is_in_twin(&self, path: &str, known: &FileRecord, twin: &Folder) -> bool {
        twin.look(path).is_some_and(|found| {
            found.is_file_of_two_names()
                && found.is_like(&self.fresh)
                && self.seen.looked_so(path, known, &found)
                && self.stands_with(path, &found)
        })
    }

    /// Whether the former output still has the folder of such a file: a file that is given another name says so, but those in a folder that
    /// is moved away don't, and would be the new output's and somebody else's. Seen by the first file that is asked for.
    fn stands_with(&self, path: &str, found: &Looks) -> bool {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stands) = folders.get(folder) {
            return *stands;
        }
        let stands = self.folder.look(path).is_some_and(|there| there == *found);
        folders.insert(folder.to_owned(), stands);
        stands
    }

    /// The same, giving the bytes.
    ///
    /// # Errors
    /// When `target` is there already.
    pub fn keep_read(&self, path: &str, known: &FileRecord, target: &Path, twin: bool) -> io::Result<Option<Vec<u8>>> {
        let former = self.root.join(path);
        match self.held(&former, known.size).filter(|(held, _)| Digest::of(held) == known.sha256) {
            Some((held, file)) => Ok((link(&former, &file, target, twin)? != Kept::No).then_some(held)),
            None => Ok(None),
        }
    }

    /// A former file that holds the bytes that are known by their hash and number, to read parts of it.
    pub fn open(&self, path: &str, known: &FileRecord) -> Option<FormerFile> {
        let former = self.root.join(path);
        if !fs::symlink_metadata(&former).ok()?.is_file() {
            return None;
        }
        let mut file = File::open(former).ok()?;
        let found = file.metadata().ok()?;
        if found.len() != known.size {
            return None;
        }
        if self.seen.holds(path, known, &found) {
            return Some(FormerFile(file));
        }
        let mut hasher = Sha256::new();
        let mut piece = vec![0; 1 << 16];
        loop {
            match file.read(&mut piece).ok()? {
                0 => break,
                length => hasher.update(piece.get(..length)?),
            }
        }
        (Digest(hasher.finalize().into()) == known.sha256).then_some(FormerFile(file))
    }

    /// The bytes of a former file of that size that looks like a fresh one, with what the system says of it.
    fn held(&self, former: &Path, size: u64) -> Option<(Vec<u8>, Metadata)> {
        if !fs::symlink_metadata(former).ok()?.is_file() {
            return None;
        }
        let mut file = File::open(former).ok()?;
        let found = file.metadata().ok()?;
        if !found.is_file() || found.len() != size || !is_like(&found, &self.fresh) {
            return None;
        }
        let mut held = Vec::with_capacity(usize::try_from(size).ok()?);
        file.read_to_end(&mut held).ok()?;
        Some((held, found))
    }
}

/// Whether a former file was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// It was not.
    No,
    /// The new output has it by another name, or it had to be read.
    Linked,
    /// The former output's twin had it, and nobody has written to it.
    Untouched,
}

/// A file of the former output that is as it was published.
#[derive(Debug)]
pub struct FormerFile(File);

impl FormerFile {
    /// The bytes at a place; `None` where the system refuses.
    #[cfg(unix)]
    pub fn part(&self, at: &Range<u64>) -> Option<Vec<u8>> {
        let mut part = vec![0; usize::try_from(at.end.checked_sub(at.start)?).ok()?];
        std::os::unix::fs::FileExt::read_exact_at(&self.0, &mut part, at.start).ok()?;
        Some(part)
    }

    /// Nothing, where files can't be read from many threads at once.
    #[cfg(not(unix))]
    pub fn part(&self, _: &Range<u64>) -> Option<Vec<u8>> {
        None
    }
}

/// Gives a file another name, if it still is the one that was read, and has no other: by one, it could be changed later. In the former output's
/// twin it has that name already.
fn link(former: &Path, file: &Metadata, target: &Path, twin: bool) -> io::Result<Kept> {
    let there = if twin { fs::symlink_metadata(target).ok() } else { None };
    let is_there = there.as_ref().is_some_and(|there| is_one(there, file));
    if names(file) != 1 + u64::from(is_there) {
        return Ok(Kept::No);
    }
    if is_there {
        return Ok(Kept::Untouched);
    }
    if there.is_some() {
        remove(target)?;
    }
    match fs::hard_link(former, target) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // File systems without second names, and systems that guard against them.
        Err(_) => return Ok(Kept::No),
    }
    // Somebody may have put another file there in between.
    if fs::symlink_metadata(target).is_ok_and(|linked| is_one(&linked, file)) {
        return Ok(Kept::Linked);
    }
    fs::remove_file(target)?;
    Ok(Kept::No)
}

/// How many names a file has.
#[cfg(unix)]
fn names(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(found)
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    0
}

/// Whether a file has the owner and permissions of another.
#[cfg(unix)]
fn is_like(found: &Metadata, fresh: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (found.mode(), found.uid(), found.gid()) == (fresh.mode(), fresh.uid(), fresh.gid())
}

#[cfg(not(unix))]
fn is_like(_: &Metadata, _: &Metadata) -> bool {
    false
}

#[cfg(unix)]
fn is_one(this: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (this.dev(), this.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_one(_: &Metadata, _: &Metadata) -> bool {
    false
}

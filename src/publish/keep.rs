//! Files that stay as they were: what a new output says with the same bytes as the former one is not written again.
//!
//! Takes the former output and the bytes of a new file, or their hash; gives the former file a second name in the new output, if it holds these
//! very bytes. They are read and compared, whatever a manifest says of them. So a rebuild writes what changed and nothing else, and
//! all other files keep their time, by which web servers and copies know them again. Must not know what the files are.

use super::manifest::FileRecord;
use crate::digest::Digest;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The former output.
#[derive(Debug)]
pub(super) struct Former {
    root: PathBuf,
    /// What a file looks like that is made now: owner and permissions.
    fresh: Metadata,
}

impl Former {
    /// The output that stands there. `fresh` is a file that this build has made.
    pub fn at(root: &Path, fresh: &Path) -> Option<Self> {
        root.is_dir().then_some(())?;
        Some(Self { root: root.to_owned(), fresh: fs::symlink_metadata(fresh).ok()? })
    }

    /// Gives the former file of that path the name `target`; `false`, with nothing done, where it holds other bytes, differs from a fresh
    /// file in more than its time, or the system refuses.
    ///
    /// # Errors
    /// When `target` is there already.
    pub fn keep(&self, path: &str, bytes: &[u8], target: &Path) -> io::Result<bool> {
        let former = self.root.join(path);
        let size = bytes.len() as u64;
        match self.held(&former, size).filter(|(held, _)| held == bytes) {
            Some((_, file)) => link(&former, &file, target),
            None => Ok(false),
        }
    }

    /// The same for a file whose bytes are known by their hash and number; gives the bytes.
    ///
    /// # Errors
    /// When `target` is there already.
    pub fn keep_known(&self, path: &str, known: &FileRecord, target: &Path) -> io::Result<Option<Vec<u8>>> {
        let former = self.root.join(path);
        match self.held(&former, known.size).filter(|(held, _)| Digest::of(held) == known.sha256) {
            Some((held, file)) => Ok(link(&former, &file, target)?.then_some(held)),
            None => Ok(None),
        }
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

/// Gives a file another name, if it still is the one that was read.
fn link(former: &Path, file: &Metadata, target: &Path) -> io::Result<bool> {
    match fs::hard_link(former, target) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // File systems without second names, and systems that guard against them.
        Err(_) => return Ok(false),
    }
    // Somebody may have put another file there in between.
    if fs::symlink_metadata(target).is_ok_and(|linked| is_one(&linked, file)) {
        return Ok(true);
    }
    fs::remove_file(target)?;
    Ok(false)
}

/// Whether a file has the owner and permissions of another, and no name besides its own: by one, it could be changed later.
#[cfg(unix)]
fn is_like(found: &Metadata, fresh: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    found.nlink() == 1 && (found.mode(), found.uid(), found.gid()) == (fresh.mode(), fresh.uid(), fresh.gid())
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

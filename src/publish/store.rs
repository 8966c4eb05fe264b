//! What a build keeps for the next one, beside the output: `.output.cache`. Takes and gives bytes by name. Must not know what they are.
//!
//! ```text
//! .output.cache/
//!     pages-03      bytes, behind a line that says whose they are and the hash of the rest
//!     twin/         the output's files by second names ([`super::twin`])
//! ```
//!
//! Nothing here is needed: a file that is missing, cut short, changed or written by another version is as good as none. But what stands here
//! is believed, so nobody else may have written it. A pull request can bring files of any name, and git gives them to their owner to write;
//! ours nobody may write, not even their owner ([`MODE`]), and whatever else stands here is not read.

use crate::digest::Digest;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The first line of every file.
const MARK: &[u8] = b"evenhand cache 1\n";
/// The largest file that is read, in bytes: more than a million tools give.
const LARGEST: u64 = 1 << 32;
/// The permissions of every file. Git makes none that its owner may not write.
#[cfg(unix)]
const MODE: u32 = 0o400;

/// The folder beside an output.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// That of an output, which need not be there yet.
    pub fn beside(output: &Path) -> Option<Self> {
        let absolute = std::path::absolute(output).ok()?;
        let mut name = std::ffi::OsString::from(".");
        name.push(absolute.file_name()?);
        name.push(".cache");
        Some(Self { folder: absolute.parent()?.join(name) })
    }

    /// The folder itself.
    pub(super) fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// What was kept under a name; nothing where it is not as we left it.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        let is_folder = fs::symlink_metadata(&self.folder).ok()?.is_dir();
        let path = self.folder.join(name);
        if !is_folder || !fs::symlink_metadata(&path).ok()?.is_file() {
            return None;
        }
        let mut file = File::open(&path).ok()?;
        let found = file.metadata().ok()?;
        if !is_ours(&found) || found.len() > LARGEST {
            return None;
        }
        let mut head = [0; MARK.len() + 32];
        file.read_exact(&mut head).ok()?;
        let (mark, digest) = head.split_at(MARK.len());
        let mut bytes = Vec::with_capacity(usize::try_from(found.len()).ok()?);
        file.read_to_end(&mut bytes).ok()?;
        (mark == MARK && Digest::of(&bytes).as_ref() == digest).then_some(bytes)
    }

    /// Makes the folder, for its owner alone; says whether there is one.
    pub(super) fn make_folder(&self) -> bool {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // Where one is there already, or something else is, making it fails.
        let _ = builder.create(&self.folder);
        fs::symlink_metadata(&self.folder).is_ok_and(|found| found.is_dir())
    }

    /// What the system says of a file of that name.
    pub(super) fn metadata(&self, name: &str) -> Option<fs::Metadata> {
        fs::symlink_metadata(self.folder.join(name)).ok()
    }

    /// Keeps bytes under a name, in place of those from before.
    ///
    /// # Errors
    /// When the system refuses. Whatever stood there may be gone.
    pub fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        if !self.make_folder() {
            return Err(io::Error::from(io::ErrorKind::NotADirectory));
        }
        let (target, made) = (self.folder.join(name), self.folder.join(format!("{name}.new")));
        // Of a build that was killed, or of another that runs: whoever renames last has written all of it.
        match fs::remove_file(&made) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, MODE);
        let mut file = options.open(&made)?;
        file.write_all(MARK)?;
        file.write_all(Digest::of(bytes).as_ref())?;
        file.write_all(bytes)?;
        drop(file);
        fs::rename(&made, &target)
    }
}

/// Whether a file is one that we have written: the user's own, with one name, and not to be written by anybody.
#[cfg(unix)]
fn is_ours(found: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    found.is_file()
        && found.nlink() == 1
        && found.mode() & 0o7777 == MODE
        && found.uid() == rustix::process::geteuid().as_raw()
}

/// Where files have no such permissions, none is believed.
#[cfg(not(unix))]
fn is_ours(_: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::beside(&folder.path().join("output")).unwrap();
        (folder, store)
    }

    #[test]
    fn what_was_kept_is_given_again_and_the_last_counts() {
        let (_folder, store) = store();
        assert_eq!(store.read("pages"), None);
        store.write("pages", b"one").unwrap();
        store.write("pages", b"two").unwrap();
        assert_eq!(store.read("pages").as_deref(), Some(&b"two"[..]));
        assert_eq!(store.read("tools"), None);
    }

    #[test]
    fn a_file_that_was_changed_or_cut_short_is_as_good_as_none() {
        let (_folder, store) = store();
        let path = store.folder.join("pages");
        store.write("pages", b"a few bytes").unwrap();
        let whole = fs::read(&path).unwrap();
        let put = |bytes: &[u8]| {
            fs::remove_file(&path).unwrap();
            fs::write(&path, bytes).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(MODE)).unwrap();
        };
        for end in 0..whole.len() {
            put(&whole[..end]);
            assert_eq!(store.read("pages"), None, "{end}");
        }
        for at in 0..whole.len() {
            let mut other = whole.clone();
            other[at] ^= 1;
            put(&other);
            assert_eq!(store.read("pages"), None, "{at}");
        }
        put(&whole);
        assert!(store.read("pages").is_some());
    }

    #[test]
    fn a_file_that_a_pull_request_could_bring_is_not_believed() {
        let (_folder, store) = store();
        let path = store.folder.join("pages");
        store.write("pages", b"a few bytes").unwrap();
        // Git gives every file to its owner to write.
        for mode in [0o600, 0o644, 0o700, 0o755, 0o444, 0o440] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(store.read("pages"), None, "{mode:o}");
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(MODE)).unwrap();
        fs::rename(&path, store.folder.join("other")).unwrap();
        std::os::unix::fs::symlink("other", &path).unwrap();
        assert_eq!(store.read("pages"), None);
        assert!(store.read("other").is_some());
        fs::hard_link(store.folder.join("other"), store.folder.join("third")).unwrap();
        assert_eq!(store.read("other"), None);
    }

    #[test]
    fn a_folder_behind_a_link_is_not_looked_into() {
        let (folder, store) = store();
        store.write("pages", b"a few bytes").unwrap();
        let elsewhere = folder.path().join("elsewhere");
        fs::rename(&store.folder, &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &store.folder).unwrap();
        assert_eq!(store.read("pages"), None);
        assert!(store.write("pages", b"other").is_err());
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 1);
    }
}

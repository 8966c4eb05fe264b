//! The one door to the outside: files of the repository, its git history, the clock.
//!
//! Takes a root folder; gives listings, bytes and dates. Knows nothing of what a tool is. Everything behind it is
//! hostile: links are reported and never followed, sizes are looked at before anything is read.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is where disk, environment and clock are read"
)]

mod brought;
mod clock;
mod history;
mod memory;
mod watch;

pub use brought::Brought;
pub(crate) use clock::days_since_1970;
pub use clock::{ClockFault, Day, Whose, now, processor_time, today};
pub use history::{Change, History, Unknown, history};
pub use memory::MemoryCheckout;
pub use watch::{Seen, Watch};

use rayon::prelude::*;
use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 1 << 20;

/// A repository's files. Paths are relative to its root, with `/` between their parts.
pub trait Checkout: Sync {
    /// Everything below a folder, sorted by path, parts compared byte by byte. An absent folder is empty.
    fn list(&self, folder: &str) -> Vec<Listed>;

    /// A file's bytes.
    ///
    /// # Errors
    /// Says why there are none.
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault>;

    /// What stands at a path; links are not followed.
    fn kind(&self, path: &str) -> Option<Kind>;

    /// The same checkout for whoever reads files of it later; `None` where there is none to be had for long.
    fn held(&self) -> Option<Arc<dyn Checkout + Send>> {
        None
    }

    /// Whether there is a folder with this path.
    fn is_folder(&self, path: &str) -> bool {
        self.kind(path) == Some(Kind::Folder)
    }

    /// Since when a file's bytes are such that `holds` says yes, by git's history.
    fn brought(&self, _path: &str, _holds: &dyn Fn(&[u8]) -> bool) -> Brought {
        Brought::Unknown
    }
}

/// One entry of a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// From the root. Names that are not UTF-8 are shown with replacement characters.
    pub path: String,
    /// What it is.
    pub kind: Kind,
}

/// What an entry of a listing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
    /// A socket, a device, a name that is not UTF-8.
    Other,
    /// It could not be looked at.
    Unreadable(String),
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFault {
    /// There is none.
    Absent,
    /// A folder, a link or a device stands where the file should be.
    NotAFile(&'static str),
    /// It has more bytes than [`LARGEST_FILE`].
    TooLarge(u64),
    /// The system refused, in its words.
    Unreadable(String),
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("there is no such file"),
            Self::NotAFile(what) => write!(f, "{what} stands where a file should be"),
            Self::TooLarge(size) => write!(f, "the file has {size} bytes, and at most {LARGEST_FILE} are read"),
            Self::Unreadable(why) => write!(f, "the file can't be read: {why}"),
        }
    }
}

/// A checkout on disk.
#[derive(Debug, Clone)]
pub struct DiskCheckout {
    root: PathBuf,
}

impl DiskCheckout {
    /// The repository below a folder.
    ///
    /// # Errors
    /// Says why the folder can't be used.
    pub fn open(root: &Path) -> Result<Self, String> {
        match root.metadata() {
            Ok(meta) if meta.is_dir() => Ok(Self { root: root.to_owned() }),
            Ok(_) => Err(format!("{} is not a folder", root.display())),
            Err(error) => Err(format!("{} can't be opened: {}", root.display(), reason(&error))),
        }
    }

    /// The root as it was given.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Checkout for DiskCheckout {
    fn list(&self, folder: &str) -> Vec<Listed> {
        if !is_folder(&self.root.join(folder)) {
            return Vec::new();
        }
        // The folders of tools, thousands of them, are looked into side by side.
        let below = |entry: Listed| {
            let within = if entry.kind == Kind::Folder { self.walk(&entry.path, DEEPEST - 2) } else { Vec::new() };
            std::iter::once(entry).chain(within)
        };
        let mut listed = Vec::new();
        for entry in self.look_into(folder) {
            let near = if entry.kind == Kind::Folder { self.look_into(&entry.path) } else { Vec::new() };
            listed.push(entry);
            listed.par_extend(near.into_par_iter().flat_map_iter(below));
        }
        listed
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let full = self.root.join(path);
        let file = open(&full).map_err(|error| no_file(&full).unwrap_or_else(|| fault(&error)))?;
        let meta = file.metadata().map_err(|error| fault(&error))?;
        if !meta.is_file() {
            return Err(no_file(&full).unwrap_or(ReadFault::NotAFile(OTHER)));
        }
        if meta.len() > LARGEST_FILE {
            return Err(ReadFault::TooLarge(meta.len()));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
        // As long as it was found to be, though it may grow meanwhile.
        file.take(meta.len()).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
        Ok(bytes)
    }

    fn kind(&self, path: &str) -> Option<Kind> {
        match self.root.join(path).symlink_metadata() {
            Ok(meta) => Some(kind(meta.file_type())),
            Err(error) if fault(&error) == ReadFault::Absent => None,
            Err(error) => Some(Kind::Unreadable(reason(&error))),
        }
    }

    fn held(&self) -> Option<Arc<dyn Checkout + Send>> {
        Some(Arc::new(self.clone()))
    }

    fn brought(&self, path: &str, holds: &dyn Fn(&[u8]) -> bool) -> Brought {
        brought::brought(self, path, holds)
    }
}

/// What git itself keeps is never content.
const GIT: &str = ".git";
/// Nothing of a catalogue lies further down.
const DEEPEST: usize = 8;

impl DiskCheckout {
    /// What lies right in a folder, by name. Thousands are looked into: paths are put together as texts.
    fn look_into(&self, folder: &str) -> Vec<Listed> {
        let unreadable = |path: &str, error: &std::io::Error| {
            let kind = Kind::Unreadable(reason(error));
            Listed { path: path.to_owned(), kind }
        };
        let entries = match self.root.join(folder).read_dir() {
            Ok(entries) => entries,
            Err(error) => return vec![unreadable(folder, &error)],
        };
        let folder = folder.trim_end_matches('/');
        let found = entries.filter_map(|entry| {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return Some(unreadable(folder, &error)),
            };
            let name = entry.file_name();
            if name == GIT {
                return None;
            }
            let (text, is_text) = (name.to_string_lossy(), name.to_str().is_some());
            let path = if folder.is_empty() { text.into_owned() } else { [folder, "/", &*text].concat() };
            Some(match entry.file_type() {
                Ok(of) => Listed { path, kind: if is_text { kind(of) } else { Kind::Other } },
                Err(error) => unreadable(&path, &error),
            })
        });
        let mut found: Vec<Listed> = found.collect();
        found.sort_by(|a, b| a.path.cmp(&b.path));
        found
    }

    /// What lies in a folder, so many levels down: each folder before what it holds. Links are not followed.
    fn walk(&self, folder: &str, levels: usize) -> Vec<Listed> {
        let mut listed = Vec::new();
        if levels == 0 {
            return listed;
        }
        for entry in self.look_into(folder) {
            let deeper = if entry.kind == Kind::Folder { self.walk(&entry.path, levels - 1) } else { Vec::new() };
            listed.push(entry);
            listed.extend(deeper);
        }
        listed
    }
}

const OTHER: &str = "something that is no file";

/// Opens a file, but no link, and without waiting for what is none: thousands are opened, so the system is asked once for each.
#[cfg(unix)]
fn open(path: &Path) -> std::io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed();
    File::options().read(true).custom_flags(flags).open(path)
}

/// The same, where a look comes first.
#[cfg(not(unix))]
fn open(path: &Path) -> std::io::Result<File> {
    match no_file(path) {
        Some(_) => Err(ErrorKind::InvalidInput.into()),
        None => File::open(path),
    }
}

/// What stands in place of a file.
fn no_file(path: &Path) -> Option<ReadFault> {
    let what = match kind(path.symlink_metadata().ok()?.file_type()) {
        Kind::Folder => "a folder",
        Kind::Link => "a symbolic link",
        Kind::Other => OTHER,
        Kind::File | Kind::Unreadable(_) => return None,
    };
    Some(ReadFault::NotAFile(what))
}

fn kind(of: std::fs::FileType) -> Kind {
    match () {
        () if of.is_symlink() => Kind::Link,
        () if of.is_dir() => Kind::Folder,
        () if of.is_file() => Kind::File,
        () => Kind::Other,
    }
}

fn fault(error: &std::io::Error) -> ReadFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ReadFault::Absent,
        _ => ReadFault::Unreadable(reason(error)),
    }
}

/// Whether something stands at a path; links are not followed.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether a folder stands at a path; links are not followed.
pub fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|meta| meta.is_dir())
}

/// Whether a path lies in a folder, by its name or by where links lead. Neither need be there yet.
pub fn is_inside(path: &Path, folder: &Path) -> bool {
    let whole = absolute(path);
    let nearest = whole.ancestors().find_map(|above| above.canonicalize().ok());
    // The folder may not be there yet, either.
    whole.starts_with(absolute(folder))
        || folder.canonicalize().is_ok_and(|folder| nearest.is_some_and(|nearest| nearest.starts_with(folder)))
}

/// A path from the file system's root, links not followed, without `..`.
pub fn absolute(path: &Path) -> PathBuf {
    let mut absolute = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::ParentDir => {
                absolute.pop();
            }
            part => absolute.push(part),
        }
    }
    absolute
}

/// An I/O error in words, without the number.
pub fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there".into(),
        ErrorKind::PermissionDenied => "permission denied".into(),
        ErrorKind::StorageFull => "the disk is full".into(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_is_listed_before_what_it_holds_and_all_by_their_names() {
        let folder = tempfile::tempdir().expect("a folder");
        let paths = [
            "a-b/x.md",
            "a/x/y.md",
            "a/x.md",
            "a/x-1.md",
            "a b",
            "tools/one/.git/config",
            "tools/one/about.md",
            "tools/one/2/3/4/5/6/7/deep.md",
            "tools/one/2/3/4/5/6/7/8/deeper.md",
            "tools/one-2/tool.yaml",
            "tools/one/tool.yaml",
            ".git/config",
        ];
        for path in paths {
            let path = folder.path().join("content").join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, "x").expect("a file");
        }
        let checkout = DiskCheckout::open(folder.path()).expect("a checkout");
        let listed = checkout.list("content");
        let paths: Vec<&str> = listed.iter().map(|entry| entry.path.strip_prefix("content/").expect("below")).collect();
        let expected = [
            "a",
            "a/x",
            "a/x/y.md",
            "a/x-1.md",
            "a/x.md",
            "a b",
            "a-b",
            "a-b/x.md",
            "tools",
            "tools/one",
            "tools/one/2",
            "tools/one/2/3",
            "tools/one/2/3/4",
            "tools/one/2/3/4/5",
            "tools/one/2/3/4/5/6",
            "tools/one/2/3/4/5/6/7",
            "tools/one/about.md",
            "tools/one/tool.yaml",
            "tools/one-2",
            "tools/one-2/tool.yaml",
        ];
        assert_eq!(paths, expected);
        assert!(listed.is_sorted_by(|a, b| a.path.split('/').lt(b.path.split('/'))));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_listed_and_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("content/tools/one")).expect("folders");
        fs::create_dir_all(folder.path().join("elsewhere")).expect("a folder");
        fs::write(folder.path().join("elsewhere/secret.md"), "x").expect("a file");
        for link in ["content/linked", "content/tools/linked", "content/tools/one/linked"] {
            std::os::unix::fs::symlink(folder.path().join("elsewhere"), folder.path().join(link)).expect("a link");
        }
        let checkout = DiskCheckout::open(folder.path()).expect("a checkout");
        let listed = checkout.list("content");
        let links: Vec<&str> =
            listed.iter().filter(|entry| entry.kind == Kind::Link).map(|entry| &*entry.path).collect();
        assert_eq!(links, ["content/linked", "content/tools/linked", "content/tools/one/linked"]);
        assert_eq!(listed.len(), 5, "{listed:?}");
        assert_eq!(checkout.list("content/linked"), []);
    }
}

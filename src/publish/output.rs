//! What stands where. Takes the path of an output, gives the names beside it and whether what stands there may be
//! replaced. Changes nothing but a missing directory around the output. Must not know how an output is written.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::PublishError;
use super::manifest::{MANIFEST, Manifest, opens_like_ours};

/// How much of a manifest is read to see who wrote it, in bytes.
const HEAD: u64 = 256;

/// An output's place, and the names beside it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The output itself: no link on the way to it, which needs not exist.
    pub output: PathBuf,
    /// The directory around it.
    pub around: PathBuf,
    /// The lock file.
    pub lock: PathBuf,
    /// The directory that we work in.
    pub staging: PathBuf,
    /// The directory of what a build keeps for the next one.
    pub cache: PathBuf,
}

impl Place {
    /// Finds the place of an output, makes the directory around it where that is missing, and refuses places whose
    /// replacement would delete one of `protected`.
    pub fn find(given: &Path, protected: &[&Path]) -> Result<Self, PublishError> {
        let nameless = || PublishError::OutputIsRoot { output: given.to_path_buf() };
        let absolute = std::path::absolute(given).map_err(|_| nameless())?;
        let (Some(around), Some(name)) = (absolute.parent(), absolute.file_name()) else {
            return Err(nameless());
        };
        fs::create_dir_all(around).map_err(PublishError::io("make the directory", around))?;
        let around = fs::canonicalize(around).map_err(PublishError::io("find", around))?;
        let beside = |end: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            around.join(hidden)
        };
        let [lock, staging, cache] = [".lock", ".staging", ".cache"].map(beside);
        let place = Self { output: around.join(name), lock, staging, cache, around };
        place.spare(protected)?;
        Ok(place)
    }

    /// Refuses an output that is, or holds, one of these.
    fn spare(&self, protected: &[&Path]) -> Result<(), PublishError> {
        // Where upper and lower case are one, only the system knows the true spelling.
        let real = fs::canonicalize(&self.output).unwrap_or_else(|_| self.output.clone());
        for path in protected {
            let there = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
            let there = there.map_err(PublishError::io("find", path))?;
            // What the path says counts as well as where it leads: a linked theme is lost with its link.
            let said = std::path::absolute(path).unwrap_or_else(|_| there.clone());
            let within = |inner: &Path| inner.starts_with(&real) || inner.starts_with(&self.output);
            if within(&there) || within(&said) {
                return Err(PublishError::Protected { output: self.output.clone(), holds: path.to_path_buf() });
            }
        }
        Ok(())
    }

    /// Refuses what stands in the output's place if it is no directory, another file system, or no output by its manifest's first words: a first
    /// look, before anything is made. Whether every file in it is ours is seen when it is replaced ([`Self::inspect`]).
    pub fn glance(&self) -> Result<(), PublishError> {
        self.refuse(foreign)
    }

    /// Refuses what stands in the output's place unless it may be replaced: nothing, an empty directory, or an output
    /// that evenhand wrote.
    pub fn inspect(&self) -> Result<(), PublishError> {
        self.refuse(not_ours)
    }

    /// Refuses another file system in the output's place, and whatever `foreign` has something against.
    fn refuse(
        &self,
        foreign: impl FnOnce(&Path, &Metadata) -> Result<Option<String>, PublishError>,
    ) -> Result<(), PublishError> {
        let Some(found) = look(&self.output)? else { return Ok(()) };
        if is_mounted(&found, &self.around)? {
            return Err(PublishError::Mounted { output: self.output.clone() });
        }
        match foreign(&self.output, &found)? {
            Some(why) => Err(PublishError::Foreign { output: self.output.clone(), why }),
            None => Ok(()),
        }
    }
}

/// What stands at a path, links not followed. `None`: nothing.
pub(super) fn look(path: &Path) -> Result<Option<Metadata>, PublishError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(PublishError::io("look at", path)(error)),
    }
}

/// Why a path does not hold an output of evenhand's, nor an empty directory. `None`: it does.
pub(super) fn not_ours(path: &Path, found: &Metadata) -> Result<Option<String>, PublishError> {
    if let Some(why) = foreign(path, found)? {
        return Ok(Some(why));
    }
    let manifest = path.join(MANIFEST);
    if look(&manifest)?.is_none() {
        return Ok(None);
    }
    let bytes = fs::read(&manifest).map_err(PublishError::io("read", &manifest))?;
    // A manifest that was cut short names nothing; then only its beginning says whose the folder is.
    let Ok(listed) = Manifest::parse(&bytes) else { return Ok(None) };
    let listed: FxHashSet<&str> = listed.files().keys().map(String::as_str).chain([MANIFEST]).collect();
    Ok(stranger(path, "", &listed)?.map(|name| format!("it holds `{name}`, which evenhand did not write")))
}

/// Why a path does not hold an output of evenhand's, nor an empty directory, by what can be seen at once.
fn foreign(path: &Path, found: &Metadata) -> Result<Option<String>, PublishError> {
    if found.is_symlink() {
        return Ok(Some("it is a symbolic link".to_owned()));
    }
    if !found.is_dir() {
        return Ok(Some("it is a file".to_owned()));
    }
    if is_empty(path)? {
        return Ok(None);
    }
    // Somebody keeps the output's history in the output itself; replacing it would delete that history.
    if look(&path.join(".git"))?.is_some() {
        return Ok(Some("it is a git repository of its own, for it holds `.git`".to_owned()));
    }
    let manifest = path.join(MANIFEST);
    let mut head = Vec::new();
    if look(&manifest)?.is_some_and(|found| found.is_file()) {
        File::open(&manifest)
            .and_then(|file| file.take(HEAD).read_to_end(&mut head))
            .map_err(PublishError::io("read", &manifest))?;
    }
    if !opens_like_ours(&head) {
        return Ok(Some(format!("it holds files, but no `{MANIFEST}` of evenhand's")));
    }
    Ok(None)
}

/// A file below a directory that is not listed.
fn stranger(root: &Path, below: &str, listed: &FxHashSet<&str>) -> Result<Option<String>, PublishError> {
    let folder = root.join(below);
    let io = PublishError::io("look into", &folder);
    let entries: Result<Vec<_>, _> = fs::read_dir(&folder).and_then(Iterator::collect).map_err(io);
    let mut path = if below.is_empty() { String::new() } else { format!("{below}/") };
    let start = path.len();
    for entry in entries? {
        path.truncate(start);
        path.push_str(&entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(PublishError::io("look at", &entry.path()))?;
        if kind.is_dir() {
            if let Some(found) = stranger(root, &path, listed)? {
                return Ok(Some(found));
            }
        } else if !listed.contains(&*path) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// Whether a directory holds nothing.
pub(super) fn is_empty(path: &Path) -> Result<bool, PublishError> {
    let mut entries = fs::read_dir(path).map_err(PublishError::io("look into", path))?;
    Ok(entries.next().is_none())
}

/// Whether a directory lies on another file system than the directory around it.
#[cfg(unix)]
fn is_mounted(found: &Metadata, around: &Path) -> Result<bool, PublishError> {
    use std::os::unix::fs::MetadataExt;
    let around = fs::metadata(around).map_err(PublishError::io("look at", around))?;
    Ok(found.dev() != around.dev())
}

#[cfg(not(unix))]
fn is_mounted(_: &Metadata, _: &Path) -> Result<bool, PublishError> {
    Ok(false)
}

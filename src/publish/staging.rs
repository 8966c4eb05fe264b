//! A new output in the making. Takes files, gives a published output or leaves the former one as it was. Must not know
//! what the files are.
//!
//! ```text
//! .output.staging/             readable by the builder only: nobody is served half a site from here
//!     made-by-evenhand.txt     the marker: only a directory that has it is ever cleared away
//!     site/                    the new output; after the exchange, the former one
//!     former/                  the former output, on systems that can't exchange directories
//! ```
//!
//! Durability: nothing is flushed to disk, which could take longer than the build (one flush writes out all that the
//! system has not written yet). A killed build or a full disk never harms an output. A power cut within the seconds after
//! publishing may; the hashes in the manifest show it, and building again gives the same bytes.

use std::collections::hash_map::Entry as Slot;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest as _, Sha256};

use super::PublishError;
use super::clear::{MARKER, clear, former, remove};
use super::exchange::{self, Failure, Way};
use super::keep::{Former, FormerFile, Kept};
use super::lock::{self, Lock};
use super::manifest::{Entry, FileRecord, MANIFEST, Manifest};
use super::output::{Place, look};
use super::published::Published;
use super::seen::Folder;
use super::store::Store;
use super::twin;
use crate::digest::Digest;

const MARKER_TEXT: &str = "evenhand keeps a new output here while it builds. Once no build is running, this directory can go; the next build clears it away.\n";

/// A new output in the making. Dropped before it is published, it leaves nothing behind.
#[derive(Debug)]
pub struct Staging {
    place: Place,
    made: Mutex<FxHashSet<String>>,
    /// All files that were begun or taken over, by their paths; nothing is said yet of those that are being written.
    files: Mutex<FxHashMap<String, Option<FileRecord>>>,
    failed: AtomicBool,
    former: Option<Former>,
    store: Store,
    /// The new output, if it began as the former one's twin.
    twin: Option<Folder>,
    /// The paths of files that the former output, if there is one, does not have.
    changed: Mutex<Vec<String>>,
    /// The paths of files that look as they did when they were published.
    untouched: Mutex<FxHashSet<String>>,
    kept: AtomicUsize,
    cleared: bool,
    // Let go of after `drop` has cleared away.
    lock: Option<Lock>,
}

impl Staging {
    /// Begins a new output. Makes the directory around it where that is missing, waits for nobody, clears away what a
    /// killed build has left, and puts the former output back should that build have been killed between two renames.
    ///
    /// `protected` are the paths that the build reads: the repository's root, content roots, the theme. The output may lie
    /// inside them, but not be or hold one.
    ///
    /// # Errors
    /// When another build writes the same output, when something stands there that is no output of evenhand's at a first look, or when the
    /// system refuses.
    pub fn open(output: &Path, protected: &[&Path]) -> Result<Self, PublishError> {
        let place = Place::find(output, protected)?;
        // Before anything is made beside it, and again once nobody else can change it.
        place.glance()?;
        if look(&place.lock)?.is_some_and(|found| !found.is_file()) {
            let why = "it is not a plain file, and the build needs one of that name as its lock".to_owned();
            return Err(PublishError::Foreign { output: place.lock, why });
        }
        let lock = lock::take(&place.lock).map_err(PublishError::io("lock", &place.lock))?;
        let Some(lock) = lock else { return Err(PublishError::Busy { output: place.output }) };
        clear(&place)?;
        place.glance()?;
        let store = Store::at(place.cache.clone());

        private_directory(&place.staging).map_err(PublishError::io("make the directory", &place.staging))?;
        let mut staging = Self {
            place,
            made: Mutex::default(),
            files: Mutex::default(),
            failed: AtomicBool::new(false),
            former: None,
            store,
            twin: None,
            changed: Mutex::default(),
            untouched: Mutex::default(),
            kept: AtomicUsize::new(0),
            cleared: false,
            lock: Some(lock),
        };
        let marker = staging.place.staging.join(MARKER);
        fs::write(&marker, MARKER_TEXT).map_err(PublishError::io("write", &marker))?;
        staging.former = Former::at(&staging.place.output, &marker, &staging.store);
        let site = staging.site();
        let is_twin = staging.former.is_some() && twin::take(&staging.place.cache, &site);
        if !is_twin {
            fs::create_dir(&site).map_err(PublishError::io("make the directory", &site))?;
        }
        staging.twin = is_twin.then(|| Folder::open(&site));
        Ok(staging)
    }

    /// Writes a file of the new output. Can be called from many threads at once.
    ///
    /// # Errors
    /// When the path is not allowed or was written before, or the system refuses (a full disk). Whatever the reason, this
    /// staging can't be published any more.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<Entry, PublishError> {
        if let Some(entry) = self.keep(path, bytes) {
            return Ok(entry);
        }
        let mut file = self.begin(path)?;
        file.append(bytes)?;
        Ok(file.done())
    }

    /// Takes a file over from the former output, where it holds the same bytes.
    fn keep(&self, path: &str, bytes: &[u8]) -> Option<Entry> {
        let former = self.former.as_ref().filter(|_| not_allowed(path).is_none())?;
        let target = self.site().join(path);
        // Told as what it is when it is written.
        if self.is_claimed(path)
            || self.make_parents(path).is_err()
            || !former.keep(path, bytes, &target, self.twin.is_some()).unwrap_or(false)
        {
            return None;
        }
        self.kept.fetch_add(1, Ordering::Relaxed);
        let record = FileRecord { sha256: Digest::of(bytes), size: bytes.len() as u64 };
        self.record(path, record);
        Some(record.entry(path))
    }

    /// Takes a file over from the former output, where it holds the bytes that are known by their hash and number; says whether it does.
    pub fn keep_known(&self, path: &str, known: &FileRecord) -> bool {
        let keep = |former: &Former, target: &Path| {
            former.keep_known(path, known, target, self.twin.as_ref()).ok().filter(|kept| *kept != Kept::No)
        };
        let kept = self.keep_by(path, known, keep);
        if kept == Some(Kept::Untouched) {
            held(&self.untouched).insert(path.to_owned());
        }
        kept.is_some()
    }

    /// The same, giving the bytes.
    pub fn keep_read(&self, path: &str, known: &FileRecord) -> Option<Vec<u8>> {
        self.keep_by(path, known, |former, target| {
            former.keep_read(path, known, target, self.twin.is_some()).ok().flatten()
        })
    }

    fn keep_by<T>(&self, path: &str, known: &FileRecord, keep: impl FnOnce(&Former, &Path) -> Option<T>) -> Option<T> {
        let former = self.former.as_ref().filter(|_| not_allowed(path).is_none())?;
        self.make_parents(path).ok()?;
        if self.is_claimed(path) {
            return None;
        }
        let kept = keep(former, &self.site().join(path))?;
        self.kept.fetch_add(1, Ordering::Relaxed);
        self.record(path, *known);
        Some(kept)
    }

    /// A file of the former output, where it holds the bytes that are known by their hash and number.
    pub fn former_file(&self, path: &str, known: &FileRecord) -> Option<FormerFile> {
        self.former.as_ref().filter(|_| not_allowed(path).is_none())?.open(path, known)
    }

    fn is_claimed(&self, path: &str) -> bool {
        held(&self.files).contains_key(path)
    }

    fn record(&self, path: &str, record: FileRecord) {
        held(&self.files).insert(path.to_owned(), Some(record));
    }

    /// Begins a file of the new output that is written piece by piece: too long to be kept whole.
    ///
    /// # Errors
    /// As for [`Self::write`].
    pub fn begin(&self, path: &str) -> Result<Writing<'_>, PublishError> {
        let writing = self.begin_new(path);
        if writing.is_err() {
            self.failed.store(true, Ordering::Release);
        }
        writing
    }

    fn begin_new(&self, path: &str) -> Result<Writing<'_>, PublishError> {
        let refuse = |why| PublishError::Path { path: path.to_owned(), why };
        if let Some(why) = not_allowed(path) {
            return Err(refuse(why));
        }
        self.make_parents(path)?;
        let target = self.site().join(path);
        let taken = "another file of this build has that path already";
        let own = path.to_owned();
        match held(&self.files).entry(own) {
            Slot::Occupied(_) => return Err(refuse(taken)),
            Slot::Vacant(free) => free.insert(None),
        };
        if self.twin.is_some() {
            // Never into it: it is a file of the former output by another name.
            remove(&target).map_err(PublishError::io("remove", &target))?;
        }
        // Never over a file that is there, not even one whose name differs in case only on a system that ignores case.
        let file =
            OpenOptions::new().write(true).create_new(true).open(&target).map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => refuse(taken),
                _ => PublishError::io("write", &target)(error),
            })?;
        if self.former.is_some() {
            held(&self.changed).push(path.to_owned());
        }
        Ok(Writing { staging: self, path: path.to_owned(), target, file, hasher: Sha256::new(), size: 0, whole: false })
    }

    /// Makes the directories of a path, each once.
    fn make_parents(&self, path: &str) -> Result<(), PublishError> {
        let Some((directory, _)) = path.rsplit_once('/') else { return Ok(()) };
        let mut made = held(&self.made);
        if !made.contains(directory) {
            let target = self.site().join(directory);
            if self.twin.is_some() {
                self.real_folders(directory).map_err(PublishError::io("make the directory", &target))?;
            }
            fs::create_dir_all(&target).map_err(PublishError::io("make the directory", &target))?;
            made.insert(directory.to_owned());
        }
        Ok(())
    }

    /// Takes away what is no directory on the way to one: the way through it could lead elsewhere.
    fn real_folders(&self, directory: &str) -> io::Result<()> {
        let ends = directory.match_indices('/').map(|(end, _)| end).chain([directory.len()]);
        for folder in ends.filter_map(|end| directory.get(..end)).map(|folder| self.site().join(folder)) {
            match fs::symlink_metadata(&folder) {
                Ok(found) if !found.is_dir() => remove(&folder)?,
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::NotFound => break,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Completes the manifest with every file written, and puts the new output in the former one's place.
    ///
    /// # Errors
    /// When a file could not be written, when something that evenhand did not write has come into the output's place, or
    /// when the system refuses. The former output is then as it was.
    pub fn publish(self, manifest: Manifest) -> Result<Published, PublishError> {
        self.publish_by(manifest, exchange::swap)
    }

    pub(super) fn publish_by(
        mut self,
        manifest: Manifest,
        swap: impl Fn(&Path, &Path) -> io::Result<()>,
    ) -> Result<Published, PublishError> {
        let output = self.place.output.clone();
        if self.failed.load(Ordering::Acquire) {
            return Err(PublishError::Incomplete { output });
        }
        let files = std::mem::take(&mut *held(&self.files)).into_iter();
        let files: Option<Vec<_>> = files.map(|(path, record)| Some((path, record?))).collect();
        let Some(mut files) = files else { return Err(PublishError::Incomplete { output }) };
        files.par_sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let manifest = manifest.with_files(files.into_iter().collect());
        let (site, path) = (self.site(), self.site().join(MANIFEST));
        let finish = || -> Result<Option<Vec<String>>, PublishError> {
            let gone = match self.twin.is_some() {
                true => Some(twin::prune(&site, manifest.files()).map_err(PublishError::io("clear away from", &site))?),
                false => None,
            };
            remove(&path).map_err(PublishError::io("remove", &path))?;
            write_manifest(&path, &manifest).map_err(PublishError::io("write", &path))?;
            Ok(gone)
        };
        // Whether all files there are ours is looked at now and not before: building takes a while, in which somebody may put one there.
        let (gone, inspected) = rayon::join(finish, || self.place.inspect());
        let gone = gone?;
        inspected?;
        let aside = former(&self.place);
        let way = exchange::replace(&self.site(), &output, &aside, swap).map_err(|failure| match failure {
            Failure::Unchanged(error) if error.kind() == ErrorKind::ResourceBusy => {
                PublishError::Mounted { output: output.clone() }
            }
            Failure::Unchanged(source) => PublishError::Io { path: output.clone(), doing: "replace", source },
            Failure::Stranded(source) => {
                PublishError::NotRestored { output: output.clone(), former: aside.clone(), source }
            }
        })?;
        // The new output stands: what fails from here on is no failure of the build.
        self.cleared = true;
        let stood = match way {
            Way::First => None,
            Way::Exchange => Some(site),
            Way::Renames => Some(aside),
        };
        if let Some(stood) = stood {
            self.keep_twin(&stood, gone, &manifest);
        }
        let leftover = clear(&self.place).is_err().then(|| self.place.staging.clone());
        let kept = self.kept.load(Ordering::Relaxed);
        let (store, lock) = (self.store.clone(), self.lock.take());
        let seen = self.former.take().map(|former| former.seen).unwrap_or_default();
        let untouched = std::mem::take(&mut *held(&self.untouched));
        Ok(Published { output, manifest, kept, way, leftover, store, seen, untouched, _lock: lock })
    }

    /// Makes the tree that stood in the output's place the new output's twin, where most of its files are the same. It can do without.
    fn keep_twin(&self, stood: &Path, gone: Option<Vec<String>>, manifest: &Manifest) {
        let changed = held(&self.changed);
        if self.former.is_none() || changed.len() * 2 > manifest.files().len() || !self.store.make_folder() {
            return;
        }
        let follow = || {
            let gone = match gone {
                Some(gone) => gone,
                None => twin::prune(stood, manifest.files())?,
            };
            let changed = changed.iter().map(String::as_str).chain([MANIFEST]);
            twin::follow(stood, &self.place.output, changed, &gone)
        };
        if follow().is_ok() {
            twin::put(&self.place.cache, stood);
        }
    }

    fn site(&self) -> PathBuf {
        self.place.staging.join("site")
    }
}

/// A file of a new output that is being written. Dropped before it is done, it keeps the output from being published.
#[derive(Debug)]
pub struct Writing<'s> {
    staging: &'s Staging,
    path: String,
    target: PathBuf,
    file: File,
    hasher: Sha256,
    size: u64,
    whole: bool,
}

impl Writing<'_> {
    /// Writes the next bytes.
    ///
    /// # Errors
    /// When the system refuses (a full disk). The staging can't be published any more.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), PublishError> {
        self.file.write_all(bytes).map_err(PublishError::io("write", &self.target))?;
        self.hasher.update(bytes);
        self.size += bytes.len() as u64;
        Ok(())
    }

    /// The file is whole.
    pub fn done(mut self) -> Entry {
        self.whole = true;
        let sha256 = Digest(std::mem::take(&mut self.hasher).finalize().into());
        let record = FileRecord { sha256, size: self.size };
        self.staging.record(&self.path, record);
        record.entry(&self.path)
    }
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        if !self.whole {
            self.staging.failed.store(true, Ordering::Release);
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.cleared {
            if self.twin.is_some() {
                // Most of it is as it was; the next build looks at each file.
                twin::put(&self.place.cache, &self.site());
            }
            // What stays behind is found by the next build, which reports what hinders it.
            let _ = clear(&self.place);
        }
    }
}

/// Why no file may be published under a path. Paths come from names in content and themes, written by strangers; outputs
/// are carried to other systems on USB sticks.
fn not_allowed(path: &str) -> Option<&'static str> {
    if path.eq_ignore_ascii_case(MANIFEST) {
        return Some("that path belongs to the manifest");
    }
    if path.chars().any(|c| c.is_control() || matches!(c, '\\' | ':')) {
        return Some("it holds a control character, a backslash or a colon");
    }
    if path.split('/').any(str::is_empty) {
        return Some("one of its parts is empty");
    }
    if path.split('/').any(|part| part.starts_with('.')) {
        return Some("one of its parts starts with a dot");
    }
    None
}

fn private_directory(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

fn write_manifest(path: &Path, manifest: &Manifest) -> io::Result<()> {
    let mut writer = BufWriter::new(OpenOptions::new().write(true).create_new(true).open(path)?);
    manifest.write_to(&mut writer)
}

/// The guarded value. A thread that panicked while it held one of our locks has left it whole: each is changed by a single
/// insertion.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

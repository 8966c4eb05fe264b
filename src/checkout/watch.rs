//! Telling when files change. The only place that knows how a system tells.
//!
//! Takes a checkout and folders; gives the paths of what changed, from the checkout's root. Where the system can't watch so many
//! folders, they are looked at every two seconds instead. Must not know what the files are for.

use super::{Checkout, DiskCheckout, Kind, absolute};
use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
use notify::{Config, ErrorKind, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How often folders are looked at that can't be watched.
const PAUSE: Duration = Duration::from_secs(2);

/// Something that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Something at this path is new, gone or another.
    Path {
        /// From the checkout's root.
        path: String,
        /// Whether a folder may have come: what was put into it before it was watched, nobody has seen.
        folder: bool,
    },
    /// The system lost count: anything may be another.
    Anything,
}

/// Whoever is told.
type Listener = Arc<dyn Fn(Seen) + Send + Sync>;

/// Watches folders for as long as it lives.
pub struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    listener: Listener,
    /// Folders from the root, and whether all that lies in them is watched.
    watched: BTreeSet<(String, bool)>,
    looking: bool,
}

impl Watch {
    /// Begins to watch a checkout. Nothing is watched yet.
    ///
    /// # Errors
    /// The system can't watch anything.
    pub fn new(checkout: &DiskCheckout, listener: impl Fn(Seen) + Send + Sync + 'static) -> Result<Self, String> {
        let root = absolute(checkout.root());
        let listener: Listener = Arc::new(listener);
        let handler = handler(root.clone(), Arc::clone(&listener));
        match RecommendedWatcher::new(handler, Config::default().with_follow_symlinks(false)) {
            Ok(watcher) => {
                Ok(Self { root, watcher: Box::new(watcher), listener, watched: BTreeSet::new(), looking: false })
            }
            Err(_) => {
                let watcher = looker(&root, &listener)?;
                Ok(Self { root, watcher, listener, watched: BTreeSet::new(), looking: true })
            }
        }
    }

    /// Whether the folders are looked at every other second, because they can't be watched.
    pub fn is_looking(&self) -> bool {
        self.looking
    }

    /// Watches these folders and no others: `deep` ones with everything in them. Folders that are not there are left out; `again` takes up
    /// anew those that may have been replaced by others of the same name.
    ///
    /// # Errors
    /// Says why a folder can't be watched.
    pub fn watch(&mut self, flat: &[String], deep: &[String], again: bool) -> Result<(), String> {
        let wanted = flat.iter().map(|path| (path.clone(), false)).chain(deep.iter().map(|path| (path.clone(), true)));
        let wanted: BTreeSet<(String, bool)> = wanted
            .filter(|(path, _)| self.root.join(path).symlink_metadata().is_ok_and(|meta| meta.is_dir()))
            .collect();
        for (path, _) in self.watched.iter().filter(|known| again || !wanted.contains(known)) {
            // It may be gone already, and its watch with it.
            let _ = self.watcher.unwatch(&self.root.join(path));
        }
        let known = if again { BTreeSet::new() } else { std::mem::take(&mut self.watched) };
        for (path, deep) in wanted.difference(&known) {
            let mode = if *deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            match self.watcher.watch(&self.root.join(path), mode) {
                Ok(()) => {}
                Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch | ErrorKind::Io(_)) && !self.looking => {
                    if !self.root.join(path).is_dir() {
                        continue;
                    }
                    self.watcher = looker(&self.root, &self.listener)?;
                    self.looking = true;
                    self.watched.clear();
                    let folders = |of: bool| -> Vec<String> {
                        wanted.iter().filter(|(_, deep)| *deep == of).map(|(path, _)| path.clone()).collect()
                    };
                    return self.watch(&folders(false), &folders(true), true);
                }
                Err(error) if matches!(error.kind, ErrorKind::PathNotFound) => {}
                Err(error) => return Err(format!("{path} can't be watched: {error}")),
            }
        }
        self.watched = wanted;
        Ok(())
    }
}

fn looker(root: &Path, listener: &Listener) -> Result<Box<dyn Watcher + Send>, String> {
    let config = Config::default().with_poll_interval(PAUSE).with_follow_symlinks(false);
    match PollWatcher::new(handler(root.to_owned(), Arc::clone(listener)), config) {
        Ok(watcher) => Ok(Box::new(watcher)),
        Err(error) => Err(format!("the folders can't be watched: {error}")),
    }
}

/// Turns what the system says into what was seen.
fn handler(root: PathBuf, listener: Listener) -> impl Fn(notify::Result<Event>) + Send + 'static {
    move |event| {
        let Ok(event) = event else { return listener(Seen::Anything) };
        if event.need_rescan() {
            return listener(Seen::Anything);
        }
        let folder = match event.kind {
            // Reading is no change, and closing after writing ends one.
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            EventKind::Access(_) => return,
            EventKind::Create(CreateKind::File) => false,
            EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_)) => true,
            _ => false,
        };
        for path in event.paths {
            let Ok(below) = path.strip_prefix(&root) else { continue };
            listener(Seen::Path { path: joined(below), folder: folder && path.is_dir() });
        }
    }
}

/// A path with `/` between its parts.
fn joined(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

impl DiskCheckout {
    /// The files and folders at a path that were written, named or filled since a time, in milliseconds since 1970; `deep`: and those below it.
    pub fn touched_since(&self, path: &str, deep: bool, time: u64) -> Vec<String> {
        let depth = if deep { usize::MAX } else { 0 };
        let entries = walkdir::WalkDir::new(self.root().join(path)).follow_links(false).max_depth(depth);
        let entries = entries.into_iter().flatten();
        entries
            // The clock of a file system ticks some hundred times in a second.
            .filter(|entry| entry.metadata().is_ok_and(|meta| changed(&meta) + 10 >= time))
            .map(|entry| joined(entry.path().strip_prefix(self.root()).unwrap_or(entry.path())))
            .collect()
    }

    /// The folders that have to be watched to see every change of some content roots, as they are written: those on the way to them, and
    /// those with everything in them.
    pub fn to_watch(&self, patterns: &[String]) -> (Vec<String>, Vec<String>) {
        let (mut flat, mut deep) = (BTreeSet::from([String::new(), ".git".to_owned()]), BTreeSet::new());
        deep.insert("themes".to_owned());
        for pattern in patterns {
            let parts: Vec<&str> = pattern.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
            let mut here = vec![String::new()];
            for part in &parts {
                flat.extend(here.iter().cloned());
                here = here.iter().flat_map(|folder| self.step(folder, part)).collect();
            }
            deep.extend(here);
        }
        flat.retain(|folder| !deep.contains(folder));
        (flat.into_iter().collect(), deep.into_iter().collect())
    }

    /// The folders that a part of a pattern leads to.
    fn step(&self, folder: &str, part: &str) -> Vec<String> {
        let join = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        if part != "*" {
            return vec![join(part)];
        }
        let Ok(entries) = self.root().join(folder).read_dir() else { return Vec::new() };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        names.map(|name| join(&name)).filter(|path| self.kind(path) == Some(Kind::Folder)).collect()
    }
}

/// When an entry was changed: its bytes, its name or what it holds.
#[cfg(unix)]
fn changed(meta: &std::fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    u64::try_from(meta.ctime() * 1000 + meta.ctime_nsec() / 1_000_000).unwrap_or(0)
}

#[cfg(not(unix))]
fn changed(meta: &std::fs::Metadata) -> u64 {
    let since = |time: std::time::SystemTime| time.duration_since(std::time::UNIX_EPOCH).ok();
    let time = meta.modified().ok().and_then(since);
    time.map_or(0, |time| u64::try_from(time.as_millis()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc;
    use std::time::Instant;

    /// Whether a path is reported within some seconds.
    fn hears(from: &mpsc::Receiver<Seen>, wanted: &str) -> bool {
        let end = Instant::now() + Duration::from_secs(10);
        while let Ok(seen) = from.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if matches!(seen, Seen::Path { path, .. } if path == wanted) {
                return true;
            }
        }
        false
    }

    #[test]
    fn files_are_seen_in_folders_that_come_and_go() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("content/tools/a")).unwrap();
        let checkout = DiskCheckout::open(folder.path()).unwrap();
        let (to, from) = mpsc::channel();
        let mut watch = Watch::new(&checkout, move |seen| drop(to.send(seen))).unwrap();
        let (flat, deep) = checkout.to_watch(&["content".to_owned()]);
        watch.watch(&flat, &deep, false).unwrap();
        fs::write(folder.path().join("content/tools/a/tool.yaml"), "name: A").unwrap();
        assert!(hears(&from, "content/tools/a/tool.yaml"));
        fs::remove_dir_all(folder.path().join("content")).unwrap();
        assert!(hears(&from, "content"));
        fs::create_dir_all(folder.path().join("content/tools/b")).unwrap();
        assert!(hears(&from, "content"));
        watch.watch(&flat, &deep, true).unwrap();
        fs::write(folder.path().join("content/tools/b/tool.yaml"), "name: B").unwrap();
        assert!(hears(&from, "content/tools/b/tool.yaml"));
    }

    #[test]
    fn the_folders_on_the_way_to_a_root_are_watched_too() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("intake/x/content")).unwrap();
        let checkout = DiskCheckout::open(folder.path()).unwrap();
        let (flat, deep) = checkout.to_watch(&["content".to_owned(), "intake/*/content".to_owned()]);
        assert_eq!(flat, ["", ".git", "intake", "intake/x"]);
        assert_eq!(deep, ["content", "intake/x/content", "themes"]);
    }
}

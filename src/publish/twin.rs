//! A second tree of the output's files, so that the next build changes what differs and nothing else.
//!
//! Takes trees; gives them the same files under the same paths: each file of the twin is the file of the output by another name, so the twin
//! takes no room but for its folders. It lies in the cache, and is never served. A build takes it as the beginning of the new output, puts it in
//! the output's place, and brings the tree that stood there up to date in turn. Nothing in a twin is believed: a file of it counts only if it is
//! one with the output's own, or looks in all as it did when it was published, and all others go. Must not know what the files are.

use super::clear::remove;
use super::manifest::{FileRecord, MANIFEST};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Its name in the cache.
const NAME: &str = "twin";

/// Makes the twin in a cache the beginning of a new output; says whether there was one.
pub(super) fn take(cache: &Path, site: &Path) -> bool {
    is_private(cache) && is_folder(&cache.join(NAME)) && fs::rename(cache.join(NAME), site).is_ok()
}

/// Puts a tree into a cache as the output's twin. It can do without.
pub(super) fn put(cache: &Path, tree: &Path) {
    if is_private(cache) && remove(&cache.join(NAME)).is_ok() {
        let _ = fs::rename(tree, cache.join(NAME));
    }
}

/// Takes away everything that is no file of an output; gives the paths of what it took.
///
/// # Errors
/// When the system refuses.
pub(super) fn prune(tree: &Path, files: &BTreeMap<String, FileRecord>) -> io::Result<Vec<String>> {
    let belong: FxHashSet<&str> = files.keys().map(String::as_str).chain([MANIFEST]).collect();
    let mut gone = Vec::new();
    prune_in(tree, "", &belong, &mut gone)?;
    Ok(gone)
}

/// Says whether anything is left in the folder.
fn prune_in(tree: &Path, below: &str, belong: &FxHashSet<&str>, gone: &mut Vec<String>) -> io::Result<bool> {
    let mut left = false;
    let mut path = if below.is_empty() { String::new() } else { format!("{below}/") };
    let start = path.len();
    for entry in fs::read_dir(tree.join(below))? {
        let entry = entry?;
        path.truncate(start);
        match entry.file_name().to_str() {
            Some(name) => path.push_str(name),
            // No path of an output.
            None => {
                remove(&entry.path())?;
                continue;
            }
        }
        let kind = entry.file_type()?;
        let belongs = match () {
            () if kind.is_file() => belong.contains(&*path),
            () => kind.is_dir() && prune_in(tree, &path, belong, gone)?,
        };
        left |= belongs;
        if !belongs {
            remove(&entry.path())?;
            gone.push(path.clone());
        }
    }
    Ok(left)
}

/// Gives a tree the files of an output under these paths, and takes away what stands under those. All its other files are the output's already, or are made so by the next build.
///
/// # Errors
/// When the system refuses; the tree is no twin then.
pub(super) fn follow<'p>(
    tree: &Path,
    output: &Path,
    changed: impl Iterator<Item = &'p str>,
    gone: &[String],
) -> io::Result<()> {
    for path in gone {
        remove(&tree.join(path))?;
    }
    for path in changed {
        let (here, there) = (tree.join(path), output.join(path));
        remove(&here)?;
        if let Some(folder) = here.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::hard_link(there, here)?;
    }
    Ok(())
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

/// Whether a folder is ours alone: a twin holds every page.
#[cfg(target_os = "linux")]
fn is_private(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let ours = |found: &fs::Metadata| found.mode() & 0o077 == 0 && found.uid() == rustix::process::geteuid().as_raw();
    fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir() && ours(&found))
}

/// Where upper and lower case may be one, a twin's files could be taken for each other.
#[cfg(not(target_os = "linux"))]
fn is_private(_: &Path) -> bool {
    false
}

//! Compares an output with its manifest.
//!
//! Takes a folder; gives its manifest and every file that differs from it. The folder may come from anywhere: nothing that
//! the manifest names is opened unless it stands in the folder itself, and links are never followed. Must not know what
//! a page is, nor what day it is.

use super::manifest::{FileRecord, MANIFEST, Manifest};
use crate::digest::Digest;
use rayon::prelude::*;
use sha2::Digest as _;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use walkdir::WalkDir;

/// How a file differs from the manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Its bytes are others.
    Altered,
    /// It is listed and not there.
    Missing,
    /// It is there and not listed.
    Unlisted,
    /// A link, or something else that is no file, stands in the output.
    NotAFile,
    /// It could not be read, in the system's words.
    Unreadable(String),
}

/// An output and its manifest, compared.
#[derive(Debug)]
pub struct Verified {
    /// The manifest.
    pub manifest: Manifest,
    /// Every file that differs, by path.
    pub differences: BTreeMap<String, Difference>,
}

/// Compares every file below a folder with the manifest in it.
///
/// # Errors
/// The folder has no manifest that can be read: in words.
pub fn verify(folder: &Path) -> Result<Verified, String> {
    let path = folder.join(MANIFEST);
    let shown = path.display();
    let is_file = fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file());
    if !is_file {
        return Err(format!(
            "there is no {shown}; name the folder that `evenhand build` wrote, the one that holds public, members and coordinators"
        ));
    }
    let bytes = fs::read(&path).map_err(|error| format!("{shown} can't be read: {}", words(&error)))?;
    let manifest = Manifest::parse(&bytes).map_err(|error| format!("{shown} is no manifest of an output: {error}"))?;
    let mut differences = BTreeMap::new();
    let mut there: Vec<String> = Vec::new();
    for entry in WalkDir::new(folder).follow_links(false).min_depth(1) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let below = error.path().and_then(|path| relative(folder, path)).unwrap_or_default();
                let why = error.io_error().map_or_else(|| error.to_string(), words);
                differences.insert(below, Difference::Unreadable(why));
                continue;
            }
        };
        let kind = entry.file_type();
        if kind.is_dir() {
            continue;
        }
        match relative(folder, entry.path()) {
            Some(below) if kind.is_file() => there.push(below),
            below => {
                let shown = below.unwrap_or_else(|| entry.path().to_string_lossy().into_owned());
                differences.insert(shown, Difference::NotAFile);
            }
        }
    }
    for path in manifest.files().keys() {
        if !differences.contains_key(path) {
            differences.insert(path.clone(), Difference::Missing);
        }
    }
    let compared: Vec<(String, Option<Difference>)> = there
        .into_par_iter()
        .filter(|path| path != MANIFEST)
        .map(|path| {
            let difference = match manifest.files().get(&path) {
                Some(record) => compare(&folder.join(&path), record),
                None => Some(Difference::Unlisted),
            };
            (path, difference)
        })
        .collect();
    for (path, difference) in compared {
        match difference {
            Some(difference) => differences.insert(path, difference),
            None => differences.remove(&path),
        };
    }
    Ok(Verified { manifest, differences })
}

/// A path from the folder, with `/` between its parts. `None` where it is not UTF-8.
fn relative(folder: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(folder).ok()?;
    let parts: Option<Vec<&str>> = below.components().map(|part| part.as_os_str().to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

fn compare(path: &Path, record: &FileRecord) -> Option<Difference> {
    match digest(path) {
        Ok((digest, size)) => (digest != record.sha256 || size != record.size).then_some(Difference::Altered),
        Err(error) => Some(Difference::Unreadable(words(&error))),
    }
}

fn digest(path: &Path) -> io::Result<(Digest, u64)> {
    let mut file = File::open(path)?;
    let (mut hash, mut size, mut buffer) = (sha2::Sha256::new(), 0, [0; 1 << 14]);
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((Digest(hash.finalize().into()), size));
        }
        hash.update(buffer.get(..read).unwrap_or_default());
        size += read as u64;
    }
}

fn words(error: &io::Error) -> String {
    crate::checkout::reason(error)
}

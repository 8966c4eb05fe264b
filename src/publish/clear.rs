//! Clearing away: what a build leaves in its staging directory, and what a killed one has left there. Takes the place of an output. Must not know
//! how an output is made.

use super::PublishError;
use super::output::{Place, is_empty, look, not_ours};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The marker of a staging directory: only a directory that has it is ever cleared away.
pub(super) const MARKER: &str = "made-by-evenhand.txt";

/// Where the former output is put, on systems that can't exchange directories.
pub(super) fn former(place: &Place) -> PathBuf {
    place.staging.join("former")
}

/// Clears away a staging directory, if there is one and it is ours, after putting back a former output that nothing has
/// replaced. Only for the holder of the lock.
pub(super) fn clear(place: &Place) -> Result<(), PublishError> {
    let directory = &place.staging;
    let Some(found) = look(directory)? else { return Ok(()) };
    let marker = directory.join(MARKER);
    let marked = found.is_dir() && look(&marker)?.is_some_and(|found| found.is_file());
    // Killed before the marker was written, or after it was removed.
    let bare = !marked && found.is_dir() && is_empty(directory)?;
    if !marked && !bare {
        let why = format!("it is no directory with our marker `{MARKER}`, and the build needs its name");
        return Err(PublishError::Foreign { output: directory.clone(), why });
    }
    let former = former(place);
    if look(&place.output)?.is_none()
        && let Some(found) = look(&former)?
        && not_ours(&former, &found)?.is_none()
    {
        fs::rename(&former, &place.output).map_err(|source| PublishError::NotRestored {
            output: place.output.clone(),
            former: former.clone(),
            source,
        })?;
    }
    // The marker goes last: killed on the way, we still know the rest as ours.
    let entries = fs::read_dir(directory).map_err(PublishError::io("look into", directory))?;
    for entry in entries {
        let path = entry.map_err(PublishError::io("look into", directory))?.path();
        if path != marker {
            remove(&path).map_err(PublishError::io("remove", &path))?;
        }
    }
    if marked {
        fs::remove_file(&marker).map_err(PublishError::io("remove", &marker))?;
    }
    fs::remove_dir(directory).map_err(PublishError::io("remove", directory))
}

/// Removes a file or a tree, if it is there. Links are removed, not followed.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

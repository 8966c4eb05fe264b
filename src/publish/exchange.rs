//! Putting a directory in another's place. Takes the paths of the new directory, of the place and of a spare place on the
//! same file system. Must not know what is in them.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// How the new directory got to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Nothing stood there: one rename.
    First,
    /// The two directories changed places in one step: the place was never empty.
    Exchange,
    /// The system can't exchange directories: the former one was moved aside first, so that for a moment nothing stood
    /// in its place. A build killed in that moment is repaired by the next one.
    Renames,
}

/// Why a directory did not get to its place.
#[derive(Debug)]
pub(super) enum Failure {
    /// The place is as it was.
    Unchanged(io::Error),
    /// What stood in the place is in the spare place now, and could not be put back.
    Stranded(io::Error),
}

/// Exchanges two directories in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn swap(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Exchanges two directories in one step: not on this system.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Puts `new` in the place `output`. What stood there is in `new`'s old place afterwards (by exchange) or in `spare` (by
/// renames), where nothing may be before.
pub(super) fn replace(
    new: &Path,
    output: &Path,
    spare: &Path,
    swap: impl Fn(&Path, &Path) -> io::Result<()>,
) -> Result<Way, Failure> {
    match fs::symlink_metadata(output) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return fs::rename(new, output).map(|()| Way::First).map_err(Failure::Unchanged);
        }
        Err(error) => return Err(Failure::Unchanged(error)),
        Ok(_) => {}
    }
    match swap(new, output) {
        Ok(()) => return Ok(Way::Exchange),
        Err(error) if can_not_exchange(error.kind()) => {}
        Err(error) => return Err(Failure::Unchanged(error)),
    }
    fs::rename(output, spare).map_err(Failure::Unchanged)?;
    match fs::rename(new, output) {
        Ok(()) => Ok(Way::Renames),
        Err(error) => match fs::rename(spare, output) {
            Ok(()) => Err(Failure::Unchanged(error)),
            Err(error) => Err(Failure::Stranded(error)),
        },
    }
}

/// Whether a refusal may mean that exchanging is not offered here, so that renames are worth trying: unknown to the
/// system or the file system (`ENOSYS`, `ENOTSUP`, `EINVAL`), layered file systems (`EXDEV`), or forbidden by a
/// container's filter of system calls (`EPERM`). Where it meant something else, the first rename fails the same way and
/// nothing has changed.
fn can_not_exchange(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::CrossesDevices | ErrorKind::PermissionDenied
    )
}

//! One build at a time. Takes the path of a lock file, gives a lock that lasts until it is dropped. Must not know what is
//! being protected.
//!
//! The lock belongs to the open file: the system lets go of it when the process ends, however it ends, so there are no
//! stale locks. The file itself stays; deleting it would let two builds lock two files of the same name.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

/// A lock that is held.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would not do: a process that is being started from another thread has a copy of the open file for
        // a moment. A refusal leaves the lock to be ended with the process.
        let _ = self.file.unlock();
    }
}

/// Takes the lock without waiting. `None` when somebody else has it.
pub(super) fn take(path: &Path) -> io::Result<Option<Lock>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    // A link that somebody has put into the repository must not make us create a file elsewhere.
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    let file = options.open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

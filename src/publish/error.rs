//! What can go wrong when an output is written. Takes paths and causes, gives one plain sentence with a remedy. Must not
//! know how publishing works.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why nothing was published. In every case but [`PublishError::NotRestored`] the former output is as it was.
#[derive(Debug)]
#[non_exhaustive]
pub enum PublishError {
    /// Another build is writing the same output.
    Busy {
        /// The output.
        output: PathBuf,
    },
    /// Something stands there that evenhand did not write.
    Foreign {
        /// What is not replaced: the output, or one of the names beside it that publishing needs.
        output: PathBuf,
        /// What it is, as the end of a sentence: "it is a symbolic link".
        why: String,
    },
    /// The output has no name of its own, such as `/` or `..`.
    OutputIsRoot {
        /// The output.
        output: PathBuf,
    },
    /// The output is, or holds, something that the build reads.
    Protected {
        /// The output.
        output: PathBuf,
        /// What it would have destroyed.
        holds: PathBuf,
    },
    /// The output is a mount point, which can't be replaced in one step.
    Mounted {
        /// The output.
        output: PathBuf,
    },
    /// A file was to be written under a path that is not allowed.
    Path {
        /// The path, as it was given.
        path: String,
        /// What is wrong with it, as the end of a sentence.
        why: &'static str,
    },
    /// A file could not be written earlier in this build, so that the tree is not whole.
    Incomplete {
        /// The output.
        output: PathBuf,
    },
    /// The new output could not take its place, and the former one could not be put back. The next build does that.
    NotRestored {
        /// The output.
        output: PathBuf,
        /// Where the former output lies.
        former: PathBuf,
        /// Why it could not be put back.
        source: io::Error,
    },
    /// The system refused.
    Io {
        /// What it was about.
        path: PathBuf,
        /// What was attempted, to follow "could not": "write", "lock".
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl PublishError {
    /// For `map_err`: what was attempted on which path.
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_path_buf(), doing, source }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy { output } => write!(
                f,
                "another build is writing `{}` at this moment; wait until it has ended, or choose another directory with --output",
                output.display()
            ),
            Self::Foreign { output, why } => write!(
                f,
                "`{}` was not written by evenhand and is not replaced: {why}; move it away, or choose another directory with --output",
                output.display()
            ),
            Self::OutputIsRoot { output } => write!(
                f,
                "`{}` can't be the output, because it is not a directory with a name of its own; choose one with --output, such as `output`",
                output.display()
            ),
            Self::Protected { output, holds } => write!(
                f,
                "`{}` can't be the output, because replacing it would delete `{}`, which the build reads; choose another directory with --output",
                output.display(),
                holds.display()
            ),
            Self::Mounted { output } => write!(
                f,
                "`{}` can't be the output, because it is a mounted file system, which can't be replaced in one step; choose a directory inside it with --output, such as `{}`",
                output.display(),
                output.join("site").display()
            ),
            Self::Path { path, why } => {
                write!(f, "no file can be published as `{}`: {why}; rename its source", path.escape_debug())
            }
            Self::Incomplete { output } => write!(
                f,
                "`{}` was not replaced, because a file of the new output could not be written; see the first error of this build",
                output.display()
            ),
            Self::NotRestored { output, former, source } => write!(
                f,
                "the former output could not be put back: {source}; it is whole, in `{}`: run the build again, which puts it back first, or move it to `{}` yourself",
                former.display(),
                output.display()
            ),
            Self::Io { path, doing, source } => {
                write!(f, "could not {doing} `{}`: {source}; {}", path.display(), remedy(source.kind()))
            }
        }
    }
}

/// What to do about a refusal of the system.
fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "free some space and build again (room is needed for the former and the new output together)"
        }
        ErrorKind::PermissionDenied => {
            "make sure that the account that builds may write there and in the directory around it, or choose another directory with --output"
        }
        ErrorKind::ReadOnlyFilesystem => "choose a directory that can be written to with --output",
        ErrorKind::CrossesDevices => {
            "remove the former output by hand and build again, or choose another directory with --output"
        }
        ErrorKind::InvalidFilename => "choose a shorter name",
        _ => "put that right and build again",
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } | Self::NotRestored { source, .. } => Some(source),
            _ => None,
        }
    }
}

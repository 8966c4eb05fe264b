//! The list of everything in an output. Takes what identifies a build and the files that were written, gives the bytes of
//! `manifest.json`, the same for the same content. Must not know where the output lies.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::de::Error as _;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// The manifest's path in the output. No other file may have it.
pub const MANIFEST: &str = "manifest.json";

/// Who writes outputs: the first value of every manifest, by which an output is recognised.
pub(super) const GENERATOR: &str = "evenhand";

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path from the output, with `/` between its parts.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: Digest,
    /// In bytes.
    pub size: u64,
}

impl Entry {
    /// What the manifest says of it.
    pub fn record(&self) -> FileRecord {
        FileRecord { sha256: self.sha256, size: self.size }
    }
}

/// What the manifest says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// The hash of its bytes.
    pub sha256: Digest,
    /// In bytes.
    pub size: u64,
}

impl FileRecord {
    /// The same, with the file's path.
    pub(super) fn entry(self, path: &str) -> Entry {
        Entry { path: path.to_owned(), sha256: self.sha256, size: self.size }
    }
}

/// What an output was made from, and every file in it but the manifest itself (requirement 000-26).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Manifest {
    generator: String,
    /// The version of evenhand that wrote it.
    pub version: String,
    /// The rotation day, `YYYY-MM-DD`.
    pub day: String,
    /// Whether the day was given, rather than taken from the clock.
    pub day_given: bool,
    /// The commit that was built, in hexadecimal digits. `None` outside a git repository.
    pub revision: Option<String>,
    /// Versions of whatever else the bytes depend on, by name.
    pub versions: BTreeMap<String, String>,
    /// Every file by its path, in byte order of the paths. Filled by [`Staging::publish`](super::Staging::publish) with
    /// what was written, so that the list can't differ from the tree.
    files: BTreeMap<String, FileRecord>,
}

impl Manifest {
    /// That of a build by this version of evenhand, without files yet.
    pub fn new(
        day: impl Into<String>,
        day_given: bool,
        revision: Option<String>,
        versions: BTreeMap<String, String>,
    ) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            day: day.into(),
            day_given,
            revision,
            versions,
            files: BTreeMap::new(),
        }
    }

    /// Reads the bytes of a `manifest.json`.
    ///
    /// # Errors
    /// When they are no manifest, or one that evenhand did not write.
    pub fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let manifest: Self = serde_json::from_slice(bytes)?;
        if manifest.generator == GENERATOR {
            Ok(manifest)
        } else {
            Err(serde_json::Error::custom("this manifest was not written by evenhand"))
        }
    }

    /// Every file by its path.
    pub fn files(&self) -> &BTreeMap<String, FileRecord> {
        &self.files
    }

    pub(super) fn with_files(mut self, files: BTreeMap<String, FileRecord>) -> Self {
        self.files = files;
        self
    }

    /// Writes it as `manifest.json`.
    pub(super) fn write_to(&self, mut writer: impl Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut writer, self).map_err(io::Error::from)?;
        writer.write_all(b"\n")?;
        writer.flush()
    }
}

/// Whether the first bytes of a `manifest.json` are those of one that evenhand wrote. Spacing is free, should somebody
/// have reformatted the file; the rest is not read, because a large output's manifest is large too.
pub(super) fn opens_like_ours(head: &[u8]) -> bool {
    let tight: Vec<u8> = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let start = format!("{{\"generator\":\"{GENERATOR}\"");
    tight.strip_prefix(start.as_bytes()).is_some_and(|rest| matches!(rest.first(), Some(b',' | b'}')))
}

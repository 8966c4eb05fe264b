//! What a build found out, kept for the next one.
//!
//! Takes the bytes that the former build kept; gives what was noted of tools and of pages, each under the digest of all that it depends on.
//! Whoever asks compares digests: nothing here is true by itself. Must not know how a page is made, nor where bytes are kept.

mod keys;

pub use keys::{Keys, Surroundings, counted};

use crate::catalogue::Id;
use crate::content::KnownTool;
use crate::digest::Digest;
use crate::export::Places;
use crate::plan::Facts;
use crate::publish::FileRecord;
use crate::visibility::Examined;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};

/// The code that noted something: notes of other code are of no use.
const CODE: &str = concat!(env!("EVENHAND_CODE"), "-", env!("CARGO_PKG_VERSION"));
/// So many files are there of each kind, so that they are read and written side by side.
const FILES: usize = 16;

/// What was noted of a tool in whose files nothing was wrong.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ToolNote {
    /// Its short fields, under the digest of its files.
    pub known: KnownTool,
    /// What the plan is drawn from.
    pub facts: Facts,
    /// Of what reports count of it.
    pub counted: Digest,
    /// Whether no rule found anything in it.
    pub sound: bool,
    /// Of its cards in all languages, if it has any.
    pub card: Option<Digest>,
}

/// What was noted of a published file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FileNote {
    /// Of all that the file was made from: [`Keys::of`].
    pub key: Digest,
    /// Its bytes.
    pub file: FileRecord,
    /// Of what its links were compared with: [`Keys::links`].
    pub links: Digest,
    /// What was read back from it.
    pub examined: Option<Examined>,
    /// Where what is said of each tool; of exports alone.
    pub places: Places,
}

/// Under which digests tools were noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Under {
    /// Of all content but the tools: what was read of them holds under it.
    pub content: Digest,
    /// Of all that the rules on single tools look at besides: [`ToolNote::sound`] holds under it.
    pub rules: Digest,
    /// Of all that pages share: [`ToolNote::card`] holds under it.
    pub frame: Digest,
}

#[derive(Serialize, Deserialize)]
struct ToolsFile<'a> {
    code: &'a str,
    under: Under,
    #[serde(borrow)]
    tools: Vec<(&'a str, Packed<'a>)>,
}

#[derive(Serialize, Deserialize)]
struct PagesFile<'a> {
    code: &'a str,
    #[serde(borrow)]
    pages: Vec<(&'a str, Packed<'a>)>,
}

/// A note as bytes.
#[derive(Clone, Copy)]
struct Packed<'a>(&'a [u8]);

impl Serialize for Packed<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Packed<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&[u8]>::deserialize(deserializer).map(Self)
    }
}

/// The bytes that were kept, by file.
#[derive(Debug, Default)]
pub struct Bytes {
    tools: Vec<Vec<u8>>,
    pages: Vec<Vec<u8>>,
}

impl Bytes {
    /// Reads all files; what can't be had is left out.
    pub fn read(read: impl Fn(&str) -> Option<Vec<u8>> + Sync) -> Self {
        let of = |kind: &str| (0..FILES).into_par_iter().filter_map(|n| read(&format!("{kind}-{n:02}"))).collect();
        let (tools, pages) = rayon::join(|| of("tools"), || of("pages"));
        Self { tools, pages }
    }
}

/// What the former build noted.
#[derive(Default)]
pub struct Cache<'b> {
    under: Option<Under>,
    tools: BTreeMap<&'b str, ToolNote>,
    pages: HashMap<&'b str, &'b [u8]>,
}

impl<'b> Cache<'b> {
    /// From the bytes that were kept. What can't be read, other code has noted, or was noted under other digests than the rest, is left out.
    pub fn of(bytes: &'b Bytes) -> Self {
        let tools: Vec<(Under, Vec<(&str, ToolNote)>)> = bytes
            .tools
            .par_iter()
            .filter_map(|bytes| {
                let file: ToolsFile<'b> =
                    postcard::from_bytes(bytes).ok().filter(|file: &ToolsFile<'b>| file.code == CODE)?;
                let notes =
                    file.tools.into_iter().filter_map(|(id, note)| Some((id, postcard::from_bytes(note.0).ok()?)));
                Some((file.under, notes.collect()))
            })
            .collect();
        let pages: Vec<Vec<(&str, Packed<'b>)>> = bytes
            .pages
            .par_iter()
            .filter_map(|bytes| postcard::from_bytes(bytes).ok().filter(|file: &PagesFile<'b>| file.code == CODE))
            .map(|file| file.pages)
            .collect();
        let under = tools.first().map(|(under, _)| *under);
        let tools = tools.into_iter().filter(|(of_file, _)| Some(*of_file) == under).flat_map(|(_, tools)| tools);
        Self {
            under,
            tools: tools.collect(),
            pages: pages.into_iter().flatten().map(|(path, note)| (path, note.0)).collect(),
        }
    }

    /// Under which digests the tools were noted.
    pub fn under(&self) -> Option<Under> {
        self.under
    }

    /// What was noted of a tool.
    pub fn tool(&self, id: &Id) -> Option<&ToolNote> {
        self.tools.get(id.as_str())
    }

    /// What was noted of a file, whatever it was made from; with the note as it was kept.
    pub fn file(&self, path: &str) -> Option<(FileNote, &'b [u8])> {
        let packed = *self.pages.get(path)?;
        Some((postcard::from_bytes(packed).ok()?, packed))
    }
}

impl FileNote {
    /// As it is kept. A note that can't be written is empty, and so of no use.
    pub fn packed(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}

/// The files that keep notes of all tools, by name.
pub fn tools_files(under: Under, tools: &[(&Id, ToolNote)]) -> Vec<(String, Vec<u8>)> {
    let packed: Vec<(&str, Vec<u8>)> =
        tools.par_iter().map(|(id, note)| (id.as_str(), postcard::to_allocvec(note).unwrap_or_default())).collect();
    let notes: Vec<(&str, &[u8])> = packed.iter().map(|(id, note)| (*id, note.as_slice())).collect();
    files("tools", &notes, |tools| postcard::to_allocvec(&ToolsFile { code: CODE, under, tools }))
}

/// The files that keep notes of all pages, by name.
pub fn pages_files(pages: &[(&str, &[u8])]) -> Vec<(String, Vec<u8>)> {
    files("pages", pages, |pages| postcard::to_allocvec(&PagesFile { code: CODE, pages }))
}

fn files<'a>(
    kind: &str,
    notes: &[(&'a str, &'a [u8])],
    pack: impl Fn(Vec<(&'a str, Packed<'a>)>) -> postcard::Result<Vec<u8>> + Sync,
) -> Vec<(String, Vec<u8>)> {
    let mut of_file: Vec<Vec<(&str, Packed<'_>)>> = (0..FILES).map(|_| Vec::new()).collect();
    for (name, note) in notes {
        let mut hasher = rustc_hash::FxHasher::default();
        name.hash(&mut hasher);
        let at = usize::try_from(hasher.finish() % FILES as u64).unwrap_or(0);
        if let Some(file) = of_file.get_mut(at) {
            file.push((name, Packed(note)));
        }
    }
    let name = |n: usize| format!("{kind}-{n:02}");
    of_file.into_par_iter().enumerate().filter_map(|(n, notes)| Some((name(n), pack(notes).ok()?))).collect()
}

//! What a build found out, kept for the next one.
//!
//! Takes the bytes that the former build kept; gives what was noted of tools and of pages, each under the digest of all that it depends on.
//! Whoever asks compares digests: nothing here is true by itself. Must not know how a page is made, nor where bytes are kept.

mod keys;

pub use keys::{Keys, Surroundings, counted};

use crate::catalogue::Id;
use crate::content::KnownTool;
use crate::digest::Digest;
use crate::plan::Facts;
use crate::publish::FileRecord;
use crate::visibility::Examined;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// The code that noted something: notes of other code are of no use.
const CODE: &str = concat!(env!("EVENHAND_CODE"), "-", env!("CARGO_PKG_VERSION"));
/// So many files are there of each kind, so that they are read and written side by side.
const FILES: usize = 64;

/// What was noted of a tool in whose files nothing was wrong.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ToolNote {
    /// Its short fields, under the digest of its files.
    pub known: KnownTool,
    /// What the plan is drawn from.
    pub facts: Arc<Facts>,
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
    pub examined: Option<Arc<Examined>>,
    /// Where what is said of each tool; of exports alone.
    pub places: Box<[Place]>,
}

/// Where an export says what of a tool.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Place {
    /// The tool.
    pub tool: Id,
    /// Of its files when the export was made.
    pub files: Digest,
    /// In bytes.
    pub at: Range<u64>,
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
    tools: Vec<(String, Vec<u8>)>,
    pages: Vec<(String, Vec<u8>)>,
}

impl Bytes {
    /// Reads all files; what can't be had is left out.
    pub fn read(read: impl Fn(&str) -> Option<Vec<u8>> + Sync) -> Self {
        let file = |name: String| read(&name).map(|bytes| (name, bytes));
        let of = |kind: &str| (0..FILES).into_par_iter().filter_map(|n| file(format!("{kind}-{n:02}"))).collect();
        let (tools, pages) = rayon::join(|| of("tools"), || of("pages"));
        Self { tools, pages }
    }
}

/// What the former build noted.
#[derive(Default)]
pub struct Cache<'b> {
    under: Option<Under>,
    tools: HashMap<&'b str, (ToolNote, &'b [u8])>,
    pages: HashMap<&'b str, &'b [u8]>,
    /// How many notes each file holds, by its name.
    counts: HashMap<String, usize>,
}

impl<'b> Cache<'b> {
    /// From the bytes that were kept. What can't be read, other code has noted, or was noted under other digests than the rest, is left out.
    pub fn of(bytes: &'b Bytes) -> Self {
        type Tools<'b> = (Under, String, Vec<(&'b str, (ToolNote, &'b [u8]))>);
        let tools = |(name, bytes): &'b (String, Vec<u8>)| -> Option<Tools<'b>> {
            let file: ToolsFile<'b> = postcard::from_bytes(bytes).ok()?;
            let notes =
                file.tools.into_iter().map(|(id, note)| Some((id, (postcard::from_bytes(note.0).ok()?, note.0))));
            (file.code == CODE).then_some((file.under, name.clone(), notes.collect::<Option<_>>()?))
        };
        let pages = |(name, bytes): &'b (String, Vec<u8>)| -> Option<(String, Vec<(&'b str, Packed<'b>)>)> {
            let file: PagesFile<'b> = postcard::from_bytes(bytes).ok()?;
            (file.code == CODE).then_some((name.clone(), file.pages))
        };
        let (tools, pages): (Vec<_>, Vec<_>) = rayon::join(
            || bytes.tools.par_iter().filter_map(tools).collect(),
            || bytes.pages.par_iter().filter_map(pages).collect(),
        );
        let mut cache = Self { under: tools.first().map(|(under, _, _)| *under), ..Self::default() };
        for (under, name, notes) in tools {
            if cache.under == Some(under) {
                cache.counts.insert(name, notes.len());
                cache.tools.extend(notes);
            }
        }
        for (name, notes) in pages {
            cache.counts.insert(name, notes.len());
            cache.pages.extend(notes.into_iter().map(|(path, note)| (path, note.0)));
        }
        cache
    }

    /// Under which digests the tools were noted.
    pub fn under(&self) -> Option<Under> {
        self.under
    }

    /// What was noted of a tool.
    pub fn tool(&self, id: &Id) -> Option<&ToolNote> {
        self.tools.get(id.as_str()).map(|(note, _)| note)
    }

    /// The same, as it was kept.
    fn tool_as_kept(&self, id: &Id) -> Option<&'b [u8]> {
        self.tools.get(id.as_str()).map(|(_, packed)| *packed)
    }

    /// What was noted of a file, whatever it was made from; with the note as it was kept.
    pub fn file(&self, path: &str) -> Option<(FileNote, &'b [u8])> {
        let packed = *self.pages.get(path)?;
        Some((postcard::from_bytes(packed).ok()?, packed))
    }
}

/// A note for the next build.
#[derive(Debug)]
pub enum Note<'b, N> {
    /// That of the former build, as it was kept.
    Same(&'b [u8]),
    /// Another one.
    New(N),
}

impl<'b, N: Serialize> Note<'b, N> {
    /// As it is kept. A note that can't be written is empty, and so of no use.
    fn packed(&self) -> Cow<'b, [u8]> {
        match self {
            Self::Same(packed) => Cow::Borrowed(packed),
            Self::New(note) => Cow::Owned(postcard::to_allocvec(note).unwrap_or_default()),
        }
    }
}

/// Takes a file by its name.
pub type Put<'p> = dyn Fn(&str, &[u8]) + Sync + 'p;

impl<'b> Cache<'b> {
    /// The note of a tool: where nothing is new, the one that was kept.
    pub fn tool_note(&self, under: &Under, id: &Id, note: ToolNote) -> Note<'b, ToolNote> {
        let is_known = |known: &ToolNote| {
            let same = |note: &ToolNote| (note.known.digest, note.counted, note.sound, note.card);
            self.under == Some(*under) && same(known) == same(&note)
        };
        match self.tool_as_kept(id).filter(|_| self.tool(id).is_some_and(is_known)) {
            Some(packed) => Note::Same(packed),
            None => Note::New(note),
        }
    }

    /// Gives the files with the notes of tools that are to be kept in place of those that were, one by one. `note`: that of a tool, if it has one.
    pub fn put_tools<'n>(
        &self,
        under: Under,
        ids: impl Iterator<Item = &'n Id>,
        note: impl Fn(&Id) -> Option<Note<'b, ToolNote>> + Sync,
        put: &Put<'_>,
    ) {
        let named = ids.map(|id| (id.as_str(), id));
        let pack = |tools: Vec<(&str, Packed<'_>)>| postcard::to_allocvec(&ToolsFile { code: CODE, under, tools });
        let note = |id: &&'n Id| note(id).map(|note| note.packed());
        self.put_files("tools", self.under == Some(under), named, note, pack, put);
    }

    /// The same of the output's files, by their paths.
    pub fn put_pages<'n>(&self, pages: impl Iterator<Item = (String, &'n Note<'b, FileNote>)>, put: &Put<'_>)
    where
        'b: 'n,
    {
        let pack = |pages: Vec<(&str, Packed<'_>)>| postcard::to_allocvec(&PagesFile { code: CODE, pages });
        self.put_files("pages", true, pages, |note| Some(note.packed()), pack, put);
    }

    /// Each file's notes are packed when it is their turn: together they take much memory.
    fn put_files<S: AsRef<str> + Sync + Send, T: Sync + Send>(
        &self,
        kind: &str,
        same: bool,
        named: impl Iterator<Item = (S, T)>,
        packed: impl Fn(&T) -> Option<Cow<'b, [u8]>> + Sync,
        pack: impl Fn(Vec<(&str, Packed<'_>)>) -> postcard::Result<Vec<u8>> + Sync,
        put: &Put<'_>,
    ) {
        let mut of_file: Vec<Vec<(S, T)>> = (0..FILES).map(|_| Vec::new()).collect();
        for (name, of) in named {
            let mut hasher = rustc_hash::FxHasher::default();
            name.as_ref().hash(&mut hasher);
            let at = usize::try_from(hasher.finish() % FILES as u64).unwrap_or(0);
            if let Some(file) = of_file.get_mut(at) {
                file.push((name, of));
            }
        }
        of_file.into_par_iter().enumerate().for_each(|(n, of_file)| {
            let name = format!("{kind}-{n:02}");
            let notes: Vec<(&str, Cow<'_, [u8]>)> =
                of_file.iter().filter_map(|(name, of)| Some((name.as_ref(), packed(of)?))).collect();
            let as_was = same && notes.iter().all(|(_, note)| matches!(note, Cow::Borrowed(_)));
            // As many notes as were there, and none that was not.
            if as_was && self.counts.get(&name) == Some(&notes.len()) {
                return;
            }
            if let Ok(bytes) = pack(notes.iter().map(|(name, note)| (*name, Packed(note))).collect()) {
                put(&name, &bytes);
            }
        });
    }
}

//! What a build found out, kept for the next one.
//!
//! Takes the bytes that the former build kept; gives what was noted of tools, of providers and of pages, each under the digest of all that it depends on.
//! Whoever asks compares digests: nothing here is true by itself. Must not know how a page is made, nor where bytes are kept.

mod keys;

pub use keys::{Keys, Surroundings, counted};

use crate::catalogue::{Id, Provider};
use crate::content::KnownTool;
use crate::digest::Digest;
use crate::plan::Facts;
use crate::publish::FileRecord;
use crate::visibility::Examined;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// The code that noted something: notes of other code are of no use.
const CODE: &str = concat!(env!("EVENHAND_CODE"), "-", env!("CARGO_PKG_VERSION"));
/// So many files are there of each kind, so that they are read and written side by side.
const FILES: usize = 64;
const TOOLS: &str = "tools";
const PROVIDERS: &str = "providers";
const PAGES: &str = "pages";

/// The name of a file of a kind.
fn name_of(kind: &str, place: usize) -> String {
    format!("{kind}-{place:02}")
}

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

/// By what notes of one tool are known apart: all else in them follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortNote {
    /// Of the tool's files.
    pub files: Digest,
    /// See [`ToolNote`].
    pub counted: Digest,
    /// See [`ToolNote`].
    pub sound: bool,
    /// See [`ToolNote`].
    pub card: Option<Digest>,
}

impl ToolNote {
    fn short(&self) -> ShortNote {
        ShortNote { files: self.known.digest, counted: self.counted, sound: self.sound, card: self.card }
    }
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

/// Notes of pages, or of providers: each says by itself what it holds under.
#[derive(Serialize, Deserialize)]
struct NotesFile<'a> {
    code: &'a str,
    #[serde(borrow)]
    notes: Vec<(&'a str, Packed<'a>)>,
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

/// The bytes that were kept, by the places of files among those of their kind.
#[derive(Debug, Default)]
pub struct Bytes {
    tools: Vec<(usize, Vec<u8>)>,
    providers: Vec<(usize, Vec<u8>)>,
    pages: Vec<(usize, Vec<u8>)>,
}

impl Bytes {
    /// Reads all files; what can't be had is left out.
    pub fn read(read: impl Fn(&str) -> Option<Vec<u8>> + Sync) -> Self {
        let of = |kind: &str| {
            let file = |place| Some((place, read(&name_of(kind, place))?));
            (0..FILES).into_par_iter().filter_map(file).collect()
        };
        let ((tools, providers), pages) = rayon::join(|| (of(TOOLS), of(PROVIDERS)), || of(PAGES));
        Self { tools, providers, pages }
    }
}

/// What the former build noted.
#[derive(Default)]
pub struct Cache<'b> {
    under: Option<Under>,
    tools: Files<'b, (ToolNote, &'b [u8])>,
    providers: Files<'b, &'b [u8]>,
    pages: Files<'b, &'b [u8]>,
}

/// The notes of the files of one kind, by names. `None`: a file was not kept, or is of no use.
struct Files<'b, N>(Vec<Option<FxHashMap<&'b str, N>>>);

impl<N> Default for Files<'_, N> {
    fn default() -> Self {
        Self((0..FILES).map(|_| None).collect())
    }
}

impl<'b, N> Files<'b, N> {
    fn file(&self, place: usize) -> Option<&FxHashMap<&'b str, N>> {
        self.0.get(place)?.as_ref()
    }

    fn get(&self, name: &str) -> Option<&N> {
        self.file(place_of(name))?.get(name)
    }

    fn put(&mut self, place: usize, notes: FxHashMap<&'b str, N>) {
        if let Some(file) = self.0.get_mut(place) {
            *file = Some(notes);
        }
    }
}

impl<'b> Files<'b, &'b [u8]> {
    /// Of notes that each say by themselves what they hold under.
    fn of(bytes: &'b [(usize, Vec<u8>)]) -> Self {
        let read = |(place, bytes): &'b (usize, Vec<u8>)| -> Option<(usize, FxHashMap<&'b str, &'b [u8]>)> {
            let file: NotesFile<'b> = postcard::from_bytes(bytes).ok()?;
            let notes = file.notes.into_iter().map(|(name, note)| (name, note.0));
            (file.code == CODE).then(|| (*place, notes.collect()))
        };
        let mut files = Self::default();
        for (place, notes) in bytes.par_iter().filter_map(read).collect::<Vec<_>>() {
            files.put(place, notes);
        }
        files
    }
}

/// In which file the note of that name stands.
fn place_of(name: &str) -> usize {
    let mut hasher = FxHasher::default();
    name.hash(&mut hasher);
    usize::try_from(hasher.finish() % FILES as u64).unwrap_or(0)
}

impl<'b> Cache<'b> {
    /// From the bytes that were kept. What can't be read, other code has noted, or was noted under other digests than the rest, is left out.
    pub fn of(bytes: &'b Bytes) -> Self {
        type Tools<'b> = (Under, usize, FxHashMap<&'b str, (ToolNote, &'b [u8])>);
        let tools = |(place, bytes): &'b (usize, Vec<u8>)| -> Option<Tools<'b>> {
            let file: ToolsFile<'b> = postcard::from_bytes(bytes).ok()?;
            let notes =
                file.tools.into_iter().map(|(id, note)| Some((id, (postcard::from_bytes(note.0).ok()?, note.0))));
            (file.code == CODE).then_some((file.under, *place, notes.collect::<Option<_>>()?))
        };
        let (tools, (providers, pages)): (Vec<_>, _) = rayon::join(
            || bytes.tools.par_iter().filter_map(tools).collect(),
            || rayon::join(|| Files::of(&bytes.providers), || Files::of(&bytes.pages)),
        );
        let under = tools.first().map(|(under, ..)| *under);
        let mut cache = Self { under, tools: Files::default(), providers, pages };
        for (under, place, notes) in tools {
            if cache.under == Some(under) {
                cache.tools.put(place, notes);
            }
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

    /// A provider whose file has this digest.
    pub fn provider(&self, id: &Id, digest: &Digest) -> Option<Provider> {
        let (_, provider) = self.provider_as_kept(id, digest)?;
        postcard::from_bytes(provider).ok()
    }

    /// Its note, and what of that is the provider. Nothing was wrong in its file, on which alone it depends.
    fn provider_as_kept(&self, id: &Id, digest: &Digest) -> Option<(&'b [u8], &'b [u8])> {
        let packed = *self.providers.get(id.as_str())?;
        let (known, provider) = postcard::take_from_bytes::<Digest>(packed).ok()?;
        (known == *digest).then_some((packed, provider))
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
    /// The note of a tool that was kept, where nothing in it is new.
    pub fn kept_note(&self, under: &Under, id: &Id, short: &ShortNote) -> Option<Note<'b, ToolNote>> {
        let (note, packed) = self.tools.get(id.as_str()).filter(|_| self.under == Some(*under))?;
        (note.short() == *short).then_some(Note::Same(packed))
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
        put_files(TOOLS, &self.tools, self.under == Some(under), named, note, pack, put);
    }

    /// The same of providers, with the digests of their files.
    pub fn put_providers<'n>(&self, providers: impl Iterator<Item = (&'n Provider, &'n Digest)>, put: &Put<'_>) {
        let pack = |notes: Vec<(&str, Packed<'_>)>| postcard::to_allocvec(&NotesFile { code: CODE, notes });
        let packed = |of: &(&Provider, &Digest)| match self.provider_as_kept(&of.0.id, of.1) {
            Some((packed, _)) => Some(Cow::Borrowed(packed)),
            None => postcard::to_allocvec(&(of.1, of.0)).ok().map(Cow::Owned),
        };
        let named = providers.map(|of| (of.0.id.as_str(), of));
        put_files(PROVIDERS, &self.providers, true, named, packed, pack, put);
    }

    /// The same of the output's files, by their paths.
    pub fn put_pages<'n>(&self, pages: impl Iterator<Item = (String, &'n Note<'b, FileNote>)>, put: &Put<'_>)
    where
        'b: 'n,
    {
        let pack = |notes: Vec<(&str, Packed<'_>)>| postcard::to_allocvec(&NotesFile { code: CODE, notes });
        put_files(PAGES, &self.pages, true, pages, |note| Some(note.packed()), pack, put);
    }
}

/// Each file's notes are packed when it is their turn: together they take much memory.
fn put_files<'b, N: Sync, S: AsRef<str> + Sync + Send, T: Sync + Send>(
    kind: &str,
    former: &Files<'b, N>,
    same: bool,
    named: impl Iterator<Item = (S, T)>,
    packed: impl Fn(&T) -> Option<Cow<'b, [u8]>> + Sync,
    pack: impl Fn(Vec<(&str, Packed<'_>)>) -> postcard::Result<Vec<u8>> + Sync,
    put: &Put<'_>,
) {
    let mut of_file: Vec<Vec<(S, T)>> = (0..FILES).map(|_| Vec::new()).collect();
    for (name, of) in named {
        if let Some(file) = of_file.get_mut(place_of(name.as_ref())) {
            file.push((name, of));
        }
    }
    of_file.into_par_iter().enumerate().for_each(|(place, of_file)| {
        let notes: Vec<(&str, Cow<'_, [u8]>)> =
            of_file.iter().filter_map(|(name, of)| Some((name.as_ref(), packed(of)?))).collect();
        let as_was = same && notes.iter().all(|(_, note)| matches!(note, Cow::Borrowed(_)));
        // As many notes as were there, and none that was not.
        if as_was && former.file(place).is_some_and(|former| former.len() == notes.len()) {
            return;
        }
        if let Ok(bytes) = pack(notes.iter().map(|(name, note)| (*name, Packed(note))).collect()) {
            put(&name_of(kind, place), &bytes);
        }
    });
}

//! What a build has in common with the former one: what is known is not done again.
//!
//! Takes what the former build noted, and what this one has read; says which tools are sound, what the plan is drawn from, and which files can
//! be taken over; gives the notes for the next build. Whether a note holds is decided by digests. Must not know how anything is made.

use super::finish::Finished;
use super::{CouldNotRun, Survey};
use crate::cache::{self, Cache, FileNote, Keys, Note, Place, Put, ShortNote, Surroundings, ToolNote, Under};
use crate::catalogue::{Catalogue, Id};
use crate::checkout::{Day, History};
use crate::content::{KnownTool, Memory, tool_folder};
use crate::diagnostics::{Finding, Findings};
use crate::digest::Digest;
use crate::export;
use crate::plan::{AllFacts, Claim, Facts, Plan};
use crate::publish::{FormerFile, Staging};
use crate::render::Renderer;
use crate::site::Settings;
use crate::visibility::Examined;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// This build, as compared with the former one.
pub(super) struct Again<'b> {
    cache: &'b Cache<'b>,
    memory: Memory,
    day: Day,
    /// Of all that the rules on single tools look at besides.
    rules: Digest,
    /// The tools in which a rule found something, before waivers except any of it.
    pub unsound: BTreeSet<Id>,
    pub facts: AllFacts,
    /// Of what reports count of each tool.
    counted: BTreeMap<Id, Digest>,
}

impl<'b> Again<'b> {
    pub fn new(cache: &'b Cache<'b>, memory: Memory, catalogue: &Catalogue, settings: &Settings, day: Day) -> Self {
        let rules = Surroundings::rules(&memory.content, day, catalogue);
        let note = |id: &Id| memory.known.contains(id).then(|| cache.tool(id)).flatten();
        let facts = Facts::of_others(catalogue, |id| note(id).map(|note| Arc::clone(&note.facts)));
        let counted: Vec<_> = catalogue
            .tools
            .par_iter()
            .map(|(id, tool)| {
                let counted = || cache::counted(catalogue, settings, tool);
                (id.clone(), note(id).map_or_else(counted, |note| note.counted))
            })
            .collect();
        let counted = counted.into_iter().collect();
        Self { cache, day, rules, unsound: BTreeSet::new(), facts, counted, memory }
    }

    /// The note of a tool whose files are those that it was taken of.
    fn note(&self, id: &Id) -> Option<&'b ToolNote> {
        self.memory.known.contains(id).then(|| self.cache.tool(id)).flatten()
    }

    /// Whether the rules found nothing in a tool, and would find nothing again.
    pub fn is_sound(&self, id: &Id) -> bool {
        self.cache.under().is_some_and(|under| under.rules == self.rules)
            && self.note(id).is_some_and(|note| note.sound)
    }

    /// The tools in which something was found.
    pub fn named(found: &Findings, roots: &[String]) -> BTreeSet<Id> {
        let of = |finding: &Finding| -> Vec<Id> {
            let places = finding.place.iter().chain(finding.related.iter().map(|(place, _)| place));
            let folders = places.filter_map(|place| tool_folder(&place.path, roots)?.rsplit('/').next());
            folders.chain(finding.tool.as_deref()).filter_map(|id| Id::parse(id).ok()).collect()
        };
        found.iter().flat_map(of).collect()
    }

    /// Refuses what was read while somebody changed it ([`Memory::is_torn`]).
    pub fn refuse_torn(&self) -> Result<(), CouldNotRun> {
        const TORN: &str = "files of a tool were changed, or could not be read a second time, while the build ran; nothing was published: build again";
        if self.memory.is_torn() { Err(CouldNotRun::Words(TORN.into())) } else { Ok(()) }
    }

    /// How many tools were read anew.
    pub fn read(&self) -> usize {
        self.facts.len() - self.memory.known.len()
    }

    /// Under which digests this build's tools are noted.
    fn under(&self, theme: Digest) -> Under {
        let surroundings = Surroundings { content: self.memory.content, theme, day: self.day };
        Under { content: self.memory.content, rules: self.rules, frame: surroundings.frame() }
    }

    /// The pages of this build, as compared with those of the former one.
    pub fn pages<'a>(
        &'a self,
        survey: &'a Survey,
        plan: &'a Plan,
        history: &'a History,
        renderer: &Renderer<'_>,
        theme: Digest,
    ) -> Pages<'a, 'b> {
        let under = self.under(theme);
        let same_frame = self.cache.under().is_some_and(|former| former.frame == under.frame);
        let card = |id: &'a Id| {
            let known = self.note(id).filter(|_| same_frame).and_then(|note| note.card);
            Some((id.address(), known.or_else(|| renderer.cards_digest(id))?))
        };
        let cards: Vec<(usize, Digest)> = plan.lists.all.par_iter().filter_map(card).collect();
        let cards = cards.into_iter().collect();
        let keys = Keys::new(under.frame, &survey.catalogue, plan, history, &self.memory, &self.counted, cards);
        Pages { again: self, catalogue: &survey.catalogue, under, same_frame, keys }
    }
}

/// The pages of a build, as compared with those of the former one.
pub(super) struct Pages<'a, 'b> {
    again: &'a Again<'b>,
    catalogue: &'a Catalogue,
    under: Under,
    /// Whether what all pages share is what it was.
    same_frame: bool,
    keys: Keys<'a>,
}

/// Where a claim's file lies in the output.
pub(super) fn path_of(claim: &Claim) -> String {
    format!("{}/{}", claim.audience.word(), claim.path)
}

/// A file of the new output, with the note for the next build.
pub(super) struct Made<'b> {
    /// What was read back from it; nothing of what is no page.
    pub examined: Option<Arc<Examined>>,
    /// Nothing where it is not known what the file was made from.
    pub note: Option<Note<'b, FileNote>>,
    /// Whether it was taken over, without being made.
    pub known: bool,
}

/// What there is of a claim's file before anything is made.
pub(super) enum Start<'b> {
    /// All of it: it was taken over.
    Known(Made<'b>),
    /// What it will be noted under, and what it may take parts from.
    Anew(Anew),
}

/// A file that has to be made.
pub(super) struct Anew {
    key: Option<Digest>,
    links: Digest,
    /// What of a former export still is as it was.
    former: Option<FormerExport>,
}

impl Anew {
    /// What of a former export still is as it was.
    pub fn former(&self) -> Option<&dyn export::Former> {
        Some(self.former.as_ref()?)
    }
}

/// A former export, with the places of the tools that are still the same.
struct FormerExport {
    file: FormerFile,
    places: FxHashMap<Id, Range<u64>>,
}

impl export::Former for FormerExport {
    fn place(&self, tool: &Id) -> Option<Range<u64>> {
        self.places.get(tool).cloned()
    }

    fn bytes(&self, place: Range<u64>) -> Option<Vec<u8>> {
        self.file.part(&place)
    }
}

impl<'b> Pages<'_, 'b> {
    /// Takes the file of a claim over from the former output, if it was made from the same.
    pub fn start(
        &self,
        claim: &Claim,
        path: &str,
        staging: &Staging,
        examine: impl FnOnce(&[u8]) -> Option<Examined>,
    ) -> Start<'b> {
        let key = self.keys.of(claim);
        let links = self.keys.links(claim.audience);
        let (same, other) = match self.again.cache.file(path) {
            Some(former) if Some(former.0.key) == key => (Some(former), None),
            former => (None, former),
        };
        if let Some((note, packed)) = same {
            // What is true of the bytes stays true; where their links lead has to be looked at again when other files are planned.
            if note.links == links {
                if staging.keep_known(path, &note.file) {
                    return Start::Known(Made { examined: note.examined, note: Some(Note::Same(packed)), known: true });
                }
            } else if let Some(bytes) = staging.keep_read(path, &note.file) {
                let note = FileNote { links, examined: examine(&bytes).map(Arc::new), ..note };
                return Start::Known(Made {
                    examined: note.examined.clone(),
                    note: Some(Note::New(note)),
                    known: true,
                });
            }
        }
        // What an export says of a tool depends on the tool and on what all pages share.
        let former = other.filter(|(note, _)| self.same_frame && !note.places.is_empty()).and_then(|(note, _)| {
            let file = staging.former_file(path, &note.file)?;
            let digests = &self.again.memory.digests;
            let same = note.places.into_iter().filter(|place| digests.get(&place.tool) == Some(&place.files));
            Some(FormerExport { file, places: same.map(|place| (place.tool, place.at)).collect() })
        });
        Start::Anew(Anew { key, links, former })
    }

    /// The id of a tool of the catalogue. There are many tools: it is one with theirs.
    pub fn tool(&self, id: &str) -> Option<Id> {
        self.catalogue.tools.get_key_value(id).map(|(id, _)| id.clone())
    }

    /// Notes a file that was made.
    pub fn made(&self, anew: Anew, finished: Finished) -> Made<'b> {
        let Finished { file, examined, places } = finished;
        let digests = &self.again.memory.digests;
        let place = |(tool, at)| Some(Place { files: *digests.get(&tool)?, tool, at });
        let places = places.into_iter().filter_map(place).collect();
        let examined = examined.map(Arc::new);
        let note = |key| FileNote { key, file, links: anew.links, examined: examined.clone(), places };
        let note = anew.key.map(|key| Note::New(note(key)));
        Made { examined, note, known: false }
    }

    /// Gives everything that the next build needs to know and this one did not, by the names of files.
    pub fn put_notes(&self, pages: &[(&Claim, Note<'b, FileNote>)], put: &Put<'_>) {
        let Again { cache, memory, facts, counted, unsound, .. } = self.again;
        let tool = |id: &Id| {
            let (files, counted) = (*memory.digests.get(id)?, *counted.get(id)?);
            let (sound, card) = (!unsound.contains(id), self.keys.card(id).copied());
            let kept = cache.kept_note(&self.under, id, &ShortNote { files, counted, sound, card });
            kept.or_else(|| {
                let known = match self.again.note(id) {
                    Some(note) => note.known.clone(),
                    None => KnownTool::of(self.catalogue.tools.get(id)?, files),
                };
                let facts = Arc::clone(facts.get(id)?);
                Some(Note::New(ToolNote { known, facts, counted, sound, card }))
            })
        };
        let ids = self.catalogue.tools.keys().filter(|id| !memory.faulty.contains(*id));
        let pages = pages.iter().map(|(claim, note)| (path_of(claim), note));
        let providers = self.catalogue.providers.values();
        let providers = providers.filter_map(|provider| Some((provider, memory.providers.get(&provider.id)?)));
        rayon::join(
            || {
                cache.put_tools(self.under, ids, tool, put);
                cache.put_providers(providers, put);
            },
            || cache.put_pages(pages, put),
        );
    }
}

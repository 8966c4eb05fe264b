//! What a build has in common with the former one: what is known is not done again.
//!
//! Takes what the former build noted, and what this one has read; says which tools are sound, what the plan is drawn from, and which files can
//! be taken over; gives the notes for the next build. Whether a note holds is decided by digests. Must not know how anything is made.

use super::Survey;
use crate::cache::{self, Cache, FileNote, Keys, Surroundings, ToolNote, Under};
use crate::catalogue::{Catalogue, Id, Tool};
use crate::checkout::{Day, History};
use crate::content::{KnownTool, Memory, tool_folder};
use crate::diagnostics::Findings;
use crate::digest::Digest;
use crate::plan::{AllFacts, Claim, Facts, Plan};
use crate::publish::{FileRecord, Staging};
use crate::render::Renderer;
use crate::visibility::Examined;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// This build, as compared with the former one.
pub(super) struct Again<'b> {
    cache: &'b Cache<'b>,
    memory: Memory,
    day: Day,
    /// Of all that the rules on single tools look at besides.
    rules: Digest,
    /// The tools in which a rule found something.
    unsound: BTreeSet<Id>,
    pub facts: AllFacts,
}

impl<'b> Again<'b> {
    pub fn new(cache: &'b Cache<'b>, memory: Memory, catalogue: &Catalogue, day: Day) -> Self {
        let rules = Surroundings::rules(&memory.content, day, catalogue);
        let known = |id: &Id| {
            let note = memory.known.contains(id).then(|| cache.tool(id)).flatten();
            note.map(|note| note.facts.clone())
        };
        let facts = Facts::of_others(catalogue, known);
        Self { cache, day, rules, unsound: BTreeSet::new(), facts, memory }
    }

    /// The note of a tool whose files are those that it was taken of.
    fn note(&self, id: &Id) -> Option<&'b ToolNote> {
        self.memory.known.contains(id).then(|| self.cache.tool(id)).flatten()
    }

    /// The tools in which the rules found nothing, and would find nothing again.
    pub fn sound(&self) -> BTreeSet<Id> {
        if self.cache.under().is_none_or(|under| under.rules != self.rules) {
            return BTreeSet::new();
        }
        self.memory.known.iter().filter(|id| self.note(id).is_some_and(|note| note.sound)).cloned().collect()
    }

    /// Notes in which tools something was found, before waivers except any of it.
    pub fn found(&mut self, found: &Findings, roots: &[String]) {
        for finding in found.iter() {
            let places = finding.place.iter().chain(finding.related.iter().map(|(place, _)| place));
            let folders = places.filter_map(|place| tool_folder(&place.path, roots)?.rsplit('/').next());
            let ids = folders.chain(finding.tool.as_deref()).filter_map(|id| Id::parse(id).ok());
            self.unsound.extend(ids);
        }
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
        let same = self.cache.under().is_some_and(|former| former.frame == under.frame);
        let card = |id: &'a Id| {
            let known = self.note(id).filter(|_| same).and_then(|note| note.card);
            Some((id, known.or_else(|| renderer.cards_digest(id))?))
        };
        let cards: Vec<(&Id, Digest)> = plan.lists.all.par_iter().filter_map(card).collect();
        let cards = cards.into_iter().collect();
        let keys = Keys::new(under.frame, &survey.catalogue, plan, history, &self.memory, cards);
        Pages { again: self, catalogue: &survey.catalogue, under, keys }
    }
}

/// The pages of a build, as compared with those of the former one.
pub(super) struct Pages<'a, 'b> {
    again: &'a Again<'b>,
    catalogue: &'a Catalogue,
    under: Under,
    keys: Keys<'a>,
}

/// A file of the new output, with the note for the next build.
pub(super) struct Made<'b> {
    /// What was read back from it; nothing of what is no page.
    pub examined: Option<Examined>,
    /// As it is kept; nothing where it is not known what the file was made from.
    pub note: Option<Cow<'b, [u8]>>,
    /// Whether it was taken over, without being made.
    pub known: bool,
}

impl<'b> Pages<'_, 'b> {
    /// The file of a claim: taken over from the former output if it was made from the same, else made.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn file<E>(
        &self,
        claim: &Claim,
        path: &str,
        staging: &Staging,
        examine: impl FnOnce(&[u8]) -> Option<Examined>,
        make: impl FnOnce() -> Result<(FileRecord, Option<Examined>), E>,
    ) -> Result<Made<'b>, E> {
        let key = self.keys.of(claim);
        let links = self.keys.links(claim.audience);
        let known = key.and_then(|key| self.again.cache.page(path, &key));
        if let Some((note, packed)) = known
            && let Some(bytes) = staging.keep_known(path, &note.file)
        {
            // What is true of the bytes stays true; where their links lead has to be looked at again when other files are planned.
            if note.links == links {
                return Ok(Made { examined: note.examined, note: Some(packed.into()), known: true });
            }
            let examined = examine(&bytes);
            let note = FileNote { links, examined: examined.clone(), ..note };
            return Ok(Made { examined, note: Some(note.packed().into()), known: true });
        }
        let (file, examined) = make()?;
        let note = key.map(|key| FileNote { key, file, links, examined: examined.clone() }.packed().into());
        Ok(Made { examined, note, known: false })
    }

    /// Everything that the next build needs to know, by the names of files.
    pub fn notes(&self, pages: &[(&str, &[u8])]) -> Vec<(String, Vec<u8>)> {
        let Again { memory, facts, unsound, .. } = self.again;
        let note = |(id, tool): (&'_ Id, &Arc<Tool>)| {
            let known = match self.again.note(id) {
                Some(note) => note.known.clone(),
                None => KnownTool::of(tool, *memory.digests.get(id)?),
            };
            let facts = Facts::clone(facts.get(id)?);
            Some(ToolNote { known, facts, sound: !unsound.contains(id), card: self.keys.cards.get(id).copied() })
        };
        let sound = self.catalogue.tools.iter().filter(|(id, _)| !memory.faulty.contains(*id));
        let tools: Vec<(&Id, ToolNote)> = sound.filter_map(|(id, tool)| Some((id, note((id, tool))?))).collect();
        let (mut files, pages) = rayon::join(|| cache::tools_files(self.under, &tools), || cache::pages_files(pages));
        files.extend(pages);
        files
    }
}

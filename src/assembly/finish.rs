//! Claims of the plan, from their making to the file: rendered, read back, written.
//!
//! Takes claims; gives what was noted of the finished bytes. They are read before they are written, and the same bytes are
//! written that were read; of what an export copies from the former one, whose it is and where it begins and ends. Must not know which claims there are besides.

use super::again::{Anew, Made, Pages, Start, path_of};
use super::readers::Readers;
use super::timings::Effort;
use crate::catalogue::{Audience, Id};
use crate::diagnostics::Finding;
use crate::export::{self, Piece};
use crate::plan::{Claim, Export, Subject};
use crate::publish::{FileRecord, PublishError, Staging};
use crate::render::Renderer;
use crate::visibility::{self, Examined, ExportReader, Format, Links};
use std::collections::BTreeMap;
use std::ops::Range;

/// So many pages are made before they are read back and written: what rendering goes by and what reading goes by each fill the memory near
/// the processor, and would be fetched anew for every page if the two took turns.
pub(super) const TOGETHER: usize = 32;

/// So many bytes of them at most, about.
const BYTES_TOGETHER: usize = 1 << 20;

/// Why a page was not written.
pub(super) enum Trouble {
    Theme(Box<Finding>),
    Disk(PublishError),
}

/// A file that was written.
pub(super) struct Finished {
    pub file: FileRecord,
    /// What was read back from it. Nothing of what shows no tools and has no links: assets.
    pub examined: Option<Examined>,
    /// Where an export says what of each tool, as it was read back: in bytes.
    pub places: Vec<(Id, Range<u64>)>,
}

/// What it takes to finish claims.
pub(super) struct Finisher<'a, 'r, 'l, 'b> {
    pub renderer: &'a Renderer<'r>,
    pub files: &'a Pages<'a, 'b>,
    pub links: &'l BTreeMap<Audience, Links>,
    pub readers: &'a Readers<'l>,
    pub staging: &'a Staging,
    /// What counts for the proof.
    pub proof: &'a Effort,
}

/// A file on its way.
enum Half<'b> {
    /// It is there, or there is none.
    Done(Result<Made<'b>, Trouble>),
    /// A page that was made and not yet written.
    Page(Anew, Vec<u8>),
}

impl<'l, 'b> Finisher<'_, '_, 'l, 'b> {
    /// Gives the file of each claim, taken over from the former output, or made, read and written; in the claims' order, in which the proof goes over
    /// the pages of a list.
    pub fn finish<'p: 'l>(&self, claims: &[&'p Claim], mut done: impl FnMut(&'p Claim, Result<Made<'b>, Trouble>)) {
        let (mut halves, mut bytes) = (Vec::with_capacity(claims.len()), 0);
        for &claim in claims {
            let half = self.begin(claim);
            if let Half::Page(_, made) = &half {
                bytes += made.len();
            }
            halves.push((claim, half));
            if bytes > BYTES_TOGETHER {
                self.put(std::mem::take(&mut halves), &mut done);
                bytes = 0;
            }
        }
        self.put(halves, &mut done);
    }

    /// Takes a file over, or makes it; exports are written at once.
    fn begin(&self, claim: &'l Claim) -> Half<'b> {
        let path = path_of(claim);
        let anew =
            match self.files.start(claim, &path, self.staging, |bytes| self.proof.of(|| self.examine(claim, bytes))) {
                Start::Known(made) => return Half::Done(Ok(made)),
                Start::Anew(anew) => anew,
            };
        if let Subject::Export(export) = claim.subject {
            let finished = self.write_export(export, &path, anew.former());
            return Half::Done(finished.map(|finished| self.files.made(anew, finished)).map_err(Trouble::Disk));
        }
        match self.renderer.bytes(claim) {
            Ok(bytes) => Half::Page(anew, bytes),
            Err(finding) => Half::Done(Err(Trouble::Theme(finding))),
        }
    }

    /// Reads pages back, then writes them.
    fn put<'p: 'l>(
        &self,
        halves: Vec<(&'p Claim, Half<'b>)>,
        done: &mut impl FnMut(&'p Claim, Result<Made<'b>, Trouble>),
    ) {
        let examine = |(claim, half): &(&'p Claim, Half<'b>)| match half {
            Half::Done(_) => None,
            Half::Page(_, bytes) => self.examine(claim, bytes),
        };
        let examined: Vec<_> = self.proof.of(|| halves.iter().map(examine).collect());
        for ((claim, half), examined) in halves.into_iter().zip(examined) {
            let made = match half {
                Half::Done(made) => made,
                Half::Page(anew, bytes) => match self.staging.write(&path_of(claim), &bytes) {
                    Ok(entry) => {
                        Ok(self.files.made(anew, Finished { file: entry.record(), examined, places: Vec::new() }))
                    }
                    Err(error) => Err(Trouble::Disk(error)),
                },
            };
            done(claim, made);
        }
    }

    fn examine(&self, claim: &'l Claim, bytes: &[u8]) -> Option<Examined> {
        let links = self.links.get(&claim.audience)?;
        self.readers.with(claim.audience, |known| examine(claim, bytes, links, known))
    }

    /// An export is read and written piece by piece. What a former one says of tools is not made anew, and was read back before.
    fn write_export(
        &self,
        export: Export,
        path: &str,
        former: Option<&dyn export::Former>,
    ) -> Result<Finished, PublishError> {
        let mut file = self.staging.begin(path)?;
        let mut reader = ExportReader::new(format_of(export));
        self.renderer.export(export, former, |piece| {
            // Side by side: an export is as long as all tools, and the last file to be done.
            let (Piece::Made(bytes) | Piece::Known(bytes)) = piece;
            let read = || match piece {
                Piece::Made(_) => reader.read(bytes),
                Piece::Known(_) => reader.read_again(bytes),
            };
            rayon::join(|| self.proof.of(read), || file.append(bytes)).1
        })?;
        let places = reader.places().filter_map(|(id, place)| Some((self.files.tool(id)?, place))).collect();
        Ok(Finished { file: file.done().record(), examined: Some(reader.finish()), places })
    }
}

/// Reads a finished file back, if it is a page or a file of data.
pub(super) fn examine<'l>(
    claim: &'l Claim,
    bytes: &[u8],
    links: &'l Links,
    known: &mut visibility::Known<'l>,
) -> Option<Examined> {
    match claim.subject {
        Subject::Export(export) => Some(visibility::examine_export(bytes, format_of(export))),
        Subject::Feed => Some(visibility::examine_export(bytes, Format::Feed)),
        _ => claim.path.ends_with(".html").then(|| visibility::examine(bytes, &claim.path, links, known)),
    }
}

fn format_of(export: Export) -> Format {
    match export {
        Export::Json => Format::Json,
        Export::Csv => Format::Csv,
    }
}

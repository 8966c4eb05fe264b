//! One claim of the plan, from its making to the file: rendered, read back, written.
//!
//! Takes a claim; gives what was noted of the finished bytes. They are read before they are written, and the same bytes are
//! written that were read. Must not know other claims.

use super::readers::Readers;
use crate::diagnostics::Finding;
use crate::export::{Known, Places};
use crate::plan::{Claim, Export, Subject};
use crate::publish::{FileRecord, PublishError, Staging};
use crate::render::Renderer;
use crate::visibility::{self, Examined, ExportReader, Format, Links};

/// Why a page was not written.
pub(super) enum Trouble {
    Theme(Box<Finding>),
    Disk(PublishError),
}

/// A file that was written.
pub(super) struct Finished {
    pub file: FileRecord,
    /// What was read back from it.
    pub examined: Option<Examined>,
    /// Where an export says what of each tool.
    pub places: Places,
}

/// Makes, reads and writes the file of a claim. Nothing is read back of what shows no tools and has no links: assets.
pub(super) fn finish<'l>(
    renderer: &Renderer<'_>,
    claim: &'l Claim,
    path: &str,
    links: Option<&'l Links>,
    readers: &Readers<'l>,
    staging: &Staging,
    known: &Known<'_>,
) -> Result<Finished, Trouble> {
    if let Subject::Export(export) = claim.subject {
        return write_export(renderer, export, path, staging, known).map_err(Trouble::Disk);
    }
    let bytes = renderer.bytes(claim).map_err(Trouble::Theme)?;
    let examined = links.and_then(|links| readers.with(claim.audience, |known| examine(claim, &bytes, links, known)));
    let entry = staging.write(path, &bytes).map_err(Trouble::Disk)?;
    Ok(Finished { file: entry.record(), examined, places: Places::new() })
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

/// An export is read and written piece by piece.
fn write_export(
    renderer: &Renderer<'_>,
    export: Export,
    path: &str,
    staging: &Staging,
    known: &Known<'_>,
) -> Result<Finished, PublishError> {
    let mut file = staging.begin(path)?;
    let mut reader = ExportReader::new(format_of(export));
    let places = renderer.export(export, known, |piece| {
        reader.read(piece);
        file.append(piece)
    })?;
    Ok(Finished { file: file.done().record(), examined: Some(reader.finish()), places })
}

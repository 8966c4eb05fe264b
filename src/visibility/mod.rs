//! Equal visibility: the order of every list, what to note of a finished page, and the proof that all tools are shown alike.
//!
//! Takes keys, days and finished HTML; gives orders ([`order`]), what a page holds ([`examine()`]) and either a [`Proof`] or
//! faults in plain words ([`prove()`]). It works on positions and shapes: a tool is an opaque text read from `data-tool`. It
//! must not know names of tools or providers, templates, disk or clock.

mod cards;
mod examine;
mod export;
mod exposure;
mod known;
mod links;
mod markup;
mod order;
mod plain;
mod prose;
mod prove;
mod reader;
mod room;
mod tags;
mod whole;

#[cfg(test)]
mod examine_tests;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod prove_tests;

#[cfg(all(test, feature = "minify"))]
pub(crate) use examine::is_plain;
pub use examine::{Examined, Note, Part, examine, first_difference, skeleton};
pub use export::{ExportReader, Format, examine_export};
pub use exposure::{Exposure, Share, TENTHS, exposure, highest_to_lowest, neighbours, neighbours_across};
pub use known::{Common, Known};
pub use links::Links;
pub use order::{FairOrder, Key, fair_order, label_at, labels, stride};
pub use prove::{Differs, Expected, Fault, PageKind, Proof, Tree, prove};

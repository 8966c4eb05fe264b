//! Publishing: the only writer of the output.
//!
//! Takes finished files, path by path and from any number of threads, and gives a directory that is replaced in one
//! step ([`Staging`]), with a list of everything in it ([`Manifest`]). Must not know what a page, a tool or an audience
//! is. Reads outputs back, too ([`verify()`]).
//!
//! Beside an output named `output` stand three things of ours: `.output.lock`, an empty file that stays; `.output.cache`, what the last build
//! found out ([`Store`]); and `.output.staging`, a directory that is there only while a build runs or after one was killed; the next build
//! clears it away. Readers meet the former output or the new one, never a mixture.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this module is where files are written")]

mod clear;
mod create;
mod error;
mod exchange;
mod keep;
mod lock;
mod manifest;
mod output;
mod published;
mod seen;
mod staging;
mod store;
#[cfg(test)]
mod tests;
mod twin;
mod verify;

pub use create::create;
pub use error::PublishError;
pub use exchange::Way;
pub use keep::FormerFile;
pub use manifest::{Entry, FileRecord, MANIFEST, Manifest};
pub use published::Published;
pub use staging::Staging;
pub use store::Store;
pub use verify::{Difference, Verified, verify};

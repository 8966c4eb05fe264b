//! The live preview.
pub mod changes;
pub mod snapshot;
pub mod state;

//! The laws of equal visibility on the demo, through the library: what the built program can't be asked for.
//!
//! The swap law needs keys of the order, the mutations need pages that the renderer never made; no command line and no
//! setting can give either.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests read the demo, spoil pages and look at what came of it"
)]

mod browser;
mod mutations;
mod site;
mod swap;

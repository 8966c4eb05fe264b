//! What the built program does, seen from outside: small repositories in, text, exit statuses and written pages out.
//!
//! One file a subject; [`support`] is the harness. Nothing here may use the library: these tests hold the contract
//! (DESIGN, sections 2 to 4), and the contract is the program's.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests drive the built program: they write repositories and read what came of them"
)]

mod bad_input;
mod balance;
mod contract;
mod data;
mod exports;
mod fairness;
mod formats;
mod history;
mod hostile;
mod lifecycle;
mod masking;
mod order;
mod output;
mod pages;
mod publishing;
mod samples;
mod serve;
mod silent_faults;
mod states;
mod support;
mod theme;
mod transcripts;
mod verify;
mod wording;

//! Findings as text, one file a format.
//!
//! Takes a [`Report`](super::Report), whose confidential parts are already masked; gives the text of one output format. What
//! strangers wrote in it is made harmless for that format here. Knows nothing of rules, files or the terminal.

mod excerpt;
pub mod human;
pub mod json;

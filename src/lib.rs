//! evenhand turns a git repository of per-tool YAML and Markdown into a static, access-controlled catalogue in which every
//! tool gets equal visibility, and proves it.
//!
//! Data flows one way; each stage is a function from value to value:
//!
//! [`checkout`] → [`content`] → [`catalogue`] → [`check`] → [`plan`] → [`render`] → [`visibility`] (examine, prove) →
//! [`publish`]; [`assembly`] strings them together.

pub mod assembly;
pub mod balance;
mod bytes;
pub mod cache;
pub mod catalogue;
pub mod check;
pub mod checkout;
pub mod cli;
pub mod content;
#[cfg(test)]
mod demo_tests;
pub mod diagnostics;
pub mod digest;
pub mod duties;
#[cfg(test)]
mod edits;
pub mod export;
pub mod fairness;
pub mod plan;
pub mod preview;
pub mod publish;
pub mod render;
pub mod scaffold;
pub mod site;
pub mod suggest;
pub mod theme_law;
pub mod visibility;
pub mod words;

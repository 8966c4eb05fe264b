//! `site.toml`: from what was written to the settings that everything else uses.
//!
//! Takes the file's text; gives [`Settings`] in which nothing is missing, and findings. Knows the names of the rules that
//! may be lowered, but no rule.

mod seed;
mod settings;
mod toml_tree;
mod word_lists;

pub use seed::backdated as backdated_seed;
pub use settings::{BalanceSettings, Closed, Coordinators, Limit, Limits, PROSE_RULES, Settings, Visibility, read};
pub use toml_tree::{TomlFault, parse};
pub use word_lists::{LinkWords, Words};

/// The file's name, at the repository's root.
pub const FILE: &str = "site.toml";

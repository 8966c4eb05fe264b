//! The keys that every order starts from (article 1).
//!
//! Takes the seed of the day; gives each tool its key. Tests hold the build to the law that no tool is special (article 6) by
//! exchanging two keys; nothing that a user can write does. Must not know lists.

use crate::catalogue::Id;
use crate::visibility::Key;
use std::collections::BTreeMap;

/// The key of each tool.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    seed: String,
    given: BTreeMap<Id, Key>,
}

impl Keys {
    /// Those that follow from the seed.
    pub fn new(seed: &str) -> Self {
        Self { seed: seed.to_owned(), given: BTreeMap::new() }
    }

    /// The same, with the keys of two tools exchanged.
    #[must_use]
    pub fn exchanging(mut self, one: &Id, other: &Id) -> Self {
        let keys = (self.of(one), self.of(other));
        self.given.insert(one.clone(), keys.1);
        self.given.insert(other.clone(), keys.0);
        self
    }

    /// A tool's key.
    pub fn of(&self, tool: &Id) -> Key {
        self.given.get(tool).copied().unwrap_or_else(|| Key::of(&self.seed, tool.as_str()))
    }
}

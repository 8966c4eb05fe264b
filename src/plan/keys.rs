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
    /// Whose key a tool has instead of its own.
    exchanged: BTreeMap<Id, Id>,
}

impl Keys {
    /// Those that follow from the seed.
    pub fn new(seed: &str) -> Self {
        Self { seed: seed.to_owned(), exchanged: BTreeMap::new() }
    }

    /// The same, with the keys of two tools exchanged.
    #[must_use]
    pub fn exchanging(mut self, one: &Id, other: &Id) -> Self {
        self.exchanged.insert(one.clone(), other.clone());
        self.exchanged.insert(other.clone(), one.clone());
        self
    }

    /// A tool's key.
    pub fn of(&self, tool: &Id) -> Key {
        self.by_seed(&self.seed, tool)
    }

    /// A tool's key on a day of another seed.
    pub fn by_seed(&self, seed: &str, tool: &Id) -> Key {
        Key::of(seed, self.exchanged.get(tool).unwrap_or(tool).as_str())
    }
}

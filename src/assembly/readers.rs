//! What each thread has read of finished pages so far.
//!
//! Gives every thread its own [`Known`], tree by tree: tags and cards that come again on thousands of pages are learnt once a
//! thread. Must not know what is read.

use crate::catalogue::Audience;
use crate::visibility::Known;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// One for each thread.
pub(super) struct Readers<'l>(Vec<Mutex<BTreeMap<Audience, Known<'l>>>>);

impl<'l> Readers<'l> {
    pub(super) fn new() -> Self {
        Self((0..rayon::current_num_threads().max(1)).map(|_| Mutex::default()).collect())
    }

    /// Lets go of everything, side by side: it is much.
    pub(super) fn forget(self) {
        self.0.into_par_iter().for_each(drop);
    }

    /// Reads with what this thread knows of a tree.
    pub(super) fn with<T>(&self, audience: Audience, read: impl FnOnce(&mut Known<'l>) -> T) -> T {
        let mine = rayon::current_thread_index().and_then(|thread| self.0.get(thread)).or_else(|| self.0.first());
        let Some(mine) = mine else { return read(&mut Known::default()) };
        // What was learnt before a panic is true all the same.
        let mut mine = mine.lock().unwrap_or_else(PoisonError::into_inner);
        read(mine.entry(audience).or_default())
    }
}

//! What each thread has read of finished pages so far.
//!
//! Gives every thread its own [`Known`], tree by tree: tags and cards that come again on thousands of pages are learnt once, and those
//! who read one tree tell each other. Must not know what is read.

use crate::catalogue::Audience;
use crate::visibility::{Common, Known};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One for each thread, and what they have in common.
pub(super) struct Readers<'l> {
    threads: Vec<Mutex<BTreeMap<Audience, Known<'l>>>>,
    common: BTreeMap<Audience, Arc<Common<'l>>>,
}

impl<'l> Readers<'l> {
    pub(super) fn new() -> Self {
        let threads = rayon::current_num_threads().max(1);
        let common = Audience::ALL.into_iter().map(|audience| (audience, Common::of(threads).into())).collect();
        Self { threads: (0..threads).map(|_| Mutex::default()).collect(), common }
    }

    /// Lets go of everything, side by side: it is much.
    pub(super) fn forget(self) {
        drop(self.common);
        self.threads.into_par_iter().for_each(drop);
    }

    /// Reads with what this thread knows of a tree.
    pub(super) fn with<T>(&self, audience: Audience, read: impl FnOnce(&mut Known<'l>) -> T) -> T {
        let mine = rayon::current_thread_index().and_then(|thread| self.threads.get(thread));
        let Some(mine) = mine.or_else(|| self.threads.first()) else { return read(&mut Known::default()) };
        // What was learnt before a panic is true all the same.
        let mut mine = mine.lock().unwrap_or_else(PoisonError::into_inner);
        let beside = || self.common.get(&audience).cloned().map(Known::beside).unwrap_or_default();
        read(mine.entry(audience).or_insert_with(beside))
    }
}

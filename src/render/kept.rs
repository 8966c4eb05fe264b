//! Parts of pages that are made once a language and put into many pages.
//!
//! Takes parts made by shape ([`super::shapes::KeptPart`]); gives their places. They hold what the catalogue says, so they live as long as one
//! [`super::Renderer`], never in the theme. Must not know what a part shows.

use crate::catalogue::Lang;
use std::sync::OnceLock;

/// Of each language: the parts by their number, each made when a page first needs it.
pub(super) struct Kept<T> {
    languages: Vec<OnceLock<Vec<OnceLock<T>>>>,
}

impl<T> Kept<T> {
    /// Places for so many languages.
    pub(super) fn new(languages: usize) -> Self {
        Self { languages: (0..languages).map(|_| OnceLock::new()).collect() }
    }

    /// Where a part is kept, one of so many.
    pub(super) fn at(&self, lang: Lang, part: usize, parts: usize) -> Option<&OnceLock<T>> {
        let none = || (0..parts).map(|_| OnceLock::new()).collect();
        self.languages.get(usize::from(lang.0))?.get_or_init(none).get(part)
    }
}

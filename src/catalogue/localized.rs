//! Texts that may have translations.

use serde::{Deserialize, Serialize};

/// A language of the catalogue: its place in `languages` of `site.toml`. The first is the source language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lang(pub u8);

impl Lang {
    /// The language that content is written in.
    pub const SOURCE: Self = Self(0);
}

/// A text in the source language with its translations. There are many of these, so they are packed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Localized {
    source: Box<str>,
    /// Most texts have none.
    translations: Option<Box<Translations>>,
}

type Translations = Vec<(Lang, Box<str>)>;

impl Localized {
    /// A text without translations.
    pub fn new(source: impl Into<Box<str>>) -> Self {
        Self { source: source.into(), translations: None }
    }

    /// Adds a translation, or replaces the one that is there.
    pub fn translate(&mut self, lang: Lang, text: impl Into<Box<str>>) {
        let (text, translations) = (text.into(), self.translations.get_or_insert_default());
        match translations.iter_mut().find(|(l, _)| *l == lang) {
            Some(slot) => slot.1 = text,
            None => translations.push((lang, text)),
        }
    }

    /// In the source language.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// In a language, or in the source language where there is no translation; with the language of the text given.
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        let found = self.translations().find(|(l, _)| *l == lang);
        found.map_or((&self.source, Lang::SOURCE), |(l, text)| (text, l))
    }

    /// All texts, the source first.
    pub fn all(&self) -> impl Iterator<Item = (Lang, &str)> {
        std::iter::once((Lang::SOURCE, &*self.source)).chain(self.translations())
    }

    fn translations(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.translations.iter().flat_map(|all| all.iter()).map(|(lang, text)| (*lang, &**text))
    }
}

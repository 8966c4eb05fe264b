//! Texts that may have translations.

/// A language of the catalogue: its place in `languages` of `site.toml`. The first is the source language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(pub u8);

impl Lang {
    /// The language that content is written in.
    pub const SOURCE: Self = Self(0);
}

/// A text in the source language with its translations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localized {
    source: String,
    translations: Vec<(Lang, String)>,
}

impl Localized {
    /// A text without translations.
    pub fn new(source: impl Into<String>) -> Self {
        Self { source: source.into(), translations: Vec::new() }
    }

    /// Adds a translation, or replaces the one that is there.
    pub fn translate(&mut self, lang: Lang, text: impl Into<String>) {
        let text = text.into();
        match self.translations.iter_mut().find(|(l, _)| *l == lang) {
            Some(slot) => slot.1 = text,
            None => self.translations.push((lang, text)),
        }
    }

    /// In the source language.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// In a language, or in the source language where there is no translation; with the language of the text given.
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        self.translations
            .iter()
            .find(|(l, _)| *l == lang)
            .map_or((self.source.as_str(), Lang::SOURCE), |(l, text)| (text.as_str(), *l))
    }

    /// All texts, the source first.
    pub fn all(&self) -> impl Iterator<Item = (Lang, &str)> {
        std::iter::once((Lang::SOURCE, self.source.as_str()))
            .chain(self.translations.iter().map(|(lang, text)| (*lang, text.as_str())))
    }
}

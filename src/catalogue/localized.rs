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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized(Texts);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Texts {
    /// Most texts have no translations.
    Source(Box<str>),
    Translated(Box<Translated>),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Translated {
    source: Box<str>,
    /// At least one.
    translations: Vec<(Lang, Box<str>)>,
}

impl Default for Localized {
    fn default() -> Self {
        Self::new("")
    }
}

impl Localized {
    /// A text without translations.
    pub fn new(source: impl Into<Box<str>>) -> Self {
        Self(Texts::Source(source.into()))
    }

    /// Adds a translation, or replaces the one that is there.
    pub fn translate(&mut self, lang: Lang, text: impl Into<Box<str>>) {
        let text = text.into();
        match &mut self.0 {
            Texts::Source(source) => {
                let (source, translations) = (std::mem::take(source), vec![(lang, text)]);
                self.0 = Texts::Translated(Translated { source, translations }.into());
            }
            Texts::Translated(all) => match all.translations.iter_mut().find(|(l, _)| *l == lang) {
                Some(slot) => slot.1 = text,
                None => all.translations.push((lang, text)),
            },
        }
    }

    /// In the source language.
    pub fn source(&self) -> &str {
        match &self.0 {
            Texts::Source(source) => source,
            Texts::Translated(all) => &all.source,
        }
    }

    /// In a language, or in the source language where there is no translation; with the language of the text given.
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        let found = self.translations().find(|(l, _)| *l == lang);
        found.map_or((self.source(), Lang::SOURCE), |(l, text)| (text, l))
    }

    /// All texts, the source first.
    pub fn all(&self) -> impl Iterator<Item = (Lang, &str)> {
        std::iter::once((Lang::SOURCE, self.source())).chain(self.translations())
    }

    fn translations(&self) -> impl Iterator<Item = (Lang, &str)> {
        let all: &[(Lang, Box<str>)] = match &self.0 {
            Texts::Source(_) => &[],
            Texts::Translated(all) => &all.translations,
        };
        all.iter().map(|(lang, text)| (*lang, &**text))
    }
}

//! Words for pages: somebody's texts with their language, sentences with arguments, addresses within a tree.

use super::Page;
use super::markdown::{self, Headings};
use super::views::{Direction, Html, Link, Mail, Prose, Text};
use crate::catalogue::{
    Catalogue, Lang, Localized, Provider, Question, QuestionKind, Standing, State, Tool, Value, Viewer, standing,
};
use crate::words::{self, Arg};
use jiff::civil::Date;

/// A direction by its word.
pub(super) fn direction(word: &str) -> Direction {
    if word == "rtl" { Direction::Rtl } else { Direction::Ltr }
}

impl Page<'_, '_> {
    /// A fixed sentence.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A sentence with texts in it.
    pub(super) fn say_with(&self, key: &str, args: &[(&str, &str)]) -> String {
        // Versions read from left to right everywhere: without an isolate, `2026-01` turns round among Arabic letters. And
        // no line ends within one: browsers would break it behind its hyphen.
        let turned = self.direction() == Direction::Rtl;
        let isolated: Vec<(&str, std::borrow::Cow<'_, str>)> = args
            .iter()
            .map(|(name, text)| match *name {
                "version" | "current" | "answered" => {
                    let joined = text.replace('-', "-\u{2060}");
                    (*name, if turned { format!("\u{2066}{joined}\u{2069}").into() } else { joined.into() })
                }
                name => (name, (*text).into()),
            })
            .collect();
        let args: Vec<(&str, Arg<'_>)> = isolated.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.words.say_with(key, &args)
    }

    /// A sentence with a count in it.
    pub(super) fn say_count(&self, key: &str, count: usize) -> String {
        let count = count as u64;
        self.words.say_with(key, &[("count", Arg::Count(count)), ("shown", Arg::Text(&self.words.number(count)))])
    }

    /// A day in words.
    pub(super) fn day(&self, date: Date) -> String {
        self.words.date(date)
    }

    /// A number in the language's digits.
    pub(super) fn number(&self, number: usize) -> String {
        self.words.number(number as u64)
    }

    /// Words of the interface, as a text.
    pub(super) fn own(&self, text: impl Into<String>) -> Text {
        Text::new(text, self.tag, self.direction())
    }

    /// The page's direction.
    pub(super) fn direction(&self) -> Direction {
        direction(self.words.direction())
    }

    /// Which way a language of the site runs.
    fn direction_in(&self, lang: Lang) -> &'static str {
        self.all.theme.words.get(usize::from(lang.0)).map_or("ltr", |words| words.direction())
    }

    /// A text with translations, in the page's language if it can be had.
    pub(super) fn text(&self, localized: &Localized) -> Text {
        let (text, lang) = localized.get(self.lang);
        self.text_in(text, lang)
    }

    /// A text in a language of the site.
    pub(super) fn text_in(&self, text: &str, lang: Lang) -> Text {
        let tag = self.all.settings.tag(lang);
        Text::new(text, tag, direction(self.direction_in(lang)))
    }

    /// A name, which has no translation: in the source language, unless its letters say otherwise.
    pub(super) fn name(&self, name: &str) -> Text {
        let source = self.all.settings.tag(Lang::SOURCE);
        let usual = self.direction_in(Lang::SOURCE);
        let written = words::direction_of_text(name).unwrap_or(usual);
        let lang = if written == usual { source } else { "und" };
        Text::new(name, lang, direction(written))
    }

    /// A sentence which says that a text has no translation; empty where it has one.
    pub(super) fn note(&self, key: &str, shown: Lang) -> String {
        if shown == self.lang {
            return String::new();
        }
        let tag = self.all.settings.tag(shown);
        let primary = tag.split('-').next().unwrap_or(tag);
        self.say_with(key, &[("language", &self.words.language(primary))])
    }

    /// Markdown with translations.
    pub(super) fn prose(&self, localized: &Localized, headings: Headings, note: &str) -> Prose {
        let (text, lang) = localized.get(self.lang);
        let (html, _) = markdown::render(text, headings);
        let Text { lang: tag, dir, .. } = self.text_in("", lang);
        Prose { html, lang: tag, dir, translation_note: self.note(note, lang) }
    }

    /// Ready paragraphs in the page's own language.
    pub(super) fn own_prose(&self, html: String) -> Prose {
        Prose { html: Html(html), lang: self.tag.to_owned(), dir: self.direction(), translation_note: String::new() }
    }

    /// The way from this page to another of the same language, given from the language's root.
    pub(super) fn to(&self, name: &str) -> String {
        [self.up.as_str(), name].concat()
    }

    /// The way from this page to a file given from the tree's root.
    pub(super) fn to_root_file(&self, path: &str) -> String {
        [&up(&self.claim.path), path].concat()
    }

    /// A link whose label is a word of the interface.
    pub(super) fn link(&self, key: &str, name: &str) -> Link {
        Link { label: self.say(key), href: self.to(name), current: self.claim.name() == name }
    }

    /// A letter begun to the coordinators.
    pub(super) fn mail(&self, subject: &str, body: &str) -> Option<Mail> {
        let address = self.all.settings.coordinators.email.as_deref()?;
        // Letters of other scripts stay as they are: browsers encode them, which would triple them here.
        let encode = |text: &str| {
            let mut out = String::new();
            for c in text.chars() {
                if c.is_ascii_alphanumeric()
                    || matches!(c, '-' | '.' | '_' | '~')
                    || (!c.is_ascii() && c.is_alphabetic())
                {
                    out.push(c);
                } else {
                    c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
                }
            }
            out
        };
        // Isolates around names are for pages; a letter's subject is plain.
        let plain: String = subject.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
        let mut href = format!("mailto:{address}?subject={}", encode(&plain));
        if !body.is_empty() {
            href.push_str(&format!("&body={}", encode(body)));
        }
        Some(Mail { address: address.to_owned(), href })
    }

    /// A question's standing for a member.
    pub(super) fn standing<'t>(
        &self,
        form: &'t crate::catalogue::Form,
        question: &'t Question,
        tool: &'t Tool,
    ) -> Standing<'t> {
        standing(form, question, tool, Viewer::Member)
    }

    /// The name of a state.
    pub(super) fn state(&self, state: State) -> String {
        self.say(&format!("state-{}", state.word()))
    }

    /// A provider with its country, as cards show it.
    pub(super) fn provider_line(&self, provider: Option<&Provider>) -> Text {
        match provider {
            Some(Provider { name, country: Some(country), .. }) => self
                .own(self.say_with("card-provider", &[("provider", name), ("country", &self.words.country(country))])),
            Some(provider) => self.name(&provider.name),
            None => self.own(String::new()),
        }
    }

    /// One option of a criterion or a condition, in words.
    pub(super) fn option(&self, kind: &QuestionKind, option: &str) -> Text {
        match kind {
            QuestionKind::YesNo => self.own(self.say(if option == "yes" { "answer-yes" } else { "answer-no" })),
            QuestionKind::Countries => self.own(self.words.country(&option.to_uppercase())),
            QuestionKind::Languages => self.own(self.words.language(option)),
            kind => match kind.options().iter().find(|known| known.id.as_str() == option) {
                Some(known) => self.text(&known.text),
                None => self.own(option),
            },
        }
    }

    /// An answer's value on one line, in the language of its first part.
    pub(super) fn value_line(&self, kind: &QuestionKind, value: &Value) -> Text {
        let parts: Vec<Text> = match value {
            Value::Text(text) => vec![self.text(text)],
            Value::Number(number) => vec![self.own(self.words.decimal(number))],
            Value::Date(date) => vec![self.own(self.day(*date))],
            Value::Link(link) => vec![self.own(&**link)],
            choices => choices.options().iter().map(|option| self.option(kind, option)).collect(),
        };
        let words: Vec<String> = parts.iter().map(|part| part.text.clone()).collect();
        let line = self.words.list(&words);
        match parts.first() {
            Some(first) => Text::new(line, first.lang.clone(), first.dir),
            None => self.own(line),
        }
    }
}

/// The way from a page to the root that its path begins at: empty or `../` so many times.
pub(super) fn up(path: &str) -> String {
    "../".repeat(path.bytes().filter(|byte| *byte == b'/').count())
}

/// The provider of a tool.
pub(super) fn provider<'c>(catalogue: &'c Catalogue, tool: &Tool) -> Option<&'c Provider> {
    catalogue.providers.get(&tool.provider)
}

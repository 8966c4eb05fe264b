//! Words: every sentence of the interface, every number, date, plural and order of names, in one language.
//!
//! Takes the texts of Fluent files and a language tag; gives text for people. Sentences come from Fluent; numbers,
//! dates, plural categories and collation from ICU4X, whose version is part of "the same bytes" (collation data changes
//! with it). Knows no disk, no templates and no catalogue. Nothing here escapes: that is the templates' duty, for these
//! words as for all others.
//!
//! **Direction.** In languages written from right to left every argument inside a sentence stands between U+2068 and
//! U+2069 (first strong isolate), so that a Latin name does not scatter an Arabic sentence; one that holds nothing but
//! right-to-left words, or is isolated as a whole already, goes without. In the others those characters would be noise in
//! searches and copies, so only arguments with right-to-left characters get them.
//! Arguments whose own direction controls are not balanced lose them: they would reach beyond their place.

mod bundle;
pub mod codes;
mod collate;
mod numbers;
mod tags;
mod width;

pub use bundle::WordFault;
pub use tags::{direction, direction_of_text, is_language_tag, language_bar_order, language_own_name};
pub use width::width;

use bundle::{Counted, Messages, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// A value in a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Text, as it is. Also picks a variant of that name.
    Text(&'a str),
    /// A count: picks the plural form, and is shown with the language's digits and grouping.
    Count(u64),
    /// A day, in the language's long form.
    Date(jiff::civil::Date),
}

/// The words of one language. Made once a build, shared by all pages.
pub struct Words {
    lang: String,
    rtl: bool,
    messages: Messages,
    order: collate::Order,
    fallback: Option<Arc<Words>>,
    missing: Mutex<BTreeSet<String>>,
    /// Sentences that were said before, by key, then by arguments.
    said: RwLock<HashMap<String, HashMap<Vec<u8>, String>>>,
}

/// How many sentences of a key are kept. Most pages say the same few; those with names and titles would go on and on.
const KEPT: usize = 256;

impl Words {
    /// Reads the Fluent texts of a language, each with its path. Later ones override earlier ones message by message:
    /// give the default theme's first, the theme's own last. `fallback` says what these don't; usually English.
    ///
    /// # Errors
    ///
    /// Every fault of every text: what can't be parsed, keys written twice in a file, references to nothing.
    pub fn new(lang: &str, sources: &[(&str, &str)], fallback: Option<Arc<Words>>) -> Result<Self, Vec<WordFault>> {
        let malformed = || {
            let path = sources.first().map(|(path, _)| (*path).to_owned()).unwrap_or_default();
            vec![WordFault { path, offset: 0, message: format!("`{lang}` is no language tag such as `en` or `pt-BR`") }]
        };
        if !is_language_tag(lang) || !numbers::is_known(lang) {
            return Err(malformed());
        }
        let order = collate::Order::new(lang).ok_or_else(malformed)?;
        let messages = Messages::read(lang, sources)?;
        let rtl = direction(lang) == "rtl";
        Ok(Self {
            lang: lang.to_owned(),
            rtl,
            messages,
            order,
            fallback,
            missing: Mutex::default(),
            said: RwLock::default(),
        })
    }

    /// The tag of the language.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// Says a sentence without arguments: a message (`key`) or an attribute of one (`key.attribute`). What is not there
    /// is said in the fallback language, else the key stands for itself; either way [`missing`](Self::missing) knows.
    pub fn say(&self, key: &str) -> String {
        self.messages.fixed.get(key).cloned().unwrap_or_else(|| self.say_with(key, &[]))
    }

    /// Says a sentence with arguments. One that the sentence asks for and that is not given is shown as `{$name}`, and
    /// [`missing`](Self::missing) knows.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        // What is asked for, written down so that no two questions look alike.
        let mut asked = Vec::with_capacity(64);
        let mut put = |text: &str| {
            asked.extend_from_slice(&text.len().to_ne_bytes());
            asked.extend_from_slice(text.as_bytes());
        };
        for (name, arg) in args {
            put(name);
            match arg {
                Arg::Text(text) => (put("text"), put(text)),
                Arg::Count(count) => (put("count"), put(&count.to_string())),
                Arg::Date(date) => (put("date"), put(&date.to_string())),
            };
        }
        let kept = self.said.read().unwrap_or_else(PoisonError::into_inner);
        let of_key = kept.get(key);
        if let Some(said) = of_key.and_then(|said| said.get(&asked)) {
            return said.clone();
        }
        let full = of_key.is_some_and(|said| said.len() >= KEPT);
        drop(kept);
        let said = self.say_anew(key, args);
        if !full {
            let mut kept = self.said.write().unwrap_or_else(PoisonError::into_inner);
            kept.entry(key.to_owned()).or_default().insert(asked, said.clone());
        }
        said
    }

    fn say_anew(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.lookup(key, args) {
            Some((text, lacking)) => {
                lacking.into_iter().for_each(|name| self.miss(format!("{key} {name}")));
                text
            }
            None => {
                self.miss(key.to_owned());
                let elsewhere = self.fallback.as_ref().and_then(|words| words.lookup(key, args));
                elsewhere.map_or_else(|| key.to_owned(), |(text, _)| text)
            }
        }
    }

    fn lookup(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<(String, Vec<String>)> {
        if let Some(text) = self.messages.fixed.get(key) {
            return Some((text.clone(), Vec::new()));
        }
        let values: Vec<_> = args.iter().map(|(name, arg)| (*name, self.value(*arg))).collect();
        let said = self.messages.say(key, &values)?;
        Some((if self.rtl { tags::without_idle_isolates(&said.text) } else { said.text }, said.lacking))
    }

    fn value<'a>(&self, arg: Arg<'a>) -> Value<'a> {
        match arg {
            Arg::Text(text) => {
                let text = contained(text);
                Value::Text(if self.rtl { text } else { self.isolated(text) })
            }
            Arg::Count(value) => {
                let category = numbers::category(&self.lang, value);
                Value::Count(Counted { value, shown: self.number(value), category })
            }
            Arg::Date(date) => Value::Text(self.date(date).into()),
        }
    }

    fn isolated<'a>(&self, text: Cow<'a, str>) -> Cow<'a, str> {
        let mixes =
            if self.rtl { !tags::is_right_to_left_alone(&text) } else { text.chars().any(tags::is_right_to_left) };
        if mixes { format!("\u{2068}{text}\u{2069}").into() } else { text }
    }

    fn miss(&self, what: String) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(what);
    }

    /// What was asked for and is not in this language's files, sorted: `key`, or `key $argument` where a sentence
    /// lacked an argument.
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// What the fallback language has and this one lacks, sorted, asked for or not.
    pub fn untranslated(&self) -> Vec<String> {
        let theirs = self.fallback.iter().flat_map(|words| words.messages.keys.keys());
        theirs.filter(|key| !self.has(key)).cloned().collect()
    }

    /// Whether this language's own files have a message (`key`) or an attribute (`key.attribute`).
    pub fn has(&self, key: &str) -> bool {
        self.messages.keys.contains_key(key)
    }

    /// All sentences that take no arguments, by key (attributes as `key.attribute`), those of the fallback language
    /// included where this one has none: what templates get as a table.
    pub fn fixed(&self) -> BTreeMap<String, String> {
        let mut all = self.fallback.as_ref().map(|words| words.fixed()).unwrap_or_default();
        all.retain(|key, _| !self.has(key));
        all.extend(self.messages.fixed.iter().map(|(key, text)| (key.clone(), text.clone())));
        all
    }

    /// A day in the language's long form: `3 octobre 2026`. Always in the Gregorian calendar.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        numbers::date(&self.lang, date)
    }

    /// A whole number with the language's digits and grouping.
    pub fn number(&self, value: u64) -> String {
        numbers::number(&self.lang, value)
    }

    /// A decimal number as somebody wrote it, `-1234.50`, in the language, with the digits it has. What is no such
    /// number stays as it is.
    pub fn decimal(&self, text: &str) -> String {
        numbers::decimal(&self.lang, text).unwrap_or_else(|| text.to_owned())
    }

    /// Several texts in a row, without "and" or "or", which would say more than the list does. The message
    /// `list-separator` (as `{"; "}`, for the space) is put between them; without it, the language's semicolon.
    pub fn list(&self, items: &[String]) -> String {
        let usual = match self.lang.split('-').next() {
            Some("ar" | "fa" | "ur" | "ps" | "sd" | "ckb" | "ug") => "؛ ",
            Some("zh" | "ja") => "；",
            _ => "; ",
        };
        let between = self.messages.fixed.get("list-separator").map_or(usual, String::as_str);
        let several = items.len() > 1;
        let items = items.iter().map(|item| if several { self.isolated(contained(item)) } else { contained(item) });
        items.collect::<Vec<_>>().join(between)
    }

    /// Sorts names as this language does, numbers in them by value ("9 ways" before "10 ways"); what reads the same
    /// goes by id.
    pub fn sort_by_name<T: Ord>(&self, names: &mut [(String, T)]) {
        names.sort_by(|(a, x), (b, y)| self.order.compare(a, b).then_with(|| x.cmp(y)).then_with(|| a.cmp(b)));
    }

    /// The heading under which a name stands in an index.
    ///
    /// - Its first letter as a capital, past quotation marks and the like. Accents don't count where the language says
    ///   that they don't make a letter: É under E in French, Ё under Е in Russian, أ under ا; Ñ under N in English,
    ///   but under Ñ in Spanish.
    /// - Letters that stand between two of the alphabet go with the one before: Æ under A, Ł under L.
    /// - Chinese characters: in Chinese, the initial of their pinyin (of the commonest reading, as in ICU's order); in
    ///   traditional Chinese and other languages all under `漢字`.
    /// - Korean syllables under their first consonant, katakana under the hiragana of the same sound, other scripts
    ///   under their own first letter.
    /// - Digits and names without a letter under `#`.
    pub fn initial(&self, name: &str) -> String {
        self.order.initial(name)
    }

    /// Names under their headings: headings in the language's order (`#` first), names under each in theirs. Each
    /// heading stands once, even where an alphabet's order does not follow first letters (Czech Ch).
    pub fn by_initial<T: Ord>(&self, mut names: Vec<(String, T)>) -> Vec<(String, Vec<(String, T)>)> {
        self.sort_by_name(&mut names);
        let mut groups: Vec<(String, Vec<(String, T)>)> = Vec::new();
        for name in names {
            let heading = self.initial(&name.0);
            match groups.iter_mut().rev().find(|(known, _)| *known == heading) {
                Some((_, group)) => group.push(name),
                None => groups.push((heading, vec![name])),
            }
        }
        groups.sort_by(|(a, _), (b, _)| self.order.compare(a, b).then_with(|| a.cmp(b)));
        groups
    }

    /// The name of a country by its code (`KE`, small letters too); the code in capitals where no file names it.
    pub fn country(&self, code: &str) -> String {
        self.name_of("country", code).unwrap_or_else(|| code.to_ascii_uppercase())
    }

    /// The name of a language by its code (`sw`), in this language; the code where no file names it.
    pub fn language(&self, code: &str) -> String {
        self.name_of("language", code).unwrap_or_else(|| code.to_owned())
    }

    fn name_of(&self, kind: &str, code: &str) -> Option<String> {
        let key = format!("{kind}-{}", code.to_ascii_lowercase());
        if let Some(name) = self.messages.fixed.get(&key) {
            return Some(name.clone());
        }
        let found = self.fallback.as_ref().and_then(|words| words.messages.fixed.get(&key).cloned());
        self.miss(key);
        found
    }
}

/// A text that can't change the direction of what follows it: without its embeddings, overrides and isolates where they
/// don't pair up.
fn contained(text: &str) -> Cow<'_, str> {
    let is_control = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(is_control) {
        return text.into();
    }
    let mut open = Vec::new();
    let paired = text.chars().all(|c| match c {
        '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
            open.push('\u{202c}');
            true
        }
        '\u{2066}'..='\u{2068}' => {
            open.push('\u{2069}');
            true
        }
        '\u{202c}' | '\u{2069}' => open.pop() == Some(c),
        _ => true,
    });
    if paired && open.is_empty() { text.into() } else { text.replace(is_control, "").into() }
}

#[cfg(test)]
mod tests;

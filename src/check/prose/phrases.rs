//! Phrases of the word lists, and where they stand in a text.
//!
//! Takes phrases as people write them into the lists; gives matches. A word is looked up by its first two letters, so the
//! length of the lists hardly matters; there is nothing to backtrack over but the few words of one phrase.

use super::tokens::{Gap, Tokens, each_form};
use std::collections::HashMap;

/// Why a phrase can't be looked for, in words.
pub type Unusable = &'static str;

/// A phrase: words with alternatives, words that may be missing, gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// Up to so many words, whatever they are.
    Gap(usize),
    Words { alternatives: Vec<Vec<Word>>, optional: bool },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    form: Box<str>,
    /// Only the beginning of the word is given.
    stem: bool,
    /// Of what Arabic joins to a word, it bears conjunctions alone: an imperative has no article.
    bare: bool,
}

/// More words, alternatives and gaps than anybody needs.
const MOST: usize = 400;

impl Phrase {
    /// Reads a phrase: words, `a|b` for either, `stem*` for any ending, `=word` for a word without an Arabic article or preposition, `word?` for one that may be missing, `~` or `~3` for up to
    /// two (or so many) words of any kind.
    ///
    /// # Errors
    /// It names no word, begins or ends with a gap, or has a stem of one letter.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        let mut parts = Vec::new();
        for part in text.split_whitespace() {
            if let Some(width) = part.strip_prefix('~') {
                let width = if width.is_empty() { 2 } else { width.parse().unwrap_or(usize::MAX) };
                if width > 9 {
                    return Err("a gap is written `~` or `~` and a digit");
                }
                parts.push(Part::Gap(width));
                continue;
            }
            let (part, optional) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
            let alternatives = part.split('|').map(words).collect::<Result<Vec<_>, _>>()?;
            parts.push(Part::Words { alternatives, optional });
        }
        let is_word = |part: Option<&Part>| matches!(part, Some(Part::Words { optional: false, .. }));
        if !parts.iter().any(|part| is_word(Some(part))) {
            return Err("it names no word");
        }
        if matches!(parts.first(), Some(Part::Gap(_))) || matches!(parts.last(), Some(Part::Gap(_))) {
            return Err("a gap stands between words");
        }
        if parts.len() > 12 || text.len() > 40 * MOST {
            return Err("it is too long");
        }
        Ok(Self(parts))
    }

    /// The first words that it can begin with.
    fn beginnings(&self) -> Vec<&Word> {
        let mut words = Vec::new();
        for part in &self.0 {
            let Part::Words { alternatives, optional } = part else { continue };
            words.extend(alternatives.iter().filter_map(|words| words.first()));
            if !optional {
                break;
            }
        }
        words
    }

    /// Where it ends if it begins at a word; as far as it reaches.
    fn end(&self, tokens: &Tokens, at: usize) -> Option<usize> {
        end_of(&self.0, tokens, at, Gap::Sentence)
    }
}

fn words(text: &str) -> Result<Vec<Word>, Unusable> {
    let (text, bare) = text.strip_prefix('=').map_or((text, false), |text| (text, true));
    let (text, stem) = text.strip_suffix('*').map_or((text, false), |text| (text, true));
    let tokens = Tokens::of(text, false);
    let last = tokens.list.len().checked_sub(1).ok_or("it has an empty alternative")?;
    let word = |(i, token)| {
        let form: Box<str> = tokens.form(token).into();
        let stem = stem && i == last;
        if stem && form.chars().nth(1).is_none() { Err("a stem has two letters or more") } else { Ok(Word { form, stem, bare }) }
    };
    tokens.list.iter().enumerate().map(word).collect()
}

impl Word {
    fn is(&self, form: &str) -> bool {
        let is = |form: &str| if self.stem { form.starts_with(&*self.form) } else { *form == *self.form };
        if self.bare { is(form) || form.strip_prefix(['و', 'ف']).is_some_and(is) } else { each_form(form, is) }
    }
}

/// Whether a phrase can go on with a word, where so much may stand before it.
fn goes_on(tokens: &Tokens, at: usize, most: Gap) -> bool {
    tokens.list.get(at).is_some_and(|token| !token.code && token.gap <= most)
}

/// Where the rest of a phrase ends. Commas stand only in its gaps.
fn end_of(parts: &[Part], tokens: &Tokens, at: usize, most: Gap) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match part {
        Part::Gap(width) => {
            for skipped in 0..=*width {
                if let Some(end) = end_of(rest, tokens, at + skipped, Gap::Clause) {
                    return Some(end);
                }
                if !goes_on(tokens, at + skipped, Gap::Clause) {
                    return None;
                }
            }
            None
        }
        Part::Words { alternatives, optional } => {
            let mut furthest = None;
            for words in alternatives {
                let fits = words.iter().enumerate().all(|(i, word)| {
                    goes_on(tokens, at + i, if i == 0 { most } else { Gap::None })
                        && tokens.list.get(at + i).is_some_and(|token| word.is(tokens.form(token)))
                });
                if fits && let Some(end) = end_of(rest, tokens, at + words.len(), Gap::None) {
                    furthest = furthest.max(Some(end));
                }
            }
            if furthest.is_none() && *optional { end_of(rest, tokens, at, most) } else { furthest }
        }
    }
}

/// Phrases, each with what it stands for, ready to be looked for all at once.
#[derive(Debug)]
pub struct Index<K> {
    phrases: Vec<(K, Phrase)>,
    by_beginning: HashMap<(char, char), Vec<(Word, usize)>>,
}

/// A phrase in a text: its kind, and its words from the first to behind the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<K> {
    /// What it stands for.
    pub kind: K,
    /// The first word.
    pub start: usize,
    /// Behind the last word.
    pub end: usize,
}

impl<K: Copy + PartialEq> Index<K> {
    /// An index of phrases.
    pub fn new(phrases: Vec<(K, Phrase)>) -> Self {
        let mut by_beginning: HashMap<(char, char), Vec<(Word, usize)>> = HashMap::new();
        for (i, (_, phrase)) in phrases.iter().enumerate() {
            for word in phrase.beginnings() {
                if let Some(key) = key(&word.form) {
                    by_beginning.entry(key).or_default().push((word.clone(), i));
                }
            }
        }
        Self { phrases, by_beginning }
    }

    /// All matches, by their first word.
    pub fn find(&self, tokens: &Tokens) -> Vec<Match<K>> {
        let mut found = Vec::new();
        let mut tried: Vec<usize> = Vec::new();
        for (start, token) in tokens.list.iter().enumerate().filter(|(_, token)| !token.code) {
            tried.clear();
            each_form(tokens.form(token), |form| {
                for (word, phrase) in key(form).and_then(|key| self.by_beginning.get(&key)).into_iter().flatten() {
                    if word.is(tokens.form(token)) && !tried.contains(phrase) {
                        tried.push(*phrase);
                    }
                }
                false
            });
            for (kind, phrase) in tried.iter().filter_map(|i| self.phrases.get(*i)) {
                if let Some(end) = phrase.end(tokens, start) {
                    found.push(Match { kind: *kind, start, end });
                }
            }
        }
        found
    }
}

fn key(form: &str) -> Option<(char, char)> {
    let mut chars = form.chars();
    Some((chars.next()?, chars.next().unwrap_or('\0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Vec<(usize, usize)> {
        let index = Index::new(vec![((), Phrase::parse(phrase).expect("a phrase"))]);
        index.find(&Tokens::of(text, true)).into_iter().map(|found| (found.start, found.end)).collect()
    }

    #[test]
    fn phrases_have_alternatives_stems_gaps_and_words_that_may_be_missing() {
        assert_eq!(found("best in class|show", "The best-in-class tool, best in show."), [(1, 4), (5, 8)]);
        assert_eq!(found("outperform* ~2 others", "It outperforms nearly all others"), [(1, 5)]);
        assert_eq!(found("the? best tool", "Best tool, the best tool"), [(0, 2), (2, 5), (3, 5)]);
        assert_eq!(found("业界|行业 领先", "它是业界领先的工具"), [(2, 6)]);
        assert_eq!(found("افضل", "وبالأفضل"), [(0, 1)]);
    }

    #[test]
    fn phrases_end_with_their_clause() {
        assert!(found("best tool", "At best, tool").is_empty());
        assert!(found("no ~3 others", "no. Then others").is_empty());
        assert!(found("best", "the bestiary").is_empty());
    }

    #[test]
    fn phrases_that_can_not_be_looked_for_are_refused() {
        for unusable in ["", "  ", "~", "~ best", "best ~", "a|", "b*", "...", "best ~x best", "the?"] {
            assert!(Phrase::parse(unusable).is_err(), "{unusable:?}");
        }
    }
}

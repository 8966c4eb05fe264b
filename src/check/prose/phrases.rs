//! Phrases of the word lists, and where they stand in a text.
//!
//! Takes phrases as people write them into the lists; gives matches. A word of a text is looked up once, so the length
//! of the lists hardly matters; there is nothing to go back over but the few words of one phrase.

use super::scan::Gap;
use super::tokens::Tokens;
use super::traces::{Of, Traces};
use super::vocabulary::Vocabulary;
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
    Words {
        alternatives: Vec<Vec<Word>>,
        optional: bool,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Word {
    /// As words are compared.
    pub form: Box<str>,
    /// Only the beginning of the word is given.
    pub stem: bool,
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
}

fn words(text: &str) -> Result<Vec<Word>, Unusable> {
    let (text, bare) = text.strip_prefix('=').map_or((text, false), |text| (text, true));
    let (text, stem) = text.strip_suffix('*').map_or((text, false), |text| (text, true));
    let tokens = Tokens::of(text, false);
    let last = tokens.list.len().checked_sub(1).ok_or("it has an empty alternative")?;
    let word = |(i, token)| {
        let form: Box<str> = tokens.form(token).into();
        let stem = stem && i == last;
        if stem && form.chars().nth(1).is_none() {
            Err("a stem has two letters or more")
        } else {
            Ok(Word { form, stem, bare })
        }
    };
    tokens.list.iter().enumerate().map(word).collect()
}

/// Phrases, each with what it stands for, ready to be looked for all at once.
///
/// Every word of the phrases has a number. A word of a text is looked up once and becomes the numbers that it answers to, most often none;
/// all else is comparing numbers.
#[derive(Debug)]
pub struct Index<K> {
    phrases: Vec<(K, Vec<Step>)>,
    /// For each number, the phrases that can begin with it.
    beginnings: Vec<Vec<usize>>,
    /// For each number, the phrases that are looked for only where it stands somewhere: of each phrase's words, those that
    /// the fewest other phrases have.
    rarest: Vec<Vec<usize>>,
    words: Vocabulary,
    /// The word of each number.
    known: Vec<Word>,
}

/// A part of a phrase, in numbers.
#[derive(Debug)]
pub(super) enum Step {
    /// Up to so many words.
    Gap(usize),
    /// Words.
    Words {
        /// Alternatives of one word, sorted.
        single: Vec<u32>,
        /// Alternatives of several words.
        several: Vec<Vec<u32>>,
        /// Whether it may be missing.
        optional: bool,
    },
}

impl Step {
    /// How many words it has at most.
    pub(super) fn longest(&self) -> usize {
        match self {
            Self::Gap(width) => *width,
            Self::Words { several, .. } => several.iter().map(Vec::len).max().unwrap_or(1),
        }
    }

    /// What each alternative begins with.
    pub(super) fn firsts(&self) -> impl Iterator<Item = u32> {
        let (single, several) = match self {
            Self::Gap(_) => (&[][..], &[][..]),
            Self::Words { single, several, .. } => (single.as_slice(), several.as_slice()),
        };
        single.iter().chain(several.iter().filter_map(|words| words.first())).copied()
    }
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

/// The words of a text as the numbers that they answer to.
struct Numbered<'t> {
    tokens: &'t Tokens,
    numbers: Vec<u32>,
    /// For each word, where its numbers end.
    ends: Vec<u32>,
}

impl<K: Copy + PartialEq> Index<K> {
    /// An index of phrases.
    pub fn new(phrases: Vec<(K, Phrase)>) -> Self {
        let mut index = Self {
            phrases: Vec::new(),
            beginnings: Vec::new(),
            rarest: Vec::new(),
            words: Vocabulary::default(),
            known: Vec::new(),
        };
        let mut numbers: HashMap<Word, u32> = HashMap::new();
        for (kind, phrase) in phrases {
            let place = index.phrases.len();
            let steps: Vec<Step> = phrase.0.into_iter().map(|part| index.step(part, &mut numbers)).collect();
            for step in &steps {
                let Step::Words { optional, .. } = step else { continue };
                for first in step.firsts() {
                    if let Some(phrases) = index.beginnings.get_mut(first as usize)
                        && phrases.last() != Some(&place)
                    {
                        phrases.push(place);
                    }
                }
                if !optional {
                    break;
                }
            }
            index.phrases.push((kind, steps));
        }
        index.rarest = index.rarest();
        index
    }

    /// For each number, how often phrases name it.
    fn uses(&self) -> Vec<u32> {
        let mut uses = vec![0; self.beginnings.len()];
        for number in self.phrases.iter().flat_map(|(_, steps)| steps).flat_map(Step::firsts) {
            uses.get_mut(number as usize).into_iter().for_each(|uses| *uses += 1);
        }
        uses
    }

    /// For each number, the phrases among whose rarest words it is.
    fn rarest(&self) -> Vec<Vec<usize>> {
        let uses = self.uses();
        let used = |step: &&Step| step.firsts().filter_map(|number| uses.get(number as usize)).sum::<u32>();
        let mut rarest = vec![Vec::new(); self.beginnings.len()];
        for (place, (_, steps)) in self.phrases.iter().enumerate() {
            let needed = steps.iter().filter(|step| matches!(step, Step::Words { optional: false, .. }));
            for number in needed.min_by_key(used).into_iter().flat_map(Step::firsts) {
                rarest.get_mut(number as usize).into_iter().for_each(|phrases| phrases.push(place));
            }
        }
        rarest
    }

    fn step(&mut self, part: Part, numbers: &mut HashMap<Word, u32>) -> Step {
        match part {
            Part::Gap(width) => Step::Gap(width),
            Part::Words { alternatives, optional } => {
                let (mut single, mut several) = (Vec::new(), Vec::new());
                for words in alternatives {
                    let words: Vec<u32> = words.into_iter().map(|word| self.number(word, numbers)).collect();
                    match words.as_slice() {
                        [one] => single.push(*one),
                        _ => several.push(words),
                    }
                }
                single.sort_unstable();
                Step::Words { single, several, optional }
            }
        }
    }

    fn number(&mut self, word: Word, numbers: &mut HashMap<Word, u32>) -> u32 {
        if let Some(number) = numbers.get(&word) {
            return *number;
        }
        let number = u32::try_from(self.beginnings.len()).unwrap_or(u32::MAX);
        self.beginnings.push(Vec::new());
        self.words.add(&word.form, word.stem, word.bare, number);
        self.known.push(word.clone());
        numbers.insert(word, number);
        number
    }

    /// What there is in every text where [`Index::find`] finds phrases of some kinds; nothing is asked of kinds that are no bit.
    pub(super) fn traces(&self, of: impl Fn(K) -> Of) -> Traces {
        let phrases = self.phrases.iter().map(|(kind, steps)| (of(*kind), steps.as_slice()));
        Traces::new(phrases.filter(|(of, _)| *of != 0), &self.known, &self.uses())
    }

    /// All matches, by their first word; none where none of those can be that tell something by themselves.
    pub fn find(&self, tokens: &Tokens, tells: impl Fn(K) -> bool) -> Vec<Match<K>> {
        let text = self.numbered(tokens);
        let mut found = Vec::new();
        let looked_for = self.to_look_for(&text.numbers, tells);
        if looked_for.is_empty() {
            return found;
        }
        let mut tried: Vec<usize> = Vec::new();
        for start in 0..tokens.list.len() {
            tried.clear();
            for number in text.of(start) {
                let beginnings = self.beginnings.get(*number as usize).into_iter().flatten();
                tried.extend(beginnings.filter(|phrase| looked_for.get(**phrase) == Some(&true)));
            }
            tried.sort_unstable();
            tried.dedup();
            for (kind, steps) in tried.iter().filter_map(|i| self.phrases.get(*i)) {
                if let Some(end) = text.end(steps, start, Gap::Sentence) {
                    found.push(Match { kind: *kind, start, end });
                }
            }
        }
        found
    }

    /// For each phrase, whether the words that it needs stand anywhere in a text of these numbers; nothing where that holds
    /// for none that tells something.
    fn to_look_for(&self, numbers: &[u32], tells: impl Fn(K) -> bool) -> Vec<bool> {
        let mut there = vec![false; self.beginnings.len()];
        let mut first_time =
            |number: &u32| there.get_mut(*number as usize).is_some_and(|there| !std::mem::replace(there, true));
        let different: Vec<u32> = numbers.iter().copied().filter(|number| first_time(number)).collect();
        let stands = |number: u32| there.get(number as usize) == Some(&true);
        let rarest = different.iter().filter_map(|number| self.rarest.get(*number as usize)).flatten();
        let all_stand = |(_, steps): &&(K, Vec<Step>)| {
            let mut needed = steps.iter().filter(|step| matches!(step, Step::Words { optional: false, .. }));
            needed.all(|step| step.firsts().any(stands))
        };
        let there = |place: &&usize| self.phrases.get(**place).filter(all_stand).is_some();
        let places: Vec<usize> = rarest.filter(there).copied().collect();
        if !places.iter().filter_map(|place| self.phrases.get(*place)).any(|(kind, _)| tells(*kind)) {
            return Vec::new();
        }
        let mut looked_for = vec![false; self.phrases.len()];
        for place in places {
            looked_for.get_mut(place).into_iter().for_each(|looked_for| *looked_for = true);
        }
        looked_for
    }

    fn numbered<'t>(&self, tokens: &'t Tokens) -> Numbered<'t> {
        let mut text = Numbered {
            tokens,
            numbers: Vec::with_capacity(tokens.list.len()),
            ends: Vec::with_capacity(tokens.list.len()),
        };
        for token in &tokens.list {
            if !token.code {
                self.words.numbers(tokens.form(token), token.hash, &mut text.numbers);
            }
            text.ends.push(u32::try_from(text.numbers.len()).unwrap_or(u32::MAX));
        }
        text
    }
}

impl Numbered<'_> {
    /// The numbers of a word.
    fn of(&self, at: usize) -> &[u32] {
        let end = self.ends.get(at).copied().unwrap_or_default() as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default() as usize;
        self.numbers.get(start..end).unwrap_or_default()
    }

    /// Whether a phrase can go on with a word, where so much may stand before it.
    fn goes_on(&self, at: usize, most: Gap) -> bool {
        self.tokens.list.get(at).is_some_and(|token| !token.code && token.gap <= most)
    }

    /// Where the rest of a phrase ends, as far as it reaches. Commas stand only in its gaps.
    fn end(&self, steps: &[Step], at: usize, most: Gap) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        match step {
            Step::Gap(width) => {
                for skipped in 0..=*width {
                    if let Some(end) = self.end(rest, at + skipped, Gap::Clause) {
                        return Some(end);
                    }
                    if !self.goes_on(at + skipped, Gap::Clause) {
                        return None;
                    }
                }
                None
            }
            Step::Words { single, several, optional } => {
                let mut furthest = None;
                if self.goes_on(at, most) && self.of(at).iter().any(|number| single.binary_search(number).is_ok()) {
                    furthest = self.end(rest, at + 1, Gap::None);
                }
                for words in several {
                    let fits = words.iter().enumerate().all(|(i, word)| {
                        self.of(at + i).contains(word) && self.goes_on(at + i, if i == 0 { most } else { Gap::None })
                    });
                    if fits {
                        furthest = furthest.max(self.end(rest, at + words.len(), Gap::None));
                    }
                }
                if furthest.is_none() && *optional { self.end(rest, at, most) } else { furthest }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Vec<(usize, usize)> {
        let index = Index::new(vec![((), Phrase::parse(phrase).expect("a phrase"))]);
        index.find(&Tokens::of(text, true), |()| true).into_iter().map(|found| (found.start, found.end)).collect()
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

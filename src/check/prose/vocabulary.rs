//! The words of all phrases, each with its number.
//!
//! Takes words and beginnings of words; gives the numbers that a written word answers to, most often none. Knows no phrases.

use super::forms::{each_form, eight, hash};
use rustc_hash::FxHashMap;

/// Words that have numbers.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By their hashes, which a text has at hand.
    words: FxHashMap<u64, Forms>,
    /// By their first two letters.
    stems: FxHashMap<u64, Forms>,
    filter: Filter,
}

/// Words, or beginnings of words.
type Forms = Vec<(Box<str>, Known)>;

#[derive(Debug, Clone, Copy)]
struct Known {
    number: u32,
    bare: bool,
}

impl Vocabulary {
    /// Adds a word, or a beginning of words. `bare`: of what Arabic joins to a word, it bears conjunctions alone.
    pub(super) fn add(&mut self, form: &str, stem: bool, bare: bool, number: u32) {
        let forms = match (stem, two_letters(form)) {
            (true, Some(letters)) => {
                self.filter.add_stem(form.as_bytes());
                self.stems.entry(letters).or_default()
            }
            _ => {
                self.filter.add(hash(form.as_bytes()));
                self.words.entry(hash(form.as_bytes())).or_default()
            }
        };
        forms.push((form.into(), Known { number, bare }));
    }

    /// Adds the numbers that a word answers to, whose hash is known.
    pub(super) fn numbers(&self, written: &str, written_hash: u64, numbers: &mut Vec<u32>) {
        each_form(written, |form| {
            // What is joined to a bare word is a conjunction at most.
            let joined = written.len() - form.len();
            let fits = |known: &Known| !known.bare || joined == 0 || (joined == 2 && written.starts_with(['و', 'ف']));
            let hash = if joined == 0 { written_hash } else { hash(form.as_bytes()) };
            if self.filter.may_know(hash)
                && let Some(words) = self.words.get(&hash)
            {
                for (_, known) in words.iter().filter(|(word, known)| **word == *form && fits(known)) {
                    numbers.push(known.number);
                }
            }
            if self.filter.may_know(Filter::beginning(eight(form.as_bytes(), 0)))
                && let Some(stems) = two_letters(form).and_then(|letters| self.stems.get(&letters))
            {
                for (_, known) in stems.iter().filter(|(stem, known)| form.starts_with(&**stem) && fits(known)) {
                    numbers.push(known.number);
                }
            }
            false
        });
    }
}

fn two_letters(form: &str) -> Option<u64> {
    let mut chars = form.chars().map(|c| u64::from(u32::from(c)));
    Some(chars.next()? << 32 | chars.next().unwrap_or_default())
}

/// Bits that are set for what is known. Of what is not known few have theirs set, so that most words of a text need no more.
#[derive(Debug)]
pub(super) struct Filter([u64; 1024]);

impl Default for Filter {
    fn default() -> Self {
        Self([0; 1024])
    }
}

impl Filter {
    fn bit(hash: u64) -> (usize, u64) {
        // Ten bits are a place among 1024, and six are one of 64.
        ((hash >> 54) as usize, 1 << (hash >> 48 & 63))
    }

    pub(super) fn add(&mut self, hash: u64) {
        let (place, bit) = Self::bit(hash);
        self.0[place] |= bit;
    }

    pub(super) fn may_know(&self, hash: u64) -> bool {
        let (place, bit) = Self::bit(hash);
        self.0[place] & bit != 0
    }

    /// What is asked about stems: of the bytes that a word begins with, the first three. A shorter word ends in a byte that no word has.
    pub(super) fn beginning(bytes: u64) -> u64 {
        (bytes & 0xff_ffff).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    pub(super) fn add_stem(&mut self, stem: &[u8]) {
        match *stem {
            [one, two] => (0..=255).for_each(|any| self.add(Self::beginning(eight(&[one, two, any], 0)))),
            _ => self.add(Self::beginning(eight(stem, 0))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_word_answers_to_what_it_is_and_to_what_it_begins_with(
            known in proptest::collection::vec(("[abéи]{1,5}", any::<bool>()), 1..8),
            written in proptest::collection::vec("[abéи]{1,6}", 1..8),
        ) {
            let known: Vec<(String, bool)> = known.into_iter().map(|(form, stem)| { let stem = stem && form.chars().count() > 1; (form, stem) }).collect();
            let mut vocabulary = Vocabulary::default();
            for (number, (form, stem)) in (0..).zip(&known) {
                vocabulary.add(form, *stem, false, number);
            }
            for word in &written {
                let mut numbers = Vec::new();
                vocabulary.numbers(word, hash(word.as_bytes()), &mut numbers);
                numbers.sort_unstable();
                let answers = |(_, (form, stem)): &(u32, &(String, bool))| word == form || (*stem && word.starts_with(form.as_str()));
                let expected: Vec<u32> = (0..).zip(&known).filter(answers).map(|(number, _)| number).collect();
                prop_assert_eq!(numbers, expected);
            }
        }
    }
}

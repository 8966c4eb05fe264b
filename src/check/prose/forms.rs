//! How words are compared: lower case, without accents, by numbers.
//!
//! Takes written words; gives their comparable forms, and numbers to tell these apart. Knows no list of words.

use super::letters;
use super::scan::{Class, class};
use icu_normalizer::DecomposingNormalizerBorrowed;

/// A longer word is compared by its beginning only.
pub(super) const LONGEST: usize = 96;

/// A number for a comparable form, the same for the same form.
pub(super) fn hash(form: &[u8]) -> u64 {
    let (chunks, rest) = form.as_chunks();
    let hash = chunks.iter().fold(0, |hash, chunk| step(hash, u64::from_le_bytes(*chunk)));
    if rest.is_empty() { hash } else { step(hash, eight(rest, 0)) }
}

fn step(hash: u64, eight: u64) -> u64 {
    (hash.rotate_left(29) ^ eight).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Eight bytes of a text, where there are so many, and else those that there are.
pub(super) fn eight(bytes: &[u8], from: usize) -> u64 {
    let rest = bytes.get(from..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
    }
}

/// What there is to know about a word of ASCII letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ascii {
    /// The number of its form, which is the word in small letters.
    pub hash: u64,
    /// The first eight bytes of its form.
    pub bytes: u64,
    /// Whether all of it are small letters, and no more than are compared.
    pub small: bool,
}

impl Ascii {
    /// Reads what there is of a word, eight bytes at a time: its letters and digits up to the first other byte, and where that is.
    #[inline(always)]
    pub(super) fn at(text: &[u8], start: usize) -> (Self, usize) {
        let (form, small, length) = eight_of_a_word(text, start);
        let mut word = Self { hash: step(0, form), bytes: form, small };
        let mut end = start + length;
        if length == 8 {
            end = word.rest(text, start, end);
        }
        (word, end)
    }

    /// Reads what stands behind the first eight bytes; says where it ends.
    fn rest(&mut self, text: &[u8], start: usize, mut end: usize) -> usize {
        while text.get(end).is_some_and(u8::is_ascii_alphanumeric) {
            let (form, small, length) = eight_of_a_word(text, end);
            if end - start < LONGEST {
                self.hash = step(self.hash, form);
            }
            self.small &= small;
            end += length;
            if length < 8 {
                break;
            }
        }
        self.small &= end - start <= LONGEST;
        end
    }
}

/// The form of up to eight letters and digits of a word, whether all are small letters, and how many there are: one at least.
fn eight_of_a_word(text: &[u8], from: usize) -> (u64, bool, usize) {
    let written = eight(text, from);
    let length = leading(written);
    let mask = u64::MAX.wrapping_shr(64 - 8 * length);
    // Digits have the bit of small letters anyway.
    let small = written & (SMALL | LETTER) & mask == (SMALL | LETTER) & mask;
    ((written | SMALL) & mask, small, length as usize)
}

/// The bit of small letters in each of eight bytes, that of letters, and that of bytes beyond ASCII.
const SMALL: u64 = 0x2020_2020_2020_2020;
const LETTER: u64 = 0x4040_4040_4040_4040;
const BEYOND: u64 = 0x8080_8080_8080_8080;

/// With how many letters and digits of ASCII eight bytes begin.
fn leading(bytes: u64) -> u32 {
    // Adds to each byte what makes those from `least` on reach the bit beyond ASCII. None carries over to the next.
    let from = |bytes: u64, least: u8| bytes + u64::from(0x80 - least) * 0x0101_0101_0101_0101;
    let low = bytes & !BEYOND;
    let letters = from(low | SMALL, b'a') & !from(low | SMALL, b'z' + 1);
    let digits = from(low, b'0') & !from(low, b'9' + 1);
    let words = (letters | digits) & !bytes & BEYOND;
    (words ^ BEYOND).trailing_zeros() / 8
}

/// The comparable form of an ideograph or a sign.
pub(super) fn of_sign(c: char) -> char {
    match c {
        '\u{ff05}' => '%',
        '\u{ff03}' => '#',
        '\u{ff04}' => '$',
        '\u{ffe5}' => '¥',
        c => c,
    }
}

/// Adds the comparable form of a text.
pub(super) fn fold(word: &str, out: &mut String) {
    // The letters that most words outside ASCII consist of need no table.
    if word.chars().all(|c| c.is_ascii() || matches!(c, 'а'..='я' | 'А'..='Я')) {
        out.extend(word.chars().flat_map(char::to_lowercase).map(plain));
        return;
    }
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(word.chars());
    let seen = |c: &char| c.is_ascii() || !(letters::is_mark(*c) || class(*c) == Class::Unseen);
    out.extend(decomposed.filter(seen).flat_map(char::to_lowercase).map(plain));
}

fn plain(c: char) -> char {
    match c {
        'й' => 'и',
        'ة' => 'ه',
        'ى' => 'ي',
        '٠'..='٩' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
        '۰'..='۹' => char::from_digit(u32::from(c) - 0x6f0, 10).unwrap_or(c),
        c => c,
    }
}

/// Whether a word begins with an Arabic letter.
pub(super) fn may_have_prefixes(form: &str) -> bool {
    form.starts_with(|c| matches!(c, '\u{621}'..='\u{64a}'))
}

/// The forms that a written word may stand for: Arabic joins conjunctions, prepositions and the article to it.
pub fn each_form<'f>(form: &'f str, mut look: impl FnMut(&'f str) -> bool) -> bool {
    if look(form) {
        return true;
    }
    if !may_have_prefixes(form) {
        return false;
    }
    let strip = |word: &'f str, prefixes: &[&str]| {
        prefixes.iter().find_map(|prefix| word.strip_prefix(prefix)).filter(|rest| rest.chars().nth(2).is_some())
    };
    let joined = strip(form, &["و", "ف"]);
    for word in [Some(form), joined].into_iter().flatten() {
        let preposed = strip(word, &["ب", "ك", "ل"]);
        let article = strip(word, &["ال", "لل"]);
        let both = preposed.and_then(|rest| strip(rest, &["ال"]));
        let conjoined = (word.len() < form.len()).then_some(word);
        if [conjoined, preposed, article, both].into_iter().flatten().any(&mut look) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_word_of_ascii_is_compared_like_its_form(
            before in "[ a]{0,9}",
            word in "[a-zA-Z0-9]{1,30}|[a-z]{1,200}",
            after in "|[ -/:-@\\[-`{-~é\u{7f}].{0,9}",
        ) {
            let text = format!("{before}{word}{after}");
            let form: String = word.to_ascii_lowercase().chars().take(LONGEST).collect();
            let expected = Ascii {
                hash: hash(form.as_bytes()),
                bytes: eight(form.get(..form.len().min(8)).unwrap_or_default().as_bytes(), 0),
                small: word.len() <= LONGEST && word.chars().all(|c| c.is_ascii_lowercase()),
            };
            prop_assert_eq!(Ascii::at(text.as_bytes(), before.len()), (expected, before.len() + word.len()));
        }

        #[test]
        fn eight_bytes_begin_with_as_many_letters_and_digits_as_they_do(bytes: [u8; 8]) {
            let expected = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            prop_assert_eq!(leading(u64::from_le_bytes(bytes)) as usize, expected);
        }
    }

    #[test]
    fn joined_prefixes_of_arabic_can_be_left_out() {
        let seen = |form: &str, word: &str| each_form(form, |shape| shape == word);
        assert!(seen("والافضل", "افضل") && seen("والافضل", "الافضل") && seen("للمبادره", "مبادره"));
        assert!(seen("بالشرطه", "شرطه") && !seen("best", "est"));
    }
}

//! From a text to words that can be compared: lower case, without accents, look-alike letters put right.
//!
//! Takes the text that a reader sees; gives its words in one pass, each with its place and with what stands before it. Knows no
//! language and no list of words.

use super::letters;
use icu_normalizer::DecomposingNormalizerBorrowed;
use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::ops::Range;

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Blanks, hyphens, apostrophes, quotation marks.
    None,
    /// A comma or another mark within a sentence.
    Clause,
    /// The end of a sentence or a paragraph.
    Sentence,
}

/// One word, one ideograph, or one of the signs that phrases name (`%`, `#`, currencies).
#[derive(Debug, Clone)]
pub struct Token {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// Where its comparable form stands in [`Tokens::forms`].
    form: Range<usize>,
    /// Of its comparable form. Who wants two words to share one can have that: it only says which words to compare.
    pub hash: u64,
    /// What stands before it.
    pub gap: Gap,
    /// A part of code or of an address, which is not prose.
    pub code: bool,
    /// Two letters or more, all of them capitals.
    pub capitals: bool,
    /// Letters that only look like those of its script.
    pub disguised: bool,
    /// An ideograph: the scripts that write without blanks have many more words.
    pub ideograph: bool,
}

/// The words of a text.
#[derive(Debug, Default)]
pub struct Tokens {
    /// In order.
    pub list: Vec<Token>,
    /// The text in small ASCII letters, where most words stand as they are compared; behind it the forms of all others.
    forms: String,
}

/// A longer word is compared by its beginning only.
const LONGEST: usize = 96;

impl Tokens {
    /// The words of a text, all of them prose. `latin`: the text's language is written in Latin letters, so that words made
    /// only of letters that look Latin are a disguise.
    pub fn of(text: &str, latin: bool) -> Self {
        let mut tokens = Self { list: Vec::with_capacity(text.len() / 5 + 1), forms: text.to_ascii_lowercase() };
        let bytes = text.as_bytes();
        let mut gap = Gap::Sentence;
        // Where the word begins, and whether all of it is ASCII.
        let mut word: Option<(usize, bool)> = None;
        let mut next = 0;
        while let Some(byte) = bytes.get(next).copied() {
            let at = next;
            let (c, class) = match BYTES[usize::from(byte)] {
                Class::Beyond => {
                    let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                    (c, class(c))
                }
                class => (char::from(byte), class),
            };
            next += c.len_utf8();
            if class == Class::Word {
                word.get_or_insert((at, true)).1 &= c.is_ascii();
                while bytes.get(next).is_some_and(|byte| BYTES[usize::from(*byte)] == Class::Word) {
                    next += 1;
                }
                continue;
            }
            if let Some((start, ascii)) = word {
                if class == Class::Unseen {
                    word = Some((start, false));
                    continue;
                }
                word = None;
                tokens.word(text, start..at, ascii, gap, latin);
                gap = Gap::None;
            }
            match class {
                Class::Ideograph | Class::Sign => {
                    tokens.single(at, c, gap, class == Class::Ideograph);
                    gap = Gap::None;
                }
                Class::Clause => gap = gap.max(Gap::Clause),
                Class::Full => gap = Gap::Sentence,
                // A point within a number or an address ends nothing.
                Class::Point if !text.get(next..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) => {
                    gap = Gap::Sentence;
                }
                Class::Line if bytes.get(next) == Some(&b'\n') => gap = Gap::Sentence,
                _ => {}
            }
        }
        if let Some((start, ascii)) = word {
            tokens.word(text, start..text.len(), ascii, gap, latin);
        }
        tokens
    }

    /// The comparable form of a word.
    pub fn form(&self, token: &Token) -> &str {
        self.forms.get(token.form.clone()).unwrap_or_default()
    }

    fn single(&mut self, at: usize, c: char, gap: Gap, ideograph: bool) {
        let start = self.forms.len();
        self.forms.push(match c {
            '\u{ff05}' => '%',
            '\u{ff03}' => '#',
            '\u{ff04}' => '$',
            '\u{ffe5}' => '¥',
            c => c,
        });
        let form = start..self.forms.len();
        self.list.push(Token {
            at: at..at + c.len_utf8(),
            hash: self.hash(form.clone()),
            form,
            gap,
            code: false,
            capitals: false,
            disguised: false,
            ideograph,
        });
    }

    fn word(&mut self, text: &str, at: Range<usize>, ascii: bool, gap: Gap, latin: bool) {
        let mut form = at.start..at.end.min(at.start + LONGEST);
        let mut disguised = false;
        let capitals = if ascii {
            let word = text.as_bytes().get(at.clone()).unwrap_or_default();
            !word.iter().any(u8::is_ascii_lowercase) && word.iter().filter(|byte| byte.is_ascii_uppercase()).count() > 1
        } else {
            let word = text.get(at.clone()).unwrap_or_default();
            let short = word.get(..word.floor_char_boundary(LONGEST)).unwrap_or_default();
            form.end = at.start + short.len();
            if !short.is_ascii() {
                form.start = self.forms.len();
                fold(short, &mut self.forms);
                let script = letters::true_script(word, latin);
                disguised = script.is_some();
                if let Some(script) = script {
                    let plain: String =
                        self.forms.drain(form.start..).map(|c| letters::undisguise(c, script)).collect();
                    self.forms.push_str(&plain);
                }
                form.end = self.forms.len();
            }
            let mut letters = word.chars().filter(|c| c.is_alphabetic());
            letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
        };
        let hash = self.hash(form.clone());
        self.list.push(Token { at, form, hash, gap, code: false, capitals, disguised, ideograph: false });
    }

    fn hash(&self, form: Range<usize>) -> u64 {
        hash(self.forms.as_bytes().get(form).unwrap_or_default())
    }
}

/// A number for a comparable form, the same for the same form.
pub fn hash(form: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(form);
    hasher.finish()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Ideograph,
    Sign,
    Unseen,
    Clause,
    /// Ends a sentence wherever it stands.
    Full,
    /// Ends a sentence where nothing follows it closely.
    Point,
    Line,
    Other,
    /// No character, but a byte of one beyond ASCII.
    Beyond,
}

/// What the ASCII characters are, by byte: a byte has a place in it, whichever it is.
static BYTES: [Class; 256] = {
    let mut classes = [Class::Beyond; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        classes[byte as usize] = ascii(byte);
        byte += 1;
    }
    classes
};

const fn ascii(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Class::Word,
        b'%' | b'#' | b'$' => Class::Sign,
        b',' | b';' | b':' | b'(' | b')' | b'|' => Class::Clause,
        b'.' | b'!' | b'?' => Class::Point,
        b'\n' => Class::Line,
        _ => Class::Other,
    }
}

fn class(c: char) -> Class {
    match c {
        '\0'..='\x7f' => u8::try_from(c).map_or(Class::Other, ascii),
        '€' | '£' | '¥' | '₽' | '\u{ff05}' | '\u{ff03}' | '\u{ff04}' | '\u{ffe5}' => Class::Sign,
        '–' | '—' | '،' | '؛' | '，' | '、' | '；' | '：' | '（' | '）' => Class::Clause,
        '。' | '！' | '？' | '؟' | '।' => Class::Full,
        '…' => Class::Point,
        '\u{ad}' | '\u{34f}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
            Class::Unseen
        }
        c if letters::is_ideograph(c) => Class::Ideograph,
        c if c.is_alphanumeric() || letters::is_mark(c) => Class::Word,
        _ => Class::Other,
    }
}

/// Adds the comparable form of a text.
fn fold(word: &str, out: &mut String) {
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

/// The forms that a written word may stand for: Arabic joins conjunctions, prepositions and the article to it.
pub fn each_form<'f>(form: &'f str, mut look: impl FnMut(&'f str) -> bool) -> bool {
    if look(form) {
        return true;
    }
    if !matches!(form.chars().next(), Some('\u{621}'..='\u{64a}')) {
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

    fn forms(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text, true);
        tokens.list.iter().map(|token| tokens.form(token).to_owned()).collect()
    }

    /// The words of a text, character by character: where each stands, what is before it, how it is compared.
    fn slowly(text: &str, latin: bool) -> Vec<(Range<usize>, Gap, String, bool)> {
        let mut words: Vec<(Range<usize>, Gap, String, bool)> = Vec::new();
        let (mut gap, mut word) = (Gap::Sentence, None);
        let chars: Vec<(usize, char)> = text.char_indices().chain([(text.len(), ' ')]).collect();
        for (i, (at, c)) in chars.iter().enumerate() {
            let class = class(*c);
            if class == Class::Word || (class == Class::Unseen && word.is_some()) {
                word.get_or_insert(*at);
                continue;
            }
            if let Some(start) = word.take() {
                let written = &text[start..*at];
                let short = &written[..written.floor_char_boundary(LONGEST)];
                let mut form = String::new();
                fold(short, &mut form);
                if let Some(script) = letters::true_script(written, latin).filter(|_| !short.is_ascii()) {
                    form = form.chars().map(|c| letters::undisguise(c, script)).collect();
                }
                let letters: Vec<char> = written.chars().filter(|c| c.is_alphabetic()).collect();
                words.push((start..*at, gap, form, letters.len() > 1 && letters.iter().all(|c| c.is_uppercase())));
                gap = Gap::None;
            }
            let follows = chars.get(i + 1).map_or(' ', |(_, c)| *c);
            match class {
                Class::Ideograph | Class::Sign => {
                    let mut form = Tokens::default();
                    form.single(*at, *c, gap, false);
                    words.push((*at..at + c.len_utf8(), gap, form.forms, false));
                    gap = Gap::None;
                }
                Class::Clause => gap = gap.max(Gap::Clause),
                Class::Full => gap = Gap::Sentence,
                Class::Point if !follows.is_alphanumeric() => gap = Gap::Sentence,
                Class::Line if follows == '\n' => gap = Gap::Sentence,
                _ => {}
            }
        }
        words
    }

    proptest! {
        #[test]
        fn words_are_the_same_however_they_are_read(
            parts in proptest::collection::vec("[ -~\n]{0,8}|[A-Za-z]{90,99}|[A-Zéа-яÉ\u{ad}\u{301}中。،٣α%％]{0,6}|\\PC", 0..8),
            latin: bool,
        ) {
            let text = parts.concat();
            let tokens = Tokens::of(&text, latin);
            let read = tokens.list.iter().map(|token| (token.at.clone(), token.gap, tokens.form(token).to_owned(), token.capitals));
            prop_assert_eq!(read.collect::<Vec<_>>(), slowly(&text, latin));
            for token in &tokens.list {
                prop_assert_eq!(token.hash, hash(tokens.form(token).as_bytes()));
            }
        }
    }

    #[test]
    fn words_are_compared_without_case_accents_and_hyphens() {
        assert_eq!(forms("Best-in-class, L’ÉLITE"), ["best", "in", "class", "l", "elite"]);
        assert_eq!(forms("Лучший Ёж й"), ["лучшии", "еж", "и"]);
        assert_eq!(forms("أَفْضَل أداة"), ["افضل", "اداه"]);
        assert_eq!(forms("业界AI领先100%"), ["业", "界", "ai", "领", "先", "100", "%"]);
    }

    #[test]
    fn no_disguise_changes_a_word() {
        for disguised in
            ["ｂｅｓｔ", "𝐛𝐞𝐬𝐭", "ⓑⓔⓢⓣ", "bеst", "b\u{ad}est", "be\u{200d}st", "be\u{301}st", "be\u{200b}st"]
        {
            assert_eq!(forms(disguised), ["best"], "{disguised:?}");
        }
        assert!(Tokens::of("bеst", true).list.iter().all(|token| token.disguised));
    }

    #[test]
    fn sentences_end_at_points_that_end_something() {
        let tokens = Tokens::of("One, two. Three 1.5 example.org\n\nfour", true);
        let gaps: Vec<Gap> = tokens.list.iter().map(|token| token.gap).collect();
        use Gap::{Clause, None, Sentence};
        assert_eq!(gaps, [Sentence, Clause, Sentence, None, None, None, None, Sentence]);
    }

    #[test]
    fn joined_prefixes_of_arabic_can_be_left_out() {
        let seen = |form: &str, word: &str| each_form(form, |shape| shape == word);
        assert!(seen("والافضل", "افضل") && seen("والافضل", "الافضل") && seen("للمبادره", "مبادره"));
        assert!(seen("بالشرطه", "شرطه") && !seen("best", "est"));
    }
}

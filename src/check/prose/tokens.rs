//! From a text to words that can be compared: lower case, without accents, look-alike letters put right.
//!
//! Takes the text that a reader sees; gives its words in one pass, each with its place and with what stands before it. Knows no
//! language and no list of words.

use super::forms::{Ascii, LONGEST, fold, hash, of_sign};
use super::letters;
use super::scan::{Gap, Sink, each};
use std::ops::Range;

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

/// Makes tokens of words.
struct Maker<'t> {
    text: &'t str,
    latin: bool,
    tokens: Tokens,
}

impl Sink for Maker<'_> {
    fn ascii(&mut self, at: Range<usize>, word: Ascii, gap: Gap) {
        self.tokens.ascii(self.text, at, word, gap);
    }

    fn word(&mut self, at: Range<usize>, gap: Gap) {
        self.tokens.word(self.text, at, gap, self.latin);
    }

    fn single(&mut self, at: usize, c: char, gap: Gap, ideograph: bool) {
        self.tokens.single(at, c, gap, ideograph);
    }
}

impl Tokens {
    /// The words of a text, all of them prose. `latin`: the text's language is written in Latin letters, so that words made
    /// only of letters that look Latin are a disguise.
    pub fn of(text: &str, latin: bool) -> Self {
        let tokens = Self { list: Vec::with_capacity(text.len() / 5 + 1), forms: text.to_ascii_lowercase() };
        let mut maker = Maker { text, latin, tokens };
        each(text, &mut maker);
        maker.tokens
    }

    /// The comparable form of a word.
    pub fn form(&self, token: &Token) -> &str {
        self.forms.get(token.form.clone()).unwrap_or_default()
    }

    fn single(&mut self, at: usize, c: char, gap: Gap, ideograph: bool) {
        let start = self.forms.len();
        self.forms.push(of_sign(c));
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

    fn ascii(&mut self, text: &str, at: Range<usize>, word: Ascii, gap: Gap) {
        let form = at.start..at.end.min(at.start + LONGEST);
        let is_loud = |word: &[u8]| {
            !word.iter().any(u8::is_ascii_lowercase) && word.iter().filter(|byte| byte.is_ascii_uppercase()).count() > 1
        };
        let capitals = !word.small && is_loud(text.as_bytes().get(at.clone()).unwrap_or_default());
        let (hash, code, disguised, ideograph) = (word.hash, false, false, false);
        self.list.push(Token { at, form, hash, gap, code, capitals, disguised, ideograph });
    }

    fn word(&mut self, text: &str, at: Range<usize>, gap: Gap, latin: bool) {
        let word = text.get(at.clone()).unwrap_or_default();
        let short = word.get(..word.floor_char_boundary(LONGEST)).unwrap_or_default();
        let mut form = at.start..at.start + short.len();
        let mut disguised = false;
        if !short.is_ascii() {
            form.start = self.forms.len();
            fold(short, &mut self.forms);
            let script = letters::true_script(word, latin);
            disguised = script.is_some();
            if let Some(script) = script {
                let plain: String = self.forms.drain(form.start..).map(|c| letters::undisguise(c, script)).collect();
                self.forms.push_str(&plain);
            }
            form.end = self.forms.len();
        }
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let capitals = letters.clone().nth(1).is_some() && letters.all(char::is_uppercase);
        let hash = self.hash(form.clone());
        self.list.push(Token { at, form, hash, gap, code: false, capitals, disguised, ideograph: false });
    }

    fn hash(&self, form: Range<usize>) -> u64 {
        hash(self.forms.as_bytes().get(form).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::{Class, class};
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
}

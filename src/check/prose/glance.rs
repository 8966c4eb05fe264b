//! Whether the words of a text need a closer look, told in one pass that keeps none of them.
//!
//! Takes the text that a reader sees and the words of its language. Says no only where no rule on words could find anything: no word
//! stands there that a phrase of the lists needs, nothing is loud, strange or said again and again, no figures could be a number to
//! call, and no address stands in the words. What it goes by comes from the lists and the rules themselves. Knows no markup.

use super::forms::{Ascii, LONGEST, fold, hash, of_sign};
use super::letters;
use super::lexicon::Lexicon;
use super::scan::{Class, Gap, Sink, class, each};
use super::shown::begins_address;
use super::traces::{Last, Of, Traces};
use crate::check::rules::decorative_text::{ABBREVIATION, is_end_mark};
use crate::check::rules::padded_text::Tally;
use crate::check::rules::personal_data::{FEWEST_DIGITS, is_mail_sign};
use std::ops::Range;
use std::sync::LazyLock;

/// Whether the words of a text need a closer look. May say yes without a reason; says yes where bytes of ASCII stand that are not plain.
pub(super) fn needs_a_reading(text: &str, is_name: bool, lexicon: &Lexicon, is_plain: fn(u8) -> bool) -> bool {
    let mut glance = Glance {
        text,
        is_plain,
        lexicon,
        traces: lexicon.traces(is_name),
        last: Last::default(),
        of: 0,
        tally: Tally::default(),
        form: String::new(),
        digits: 0,
        mark: 0,
        closer: false,
    };
    each(text, &mut glance);
    glance.closer || glance.tally.may_be_padded()
}

struct Glance<'t> {
    text: &'t str,
    is_plain: fn(u8) -> bool,
    lexicon: &'t Lexicon,
    /// What there is where there are hits.
    traces: &'t Traces,
    last: Last,
    /// What traces there were.
    of: Of,
    tally: Tally,
    /// The form of the last word that needed one.
    form: String,
    /// Digits in a row, whatever stands between them but words.
    digits: usize,
    /// Behind the last mark that ends a sentence.
    mark: usize,
    /// Whether a closer look is needed.
    closer: bool,
}

impl Sink for Glance<'_> {
    #[inline]
    fn ascii(&mut self, at: Range<usize>, word: Ascii, _: Gap) {
        self.tally.add(word.hash, at.len(), false);
        let of = self.traces.of_plain(word.hash, word.bytes, &mut self.last);
        if of != 0 {
            self.add_traces(of);
        }
        if word.small {
            self.digits = 0;
        } else {
            self.loud_or_numeric(at);
        }
    }

    fn word(&mut self, at: Range<usize>, _: Gap) {
        self.beyond_ascii(at);
    }

    fn single(&mut self, _: usize, c: char, _: Gap, ideograph: bool) {
        let mut bytes = [0; 4];
        let form = of_sign(c).encode_utf8(&mut bytes);
        let of = self.traces.of(form, &mut self.last);
        self.add_traces(of);
        self.tally.add(hash(form.as_bytes()), form.len(), ideograph);
        self.closer |= self.is_markup(c);
    }

    fn between(&mut self, at: usize, c: char) {
        if is_end_mark(c) {
            // One mark is enough.
            self.closer |= self.mark == at && at > 0;
            self.mark = at + c.len_utf8();
        }
        self.closer |= self.is_markup(c)
            || is_mail_sign(c)
            || (matches!(c, ':' | '.') && begins_address(self.text.as_bytes(), at))
            || (!c.is_ascii() && !is_no_decoration(c));
    }

    fn is_done(&self) -> bool {
        self.closer
    }
}

impl Glance<'_> {
    fn is_markup(&self, c: char) -> bool {
        u8::try_from(c).is_ok_and(|byte| byte.is_ascii() && !(self.is_plain)(byte))
    }

    /// A word of ASCII that has capitals or digits, or more letters than are compared.
    fn loud_or_numeric(&mut self, at: Range<usize>) {
        self.closer |= at.len() > LONGEST;
        let word = self.text.as_bytes().get(at.clone()).unwrap_or_default();
        let (mut digits, mut capitals) = (0, 0);
        for byte in word {
            digits += usize::from(byte.is_ascii_digit());
            capitals += usize::from(byte.is_ascii_uppercase());
        }
        self.add_digits(digits);
        // Most are the first word of a sentence.
        if capitals > 1 && capitals + digits == word.len() {
            self.form.clear();
            self.form.push_str(self.text.get(at).unwrap_or_default());
            self.form.make_ascii_lowercase();
            self.capitals(capitals);
        }
    }

    fn add_traces(&mut self, of: Of) {
        self.of |= of;
        self.closer |= Lexicon::tell(self.of);
    }

    fn add_digits(&mut self, digits: usize) {
        self.digits = if digits == 0 { 0 } else { self.digits + digits };
        self.closer |= self.digits >= FEWEST_DIGITS;
    }

    /// The last form was written in capitals.
    fn capitals(&mut self, letters: usize) {
        self.closer |= letters > ABBREVIATION || self.lexicon.is_ordinary(&self.form);
    }

    /// A word with letters beyond ASCII.
    fn beyond_ascii(&mut self, at: Range<usize>) {
        let (mut letters, mut small, mut digits, mut alike) = (0, 0, 0, false);
        self.form.clear();
        for c in self.text.get(at.clone()).unwrap_or_default().chars() {
            let Some(letter) = Letter::of(c).filter(|_| at.len() <= LONGEST) else {
                self.closer = true;
                return;
            };
            self.form.push(letter.form);
            letters += usize::from(letter.alphabetic);
            small += usize::from(letter.alphabetic && !letter.upper);
            digits += usize::from(letter.numeric);
            alike |= letter.alike;
        }
        // Letters that may look like those of another script.
        let disguised = |word| letters::true_script(word, self.lexicon.latin).is_some();
        self.closer |= alike && self.text.get(at).is_some_and(disguised);
        self.add_digits(digits);
        if letters > 1 && small == 0 {
            self.capitals(letters);
        }
        let of = self.traces.of(&self.form, &mut self.last);
        self.add_traces(of);
        self.tally.add(hash(self.form.as_bytes()), self.form.len(), false);
    }
}

/// A letter or digit that needs no closer look.
#[derive(Debug, Clone, Copy)]
struct Letter {
    /// As it is compared.
    form: char,
    alphabetic: bool,
    upper: bool,
    numeric: bool,
    /// Belongs to a script whose letters may look Latin.
    alike: bool,
}

/// Letters of Europe and of Arabic are looked up below this one; texts in all others are read closely.
const END: u32 = 0x700;

static LETTERS: LazyLock<Vec<Option<Letter>>> =
    LazyLock::new(|| (0..END).map(|code| char::from_u32(code).and_then(Letter::new)).collect());

impl Letter {
    fn of(c: char) -> Option<Self> {
        *LETTERS.get(usize::try_from(u32::from(c)).ok()?)?
    }

    /// Nothing where a character is no part of a plain word, or several characters stand for it when words are compared.
    fn new(c: char) -> Option<Self> {
        let mut form = String::new();
        fold(c.encode_utf8(&mut [0; 4]), &mut form);
        let mut chars = form.chars();
        let one = chars.next().filter(|_| chars.next().is_none());
        one.filter(|_| class(c) == Class::Word && is_no_decoration(c)).map(|form| Self {
            form,
            alphabetic: c.is_alphabetic(),
            upper: c.is_uppercase(),
            numeric: c.is_numeric(),
            alike: letters::may_look_latin(c),
        })
    }
}

/// Whether a character is no decoration, wherever it stands.
fn is_no_decoration(c: char) -> bool {
    class(c) != Class::Unseen
        && !letters::is_mark(c)
        && !letters::is_picture(c)
        && !letters::is_letter_like(c, false)
        && !letters::is_out_of_place(None, c, None, || false)
}

#[cfg(test)]
#[path = "glance_tests.rs"]
mod tests;

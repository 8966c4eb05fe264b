//! Where the words of a text stand, and what stands between them.
//!
//! Takes the text that a reader sees; hands its words, one after another, to whoever wants them. Knows no forms and no lists of words.

use super::forms::Ascii;
use super::letters;
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

/// What the words of a text are for, one after another.
pub(super) trait Sink {
    /// A word that is nothing but ASCII letters and digits, and what there is to know about it.
    fn ascii(&mut self, at: Range<usize>, word: Ascii, gap: Gap);
    /// Any other word.
    fn word(&mut self, at: Range<usize>, gap: Gap);
    /// An ideograph or a sign that counts as a word.
    fn single(&mut self, at: usize, c: char, gap: Gap, ideograph: bool);
    /// A character between words, but blanks.
    fn between(&mut self, _at: usize, _c: char) {}
    /// Whether it has seen enough.
    fn is_done(&self) -> bool {
        false
    }
}

/// Hands the words of a text to whoever wants them.
pub(super) fn each(text: &str, sink: &mut impl Sink) {
    let bytes = text.as_bytes();
    let mut gap = Gap::Sentence;
    let mut next = 0;
    while let Some(byte) = bytes.get(next).copied() {
        let at = next;
        let (c, class) = match BYTES[usize::from(byte)] {
            Class::Word => {
                let (ascii, end) = Ascii::at(bytes, at);
                next = end;
                let after = bytes.get(end).copied().unwrap_or(b' ');
                if !after.is_ascii() {
                    next = end_of_word(text, end);
                }
                if next == end {
                    sink.ascii(at..end, ascii, gap);
                } else {
                    sink.word(at..next, gap);
                }
                // Most words end with a blank, which means nothing.
                next += usize::from(after == b' ');
                gap = Gap::None;
                if sink.is_done() {
                    return;
                }
                continue;
            }
            Class::Beyond => {
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                (c, class(c))
            }
            class => (char::from(byte), class),
        };
        next += c.len_utf8();
        match class {
            Class::Word => {
                next = end_of_word(text, next);
                sink.word(at..next, gap);
                gap = Gap::None;
                if sink.is_done() {
                    return;
                }
                continue;
            }
            Class::Ideograph | Class::Sign => {
                sink.single(at, c, gap, class == Class::Ideograph);
                gap = Gap::None;
                if sink.is_done() {
                    return;
                }
                continue;
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
        if c != ' ' {
            sink.between(at, c);
        }
    }
}

/// Where a word ends of which some is read.
fn end_of_word(text: &str, read: usize) -> usize {
    let rest = text.get(read..).unwrap_or_default();
    read + rest.find(|c| !matches!(class(c), Class::Word | Class::Unseen)).unwrap_or(rest.len())
}

/// What a character is to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
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

/// What a character is.
pub(super) fn class(c: char) -> Class {
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

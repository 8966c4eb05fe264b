//! `decorative-text`: looks at all prose of providers. Characters without a shape are noticed while a file is read.

use crate::bytes;
use crate::check::Rule;
use crate::check::prose::letters::{
    is_ideograph, is_letter_like, is_mark, is_out_of_place, is_picture, is_right_to_left,
};
use crate::check::prose::scan::Gap;
use crate::check::prose::tokens::Token;
use crate::check::prose::{Fault, Reading, Sort};
use crate::diagnostics::Severity;
use std::cell::LazyCell;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    name: "decorative-text",
    severity: Severity::Error,
    fault: "A text draws attention by its signs instead of its words.",
    reason: "Every tool is shown in the same plain letters (000-22, 000-23). Pictures, capitals for emphasis, repeated marks, \
             signs that look like letters, and signs that can't be seen set a text apart, or hide something from searches and from \
             screen readers.",
    wrong: "summary: ★ The FASTEST matcher!!! Compares pic\\u00adtures with known hashes.",
    right: "summary: Compares pictures with known hashes.",
    check: None,
};

const PICTURE: (&str, &str) = ("a picture among the words", "delete it, and say in words what it stands for");
const LETTER: (&str, &str) = ("signs that only look like letters", "type the word in ordinary letters");
const MIXED: (&str, &str) =
    ("a word with letters of another script that look alike", "type the word again, with the letters of one script");
const CAPITALS: (&str, &str) =
    ("words in capitals for emphasis", "write them in small letters; capitals are for abbreviations and for names");
const MARKS: (&str, &str) = ("repeated punctuation", "write one mark");
const UNSEEN: (&str, &str) =
    ("a character that can't be seen", "delete it: the text must read the same to everybody who looks at it");
const STACKED: (&str, &str) =
    ("marks stacked on a letter", "keep the accents that the language has, and delete the others");

/// More marks on one letter than any orthography has.
const STACK: usize = 4;
/// An abbreviation has at most so many letters; more in a row of capitals are words.
pub(in crate::check) const ABBREVIATION: usize = 5;
/// No single abbreviation is so long.
const LONGEST: usize = 15;

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    if matches!(r.piece.sort, Sort::Address) {
        return;
    }
    for at in &r.shown.spelled {
        let found = r.piece.text.get(at.clone()).unwrap_or_default().to_owned();
        faults.push(Fault { at: at.clone(), what: UNSEEN.0, found, help: UNSEEN.1 });
    }
    signs(r, faults);
    capitals(r, faults);
    for token in r.tokens.list.iter().filter(|token| token.disguised) {
        add(r, faults, token.at.clone(), MIXED);
    }
}

fn add(r: &Reading<'_>, faults: &mut Vec<Fault>, at: Range<usize>, (what, help): (&'static str, &'static str)) {
    let found = r.shown.text.get(at.clone()).unwrap_or_default();
    let mut found = found.to_owned();
    // Some are not there to be seen, whatever a terminal makes of them.
    if what == UNSEEN.0 {
        found = found.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ");
    }
    faults.push(Fault { at: r.shown.in_source(at), what, found, help });
}

/// One pass over the characters.
fn signs(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let text = r.shown.text.as_str();
    let right_to_left = LazyCell::new(|| text.chars().any(is_right_to_left));
    let mut run: Option<(usize, usize, (&'static str, &'static str))> = None;
    let (mut before, mut marks, mut repeated) = (None, 0, 0);
    let mut next = 0;
    while let Some(rest) = text.get(next..) {
        // Most characters of most texts are neither what is looked for nor a part of it.
        let may_matter = |byte: u8| !byte.is_ascii() | (byte == b'.') | (byte == b'!') | (byte == b'?');
        let at = next + bytes::position(rest.as_bytes(), may_matter).unwrap_or(rest.len());
        if let Some(last) = text.as_bytes().get(next..at).and_then(<[u8]>::last) {
            (before, marks, repeated) = (Some(char::from(*last)), 0, 0);
        }
        let mut chars = text.get(at..).unwrap_or_default().chars();
        let Some(c) = chars.next() else { break };
        let after = chars.next();
        next = at + c.len_utf8();
        marks = if is_mark(c) { marks + 1 } else { 0 };
        repeated = match before {
            _ if !is_end_mark(c) => 0,
            Some('.') if c == '.' => repeated + 1,
            Some('!' | '?' | '！' | '？' | '؟') if c != '.' => repeated + 3,
            Some('。') if c == '。' => repeated + 2,
            Some('¡' | '¿') if c == before.unwrap_or_default() => repeated + 3,
            _ => 0,
        };
        let kind = if is_picture(c) || (c == '\u{fe0f}' && before.is_some_and(|c| !c.is_ascii())) {
            Some(PICTURE)
        } else if is_letter_like(c, r.lexicon.wide) {
            Some(LETTER)
        } else if is_out_of_place(before, c, after, || *right_to_left) {
            Some(UNSEEN)
        } else if marks >= STACK {
            Some(STACKED)
        } else if repeated >= 3 {
            Some(MARKS)
        } else {
            None
        };
        let kind = kind.filter(|kind| *kind != MARKS || !r.shown.is_code(at));
        match (&mut run, kind) {
            (Some((_, end, of)), Some(kind)) if *of == kind && *end == at => *end = at + c.len_utf8(),
            (_, Some(kind)) => {
                let start = if kind == MARKS { at - before.map_or(0, char::len_utf8) } else { at };
                if let Some((start, end, kind)) = run.replace((start, at + c.len_utf8(), kind)) {
                    add(r, faults, start..end, kind);
                }
            }
            // A joined picture is one picture.
            (Some((_, end, of)), None) if *of == PICTURE && matches!(c, '\u{200d}' | '\u{fe0f}') && *end == at => {
                *end = at + c.len_utf8();
            }
            _ => {}
        }
        before = Some(c);
    }
    if let Some((start, end, kind)) = run {
        add(r, faults, start..end, kind);
    }
}

/// Whether a character is a mark that is written once. Only beside another can it be repeated.
pub(in crate::check) fn is_end_mark(c: char) -> bool {
    matches!(c, '!' | '?' | '！' | '？' | '؟' | '。' | '.' | '¡' | '¿')
}

/// Ordinary words in capitals, rows of capitals that no abbreviation explains, and words too long to be one.
fn capitals(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let list = &r.tokens.list;
    let mut at = 0;
    while at < list.len() {
        let loud = |at: usize| list.get(at).filter(|token| token.capitals && !token.code);
        let Some(first) = loud(at) else {
            at += 1;
            continue;
        };
        let mut end = at + 1;
        while loud(end).is_some_and(|token| token.gap == Gap::None) {
            end += 1;
        }
        let words = list.get(at..end).unwrap_or_default();
        let letters = |token: &Token| {
            r.shown
                .text
                .get(token.at.clone())
                .map_or(0, |word| word.chars().filter(|c| c.is_alphabetic() && !is_ideograph(*c)).count())
        };
        let ordinary = words.iter().any(|token| r.lexicon.is_ordinary(r.tokens.form(token)));
        let long = words.iter().filter(|token| letters(token) > ABBREVIATION).count();
        let row = words.len() >= 3 && long >= 2;
        let one = words.iter().any(|token| letters(token) > LONGEST);
        let text =
            r.shown.text.get(first.at.start..words.last().map_or(first.at.end, |last| last.at.end)).unwrap_or_default();
        let own = r.piece.names.iter().any(|name| name.contains(text));
        if (ordinary || row || one) && !own {
            add(r, faults, first.at.start..first.at.start + text.len(), CAPITALS);
        }
        at = end;
    }
}

//! `padded-text`: looks at all prose of providers.

use crate::check::Rule;
use crate::check::prose::tokens::{Gap, Token};
use crate::check::prose::{Fault, Reading, Sort};
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "padded-text",
    severity: Severity::Warning,
    fault: "A text repeats words to fill its budget or to be found.",
    reason: "Nobody gains by length or by repeating a word (000-23): readers' searches count a word once. Repetition only costs the \
             readers time.",
    wrong: "Hash matching, image hash matching, video hash matching, best hash matching, hash matching tool.",
    right: "Matches the hashes of images and videos.",
    check: None,
};

const HELP: &str = "say it once; searches count a word once, however often it stands";
/// A word that stands so often in a row is no slip.
const ROW: usize = 3;
/// Repeated stretches are compared in windows of so many words (ideographs: twice as many).
const WINDOW: usize = 3;
/// A word of so many letters carries a meaning.
const WEIGHTY: usize = 4;
/// So often may a window stand in a text of a hundred words.
const OFTEN: usize = 4;

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    if matches!(r.piece.sort, Sort::Address | Sort::Role) {
        return;
    }
    row(r, faults);
    if r.tokens.list.len() >= WINDOW * OFTEN {
        windows(r, faults);
    }
}

/// The same word again and again.
fn row(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let list = &r.tokens.list;
    let mut end = 0;
    for alike in list.chunk_by(|one, other| one.hash == other.hash) {
        let start = end;
        end += alike.len();
        let Some(token) = alike.first().filter(|_| alike.len() >= ROW) else { continue };
        // One letter in a row is a name (C, C++, C#), not a word.
        let form = r.tokens.form(token);
        let is_word = form.chars().any(char::is_alphabetic) && (token.ideograph || form.chars().nth(1).is_some());
        let longest = alike.split(|token| token.code).map(<[_]>::len).max().unwrap_or_default();
        if is_word && longest >= if token.ideograph { ROW + 1 } else { ROW } {
            faults.push(r.fault(start, end, "one word again and again", HELP));
        }
    }
}

/// The same few words all over the text.
fn windows(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let list = &r.tokens.list;
    let words = list.len() * 2 - list.iter().filter(|token| token.ideograph).count();
    let often = OFTEN.max(words / 2 / 100 * OFTEN);
    let is_heavy = |token: &Token| {
        let form = r.tokens.form(token);
        token.ideograph || (form.len() >= WEIGHTY && form.chars().filter(|c| c.is_alphabetic()).count() >= WEIGHTY)
    };
    let counts = |window: &[Token]| {
        // Small words meet everywhere, and figures in a row are data.
        window.iter().filter(|token| is_heavy(token)).count() >= 2
            // One word in a row is noticed already.
            && !matches!(window, [one, other, ..] if one.hash == other.hash)
            && !window.iter().any(|token| token.code)
            && !window.iter().skip(1).any(|token| token.gap == Gap::Sentence)
    };
    let windows = || {
        let ends = list.iter().enumerate().map(|(at, first)| at + if first.ideograph { WINDOW * 2 } else { WINDOW });
        let windows = ends.enumerate().map_while(|(start, end)| Some((start, list.get(start..end)?)));
        windows.map(|(start, window)| {
            (window.iter().fold(0, |key: u64, word| key.rotate_left(7) ^ word.hash), start, window)
        })
    };
    // Most texts repeat nothing, and a rough count is enough to know it.
    let mut rough = [0_u8; 1024];
    let place = |key: u64| usize::try_from(key >> 54).unwrap_or_default();
    let is_rare = |count: u8| count < u8::MAX && usize::from(count) <= often;
    let mut all_rare = true;
    for (key, ..) in windows() {
        if let Some(count) = rough.get_mut(place(key)) {
            *count = count.saturating_add(1);
            all_rare &= is_rare(*count);
        }
    }
    if all_rare {
        return;
    }
    let mut windows: Vec<(u64, usize, usize)> = windows()
        .filter(|(key, _, window)| !rough.get(place(*key)).is_some_and(|count| is_rare(*count)) && counts(window))
        .map(|(key, start, window)| (key, start, start + window.len()))
        .collect();
    // The same windows beside each other, each where it stands first.
    windows.sort_unstable();
    let mut all: Vec<(usize, usize)> = Vec::new();
    for alike in windows.chunk_by(|(one, ..), (other, ..)| one == other).filter(|alike| alike.len() > often) {
        let (mut times, mut last) = (0, 0);
        let mut first = None;
        for (_, start, end) in alike {
            first.get_or_insert((*start, *end));
            // Overlapping windows are one.
            if *start >= last {
                (times, last) = (times + 1, *end);
            }
        }
        all.extend(first.filter(|_| times > often));
    }
    all.sort_unstable();
    let mut last = 0;
    for (start, end) in all {
        if start >= last {
            faults.push(r.fault(start, end, "the same words all over the text", HELP));
            last = end;
        }
    }
}

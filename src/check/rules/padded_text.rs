//! `padded-text`: looks at all prose of providers.

use crate::check::Rule;
use crate::check::prose::tokens::Gap;
use crate::check::prose::{Fault, Reading, Sort};
use crate::diagnostics::Severity;
use std::collections::HashMap;

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
    let at_form = |at: usize| list.get(at).filter(|token| !token.code).map(|token| r.tokens.form(token));
    let mut at = 0;
    while let Some(token) = list.get(at) {
        let mut end = at + 1;
        while at_form(at).is_some() && at_form(end) == at_form(at) {
            end += 1;
        }
        // One letter in a row is a name (C, C++, C#), not a word.
        let form = r.tokens.form(token);
        let is_word = form.chars().any(char::is_alphabetic) && (token.ideograph || form.chars().nth(1).is_some());
        if is_word && end - at >= if token.ideograph { ROW + 1 } else { ROW } {
            faults.push(r.fault(at, end, "one word again and again", HELP));
        }
        at = end;
    }
}

/// The same few words all over the text.
fn windows(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let list = &r.tokens.list;
    let words =
        list.iter().filter(|token| !token.ideograph).count() * 2 + list.iter().filter(|token| token.ideograph).count();
    let often = OFTEN.max(words / 2 / 100 * OFTEN);
    let hashes: Vec<u64> = list.iter().map(|token| hash(r.tokens.form(token))).collect();
    let heavy: Vec<bool> = list
        .iter()
        .map(|token| {
            let form = r.tokens.form(token);
            token.ideograph || (form.len() >= WEIGHTY && form.chars().filter(|c| c.is_alphabetic()).count() >= WEIGHTY)
        })
        .collect();
    let mut seen: HashMap<u64, Seen> = HashMap::with_capacity(list.len());
    for (start, first) in list.iter().enumerate() {
        let width = if first.ideograph { WINDOW * 2 } else { WINDOW };
        let Some(window) = list.get(start..start + width) else { break };
        // Small words meet everywhere, and figures in a row are data.
        let weight = heavy.get(start..start + width).map_or(0, |heavy| heavy.iter().filter(|heavy| **heavy).count());
        if weight < 2
            // One word in a row is noticed already.
            || hashes.get(start) == hashes.get(start + 1)
            || window.iter().any(|token| token.code)
            || window.iter().skip(1).any(|token| token.gap == Gap::Sentence)
        {
            continue;
        }
        let key = hashes
            .get(start..start + width)
            .unwrap_or_default()
            .iter()
            .fold(0, |key: u64, word| key.rotate_left(7) ^ word);
        let seen = seen.entry(key).or_insert(Seen { times: 0, start, width, end: 0 });
        // Overlapping windows are one.
        if start >= seen.end {
            *seen = Seen { times: seen.times + 1, end: start + width, ..*seen };
        }
    }
    let mut all: Vec<(usize, usize)> = seen
        .into_values()
        .filter(|seen| seen.times > often)
        .map(|seen| (seen.start, seen.start + seen.width))
        .collect();
    all.sort_unstable();
    let mut last = 0;
    for (start, end) in all {
        if start >= last {
            faults.push(r.fault(start, end, "the same words all over the text", HELP));
            last = end;
        }
    }
}

/// A stretch of a text, as far as it was read.
#[derive(Clone, Copy)]
struct Seen {
    times: usize,
    /// Where it stands first.
    start: usize,
    width: usize,
    /// Where it stood last.
    end: usize,
}

/// FNV-1a. Who makes two stretches collide gets a warning about padding, and no more.
fn hash(form: &str) -> u64 {
    form.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

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
    let words = list.iter().filter(|token| !token.ideograph).count() * 2 + list.iter().filter(|token| token.ideograph).count();
    let often = OFTEN.max(words / 2 / 100 * OFTEN);
    let mut seen: HashMap<[&str; WINDOW * 2], (usize, usize, usize)> = HashMap::new();
    for start in 0..list.len() {
        let Some(first) = list.get(start) else { break };
        let width = if first.ideograph { WINDOW * 2 } else { WINDOW };
        let Some(window) = list.get(start..start + width) else { break };
        if window.iter().any(|token| token.code) || window.iter().skip(1).any(|token| token.gap == Gap::Sentence) {
            continue;
        }
        let mut key = [""; WINDOW * 2];
        for (slot, token) in key.iter_mut().zip(window) {
            *slot = r.tokens.form(token);
        }
        // One word in a row is noticed already. Figures in a row are data.
        if key.first() == key.get(1) {
            continue;
        }
        if key.iter().filter(|form| form.chars().any(char::is_alphabetic)).count() < 2 {
            continue;
        }
        let entry = seen.entry(key).or_insert((0, start, 0));
        // Overlapping windows are one.
        if entry.0 == 0 || start >= entry.2 {
            *entry = (entry.0 + 1, entry.1, start + width);
        }
    }
    let mut all: Vec<(usize, usize)> = seen.into_iter().filter(|(_, (n, _, _))| *n > often).map(|(key, (_, start, _))| {
        (start, start + key.iter().filter(|form| !form.is_empty()).count())
    }).collect();
    all.sort_unstable();
    let mut last = 0;
    for (start, end) in all {
        if start >= last {
            faults.push(r.fault(start, end, "the same words all over the text", HELP));
            last = end;
        }
    }
}

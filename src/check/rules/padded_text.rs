//! `padded-text`: looks at all prose of providers.

use crate::check::Rule;
use crate::check::prose::scan::Gap;
use crate::check::prose::tokens::Token;
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
/// So many words of a window carry one where it counts.
const HEAVY: usize = 2;
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

/// How often the windows of a text stand in it, roughly, while its words are read: enough to know of most texts that they repeat nothing.
///
/// Every window that counts has two words that carry a meaning, of which one follows on the other with small words between at most.
/// How often two such words meet is counted.
pub(in crate::check) struct Tally {
    /// The two words before.
    last: [u64; 2],
    /// The last word that may carry a meaning.
    heavy: u64,
    /// Words count double.
    halves: usize,
    counts: Counts,
    most: u8,
    row: bool,
}

impl Default for Tally {
    fn default() -> Self {
        Self { last: [0; 2], heavy: 0, halves: 0, counts: [0; 1024], most: 0, row: false }
    }
}

impl Tally {
    /// Counts a word by its hash. `length`: of its form, in bytes.
    #[inline]
    pub(in crate::check) fn add(&mut self, hash: u64, length: usize, ideograph: bool) {
        let [before, first] = self.last;
        self.row |= (hash == before) & (hash == first);
        self.last = [hash, before];
        self.halves += if ideograph { 1 } else { 2 };
        if length >= WEIGHTY || ideograph {
            let count = &mut self.counts[place(with(self.heavy, hash))];
            *count = count.saturating_add(1);
            self.most = self.most.max(*count);
            self.heavy = hash;
        }
    }

    /// Whether [`look`] may find anything, whatever stands between the words.
    pub(in crate::check) fn may_be_padded(&self) -> bool {
        self.row || !is_rare(self.most, often(self.halves))
    }
}

/// Windows by their places; as many as a byte can tell.
type Counts = [u8; 1024];

/// How often a window may stand in a text, whose words count double.
fn often(halves: usize) -> usize {
    OFTEN.max(halves / 2 / 100 * OFTEN)
}

fn with(key: u64, hash: u64) -> u64 {
    key.rotate_left(7) ^ hash
}

/// Where a window is counted among a thousand.
fn place(key: u64) -> usize {
    (key >> 54) as usize
}

fn is_rare(count: u8, often: usize) -> bool {
    count < u8::MAX && usize::from(count) <= often
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
    let often = often(list.len() * 2 - list.iter().filter(|token| token.ideograph).count());
    let is_heavy = |token: &Token| {
        let form = r.tokens.form(token);
        token.ideograph || (form.len() >= WEIGHTY && form.chars().filter(|c| c.is_alphabetic()).count() >= WEIGHTY)
    };
    let counts = |window: &[Token]| {
        // Small words meet everywhere, and figures in a row are data.
        window.iter().filter(|token| is_heavy(token)).count() >= HEAVY
            // One word in a row is noticed already.
            && !matches!(window, [one, other, ..] if one.hash == other.hash)
            && !window.iter().any(|token| token.code)
            && !window.iter().skip(1).any(|token| token.gap == Gap::Sentence)
    };
    let windows = || {
        let ends = list.iter().enumerate().map(|(at, first)| at + if first.ideograph { WINDOW * 2 } else { WINDOW });
        let windows = ends.enumerate().map_while(|(start, end)| Some((start, list.get(start..end)?)));
        windows.map(|(start, window)| (window.iter().fold(0, |key, word| with(key, word.hash)), start, window))
    };
    // Most texts repeat nothing, and a rough count is enough to know it.
    let mut rough: Counts = [0; 1024];
    let mut all_rare = true;
    for (key, ..) in windows() {
        let count = &mut rough[place(key)];
        *count = count.saturating_add(1);
        all_rare &= is_rare(*count, often);
    }
    if all_rare {
        return;
    }
    let mut windows: Vec<(u64, usize, usize)> = windows()
        .filter(|(key, _, window)| !is_rare(rough[place(*key)], often) && counts(window))
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

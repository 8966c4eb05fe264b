//! What takes the meaning of a hit away: plain uses, names, titles, denials.
//!
//! Takes the matches of a text; gives for each word what it does to those around it. Knows no words of its own.

use super::lexicon::Kind;
use super::phrases::Match;
use super::scan::Gap;
use super::shown::Shown;
use super::tokens::Tokens;
use std::ops::Range;

/// How far a negation reaches, in words; ideographs count half.
const REACH: usize = 6;
/// Farther than any of these, in tokens: so much of a text is looked at around a word, however long its sentence.
pub(super) const AROUND: usize = 48;
/// A longer quotation is no title, likewise.
const TITLE: usize = 12;

/// Of matches in order, those that begin between two places.
pub(super) fn near<'m>(
    all: &'m [&Match<Kind>],
    from: usize,
    to: usize,
) -> impl Iterator<Item = &'m Match<Kind>> + use<'m> {
    let first = all.partition_point(|hit| hit.start < from);
    all.iter().skip(first).take_while(move |hit| hit.start <= to).copied()
}

/// Words between two places; ideographs count half.
pub(super) fn distance(tokens: &Tokens, range: Range<usize>) -> usize {
    let words = tokens.list.get(range).unwrap_or_default();
    words.iter().map(|token| if token.ideograph { 1 } else { 2 }).sum::<usize>() / 2
}

pub(super) fn same_sentence(tokens: &Tokens, range: Range<usize>) -> bool {
    tokens
        .list
        .get(range.start + 1..range.end)
        .is_some_and(|words| words.iter().all(|token| token.gap != Gap::Sentence))
}

/// What takes a hit's meaning away, word by word.
pub(super) struct Marks {
    excused: Vec<bool>,
    pub(super) negative: Vec<bool>,
    stop: Vec<bool>,
    disclaimed: Vec<bool>,
    pub(super) spoken: Vec<bool>,
}

impl Marks {
    pub(super) fn new(shown: &Shown, tokens: &Tokens, all: &[Match<Kind>], names: &[&str]) -> Self {
        let n = tokens.list.len();
        let none = || vec![false; n];
        let mut marks = Self { excused: none(), negative: none(), stop: none(), disclaimed: none(), spoken: none() };
        let set = |list: &mut Vec<bool>, start: usize, end: usize, to: bool| {
            list.get_mut(start..end.min(n)).unwrap_or_default().fill(to);
        };
        for hit in all {
            match hit.kind {
                Kind::Neutral => set(&mut marks.excused, hit.start, hit.end, true),
                Kind::Negation => set(&mut marks.negative, hit.start, hit.end, true),
                Kind::Disclaimer => set(&mut marks.disclaimed, hit.start, hit.end, true),
                Kind::SpeaksOf => set(&mut marks.spoken, hit.start, hit.end, true),
                Kind::Stop => set(&mut marks.stop, hit.start, hit.end, true),
                _ => {}
            }
        }
        for hit in all.iter().filter(|hit| hit.kind == Kind::NoNegation) {
            set(&mut marks.negative, hit.start, hit.end, false);
        }
        for name in names {
            for range in occurrences(name, shown, tokens) {
                set(&mut marks.excused, range.start, range.end, true);
            }
        }
        for range in titles(shown, tokens, all) {
            set(&mut marks.excused, range.start, range.end, true);
        }
        marks
    }

    /// Whether any of these words belongs to a plain use, a name or a title.
    pub(super) fn excuses(&self, start: usize, end: usize) -> bool {
        self.excused.get(start..end).is_some_and(|words| words.contains(&true))
    }

    /// Whether a claim is denied: before it, or between its words.
    pub(super) fn denies(&self, start: usize, end: usize, tokens: &Tokens) -> bool {
        self.negative.get(start..end).is_some_and(|words| words.contains(&true))
            || self.is_denied(start, tokens)
            || self.is_after(&self.disclaimed, start, tokens)
    }

    /// Whether a negation stands before a word, near by and in the same clause.
    pub(super) fn is_denied(&self, start: usize, tokens: &Tokens) -> bool {
        for at in (0..start).rev() {
            let token = |at: usize| tokens.list.get(at);
            if token(at + 1).is_some_and(|next| next.gap != Gap::None)
                || self.stop.get(at).copied().unwrap_or(true)
                || distance(tokens, at..start) > REACH
            {
                return false;
            }
            if self.negative.get(at).copied().unwrap_or(false) {
                return true;
            }
        }
        false
    }

    /// Whether a mark stands before a word in its sentence.
    pub(super) fn is_after(&self, marks: &[bool], start: usize, tokens: &Tokens) -> bool {
        for at in (start.saturating_sub(AROUND)..start).rev() {
            if tokens.list.get(at + 1).is_some_and(|next| next.gap == Gap::Sentence)
                || self.stop.get(at).copied().unwrap_or(true)
            {
                return false;
            }
            if marks.get(at).copied().unwrap_or(false) {
                return true;
            }
        }
        false
    }
}

/// Where a name stands in a text, written as it is.
fn occurrences(name: &str, shown: &Shown, tokens: &Tokens) -> Vec<Range<usize>> {
    let of_name = Tokens::of(name, false);
    let words: Vec<&str> = of_name.list.iter().filter_map(|token| name.get(token.at.clone())).collect();
    let word = |at: usize| tokens.list.get(at).and_then(|token| shown.text.get(token.at.clone()));
    let Some(first) = words.first() else { return Vec::new() };
    (0..tokens.list.len())
        .filter(|at| word(*at) == Some(*first) && words.iter().enumerate().all(|(i, own)| word(at + i) == Some(*own)))
        .map(|at| at..at + words.len())
        .collect()
}

/// Quotations that are titles: short, with a word such as "report" beside them, or between the marks that Chinese has for titles.
fn titles(shown: &Shown, tokens: &Tokens, all: &[Match<Kind>]) -> Vec<Range<usize>> {
    let quoted = quotations(&shown.text).into_iter().chain(shown.emphasis.iter().map(|at| (at.clone(), false)));
    let mut titles = Vec::new();
    let cues: Vec<&Match<Kind>> = all.iter().filter(|hit| hit.kind == Kind::Title).collect();
    for (at, is_title) in quoted {
        let start = tokens.list.partition_point(|token| token.at.start < at.start);
        let end = tokens.list.partition_point(|token| token.at.end <= at.end);
        if start >= end || distance(tokens, start..end) > TITLE {
            continue;
        }
        let announced = || {
            near(&cues, start.saturating_sub(AROUND), end + AROUND).any(|cue| {
                let before = cue.end <= start
                    && distance(tokens, cue.end..start) <= 3
                    && same_sentence(tokens, cue.start..start + 1);
                let after =
                    cue.start >= end && distance(tokens, end..cue.start) <= 1 && same_sentence(tokens, start..cue.end);
                before || after
            })
        };
        if is_title || announced() {
            titles.push(start..end);
        }
    }
    titles
}

/// Stretches between quotation marks, and whether the marks are those of titles. None reaches beyond its paragraph.
fn quotations(text: &str) -> Vec<(Range<usize>, bool)> {
    const PAIRS: [(char, char, bool); 8] = [
        ('“', '”', false),
        ('„', '“', false),
        ('«', '»', false),
        ('‹', '›', false),
        ('「', '」', false),
        ('『', '』', false),
        ('《', '》', true),
        ('"', '"', false),
    ];
    let mut found = Vec::new();
    let mut open: Option<(usize, char, bool)> = None;
    let mut last = '\0';
    for (at, c) in text.char_indices() {
        if c == '\n' && last == '\n' {
            open = None;
        }
        last = c;
        match open {
            Some((start, close, is_title)) if c == close => {
                found.push((start..at, is_title));
                open = None;
            }
            Some(_) => {}
            None => {
                let pair = PAIRS.iter().find(|(opening, _, _)| *opening == c);
                open = pair.map(|(_, close, is_title)| (at + c.len_utf8(), *close, *is_title));
            }
        }
    }
    found
}

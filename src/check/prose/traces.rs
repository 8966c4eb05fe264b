//! What a text must hold where phrases are to be found in it: of each phrase one word, or two or three near each other.
//!
//! Takes phrases in numbers and the words behind these; says of the words of a text, one after another, whether they may be a part of
//! any phrase. Says no only where no phrase is found: words are compared by their hashes and by how they begin, and nothing is asked
//! about what stands between them. Must not know what phrases mean.

use super::forms::{each_form, eight, hash, may_have_prefixes};
use super::phrases::{Step, Word};
use super::vocabulary::Filter;
use rustc_hash::{FxHashMap, FxHashSet};

/// What phrases leave in a text.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// The numbers of words, by their hashes.
    words: FxHashMap<u64, Vec<u32>>,
    /// The beginnings of words, by their first two bytes.
    stems: FxHashMap<u64, Vec<Stem>>,
    /// How words begin that have numbers by that, and, a bit for each, their first bytes modulo 32.
    beginnings: Filter,
    initials: u32,
    /// What words are good for that have numbers by themselves, a bit for each, by their hashes.
    roles: Roles,
    /// Words beside each other.
    together: Filter,
    /// For each number, what it is a trace of by itself, and its roles.
    alone: Vec<(Of, u8)>,
    /// Two numbers beside each other.
    pairs: FxHashMap<u64, Found>,
    /// Two numbers within a few words.
    apart: FxHashMap<u64, Found>,
}

/// The roles of words, at the places that the upper bits of their hashes name.
#[derive(Debug)]
struct Roles(Box<[u8; 1 << 14]>);

impl Default for Roles {
    fn default() -> Self {
        Self(Box::new([0; 1 << 14]))
    }
}

impl Roles {
    fn of(&self, hash: u64) -> u8 {
        self.0[(hash >> 50) as usize]
    }

    fn add(&mut self, hash: u64, role: u8) {
        self.0[(hash >> 50) as usize] |= role;
    }
}

/// The first and the second of two words beside each other.
const FIRST: u8 = 1;
const SECOND: u8 = FIRST << 1;
/// The first and the second of two words that stand apart.
const EARLIER: u8 = 4;
const LATER: u8 = 8;
/// A trace by itself.
const ALONE: u8 = 16;

/// What traces are of, a bit for each sort of phrases.
pub(super) type Of = u8;

/// What two words are.
#[derive(Debug, Default)]
struct Found {
    /// A trace of this.
    of: Of,
    /// With a third word, a trace: numbers that stand for both, as the first of two.
    then: Vec<u32>,
}

/// The first eight bytes of the beginning of words.
#[derive(Debug)]
struct Stem {
    bytes: u64,
    /// Which of these it has.
    mask: u64,
    number: u32,
}

/// What is known of the words before.
#[derive(Debug, Default)]
pub(super) struct Last {
    /// Of the word before.
    hash: u64,
    bytes: u64,
    /// Whether its hash alone does not say all about it.
    unclear: bool,
    /// What the next word must be to matter.
    asked: u8,
    /// Whether its numbers are known, and these.
    known: bool,
    before: Vec<u32>,
    /// Those of this one, while it is looked at.
    now: Vec<u32>,
    /// How many words there were.
    words: usize,
    /// Numbers that are the first of two, and where they stand.
    firsts: Vec<(usize, u32)>,
    /// Hashes of words that have such numbers, and where these stand, until somebody asks.
    earlier: Vec<(usize, u64)>,
    /// Until which word the second may come.
    until: usize,
}

impl Last {
    /// Whether a word that stands apart from another may come next, as a role.
    fn later(&self) -> u8 {
        if self.words < self.until { LATER } else { 0 }
    }
}

/// A phrase cannot reach farther from one word to the next.
const FAR: usize = 10;
/// A part of a phrase.
#[derive(Debug)]
struct Part {
    first: u32,
    /// The next word, and whether it stands beside the first. Else it stands within [`FAR`] words.
    second: Option<(u32, bool)>,
    /// What follows on the second within [`FAR`] words.
    third: Vec<u32>,
}

impl Traces {
    /// The traces of phrases. `known`: the word of each number; `uses`: how many phrases use it, which says how common it is.
    pub(super) fn new<'s>(phrases: impl Iterator<Item = (Of, &'s [Step])>, known: &[Word], uses: &[u32]) -> Self {
        let mut traces = Self { alone: vec![(0, 0); known.len()], ..Self::default() };
        let mut used = FxHashSet::default();
        // The words of phrases that are common in all texts are common in phrases too, and most of them are short.
        let common = |number: u32| {
            let at = number as usize;
            let uses = uses.get(at).map_or(0.0, |uses| f64::from(*uses));
            let letters = known.get(at).map_or(1, |word| word.form.chars().count().clamp(1, 8));
            uses * uses / [1.0, 1.0, 4.0, 9.0, 16.0, 25.0, 36.0, 49.0, 64.0].get(letters).unwrap_or(&64.0)
        };
        let all: f64 = (0..).zip(known).map(|(number, _)| common(number)).sum::<f64>().max(1.0);
        let any_of = |numbers: &[u32]| numbers.iter().map(|number| common(*number) / all).sum::<f64>();
        // Words that stand apart have more places to stand.
        let often = |part: &Part| {
            let second = part.second.map_or(1.0, |(second, close)| any_of(&[second]) * if close { 1.0 } else { 10.0 });
            let third = if part.third.is_empty() { 1.0 } else { (10.0 * any_of(&part.third)).min(1.0) };
            any_of(&[part.first]) * second * third
        };
        let often = |parts: &Vec<Part>| parts.iter().map(often).sum::<f64>();
        let mut numbers = u32::try_from(known.len()).unwrap_or(u32::MAX);
        for (of, steps) in phrases {
            let of_steps = (0..steps.len()).filter_map(|at| parts(steps.get(at..)?));
            let parts = of_steps.min_by(|one, other| often(one).total_cmp(&often(other))).unwrap_or_default();
            let mut stands_for_two = None;
            for part in parts {
                used.insert(part.first);
                let Some((second, close)) = part.second else {
                    traces.give(part.first, of, ALONE);
                    continue;
                };
                used.insert(second);
                let found = traces.two(part.first, second, close);
                if part.third.is_empty() {
                    found.of |= of;
                    continue;
                }
                let known = stands_for_two.as_ref().is_some_and(|(third, _)| *third == part.third);
                if !known {
                    numbers = numbers.saturating_add(1);
                    stands_for_two = Some((part.third, numbers));
                    found.then.push(numbers);
                    for third in stands_for_two.iter().flat_map(|(third, _)| third) {
                        used.insert(*third);
                        traces.two(numbers, *third, false).of |= of;
                    }
                } else {
                    found.then.push(numbers);
                }
            }
        }
        for (number, word) in (0..).zip(known).filter(|(number, _)| used.contains(number)) {
            traces.add(word, number);
        }
        let hash =
            |number: u32| known.get(number as usize).filter(|word| !word.stem).map(|word| hash(word.form.as_bytes()));
        #[expect(clippy::iter_over_hash_type, reason = "a filter is the same in whatever order it is filled")]
        for pair in traces.pairs.keys() {
            // Of the beginnings of words, any may stand beside any.
            if let (Some(first), Some(second)) = (hash((pair >> 32) as u32), hash(*pair as u32)) {
                traces.together.add(beside(first, second));
            }
        }
        for (number, (_, roles)) in (0..).zip(&traces.alone) {
            hash(number).into_iter().for_each(|hash| traces.roles.add(hash, *roles));
        }
        traces
    }

    fn give(&mut self, number: u32, of: Of, role: u8) {
        self.alone.get_mut(number as usize).into_iter().for_each(|alone| *alone = (alone.0 | of, alone.1 | role));
    }

    /// What two words are, beside each other or within a few words.
    fn two(&mut self, first: u32, second: u32, close: bool) -> &mut Found {
        let (one, other, found) = match close {
            true => (FIRST, SECOND, &mut self.pairs),
            false => (EARLIER, LATER, &mut self.apart),
        };
        let found = found.entry(pair(first, second)).or_default();
        for (number, role) in [(first, one), (second, other)] {
            self.alone.get_mut(number as usize).into_iter().for_each(|(_, roles)| *roles |= role);
        }
        found
    }

    fn add(&mut self, word: &Word, number: u32) {
        let form = word.form.as_bytes();
        if word.stem {
            self.beginnings.add_stem(form);
            self.initials |= initial(eight(form, 0));
            let mask = u64::MAX >> (64 - 8 * form.len().clamp(1, 8));
            let stem = Stem { bytes: eight(form, 0) & mask, mask, number };
            self.stems.entry(two(stem.bytes)).or_default().push(stem);
        } else {
            self.words.entry(hash(form)).or_default().push(number);
        }
    }

    /// What the next word of a text may be a part of, told by the hash and the first eight bytes of its form.
    /// A word that may have Arabic prefixes is given to [`Traces::of`].
    #[inline(always)]
    pub(super) fn of_plain(&self, hash: u64, bytes: u64, last: &mut Last) -> Of {
        last.words += 1;
        let begins = self.may_begin(bytes);
        let roles = self.roles.of(hash);
        if (roles == 0) & !begins & !last.unclear {
            // It has no numbers.
            last.before.clear();
            (last.known, last.asked) = (true, last.later());
            return 0;
        }
        let asked = roles & (last.asked | ALONE);
        let may_matter = begins
            | last.unclear
            | (asked & !SECOND != 0)
            | (asked & SECOND != 0 && self.together.may_know(beside(last.hash, hash)));
        if roles & EARLIER != 0 && !may_matter {
            last.earlier.push((last.words, hash));
            last.until = last.words + FAR;
        }
        let of = if may_matter { self.closely(hash, bytes, last) } else { 0 };
        last.asked = (roles & FIRST) << 1 | last.later();
        last.known = may_matter;
        (last.hash, last.bytes, last.unclear) = (hash, bytes, begins);
        of
    }

    #[inline(never)]
    fn closely(&self, hash: u64, bytes: u64, last: &mut Last) -> Of {
        self.numbers_before(last);
        self.numbers(hash, bytes, &mut last.now);
        self.of_numbers(last)
    }

    /// What the next word of a text may be a part of. Its form may have Arabic prefixes.
    pub(super) fn of(&self, form: &str, last: &mut Last) -> Of {
        if !may_have_prefixes(form) {
            return self.of_plain(hash(form.as_bytes()), eight(form.as_bytes(), 0), last);
        }
        last.words += 1;
        self.numbers_before(last);
        each_form(form, |form| {
            self.numbers(hash(form.as_bytes()), eight(form.as_bytes(), 0), &mut last.now);
            false
        });
        (last.known, last.unclear) = (true, !last.now.is_empty());
        let of = self.of_numbers(last);
        last.asked = last.later();
        of
    }

    /// Whether a word may have numbers by how it begins.
    fn may_begin(&self, bytes: u64) -> bool {
        self.initials & initial(bytes) != 0 && self.beginnings.may_know(Filter::beginning(bytes))
    }

    fn numbers(&self, hash: u64, bytes: u64, numbers: &mut Vec<u32>) {
        numbers.extend(self.words.get(&hash).into_iter().flatten());
        if self.may_begin(bytes) {
            let stems = self.stems.get(&two(bytes)).into_iter().flatten();
            numbers.extend(stems.filter(|stem| (stem.bytes ^ bytes) & stem.mask == 0).map(|stem| stem.number));
        }
    }

    /// The numbers of the word before, if nobody asked for them yet.
    fn numbers_before(&self, last: &mut Last) {
        if !last.known {
            last.before.clear();
            self.numbers(last.hash, last.bytes, &mut last.before);
        }
    }

    fn of_numbers(&self, last: &mut Last) -> Of {
        let Last { before, now, words, firsts, earlier, .. } = last;
        for (at, hash) in earlier.drain(..) {
            let numbers = self.words.get(&hash).into_iter().flatten();
            let are_first = numbers
                .filter(|number| self.alone.get(**number as usize).is_some_and(|(_, roles)| roles & EARLIER != 0));
            firsts.extend(are_first.map(|number| (at, *number)));
        }
        firsts.retain(|(at, _)| at + FAR >= *words);
        let (mut of, known) = (0, firsts.len());
        for number in now.iter() {
            // Numbers beyond stand for two words, and never for one.
            let (alone, roles) = self.alone.get(*number as usize).copied().unwrap_or_default();
            of |= alone;
            let mut new = Vec::new();
            let before = if roles & SECOND == 0 { &[] } else { before.as_slice() };
            let beside = before.iter().filter_map(|first| self.pairs.get(&pair(*first, *number)));
            let near = if roles & LATER == 0 { &[] } else { firsts.get(..known).unwrap_or_default() };
            let apart = near.iter().filter_map(|(_, first)| self.apart.get(&pair(*first, *number)));
            for found in beside.chain(apart) {
                of |= found.of;
                new.extend(found.then.iter().map(|two| (*words, *two)));
            }
            new.extend((roles & EARLIER != 0).then_some((*words, *number)));
            firsts.extend(new);
        }
        if firsts.len() > known {
            last.until = *words + FAR;
        }
        std::mem::swap(before, now);
        now.clear();
        of
    }
}

/// What stands in every text where a phrase does, as far as some of its steps say; nothing where the first of them may be missing.
fn parts(steps: &[Step]) -> Option<Vec<Part>> {
    let (Step::Words { single, several, optional: false }, rest) = steps.split_first()? else { return None };
    let mut parts = Vec::new();
    for first in single.iter().copied() {
        let (seconds, close, third) = match rest {
            [Step::Gap(width), next @ Step::Words { optional: false, .. }, rest @ ..] if *width < FAR => {
                (Some(next.firsts().collect()), false, third(rest, next.longest()))
            }
            [next @ Step::Words { optional: false, .. }, rest @ ..] => {
                (Some(next.firsts().collect()), true, third(rest, next.longest()))
            }
            _ => (followers(rest), true, Vec::new()),
        };
        match seconds {
            None => parts.push(Part { first, second: None, third: Vec::new() }),
            Some(seconds) => parts.extend(seconds.into_iter().map(|second| Part {
                first,
                second: Some((second, close)),
                third: third.clone(),
            })),
        }
    }
    for words in several {
        if let [first, second, others @ ..] = words.as_slice() {
            parts.push(Part { first: *first, second: Some((*second, true)), third: third(rest, 1 + others.len()) });
        } else {
            parts.extend(words.first().map(|first| Part { first: *first, second: None, third: Vec::new() }));
        }
    }
    Some(parts)
}

/// What stands behind some words, wherever all that may stand between has [`FAR`] words at most. `length`: of the word before and
/// what belongs to it.
fn third(steps: &[Step], length: usize) -> Vec<u32> {
    let mut farthest = length;
    for step in steps {
        match step {
            Step::Words { optional: false, .. } if farthest <= FAR => return step.firsts().collect(),
            Step::Words { optional: false, .. } => break,
            Step::Words { .. } => farthest += step.longest(),
            Step::Gap(width) => farthest += width,
        }
    }
    Vec::new()
}

/// What the words behind a step can begin with; nothing where that can be anything.
fn followers(steps: &[Step]) -> Option<Vec<u32>> {
    let mut firsts = Vec::new();
    for step in steps {
        let Step::Words { optional, .. } = step else { return None };
        firsts.extend(step.firsts());
        if !optional {
            return Some(firsts);
        }
    }
    None
}

fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// A number for two words beside each other.
fn beside(first: u64, second: u64) -> u64 {
    first.rotate_left(11) ^ second
}

/// The bit of the first of eight bytes.
fn initial(bytes: u64) -> u32 {
    1 << (bytes & 31)
}

/// Of eight bytes, the first two.
fn two(bytes: u64) -> u64 {
    bytes & 0xffff
}

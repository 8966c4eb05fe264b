//! The one order of every list (article 1 of the law of equal visibility).
//!
//! Takes keys and a day; gives positions. Must not know what is being ordered, nor what day it is today.

use sha2::{Digest, Sha256};
use std::ops::Deref;

/// What the members of a list are sorted by before the day's row of the design is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key([u8; 32]);

impl Key {
    /// SHA-256 of the catalogue's public seed, a line feed, and the tool's id.
    pub fn of(seed: &str, tool_id: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.as_bytes());
        hash.update(b"\n");
        hash.update(tool_id.as_bytes());
        Self(hash.finalize().into())
    }

    /// Any key: the swap law exchanges the keys of two tools.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes, for publishing it.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The golden section, 0.6180339887498949, in units of [`WHOLE`]: whole numbers give the same stride on every machine.
const GOLDEN: u128 = 6_180_339_887_498_949;
const WHOLE: u128 = 10_000_000_000_000_000;

/// How far the design moves from one day to the next: the integer from 1 to `n` that is coprime to `n` and nearest to
/// the golden section of `n`; of two, the smaller. For an empty list 1.
pub fn stride(n: u64) -> u64 {
    let target = u128::from(n) * GOLDEN;
    let distance = |s: u64| (u128::from(s) * WHOLE).abs_diff(target);
    let below = u64::try_from(target / WHOLE).unwrap_or(n);
    // Looks outwards from the target on both sides; 1 is coprime to everything, so the lower side always ends.
    let lower = (1..=below).rev().find(|s| coprime(*s, n));
    let upper = (below + 1..=n).find(|s| coprime(*s, n));
    match (lower, upper) {
        (Some(lower), Some(upper)) if distance(upper) < distance(lower) => upper,
        (Some(lower), _) => lower,
        (None, Some(upper)) => upper,
        (None, None) => 1,
    }
}

fn coprime(a: u64, b: u64) -> bool {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a == 1
}

/// One day's row of the design for lists of one length.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    n: usize,
    pub(super) shift: usize,
    pub(super) reversed: bool,
}

impl Row {
    /// `None` for an empty list. Days before 1970 count downwards (rounded down, like the others).
    pub(super) fn new(n: usize, day: i64) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let length = i128::try_from(n).ok()?;
        let day = i128::from(day);
        let turn = day.rem_euclid(length);
        let stride = i128::from(stride(u64::try_from(n).ok()?));
        let shift = usize::try_from(turn * stride % length).ok()?;
        let odd_pass = day.div_euclid(length).rem_euclid(2) == 1;
        Some(Self { n, shift, reversed: n % 2 == 1 && odd_pass })
    }

    /// The position (from 0) of a label that is below `n`: what [`Row::label`] undoes.
    pub(super) fn position(self, label: usize) -> usize {
        let w = if label >= self.shift { label - self.shift } else { label + (self.n - self.shift) };
        let j = if w == 0 {
            0
        } else if w <= self.n / 2 {
            2 * w - 1
        } else {
            2 * (self.n - w)
        };
        if self.reversed { self.n - 1 - j } else { j }
    }

    /// `position` is below `n`.
    pub(super) fn label(self, position: usize) -> usize {
        let j = if self.reversed { self.n - 1 - position } else { position };
        // w = 0, 1, n-1, 2, n-2, …
        let w = if j == 0 {
            0
        } else if j % 2 == 1 {
            j.div_ceil(2)
        } else {
            self.n - j / 2
        };
        // Both are below n: no overflow in practice, and exact even for absurd lengths.
        if w >= self.n - self.shift { w - (self.n - self.shift) } else { w + self.shift }
    }
}

/// The label (place in key order, from 0) at each position of a list of `n` on a day (days since 1970-01-01, UTC).
pub fn labels(n: usize, day: i64) -> Vec<usize> {
    Row::new(n, day).map_or_else(Vec::new, |row| (0..n).map(|j| row.label(j)).collect())
}

/// The label at one position (from 0), without the rest of the list. `None` beyond its end.
pub fn label_at(n: usize, day: i64, position: usize) -> Option<usize> {
    Row::new(n, day).filter(|_| position < n).map(|row| row.label(position))
}

/// The members of a list in the order of the day. Made only by [`fair_order`], so whoever holds one shows nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairOrder<T>(Vec<T>);

impl<T> FairOrder<T> {
    /// The members, for a caller that keeps their order.
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> Deref for FairOrder<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> IntoIterator for FairOrder<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Puts the members of one list into the order of a day (days since 1970-01-01, UTC). The order in which they come does
/// not matter, unless two have the same key, which two different ids don't have in practice.
pub fn fair_order<T>(members: impl IntoIterator<Item = (Key, T)>, day: i64) -> FairOrder<T> {
    let mut members: Vec<(Key, T)> = members.into_iter().collect();
    members.sort_by_key(|(key, _)| *key);
    let mut by_label: Vec<Option<T>> = members.into_iter().map(|(_, member)| Some(member)).collect();
    let order = labels(by_label.len(), day);
    FairOrder(order.into_iter().filter_map(|label| by_label.get_mut(label)?.take()).collect())
}

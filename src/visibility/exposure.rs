//! Exposure: how much each member of a list is seen over a window of days, as numbers that anybody can recompute.
//!
//! Takes lengths of lists and days; gives sums, days and counts by label (place in key order, from 0). Must not know
//! what is listed, nor what day it is today.

use super::order::{Row, labels};
use rayon::prelude::*;
use std::ops::Range;

/// How much a position (from 1) is seen: `1 / log2(1 + position)`. The last digits can differ between machines; round
/// before publishing.
pub fn exposure(position: usize) -> f64 {
    1.0 / (1.0 + position as f64).log2()
}

/// In how many parts of a list the days at a position are counted.
pub const TENTHS: usize = 10;

/// What each member of a list of constant length gets over a window of days. Members are known by their label.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    sums: Vec<f64>,
    first_page: Vec<u32>,
    tenths: Vec<[u32; TENTHS]>,
}

/// What one member gets.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Share {
    /// The sum of [`exposure`] over the days.
    pub sum: f64,
    /// Days on the first page.
    pub first_page: u32,
    /// Days in each tenth of the list, the first tenth first. The tenth of position `p` (from 0) of `n` is `p × 10 div n`.
    pub tenths: [u32; TENTHS],
}

impl Exposure {
    /// For a list of `n` over a range of days (days since 1970-01-01, the end exclusive) in pages of `per_page`.
    pub fn over(n: usize, days: Range<i64>, per_page: usize) -> Self {
        let places: Vec<(f64, usize)> = (0..n).map(|place| (exposure(place + 1), place * TENTHS / n)).collect();
        let rows: Vec<Row> = days.filter_map(|day| Row::new(n, day)).collect();
        // Each label adds up its own days, one after the other: the sums don't depend on how many work at it.
        let shares: Vec<Share> = (0..n)
            .into_par_iter()
            .with_min_len(64)
            .map(|label| {
                let mut share = Share::default();
                for row in &rows {
                    let position = row.position(label);
                    let Some((weight, tenth)) = places.get(position) else { continue };
                    share.sum += weight;
                    share.first_page += u32::from(position < per_page);
                    if let Some(days) = share.tenths.get_mut(*tenth) {
                        *days += 1;
                    }
                }
                share
            })
            .collect();
        Self::of(shares)
    }

    /// Of shares that are known.
    pub fn of(shares: Vec<Share>) -> Self {
        Self {
            sums: shares.iter().map(|share| share.sum).collect(),
            first_page: shares.iter().map(|share| share.first_page).collect(),
            tenths: shares.into_iter().map(|share| share.tenths).collect(),
        }
    }

    /// What one member gets, by its label.
    pub fn share(&self, label: usize) -> Option<Share> {
        let (sum, first_page) = (*self.sums.get(label)?, *self.first_page.get(label)?);
        Some(Share { sum, first_page, tenths: *self.tenths.get(label)? })
    }

    /// The exposure of each member, by label.
    pub fn sums(&self) -> &[f64] {
        &self.sums
    }

    /// The days that each member stood on the first page, by label.
    pub fn days_on_first_page(&self) -> &[u32] {
        &self.first_page
    }

    /// The fewest and the most days that a member stood on the first page. `None` without members.
    pub fn first_page_range(&self) -> Option<(u32, u32)> {
        Some((*self.first_page.iter().min()?, *self.first_page.iter().max()?))
    }

    /// The highest exposure divided by the lowest; 1 is perfectly equal. `None` without members or days.
    pub fn highest_to_lowest(&self) -> Option<f64> {
        highest_to_lowest(self.sums.iter().copied())
    }
}

impl Share {
    /// Adds what another window, or another member, gets.
    pub fn add(&mut self, other: &Self) {
        self.sum += other.sum;
        self.first_page += other.first_page;
        for (mine, theirs) in self.tenths.iter_mut().zip(other.tenths) {
            *mine += theirs;
        }
    }
}

/// The highest of some sums divided by the lowest. `None` where there is none, or one is nothing.
pub fn highest_to_lowest(sums: impl Iterator<Item = f64>) -> Option<f64> {
    let (lowest, highest) =
        sums.fold((f64::INFINITY, 0.0), |(low, high), sum| (f64::min(low, sum), f64::max(high, sum)));
    (highest > 0.0 && lowest > 0.0).then(|| highest / lowest)
}

/// How often a member directly follows another over a window: the fewest and the most times, over all ordered pairs.
/// `None` below two members.
///
/// Counted without looking at every pair: on a day of an unreversed row, label `a` is followed by `a + d` exactly where
/// the row's shift is `a − w`, for each place whose step is `d`. Even lists have one such place for every step. Odd ones
/// have two for every odd step, `(n − 1) / 2` shifts apart, and reversed rows two for every even one. So the counts of
/// pairs are the counts of shifts among the days.
pub fn neighbours(n: usize, days: Range<i64>) -> Option<(u32, u32)> {
    if n < 2 {
        return None;
    }
    let (mut plain, mut reversed) = (vec![0u32; n], vec![0u32; n]);
    for row in days.filter_map(|day| Row::new(n, day)) {
        let counts = if row.reversed { &mut reversed } else { &mut plain };
        if let Some(count) = counts.get_mut(row.shift) {
            *count += 1;
        }
    }
    let counts: Vec<u32> = if n.is_multiple_of(2) {
        plain
    } else {
        let half = (n - 1) / 2;
        let pairs = |counts: &[u32]| -> Vec<u32> {
            counts.iter().zip(counts.iter().cycle().skip(half)).map(|(one, other)| one + other).collect()
        };
        [pairs(&plain), pairs(&reversed)].concat()
    };
    Some((*counts.iter().min()?, *counts.iter().max()?))
}

/// The same, for members whose labels change within the window (with the seed): `stretches` gives, for each stretch of
/// days, the member at each label. Looks at every pair, so it takes its time.
pub fn neighbours_across(stretches: &[(Range<i64>, Vec<usize>)]) -> Option<(u32, u32)> {
    let n = stretches.first()?.1.len();
    if n < 2 {
        return None;
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (days, members) in stretches {
        for day in days.clone() {
            let order: Vec<usize> = labels(n, day).into_iter().filter_map(|l| members.get(l).copied()).collect();
            pairs.extend(order.iter().copied().zip(order.iter().copied().skip(1)));
        }
    }
    pairs.par_sort_unstable();
    let runs: Vec<u32> =
        pairs.chunk_by(|a, b| a == b).map(|run| u32::try_from(run.len()).unwrap_or(u32::MAX)).collect();
    let most = runs.iter().copied().max().unwrap_or(0);
    let fewest = if runs.len() < n * (n - 1) { 0 } else { runs.iter().copied().min().unwrap_or(0) };
    Some((fewest, most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visibility::labels;

    /// The same window, added up position by position from the written orders.
    fn by_hand(n: usize, days: Range<i64>, per_page: usize) -> Vec<Share> {
        let mut shares = vec![Share::default(); n];
        for day in days {
            for (position, label) in labels(n, day).into_iter().enumerate() {
                let share = &mut shares[label];
                share.sum += 1.0 / ((position + 2) as f64).log2();
                share.first_page += u32::from(position < per_page);
                share.tenths[position * 10 / n] += 1;
            }
        }
        shares
    }

    #[test]
    fn exposure_is_what_the_written_orders_add_up_to() {
        for (n, days) in [(1, 0..3), (2, 5..9), (7, -20..30), (24, 100..107), (91, 20_779..20_900)] {
            let (found, expected) = (Exposure::over(n, days.clone(), 5), by_hand(n, days, 5));
            for (label, expected) in expected.into_iter().enumerate() {
                let found = found.share(label).unwrap();
                assert!((found.sum - expected.sum).abs() < 1e-9, "n = {n}, label {label}");
                assert_eq!((found.first_page, found.tenths), (expected.first_page, expected.tenths), "n = {n}");
            }
        }
    }

    #[test]
    fn every_day_is_counted_in_one_tenth() {
        let found = Exposure::over(33, 0..365, 12);
        for label in 0..33 {
            assert_eq!(found.share(label).unwrap().tenths.iter().sum::<u32>(), 365);
        }
    }

    #[test]
    fn neighbours_are_counted_as_in_the_written_orders() {
        for n in 0..=24usize {
            for days in [0..0, 0..1, 3..8, -7..40, 20_779..20_779 + 2 * n as i64, 20_779..20_779 + 365] {
                let members: Vec<usize> = (0..n).collect();
                let looked_at = neighbours_across(&[(days.clone(), members)]);
                assert_eq!(neighbours(n, days.clone()), looked_at, "n = {n}, days {days:?}");
            }
        }
    }

    #[test]
    fn neighbours_follow_a_change_of_labels() {
        // Two members: 0 1, then 1 0; with the labels exchanged the second day reads 0 1 again.
        let plain = [(0..1, vec![0, 1]), (1..2, vec![0, 1])];
        let turned = [(0..1, vec![0, 1]), (1..2, vec![1, 0])];
        assert_eq!(neighbours_across(&plain), Some((1, 1)));
        assert_eq!(neighbours_across(&turned), Some((0, 2)));
    }

    #[test]
    fn an_empty_list_and_an_empty_window_have_no_ratio() {
        assert_eq!(Exposure::over(0, 0..10, 50).highest_to_lowest(), None);
        assert_eq!(Exposure::over(5, 3..3, 50).highest_to_lowest(), None);
        assert_eq!((neighbours(1, 0..5), neighbours(2, 0..0)), (None, Some((0, 0))));
    }
}

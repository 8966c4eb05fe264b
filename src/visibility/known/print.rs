//! Fingerprints of elements: what thousands of long elements are told apart by, without a look at each of them again.
//!
//! Takes bytes; gives a number that other bytes of the same length have with a chance of at most 1 in 2⁶⁴, whoever wrote them: the sum of
//! products of UMAC (NH of RFC 4418, with words of 64 bits), under numbers that are drawn when the build begins and told to nobody.
//! Must not know what an element is.

use super::passages::LONGEST;
use std::hash::{BuildHasher, RandomState};

/// A fingerprint. Says nothing of elements of other lengths.
pub(super) type Print = u128;

/// The numbers that fingerprints are taken with, a pair for 16 bytes.
pub(super) struct Key(Box<[[u64; 2]]>);

/// Bytes that are multiplied with each other.
const PAIR: usize = 16;

impl Default for Key {
    fn default() -> Self {
        // Each is seeded by the system's own random numbers.
        let random = RandomState::new();
        Self((0..=LONGEST / PAIR).map(|at| [random.hash_one((at, 0)), random.hash_one((at, 1))]).collect())
    }
}

impl Key {
    /// The fingerprint of at most [`LONGEST`] bytes.
    pub(super) fn print(&self, bytes: &[u8]) -> Print {
        let (pairs, last) = bytes.as_chunks::<PAIR>();
        let mut rest = [0; PAIR];
        for (to, from) in rest.iter_mut().zip(last) {
            *to = *from;
        }
        let sum = pairs.iter().zip(&self.0).fold(0, |sum, (pair, key)| product(pair, key).wrapping_add(sum));
        self.0.get(pairs.len()).map_or(sum, |key| product(&rest, key).wrapping_add(sum))
    }
}

fn product(pair: &[u8; PAIR], [first, second]: &[u64; 2]) -> Print {
    let [a, b, c, d, e, f, g, h, rest @ ..] = *pair;
    let (one, other) = (u64::from_le_bytes([a, b, c, d, e, f, g, h]), u64::from_le_bytes(rest));
    Print::from(one.wrapping_add(*first)) * Print::from(other.wrapping_add(*second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_that_differ_anywhere_have_other_fingerprints(
            bytes in prop::collection::vec(any::<u8>(), 1..=LONGEST), at in any::<prop::sample::Index>(), other in 1_u8..,
        ) {
            let (key, mut changed) = (Key::default(), bytes.clone());
            let at = at.index(bytes.len());
            changed[at] ^= other;
            prop_assert_eq!(key.print(&bytes), key.print(&bytes));
            prop_assert_ne!(key.print(&bytes), key.print(&changed), "at {} of {}", at, bytes.len());
        }
    }

    #[test]
    fn parts_that_change_places_are_told_apart() {
        let key = Key::default();
        let text: Vec<u8> = (0..LONGEST).map(|at| u8::try_from(at / 8 % 251).expect("small")).collect();
        for (one, other) in [(0, 8), (0, 16), (8, 24), (16, 4080), (4080, 4088)] {
            let mut changed = text.clone();
            (0..8).for_each(|byte| changed.swap(one + byte, other + byte));
            assert_ne!(text, changed);
            assert_ne!(key.print(&text), key.print(&changed), "{one} {other}");
        }
    }

    #[test]
    fn nobody_can_tell_the_fingerprints_of_another_build() {
        assert_ne!(Key::default().print(b"<p>x</p>"), Key::default().print(b"<p>x</p>"));
    }
}

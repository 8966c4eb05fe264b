//! Where bytes of some kind stand in a text, looked at many at a time.
//!
//! Takes bytes and what makes one of the kind; gives places. Most texts hold none of what is looked for, and to know that must cost
//! next to nothing: a processor compares a chunk in a few steps, where a loop needs a few for every byte. Knows no characters.

/// So many bytes are compared at once.
const CHUNK: usize = 16;

/// So many bytes are near.
const NEAR: usize = 64;

/// The first byte of a kind. `is` must be simple comparisons, all of them made for every byte.
pub(crate) fn position(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let any = |chunk: &[u8; CHUNK]| chunk.iter().fold(false, |any, byte| any | is(*byte));
    let dull = bytes.as_chunks().0.iter().take_while(|chunk| !any(chunk)).count() * CHUNK;
    bytes.get(dull..)?.iter().position(|byte| is(*byte)).map(|at| dull + at)
}

/// Where a byte stands first that is likely to be near: so many bytes are compared in two steps, and only what is far costs a search of its own.
pub(crate) fn near(byte: u8, bytes: &[u8]) -> Option<usize> {
    const WORD: usize = size_of::<u64>();
    const ONES: u64 = u64::MAX / 0xff;
    let (words, rest) = bytes.as_chunks::<WORD>();
    for (at, word) in words.iter().take(NEAR / WORD).enumerate() {
        // The lowest bit that is left is that of the first byte which is zero now.
        let other = u64::from_le_bytes(*word) ^ (ONES * u64::from(byte));
        let same = other.wrapping_sub(ONES) & !other & (ONES << 7);
        if same != 0 {
            return Some(at * WORD + same.trailing_zeros() as usize / 8);
        }
    }
    if words.len() < NEAR / WORD {
        return rest.iter().position(|other| *other == byte).map(|at| words.len() * WORD + at);
    }
    memchr::memchr(byte, bytes.get(NEAR..)?).map(|at| NEAR + at)
}

/// Whether any byte is of a kind.
pub(crate) fn any(bytes: &[u8], is: impl Fn(u8) -> bool) -> bool {
    position(bytes, is).is_some()
}

#[cfg(test)]
mod tests {
    use super::{NEAR, any, near, position};
    use proptest::{prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn chunks_hide_nothing(bytes in proptest::collection::vec(0_u8..=255, 0..80), sought in 0_u8..=255) {
            let is = |byte: u8| byte == sought || byte > 0xfa;
            prop_assert_eq!(position(&bytes, is), bytes.iter().position(|byte| is(*byte)));
            prop_assert_eq!(any(&bytes, is), bytes.iter().any(|byte| is(*byte)));
        }

        #[test]
        fn what_is_near_is_found_as_what_is_far(
            bytes in proptest::collection::vec(0x3b_u8..=0x40, 0..2 * NEAR), far in 0..2 * NEAR, byte in 0x3b_u8..=0x41,
        ) {
            let mut bytes = bytes;
            bytes.iter_mut().take(far).filter(|other| **other == byte).for_each(|other| *other = 0xbe);
            prop_assert_eq!(near(byte, &bytes), bytes.iter().position(|other| *other == byte));
        }
    }
}

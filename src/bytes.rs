//! Where bytes of some kind stand in a text, looked at many at a time.
//!
//! Takes bytes and what makes one of the kind; gives places. Most texts hold none of what is looked for, and to know that must cost
//! next to nothing: a processor compares a chunk in a few steps, where a loop needs a few for every byte. Knows no characters.

/// So many bytes are compared at once.
const CHUNK: usize = 16;

/// The first byte of a kind. `is` must be simple comparisons, all of them made for every byte.
pub(crate) fn position(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let any = |chunk: &[u8; CHUNK]| chunk.iter().fold(false, |any, byte| any | is(*byte));
    let dull = bytes.as_chunks().0.iter().take_while(|chunk| !any(chunk)).count() * CHUNK;
    bytes.get(dull..)?.iter().position(|byte| is(*byte)).map(|at| dull + at)
}

/// Whether any byte is of a kind.
pub(crate) fn any(bytes: &[u8], is: impl Fn(u8) -> bool) -> bool {
    position(bytes, is).is_some()
}

#[cfg(test)]
mod tests {
    use super::{any, position};
    use proptest::{prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn chunks_hide_nothing(bytes in proptest::collection::vec(0_u8..=255, 0..80), sought in 0_u8..=255) {
            let is = |byte: u8| byte == sought || byte > 0xfa;
            prop_assert_eq!(position(&bytes, is), bytes.iter().position(|byte| is(*byte)));
            prop_assert_eq!(any(&bytes, is), bytes.iter().any(|byte| is(*byte)));
        }
    }
}

//! Digests: what stands for bytes where they are compared or named.
//!
//! Takes bytes; gives a SHA-256. Must not know what the bytes are.

use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256. Shown and serialised for readers as 64 lower-case hexadecimal digits, for machines as 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// That of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// From 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut digest = [0; 32];
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != digest.len() || !rest.is_empty() {
            return None;
        }
        for (byte, [high, low]) in digest.iter_mut().zip(pairs) {
            let digit = |c: u8| char::from(c).to_digit(16).and_then(|d| u8::try_from(d).ok());
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(digest))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = [0; 64];
        let (pairs, _) = text.as_chunks_mut::<2>();
        for (pair, byte) in pairs.iter_mut().zip(self.0) {
            *pair = [byte >> 4, byte & 0xf].map(|half| DIGITS[usize::from(half)]);
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { serializer.serialize_bytes(&self.0) }
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            let bytes = <&[u8]>::deserialize(deserializer)?;
            return bytes.try_into().map(Self).map_err(|_| D::Error::invalid_length(bytes.len(), &"32 bytes"));
        }
        deserializer.deserialize_str(Digits)
    }
}

/// Reads a digest where it stands: a manifest has one for every file.
struct Digits;

impl Visitor<'_> for Digits {
    type Value = Digest;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SHA-256 of 64 hexadecimal digits")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Digest, E> {
        Digest::from_hex(text).ok_or_else(|| E::custom("a SHA-256 has 64 hexadecimal digits"))
    }
}

/// A digest of several parts in the making. Each counts with its length, so that no two rows of parts look alike.
#[derive(Debug, Clone)]
pub struct Parts {
    hasher: Sha256,
    /// Short parts that are not hashed yet: many of them take longer than all of them at once.
    short: Vec<u8>,
}

impl Default for Parts {
    /// With room for some short parts: there is a digest for every file.
    fn default() -> Self {
        Self { hasher: Sha256::default(), short: Vec::with_capacity(LONG) }
    }
}

/// A part of so many bytes is hashed where it lies.
const LONG: usize = 512;
/// So many bytes of short parts wait at most: there may be some for every tool.
const MANY: usize = 4096;

impl Parts {
    /// Adds a part.
    #[must_use]
    pub fn with(mut self, part: impl AsRef<[u8]>) -> Self {
        self.add(part);
        self
    }

    /// Adds a part.
    pub fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        self.short.extend_from_slice(&(part.len() as u64).to_le_bytes());
        if part.len() < LONG {
            self.short.extend_from_slice(part);
            if self.short.len() < MANY {
                return;
            }
        }
        self.hasher.update(&self.short);
        self.short.clear();
        if part.len() >= LONG {
            self.hasher.update(part);
        }
    }

    /// The digest of all parts.
    pub fn digest(mut self) -> Digest {
        self.hasher.update(&self.short);
        Digest(self.hasher.finalize().into())
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, LONG, MANY, Parts};

    #[test]
    fn parts_count_one_by_one() {
        let one = Parts::default().with("ab").with("c").digest();
        assert_ne!(one, Parts::default().with("a").with("bc").digest());
        assert_ne!(one, Parts::default().with("ab").with("c").with("").digest());
        assert_eq!(one, Parts::default().with("ab").with("c").digest());
    }

    #[test]
    fn a_long_part_counts_like_a_short_one() {
        let row = |lengths: &[usize]| {
            let bytes = |length: &usize| (0..*length).map(|at| (at % 251) as u8).collect::<Vec<_>>();
            let parts: Vec<Vec<u8>> = lengths.iter().map(bytes).collect();
            let whole: Vec<u8> = parts
                .iter()
                .flat_map(|part| (part.len() as u64).to_le_bytes().into_iter().chain(part.clone()))
                .collect();
            (parts.iter().fold(Parts::default(), Parts::with).digest(), Digest::of(&whole))
        };
        let many = [LONG - 1; 3 * MANY / LONG];
        let rows: [&[usize]; 5] =
            [&[0, 0, 0, 0], &[3, LONG - 1, LONG, LONG + 1], &[LONG, 1, 5000, 0], &[70_000, 1, 2, 3], &many];
        for lengths in rows {
            let (one, other) = row(lengths);
            assert_eq!(one, other, "{lengths:?}");
        }
    }

    #[test]
    fn a_digest_is_written_in_hexadecimal_digits_and_read_again() {
        let digest = Digest::of(b"evenhand");
        assert_eq!(Digest::from_hex(&digest.to_string()), Some(digest));
        assert_eq!(Digest::from_hex("00"), None);
    }
}

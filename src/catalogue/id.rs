//! Ids: the names of files, directories, questions and options.

use arcstr::ArcStr;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::{Borrow, Cow};
use std::fmt;

/// An id: lower-case ASCII letters, digits and single hyphens, 1 to 64 characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(ArcStr);

/// Why a text is no id, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdFault {
    /// Nothing, or more than 64 characters.
    Length,
    /// Something besides lower-case ASCII letters, digits and hyphens.
    Characters,
    /// A hyphen at an end, or two in a row.
    Hyphens,
}

impl Id {
    /// The longest id, in characters.
    pub const MOST: usize = 64;

    /// Checks a text.
    ///
    /// # Errors
    /// Says what about the text makes it no id.
    pub fn parse(text: &str) -> Result<Self, IdFault> {
        if text.is_empty() || text.len() > Self::MOST {
            return Err(IdFault::Length);
        }
        if !text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return Err(IdFault::Characters);
        }
        if text.starts_with('-') || text.ends_with('-') || text.contains("--") {
            return Err(IdFault::Hyphens);
        }
        Ok(Self(text.into()))
    }

    /// Whether two ids are the same without a look at their letters. May say no of equal ones.
    pub fn is_one_with(&self, other: &Self) -> bool {
        ArcStr::ptr_eq(&self.0, &other.0)
    }

    /// Where its letters stand in memory: of two ids that are one, the same.
    pub fn address(&self) -> usize {
        self.0.as_ptr().addr()
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As text that is shared with this id.
    pub fn to_shared(&self) -> ArcStr {
        self.0.clone()
    }
}

impl fmt::Display for IdFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Length => "it must have 1 to 64 characters",
            Self::Characters => "only the letters a to z, digits and hyphens may stand in it",
            Self::Hyphens => "hyphens stand singly, and not at its ends",
        })
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&Cow::<str>::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_with_single_hyphens() {
        for good in ["a", "a1", "example-matcher", &"x".repeat(64)] {
            assert!(Id::parse(good).is_ok(), "{good}");
        }
        for (bad, fault) in [
            ("", IdFault::Length),
            (&*"x".repeat(65), IdFault::Length),
            ("Tool", IdFault::Characters),
            ("tööl", IdFault::Characters),
            ("../x", IdFault::Characters),
            ("a--b", IdFault::Hyphens),
            ("-a", IdFault::Hyphens),
            ("a-", IdFault::Hyphens),
        ] {
            assert_eq!(Id::parse(bad), Err(fault), "{bad}");
        }
    }
}

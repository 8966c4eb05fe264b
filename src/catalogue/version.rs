//! Versions of forms and terms: compared part by part, digits as numbers (`1.9` before `1.10`).

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// A version as its author typed it.
#[derive(Clone, Eq, Serialize, Deserialize)]
pub struct Version(String);

impl Version {
    /// Any text of letters, digits, dots, hyphens and underscores, 1 to 32 characters.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=32).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
            && text.bytes().any(|b| b.is_ascii_alphanumeric())
            && !text.starts_with(['.', '-']);
        fits.then(|| Self(text.to_owned()))
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Runs of digits and runs of letters, without what stands between them.
    fn parts(&self) -> impl Iterator<Item = &str> {
        let text = self.0.as_str();
        let mut start = 0;
        std::iter::from_fn(move || {
            let bytes = text.as_bytes();
            while start < bytes.len() && !bytes[start].is_ascii_alphanumeric() {
                start += 1;
            }
            let digits = bytes.get(start)?.is_ascii_digit();
            let begin = start;
            while start < bytes.len() && bytes[start].is_ascii_alphanumeric() && bytes[start].is_ascii_digit() == digits
            {
                start += 1;
            }
            Some(&text[begin..start])
        })
    }
}

/// Numbers of any length, without parsing them.
fn compare_parts(a: &str, b: &str) -> Ordering {
    let is_number = |s: &str| s.starts_with(|c: char| c.is_ascii_digit());
    match (is_number(a), is_number(b)) {
        (true, true) => {
            let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
            a.len().cmp(&b.len()).then_with(|| a.cmp(b))
        }
        // `1.0-rc` comes before `1.0.1`: letters mark what leads up to a number.
        (false, true) => Ordering::Less,
        (true, false) => Ordering::Greater,
        (false, false) => a.cmp(b),
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = (self.parts(), other.parts());
        loop {
            let order = match (a.next(), b.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => Ordering::Less,
                (Some(_), None) => Ordering::Greater,
                (Some(a), Some(b)) => compare_parts(a, b),
            };
            if order != Ordering::Equal {
                return order;
            }
        }
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

// Two spellings of one version (`1.01` and `1.1`) are the same version, so that equality and order agree.
impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        Version::parse(text).expect("a version")
    }

    #[test]
    fn digits_compare_as_numbers() {
        for (earlier, later) in
            [("1.9", "1.10"), ("2022-09", "2026-01"), ("1", "1.0.1"), ("1.0", "1.0.1"), ("2026-9", "2026-10")]
        {
            assert!(version(earlier) < version(later), "{earlier} before {later}");
        }
        assert_eq!(version("1.01"), version("1.1"));
        assert!(version("99999999999999999999999") < version("100000000000000000000000"));
    }

    #[test]
    fn paths_are_no_versions() {
        for bad in ["", "..", "../x", "a/b", "-1", "a b", &"1".repeat(33)] {
            assert!(Version::parse(bad).is_none(), "{bad}");
        }
    }
}

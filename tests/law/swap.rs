//! The swap law (article 6): exchange the directory names of two tools and their keys, build, and exchange the ids back in
//! what came of it. It is the same, byte for byte.

use crate::site::{Site, demo};
use evenhand::catalogue::Id;
use std::collections::BTreeMap;

/// Tools of one provider, suspended and reinstated ones, with notices, with notices and pages in several languages, with short
/// ids; and two that have nothing in common.
const PAIRS: [(&str, &str); 4] = [
    ("acacia-match", "acacia-relay"),
    ("harbour-mask", "k7"),
    ("vidik-lice", "rive-synthese"),
    ("wide-net", "edad-estimada"),
];

/// A text with two ids exchanged wherever they stand alone: `k7` in `tools/k7.html`, not in `mark70` or `k72`.
fn exchange(bytes: &[u8], one: &str, other: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 64);
    let mut at = 0;
    let word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    while at < bytes.len() {
        let found = [(one, other), (other, one)].into_iter().find(|(from, _)| {
            bytes[at..].starts_with(from.as_bytes())
                && !word(at.checked_sub(1).and_then(|before| bytes.get(before)))
                && !word(bytes.get(at + from.len()))
        });
        match found {
            Some((from, to)) => {
                out.extend_from_slice(to.as_bytes());
                at += from.len();
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    out
}

fn exchanged(files: &BTreeMap<String, Vec<u8>>, one: &str, other: &str) -> BTreeMap<String, Vec<u8>> {
    let path = |path: &String| String::from_utf8(exchange(path.as_bytes(), one, other)).unwrap();
    // Pictures and the like hold no ids.
    files.iter().map(|(at, bytes)| (path(at), exchange(bytes, one, other))).collect()
}

#[test]
fn no_tool_is_special() {
    let files = demo();
    let first = Site::new(&files, |keys| keys).built();
    assert!(first.len() > 1000);
    for (one, other) in PAIRS {
        assert!(first.contains_key(&format!("members/tools/{one}.html")), "{one} is in the demo");
        let ids = (Id::parse(one).unwrap(), Id::parse(other).unwrap());
        let site = Site::new(&exchanged(&files, one, other), |keys| keys.exchanging(&ids.0, &ids.1));
        let built = site.built();
        assert!(built != first, "{one} and {other} were exchanged");
        let back = exchanged(&built, one, other);
        assert_eq!(back.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>());
        let differing: Vec<&String> = first
            .iter()
            // A to Z: two tools of one name stand there by their ids.
            .filter(|(path, bytes)| !path.ends_with("names.html") && back[*path] != **bytes)
            .map(|(path, _)| path)
            .collect();
        assert_eq!(differing, Vec::<&String>::new(), "{one} and {other}");
    }
}

#[test]
fn without_the_keys_the_law_would_not_hold() {
    let files = crate::site::small_demo();
    let first = Site::new(&files, |keys| keys).built();
    let (one, other) = PAIRS[0];
    let back = exchanged(&Site::new(&exchanged(&files, one, other), |keys| keys).built(), one, other);
    assert_ne!(back["members/index.html"], first["members/index.html"], "the test sees the order");
}

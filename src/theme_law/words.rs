//! The words of a theme name nobody.
//!
//! Takes the text of an `.ftl` file; gives breaches where it mentions a tool or a provider. A tool can be called by a common word:
//! names that consist of words which the interface uses anyway are passed over, so that no provider can stop a site by a name.

use super::{Breach, NAMED};
use std::collections::BTreeSet;

/// All words of a text in lower case.
pub fn vocabulary(text: &str) -> BTreeSet<String> {
    parts(text).map(str::to_lowercase).collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Looks for names in the words of a theme. `names` are in lower case; `common` is the interface's own vocabulary.
pub fn words(text: &str, names: &BTreeSet<String>, common: &BTreeSet<String>) -> Vec<Breach> {
    let telling: Vec<&String> = names
        .iter()
        .filter(|name| name.chars().count() >= 3 && parts(name).any(|word| !common.contains(word)))
        .collect();
    let mut breaches = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Notes for translators are shown to nobody.
        let lower = if line.starts_with('#') { String::new() } else { line.to_lowercase() };
        for name in &telling {
            if let Some(at) = alone(&lower, name) {
                // Small letters can be longer than capitals: then the whole line is shown.
                let same = lower.len() == line.len();
                let span =
                    if same { start + at..start + at + name.len() } else { start..start + line.trim_end().len() };
                let message = "the words of the theme name a tool or a provider";
                breaches.push(Breach::new(
                    NAMED,
                    span,
                    message,
                    "speak of tools in general: these words stand on many pages",
                ));
            }
        }
        start += line.len();
    }
    breaches
}

/// Where a name stands that is no part of a longer word.
fn alone(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let names = ["acme match", "acme-match", "k7", "search", "ärzte-tool"].map(str::to_owned).into();
        let common = vocabulary("Search the list, or match two");
        words(text, &names, &common).into_iter().map(|breach| text[breach.span].to_owned()).collect()
    }

    #[test]
    fn names_are_told_where_they_stand() {
        assert_eq!(told("a = b\nlist = All tools, ACME Match first\n"), ["ACME Match"]);
        assert_eq!(told("list = see acme-match"), ["acme-match"]);
        assert_eq!(told("list = ÄRZTE-Tool"), ["ÄRZTE-Tool"]);
    }

    #[test]
    fn common_words_comments_and_parts_of_words_are_not() {
        assert_eq!(told("# acme match\nfind = Search\nx = acme matches\ny = k7"), Vec::<String>::new());
    }
}

//! The words of a theme name nobody, and leave the catalogue's notice as it is.
//!
//! Takes the text of an `.ftl` file; gives breaches where it mentions a tool or a provider, or says something else than that
//! inclusion is no endorsement. A tool can be called by a common word:
//! names that consist of words which the interface uses anyway are passed over, so that no provider can stop a site by a name.

use super::{Breach, NAMED, REWORDED};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::ops::Range;

/// All words of a text in lower case.
pub fn vocabulary(text: &str) -> BTreeSet<String> {
    parts(text).map(str::to_lowercase).collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Looks for names in the words of a theme. `names` are in lower case; `common` is the interface's own vocabulary.
pub fn words(text: &str, names: &FxHashSet<String>, common: &BTreeSet<String>) -> Vec<Breach> {
    let mut telling: Vec<&String> = names
        .iter()
        .filter(|name| name.chars().count() >= 3 && parts(name).any(|word| !common.contains(word)))
        .collect();
    telling.sort_unstable();
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

/// Compares a theme's notice that inclusion is no endorsement with the program's own, in one language. `own` and `text` are
/// whole files; a theme need not have the sentence, and may break its lines elsewhere.
pub fn notice(text: &str, own: &str) -> Option<Breach> {
    let said = |text: &str, span: &Range<usize>| {
        let words = text.get(span.clone()).and_then(|line| line.split_once('=')).map_or("", |(_, words)| words);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let meant = messages(own, "notice-endorsement").first().map(|span| said(own, span))?;
    let span = messages(text, "notice-endorsement").into_iter().find(|span| said(text, span) != meant)?;
    let message = "the theme words the notice that inclusion is no endorsement in its own way";
    Some(Breach::new(REWORDED, span, message, "delete it here: the program's own sentence is shown then"))
}

/// Where a message stands, each time with the lines that go on with it.
fn messages(text: &str, key: &str) -> Vec<Range<usize>> {
    let (mut found, mut within, mut start) = (Vec::<Range<usize>>::new(), false, 0);
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let begins = line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
        within = begins || (within && (line.starts_with(char::is_whitespace)));
        if begins {
            found.push(start..end);
        } else if within && end > start {
            found.last_mut().into_iter().for_each(|last| last.end = end);
        }
        start += line.len();
    }
    found
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
        let names = ["acme match", "acme-match", "k7", "search", "ärzte-tool"].map(str::to_owned).into_iter().collect();
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
    fn the_notice_stays_what_it_is() {
        let own = "a = b\nnotice-endorsement = No endorsement\n    by anybody.\nc = d\n";
        for same in
            ["", "notice-stated = x", "notice-endorsement = No\n endorsement by anybody.\n", "# notice-endorsement = x"]
        {
            assert_eq!(notice(same, own), None, "{same}");
        }
        for other in [
            "notice-endorsement = Endorsed.",
            "x = y\nnotice-endorsement=No endorsement by anybody.\n\n  But the best.",
            own.replace("No ", "").as_str(),
        ] {
            let breach = notice(other, own).unwrap_or_else(|| panic!("{other}"));
            assert!(other[breach.span].starts_with("notice-endorsement"), "{other}");
        }
        assert_eq!(notice("notice-endorsement = Kein Werturteil.", "a = b"), None, "a language of the theme's own");
    }

    #[test]
    fn common_words_comments_and_parts_of_words_are_not() {
        assert_eq!(told("# acme match\nfind = Search\nx = acme matches\ny = k7"), Vec::<String>::new());
    }
}

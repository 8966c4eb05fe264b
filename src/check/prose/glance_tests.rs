//! A text that a glance lets pass has no faults when it is read word by word.

use crate::catalogue::Id;
use crate::check::prose::lexicon::{FILES, Lexicon};
use crate::check::prose::shown::Shown;
use crate::check::prose::{LOOKS, Piece, Reading, Sort, World, links};
use crate::checkout::{Checkout, DiskCheckout, Kind};
use crate::site::Words;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

const SORTS: [Sort; 4] = [Sort::Name, Sort::Line, Sort::Description, Sort::Answer];

/// A world with all languages that have words, and with words of coordinators.
static WORLD: LazyLock<World> = LazyLock::new(|| {
    let own = Words {
        promotional: vec!["gizmo* ~2 wonder".into(), "plain word".into()],
        endorsement: vec!["seal of the? lab".into()],
        neutral: vec!["best effort".into()],
    };
    let lexicon = |(tag, _): &(&str, &str)| {
        let lexicon = Lexicon::new(tag, |_| own.clone(), &["AI for Safer Children".into(), "Офис №1".into()]);
        ((*tag).to_owned(), lexicon)
    };
    World {
        lexicons: FILES.iter().map(lexicon).collect(),
        links: links::Lists::with(&[], &[]),
        sites: [("other.example".to_owned(), [Id::parse("somebody").expect("an id")].into())].into(),
        roles: Default::default(),
    }
});

/// The faults of a reading: the rule, what, and where.
fn faults(reading: &Reading<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for (rule, look, words) in LOOKS {
        let mut faults = Vec::new();
        if words && reading.quiet {
            continue;
        }
        look(reading, &mut faults);
        all.extend(faults.iter().map(|fault| format!("{rule}: {fault:?}")));
    }
    all
}

/// Reads a text both ways; gives whether a glance was enough.
fn compare(text: &str, lang: &str, sort: Sort) -> bool {
    let provider = Id::parse("provider").expect("an id");
    let piece = Piece::of_a_test(lang, sort, text, &provider);
    let quick = WORLD.read(&piece).expect("a language");
    let closely = WORLD.closely(&piece, Shown::of(text, sort.form()), quick.lexicon);
    assert_eq!(faults(&quick), faults(&closely), "{lang}, {sort:?}: {text:?}");
    quick.quiet
}

/// Whether anything is found in a description when it is read as closely as it seems to need.
fn finds(text: &str) -> bool {
    let provider = Id::parse("provider").expect("an id");
    let piece = Piece::of_a_test("en", Sort::Description, text, &provider);
    WORLD.read(&piece).is_some_and(|reading| !faults(&reading).is_empty())
}

/// A text in every sort; all languages, or one.
fn compare_all(text: &str, only: Option<&str>) {
    for (lang, _) in FILES.iter().filter(|(lang, _)| only.is_none_or(|only| only == *lang)) {
        for sort in SORTS {
            compare(text, lang, sort);
        }
    }
}

/// All phrases of all lists.
static PHRASES: LazyLock<Vec<(&str, String)>> = LazyLock::new(|| {
    let mut phrases = vec![("en", "gizmo* ~2 wonder".into()), ("en", "seal of the? lab".into())];
    for (tag, text) in FILES {
        let table: toml::Table = toml::from_str(text).expect("TOML");
        let lists = table.into_iter().flat_map(|(_, list)| list.as_array().expect("a list").clone());
        phrases.extend(lists.map(|phrase| (tag, phrase.as_str().expect("a text").to_owned())));
    }
    phrases
});

/// A phrase as somebody would write it: numbers say which words are chosen.
fn written(phrase: &str, choices: &[usize]) -> String {
    let mut choices = choices.iter().copied().cycle();
    let mut choose = |among: usize| choices.next().unwrap_or_default() % among;
    let mut words: Vec<String> = Vec::new();
    for part in phrase.split_whitespace() {
        if let Some(width) = part.strip_prefix('~') {
            words.extend(vec!["quiet".to_owned(); choose(width.parse().unwrap_or(2) + 1)]);
        } else if !(part.ends_with('?') && choose(2) == 0) {
            let all: Vec<&str> = part.trim_end_matches('?').split('|').collect();
            let word = all[choose(all.len())].trim_start_matches('=');
            words.push(word.strip_suffix('*').map_or_else(|| word.to_owned(), |stem| format!("{stem}ый")));
        }
    }
    words.join(" ")
}

/// A text in another dress.
fn dressed(text: &str, dress: usize) -> String {
    let first = text.chars().next().unwrap_or(' ');
    let rest = &text[first.len_utf8()..];
    match dress {
        0 => text.to_uppercase(),
        1 => text.replacen('e', "е", 1),
        2 => format!("{first}\u{ad}{rest}"),
        3 => format!("**{first}**{rest}"),
        4 => format!("[{first}](https://example.org/a){rest}"),
        5 => format!("“{text}”"),
        6 => format!("no {text}"),
        7 => format!("و{text}"),
        8 => format!("- {text}"),
        9 => text.replace(' ', "-"),
        10 => text.replace(' ', "\n"),
        11 => format!("`{text}`"),
        12 => format!("{first}&shy;{rest}"),
        13 => text.replace(' ', " [x](https://example.org/y) "),
        14 => text.replace(' ', "\n1. "),
        15 => text.replace(' ', "\n# "),
        _ => text.to_owned(),
    }
}

fn words() -> impl Strategy<Value = String> {
    let phrase = (0_usize..100_000, proptest::collection::vec(0_usize..1000, 1..8), 0_usize..40)
        .prop_map(|(phrase, choices, dress)| dressed(&written(&PHRASES[phrase % PHRASES.len()].1, &choices), dress));
    let odd = "[a-zA-Z]{1,9}|[A-Z]{1,18}|[0-9]{1,9}|[+(]?[0-9 ().-]{3,16}|[.!?]{1,4}|[a-zàéïß]{1,7}|[а-яёA-Z]{1,6}|[أ-يً]{1,6}|[一-十业最]{1,5}|\\PC|\
               [*_`#\\[\\]()<>&;|~-]{1,3}|[a-z]{1,4}@[a-z]{1,4}\\.org|https://(other|x)\\.example/[a-z?=_]{0,9}|\\[a\\]\\(https://other\\.example\\)|[\u{200b}\u{200d}\u{61c}\u{fe0f}★！。؟]";
    let neutral =
        "the|a|tool|compares|pictures|each|with|of|it|before|file|list|same|words|the same words|2025-01-01|AI|CSAM";
    prop_oneof![4 => neutral.prop_map(|word| word), 2 => odd.prop_map(|word| word), 1 => phrase]
}

fn texts() -> impl Strategy<Value = String> {
    let gap = prop_oneof![12 => Just(" "), 1 => Just(""), 1 => Just(", "), 1 => Just(". "), 1 => Just("\n"), 1 => Just("\n\n")];
    proptest::collection::vec((words(), gap), 1..30)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_glance_misses_nothing(text in texts()) {
        compare_all(&text, None);
    }
}

#[test]
fn a_glance_lets_nothing_pass_that_a_rule_finds_without_a_list() {
    let told = [
        "Dial +41 22 730 12 34 for it.",
        "It answers at (202) 555-0100 by day.",
        "It answers at 202-555-0100 by day.",
        "It answers at 020 7946 0018 by day.",
        "Write to somebody@example.org about it.",
        "It reads files!! And lists.",
        "It is a TOOL FOR READING FILES, and for lists.",
        "It reads ★ files and lists.",
        "It is the b\u{200b}est tool there is.",
        "It reads rеgular files and lists.",
        "It reads files files files files and lists.",
        "See https://example.org/?utm_source=catalogue for more.",
        "See https://other.example/page for more.",
    ];
    for text in told {
        assert!(finds(text), "{text}");
        compare_all(text, None);
    }
    let again = "It compares pictures of rooms with care. ".repeat(40);
    assert!(finds(&again));
}

#[test]
fn a_glance_misses_no_phrase_of_any_list() {
    let words = ["The", "file", "is"].join(" ");
    for (i, (lang, phrase)) in PHRASES.iter().enumerate() {
        for choice in 0..6 {
            let choices = [choice * 7 + i, choice, choice * 3 + 1, i];
            compare_all(&format!("{words} {} x.", written(phrase, &choices)), Some(lang));
        }
    }
}

#[test]
fn a_glance_is_enough_for_most_texts_of_the_demo_and_misses_nothing_in_any() {
    let (mut quiet, mut all) = (0, 0);
    let demo = DiskCheckout::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository");
    for entry in demo.list("content").iter().filter(|entry| entry.kind == Kind::File) {
        let Ok(text) = String::from_utf8(demo.read(&entry.path).expect("a file")) else { continue };
        let lang = entry.path.split('.').rev().nth(1).filter(|tag| FILES.iter().any(|(known, _)| known == tag));
        for text in std::iter::once(text.as_str()).chain(text.split("\n\n")).chain(text.lines()) {
            for sort in SORTS {
                quiet += usize::from(compare(text, lang.unwrap_or("en"), sort));
                all += 1;
            }
        }
    }
    assert!(quiet * 2 > all, "{quiet} of {all}");
}

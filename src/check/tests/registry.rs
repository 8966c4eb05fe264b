//! The table of rules polices itself, so that conventions hold for the rule that is added next year.
#![allow(
    clippy::disallowed_methods,
    reason = "this test reads the sources, to hold their rule names against the table"
)]

use super::*;
use crate::catalogue::Id;
use crate::check::rule;
use crate::site::PROSE_RULES;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn rules_stand_in_order_and_once() {
    for pair in RULES.windows(2) {
        assert!(pair[0].name < pair[1].name, "`{}` before `{}`", pair[0].name, pair[1].name);
    }
    for known in RULES {
        assert_eq!(rule(known.name).map(|found| found.name), Some(known.name));
    }
    assert!(rule("no-such-rule").is_none());
}

#[test]
fn rules_are_named_for_the_fault() {
    const REMEDIES: [&str; 9] =
        ["check-", "require-", "required-", "valid-", "must-", "ensure-", "allow-", "forbid-", "needs-"];
    for known in RULES {
        assert!(Id::parse(known.name).is_ok() && known.name.contains('-'), "`{}` is not kebab-case", known.name);
        assert!(!REMEDIES.iter().any(|remedy| known.name.starts_with(remedy)), "`{}` names the remedy", known.name);
        assert!(!known.name.ends_with("-error") && !known.name.contains("-rule-"), "{}", known.name);
    }
}

#[test]
fn every_rule_says_why_and_how() {
    for known in RULES {
        for text in [known.fault, known.reason] {
            assert!(text.ends_with('.') && !text.ends_with(".."), "{}: {text}", known.name);
            assert!(text.starts_with(|c: char| c.is_uppercase()), "{}: {text}", known.name);
            assert!(!text.contains("  ") && !text.contains('\n'), "{}: {text}", known.name);
        }
        assert!(!known.fault.trim_end_matches('.').contains(". "), "{}: one sentence for the fault", known.name);
        assert!((1..=3).contains(&known.reason.matches(". ").count().saturating_add(1)), "{}", known.name);
        for example in [known.wrong, known.right] {
            assert!(!example.trim().is_empty() && example.trim() == example, "{}: {example}", known.name);
        }
        assert_ne!(known.wrong, known.right, "{}", known.name);
    }
}

#[test]
fn reasons_are_written_for_lawyers() {
    const JARGON: [&str; 30] = [
        "parse",
        "parser",
        "schema",
        "null",
        "boolean",
        "bool",
        "string",
        "array",
        "integer",
        "float",
        "enum",
        "token",
        "regex",
        "serialize",
        "struct",
        "node",
        "scalar",
        "mapping",
        "sequence",
        "config",
        "runtime",
        "invalid",
        "syntax",
        "metadata",
        "payload",
        "identifier",
        "directory",
        "byte",
        "mandatory",
        "validation",
    ];
    for known in RULES {
        for word in
            known.fault.split(|c: char| !c.is_alphabetic()).chain(known.reason.split(|c: char| !c.is_alphabetic()))
        {
            let word = word.to_lowercase();
            let one = word.strip_suffix('s').unwrap_or(&word);
            assert!(!JARGON.contains(&one), "`{}` says `{word}`", known.name);
        }
    }
}

#[test]
fn reasons_cite_requirements_by_their_ids() {
    for known in RULES {
        for cited in known.reason.split(['(', ')', ' ', ',', '.']).filter(|part| part.starts_with("00")) {
            let (document, number) = cited.split_once('-').unwrap_or_default();
            assert!(document.len() == 3 && number.len() == 2, "{}: {cited}", known.name);
        }
    }
}

#[test]
fn every_rule_has_a_file_of_its_name() {
    let files: BTreeSet<String> = std::fs::read_dir(source().join("check/rules"))
        .expect("the rules' folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "mod.rs")
        .collect();
    let expected: BTreeSet<String> = RULES.iter().map(|known| format!("{}.rs", known.name.replace('-', "_"))).collect();
    assert_eq!(files, expected);
}

#[test]
fn every_name_that_is_reported_stands_in_the_table() {
    for (path, text) in sources() {
        // Renderers are tested with names of their own.
        if path.starts_with("diagnostics/") {
            continue;
        }
        for call in ["report(", "Finding::new(", "finding(", "fault("] {
            for (at, _) in text.match_indices(call) {
                let Some(rest) = text[at + call.len()..].trim_start().strip_prefix('"') else { continue };
                let name = rest.split('"').next().unwrap_or_default();
                if Id::parse(name).is_ok() && name.contains('-') {
                    assert!(
                        rule(name).is_some() || PROSE_RULES.contains(&name),
                        "{path} reports `{name}`, which is in no table"
                    );
                }
            }
        }
    }
}

#[test]
fn every_rule_of_the_table_is_looked_for() {
    let sources: Vec<(String, String)> = sources()
        .into_iter()
        .filter(|(path, _)| !path.starts_with("check/rules/") && !path.starts_with("check/tests/"))
        .collect();
    for known in RULES.iter().filter(|known| known.check.is_none()) {
        let literal = format!("\"{}\"", known.name);
        assert!(sources.iter().any(|(_, text)| text.contains(&literal)), "nothing ever reports `{}`", known.name);
    }
}

fn source() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
}

/// All source files, by their paths below the sources, with their texts.
fn sources() -> Vec<(String, String)> {
    let mut folders = vec![source().to_owned()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a text");
                let below = path.strip_prefix(source()).expect("a path below the sources");
                sources.push((below.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    assert!(sources.len() > 100, "the sources were not found");
    sources
}

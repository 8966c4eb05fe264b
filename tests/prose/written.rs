//! The written sentences: of those that promote or claim an endorsement, at least 95 of 100 are found in every language.

use super::{check, percent};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "ru", "zh"];

#[derive(Deserialize)]
struct Sentences {
    promotional: Vec<String>,
    endorsement: Vec<String>,
    neutral: Vec<String>,
}

/// A repository with one tool for each sentence, which is the whole of its description.
fn repository(root: &Path, language: &str, sentences: &Sentences) {
    let write = |path: PathBuf, text: &str| {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        root.join("site.toml"),
        &format!(
            "title = \"Catalogue\"\nlanguages = [\"{language}\"]\nprotected-names = [\"AI for Safer Children\"]\n"
        ),
    );
    write(root.join("content/providers/labs.yaml"), "name: Labs\nkind: other\n");
    let summary = "x".repeat(80);
    for (kind, list) in [("p", &sentences.promotional), ("e", &sentences.endorsement), ("n", &sentences.neutral)] {
        for (i, sentence) in list.iter().enumerate() {
            let folder = root.join(format!("content/tools/{kind}-{i}"));
            write(folder.join("tool.yaml"), &format!("name: Tool {i}\nprovider: labs\nsummary: {summary}\n"));
            write(folder.join("about.md"), &format!("{sentence}\n"));
        }
    }
}

#[test]
fn of_promotional_sentences_nineteen_in_twenty_are_found_in_every_language() {
    let mut failures = Vec::new();
    println!("language  promotional      endorsement      plain, flagged");
    let mut found_in_all = (0, 0);
    for language in LANGUAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/prose/{language}.toml"));
        let sentences: Sentences = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        repository(folder.path(), language, &sentences);
        let findings = check(folder.path());
        let flagged = |rules: &[&str]| -> BTreeSet<&str> {
            findings
                .iter()
                .filter(|[rule, ..]| rules.contains(&rule.as_str()))
                .map(|[_, tool, ..]| tool.as_str())
                .collect()
        };
        let promotional = flagged(&["promotional-language", "endorsement-claim"]);
        let endorsed = flagged(&["endorsement-claim"]);
        let any = flagged(&[
            "promotional-language",
            "endorsement-claim",
            "decorative-text",
            "padded-text",
            "personal-data",
            "tracking-link",
            "disallowed-markup",
        ]);
        let missed = |kind: &str, list: &[String], found: &BTreeSet<&str>| -> Vec<String> {
            let name = |i: usize| format!("{kind}-{i}");
            (0..list.len()).filter(|i| !found.contains(name(*i).as_str())).map(|i| list[i].clone()).collect()
        };
        let missed_praise = missed("p", &sentences.promotional, &promotional);
        let missed_claims = missed("e", &sentences.endorsement, &endorsed);
        let plain = sentences.neutral.len() - missed("n", &sentences.neutral, &any).len();
        let (p, e, n) = (sentences.promotional.len(), sentences.endorsement.len(), sentences.neutral.len());
        let found = p + e - missed_praise.len() - missed_claims.len();
        found_in_all = (found_in_all.0 + found, found_in_all.1 + p + e);
        println!(
            "{language}        {:3} of {p:3}       {:3} of {e:3}       {plain:3} of {n:3}     found {:.1} %",
            p - missed_praise.len(),
            e - missed_claims.len(),
            percent(found, p + e)
        );
        for sentence in missed_praise.iter().chain(&missed_claims) {
            println!("    missed: {sentence}");
        }
        for [rule, tool, _, message] in findings.iter().filter(|[_, tool, ..]| tool.starts_with("n-")) {
            let i: usize = tool.trim_start_matches("n-").parse().unwrap();
            println!("    flagged: {} ({rule}, {message})", sentences.neutral[i]);
        }
        assert!(p + e >= 50 && n >= 20, "{language} has too few sentences");
        if percent(found, p + e) < 95.0 || percent(plain, n) > 5.0 {
            failures.push(language);
        }
    }
    println!("all       {} of {}, {:.1} %", found_in_all.0, found_in_all.1, percent(found_in_all.0, found_in_all.1));
    assert_eq!(failures, Vec::<&str>::new(), "less than 95 in 100 found, or more than 5 in 100 plain ones flagged");
}

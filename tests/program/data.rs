//! Real catalogues: descriptions written for public registries by people who never heard of evenhand.
//!
//! They are no part of the project: they are looked for where `EVENHAND_DATA` says, else in `../shared/data` beside it. What
//! is absent is said and left out.

use crate::pages::Output;
use crate::support::{DAY, Run, program};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A catalogue's folder, or a word about its absence.
fn catalogue(name: &str) -> Option<PathBuf> {
    let all = std::env::var_os("EVENHAND_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let folder = all.join(name);
    if folder.join("site.toml").is_file() {
        return Some(folder);
    }
    eprintln!("left out: {} is not there; name its parent folder with EVENHAND_DATA", folder.display());
    None
}

/// How often each rule is broken.
fn counts(run: &Run) -> BTreeMap<(String, String), usize> {
    let mut counts = BTreeMap::new();
    for found in run.findings() {
        *counts.entry((found.rule, found.severity)).or_default() += 1;
    }
    counts
}

/// Checks a catalogue, builds it, and gives both.
fn run(folder: &std::path::Path) -> (Run, Output) {
    let root = folder.to_str().unwrap();
    let check = Run::of(program().args(["check", "--format", "json", "--date", DAY, "--root", root]));
    let around = tempfile::tempdir().unwrap();
    let output = around.path().join("output");
    Run::of(program().args(["build", "--date", DAY, "--root", root, "--output", output.to_str().unwrap()])).succeeds();
    (check, Output::read(&output))
}

/// Every tool of the folder is listed once, in the order of article 1.
fn lists_all(folder: &std::path::Path, built: &Output, seed: &str) -> usize {
    let mut tools: Vec<String> = std::fs::read_dir(folder.join("content/tools"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    tools.sort();
    let pages: Vec<String> = (1..=tools.len().div_ceil(50))
        .map(|i| if i == 1 { "members/index.html".into() } else { format!("members/page-{i}.html") })
        .collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    assert_eq!(built.list(&pages), crate::order::order(seed, &tools, DAY));
    tools.len()
}

#[test]
fn safety_tools_have_nothing_wrong() {
    let Some(folder) = catalogue("safety-tools") else { return };
    let (check, built) = run(&folder);
    assert_eq!(counts(&check), BTreeMap::new());
    assert_eq!(lists_all(&folder, &built, "safety tools 2026"), 113);
}

#[test]
fn of_the_analysis_tools_one_hides_soft_hyphens_in_two_files() {
    let Some(folder) = catalogue("analysis-tools") else { return };
    let (check, built) = run(&folder);
    // Its settings lower the rules on wording, so that it builds; which descriptions promote, tests/prose judges.
    let rules: Vec<(String, String)> = counts(&check).into_keys().collect();
    let lowered =
        ["decorative-text", "promotional-language", "tracking-link"].map(|rule| (rule.into(), "warning".into()));
    assert_eq!(rules, lowered);
    let places: Vec<_> =
        check.findings().into_iter().filter(|f| f.tool == "astre").map(|f| (f.path, f.start)).collect();
    assert_eq!(
        places,
        [("content/tools/astre/about.md".to_owned(), (1, 74)), ("content/tools/astre/tool.yaml".to_owned(), (3, 83))]
    );
    assert_eq!(lists_all(&folder, &built, "code analysis tools 2026"), 756);
}

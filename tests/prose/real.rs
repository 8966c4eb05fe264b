//! Real descriptions from public registries: fewer than 1 plain one in 100 is flagged.

use super::{check, percent};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What was judged by hand, by catalogue, then by tool: the rules that flag its texts rightly, and those that flag them wrongly.
#[derive(Deserialize)]
struct Judged {
    right: BTreeMap<String, BTreeSet<String>>,
    wrong: BTreeMap<String, BTreeSet<String>>,
}

const RULES: [&str; 7] = [
    "decorative-text",
    "disallowed-markup",
    "endorsement-claim",
    "padded-text",
    "personal-data",
    "promotional-language",
    "tracking-link",
];

#[test]
fn of_plain_descriptions_fewer_than_one_in_a_hundred_is_flagged() {
    let judged: BTreeMap<String, Judged> = toml::from_str(include_str!("judged.toml")).unwrap();
    let all = std::env::var_os("EVENHAND_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let (mut tools, mut wrong_tools) = (0, 0);
    for (catalogue, judged) in &judged {
        let folder = all.join(catalogue);
        if !folder.join("site.toml").is_file() {
            eprintln!("left out: {} is not there; name its parent folder with EVENHAND_DATA", folder.display());
            continue;
        }
        let findings = check(&folder);
        // Other rules have tests of their own.
        let findings: Vec<_> = findings.into_iter().filter(|[rule, ..]| RULES.contains(&rule.as_str())).collect();
        let mut flagged: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for [rule, tool, ..] in &findings {
            flagged.entry(tool.clone()).or_default().insert(rule.clone());
        }
        let mut wrong = BTreeSet::new();
        for (tool, rules) in &flagged {
            for rule in rules {
                let is = |list: &BTreeMap<String, BTreeSet<String>>| {
                    list.get(tool).is_some_and(|rules| rules.contains(rule))
                };
                match (is(&judged.right), is(&judged.wrong)) {
                    (true, false) => {}
                    (false, true) => {
                        wrong.insert(tool);
                    }
                    _ => panic!(
                        "{catalogue}: nobody judged whether `{rule}` flags `{tool}` rightly; see tests/prose/judged.toml"
                    ),
                }
            }
        }
        let count = std::fs::read_dir(folder.join("content/tools")).unwrap().count();
        println!("{catalogue}: {count} tools, {} flagged, {} of them wrongly", flagged.len(), wrong.len());
        let mut by_rule: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for [rule, tool, ..] in &findings {
            by_rule.entry(rule).or_default().insert(tool);
        }
        for (rule, tools) in by_rule {
            println!("    {rule}: {}", tools.len());
        }
        tools += count - (flagged.len() - wrong.len());
        wrong_tools += wrong.len();
    }
    if tools > 0 {
        println!("plain descriptions flagged wrongly: {wrong_tools} of {tools}, {:.2} %", percent(wrong_tools, tools));
        assert!(percent(wrong_tools, tools) < 1.0);
    }
}

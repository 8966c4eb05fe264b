//! What people see, word for word. `UPDATE=1 cargo test --test program transcripts` writes these files anew; the change is
//! read in review. A file that no test knows fails.

use crate::samples;
use crate::support::Site;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// A file's name, and what makes its text.
type Transcript = (&'static str, fn() -> String);

/// Every transcript, by the name of its file.
const TRANSCRIPTS: [Transcript; 7] = [
    ("help.txt", || said(&Site::empty().on(None), &["--help"])),
    ("check-help.txt", || said(&Site::empty().on(None), &["check", "--help"])),
    ("serve-help.txt", || said(&Site::empty().on(None), &["serve", "--help"])),
    ("check-of-a-file-with-several-faults.txt", || said(&faulty(), &["check"])),
    ("explain-a-rule.txt", || said(&Site::small(), &["explain", "unknown-question"])),
    ("explain-a-tool.txt", || said(&Site::small(), &["explain", "beta-sort"])),
    ("new-tool.txt", || {
        let site = Site::small();
        let run = said(&site, &["new", "tool", "delta-new"]);
        format!("{run}{}", fs::read_to_string(site.path("content/tools/delta-new/tool.yaml")).unwrap())
    }),
];

fn faulty() -> Site {
    let answers = "    tasks: [mtaching, triage]\n    ofline: yes\n    copies: many\n    accuracy: { confidential: true, value: SECRET, vlaue: x }\n";
    let tool = samples::tool("alpha-match", answers)
        .replace("summary: Alpha match compares", "sumary: أداة compares")
        .replace("provider: example-labs", "provider: exmaple-labs");
    Site::small().file("content/tools/alpha-match/tool.yaml", &format!("{tool}name: Twice\n"))
}

/// A command with what it printed, where, and how it ended.
fn said(site: &Site, arguments: &[&str]) -> String {
    let run = site.run(arguments);
    let part = |name: &str, text: &str| if text.is_empty() { String::new() } else { format!("-- {name}\n{text}") };
    format!(
        "$ evenhand {}\n{}{}-- status {}\n",
        arguments.join(" "),
        part("standard output", &run.stdout),
        part("standard error", &run.stderr),
        run.status.unwrap()
    )
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/program/transcripts")
}

#[test]
fn what_people_see_is_what_the_transcripts_say() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for (name, now) in TRANSCRIPTS {
        let (path, now) = (folder().join(name), now());
        let known = fs::read_to_string(&path).unwrap_or_default();
        if known == now {
            continue;
        }
        if update {
            fs::write(path, now).unwrap();
        } else {
            wrong.push(format!("{name} says\n{known}\nand the program\n{now}"));
        }
    }
    assert!(wrong.is_empty(), "{}\nUPDATE=1 writes them anew", wrong.join("\n"));
}

#[test]
fn no_transcript_is_left_over() {
    let known: BTreeSet<String> = TRANSCRIPTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let there: BTreeSet<String> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
}

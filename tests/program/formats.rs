//! `check --format …`: the same findings, as each service reads them.

use crate::samples;
use crate::support::{Run, Site};
use serde_json::Value;

const TOOL: &str = "content/tools/alpha-match/tool.yaml";
const FORMATS: [&str; 6] = ["human", "json", "github", "gitlab", "sarif", "junit"];

/// A catalogue with an error in the sixth line of a file, and a warning in another.
fn faulty() -> Site {
    Site::small().tool("alpha-match", "    ofline: yes\n").file("content/notes.txt", "Nothing reads this.\n")
}

fn check(site: &Site, format: &str) -> Run {
    site.run(["check", "--format", format])
}

fn parsed(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

#[test]
fn every_format_ends_as_the_findings_say() {
    let warned = Site::small().file("content/notes.txt", "Nothing reads this.\n");
    for format in FORMATS {
        assert_eq!(check(&Site::small(), format).status, Some(0), "{format}");
        assert_eq!(check(&warned, format).status, Some(0), "{format}");
        assert_eq!(check(&faulty(), format).status, Some(1), "{format}");
        check(&Site::small().file("site.toml", "title = ["), format).could_not_run("site.toml");
    }
}

#[test]
fn github_is_given_one_command_a_finding() {
    let run = check(&faulty(), "github");
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{run:?}");
    assert!(lines[0].starts_with("::warning file=content/notes.txt,line=1,col=1,"), "{run:?}");
    let place = format!("::error file={TOOL},line=6,col=5,endLine=6,endColumn=11,title=unknown-question::");
    assert!(lines[1].starts_with(&place) && lines[1].contains("%0Adid you mean `offline`?"), "{run:?}");
    assert_eq!(check(&Site::small(), "github").stdout, "");
}

#[test]
fn no_text_of_a_file_becomes_a_command() {
    let answers = "    \"x%0A::stop-commands::y\": 1\n    hosting: \"a\\n::error file=b,line=1::c\"\n";
    let run = check(&Site::small().tool("alpha-match", answers), "github");
    assert!(run.stdout.lines().count() >= 2, "{run:?}");
    for line in run.stdout.lines() {
        assert!(line.starts_with(&format!("::error file={TOOL},line=")), "{run:?}");
    }
    assert!(run.stdout.contains("x%250A::stop-commands::y"), "{run:?}");
}

#[test]
fn gitlab_is_given_names_that_stay_when_lines_move() {
    let names = |site: &Site| -> Vec<String> {
        let report = parsed(&check(site, "gitlab"));
        report.as_array().unwrap().iter().map(|finding| finding["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let before = faulty();
    let report = parsed(&check(&before, "gitlab"));
    assert_eq!(report[1]["location"]["path"], TOOL);
    assert_eq!(report[1]["location"]["lines"]["begin"], 6);
    assert_eq!((&report[0]["severity"], &report[1]["severity"]), (&"minor".into(), &"major".into()));
    let names_before = names(&before);
    let moved = faulty().replace(TOOL, "name:", "# A line more.\nname:");
    assert_eq!(parsed(&check(&moved, "gitlab"))[1]["location"]["lines"]["begin"], 7);
    assert_eq!(names(&moved), names_before);
    assert_eq!(check(&Site::small(), "gitlab").stdout, "[]\n");
}

#[test]
fn sarif_counts_columns_in_characters_and_explains_its_rules() {
    let site = Site::small().tool("alpha-match", "    tasks: [\"é数\", tirage]\n");
    let found = site.check().findings();
    let json = found.iter().find(|finding| finding.help == "did you mean `triage`?").unwrap();
    assert_eq!(json.start, (6, 19));
    let log = parsed(&check(&site, "sarif"));
    let run = &log["runs"][0];
    assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
    let result = &run["results"][1];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (region["startLine"].as_u64(), region["startColumn"].as_u64()),
        (Some(json.start.0), Some(json.start.1))
    );
    assert_eq!((region["endLine"].as_u64(), region["endColumn"].as_u64()), (Some(json.end.0), Some(json.end.1)));
    let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], "unknown-option");
    assert!(rule["fullDescription"]["text"].as_str().unwrap().len() > 20);
}

#[test]
fn junit_fails_for_errors_alone() {
    let clean = check(&Site::small(), "junit").stdout;
    assert!(clean.starts_with("<?xml") && clean.contains("tests=\"1\" failures=\"0\""), "{clean}");
    let shown = check(&faulty(), "junit").stdout;
    assert!(shown.contains("<testsuites name=\"evenhand\" tests=\"2\" failures=\"1\" errors=\"0\">"), "{shown}");
    assert!(shown.contains(&format!("file=\"{TOOL}\" line=\"6\"><failure ")), "{shown}");
    let hostile = Site::small().tool("alpha-match", "    \"</failure><script>&\\u0007\": 1\n");
    let shown = check(&hostile, "junit").stdout;
    assert!(!shown.contains("<script>") && shown.contains("&lt;script&gt;&amp;"), "{shown}");
}

#[test]
fn a_single_tool_is_shown_in_every_format() {
    for format in FORMATS {
        let run = faulty().run(["check", "content/tools/alpha-match", "--format", format]);
        assert!(run.status == Some(1) && run.stdout.contains("unknown-question"), "{format}: {run:?}");
        assert!(!run.stdout.contains("notes.txt"), "{format}: {run:?}");
    }
}

#[test]
fn no_format_prints_what_a_terminal_obeys_or_hides() {
    let answers = "    \"a\\u001b[2J\\u202e\\u009b\\u2066\\uffff\": \"\\u001b]8;;x\\u0007\"\n";
    let site = Site::small()
        .file(TOOL, &format!("{}# \u{202e}\u{1b}[2J\n", samples::tool("alpha-match", answers)))
        .file("content/tools/b\u{202e}\u{1b}[2J/tool.yaml", "name: x\n");
    for format in FORMATS {
        let run = check(&site, format);
        assert_eq!(run.status, Some(1), "{format}");
        let hidden =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!run.printed().contains(hidden), "{format}: {:?}", run.printed());
    }
}

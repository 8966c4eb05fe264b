//! The command line's promises: exit statuses, streams, the JSON object, positions, `--root`, `--date`, a single PATH.

use crate::support::{DAY, Run, Site, program};
use serde_json::json;

const TOOL: &str = "content/tools/alpha-match/tool.yaml";

#[test]
fn status_0_is_clean_1_is_findings_2_is_could_not_run() {
    assert_eq!(Site::small().check().status, Some(0));
    assert_eq!(Site::small().tool("alpha-match", "    ofline: yes\n").check().status, Some(1));
    assert_eq!(Site::empty().check().status, Some(2));
    let warning = Site::small().file("content/notes.txt", "x").check();
    assert_eq!((warning.status, warning.finds_only("unexpected-file").severity.as_str()), (Some(0), "warning"));
}

#[test]
fn bad_usage_is_status_2_with_nothing_on_standard_output() {
    let usages: [&[&str]; 8] = [
        &["chekc"],
        &["check", "--format", "xml"],
        &["check", "--root", "/nowhere/at/all"],
        &["check", "content/tools/nobody"],
        &["check", "site.toml"],
        &["explain", "no-such-rule"],
        &["build", "--date", "22.11.2026"],
        &["new", "tool", "No Id"],
    ];
    for usage in usages {
        let run = Site::small().on(None).run(usage);
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{usage:?}: {run:?}");
        assert!(!run.stderr.trim().is_empty(), "{usage:?} is answered");
    }
    assert_eq!(Run::of(&mut program()).status, Some(2), "no command");
}

#[test]
fn findings_go_to_standard_output_and_notes_to_standard_error() {
    let site = Site::small().tool("alpha-match", "    ofline: yes\n");
    for command in ["check", "build"] {
        let run = site.run([command]);
        assert!(run.stdout.contains("unknown-question") && !run.stderr.contains("unknown-question"), "{run:?}");
        assert!(!run.stderr.is_empty() && !run.stdout.contains("1 error"), "the summary is a note: {run:?}");
    }
    let built = Site::small().build().succeeds();
    assert_eq!(built.stdout, "", "a good build has no findings");
    assert!(built.stderr.contains("output"), "it says where to look: {built:?}");
}

#[test]
fn nothing_is_coloured_away_from_a_terminal() {
    for variable in [None, Some("NO_COLOR"), Some("CLICOLOR")] {
        let site = Site::small().tool("alpha-match", "    ofline: yes\n");
        let site = if let Some(name) = variable { site.with(name, "1") } else { site };
        assert!(!site.run(["check"]).printed().contains('\u{1b}'));
    }
}

#[test]
fn the_json_object_has_exactly_its_keys_in_order() {
    let run = Site::small().tool("alpha-match", "    ofline: yes\n").check();
    let found = run.json();
    assert_eq!(found["errors"], 1);
    assert_eq!(found["warnings"], 0);
    let finding = &found["findings"][0];
    assert_eq!(finding["rule"], "unknown-question");
    assert_eq!(finding["severity"], "error");
    assert_eq!((&finding["path"], &finding["tool"]), (&json!(TOOL), &json!("alpha-match")));
    assert_eq!((&finding["line"], &finding["column"]), (&json!(6), &json!(5)));
    assert_eq!((&finding["end_line"], &finding["end_column"]), (&json!(6), &json!(11)), "the end is exclusive");
    assert!(finding["help"].as_str().is_some_and(|help| help.contains("`offline`")));
    let keys = ["rule", "severity", "message", "help", "path", "line", "column", "end_line", "end_column", "tool"];
    let places: Vec<usize> = keys.iter().map(|key| run.stdout.find(&format!("\"{key}\":")).unwrap()).collect();
    assert!(places.is_sorted() && finding.as_object().unwrap().len() == keys.len(), "{}", run.stdout);
    assert_eq!(found.as_object().unwrap().keys().collect::<Vec<_>>().len(), 3);
    assert!(
        run.stdout.starts_with("{\"findings\":[") && run.stdout.ends_with("\"errors\":1,\"warnings\":0}\n"),
        "{}",
        run.stdout
    );
    assert_eq!(Site::small().check().stdout, "{\"findings\":[],\"errors\":0,\"warnings\":0}\n");
}

#[test]
fn findings_are_sorted_by_path_line_column_rule() {
    let site = Site::small()
        .tool("alpha-match", "    zzz: 1\n    yyy: 2\n    copies: x\n")
        .tool("beta-sort", "    zzz: 1\n")
        .file("content/tools/gamma-read/tool.yaml", "nmae: x\nprovder: y\n")
        .replace("site.toml", "base-url", "base-ulr");
    let found = site.check().findings();
    assert!(found.len() >= 7, "{found:#?}");
    let key = |f: &crate::support::Finding| (f.path.clone(), f.start, f.rule.clone());
    assert!(found.is_sorted_by_key(key), "{found:#?}");
}

#[test]
fn columns_count_characters_whatever_the_letters_and_line_ends() {
    let text = "name: أداة\r\nprovider: example-labs\r\nsummary: [x]\r\nanswers:\r\n  tools-form: { accuracy: \"قياس\", ofline: yes }\r\n";
    for start in ["", "\u{feff}"] {
        let found = Site::small().file(TOOL, &format!("{start}{text}")).check().finds("unknown-question");
        assert_eq!((found.start, found.end), ((5, 35), (5, 41)), "a mark at the start is no column");
    }
    let first = Site::small().file(TOOL, "\u{feff}nmae: x\n").check().finds("unknown-key");
    assert_eq!((first.start, first.end), ((1, 1), (1, 5)));
    let emoji = Site::small().file(TOOL, "? \u{1f600}\u{1f600}\n: x\n").check();
    assert!(emoji.findings().iter().any(|f| f.start == (1, 3) && f.end == (1, 5)), "two characters: {emoji:?}");
}

#[test]
fn the_root_can_be_named_from_anywhere() {
    let site = Site::small();
    let root = site.root().to_str().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let run =
        Run::of(program().args(["build", "--date", DAY, "--root", root]).current_dir(elsewhere.path())).succeeds();
    assert!(site.path("output/manifest.json").exists(), "{run:?}");
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0, "nothing is written where it was called");
    let broken = site.tool("alpha-match", "    ofline: yes\n");
    let root = broken.root().to_str().unwrap();
    let run = Run::of(program().args(["check", "--format", "json", "--root", root]).current_dir(elsewhere.path()));
    assert_eq!(run.finds_only("unknown-question").path, TOOL, "paths are told from the root");
    let path = format!("{root}/content/tools/alpha-match");
    let run = Run::of(program().args(["check", &path, "--format", "json"]).current_dir(elsewhere.path()));
    assert_eq!(run.finds_only("unknown-question").path, TOOL);
}

#[test]
fn the_output_can_stand_elsewhere() {
    let site = Site::small();
    let elsewhere = tempfile::tempdir().unwrap();
    let output = elsewhere.path().join("deep/public site");
    site.run(["build", "--output", output.to_str().unwrap()]).succeeds();
    assert!(output.join("members/index.html").exists() && !site.path("output").exists());
}

#[test]
fn the_day_comes_from_the_argument_else_the_environment_else_the_clock() {
    let manifest = |site: &Site| site.built().manifest();
    let given = manifest(&Site::small().on("2026-03-04").with("SOURCE_DATE_EPOCH", "0"));
    assert_eq!((&given["day"], &given["day-given"]), (&json!("2026-03-04"), &json!(true)));
    // The last second of a day in UTC, and a time zone in which the next one has begun.
    let epoch = Site::small().on(None).with("SOURCE_DATE_EPOCH", "1772582399").with("TZ", "Pacific/Kiritimati");
    assert_eq!(manifest(&epoch)["day"], "2026-03-03");
    let clock = manifest(&Site::small().on(None));
    assert_eq!(clock["day-given"], false);
    let today = Run::of(std::process::Command::new("date").args(["-u", "+%F"])).stdout;
    // A build over midnight is a day early.
    assert!(clock["day"].as_str().unwrap() <= today.trim());
    Site::small().on(None).with("SOURCE_DATE_EPOCH", "yesterday").build().could_not_run("SOURCE_DATE_EPOCH");
}

#[test]
fn one_tool_needs_only_the_form_beside_it() {
    let lone = Site::empty()
        .file("content/forms/tools-form.yaml", crate::samples::FORM)
        .tool("alpha-match", "    tasks: [matching]\n    ofline: yes\n");
    for path in
        ["content/tools/alpha-match", "content/tools/alpha-match/", TOOL, "./content/tools/alpha-match/tool.yaml"]
    {
        let found = lone.run(["check", path, "--format", "json"]).finds_only("unknown-question");
        assert_eq!((found.path.as_str(), found.start), (TOOL, (7, 5)), "{path}");
    }
    let fine = lone.tool("alpha-match", "    tasks: [matching]\n");
    fine.run(["check", TOOL, "--format", "json"]).finds_nothing();
}

#[test]
fn a_providers_own_folder_is_checked_from_within() {
    let lone = Site::empty()
        .file("forms/tools-form.yaml", crate::samples::FORM)
        .file("tools/alpha-match/tool.yaml", &crate::samples::tool("alpha-match", "    ofline: yes\n"));
    let run = lone.run(["check", "tools/alpha-match", "--format", "json"]);
    assert!(run.finds_only("unknown-question").path.ends_with("tools/alpha-match/tool.yaml"), "{run:?}");
}

#[test]
fn what_is_wrong_elsewhere_is_not_told_with_a_path() {
    let site = Site::small().tool("beta-sort", "    ofline: yes\n").without("content/providers");
    site.run(["check", "content/tools/alpha-match", "--format", "json"]).finds_nothing();
    site.run(["check", "content/tools/beta-sort", "--format", "json"]).finds_only("unknown-question");
}

#[test]
fn every_rule_that_is_found_can_be_explained() {
    let site = Site::small().tool("alpha-match", "    ofline: yes\n    tasks: [mtaching]\n").without("content/terms");
    for found in site.check().findings() {
        let run = site.run(["explain", &found.rule]).succeeds();
        assert!(run.stdout.starts_with(&found.rule), "{run:?}");
    }
    let near = Site::small().run(["explain", "unknwon-question"]);
    assert!(near.stderr.contains("`unknown-question`"), "{near:?}");
}

#[test]
fn a_beginning_of_each_kind_is_written_and_never_over_something() {
    let site = Site::small();
    for (kind, id, path) in [
        ("tool", "delta-new", "content/tools/delta-new/tool.yaml"),
        ("provider", "delta-labs", "content/providers/delta-labs.yaml"),
        ("notice", "alpha-match", "content/notices/2026-11-22-alpha-match.md"),
    ] {
        let run = site.run(["new", kind, id]).succeeds();
        assert!(run.printed().contains(path) && site.path(path).exists(), "{run:?}");
        let before = std::fs::read(site.path(path)).unwrap();
        assert_eq!(site.run(["new", kind, id]).status, Some(2), "a second time");
        assert_eq!(std::fs::read(site.path(path)).unwrap(), before);
    }
    // What is left to fill in is what is missing, and nothing that was written is wrong.
    let missing = site.check().findings();
    assert!(missing.iter().all(|f| f.rule.starts_with("missing-") || f.rule.ends_with("-length")), "{missing:#?}");
}

#[test]
fn all_findings_come_in_one_run() {
    let site = Site::small()
        .tool("alpha-match", "    tasks: [mtaching]\n    copies: many\n    regions: [XX]\n    accuracy: { value: x, reference: nothing }\n")
        .replace("content/providers/example-labs.yaml", "terms: \"2026-01\"", "terms: \"2062-01\"")
        .file("content/forms/second.yaml", "title: x\n")
        .file("content/notices/2026-10-01-nobody.md", &crate::samples::notice("suspension", "nobody", "2026-10-01", "2026-10-01"))
        .replace("site.toml", "base-url", "base-ulr");
    let rules: Vec<String> = site.check().findings().into_iter().map(|f| f.rule).collect();
    for rule in [
        "unknown-option",
        "wrong-answer",
        "unknown-code",
        "unknown-reference",
        "unknown-terms",
        "missing-key",
        "unknown-tool",
        "unknown-key",
        "missing-consent",
    ] {
        assert!(rules.iter().any(|found| found == rule), "{rule} is not in {rules:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_blamed_and_those_that_name_it_are_not() {
    let notice = "---\nkind: correction\ntool: alpha-match\nname: Alpha Match\ndecided: 2026-01-10\n\
                  decided-by: The coordinators\n---\nA date was corrected.\n";
    let faulty_tool = Site::small()
        .file("content/notices/2026-01-10-alpha.md", notice)
        .file("content/tools/alpha-match/tool.yaml", "name: [\n")
        .check();
    assert!(faulty_tool.finds_in("content/tools/alpha-match/tool.yaml"));
    assert!(!faulty_tool.finds_in("content/notices/2026-01-10-alpha.md"));

    let faulty_provider = Site::small().file("content/providers/example-labs.yaml", "name: [\n").check();
    assert_eq!(faulty_provider.finds_only("yaml-syntax").path, "content/providers/example-labs.yaml");
}

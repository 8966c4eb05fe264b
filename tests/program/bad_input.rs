//! Whatever a file holds: findings, or exit 2 with one clear sentence. Never a panic, never a changed output.

use crate::support::{Run, Site};
use std::fmt::Write as _;
use std::process::Command;

const TOOL: &str = "content/tools/alpha-match/tool.yaml";
const FORM: &str = "content/forms/tools-form.yaml";

/// What `check` says once a good catalogue's file holds this.
fn with(path: &str, text: &str) -> Run {
    Site::small().spoiled_by(|site| site.file(path, text))
}

/// The same, with bytes.
fn with_bytes(path: &str, bytes: &[u8]) -> Run {
    Site::small().spoiled_by(|site| site.bytes(path, bytes))
}

#[test]
fn the_catalogue_that_these_tests_spoil_has_nothing_wrong() {
    Site::small().check().finds_nothing();
}

#[test]
fn a_syntax_error_is_found_where_it_stands() {
    let found = with(TOOL, "name: Alpha\nprovider: [example-labs\nsummary: x\n").finds("yaml-syntax");
    assert_eq!((found.path.as_str(), found.tool.as_str()), (TOOL, "alpha-match"));
    assert!((2..=4).contains(&found.start.0), "{found:?}");
    assert!(!found.help.is_empty(), "{found:?}");
}

#[test]
fn a_tab_at_the_start_of_a_line_is_explained() {
    let found = with(TOOL, "name: Alpha\nanswers:\n\ttools-form: {}\n").finds("yaml-syntax");
    assert_eq!(found.start.0, 3);
    assert!(format!("{} {}", found.message, found.help).contains("tab"), "{found:?}");
}

#[test]
fn syntax_errors_of_several_files_are_found_in_one_run() {
    let site =
        Site::small().file(TOOL, "name: [").file("content/tools/beta-sort/tool.yaml", "name: ]").file(FORM, "title: {");
    let paths: Vec<String> =
        site.check().findings().into_iter().filter(|f| f.rule == "yaml-syntax").map(|f| f.path).collect();
    assert_eq!(paths, [FORM, TOOL, "content/tools/beta-sort/tool.yaml"]);
}

#[test]
fn of_a_key_that_stands_twice_both_places_are_named() {
    let site = Site::small();
    let text = format!("{}name: Other\n", std::fs::read_to_string(site.path(TOOL)).unwrap());
    let line = text.lines().count() as u64;
    let found = with(TOOL, &text).finds("duplicate-key");
    assert_eq!(found.start, (line, 1));
    assert!(found.message.contains("`name`"), "{found:?}");
    let human = site.file(TOOL, &text).run(["check"]);
    assert!(human.stdout.contains(&format!("{TOOL}:{line}:1")), "{human:?}");
    assert!(human.stdout.contains("1 | name: Alpha match"), "the first place is shown: {human:?}");
}

#[test]
fn anchors_and_aliases_are_refused() {
    let text = "name: &n Alpha match\nprovider: example-labs\nsummary: *n\n";
    assert_eq!(with(TOOL, text).finds("yaml-alias").path, TOOL);
    let mut bomb = "a: &a [x]\n".to_owned();
    for i in 0..40 {
        let _ = writeln!(bomb, "b{i}: &b{i} [*a, *a, *a, *a, *a, *a, *a, *a, *a]");
    }
    with(TOOL, &bomb).finds("yaml-alias");
}

#[test]
fn tags_and_second_documents_are_refused() {
    with(TOOL, "name: !!python/object Alpha\n").finds("yaml-tag");
    with(TOOL, "name: Alpha match\n---\nname: Beta\n").finds("yaml-document");
}

#[test]
fn a_hundred_thousand_brackets_are_a_finding() {
    let others = [FORM, "content/providers/example-labs.yaml", "content/references.yaml"].map(|path| ("[", path));
    let brackets = ["[", "{", "- ", "a: [", "? "].map(|bracket| (bracket, TOOL));
    for (bracket, path) in brackets.into_iter().chain(others) {
        let run = with(path, &format!("name: {}", bracket.repeat(100_000)));
        assert_eq!((run.status, run.finds_in(path)), (Some(1), true), "{bracket} {path}");
    }
    let notice = format!("---\nkind: {}\n---\nText\n", "[".repeat(100_000));
    assert_eq!(with("content/notices/2026-10-01-alpha-match.md", &notice).status, Some(1));
}

#[test]
fn a_hundred_thousand_brackets_of_markdown_are_no_trouble() {
    for text in ["[".repeat(100_000), "> ".repeat(50_000), "*a ".repeat(30_000), "![](".repeat(20_000)] {
        let run = Site::small().replace("site.toml", "[card]", "[limits]\nabout = { max = 200000 }\n\n[card]");
        let run = run.file("content/tools/alpha-match/about.md", &text).build();
        assert!(matches!(run.status, Some(0 | 1)), "{run:?}");
    }
}

#[test]
fn a_hundred_thousand_brackets_in_the_settings_are_one_sentence() {
    with_settings("title = ").could_not_run("site.toml");
    fn with_settings(start: &str) -> Run {
        Site::small().spoiled_by(|site| site.file("site.toml", &format!("{start}{}", "[".repeat(100_000))))
    }
}

#[test]
fn a_file_of_five_megabytes_is_too_large() {
    for path in [TOOL, FORM, "content/tools/alpha-match/about.md", "content/pages/principles.md"] {
        let found = with(path, &"# padding\n".repeat(500_000)).finds("file-too-large");
        assert_eq!((found.path.as_str(), found.start), (path, (1, 1)));
    }
    with("site.toml", &"# padding\n".repeat(500_000)).could_not_run("site.toml");
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let mut site = Site::small();
    for path in [TOOL, FORM, "site.toml", "content/terms/providers/2026-01.md", "content/tools/alpha-match/about.md"] {
        let text = std::fs::read_to_string(site.path(path)).unwrap();
        site = site.file(path, &format!("\u{feff}{text}"));
    }
    site.check().finds_nothing();
    assert!(site.built().holding("", "\u{feff}").is_empty(), "it is part of no page");
}

#[test]
fn lines_that_end_as_windows_ends_them_are_no_fault() {
    let plain = Site::small().built();
    let mut site = Site::small();
    for path in [TOOL, FORM, "site.toml", "content/terms/providers/2026-01.md", "content/tools/alpha-match/about.md"] {
        let text = std::fs::read_to_string(site.path(path)).unwrap();
        site = site.file(path, &text.replace('\n', "\r\n"));
    }
    site.check().finds_nothing();
    let built = site.built();
    let path = "members/tools/alpha-match.html";
    assert_eq!(built.page(path).main(), plain.page(path).main());
}

#[test]
fn utf_16_is_named_as_what_it_is() {
    let text = "name: Alpha\n";
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    for bytes in [little, big] {
        let found = with_bytes(TOOL, &bytes).finds("not-utf-8");
        assert!(found.message.contains("UTF-16"), "{found:?}");
        assert_eq!(with_bytes("site.toml", &bytes).status, Some(2));
    }
}

#[test]
fn a_byte_that_is_not_utf_8_has_a_line_and_a_column() {
    let found = with_bytes(TOOL, b"name: Alpha match\nsummary: \xd8\xa7\xff\n").finds("not-utf-8");
    assert_eq!((found.path.as_str(), found.start), (TOOL, (2, 11)), "after one Arabic letter");
    let about = with_bytes("content/tools/alpha-match/about.md", b"One.\n\nTw\xe9.\n").finds("not-utf-8");
    assert_eq!((about.start, about.tool.as_str()), ((3, 3), "alpha-match"));
    with_bytes("site.toml", b"title = \"\xff\"\n").could_not_run("site.toml");
}

#[test]
fn a_nul_is_a_control_character() {
    let found = with(TOOL, "name: Al\0pha\n").finds("control-character");
    assert_eq!(found.start, (1, 9));
    let about = with("content/tools/alpha-match/about.md", "One\u{1b}[2J\n").finds("control-character");
    assert_eq!(about.start, (1, 4));
}

#[test]
fn characters_that_turn_the_direction_are_found_wherever_they_stand() {
    let files = [
        TOOL,
        FORM,
        "content/tools/alpha-match/about.md",
        "content/pages/principles.md",
        "content/providers/example-labs.yaml",
    ];
    for path in files {
        for hidden in ['\u{202e}', '\u{2066}'] {
            let text = std::fs::read_to_string(Site::small().path(path)).unwrap();
            let (before, after) = text.rsplit_once(". ").or_else(|| text.rsplit_once(".\n")).unwrap_or((&text, ""));
            let run = with(path, &format!("{before} # {hidden}.\n{after}"));
            assert_eq!(run.finds("hidden-character").path, path);
            assert!(!run.stdout.contains(hidden), "never printed as it is");
        }
    }
}

#[test]
fn a_link_out_of_the_repository_is_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("tool.yaml"), "name: OUTSIDE\n").unwrap();
    let folder = outside.path().to_str().unwrap();
    let to_folder = Site::small().spoiled_by(|site| site.link("content/tools/delta", folder));
    assert_eq!(to_folder.finds("symbolic-link").path, "content/tools/delta");
    let file = format!("{folder}/tool.yaml");
    let to_file = Site::small().spoiled_by(|site| site.without(TOOL).link(TOOL, &file));
    to_file.finds("symbolic-link");
    assert!(!to_file.printed().contains("OUTSIDE"), "{to_file:?}");
    let absent = Site::small().spoiled_by(|site| site.link("content/pages/gone.md", "/nowhere/at/all.md"));
    absent.finds("symbolic-link");
}

#[test]
fn links_in_a_circle_end() {
    let run =
        Site::small().spoiled_by(|site| site.link("content/tools/circle", ".").link("content/pages/a.md", "b.md"));
    assert_eq!(run.findings().iter().filter(|f| f.rule == "symbolic-link").count(), 2, "{run:?}");
    let run = Site::small().spoiled_by(|site| site.link("themes/default/templates/loop", ".."));
    assert_eq!(run.status, Some(1), "{run:?}");
}

#[test]
fn a_content_folder_that_is_a_link_is_not_followed() {
    let run = Site::small().spoiled_by(|site| {
        std::fs::rename(site.path("content"), site.path("elsewhere")).unwrap();
        site.link("content", "elsewhere")
    });
    run.finds("missing-content");
}

#[test]
fn a_folder_in_the_place_of_a_file_is_found() {
    for path in [
        TOOL,
        FORM,
        "content/tools/alpha-match/about.md",
        "content/references.yaml",
        "content/terms/providers/2026-01.md",
    ] {
        let found = Site::small().spoiled_by(|site| site.without(path).folder(path));
        assert_eq!(found.finds("not-a-file").path, path);
    }
    Site::small().spoiled_by(|site| site.without("site.toml").folder("site.toml")).could_not_run("site.toml");
}

#[test]
fn what_is_no_plain_file_is_never_opened() {
    // A pipe blocks whoever opens it, and binds even the superuser, whom permissions don't.
    for path in [TOOL, FORM, "content/pages/principles.md"] {
        let run = Site::small().spoiled_by(|site| {
            let site = site.without(path);
            assert!(Command::new("mkfifo").arg(site.path(path)).status().unwrap().success());
            site
        });
        assert_eq!(run.finds("unreadable-file").path, path);
    }
    let settings = Site::small().spoiled_by(|site| {
        let site = site.without("site.toml");
        assert!(Command::new("mkfifo").arg(site.path("site.toml")).status().unwrap().success());
        site
    });
    settings.could_not_run("site.toml");
}

#[test]
fn a_catalogue_without_tools_is_not_published() {
    let run = Site::small().spoiled_by(|site| site.without("content/tools"));
    let found = run.finds_only("no-tools");
    assert_eq!((found.severity.as_str(), found.path.as_str()), ("error", "site.toml"));
    assert!(!found.help.is_empty());
}

#[test]
fn a_catalogue_of_one_tool_builds() {
    let built = Site::small().without("content/tools/beta-sort").without("content/tools/gamma-read").built();
    assert_eq!(built.page("members/index.html").tools(), ["alpha-match"]);
    assert!(!built.has("members/page-2.html"));
}

#[test]
fn an_empty_file_is_a_finding_at_its_first_character() {
    for (path, text) in
        [(TOOL, ""), (FORM, ""), ("content/providers/example-labs.yaml", "\n\n"), ("content/pages/principles.md", "")]
    {
        let run = with(path, text);
        assert!(run.findings().iter().any(|f| f.path == path && f.start == (1, 1)), "{path}: {run:?}");
    }
}

#[test]
fn a_theme_that_is_not_there_is_found_in_the_settings() {
    let run = Site::small().spoiled_by(|site| {
        site.replace("site.toml", "[card]", "[visibility]\n[card]").replace(
            "site.toml",
            "base-url",
            "theme = \"defualt\"\nbase-url",
        )
    });
    let found = run.finds_only("missing-theme");
    assert_eq!((found.path.as_str(), found.start.0), ("site.toml", 2));
    assert!(found.help.contains("`default`"), "{found:?}");
}

#[test]
fn an_unknown_key_in_the_settings_is_a_finding_with_the_nearest_key() {
    let found =
        Site::small().spoiled_by(|site| site.replace("site.toml", "base-url", "base-ulr")).finds_only("unknown-key");
    assert_eq!((found.path.as_str(), found.start), ("site.toml", (2, 1)));
    assert!(found.help.contains("`base-url`"), "{found:?}");
    let deep = Site::small().spoiled_by(|site| site.replace("site.toml", "questions =", "qeustions ="));
    assert!(deep.finds("unknown-key").help.contains("`questions`"));
}

#[test]
fn settings_that_do_not_parse_are_one_sentence_with_line_and_column() {
    let run = Site::small().spoiled_by(|site| site.file("site.toml", "title = \"A\"\nlanguages = [\"en\"\n"));
    run.could_not_run("line ").could_not_run("column");
    Site::small().spoiled_by(|site| site.without("site.toml")).could_not_run("site.toml");
}

#[test]
fn a_template_that_names_what_is_not_there_is_found_with_file_line_and_what_there_is() {
    let site = Site::small().file(
        "themes/default/templates/names.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ page.hedding }}</h1>\n{% endblock %}\n",
    );
    for run in [site.run(["check"]), site.build()] {
        assert_eq!(run.status, Some(1), "{run:?}");
        assert!(run.stdout.contains("themes/default/templates/names.html:3:"), "{}", run.stdout);
        assert!(run.stdout.contains("hedding") && run.stdout.contains("letters"), "says what there is: {}", run.stdout);
    }
    let json = Site::small()
        .spoiled_by(|site| site.file("themes/default/templates/names.html", "{% extends \"bsae.html\" %}\n"));
    assert_eq!(json.finds("theme-syntax").path, "themes/default/templates/names.html");
    let syntax = Site::small().spoiled_by(|site| site.file("themes/default/templates/names.html", "one\n{% if x %}\n"));
    assert_eq!(syntax.finds("theme-syntax").path, "themes/default/templates/names.html");
}

#[test]
fn yaml_traps_are_read_as_the_question_asks() {
    let answers = "    tasks: [matching]\n    offline: no\n    copies: 1.10\n    released: 2026-03-01\n    tongues: [no, en]\n    hosting: cloud\n    regions: [NO]\n";
    let built = Site::small().tool("delta-trap", answers).built();
    let page = built.page("members/tools/delta-trap.html");
    let answer = |id: &str| page.question("tools-form", id).answer;
    assert!(answer("offline").starts_with("No"), "{}", answer("offline"));
    assert!(answer("tongues").contains("Norwegian"), "{}", answer("tongues"));
    assert!(answer("regions").contains("Norway"), "{}", answer("regions"));
    assert!(answer("released").contains("1 March 2026"), "{}", answer("released"));
    assert!(answer("copies").contains("1.1"), "{}", answer("copies"));
    for wrong in [
        "    offline: on\n",
        "    offline: \"maybe\"\n",
        "    copies: 1,000\n",
        "    released: 01.03.2026\n",
        "    copies: .inf\n",
        "    copies: 0x1F\n",
    ] {
        let run = Site::small().tool("delta-trap", wrong).check();
        assert_eq!(run.status, Some(1), "{wrong}: {run:?}");
    }
}

#[test]
fn names_that_are_not_plain_letters_are_findings() {
    use std::os::unix::ffi::OsStrExt;
    let run = Site::small().spoiled_by(|site| {
        let odd = site.path("content/tools").join(std::ffi::OsStr::from_bytes(b"\xff\xfe"));
        std::fs::create_dir(odd).unwrap();
        site.folder("content/tools/Alpha")
            .file("content/tools/con\u{202e}/tool.yaml", "")
            .file("content/tools/a--b/tool.yaml", "")
    });
    assert!(run.findings().iter().filter(|f| f.rule == "invalid-id").count() >= 3, "{run:?}");
    run.finds("unreadable-file");
    assert!(!run.stdout.contains('\u{202e}'));
}

#[test]
fn thousands_of_faults_and_secrets_in_one_file_are_no_trouble() {
    let start = std::time::Instant::now();
    let mut text = crate::samples::tool("alpha-match", "");
    text.push_str("answers:\n  tools-form:\n");
    for i in 0..4000 {
        let _ = writeln!(text, "    q{i}: {{ confidential: true, value: SECRET-{i} }}");
    }
    let run = Site::small().file(TOOL, &text).check();
    assert_eq!(run.findings().len(), 4000);
    assert_eq!(run.findings()[3999].start, (4005, 5));
    assert!(!run.printed().contains("SECRET"));
    // Generous: what once took minutes takes a second.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn an_output_among_what_the_build_reads_is_refused_before_that_is_there() {
    for output in ["themes/new", "content/../themes", ".git/pages", "content/pages"] {
        let site = Site::small();
        site.run(["build", "--output", output]).could_not_run("choose another output");
        assert!(!site.path("themes").exists() && !site.path(".git").exists());
    }
}

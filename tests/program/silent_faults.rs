//! Faults that look like nothing: each is found, where it stands, with what to write instead.

use crate::samples;
use crate::support::{Finding, Run, Site};

const TOOL: &str = "content/tools/alpha-match/tool.yaml";
const FORM: &str = "content/forms/tools-form.yaml";
const PROVIDER: &str = "content/providers/example-labs.yaml";
const NOTICE: &str = "content/notices/2026-10-01-alpha-match.md";

/// What `check` says of the usual settings with some lines more.
fn settings(lines: &str) -> Run {
    Site::small().file("site.toml", &format!("{}\n{lines}\n", samples::SETTINGS)).check()
}

/// The one finding, of this rule and on this line of a file, which forbids publication.
fn error(run: &Run, rule: &str, path: &str, line: u64) -> Finding {
    let found = run.finds_only(rule);
    assert_eq!((found.path.as_str(), found.start.0, found.severity.as_str()), (path, line, "error"), "{found:?}");
    assert!(!found.help.is_empty(), "{found:?}");
    found
}

#[test]
fn in_the_settings_a_number_is_no_text_and_a_text_no_number() {
    let title = Site::small().replace("site.toml", "\"Catalogue of tools\"", "3").check();
    assert_eq!(error(&title, "wrong-type", "site.toml", 1).help, "put it in quotation marks: `\"3\"`");
    let size = settings("[visibility]\nper-page = \"50\"");
    assert_eq!(error(&size, "wrong-type", "site.toml", 9).help, "write it without quotation marks: `50`");
    for lines in [
        "[visibility]\nseed = 3",
        "[visibility]\nper-page = true",
        "[visibility]\nnext-seed = \"words\"",
        "[visibility]\nnext-seed = { text = 3, from = 2027-01-01 }",
        "[limits]\nname = { max = \"60\" }",
        "[limits]\nabout = 3",
        "[audiences]\nmembers = { mount = 3 }",
        "[audiences]\nmembers = { groups = \"readers\" }",
        "[audiences]\nmembers = { groups = [1] }",
    ] {
        error(&settings(lines), "wrong-type", "site.toml", 9);
    }
    for (key, value) in [
        ("languages", "\"en\""),
        ("languages", "[1]"),
        ("theme", "true"),
        ("content", "\"content\""),
        ("content", "[1.5]"),
        ("forms", "[2026-01-01]"),
        ("protected-names", "[1]"),
    ] {
        let site = Site::small().replace("site.toml", "[card]", &format!("{key} = {value}\n[card]"));
        error(&site.check(), "wrong-type", "site.toml", 5);
    }
    for key in ["audiences", "visibility", "limits", "rules"] {
        let site = Site::small().replace("site.toml", "[card]", &format!("{key} = 3\n[card]"));
        error(&site.check(), "wrong-type", "site.toml", 5);
    }
}

#[test]
fn a_missing_title_is_shown_as_it_is_written_in_toml() {
    let run = Site::small().replace("site.toml", "title = \"Catalogue of tools\"\n", "").check();
    assert_eq!(run.finds_only("missing-key").help, "add a line `title = …`");
}

#[test]
fn a_next_seed_is_whole_or_a_finding() {
    let next = |value: &str| settings(&format!("[visibility]\nnext-seed = {value}"));
    next("{ text = \"words\", from = 2027-01-01 }").finds_nothing();
    // A day reads the same with quotation marks.
    next("{ text = \"words\", from = \"2027-01-01\" }").finds_nothing();
    error(&next("{ text = \"words\" }"), "missing-key", "site.toml", 9);
    error(&next("{ text = \" \", from = 2027-01-01 }"), "missing-key", "site.toml", 9);
    error(&next("{ text = \"words\", from = 2027-01-01T10:00:00 }"), "invalid-date", "site.toml", 9);
    error(&next("{ text = \"words\", from = 2027 }"), "invalid-date", "site.toml", 9);
}

#[test]
fn audiences_have_paths_side_by_side() {
    let mounts = |members: &str, coordinators: &str| {
        settings(&format!(
            "[audiences]\nmembers = {{ mount = \"{members}\" }}\ncoordinators = {{ mount = \"{coordinators}\" }}"
        ))
    };
    mounts("/a/", "/ab/").finds_nothing();
    for (members, coordinators) in [("/a/", "/a/b/"), ("/a/b/", "/a/"), ("/a/", "/a/"), ("/a/", "/A/")] {
        error(&mounts(members, coordinators), "invalid-mount", "site.toml", 9);
    }
    // There the public pages stand.
    error(&mounts("/", "/a/"), "invalid-mount", "site.toml", 9);
}

#[test]
fn what_the_settings_name_twice_is_found() {
    let card = Site::small().replace("site.toml", "\"tools-form.hosting\"", "\"tools-form.tasks\"").check();
    assert_eq!(error(&card, "repeated-value", "site.toml", 6).start.1, 34);
    for line in ["content = [\"content\", \"content\"]", "forms = [\"tools-form\", \"tools-form\"]"] {
        let site = Site::small().replace("site.toml", "[card]", &format!("{line}\n[card]"));
        error(&site.check(), "repeated-value", "site.toml", 5);
    }
    let nested = Site::small().replace("site.toml", "[card]", "content = [\"content\", \"content/tools\"]\n[card]");
    error(&nested.check(), "invalid-path", "site.toml", 5);
}

#[test]
fn contacts_are_addresses_and_accounts_name_their_service() {
    for wrong in ["SOMEWHERE", "SOMEBODY@host", "two words@example.org"] {
        let site = Site::small().replace(PROVIDER, "secret-contact@example.org", wrong);
        assert!(!site.check().printed().contains(wrong), "only coordinators are shown it");
        error(&site.check(), "invalid-email", PROVIDER, 6);
        let inside = site.run(["check", "--audience", "coordinators"]);
        assert!(inside.stdout.contains(wrong), "{inside:?}");
    }
    for wrong in ["SOMEBODY", "github:", "github:two words", ":name"] {
        let site = Site::small().replace(PROVIDER, "github:SECRET-ACCOUNT", wrong);
        error(&site.check(), "invalid-account", PROVIDER, 5);
    }
    for right in ["github:catalogue-team", "gitlab.example.org:group/name", "github:renovate[bot]"] {
        Site::small().replace(PROVIDER, "github:SECRET-ACCOUNT", right).check().finds_nothing();
    }
    let ours = Site::small().replace("site.toml", "email =", "accounts = [\"team\"], email =");
    error(&ours.check(), "invalid-account", "site.toml", 3);
}

#[test]
fn two_terms_that_begin_on_one_day_are_found() {
    let run = Site::small().file("content/terms/providers/2026-02.md", samples::TERMS).check();
    assert_eq!(run.finds("terms-on-one-day").path, "content/terms/providers/2026-02.md");
}

#[test]
fn a_reason_has_words() {
    let declined = |value: &str| Site::small().tool("alpha-match", &format!("    accuracy: {{ declined: {value} }}\n"));
    for empty in ["\"\"", "\".\"", "\"-\"", "…", "n/a", "No", "none.", "3", "null"] {
        error(&declined(empty).check(), "missing-reason", TOOL, 6);
    }
    for reason in ["Under contract.", "不公开", "No figures are kept."] {
        declined(reason).check().finds_nothing();
    }
    let notice = samples::notice("suspension", "alpha-match", "2026-10-01", "2026-10-01");
    let guided = |readers: &str| {
        let text = notice.replace("readers: Compare results by hand.", &format!("readers: {readers}"));
        Site::small().file(NOTICE, &text).check()
    };
    guided("{ not-feasible: The supplier no longer exists. }").finds_nothing();
    for empty in ["{ not-feasible: \"-\" }", "{ not-feasible: yes }", "\"-\""] {
        error(&guided(empty), "missing-reason", NOTICE, 10);
    }
    let silent = Site::small().file(NOTICE, &notice.replace("The public reason of the suspension.", "…"));
    silent.check().finds_only("missing-reason");
}

#[test]
fn a_dash_is_no_answer() {
    let answer = |text: &str| Site::small().tool("alpha-match", &format!("    accuracy: {text}\n")).check();
    for dash in ["\"-\"", "\".\"", "–", "{ value: \"-\" }"] {
        error(&answer(dash), "wrong-answer", TOOL, 6);
    }
    answer("95").finds_nothing();
    error(&Site::small().replace(TOOL, "name: Alpha match", "name: \"--\"").check(), "missing-key", TOOL, 1);
    error(&Site::small().replace(FORM, "Where does it run?", "\"?\"").check(), "missing-key", FORM, 15);
}

#[test]
fn an_answer_of_the_future_or_of_another_version_is_pointed_out() {
    let site = |answers: &str| Site::small().tool("alpha-match", answers);
    let future = site("    accuracy: { value: Measured., as-of: 2026-11-23 }\n").check().finds_only("future-date");
    assert_eq!((future.severity.as_str(), future.start.0), ("warning", 6));
    let versions = |version: &str| {
        let text = samples::tool("alpha-match", "    audited: yes\n    tape: no\n");
        Site::small().file(TOOL, &format!("{text}answered: {{ tools-form: \"{version}\" }}\n")).check()
    };
    assert_eq!(versions("2026-01").finds_only("unasked-answer").start.0, 6);
    assert_eq!(versions("2026-09").finds_only("unasked-answer").start.0, 7);
    site("    tape: no\n").check().finds_nothing();
}

#[test]
fn an_option_does_not_read_like_a_state_in_any_language() {
    for words in ["No reply", "not applicable", "Not yet asked.", "CONFIDENTIAL"] {
        let run = Site::small().replace(FORM, "unused: Unused", &format!("unused: {words}")).check();
        error(&run, "reserved-option", FORM, 12);
    }
    let french = |words: &str| {
        let text = format!(
            "sections:\n  - id: purpose\n    questions:\n      - {{ id: tasks, options: {{ unused: {words} }} }}\n"
        );
        let site = Site::small().replace("site.toml", "[card]", "languages = [\"en\", \"fr\"]\n[card]");
        site.file("content/forms/tools-form.fr.yaml", &text).check()
    };
    french("Inutile").finds_nothing();
    french("Sans objet").finds_only("reserved-option");
}

#[test]
fn what_reads_alike_is_found() {
    let run = Site::small().replace(FORM, "unused: Unused", "unused: \"matching!\"").check();
    let found = run.finds_only("repeated-option");
    assert_eq!((found.severity.as_str(), found.path.as_str(), found.start.0), ("warning", FORM, 12));
    let sections = Site::small().replace(FORM, "How it is used", "What it does").check();
    assert_eq!(sections.finds_only("repeated-heading").severity, "warning");
    let questions = Site::small().replace(FORM, "Where does it run?", "Which tasks does it support?").check();
    assert_eq!(questions.finds_only("repeated-heading").start.0, 15);
}

#[test]
fn a_waiver_leads_to_a_field_that_is_there() {
    let waiver = |place: &str| {
        let text = format!(
            "- {{ rule: promotional-language, place: \"{place}\", reason: It is a name., by: Team, on: 2026-05-01 }}\n"
        );
        Site::small().file("content/waivers.yaml", &text).check()
    };
    for nowhere in [
        "tools/alpha-match/tool.yaml#nmae",
        "tools/alpha-match/other.yaml",
        "providers/nobody.yaml#name",
        "pages/principles.md#text",
    ] {
        error(&waiver(nowhere), "unknown-field", "content/waivers.yaml", 1);
    }
    assert!(!waiver("tools/alpha-match/tool.yaml#name").findings().iter().any(|f| f.rule == "unknown-field"));
    assert!(!waiver("pages/principles.md").findings().iter().any(|f| f.rule == "unknown-field"));
}

#[test]
fn a_notice_that_speaks_of_another_tool_or_day_is_pointed_out() {
    let notice = samples::notice("suspension", "alpha-match", "2026-09-30", "2026-10-01");
    let at = |file: &str, text: &str| Site::small().file(&format!("content/notices/{file}.md"), text).check();
    at("2026-10-01-alpha-match", &notice).finds_nothing();
    at("2026-09-30-first-suspension", &notice).finds_nothing();
    at("2026-10-02-alpha-match", &notice).finds_only("mistaken-notice");
    at("2026-10-01-beta-sort", &notice).finds_only("mistaken-notice");
    let named = notice.replace("The name of alpha-match", "Beta sort");
    let found = at("2026-10-01-alpha-match", &named).finds_only("mistaken-notice");
    assert_eq!((found.severity.as_str(), found.start.0), ("warning", 4));
}

#[test]
fn a_faulty_form_is_one_finding() {
    let rules = |site: Site| site.check().findings().into_iter().map(|f| (f.rule, f.path)).collect::<Vec<_>>();
    let one = |rule: &str| vec![(rule.to_owned(), FORM.to_owned())];
    assert_eq!(rules(Site::small().file(FORM, "title: [")), one("yaml-syntax"));
    assert_eq!(rules(Site::small().file(FORM, &"# x\n".repeat(500_000))), one("file-too-large"));
    for (from, to, rule) in [
        ("title: Tools form\n", "", "missing-key"),
        ("type: choices", "type: choicess", "unknown-word"),
        ("ask: Where does it run?", "ask: ", "missing-key"),
        ("title: What it does", "title: ", "missing-key"),
        ("own: Own machines", "declined: Own machines", "reserved-option"),
    ] {
        assert_eq!(rules(Site::small().replace(FORM, from, to)), one(rule), "{to}");
    }
    // A file that nothing reads is a warning only: what lacks because of it stays an error.
    let text = std::fs::read_to_string(Site::small().path(FORM)).unwrap();
    let renamed = Site::small().without(FORM).file("content/forms/tools-form.yml", &text).check();
    assert_eq!(renamed.status, Some(1));
    renamed.finds("unexpected-file");
    renamed.finds("unknown-form");
}

#[test]
fn addresses_that_the_catalogue_needs_are_kept_from_the_start() {
    let page = |id: &str, audience: &str| {
        let path = format!("content/pages/{id}.md");
        let text = format!("---\ntitle: A page\naudience: {audience}\n---\nText.\n");
        (Site::small().file(&path, &text).check(), path)
    };
    for id in ["page-2", "page-17", "index", "names", "find", "compare", "tools", "data", "feed", "criteria", "404"] {
        for audience in ["public", "members", "coordinators"] {
            let (run, path) = page(id, audience);
            error(&run, "reserved-page", &path, 1);
        }
    }
    for id in ["page-two", "help", "how-to-compare", "roles"] {
        page(id, "public").0.finds_nothing();
    }
}

#[test]
fn silence_outlives_the_closing_of_a_form() {
    let built = Site::small().replace(FORM, "status: open", "status: closed").tool("delta-new", "").built();
    let silent = built.page("members/criteria/tools-form/tasks/no-reply.html").tools();
    assert_eq!(silent, ["delta-new"]);
}

#[test]
fn coordinators_are_warned_of_what_would_give_a_hidden_answer_away() {
    let answers = "    hosting: { confidential: true, value: own }\n    regions: [KE]\n";
    let site = Site::small().tool("alpha-match", answers);
    site.check().finds_nothing();
    let inside = site.run(["check", "--format", "json", "--audience", "coordinators"]);
    assert_eq!(inside.finds_only("inapplicable-answer").severity, "warning");
}

/// A provider's own repository, whose tool has one fault.
fn provider(content: &str) -> Site {
    let at = |path: &str| if content.is_empty() { path.to_owned() } else { format!("{content}/{path}") };
    Site::empty()
        .file(&at("tools/alpha-match/tool.yaml"), &samples::tool("alpha-match", "    ofline: yes\n"))
        .file(&at("forms/tools-form.yaml"), samples::FORM)
        .file("docs/readme.md", "Not content.\n")
        .file("other/forms/tools-form.yaml", "title: [")
}

#[test]
fn a_providers_repository_is_checked_whatever_its_shape() {
    for content in ["", "content", "catalogue/content"] {
        let site = provider(content);
        let tool = format!("{content}/tools/alpha-match").trim_start_matches('/').to_owned();
        let check = |path: &str| site.run(["check", path, "--format", "json"]);
        for path in [tool.clone(), format!("{tool}/"), format!("{tool}/tool.yaml"), format!("./docs/../{tool}")] {
            let found = check(&path).finds_only("unknown-question");
            assert_eq!(found.path, format!("{tool}/tool.yaml"), "{path}");
        }
        let mut inside = site.command(["check", ".", "--format", "json"]);
        let run = Run::of(inside.current_dir(site.path(&tool)));
        assert!(run.finds_only("unknown-question").path.ends_with("tools/alpha-match/tool.yaml"));
    }
    // No settings say which languages there are: none is wrong.
    let french = provider("").file("tools/alpha-match/tool.fr.yaml", "answers: { tools-form: {} }\n");
    french.run(["check", "tools/alpha-match", "--format", "json"]).finds_only("unknown-question");
}

#[test]
fn a_path_that_is_no_tool_of_the_repository_is_one_sentence() {
    let site = Site::small().file("drafts/tools/delta/tool.yaml", "name: Delta\n");
    let check = |path: &str| site.run(["check", path]);
    check("drafts/tools/delta").could_not_run("in no content folder");
    check("content/tools").could_not_run("no tool's folder");
    check("content/pages/principles.md").could_not_run("no tool's folder");
    check("content/tools/nothing").could_not_run("there is no");
    let elsewhere = provider("");
    let outside = elsewhere.path("tools/alpha-match");
    check(outside.to_str().unwrap()).could_not_run("lies outside of");
}

#[test]
fn new_files_of_a_providers_repository_lie_beside_the_others() {
    for (content, expected) in [("", "tools/delta/tool.yaml"), ("content", "content/tools/delta/tool.yaml")] {
        let site = provider(content).without("other");
        let _ = site.run(["new", "tool", "delta"]).succeeds();
        assert!(site.path(expected).exists(), "{expected}");
    }
}

#[test]
fn a_place_without_an_excerpt_is_drawn_like_the_others() {
    let run = Site::small().file("content/notices/x.md", "Text.\n").run(["check"]);
    assert!(run.stdout.contains("\n --> content/notices/x.md:1:1\n  = help: "), "{}", run.stdout);
}

#[test]
fn what_a_page_of_the_catalogue_loses_is_told_to_whoever_wrote_it() {
    const PAGE: &str = "content/pages/principles.md";
    let lines = |path: &str, text: &str| {
        let run = Site::small().file(path, text).check().succeeds();
        let found = run.findings();
        assert!(found.iter().all(|found| found.rule == "lost-markup" && found.severity == "warning"), "{found:?}");
        assert!(found.iter().all(|found| !found.help.is_empty() && found.path == path), "{found:?}");
        found.iter().map(|found| (found.start, found.message.clone())).collect::<Vec<_>>()
    };
    let lost = |what: &str| format!("readers would not see {what} as it is written");
    let html = "readers would see HTML as text, with all its signs";
    let page = "---\ntitle: Core principles\naudience: public\n---\n\n# One\n\n#### Four\n\nSee [us](https://example.org/) and\n\
                [the list](../index.html).\n\n<b>New</b>\n\n![emblem](emblem.png)\n\n> said\n \n";
    assert_eq!(
        lines(PAGE, page),
        [
            ((11, 1), lost("a link that leads to no address of the web")),
            ((13, 1), html.to_owned()),
            ((13, 7), html.to_owned()),
            ((15, 1), lost("an image")),
            ((17, 1), lost("a block of quotation")),
        ]
    );
    let terms = format!("{}\n---\n\nThe end.\n", samples::TERMS);
    assert_eq!(lines("content/terms/providers/2026-01.md", &terms), [((7, 1), lost("a line across the page"))]);
    let table = format!("{}\n<table>\n<tr><td>x</td></tr>\n</table>\n\n<!-- ask first -->\n", samples::PAGE);
    assert_eq!(lines(PAGE, &table), [((7, 1), html.to_owned())], "one piece is told once");
    let notice = samples::notice("suspension", "alpha-match", "2026-10-01", "2026-10-01");
    let notice = notice.replace("Compare", "~~Trust~~ compare") + "\n## Why\n";
    assert_eq!(
        lines(NOTICE, &notice).into_iter().map(|(_, message)| message).collect::<Vec<_>>(),
        [lost("text that is struck through"), lost("a heading in a notice")]
    );
}

#[test]
fn what_a_page_for_coordinators_loses_is_told_without_its_words() {
    let page = "---\ntitle: Ways of working\naudience: coordinators\n---\nSee [our plans](plans.docx).\n";
    let site = Site::small().file("content/pages/ways.md", page);
    let found = site.check().finds_only("lost-markup");
    assert_eq!((found.path.as_str(), found.start.0), ("content/pages/ways.md", 3), "where the secret begins");
    let printed = site.run(["check"]).printed();
    assert!(printed.contains("lost-markup") && !printed.contains("plans"), "{printed}");
}

#[test]
fn terms_for_coordinators_and_translations_are_told_as_their_source_is_meant() {
    let terms = |audience: &str| {
        let text = format!("---\ntitle: Ways\n{audience}effective: 2026-01-01\n---\nSee [our plans](plans.docx).\n");
        let site = Site::small().file("content/terms/readers/2026-01.md", &text);
        (site.check().finds_only("lost-markup").start.0, site.run(["check"]).printed().contains("plans"))
    };
    assert_eq!(terms(""), (5, true));
    assert_eq!(terms("audience: members\n"), (6, true));
    assert_eq!(terms("audience: coordinators\n"), (4, false), "behind what may be seen");
    let french = |audience: &str| {
        let page = format!("---\ntitle: Ways\naudience: {audience}\n---\nText.\n");
        let translation = "---\ntitle: Voies\n---\nVoir [nos plans](plans.docx).\n";
        let site = Site::small().replace("site.toml", "[card]", "languages = [\"en\", \"fr\"]\n[card]");
        let site = site.file("content/pages/ways.md", &page).file("content/pages/ways.fr.md", translation);
        let found = site.check().findings().into_iter().find(|found| found.rule == "lost-markup").expect("a finding");
        (found.path, found.start.0, found.message.contains("only coordinators"))
    };
    assert_eq!(french("public"), ("content/pages/ways.fr.md".to_owned(), 4, false));
    assert_eq!(french("coordinators"), ("content/pages/ways.fr.md".to_owned(), 2, true));
}

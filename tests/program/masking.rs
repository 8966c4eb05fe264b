//! What only coordinators may read stays out of every message, excerpt and report, unless `--audience coordinators`.

use crate::support::{Run, Site};

const TOOL: &str = "content/tools/alpha-match/tool.yaml";
const NOTICE: &str = "content/notices/2026-10-01-alpha-match.md";

/// Every way in which findings are printed, for anybody.
fn anybody(site: &Site) -> Vec<Run> {
    let path = "content/tools/alpha-match";
    vec![
        site.check(),
        site.run(["check"]),
        site.run(["build"]),
        site.run(["check", path]),
        site.run(["check", path, "--format", "json"]),
        site.run(["check", "--format", "github"]),
        site.run(["check", "--format", "gitlab"]),
        site.run(["check", "--format", "sarif"]),
        site.run(["check", "--format", "junit"]),
        site.run(["explain", "alpha-match"]),
    ]
}

/// Something is found, and the words reach nobody.
fn is_kept(site: &Site, words: &str) {
    let runs = anybody(site);
    assert!(runs.iter().any(|run| run.status == Some(1)), "nothing is found: {runs:#?}");
    for run in runs {
        assert!(!run.printed().contains(words), "{words} is printed: {run:#?}");
    }
}

/// The words reach nobody, and coordinators at their own screen see them in an excerpt.
fn is_masked(site: &Site, words: &str) {
    is_kept(site, words);
    let shown = site.run(["check", "--audience", "coordinators"]);
    assert!(shown.stdout.contains(words), "coordinators see it: {shown:#?}");
}

/// A tool with these answers.
fn tool(answers: &str) -> Site {
    Site::small().tool("alpha-match", answers)
}

#[test]
fn a_confidential_answer_that_breaks_a_rule_is_not_quoted() {
    is_masked(&tool("    tasks: { confidential: true, value: [SECRET] }\n"), "SECRET");
    is_masked(&tool("    offline: { confidential: true, value: SECRET }\n"), "SECRET");
    is_masked(&tool("    offline: { value: SECRET, confidential: true }\n"), "SECRET");
    is_masked(&tool("    accuracy: { confidential: true, value: x, reference: secret-report }\n"), "secret-report");
    is_masked(&tool("    accuracy: { confidential: true, value: x, SECRET-KEY: 1 }\n"), "SECRET-KEY");
    is_masked(&tool("    accuracy: { confidential: yse, value: SECRET }\n"), "SECRET");
    is_masked(&tool("    accuracy: { confidential: true, value: x, as-of: SECRET-DAY }\n"), "SECRET-DAY");
    is_masked(&tool("    accuracy: { confidential: true, declined: SECRET }\n"), "SECRET");
    is_masked(
        &tool("    accuracy: { confidential: true, value: Write to secret@example.org today. }\n"),
        "secret@example",
    );
    is_masked(&tool("    accuracy: { confidential: true, value: The LEADING SECRET on the market. }\n"), "LEADING");
}

#[test]
fn a_confidential_answer_next_to_a_fault_is_not_shown() {
    let site = tool("    accuracy: { confidential: true, value: SECRET }\n    ofline: yes\n");
    assert!(site.check().finds("unknown-question").help.contains("`offline`"));
    is_kept(&site, "SECRET");
    is_kept(
        &tool("    ofline: yes\n    accuracy:\n      confidential: true\n      value: |\n        SECRET\n"),
        "SECRET",
    );
    // On one line, so that the excerpt holds both.
    let start = crate::samples::tool("alpha-match", "");
    let answers = "{ ofline: yes, contract: SECRET, accuracy: { confidential: true, value: SECRET } }";
    let line = Site::small().file(TOOL, &format!("{start}answers: {{ tools-form: {answers} }}\n"));
    assert!(line.check().finds("unknown-question").help.contains("`offline`"));
    is_masked(&line, "SECRET");
}

#[test]
fn an_answer_to_a_question_for_coordinators_is_not_quoted() {
    is_kept(&tool("    ofline: yes\n    contract: SECRET\n"), "SECRET");
    is_masked(&tool("    contract: [SECRET]\n"), "SECRET");
    is_masked(&tool("    contract: { value: SECRET, declined: SECRET }\n"), "SECRET");
}

#[test]
fn in_a_tools_file_that_does_not_parse_nothing_confidential_is_shown() {
    for spoil in
        ["broken: [\n", "\ttab: x\n", "name: again\n", "\"SECRET: y\n", "SECRET: x: y\n", "  SECRET\n", "%SECRET\n"]
    {
        let site = tool("    accuracy: { confidential: true, value: SECRET }\n");
        let text = std::fs::read_to_string(site.path(TOOL)).unwrap();
        let site = site.file(TOOL, &format!("{text}{spoil}"));
        for run in anybody(&site) {
            assert!(!run.printed().contains("SECRET"), "{spoil:?}: {run:#?}");
        }
        assert!(site.check().findings().iter().any(|f| f.path == TOOL && f.start.0 > 1), "{spoil:?} has its place");
    }
    for value in [
        "&SECRET x",
        "*SECRET",
        "!SECRET x",
        "{ SECRET: 1, SECRET: 2 }",
        "[SECRET",
        "\"SECRET",
        "SECRET: x: y",
        "@SECRET",
        "%SECRET",
        "`SECRET",
    ] {
        let site = tool(&format!("    accuracy: {{ confidential: true, value: {value} }}\n"));
        for run in anybody(&site) {
            assert!(!run.printed().contains("SECRET"), "{value:?}: {run:#?}");
        }
        let site = tool(&format!("    accuracy:\n      confidential: true\n      value: {value}\n"));
        for run in anybody(&site) {
            assert!(!run.printed().contains("SECRET"), "{value:?}: {run:#?}");
        }
    }
}

#[test]
fn a_providers_contact_accounts_and_consents_are_not_shown() {
    const PROVIDER: &str = "content/providers/example-labs.yaml";
    let spoilt = [
        ("kind: company", "kind: compny"),
        ("terms: \"2026-01\"", "terms: { SECRET: 1 }"),
        ("on: 2026-01-10", "on: SECRET-DAY"),
        ("by: SECRET-ROLE", "byy: SECRET-ROLE"),
        ("accounts: [\"github:SECRET-ACCOUNT\"]", "accounts: { SECRET: 1 }"),
        ("kind: company", "kind: [company"),
        ("kind: company", "kind: company\nkind: company"),
        ("contact: secret-contact@example.org", "contact: *SECRET-CONTACT"),
        ("contact: secret-contact@example.org", "contact: !SECRET x"),
        ("country: KE", "country: Kenia"),
    ];
    for (from, to) in spoilt {
        let site = Site::small().replace(PROVIDER, from, to);
        let runs = anybody(&site);
        assert_eq!(runs[0].status, Some(1), "{to}: {:#?}", runs[0]);
        for run in runs {
            assert!(!run.printed().to_lowercase().contains("secret"), "{to}: {run:#?}");
        }
    }
    is_masked(&Site::small().replace(PROVIDER, "on: 2026-01-10", "on: 2026-13-10"), "SECRET-LETTER");
}

#[test]
fn a_notices_confidential_part_and_guidance_for_the_provider_are_not_shown() {
    let notice = crate::samples::notice("suspension", "alpha-match", "2026-10-01", "2026-10-01");
    let spoilt = [
        ("ground: inaccurate", "ground: inacurate"),
        ("ground: inaccurate", "ground: [inaccurate"),
        ("confidential: Told", "confidential: [Told"),
        ("confidential: Told by SECRET-SOURCE.", "confidential: { SECRET-SOURCE: 1 }"),
        ("provider: Correct the entry GUIDANCE-FOR-PROVIDER.", "provider: { GUIDANCE-FOR-PROVIDER: 1 }"),
        ("provider: Correct the entry", "provider: &GUIDANCE-FOR-PROVIDER Correct"),
        ("decided-by: The", "decidedby: The"),
        ("kind: suspension", "kind: suspension\nkind: suspension"),
        ("---\nThe public", "The public"),
    ];
    for (from, to) in spoilt {
        let site = Site::small().file(NOTICE, &notice.replace(from, to));
        let runs = anybody(&site);
        assert_eq!(runs[0].status, Some(1), "{to}: {:#?}", runs[0]);
        for run in runs {
            let printed = run.printed();
            assert!(!printed.contains("SECRET-SOURCE") && !printed.contains("GUIDANCE-FOR"), "{to}: {run:#?}");
        }
    }
    is_masked(
        &Site::small().file(NOTICE, &notice.replace("confidential: Told by", "confidential: &x Told by")),
        "SECRET-SOURCE",
    );
}

#[test]
fn a_page_for_coordinators_is_not_shown() {
    let page = "---\ntitle: SECRET-TITLE\naudience: coordinators\nversion: [SECRET-VERSION]\n---\nSECRET-TEXT\n";
    is_masked(&Site::small().file("content/pages/inside.md", page), "SECRET-VERSION");
    let unclear = page.replace("audience: coordinators", "audience: cordinators");
    is_masked(&Site::small().file("content/pages/inside.md", &unclear), "SECRET-VERSION");
}

#[test]
fn a_page_for_coordinators_is_not_quoted() {
    for line in ["effective: SECRET-DAY", "version: \"-\"\neffective: SECRET-DAY", "versoin: SECRET-WORDS"] {
        let page = format!("---\ntitle: SECRET-TITLE\naudience: coordinators\n{line}\n---\nSECRET-TEXT\n");
        is_kept(&Site::small().file("content/pages/inside.md", &page), "SECRET");
    }
    let named =
        Site::small().file("content/pages/page-2.md", "---\ntitle: SECRET\naudience: coordinators\n---\nSECRET\n");
    assert!(named.check().finds("reserved-page").message.contains("`page-2.html`"), "a file's name is no secret");
    is_kept(&named, "SECRET");
}

#[test]
fn a_question_whose_audience_can_not_be_read_may_be_for_coordinators() {
    let form = crate::samples::FORM.replace("audience: coordinators", "audience: cordinators");
    let site = tool("    contract: [SECRET]\n").file("content/forms/tools-form.yaml", &form);
    assert_eq!(site.check().finds("unknown-word").help, "did you mean `coordinators`?");
    is_kept(&site, "SECRET");
}

#[test]
fn the_translation_of_a_confidential_answer_is_not_shown() {
    let source = "    accuracy: { confidential: true, value: Told to coordinators. }\n    offline: yes\n";
    let site = |french: &str| {
        let languages = Site::small().tool("alpha-match", source).replace(
            "site.toml",
            "base-url",
            "languages = [\"en\", \"fr\"]\nbase-url",
        );
        languages.file("content/tools/alpha-match/tool.fr.yaml", &format!("answers:\n  tools-form:\n{french}"))
    };
    let long = "SECRET ".repeat(40);
    is_masked(&site(&format!("    accuracy: {long}\n")), "SECRET");
    is_masked(&site("    accuracy: { value: SECRET, vlaue: SECRET }\n"), "SECRET");
    is_kept(
        &site("    accuracy: SECRET\n    offline: SECRET-NOT\n").replace(
            "content/tools/alpha-match/tool.fr.yaml",
            "SECRET-NOT",
            "oui",
        ),
        "SECRET",
    );
}

#[test]
fn explaining_a_tool_tells_no_confidential_answer() {
    let site = tool("    accuracy: { confidential: true, value: SECRET }\n    contract: SECRET\n");
    let run = site.run(["explain", "alpha-match"]).succeeds();
    assert!(!run.printed().contains("SECRET") && !run.printed().contains("contract"), "{run:#?}");
    assert!(run.stdout.contains("accuracy"), "its blanks are explained: {run:#?}");
}

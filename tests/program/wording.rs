//! The rules on wording as people meet them: places, waivers, severities, words of the coordinators.

use crate::support::{Run, Site};

const TOOL: &str = "content/tools/alpha-match/tool.yaml";
const ABOUT: &str = "content/tools/alpha-match/about.md";
const WAIVERS: &str = "content/waivers.yaml";

fn named_best() -> Site {
    Site::small().replace(TOOL, "name: Alpha match", "name: Best Match")
}

fn waiving(rule: &str, place: &str, on: &str) -> String {
    format!("- {{ rule: {rule}, place: {place}, reason: It is the registered name., by: Catalogue team, on: {on} }}\n")
}

#[test]
fn praise_forbids_publication_and_is_shown_with_line_and_column() {
    let site = Site::small().file(ABOUT, "\n## What\n\nIt compares files. Book a demo today.\n");
    let check = site.check();
    assert_eq!(check.status, Some(1));
    let found = check.finds_only("promotional-language");
    assert_eq!((found.path.as_str(), found.start, found.end), (ABOUT, (4, 20), (4, 31)), "{found:?}");
    assert_eq!(site.run(["build"]).status, Some(1));
}

#[test]
fn a_waiver_takes_away_its_finding_and_is_published() {
    named_best().check().finds_only("promotional-language");
    let waiver = waiving("promotional-language", "tools/alpha-match/tool.yaml#name", "2026-01-01");
    let site = named_best().file(WAIVERS, &waiver);
    site.check().finds_nothing();
    site.run(["build"]).succeeds();
    let page = std::fs::read_to_string(site.path("output/members/neutrality.html")).unwrap();
    assert!(page.contains("It is the registered name."));
    let public = std::fs::read_to_string(site.path("output/public/neutrality.html")).unwrap();
    assert!(!public.contains("registered name") && public.contains("promotional-language"));
}

#[test]
fn a_waiver_takes_away_nothing_else() {
    for place in ["tools/alpha-match/tool.yaml#summary", "tools/alpha-match/about.md", "tools/beta-sort/tool.yaml#name"]
    {
        let check = named_best().file(WAIVERS, &waiving("promotional-language", place, "2026-01-01")).check();
        assert_eq!(check.finds("promotional-language").severity, "error");
        assert_eq!(check.finds("idle-waiver").severity, "warning");
    }
    let other = waiving("endorsement-claim", "tools/alpha-match/tool.yaml#name", "2026-01-01");
    named_best().file(WAIVERS, &other).check().finds("promotional-language");
    let later = waiving("promotional-language", "tools/alpha-match/tool.yaml#name", "2027-01-01");
    named_best().file(WAIVERS, &later).check().finds("promotional-language");
}

#[test]
fn a_lowered_rule_warns_and_the_catalogue_is_published() {
    let settings = std::fs::read_to_string(Site::small().path("site.toml")).unwrap();
    let site = named_best().file("site.toml", &format!("{settings}\n[rules]\npromotional-language = \"warning\"\n"));
    assert_eq!(site.check().finds_only("promotional-language").severity, "warning");
    site.run(["build"]).succeeds();
}

#[test]
fn a_provider_learns_the_same_from_one_tool_alone() {
    let site =
        named_best().file(WAIVERS, &waiving("promotional-language", "tools/beta-sort/tool.yaml#name", "2026-01-01"));
    let alone: Run = site.run(["check", "content/tools/alpha-match", "--format", "json"]);
    assert_eq!(alone.finds_only("promotional-language").path, TOOL);
}

#[test]
fn every_rule_on_wording_is_explained() {
    for rule in [
        "decorative-text",
        "disallowed-markup",
        "endorsement-claim",
        "padded-text",
        "personal-data",
        "promotional-language",
        "tracking-link",
    ] {
        let run = Site::small().run(["explain", rule]).succeeds();
        assert!(run.stdout.contains("(000-") || run.stdout.contains("(001-"), "{run:?}");
    }
}

#[test]
fn what_is_found_is_harmless_in_a_terminal() {
    let site = Site::small().file(ABOUT, "The best \u{9b}31m tool. The `best tool in town` is it. A &#x202e; B.\n");
    for run in [site.run(["check"]), site.check()] {
        assert!(!run.printed().contains(['\u{9b}', '\u{202e}', '\u{1b}']), "{run:?}");
    }
}

//! A tool's state follows from the notices in force on the day: suspended, listed again, removed, withdrawn.

use crate::samples::notice;
use crate::support::Site;

/// A notice's path.
fn path(day: &str) -> String {
    format!("content/notices/{day}-alpha-match.md")
}

/// A catalogue with notices on `alpha-match`, each of a kind and a day.
fn noticed(notices: &[(&str, &str)]) -> Site {
    notices
        .iter()
        .fold(Site::small(), |site, (kind, day)| site.file(&path(day), &notice(kind, "alpha-match", day, day)))
}

const PAGE: &str = "members/tools/alpha-match.html";

#[test]
fn a_suspended_tool_stands_in_lists_with_a_banner_on_its_page() {
    let built = noticed(&[("suspension", "2026-10-01")]).built();
    let page = built.page(PAGE);
    let main = page.main();
    for words in ["Suspended since 1 October 2026", "The public reason of the suspension.", "Compare results by hand."]
    {
        assert!(main.contains(words), "{words}: {main}");
    }
    assert!(page.addresses().iter().any(|a| a == "../notices/2026-10-01-alpha-match.html"));
    assert_eq!(page.question("tools-form", "hosting").state, "Answered", "its answers stay");
    assert!(built.page("members/index.html").tools().contains(&"alpha-match".to_owned()));
    assert!(built.page("members/criteria/tools-form/hosting/own.html").tools().contains(&"alpha-match".to_owned()));
    let notice = built.page("members/notices/2026-10-01-alpha-match.html").main();
    assert!(
        notice.contains("The public reason of the suspension.") && notice.contains("Compare results by hand."),
        "{notice}"
    );
    assert!(built.page("members/notices/index.html").main().contains("Suspended from 1 October 2026."));
}

#[test]
fn a_banner_changes_no_skeleton() {
    let built = noticed(&[("suspension", "2026-10-01")]).built();
    let places = |path: &str| {
        let page = built.page(path);
        let banners = page.select(|e| e.is("banner"));
        (banners.len(), banners.iter().map(|e| e.get("class").to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(places(PAGE), places("members/tools/beta-sort.html"));
}

#[test]
fn a_reinstated_tool_is_listed_as_before() {
    let built = noticed(&[("suspension", "2026-10-01"), ("reinstatement", "2026-11-01")]).built();
    let page = built.page(PAGE);
    assert_eq!(page.fact("State"), "Listed");
    assert!(!page.main().contains("Compare results by hand."), "no banner");
    assert!(page.main().contains("1 October 2026"), "its history tells");
}

#[test]
fn of_a_removed_tool_a_tombstone_stays_and_no_answer() {
    let marked = "    accuracy: Measured with the words-of-the-answer.\n    hosting: own\n    tongues: [sw]\n";
    for kind in ["removal", "withdrawal"] {
        let site = noticed(&[(kind, "2026-11-01")])
            .tool("alpha-match", marked)
            .file("content/tools/alpha-match/about.md", "words-of-the-answer\n");
        let built = site.built();
        let main = built.page(PAGE).main();
        assert!(
            main.contains("1 November 2026") && main.contains(&format!("The public reason of the {kind}.")),
            "{main}"
        );
        assert_eq!(built.holding("", "words-of-the-answer"), Vec::<&str>::new());
        assert!(built.holding("", "Alpha match compares").is_empty());
        assert!(!built.has("members/criteria/tools-form/tongues/sw.html"), "nor its codes");
        for (path, page) in built.pages("members/") {
            let listed = page.tools().contains(&"alpha-match".to_owned());
            let journal = path.ends_with("notices/index.html") || path.ends_with("changes.html");
            assert_eq!(listed, journal, "{path} shows it");
        }
        assert!(!built.page("members/names.html").addresses().iter().any(|a| a.contains("alpha-match")));
    }
}

#[test]
fn the_tombstone_stays_when_the_folder_goes() {
    let with = noticed(&[("removal", "2026-11-01")]).built();
    let without = noticed(&[("removal", "2026-11-01")]).without("content/tools/alpha-match");
    without.check().finds_nothing();
    let without = without.built();
    assert!(without.page(PAGE).main().contains("The name of alpha-match"), "the notice carries the name");
    assert_eq!(without.page("members/index.html").tools(), with.page("members/index.html").tools());
}

#[test]
fn tombstones_are_equal_among_themselves() {
    let site = noticed(&[("removal", "2026-11-01")]).file(
        "content/notices/2026-11-02-beta-sort.md",
        &notice("withdrawal", "beta-sort", "2026-11-02", "2026-11-02"),
    );
    let built = site.built();
    let outline = |path: &str| {
        let page = built.page(path);
        page.select(|e| e.name == "main")[0]
            .below
            .iter()
            .map(|e| (e.name.clone(), e.get("class").to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(outline(PAGE), outline("members/tools/beta-sort.html"));
}

#[test]
fn a_notice_takes_effect_on_its_day_and_not_before() {
    let text = notice("removal", "alpha-match", "2026-10-01", "2026-12-01");
    let site = |day: &'static str| Site::small().file(&path("2026-10-01"), &text).on(day).built();
    let before = site("2026-11-30");
    assert!(before.page("members/index.html").tools().contains(&"alpha-match".to_owned()));
    assert!(!before.has("members/notices/2026-10-01-alpha-match.html"));
    assert!(before.holding("members", "The public reason").is_empty());
    let after = site("2026-12-01");
    assert!(!after.page("members/index.html").tools().contains(&"alpha-match".to_owned()));
    assert!(after.has("members/notices/2026-10-01-alpha-match.html"));
}

#[test]
fn steps_that_are_not_allowed_are_errors() {
    let unlawful: [&[(&str, &str)]; 6] = [
        &[("reinstatement", "2026-10-01")],
        &[("suspension", "2026-10-01"), ("suspension", "2026-10-02")],
        &[("removal", "2026-10-01"), ("reinstatement", "2026-10-02")],
        &[("removal", "2026-10-01"), ("removal", "2026-10-02")],
        &[("withdrawal", "2026-10-01"), ("suspension", "2026-10-02")],
        // A step of the future must be lawful, too.
        &[("removal", "2026-10-01"), ("withdrawal", "2027-10-02")],
    ];
    for notices in unlawful {
        let run = noticed(notices).check();
        assert_eq!((run.finds("unlawful-step").severity.as_str(), run.status), ("error", Some(1)), "{notices:?}");
    }
    let lawful: [&[(&str, &str)]; 4] = [
        &[("suspension", "2026-10-01"), ("removal", "2026-10-02")],
        &[
            ("suspension", "2026-10-01"),
            ("reinstatement", "2026-10-02"),
            ("suspension", "2026-10-03"),
            ("withdrawal", "2026-10-04"),
        ],
        &[("withdrawal", "2026-10-01")],
        &[("correction", "2026-10-01"), ("removal", "2026-10-02")],
    ];
    for notices in lawful {
        noticed(notices).check().finds_nothing();
    }
}

#[test]
fn two_notices_for_one_tool_on_one_day_are_an_error() {
    let second = notice("removal", "alpha-match", "2026-10-01", "2026-10-01");
    let site = noticed(&[("suspension", "2026-10-01")]).file("content/notices/2026-10-01-again.md", &second);
    site.check().finds("notices-on-one-day");
}

#[test]
fn a_notice_needs_its_tool_until_that_is_removed() {
    let suspended = noticed(&[("suspension", "2026-10-01")]).without("content/tools/alpha-match");
    assert_eq!(suspended.check().finds("unknown-tool").path, path("2026-10-01"));
    // Not before the removal is in force.
    let early = Site::small().file(&path("2026-10-01"), &notice("removal", "alpha-match", "2026-10-01", "2026-12-01"));
    early.without("content/tools/alpha-match").check().finds("unknown-tool");
}

#[test]
fn guidance_is_required_or_explained() {
    let text = notice("removal", "alpha-match", "2026-10-01", "2026-10-01");
    let (start, rest) = text.split_once("guidance:").unwrap();
    let (_, end) = rest.split_once("confidential:").unwrap();
    let site = Site::small().file(&path("2026-10-01"), &format!("{start}confidential:{end}"));
    assert_eq!(site.check().finds("missing-guidance").severity, "error");
    let explained = Site::small().file(
        &path("2026-10-01"),
        &format!("{start}guidance: {{ not-feasible: Nobody can be asked. }}\nconfidential:{end}"),
    );
    assert!(explained.built().page(PAGE).main().contains("Nobody can be asked."), "the reason is printed");
}

#[test]
fn what_is_for_the_provider_or_confidential_is_on_no_readers_page() {
    for kind in ["suspension", "removal", "withdrawal"] {
        let built = noticed(&[(kind, "2026-10-01")]).built();
        for words in ["SECRET-SOURCE", "GUIDANCE-FOR-PROVIDER"] {
            assert!(
                built.holding("members", words).is_empty() && built.holding("public", words).is_empty(),
                "{kind} {words}"
            );
        }
    }
}

#[test]
fn terms_and_consents_count_from_their_day() {
    let next = "---\ntitle: Next terms\neffective: 2026-12-01\n---\nNew text.\n";
    let site = Site::small().file("content/terms/providers/2026-12.md", next);
    site.check().finds_nothing();
    let later = Site::small().file("content/terms/providers/2026-12.md", next).on("2026-12-01");
    assert_eq!(later.check().finds_only("missing-consent").path, "content/providers/example-labs.yaml");
    let early = Site::small().on("2026-01-09");
    early.check().finds("missing-consent");
}

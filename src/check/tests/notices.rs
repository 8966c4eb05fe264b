//! Rules that look at notices.

use super::*;

const PATH: &str = "content/notices/2026-09-01-matcher.md";
const OTHER: &str = "content/notices/2026-09-01-other.md";

pub(super) fn notice(kind: &str, effective: &str) -> String {
    of("matcher", kind, effective)
}

fn of(tool: &str, kind: &str, effective: &str) -> String {
    format!(
        "---\nkind: {kind}\ntool: {tool}\nname: The {tool}\ndecided: 2026-01-01\neffective: {effective}\ndecided-by: The coordinators\n\
         ground: other\nguidance: {{ not-feasible: Nothing is known. }}\n---\nThe reason.\n"
    )
}

#[test]
fn a_notice_names_a_tool_that_is_there_or_was_removed() {
    Sample::new().with(PATH, notice("suspension", "2026-09-01")).passes();
    Sample::new().with(OTHER, of("other", "removal", "2026-09-01")).passes();
    let finding =
        Sample::new().with(PATH, of("mather", "suspension", "2026-09-01")).breaks("unknown-tool", PATH, "tool");
    assert_eq!(finding.help.as_deref(), Some("did you mean `matcher`?"));
}

#[test]
fn a_folder_goes_only_when_the_removal_is_in_force() {
    let path = "content/notices/2026-10-02-other.md";
    let gone = || Sample::new().with(path, of("other", "removal", "2026-10-02"));
    gone().breaks("unknown-tool", path, "tool");
    gone().on(date(2026, 10, 2)).passes();
}

#[test]
fn only_lawful_steps_are_taken_also_in_the_future() {
    let then = |kind: &str| {
        Sample::new()
            .with(PATH, notice("suspension", "2026-09-01"))
            .with("content/notices/2027-01-01-matcher.md", notice(kind, "2027-01-01"))
    };
    for kind in ["reinstatement", "removal", "withdrawal", "correction"] {
        then(kind).passes();
    }
    let finding = then("suspension").breaks("unlawful-step", "content/notices/2027-01-01-matcher.md", "kind");
    assert!(finding.message.contains("is suspended by then"), "{}", finding.message);
    Sample::new().with(PATH, notice("reinstatement", "2026-09-01")).breaks("unlawful-step", PATH, "kind");
}

#[test]
fn one_tool_has_one_notice_a_day() {
    let second = "content/notices/2026-01-01-second.md";
    let both = |day: &str| {
        Sample::new().with(PATH, notice("suspension", "2026-09-01")).with(second, notice("correction", day))
    };
    both("2026-09-02").passes();
    let finding = both("2026-09-01").breaks("notices-on-one-day", PATH, "effective");
    assert_eq!(finding.related.len(), 1);
}

#[test]
fn a_notice_speaks_of_the_tool_and_the_day_that_its_file_is_named_for() {
    let text = notice("suspension", "2026-09-01");
    let other = format!("name: Other\nprovider: labs\nsummary: {SUMMARY}\n");
    let sample = || Sample::new().with("content/tools/matcher-two/tool.yaml", other.as_str());
    for file in ["2026-09-01-matcher", "2026-01-01-matcher", "2026-09-01-matcher-first", "2026-09-01-suspension"] {
        sample().with(&format!("content/notices/{file}.md"), text.as_str()).passes();
    }
    let breaks = |file: &str, text: &str, route: &str| {
        let path = format!("content/notices/{file}.md");
        sample().with(&path, text).breaks("mistaken-notice", &path, route);
    };
    breaks("2026-09-11-matcher", &text, "decided");
    breaks("2026-09-01-matcher-two", &text, "tool");
    breaks("2026-09-01-suspension", &text.replace("name: The matcher", "name: Other"), "name");
    // The name that the tool had when the notice was written.
    sample().with(PATH, text.replace("name: The matcher", "name: Matcher Classic")).passes();
}

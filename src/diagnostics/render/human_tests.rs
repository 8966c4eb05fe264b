//! What a reader of the terminal sees: whole transcripts for the ordinary cases, laws for the hostile ones.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::*;
use crate::diagnostics::escape::is_hidden;

fn finding(message: &str, place: Option<Location>) -> Located {
    Located {
        rule: "unknown-question",
        severity: Severity::Error,
        message: message.into(),
        help: None,
        place,
        related: Vec::new(),
        tool: None,
    }
}

/// The first occurrence of a word in a file.
fn word(path: &str, text: &str, word: &str) -> Location {
    let start = text.find(word).unwrap();
    Location::count(path.into(), text.into(), start..start + word.len())
}

fn plain(finding: Located) -> String {
    render(&Report::new(vec![finding]), false, 10)
}

#[track_caller]
fn shows(finding: Located, expected: &[&str]) {
    let shown = plain(finding);
    assert_eq!(shown.trim_end().lines().collect::<Vec<_>>(), expected, "\n{shown}");
}

#[test]
fn a_finding_shows_its_line_its_related_places_and_its_help() {
    let text = "name: A\nanswers:\n  tasks: é\n  price: 1\n  tasks: 数据\n";
    let again = Location::count("content/tools/a/tool.yaml".into(), text.into(), 42..47);
    let dup = Located {
        help: Some("keep one".into()),
        related: vec![
            (word("content/tools/a/tool.yaml", text, "tasks"), "first written here".into()),
            (word("content/forms/f.yaml", "x: 1\nid: tasks\n", "tasks"), "asked here".into()),
            (Location::unseen("content/secret.yaml".into()), "held here".into()),
        ],
        ..finding("`tasks` is answered twice", Some(again))
    };
    shows(
        dup,
        &[
            "error[unknown-question]: `tasks` is answered twice",
            " --> content/tools/a/tool.yaml:5:3",
            "  |",
            "3 |   tasks: é",
            "  |   ----- first written here",
            "4 |   price: 1",
            "5 |   tasks: 数据",
            "  |   ^^^^^",
            "  |",
            " ::: content/forms/f.yaml:2:5",
            "  |",
            "2 | id: tasks",
            "  |     ----- asked here",
            "  |",
            "  = help: keep one",
            "  = note: held here: content/secret.yaml:1:1",
        ],
    );
}

#[test]
fn a_place_without_text_and_a_finding_without_place_keep_their_help() {
    let help = Some("write a title".to_owned());
    let unseen = finding("not UTF-8", Some(Location::unseen("content/a.yaml".into())));
    shows(
        Located { help: help.clone(), ..unseen },
        &["error[unknown-question]: not UTF-8", " --> content/a.yaml:1:1", "  = help: write a title"],
    );
    let warning = Located { severity: Severity::Warning, help, ..finding("no tools", None) };
    shows(warning, &["warning[unknown-question]: no tools", "  |", "  = help: write a title"]);
}

#[test]
fn an_empty_file_and_the_end_of_a_file_can_be_pointed_at() {
    let empty = Location::count("a.yaml".into(), "".into(), 0..0);
    shows(finding("empty", Some(empty)), &["error[unknown-question]: empty", " --> a.yaml:1:1", "  |", "1 |", "  | ^"]);
    let end = Location::count("a.yaml".into(), "a: 1\r\n".into(), 6..6);
    let shown = plain(finding("more expected", Some(end)));
    assert!(shown.contains(" --> a.yaml:2:1\n"), "{shown}");
}

#[test]
fn bom_and_crlf_are_neither_shown_nor_counted() {
    let text = "\u{feff}name: Best\r\nb: 1\r\n";
    shows(
        finding("no", Some(Location::count("a.yaml".into(), text.into(), 9..15))),
        &["error[unknown-question]: no", " --> a.yaml:1:7", "  |", "1 | name: Best", "  |       ^^^^"],
    );
}

#[test]
fn a_place_over_many_lines_is_marked_in_its_first() {
    let text = "a: |\n  b\n".to_owned() + &"  c\n".repeat(5000);
    let whole = Location::count("a.yaml".into(), text.as_str().into(), 0..text.len());
    shows(
        finding("too long", Some(whole)),
        &["error[unknown-question]: too long", " --> a.yaml:1:1", "  |", "1 | a: |", "  | ^^^^"],
    );
}

#[test]
fn a_long_line_is_cut_around_the_place_and_the_column_stays_true() {
    let text = format!("a: {}HERE{}\n", "x".repeat(100_000), "数".repeat(100_000));
    let shown = plain(finding("no", Some(word("a.yaml", &text, "HERE"))));
    assert!(shown.contains(" --> a.yaml:1:100004\n"), "{shown}");
    let lines: Vec<&str> = shown.lines().collect();
    let (source, marks) = (lines[3], lines[4]);
    let column_of = |line: &str, part: &str| line[..line.find(part).unwrap()].chars().count();
    assert_eq!(column_of(source, "HERE"), column_of(marks, "^^^^"), "{shown}");
    assert!(source.starts_with("1 | …x") && source.ends_with("数…"), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() <= 200), "{shown}");
    let flood = plain(finding(&"long ".repeat(10_000), None));
    assert!(flood.chars().count() < 1100, "{}", flood.len());
}

#[test]
fn terminal_attacks_come_out_spelled_in_every_part() {
    let attack =
        "x\u{1b}[2J\u{1b}]8;;https://evil.example\u{7}\u{9b}1A\u{202e}y\u{2066}\u{200b}\r\n ::: forged\u{2028}z";
    let place = Location::count(format!("content/{attack}.yaml").into(), format!("k: {attack}\n").into(), 3..5);
    let hostile = Located {
        help: Some(attack.into()),
        related: vec![
            (place.clone(), attack.into()),
            (word(attack, "q\u{1b}[2J", "q"), attack.into()),
            (Location::unseen(attack.into()), attack.into()),
        ],
        ..finding(attack, Some(place))
    };
    let report = Report::new(vec![hostile]);
    let shown = render(&report, false, 10);
    assert!(!shown.chars().any(|c| is_hidden(c) && c != '\n'), "{shown:?}");
    assert!(
        shown.contains(r"1 | k: x\u{1b}[2J\u{1b}]8;;https://evil.example\u{7}\u{9b}1A\u{202e}y\u{2066}\u{200b}"),
        "{shown}"
    );
    assert!(!shown.lines().any(|line| line.trim_start().starts_with("::: forged")), "{shown}");
    // Colours are the renderer's alone: without them, the same text.
    let styled = render(&report, true, 10);
    assert!(styled.contains('\u{1b}'));
    let trimmed = |text: &str| text.lines().map(|l| unstyled(l).trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(trimmed(&styled), trimmed(&shown));
    assert!(styled.split('\u{1b}').skip(1).all(|part| part.starts_with('[') && !part.starts_with("[2J")), "{styled:?}");
}

#[test]
fn the_rest_of_a_file_is_counted_and_errors_come_before_warnings() {
    let text: Arc<str> = "abcdefghij\n".into();
    let at = |index: usize, severity| Located {
        severity,
        ..finding(&format!("number {index}"), Some(Location::count("a.yaml".into(), text.clone(), index..index + 1)))
    };
    let mut findings: Vec<Located> = (0..9).map(|index| at(index, Severity::Warning)).collect();
    findings.push(at(9, Severity::Error));
    findings.extend((0..3).map(|index| finding(&format!("general {index}"), None)));
    let report = Report::new(findings);
    let shown = render(&report, false, 2);
    let titles: Vec<&str> = shown.lines().filter(|l| l.contains("]: ") || l.starts_with('…')).collect();
    assert_eq!(
        titles,
        [
            "error[unknown-question]: general 0",
            "error[unknown-question]: general 1",
            "… and 1 more about the repository as a whole",
            "warning[unknown-question]: number 0",
            "error[unknown-question]: number 9",
            "… and 8 more in this file",
        ]
    );
    assert_eq!(summary(&report), "4 errors, 9 warnings");
}

#[test]
fn a_crowd_of_related_places_is_counted() {
    let text: Arc<str> = "a\n".repeat(100).into();
    let related =
        (0..100).map(|i| (Location::count("b".into(), text.clone(), 2 * i..2 * i + 1), "here".into())).collect();
    let shown = plain(Located { related, ..finding("no", None) });
    assert!(shown.contains("= note: … and 92 more places"), "{shown}");
}

#[test]
fn the_summary_has_its_plurals() {
    let of = |errors: usize, warnings: usize| {
        let warning = |i: usize| Located { severity: Severity::Warning, ..finding(&i.to_string(), None) };
        let all = (0..errors).map(|i| finding(&i.to_string(), None)).chain((0..warnings).map(warning));
        summary(&Report::new(all.collect()))
    };
    assert_eq!(of(0, 0), "no errors or warnings");
    assert_eq!(of(1, 0), "1 error");
    assert_eq!(of(2, 1), "2 errors, 1 warning");
    assert_eq!(of(0, 3), "3 warnings");
    assert_eq!(render(&Report::default(), true, 5), "");
}

#[test]
fn no_text_and_no_range_makes_it_panic_or_leak_a_control() {
    const PARTS: [&str; 16] = [
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u{feff}",
        "\u{1b}[31m",
        "é",
        "数据",
        "\u{202e}",
        "e\u{301}",
        "🕵️",
        " ",
        "a: b",
        "\u{2028}",
        "\u{85}",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ];
    let mut state = 1_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % below
    };
    for _ in 0..1500 {
        let text: Arc<str> = (0..random(30)).map(|_| PARTS[random(PARTS.len())]).collect::<String>().into();
        let mut location = |counted: bool| {
            let start = random(text.len() + 3);
            let bytes = start..start + random(text.len() + 3);
            let location = Location::count("a.yaml".into(), text.clone(), bytes.clone());
            if counted { location } else { Location { bytes, ..location } }
        };
        let place = location(true);
        let related = (0..4).map(|i| (location(i % 2 == 0), "here".to_owned())).collect();
        let shown = plain(Located { related, ..finding("no", Some(place)) });
        assert!(!shown.chars().any(|c| is_hidden(c) && c != '\n'), "{text:?}: {shown:?}");
    }
}

#[test]
fn a_large_file_costs_no_more_than_its_lines() {
    let text: Arc<str> = "key: value and more\n".repeat(200_000).into();
    let middle = Location::count("a.yaml".into(), text.clone(), 2_000_000..2_000_003);
    let related = (0..8).map(|_| (middle.clone(), "here".to_owned())).collect();
    let report = Report::new(vec![Located { related, ..finding("no", Some(middle)) }]);
    let before = Instant::now();
    let shown = render(&report, false, 10);
    assert!(shown.contains("100001 | key: value and more"), "{shown}");
    assert!(before.elapsed() < Duration::from_secs(1), "{:?}", before.elapsed());
}

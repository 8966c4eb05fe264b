//! What the YAML reader promises: texts stay as typed, places are right, and no file can harm it.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::content::front_matter::split;
use crate::content::route::{find, span_of_key, span_of_value};
use crate::diagnostics::Spot;

fn read(text: &str) -> (Option<Node>, Vec<Finding>) {
    let mut found = Findings::default();
    let root = parse(&"tool.yaml".into(), text, 0..text.len(), &mut found);
    (root, found.into_iter().collect())
}

fn clean(text: &str) -> Node {
    let (root, found) = read(text);
    assert_eq!(found, [], "{text}");
    root.expect("readable")
}

fn scalar(root: &Node, route: &str) -> String {
    match find(root, route).value.map(|node| &node.kind) {
        Some(Kind::Scalar(scalar)) => scalar.text.clone(),
        other => panic!("{route}: {other:?}"),
    }
}

fn place(finding: &Finding) -> Range<usize> {
    match finding.place.as_ref().map(|place| &place.spot) {
        Some(Spot::Bytes(range)) => range.clone(),
        other => panic!("{other:?}"),
    }
}

/// The rule of every finding with what its place shows.
fn shown(text: &str) -> Vec<(&'static str, &str)> {
    read(text).1.iter().map(|finding| (finding.rule, &text[place(finding)])).collect()
}

#[test]
fn words_numbers_and_dates_stay_as_typed() {
    let root = clean(
        "a: no\nb: yes\nc: on\nd: true\ne: 1.10\nf: 012\ng: 1e999\nh: 2026-01-01\ni: 'null'\nj: NO\nk: 0x1F\nl: 12:30:45\n",
    );
    for (key, text) in [
        ("a", "no"),
        ("b", "yes"),
        ("c", "on"),
        ("d", "true"),
        ("e", "1.10"),
        ("f", "012"),
        ("g", "1e999"),
        ("h", "2026-01-01"),
        ("i", "null"),
        ("j", "NO"),
        ("k", "0x1F"),
        ("l", "12:30:45"),
    ] {
        assert_eq!(scalar(&root, key), text);
    }
}

#[test]
fn typed_and_absent_nulls_differ_by_their_span() {
    let text = "a: ~\nb: null\nc:\nd: '~'\n";
    let root = clean(text);
    for (key, typed) in [("a", "~"), ("b", "null"), ("c", "")] {
        let node = find(&root, key).value.expect("there");
        assert_eq!((&node.kind, &text[node.span.clone()]), (&Kind::Null, typed));
    }
    assert_eq!(scalar(&root, "d"), "~");
}

#[test]
fn styles_are_kept() {
    let root = clean("a: x\nb: \"x\"\nc: 'x'\nd: |\n  x\ne: >-\n  x\n");
    let Kind::Map(entries) = root.kind else { panic!("a map") };
    let styles: Vec<_> =
        entries.iter().map(|e| if let Kind::Scalar(s) = &e.value.kind { Some(s.style) } else { None }).collect();
    assert_eq!(styles, [Style::Plain, Style::Quoted, Style::Quoted, Style::Block, Style::Block].map(Some));
}

#[test]
fn an_empty_document_is_nothing_at_its_start() {
    for text in ["", "# only a comment\n", "\n\n", "\u{feff}"] {
        assert_eq!(clean(text), Node { span: 0..0, kind: Kind::Null }, "{text:?}");
    }
}

#[test]
fn lists_and_maps_reach_from_first_to_last_part() {
    let text = "a:\n  - x\n  - y\n\n# note\nb: { c: d }\ne: [f,\n  g]\nh:\n  i: j\n\n";
    let root = clean(text);
    for (route, value) in [("a", "- x\n  - y"), ("b", "{ c: d }"), ("e", "[f,\n  g]"), ("h", "i: j")] {
        let value = value.strip_prefix("- ").unwrap_or(value);
        assert_eq!(&text[span_of_value(&root, route)], value);
    }
    assert_eq!(&text[root.span], text.trim_end());
}

#[test]
fn block_texts_leave_out_the_blanks_around_them() {
    let text = "a: |\n  one\n\n  two\n\n\nb: |\n\nc: >-\n\n  x\n";
    let root = clean(text);
    assert_eq!(&text[span_of_value(&root, "a")], "one\n\n  two");
    assert_eq!(scalar(&root, "a"), "one\n\ntwo\n");
    assert_eq!(find(&root, "b").value.expect("there").span, 24..24);
    assert_eq!(&text[span_of_value(&root, "c")], "x");
}

#[test]
fn places_are_right_behind_a_byte_order_mark_windows_line_ends_and_arabic() {
    let text = "\u{feff}الاسم: أداة المطابقة\r\nname: \"قوائم\"\r\nlist:\r\n  - سوداني\r\n";
    let root = clean(text);
    assert_eq!(&text[span_of_key(&root, "الاسم")], "الاسم");
    assert_eq!(&text[span_of_value(&root, "الاسم")], "أداة المطابقة");
    assert_eq!(&text[span_of_value(&root, "name")], "\"قوائم\"");
    assert_eq!(&text[span_of_value(&root, "list[0]")], "سوداني");
}

#[test]
fn front_matter_counts_from_the_start_of_the_file() {
    let text = "---\ntitle: É\na: 1\na: 2\n---\nBody\n";
    let mut found = Findings::default();
    let parts = split(&"p.md".into(), text, &mut found).expect("front matter");
    let root = parse(&"p.md".into(), text, parts.yaml, &mut found).expect("readable");
    assert_eq!(&text[span_of_value(&root, "title")], "É");
    let found: Vec<_> = found.into_iter().collect();
    assert_eq!(found[0].related[0].0.spot, Spot::Bytes(14..15));
    assert_eq!(place(&found[0]), 19..20);
}

#[test]
fn the_first_of_two_equal_keys_counts_and_both_are_shown() {
    let text = "a: 1\nb: 2\na: {x: 1, x: 2}\n";
    let (root, found) = read(text);
    assert_eq!(scalar(&root.expect("usable"), "a"), "1");
    assert_eq!(shown(text), [("duplicate-key", "a"), ("duplicate-key", "x")]);
    assert_eq!(found[0].related, [(Place::bytes("tool.yaml", 0..1), "first written here".to_owned())]);
}

#[test]
fn equal_keys_are_found_in_large_maps_too() {
    for size in [15, 16, 17, 18, 400] {
        for again in [0, 14, size - 1] {
            let keys: String = (0..size).map(|n| format!("k{n}: x\n")).collect();
            assert_eq!(shown(&format!("{keys}k{again}: y\n")).len(), 1, "{again} of {size}");
        }
    }
}

#[test]
fn aliases_and_anchors_are_refused_and_the_rest_is_kept() {
    let text = "a: &x one\nb: *x\nc: *nope\nd: two\ne:\n  <<: *x\n  f: three\n";
    let (root, _) = read(text);
    let root = root.expect("usable");
    let rules = [("yaml-alias", "&x"), ("yaml-alias", "*x"), ("yaml-alias", "*nope"), ("yaml-alias", "<<")];
    assert_eq!(shown(text), rules);
    assert_eq!(
        (scalar(&root, "a"), scalar(&root, "d"), scalar(&root, "e.f")),
        ("one".into(), "two".into(), "three".into())
    );
    assert_eq!(find(&root, "b").value.expect("there").kind, Kind::Null);
}

#[test]
fn emphasis_taken_for_an_alias_is_one_finding() {
    let (root, found) = read("a: **bold** text\n");
    assert!(root.is_none());
    assert_eq!(found.iter().map(|f| f.rule).collect::<Vec<_>>(), ["yaml-alias"]);
}

#[test]
fn an_alias_bomb_costs_nothing() {
    let mut text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for n in 1..40 {
        let before = format!("*a{}", n - 1);
        text += &format!("a{n}: &a{n} [{}]\n", [before.as_str(); 9].join(","));
    }
    let (root, found) = quickly(&text);
    assert!(root.is_some());
    assert!(found.iter().all(|f| f.rule == "yaml-alias"));
    assert_eq!(found.len(), MOST_LISTED + 1, "the rest is summed up");
}

#[test]
fn tags_are_refused_and_pointed_at() {
    let text = "a: !!str 1\n# hey!\nb: # so!\n  !thing [x]\nc: !<tag:x> y\nd: !\n  - z\n!k e: f\n";
    assert_eq!(shown(text).iter().map(|s| s.1).collect::<Vec<_>>(), ["!!str", "!thing", "!<tag:x>", "!", "!k"]);
    assert!(shown(text).iter().all(|s| s.0 == "yaml-tag"));
    assert_eq!(scalar(&read(text).0.expect("usable"), "a"), "1");
}

#[test]
fn a_file_is_one_document() {
    let (root, found) = read("---\na: 1\n---\nb: 2\n");
    assert_eq!((found[0].rule, place(&found[0])), ("yaml-document", 9..12));
    assert_eq!(scalar(&root.expect("the first"), "a"), "1");
    assert_eq!(shown("%YAML 1.1\n---\na: yes\n"), [("yaml-document", "%")]);
    clean("---\na: 1\n...\n");
}

#[test]
fn keys_are_plain_words() {
    assert_eq!(shown("? [a, b]\n: c\nd: e\n"), [("yaml-syntax", "[a, b]")]);
    assert_eq!(shown("a: {{ name }}\n"), [("yaml-syntax", "{ name }")]);
    assert_eq!(shown(": b\n"), [("yaml-syntax", "")]);
}

#[test]
fn a_tab_is_called_a_tab() {
    for text in ["a:\n\tb: c\n", "a:\n  b: c\n\td: e\n", "a:\n  - b\n \t- c\n", "a:\n  b:\n  \tc: d\n"] {
        let (root, found) = read(text);
        assert!(root.is_none(), "{text:?}");
        assert!(found[0].message.starts_with("a tab "), "{text:?}: {}", found[0].message);
        assert_eq!(shown(text), [("yaml-syntax", "\t")], "{text:?}");
    }
}

#[test]
fn common_slips_are_told_in_plain_words() {
    for (text, at, words) in [
        ("a: 'x\nb: c\n", "'", "not closed"),
        ("a: \"x\n", "\"", "not closed"),
        ("a: [x, y\n", "[", "never closed"),
        ("a: [x, y\nb: c\n", "b", "indented"),
        ("a: {x: y]\n", "{", "closed with"),
        ("a: Compares: images\nb: c\n", ":", "cannot stand here"),
        ("a: b\n c: d\n", ":", "cannot stand here"),
        ("a: b\nword\nc: d\n", "w", "a key with its `:`"),
        ("a:\n  - b\n c: d\n", "c", "does not fit"),
        ("a: @b\n", "@", "cannot begin with `@`"),
        ("a: `b\n", "`", "backtick"),
        ("a: \"C:\\dir\"\n", "\"", "backslash"),
        ("a: 'it's'\n", "s", "closing quotation mark"),
        ("a: ,b\n", ",", "cannot begin like this"),
        ("a: - b\n", "-", "list cannot begin"),
        ("a: \u{85}\u{1}b\n", "\u{85}", "U+0001"),
    ] {
        let (root, found) = read(text);
        assert!(root.is_none(), "{text:?}");
        assert_eq!((found.len(), found[0].rule), (1, "yaml-syntax"), "{text:?}");
        assert!(found[0].message.contains(words), "{text:?}: {}", found[0].message);
        assert_eq!(&text[place(&found[0])], at, "{text:?}: {}", found[0].message);
        assert!(found[0].help.is_some());
    }
}

/// Reads and drops a hostile text, and says if that took long.
fn quickly(text: &str) -> (Option<Node>, Vec<Finding>) {
    let start = Instant::now();
    let result = read(text);
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    result
}

#[test]
fn depth_is_limited_before_it_can_harm() {
    for part in ["[", "{", "- ", "? ", "{a: ", "[a: ", "[[a]: ", "{? ", "- ? "] {
        let (root, found) = quickly(&part.repeat(100_000));
        assert!(root.is_none(), "{part}");
        assert_eq!((found.len(), found[0].rule), (1, "yaml-syntax"), "{part}");
        assert!(found[0].message.contains("too deep"), "{part}: {}", found[0].message);
    }
    let stairs: String = (0..1000).map(|n| format!("{}a:\n", " ".repeat(n))).collect();
    assert!(quickly(&stairs).1[0].message.contains("too deep"));
}

#[test]
fn values_are_counted() {
    assert!(quickly(&"- x\n".repeat(MOST_VALUES - 1)).0.is_some());
    let (root, found) = quickly(&"- x\n".repeat(MOST_VALUES + 1));
    assert!(root.is_none());
    assert_eq!((found.len(), found[0].rule), (1, "file-too-large"));
    assert!(quickly(&format!("[{}]", ",".repeat(100_000))).0.is_none());
    quickly(&format!("{{{}}}", "a,".repeat(400_000)));
    quickly(&"a: *b\n".repeat(100_000));
    quickly(&"'".repeat(1_000_000));
    quickly(&"#\n".repeat(500_000));
    quickly(&"!a ".repeat(300_000));
    quickly(&"? a\n".repeat(250_000));
}

fn all_spans(node: &Node, to: &mut Vec<Range<usize>>) {
    to.push(node.span.clone());
    match &node.kind {
        Kind::List(items) => items.iter().for_each(|item| all_spans(item, to)),
        Kind::Map(entries) => entries.iter().for_each(|entry| {
            to.push(entry.key_span.clone());
            all_spans(&entry.value, to);
        }),
        Kind::Null | Kind::Scalar(_) => {}
    }
}

/// Texts made of what YAML gives a meaning to, so that they get past the first character.
fn yaml_like() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a", "b: ", "- ", "\n", "\n  ", "\n    ", "é", "ب", "\u{feff}", "\t", "\r\n", "[", "]", "{", "}", ", ", ": ",
        "? ", "'", "\"", "|\n", ">-\n", "#", " # ", "&x ", "*x", "!t ", "---\n", "...\n", "%", "~", "<<: ", "\\",
        "\u{85}", "\u{2028}", "😀", "\0",
    ]);
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn every_place_lies_inside_the_text_on_character_borders(
        before in "\\PC{0,3}", text in prop_oneof![yaml_like(), any::<String>()], after in "\\PC{0,3}", route in "[ab.\\[\\]0]{0,6}",
    ) {
        let whole = format!("{before}{text}{after}");
        let base = before.len()..before.len() + text.len();
        let mut found = Findings::default();
        let root = parse(&"a".into(), &whole, base.clone(), &mut found);
        prop_assert!(root.is_some() || !found.is_empty(), "nothing is refused without a reason");
        let mut spans: Vec<_> = found.iter().map(place).collect();
        if let Some(root) = &root {
            all_spans(root, &mut spans);
            spans.extend([span_of_value(root, &route), span_of_key(root, &route)]);
        }
        for span in spans {
            prop_assert!(base.start <= span.start && span.end <= base.end && whole.get(span.clone()).is_some(), "{:?}", span);
        }
    }
}

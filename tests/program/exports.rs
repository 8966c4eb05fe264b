//! Exports and the feed: the day's order, every state, nothing confidential, the notice in each.

use crate::order;
use crate::samples;
use crate::support::{DAY, Site};
use serde_json::Value;

const NOTICE: &str = "does not indicate endorsement";

fn json(site: &Site) -> Value {
    serde_json::from_str(&site.built().text("members/data/tools.json")).unwrap()
}

fn ids(file: &Value) -> Vec<String> {
    file["tools"].as_array().unwrap().iter().map(|tool| tool["id"].as_str().unwrap().to_owned()).collect()
}

/// Rows of a file whose cells all stand in quotation marks and hold no line break.
fn rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.trim_matches('"').split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect();
    text.split("\r\n").filter(|line| !line.is_empty()).map(cells).collect()
}

#[test]
fn exports_hold_all_tools_in_the_order_of_the_day() {
    let site = Site::of(&samples::many(23));
    let tools: Vec<String> = (0..23).map(|i| format!("tool-{i}")).collect();
    let built = site.built();
    let expected = order::order("Catalogue of tools", &tools, DAY);
    let file: Value = serde_json::from_str(&built.text("members/data/tools.json")).unwrap();
    assert_eq!(ids(&file), expected);
    let rows = rows(&built.text("members/data/tools.csv"));
    assert_eq!(rows[1..].iter().map(|row| row[0].clone()).collect::<Vec<_>>(), expected);
}

#[test]
fn every_question_has_its_state_in_exports() {
    let site = Site::small().tool(
        "alpha-match",
        "    tasks: [matching, triage]\n    hosting: own\n    offline: { declined: Not decided. }\n    copies: 12\n",
    );
    let file = json(&site);
    let tool = file["tools"].as_array().unwrap().iter().find(|tool| tool["id"] == "alpha-match").unwrap();
    let answers = &tool["answers"]["tools-form"];
    assert_eq!(answers["tasks"]["value"], serde_json::json!(["matching", "triage"]));
    assert_eq!(answers["regions"]["state"], "not-applicable");
    assert_eq!(answers["offline"]["reason"], "Not decided.");
    assert_eq!(answers["accuracy"]["state"], "no-reply");
    assert_eq!(answers["copies"]["value"], "12");
    let rows = rows(&site.output().text("members/data/tools.csv"));
    let row = rows.iter().find(|row| row[0] == "alpha-match").unwrap();
    let cell = |head: &str| row[rows[0].iter().position(|known| known == head).unwrap()].as_str();
    assert_eq!((cell("tools-form.tasks.state"), cell("tools-form.tasks")), ("answered", "matching triage"));
    assert_eq!((cell("tools-form.accuracy.state"), cell("tools-form.accuracy")), ("no-reply", ""));
    assert_eq!((cell("tools-form.offline.state"), cell("tools-form.offline")), ("declined", "Not decided."));
}

#[test]
fn confidential_answers_and_questions_for_coordinators_are_in_no_export() {
    let answers = "    accuracy: { confidential: true, value: SECRET-FIGURE, reference: test-report, as-of: 2026-02-03 }\n    \
                   contract: SECRET-CONTRACT\n";
    let site = Site::small().tool("alpha-match", answers);
    let file = json(&site);
    let tool = file["tools"].as_array().unwrap().iter().find(|tool| tool["id"] == "alpha-match").unwrap();
    assert_eq!(tool["answers"]["tools-form"]["accuracy"], serde_json::json!({ "state": "confidential" }));
    let built = site.output();
    for words in ["SECRET", "2026-02-03"] {
        assert_eq!(built.holding("members/data", words), Vec::<&str>::new());
    }
    assert_eq!(
        built.holding("members/data", "tools-form.contract"),
        Vec::<&str>::new(),
        "readers have no such question"
    );
}

#[test]
fn removed_tools_leave_the_exports_and_stay_in_the_feed() {
    let notice = samples::notice("removal", "alpha-match", "2026-10-01", "2026-10-02");
    let site = Site::small().file("content/notices/2026-10-01-alpha-match.md", &notice);
    let file = json(&site);
    assert!(!ids(&file).contains(&"alpha-match".to_owned()));
    let built = site.output();
    assert_eq!(built.holding("members/data", "alpha-match"), Vec::<&str>::new());
    let feed = built.text("members/feed.xml");
    assert!(feed.contains("<updated>2026-10-02T00:00:00Z</updated>"), "{feed}");
    assert!(feed.contains("https://hub.example.org/catalogue/notices/2026-10-01-alpha-match.html"), "{feed}");
    assert!(!feed.contains("SECRET"), "{feed}");
}

#[test]
fn every_export_carries_the_notice_of_no_endorsement() {
    let site = Site::small();
    let file = json(&site);
    assert!(file["notice"]["en"].as_str().unwrap().contains(NOTICE));
    let built = site.output();
    let rows = rows(&built.text("members/data/tools.csv"));
    assert!(rows[1..].iter().all(|row| row.last().unwrap().contains(NOTICE)), "{rows:?}");
    assert!(built.text("members/feed.xml").contains(NOTICE));
}

#[test]
fn a_spreadsheet_reads_no_formula() {
    let site = Site::small().tool("alpha-match", "    accuracy: \"=HYPERLINK(0)\"\n");
    let text = site.built().text("members/data/tools.csv");
    assert!(text.contains("\"'=HYPERLINK(0)\""), "{text}");
}

#[test]
fn every_page_of_the_members_links_to_the_exports_and_the_public_has_none() {
    let built = Site::small().built();
    assert!(built.text("members/tools/alpha-match.html").contains("../data/tools.csv"));
    assert!(built.text("members/index.html").contains("data/tools.json"));
    assert!(!built.has("public/data/tools.json") && !built.has("public/feed.xml"));
    let without = Site::small().replace("site.toml", "base-url = \"https://hub.example.org/\"\n", "").built();
    assert!(!without.has("members/feed.xml"), "links of a feed need the site's address");
}

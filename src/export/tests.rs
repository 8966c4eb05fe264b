//! What exports say of confidential and absent answers is tested on the program: `tests/program/exports.rs`.

use super::feed::{Entry, Feed, bytes};
use super::{Former, parts};
use crate::catalogue::{Id, Later, Localized, Said, Tool};
use std::collections::BTreeMap;
use std::ops::Range;

struct Places(BTreeMap<&'static str, Range<u64>>);

impl Former for Places {
    fn place(&self, tool: &Id) -> Option<Range<u64>> {
        self.0.get(tool.as_str()).cloned()
    }

    fn bytes(&self, _: Range<u64>) -> Option<Vec<u8>> {
        None
    }
}

#[test]
fn tools_that_follow_each_other_in_a_former_export_are_taken_over_together() {
    let tool = |id: &str| Tool {
        id: Id::parse(id).unwrap(),
        origin: format!("content/tools/{id}/tool.yaml").into(),
        name: id.to_owned(),
        provider: Id::parse("labs").unwrap(),
        summary: Localized::default(),
        website: None,
        said: Later::now(Said::default()),
    };
    let tools = ["a", "b", "new", "c", "d", "e", "f"].map(tool);
    let tools: Vec<&Tool> = tools.iter().collect();
    let places = [("a", 10..20), ("b", 20..25), ("c", 30..40), ("d", 50..60), ("e", 60..61), ("f", 61..90)];
    let places = Places(places.into_iter().collect());
    let parted = |former: Option<&dyn Former>| -> Vec<(String, Option<Range<u64>>)> {
        let ids = |tools: &[&Tool]| tools.iter().map(|tool| tool.id.as_str()).collect::<Vec<_>>().join(" ");
        parts(former, &tools).into_iter().map(|part| (ids(part.tools), part.at)).collect()
    };
    let expected = [("a b", Some(10..25)), ("new", None), ("c", Some(30..40)), ("d e f", Some(50..90))];
    assert_eq!(parted(Some(&places)), expected.map(|(ids, at)| (ids.to_owned(), at)));
    let alone = ["a", "b", "new", "c", "d", "e", "f"].map(|id| (id.to_owned(), None));
    assert_eq!(parted(None), alone);
}

#[test]
fn a_feed_is_well_formed_whatever_a_name_holds() {
    let feed = Feed {
        lang: "en".into(),
        title: "Notices & more".into(),
        endorsement: "No endorsement.".into(),
        author: "The coordinators".into(),
        base: "https://hub.example.org/catalogue/".into(),
        day: "2026-11-22".into(),
        entries: vec![Entry {
            title: "Suspension: <b>\u{1b}\"Tool\"</b>".into(),
            sentence: "Suspended.".into(),
            page: "notices/x.html".into(),
            day: "2026-11-01".into(),
        }],
    };
    let text = String::from_utf8(bytes(&feed)).unwrap();
    assert!(text.contains("<title>Suspension: &lt;b&gt;&quot;Tool&quot;&lt;/b&gt;</title>"), "{text}");
    assert!(text.contains("<id>https://hub.example.org/catalogue/notices/x.html</id>"), "{text}");
    assert!(text.contains("<updated>2026-11-01T00:00:00Z</updated>"), "{text}");
    assert_eq!(text.matches("<rights>No endorsement.</rights>").count(), 2);
}

//! What exports say of confidential and absent answers is tested on the program: `tests/program/exports.rs`.

use super::feed::{Entry, Feed, bytes};

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

//! The proof is proved: finished pages are spoiled one way at a time, between rendering and reading, and each way is told.

use crate::site::{Site, path, small_demo};
use evenhand::assembly;
use std::collections::BTreeMap;

struct Spoiled {
    site: Site,
    pages: BTreeMap<String, Vec<u8>>,
}

const INDEX: &str = "members/index.html";
const TOOL: &str = "members/tools/k7.html";
const TOMB: &str = "members/tools/wide-net.html";

impl Spoiled {
    /// What the proof says when one page is another. Pages, and the faults told of that page.
    fn told(&self, at: &str, change: impl Fn(&str) -> String) -> Vec<String> {
        let before = std::str::from_utf8(&self.pages[at]).unwrap();
        let after = change(before);
        if before == after {
            return vec![format!("{at} was not changed")];
        }
        let renderer = self.site.renderer();
        let bytes = |claim: &evenhand::plan::Claim| {
            let path = path(claim);
            if path == at { after.clone().into_bytes() } else { self.pages[&path].clone() }
        };
        match assembly::judge(&renderer, &self.site.plan, bytes) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect(),
        }
    }
}

/// The cards of a list, in order, each from its first byte to its last.
fn cards(html: &str) -> Vec<&str> {
    html.match_indices("<li class=card")
        .chain(html.match_indices("<li class=\"card\""))
        .map(|(at, _)| &html[at..at + html[at..].find("</li>").unwrap() + "</li>".len()])
        .collect()
}

/// The page with the second card changed.
fn second(html: &str, change: impl Fn(&str) -> String) -> String {
    let card = cards(html)[1];
    html.replacen(card, &change(card), 1)
}

#[test]
fn every_way_of_favouring_a_tool_in_finished_pages_is_told() {
    let site = Site::new(&small_demo(), |keys| keys);
    let spoiled = Spoiled { pages: site.built(), site };
    let renderer = spoiled.site.renderer();
    let sound = assembly::judge(&renderer, &spoiled.site.plan, |claim| spoiled.pages[&path(claim)].clone());
    assert!(sound.unwrap().cards() > 30);

    type Change = Box<dyn Fn(&str) -> String>;
    let in_card = |from: &'static str, to: &'static str| -> Change {
        Box::new(move |html| second(html, |card| card.replacen(from, to, 1)))
    };
    let anywhere =
        |from: &'static str, to: &'static str| -> Change { Box::new(move |html| html.replacen(from, to, 1)) };
    let ways: Vec<(&str, &str, Change, &str)> = vec![
        (
            "another order",
            INDEX,
            Box::new(|html| {
                let cards = cards(html);
                html.replacen(&cards[..2].concat(), &[cards[1], cards[0]].concat(), 1)
            }),
            "where the order of the day has",
        ),
        ("a dropped card", INDEX, Box::new(|html| second(html, |_| String::new())), "is missing from the list"),
        ("a doubled card", INDEX, Box::new(|html| second(html, |card| card.repeat(2))), "stands twice"),
        ("a class on one card", INDEX, in_card("<p class=", "<p class=best data-x="), "is not built like the card"),
        ("an element more", INDEX, in_card("</li>", "<p>Best</p></li>"), "is not built like the card"),
        ("another heading", INDEX, Box::new(|html| second(html, |card| card.replace("h3", "h4"))), "is not built like"),
        ("a second link", INDEX, in_card("</li>", "<a href=names.html>more</a></li>"), "has a further link"),
        (
            "no link",
            INDEX,
            Box::new(|html| {
                second(html, |card| {
                    let at = card.find("href=").unwrap();
                    let end = at + card[at..].find('>').unwrap();
                    format!("{}href=#tools{}", &card[..at], &card[end..])
                })
            }),
            "links to its tool's page 0 times",
        ),
        ("a hidden card", INDEX, in_card("<li ", "<li hidden "), "the attribute `hidden`"),
        ("first for the keyboard", INDEX, in_card("<li ", "<li tabindex=1 "), "the attribute `tabindex`"),
        ("a style", INDEX, in_card("<li ", "<li style=order:-1 "), "the attribute `style`"),
        (
            "a card set apart",
            INDEX,
            Box::new(|html| second(html, |card| format!("</ul><ul class=cards>{card}"))),
            "set apart",
        ),
        (
            "an advertisement",
            INDEX,
            Box::new(|html| second(html, |card| format!("<li>Best</li>{card}"))),
            "no tool's card",
        ),
        (
            "words between",
            INDEX,
            Box::new(|html| second(html, |card| format!("Best:{card}"))),
            "words stand among the cards",
        ),
        (
            "a numbered list",
            INDEX,
            Box::new(|html| {
                html.replace("<ul class=\"cards", "<ol class=\"cards").replacen(
                    "</ul><nav class=pages",
                    "</ol><nav class=pages",
                    1,
                )
            }),
            "",
        ),
        (
            "a link above the list",
            INDEX,
            anywhere("<main", "<p><a href=tools/k7.html>K7</a></p><main"),
            "links to `k7` once more",
        ),
        ("what the style sheet hides", INDEX, in_card("<p class=", "<p class=skip data-x="), "`skip`"),
        ("no notice", INDEX, Box::new(|html| html.replace("no-endorsement", "none")), "without the notice"),
        (
            "a list that ends early",
            "members/page-2.html",
            Box::new(|html| cards(html).iter().fold(html.to_owned(), |html, card| html.replacen(card, "", 1))),
            "is missing",
        ),
        (
            "a section more",
            TOOL,
            anywhere("<div class=\"sheet record\">", "<div class=\"sheet record\"><section><h2>Award</h2></section>"),
            "tool's page is not built like",
        ),
        (
            "an answer dropped",
            TOOL,
            Box::new(|html| {
                let at = html.rfind("<div class=question").unwrap();
                let end = at + html[at..].find("</div>").unwrap() + "</div>".len();
                format!("{}{}", &html[..at], &html[end..])
            }),
            "tool's page is not built like",
        ),
        ("a picture in the description", TOOL, anywhere("data-prose", "data-prose data-x"), "not built like"),
        (
            "a heading in an answer",
            TOOL,
            Box::new(|html| {
                let at = html.find("data-answer").unwrap();
                let end = at + html[at..].find('>').unwrap() + 1;
                format!("{}<h2>Best</h2>{}", &html[..end], &html[end..])
            }),
            "inside an answer or a description",
        ),
        (
            "next leads elsewhere",
            TOOL,
            Box::new(|html| html.replacen("rel=next", "rel=nofollow", 1)),
            "`rel=next` leads to no tool",
        ),
        (
            "another tool's page",
            TOOL,
            anywhere("data-tool=k7", "data-tool=bildraum"),
            "does not say that it is the page of `k7`",
        ),
        ("another tombstone", TOMB, anywhere("<main", "<p>Sadly missed</p><main"), "tombstone is not built like"),
        (
            "a name dropped",
            "members/names.html",
            Box::new(|html| {
                let at = html.find("class=letter").and_then(|at| Some(at + html[at..].find("<li><a")?)).unwrap();
                let end = at + html[at..].find("</li>").unwrap() + 5;
                format!("{}{}", &html[..at], &html[end..])
            }),
            "is missing from the names",
        ),
        (
            "a name twice",
            "members/names.html",
            Box::new(|html| {
                let at = html.find("class=letter").and_then(|at| Some(at + html[at..].find("<li><a")?)).unwrap();
                let end = at + html[at..].find("</li>").unwrap() + 5;
                html.replacen(&html[at..end], &html[at..end].repeat(2), 1)
            }),
            "linked twice",
        ),
        (
            "an entry dropped",
            "members/notices/index.html",
            Box::new(|html| {
                let at = html.find("<section class=day").unwrap();
                let end = at + html[at..].find("</section>").unwrap() + "</section>".len();
                format!("{}{}", &html[..at], &html[end..])
            }),
            "days with entries",
        ),
        (
            "a tool in public",
            "public/index.html",
            anywhere("<h1", "<p data-tool=k7>K7</p><h1"),
            "this audience is shown none",
        ),
        (
            "far from the start",
            INDEX,
            Box::new(|html| {
                html.replace("href=names.html", "href=states.html").replace("href=page-", "href=states.html?")
            }),
            "more than two links",
        ),
    ];
    let mut unseen = Vec::new();
    for (name, at, change, words) in ways {
        let told = spoiled.told(at, change);
        if !told.iter().any(|fault| fault.contains(words)) {
            unseen.push(format!("{name}: {words:?} is not in {told:#?}"));
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}

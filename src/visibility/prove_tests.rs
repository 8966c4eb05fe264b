//! Whole trees: a sound one is proven, and each breach between pages is told in words.

use super::*;
use arcstr::ArcStr;
use std::sync::Arc;

fn ids(tools: &[&str]) -> Vec<ArcStr> {
    tools.iter().map(|tool| ArcStr::from(*tool)).collect()
}

const NOTE: &str = "<p data-notice=\"no-endorsement\">No endorsement.</p>";

fn examined(bytes: &[u8], path: &str, links: &Links) -> Examined {
    examine(bytes, path, links, &mut Known::default())
}

fn page(main: &str, body: &str) -> String {
    format!(
        "<html lang=en dir=ltr><head><title>T</title></head><body><main{main}><h1>T</h1>{body}{NOTE}</main></body></html>"
    )
}

fn listing(tools: &[&str]) -> String {
    let cards: String = tools
        .iter()
        .map(|id| format!("<li class=card data-tool={id}><h3><a href=tools/{id}.html>N</a></h3><p>S</p></li>"))
        .collect();
    page("", &format!("<ul>{cards}</ul><a href=names.html>Names</a>"))
}

fn tool(id: &str, prev: &str, next: &str) -> String {
    let links = format!("<nav><a rel=prev href={prev}.html>p</a><a rel=next href={next}.html>n</a></nav>");
    page(&format!(" data-tool={id}"), &format!("<dl><dt>Q</dt><dd data-answer>{id}</dd></dl>{links}"))
}

/// A members' tree of three tools and a tombstone; a test spoils one thing of it.
struct Site {
    pages: Vec<(PageKind, &'static str, String)>,
    shows_tools: bool,
}

impl Site {
    fn sound() -> Self {
        let tool_page = |id: &'static str, path, prev, next| {
            let neighbours = Some([ArcStr::from(prev), ArcStr::from(next)]);
            (PageKind::Tool { id: id.into(), neighbours }, path, tool(id, prev, next))
        };
        let whole: Arc<[ArcStr]> = ids(&["b", "c", "a"]).into();
        let list = |path, tools: &[&str]| {
            let whole = Arc::clone(&whole);
            let from = whole.iter().position(|id| &**id == tools[0]).expect("a tool of the list");
            let places = from..from + tools.len();
            (PageKind::Listing { shape: "card", whole, places }, path, listing(tools))
        };
        let names = ["a", "b", "c"].map(|id| format!("<li><a href=tools/{id}.html>N</a></li>")).concat();
        Self {
            pages: vec![
                list("index.html", &["b", "c"]),
                list("page-2.html", &["a"]),
                (
                    PageKind::Listing { shape: "card", whole: [].into(), places: 0..0 },
                    "none.html",
                    page("", "<p>None.</p>"),
                ),
                tool_page("a", "tools/a.html", "c", "b"),
                tool_page("b", "tools/b.html", "a", "c"),
                tool_page("c", "tools/c.html", "b", "a"),
                (PageKind::Tombstone, "tools/d.html", page("", "<p>Removed.</p>")),
                (PageKind::Tombstone, "tools/e.html", page("", "<p>Withdrawn.</p>")),
                (
                    PageKind::Names { tools: ids(&["c", "a", "b"]) },
                    "names.html",
                    page("", &format!("<ul>{names}</ul>")),
                ),
                (PageKind::Plain, "neutrality.html", page("", "").replace(NOTE, "")),
            ],
            shows_tools: true,
        }
    }

    /// The same in French as well, whose pages of tools are built in their own way.
    fn in_two_languages() -> Self {
        let mut site = Self::sound();
        let french: Vec<_> = Self::sound()
            .pages
            .into_iter()
            .map(|(kind, path, html)| {
                let path: &'static str = format!("fr/{path}").leak();
                (kind, path, html.replace("lang=en", "lang=fr").replace("<nav>", "<nav aria-label=Outils>"))
            })
            .collect();
        site.pages.extend(french);
        site
    }

    fn change(mut self, path: &str, from: &str, to: &str) -> Self {
        let (_, _, html) = self.pages.iter_mut().find(|(_, p, _)| *p == path).unwrap();
        assert!(html.contains(from), "{from} not in {html}");
        *html = html.replace(from, to);
        self
    }

    fn html(&self, path: &str) -> &[u8] {
        let path = path.trim_start_matches("members/");
        self.pages.iter().find(|(_, p, _)| *p == path).unwrap().2.as_bytes()
    }

    fn prove(&self) -> Result<Proof, Vec<Fault>> {
        let links = Links::new(self.pages.iter().map(|(kind, path, _)| match kind {
            PageKind::Tool { id, .. } => (*path, Some(id.clone())),
            _ => (*path, None),
        }));
        let links = links.saying([("en", "No endorsement."), ("fr", "No endorsement.")]);
        let pages = self.pages.iter().map(|(kind, path, html)| {
            let examined = examined(html.as_bytes(), path, &links);
            (Expected { path: (*path).into(), kind: kind.clone() }, examined.into())
        });
        prove(&[Tree { audience: "members", links: &links, pages: pages.collect(), shows_tools: self.shows_tools }])
    }

    #[track_caller]
    fn breaks(&self, path: &str, words: &str) {
        let faults = self.prove().unwrap_err();
        let told = faults.iter().map(|fault| {
            let mut fault = fault.clone();
            if let Some(differs) = fault.differs.clone() {
                fault.explain(self.html(&fault.path), self.html(&differs.other));
            }
            format!("{}: {}", fault.path, fault.message)
        });
        let told: Vec<String> = told.collect();
        let wanted = format!("members/{path}: ");
        assert!(told.iter().any(|fault| fault.starts_with(&wanted) && fault.contains(words)), "{told:#?}");
        assert!(faults.iter().all(|fault| !fault.help.is_empty()));
    }
}

#[test]
fn a_sound_tree_is_proven() {
    let proof = Site::sound().prove().unwrap();
    assert_eq!((proof.pages(), proof.cards(), proof.tool_pages()), (10, 3, 3));
}

#[test]
fn another_order_is_told_with_both_tools() {
    let mut site = Site::sound();
    site.pages[0].2 = listing(&["c", "b"]);
    site.breaks("index.html", "`c` stands at place 1, where the order of the day has `b`");
}

#[test]
fn a_list_holds_each_of_its_tools_once_and_no_other() {
    let with = |tools: &[&str]| {
        let mut site = Site::sound();
        site.pages[0].2 = listing(tools);
        site
    };
    with(&["b"]).breaks("index.html", "`c` is missing");
    with(&["b", "c", "b"]).breaks("index.html", "`b` stands twice");
    with(&["b", "c", "a"]).breaks("index.html", "`a` stands in a list that it does not belong to");
    with(&[]).breaks("index.html", "`b` is missing");
}

#[test]
fn cards_are_alike_on_all_lists() {
    Site::sound()
        .change("page-2.html", "<p>S</p>", "<p class=new>S</p>")
        .breaks("page-2.html", "not built like on `index.html`: `<p class=\"new\">` stands where the other has `<p>`");
}

#[test]
fn tool_pages_are_alike_outside_answers() {
    assert!(Site::sound().change("tools/b.html", ">b</dd>", "><p>long</p></dd>").prove().is_ok());
    Site::sound()
        .change("tools/b.html", "<dl>", "<p>Award</p><dl>")
        .breaks("tools/b.html", "not built like on `tools/a.html`: `<p>` stands where the other has `<dl>`");
}

#[test]
fn the_odd_page_is_named_and_not_the_many() {
    let faults = Site::sound().change("tools/a.html", "<dl>", "<p>Award</p><dl>").prove().unwrap_err();
    assert_eq!(faults.iter().map(|fault| &*fault.path).collect::<Vec<_>>(), ["members/tools/a.html"]);
}

#[test]
fn tombstones_are_alike() {
    Site::sound()
        .change("tools/e.html", "<p>Withdrawn.</p>", "<h2>Withdrawn.</h2>")
        .breaks("tools/e.html", "tombstone is not built like on `tools/d.html`");
}

#[test]
fn languages_are_compared_apart() {
    let proof = Site::in_two_languages().prove().unwrap();
    assert_eq!((proof.pages(), proof.cards(), proof.tool_pages()), (20, 6, 6));
}

#[test]
fn links_to_tools_stay_in_the_language_of_the_page() {
    let elsewhere = "the page leads to tools in another language, in `tools`";
    for (path, link) in [("fr/index.html", "href=tools/b.html"), ("fr/names.html", "href=tools/c.html")] {
        let there = link.replace("tools/", "../tools/");
        Site::in_two_languages().change(path, link, &there).breaks(path, elsewhere);
    }
}

#[test]
fn previous_and_next_follow_the_order() {
    Site::sound()
        .change("tools/b.html", "rel=next href=c.html", "rel=next href=a.html")
        .breaks("tools/b.html", "`rel=next` leads to `a`, where the order of the day has `c`");
    Site::sound()
        .change("tools/b.html", "rel=prev href=a.html", "rel=prev href=../index.html")
        .breaks("tools/b.html", "`rel=prev` leads to no tool");
}

#[test]
fn no_tool_has_a_further_link() {
    let link = "<p><a href=tools/c.html>See</a></p><ul>";
    Site::sound().change("index.html", "<ul>", link).breaks("index.html", "links to `c` once more");
    let link = "<dd data-answer><a href=a.html>us</a>";
    Site::sound().change("tools/c.html", "<dd data-answer>", link).breaks("tools/c.html", "links to `a` once more");
}

#[test]
fn names_hold_each_tool_once() {
    let b = "<li><a href=tools/b.html>N</a></li>";
    Site::sound().change("names.html", b, "").breaks("names.html", "`b` is missing from the names");
    Site::sound().change("names.html", b, &b.repeat(2)).breaks("names.html", "linked twice");
    Site::sound()
        .change("names.html", "<li>", "<li data-tool=a>")
        .breaks("names.html", "has a card on a page that is no list");
}

#[test]
fn every_page_that_shows_a_tool_carries_the_notice() {
    for path in ["index.html", "none.html", "tools/a.html", "tools/d.html", "names.html"] {
        Site::sound().change(path, NOTE, "").breaks(path, "without the notice");
    }
    let link = "<p><a href=tools/c.html>c</a></p></main>";
    Site::sound().change("neutrality.html", "</main>", link).breaks("neutrality.html", "without the notice");
}

#[test]
fn a_page_has_one_main_heading_and_says_whose_it_is() {
    Site::sound().change("index.html", "<h1>T</h1>", "").breaks("index.html", "0 main headings");
    Site::sound().change("index.html", "<h1>T</h1>", "<h1>T</h1><h1>U</h1>").breaks("index.html", "2 main headings");
    Site::sound().change("tools/a.html", " data-tool=a", "").breaks("tools/a.html", "is the page of `a`");
    Site::sound()
        .change("index.html", "<main", "<main data-tool=a")
        .breaks("index.html", "says that it is the page of `a`");
    Site::sound().change("index.html", " lang=en", "").breaks("index.html", "language and direction");
}

#[test]
fn notes_of_single_pages_forbid_publication() {
    Site::sound().change("neutrality.html", "<h1>", "<h1 style=x>").breaks("neutrality.html", "attribute `style`");
}

#[test]
fn an_audience_without_tools_is_shown_none() {
    let public = |html: String| Site { pages: vec![(PageKind::Plain, "index.html", html)], shows_tools: false };
    assert!(public(page("", "")).prove().is_ok());
    public(listing(&["a"])).breaks("index.html", "shows the tool `a`, and this audience is shown none");
    public(page(" data-tool=a", "")).breaks("index.html", "shows the tool `a`");
    let mut planned = public(page("", ""));
    planned.pages[0].0 = PageKind::Tombstone;
    planned.breaks("index.html", "was planned to show tools");
}

#[test]
fn no_page_escapes_the_proof() {
    let links = Links::new([("index.html", None), ("other.html", None), ("style.css", None)]);
    let html = page("", "");
    let examined = |path: &str| {
        (Expected { path: path.into(), kind: PageKind::Plain }, examined(html.as_bytes(), path, &links).into())
    };
    let pages = vec![examined("index.html"), examined("index.html"), examined("stray.html")];
    let faults = prove(&[Tree { audience: "public", links: &links, pages, shows_tools: false }]).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| (&*fault.path, &*fault.message)).collect();
    assert_eq!(
        told,
        [
            ("public/index.html", "the page was written twice"),
            ("public/stray.html", "the page was not planned"),
            ("public/other.html", "the page was planned and not examined"),
        ]
    );
}

#[test]
fn the_pages_of_a_list_add_up() {
    let mut site = Site::sound();
    // A plan that shows one tool on two pages, and pages that keep to it.
    for page in 0..2 {
        let PageKind::Listing { places, .. } = &mut site.pages[page].0 else { panic!("a list") };
        *places = 0..1;
        site.pages[page].2 = listing(&["b"]);
    }
    site.breaks("index.html", "together don't hold its tools");
}

#[test]
fn every_tool_is_two_clicks_from_the_start() {
    Site::sound()
        .change("index.html", "<a href=names.html>Names</a>", "")
        .breaks("tools/a.html", "more than two links lead from the start page");
}

fn journal(days: &[&[&str]]) -> String {
    let entry = |id: &&str| format!("<li data-tool={id} data-entry><a href=tools/{id}.html>N</a></li>");
    let day = |ids: &&[&str]| format!("<h2>Day</h2><ul>{}</ul>", ids.iter().map(entry).collect::<String>());
    page("", &days.iter().map(day).collect::<String>())
}

#[test]
fn journals_keep_the_order_within_each_day() {
    let with = |shown: &[&[&str]]| {
        let mut site = Site::sound();
        let days = vec![ids(&["b", "c"]), ids(&["a"]), ids(&["b"])];
        site.pages.push((PageKind::Journal { days }, "changes.html", journal(shown)));
        site
    };
    assert!(with(&[&["b", "c"], &["a"], &["b"]]).prove().is_ok());
    with(&[&["c", "b"], &["a"], &["b"]])
        .breaks("changes.html", "`c` stands at place 1, where the order of the day has `b`");
    with(&[&["b", "c"], &["a"]]).breaks("changes.html", "2 days with entries, and 3 were planned");
    with(&[&["b", "c"], &["a"], &["c"]]).breaks("changes.html", "`b` is missing");
    with(&[&["b", "b", "c"], &["a"], &["b"]]).breaks("changes.html", "`b` stands twice");
}

#[test]
fn a_notice_that_nobody_can_read_is_none() {
    for hidden in [
        "<div hidden>No endorsement.</div>",
        "<details><summary>More</summary>No endorsement.</details>",
        "<div aria-hidden=true>No endorsement.</div>",
        "-",
        "",
    ] {
        let note = format!("<div data-notice=\"no-endorsement\">{hidden}</div>");
        Site::sound().change("index.html", NOTE, &note).breaks("index.html", "without the notice");
    }
    let around = format!("<div hidden>{NOTE}</div>");
    Site::sound().change("index.html", NOTE, &around).breaks("index.html", "without the notice");
}

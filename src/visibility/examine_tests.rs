//! Each fault that one page shows alone is noted; sound pages have none.

use super::reader::Reader;
use super::room::Room;
use super::*;
use arcstr::ArcStr;
use proptest::prelude::*;
use std::sync::Arc;

/// A page as it is read when others like it came before.
fn examined(bytes: &[u8], path: &str, links: &Links) -> Examined {
    let mut known = Known::default();
    let first = examine(bytes, path, links, &mut known);
    assert_eq!(
        first,
        examine(bytes, path, links, &mut known),
        "known tags mean what they meant when they were read first"
    );
    first
}

fn links() -> Links {
    let tool = |id: &str| Some(ArcStr::from(id));
    Links::new([
        ("index.html", None),
        ("style.css", None),
        ("finder.js", None),
        ("tools/a.html", tool("a")),
        ("tools/b.html", tool("b")),
    ])
    .saying([("en", "No endorsement."), ("fr", "Aucun aval.")])
}

fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en dir=ltr><head><meta charset=utf-8><title>T</title><link rel=stylesheet href=style.css>\
         </head><body><main><h1>T</h1>{body}</main></body></html>"
    )
}

fn card(id: &str) -> String {
    format!("<li class=card data-tool={id}><h3><a href=tools/{id}.html lang=en dir=ltr>Name</a></h3><p>Text</p></li>")
}

fn notes(body: &str) -> Vec<String> {
    let found = examined(page(body).as_bytes(), "index.html", &links());
    found.notes().iter().map(|note| note.message.clone()).collect()
}

#[track_caller]
fn assert_noted(body: &str, words: &str) {
    let notes = notes(body);
    assert!(notes.iter().any(|note| note.contains(words)), "{words:?} not in {notes:?}");
}

#[track_caller]
fn assert_sound(body: &str) {
    assert_eq!(notes(body), Vec::<String>::new());
}

#[test]
fn a_sound_list_is_read_in_order() {
    let body = format!("<ul>{}{}</ul><p data-notice=no-endorsement>No endorsement.</p>", card("b"), card("a"));
    let found = examined(page(&body).as_bytes(), "index.html", &links());
    assert_eq!(found.notes(), []);
    assert_eq!(found.cards(&links()).collect::<Vec<_>>(), ["b", "a"]);
    assert!(found.notice && found.headings == 1 && &*found.lang == "en" && found.linked.is_empty());
}

#[test]
fn forbidden_things_are_noted() {
    assert_noted("<p style='color:red'>x</p>", "attribute `style`");
    assert_noted("<p style>x</p>", "attribute `style`");
    assert_noted("<style>p{}</style>", "`<style>` is not allowed");
    assert_noted("<STYLE>p{}</STYLE>", "`<style>` is not allowed");
    assert_noted("<script>x()</script>", "script stands in the page");
    assert_noted("<p OnClick=x()>x</p>", "attribute `onclick`");
    assert_noted("<meta http-equiv=Refresh content=0>", "sends its reader on");
    assert_noted("<img src=//example.org/x.png>", "does not work");
    assert_noted("<img src=https://example.org/x.png>", "fetches from another site");
    assert_noted("<link rel=preload href=https://example.org/x.css>", "fetches from another site");
    assert_noted("<img srcset='style.css 1x, https://example.org/x 2x'>", "fetches from another site");
    assert_noted("<iframe src=index.html></iframe>", "`<iframe>` is not allowed");
    assert_noted("<svg><title><p data-tool=a></p></title></svg>", "`<svg>` is not allowed");
    assert_noted("<a href='javascript&colon;x()'>x</a>", "addresses of this kind");
    assert_noted("<noscript><img src=https://example.org/x></noscript>", "fetches from another site");
    assert_noted("<p id=x></p><p id=x></p>", "`x` stands twice");
    assert_noted("<p class=a class=b>x</p>", "`class` twice");
}

#[test]
fn allowed_things_are_not() {
    assert_sound("<script src=finder.js></script><a href=https://example.org/>x</a><a href=mailto:a@example.org>y</a>");
    assert_sound("<p>x<br>y<img src=style.css alt=''/></p><!-- <style> --><a href=#z>x</a><p id=z>z</p>");
    assert_sound("<template><ul><li class=card data-tool=''><a href=''>n</a></li></ul></template>");
    assert_sound("<table><caption>c</caption> <tbody> <tr><th><p>x</p></th></tr> </tbody></table>");
}

#[test]
fn links_have_to_lead_somewhere() {
    assert_noted("<a href=tools/c.html>x</a>", "no such file");
    assert_noted("<a href=#nowhere>x</a>", "`#nowhere` leads to no element");
    assert_noted("<a href=/index.html>x</a>", "are relative");
    assert_noted("<form action=send.html></form>", "no such file");
}

#[test]
fn a_tool_page_may_link_to_its_own_tool_in_another_language() {
    let links = Links::new([("tools/a.html", Some(ArcStr::from("a"))), ("fr/tools/a.html", Some(ArcStr::from("a")))]);
    let body = "<p><a href=../fr/tools/a.html hreflang=fr>fr</a></p>";
    let html = page(body).replace("<main>", "<main data-tool=a>").replace(" href=style.css", " href=a.html");
    let found = examined(html.as_bytes(), "tools/a.html", &links);
    assert_eq!((found.notes(), &*found.linked, found.links), (&[][..], "", 0));
}

#[test]
fn cards_are_alike_within_a_page() {
    let odd = |li: &str| format!("<ul>{}{li}</ul>", card("a"));
    let link = "<h3><a href=tools/b.html lang=ar dir=rtl>Name</a></h3>";
    assert_sound(&odd(&format!("<li class=card data-tool=b>{link}<p>Other</p></li>")));
    assert_noted(
        &odd(&format!("<li class='card new' data-tool=b>{link}<p>x</p></li>")),
        "not built like the card of `a`",
    );
    assert_noted(&odd(&format!("<li class=card data-tool=b>{link}<p>x</p><p>more</p></li>")), "`<p>` stands where");
    assert_noted(&odd(&format!("<li class=card data-tool=b>{link}</li>")), "`</li>` stands where the other has `<p>`");
    assert_noted(&odd(&format!("<li class=card data-tool=b>{link}<p title=x>x</p></li>")), "`<p title=\"x\">`");
}

#[test]
fn a_card_has_one_link_and_no_privileges() {
    assert_noted("<ul><li data-tool=a><p>x</p></li></ul>", "links to its tool's page 0 times");
    assert_noted("<ul><li data-tool=a><a href=tools/b.html>x</a></li></ul>", "further link");
    assert_noted("<ul><li data-tool=a><a href=tools/a.html>x</a><a href=tools/a.html>x</a></li></ul>", "2 times");
    assert_noted("<ul><li data-tool=a><a href=https://example.org/>x</a></li></ul>", "further link");
    for attribute in ["hidden", "tabindex=0", "aria-hidden=true", "inert"] {
        let name = attribute.split('=').next().unwrap();
        let words = format!("a card has the attribute `{name}`");
        assert_noted(&format!("<ul><li data-tool=a {attribute}><a href=tools/a.html>x</a></li></ul>"), &words);
        assert_noted(&format!("<ul><li data-tool=a><a {attribute} href=tools/a.html>x</a></li></ul>"), &words);
    }
}

#[test]
fn cards_stand_side_by_side() {
    assert_noted(&format!("<ul>{}</ul><ul>{}</ul>", card("a"), card("b")), "set apart");
    assert_noted(&format!("<ul>{}<li>Advert</li>{}</ul>", card("a"), card("b")), "set apart");
    assert_noted(&format!("<ul>{}</ul>", card("a").replace("<p>", "<p data-tool=b>")), "inside the card");
    assert_sound("<table><tr><th>Q</th><th data-tool=a><a href=tools/a.html>A</a></th></tr></table>");
}

#[test]
fn browsers_see_the_nesting_that_was_read() {
    for body in [
        "<p>x<div>y</div></p>",
        "<p><span><ul><li>x</li></ul></span></p>",
        "<ul><div><li>x</li></div></ul>",
        "<a href=index.html>x<b><a href=index.html>y</a></b></a>",
        "<table><tr><p>x</p></tr></table>",
        "<dl><dd><div><dt>x</dt></div></dd></dl>",
        "<select><p>x</p></select>",
    ] {
        assert_noted(body, "browsers would move it");
    }
    assert_noted("<table>x<tr><td>y</td></tr></table>", "outside its cells");
    assert_noted("<div/>", "closes itself");
    assert_noted("<b><i>x</b></i>", "`</b>` does not close");
    assert_noted("</section>", "`</section>` does not close");
    let open = examined(b"<html lang=en dir=ltr><body><h1>x</h1>", "index.html", &links());
    assert!(open.notes()[0].message.contains("`<body>` is never closed"), "{:?}", open.notes());
}

#[test]
fn a_malformed_page_is_read_as_the_standard_says() {
    // Attributes on closing tags, case, entities without semicolons, tags in comments, scripts and titles.
    let html =
        b"<HTML LANG=en dir='ltr'><title><p data-tool=x></title><script src=finder.js>'<p data-tool=y>'</script>\
        <body><!-- <li data-tool=z> --><ul><LI Data-Tool=\"a&amp;b\"><a href=tools/a.html>n</a></LI data-tool=w></ul>\
        <h1>x</h1 id=q><a href=#q>q</a></body></HTML>";
    let found = examined(html, "index.html", &links());
    assert_eq!(found.cards(&links()).collect::<Vec<_>>(), ["a&b"]);
    let messages: Vec<_> = found.notes().iter().map(|note| &*note.message).collect();
    assert!(messages.iter().any(|m| m.contains("`#q` leads to no element")), "{messages:?}");
    assert!(messages.iter().any(|m| m.contains("card of `a&b` has a further link")), "{messages:?}");
}

#[test]
fn tools_hide_neither_in_noscript_nor_in_templates() {
    let found =
        examined(page(&format!("<noscript><ul>{}</ul></noscript>", card("a"))).as_bytes(), "index.html", &links());
    assert_eq!(found.cards(&links()).collect::<Vec<_>>(), ["a"]);
    assert_noted("<template><p data-tool=a>x</p></template>", "a template for scripts names the tool `a`");
}

#[test]
fn a_notice_counts_only_when_it_can_be_read() {
    let noticed = |body: &str| examined(page(body).as_bytes(), "index.html", &links()).notice;
    assert!(noticed("<p data-notice=no-endorsement><em>No</em> endorsement</p>"));
    assert!(noticed("<div data-notice=no-endorsement><p>No</p>\nendorsement!</div>"));
    for other in ["", "x", "Endorsement", "No endorsement, but the best", "Aucun aval."] {
        assert!(!noticed(&format!("<p data-notice=no-endorsement>{other}</p><p>No endorsement.</p>")), "{other}");
    }
    assert!(!noticed("<p data-notice=no-endorsement hidden>No endorsement.</p>"));
    assert!(!noticed("<template><p data-notice=no-endorsement>No endorsement.</p></template>"));
    assert!(!noticed("<p data-notice=other>No endorsement.</p>"));
}

#[test]
fn a_known_card_is_looked_at_again_where_its_link_would_lead_nowhere() {
    let (links, mut known) = (links(), Known::default());
    let card = |id: &str| format!("<li class=card data-tool={id}><h3><a href={id}.html>N</a></h3></li>");
    let html = page(&format!("<ul>{}{}</ul>", card("b"), card("a"))).replace("href=style.css", "href=../style.css");
    for path in ["tools/x.html", "tools/x.html"] {
        assert_eq!(examine(html.as_bytes(), path, &links, &mut known).notes(), []);
    }
    let again = examine(html.as_bytes(), "tools/a.html", &links, &mut known);
    assert!(again.notes().iter().any(|note| note.message.contains("links to its tool's page 0 times")), "{again:?}");
    assert_eq!(again, examine(html.as_bytes(), "tools/a.html", &links, &mut Known::default()));
}

#[test]
fn answers_may_differ_in_prose_alone() {
    let shape = |body: &str| examined(page(body).as_bytes(), "index.html", &links()).shape;
    let answer = |inside: &str| format!("<dl><dt>Q</dt><dd class=answer data-answer lang=en>{inside}</dd></dl>");
    assert_eq!(shape(&answer("x")), shape(&answer("<p>a <em>b</em></p><ul><li>c</li></ul>")));
    assert_ne!(shape(&answer("x")), shape(&format!("{}<p>x</p>", answer("x"))));
    assert_ne!(shape(&answer("x")), shape(&answer("x").replace("class=answer", "class=big")));
    assert_eq!(shape(&answer("x")), shape(&answer("x").replace(" lang=en", " lang=ar dir=rtl")));
    assert_eq!(shape(&answer("x")), shape(&answer("x").replace(" lang=en", "")));
    assert_ne!(shape(&answer("x")), shape(&answer("x").replace("<dt>", "<dt lang=fr>")));
    assert_sound(&answer(
        "<table><tr><td colspan=2>x</td></tr></table><a rel=nofollow href=https://example.org/>x</a>",
    ));
    assert_noted(&answer("<h2>x</h2>"), "`<h2>` stands inside an answer");
    assert_noted(&answer("<h4>x</h4>"), "`<h4>` stands inside an answer");
    assert_noted(&answer("<img src=style.css>"), "`<img>` stands inside an answer");
    assert_noted(&answer("<p class=big>x</p>"), "has the attribute `class`");
    assert_noted(&answer("<p data-tool=a>x</p>"), "has the attribute `data-tool`");
    assert_sound("<div data-prose><h4>x</h4><h5>y</h5><p>z</p></div>");
}

#[test]
fn no_value_can_forge_a_skeleton() {
    let lines = |body: &str| skeleton(page(body).as_bytes(), Part::Page);
    assert_ne!(lines("<p class='a\" title=\"b'>x</p>"), lines("<p class=a title=b>x</p>"));
    assert_ne!(lines("<p class='a\">\n</p>\n<p class=\"b'>x</p>"), lines("<p class=a></p><p class=b>x</p>"));
}

#[test]
fn any_bytes_are_read_without_harm() {
    let whole = page(&format!("<ul>{}</ul><noscript><p>\u{e9}</noscript>", card("a")));
    for end in 0..whole.len() {
        examined(&whole.as_bytes()[..end], "index.html", &links());
        let mut broken = whole.clone().into_bytes();
        broken[end] = [b'<', b'"', 0xff, 0][end % 4];
        examined(&broken, "index.html", &links());
    }
    assert!(examined(&b"<a>".repeat(2_000), "index.html", &links()).notes().len() <= 20);
}

fn finish(reader: Reader<'_>) -> Examined {
    reader.finish(&mut Known::default())
}

/// What the whole grammar sees, and what the plain rules see if they suffice.
fn both_ways(page: &str) -> (Examined, Option<Examined>) {
    let links = links();
    let mut reader = Reader::new("index.html", &links, Room::default());
    reader.read(page.as_bytes());
    let mut known = Known::default();
    let mut plainly = || Reader::plainly(page.as_bytes(), "index.html", &links, &mut known).map(finish);
    let first = plainly();
    assert_eq!(first, plainly(), "known tags mean what they meant when they were read first");
    (finish(reader), first)
}

#[test]
fn pages_as_templates_write_them_are_plain() {
    let (wholly, plainly) = both_ways(&page(&format!("<ul>{}{}</ul><p data-answer>AT&T</p>", card("b"), card("a"))));
    assert_eq!(plainly, Some(wholly));
}

proptest! {
    #[test]
    fn the_plain_rules_see_what_the_whole_grammar_sees(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<p>", "</p>", "<p class=a>", "<p class='a b'>", "<p class=\"a>b\">", "<p id=x id=y>", "<p a = b>", "<p/>", "<br>", "<br />",
            "<P>", "<a href=tools/a.html>", "<a href=tools/a.html/>", "</a>", "</a >", "<a href='tools/b.html?a=1&b=2'>", "<a href=x&amp;y>", "<a href=\"?a&copy=1&lang=2&b\">", "<p class='&not=a&lt'>", "<p class='&lt=&#38;=&=&&a='>",
            "<li data-tool=a>", "</li>", "<ul>", "</ul>", "<!-- c -->", "<!doctype html>", "<script>", "</script>", "<title>", "</title>",
            "<textarea>", "<noscript>", "</noscript>", "<template>", "</template>", "text", " ", "\n", "&", "&amp;", "&#32;", "<", ">", "\"", "'",
            "=", "\0", "\r", "\t", "\u{c}", "é", "<1>", "</1>", "<?x>", "]]>", "<svg>", "<p data-prose>", "<p data-notice=no-endorsement>", "<h1>", "</h1>", "<p ", "a=", "-",
        ]), 0..16),
        framed in any::<bool>(),
    ) {
        let body = pieces.concat();
        let page = if framed { page(&body) } else { format!("<!doctype html>{body}") };
        let (wholly, plainly) = both_ways(&page);
        if let Some(plainly) = plainly {
            prop_assert_eq!(plainly, wholly);
        }
    }
}

/// Elements of prose in each other, mostly where they belong, and texts.
fn prose() -> impl Strategy<Value = String> {
    let names = [
        "p", "ul", "ol", "li", "li", "em", "strong", "code", "pre", "table", "thead", "tbody", "tr", "tr", "td", "th",
        "h4", "a", "b",
    ];
    let leaf = prop::sample::select(vec![
        "x",
        "y & z",
        "&amp;",
        " ",
        "\0",
        "<br>",
        "<br/>",
        "</p>",
        "<a href=tools/b.html>x</a>",
        "<a href=https://example.org/ rel=noreferrer>x</a>",
        "<a href=https://example.org/ href=index.html>x</a>",
        "<a href=https://example.org/ class=big>x</a>",
        "<a href=https://example.org/&amp;>x</a>",
        "<a href=#x>x</a>",
        "<a>x</a>",
        "<p class=quiet lang=ar>x</p>",
        "<p class=source>x</p>",
        "<p class=big>x</p>",
        "<p id=x>x</p>",
        "<p data-tool=a>x</p>",
        "<p href=https://example.org/>x</p>",
        "<p>",
    ]);
    leaf.prop_map(str::to_owned).prop_recursive(4, 24, 3, move |inside| {
        let named = (prop::sample::select(names.to_vec()), prop::collection::vec(inside, 0..3));
        named.prop_map(|(name, inside)| {
            let inside = inside.concat();
            match name {
                "ul" | "ol" => format!("<{name}><li>{inside}</li></{name}>"),
                "table" => format!("<table><tbody><tr><td>{inside}</td></tr></tbody></table>"),
                name => format!("<{name}>{inside}</{name}>"),
            }
        })
    })
}

proptest! {
    #[test]
    fn prose_that_is_gone_over_at_once_means_what_its_tags_mean(
        parts in prop::collection::vec(prose(), 0..4),
        (before, after) in prop::sample::select(vec![
            ("<dl><dt>q</dt><dd data-answer>", "</dd></dl>"),
            ("<div data-prose>", "</div>"),
            ("<p data-answer>", "</p>"),
            ("<p><em data-answer>", "</em></p>"),
            ("<table data-answer>", "</table>"),
            ("<ul data-prose>", "</ul>"),
            ("<ul><li data-tool=a data-answer><a href=tools/a.html>a</a>", "</li></ul>"),
            ("<div data-prose><p data-tool=a><a href=tools/a.html>a</a></p>", "</div>"),
            ("<ul data-prose><li data-tool=a><a href=tools/a.html>a</a></li>", "<li data-tool=b><a href=tools/b.html>b</a></li></ul>"),
            ("<ul data-prose>", "<li data-tool=a><a href=tools/a.html>a</a></li></ul>"),
            ("<template><div data-prose>", "</div></template>"),
            ("<div data-notice=no-endorsement data-prose>No endorsement.", "</div>"),
            ("<div hidden data-prose>", "</div>"),
            ("<div data-prose><ul>", "</ul><ul><li data-tool=a><a href=tools/a.html>a</a></li></ul></div>"),
        ]),
    ) {
        let (wholly, plainly) = both_ways(&page(&format!("{before}{}{after}", parts.concat())));
        if let Some(plainly) = plainly {
            prop_assert_eq!(plainly, wholly);
        }
    }
}

/// What may stand in place of a text.
const WORDS: [&str; 9] = ["x", "other words", "y & z", "&amp;", "x &amp; y", " ", "", "No endorsement.", "\0"];

/// What may stand in place of the address of another site.
const ADDRESSES: [&str; 16] = [
    "https://example.org/",
    "http://other.example/?a=1&b=2",
    "\"https://other.example/>\"",
    "'https://other.example/\"'",
    "https://other.example/\"",
    "'https://other.example/ x'",
    "https://other.example\\x",
    "https://other.example/&amp;",
    "https://other.example/&copy",
    "\"\"",
    "''",
    "mailto:a@example.org",
    "//other.example",
    "index.html",
    "#x",
    "tools/b.html",
];

/// Elements that mean something else in other places, around others or after others.
fn element() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "<p>x</p>",
        "<p class=a>x</p>",
        "<p class=skip>x</p>",
        "<div class=beside>x</div>",
        "<li class=a>x</li>",
        "<div id=x></div>",
        "<p class=a><a href=#x>x</a></p>",
        "<p class=a><a href=index.html>x</a></p>",
        "<p class=a><a href=../index.html>x</a></p>",
        "<p class=a><a href=tools/a.html>x</a></p>",
        "<p class=a><a href=../tools/a.html#y>x</a></p>",
        "<p class=a><a href=a.html>x</a></p>",
        "<p class=a><a rel=next href=../tools/b.html>x</a></p>",
        "<p class=a><a href=https://example.org/>x</a></p>",
        "<p class=a><a rel=nofollow href=https://example.org/ lang=en>x</a> (link)</p>",
        "<div class=question id=l><p data-answer><a href=https://example.org/>x</a></p></div>",
        "<p class=a><img src=../style.css></p>",
        "<p class=a><a href=./index.html>x</a></p>",
        "<p data-notice=no-endorsement>No endorsement.</p>",
        "<p class=a data-notice=other>No endorsement.</p>",
        "<dt>q</dt>",
        "<dd data-answer><p>x</p></dd>",
        "<h1>x</h1>",
        "<h1 class=skip>x</h1>",
        "<h2 class=a>x</h2>",
        "<h2>x</h2>",
        "<h3 id=x>x <a href=#x>x</a></h3>",
        "<h2><h3>x</h3></h2>",
        "<title>x <p class=a></title>",
        "<title class=a>x</title>",
        "<title/x>x</title>",
        "<br class=skip>",
        "<p class='beside skip both'>x</p>",
        "<html lang=de dir=ltr>",
        "<html lang=de>",
        "<html dir=rtl lang=ar class=skip>",
        "<li class=c data-tool=a><a href=tools/a.html>x</a></li>",
        "<li class=c data-tool=b><a href=tools/b.html>x</a></li>",
        "<li class=c data-tool=a><a href=../tools/a.html>x</a></li>",
        "<li class=c data-tool=b><a href=../tools/b.html>x</a></li>",
        "<li class=c data-tool=b><a href=../tools/b.html>x</a><p class=a>x</p></li>",
        "<li class=c data-tool=a><a href=tools/a.html>x</a><a href=#x>x</a></li>",
        "<li class=c data-tool=a><a href=../tools/a.html>x</a><p class=a><a href=#>x</a></p></li>",
        "<p class=a><a href=#>x</a></p>",
        "<p class=a><a href=#top>x</a></p>",
        "<p class=a><a href=#x src=#y>x</a></p>",
        "<p class=a><img src=a.html#x></p>",
        "<link rel=help href=index.html#x>",
        "<p class=a><img src=other.html#x></p>",
        "<p data-notice=no-endorsement>x</p>",
        "<div class=n><p data-notice=no-endorsement>No endors&ement.</p></div>",
        "<div class=n><p data-notice=no-endorsement>No&#32;endorsement.</p></div>",
        "<p id=n\u{c}hidden data-notice=no-endorsement>No endorsement.</p>",
        "<li class=c id=x\u{c}hidden data-tool=b><a href=tools/b.html>x</a></li>",
        "text",
        " ",
        "<div class=question><p data-answer>x</p></div>",
        "<div class=question><p>x</p></div>",
        "<tr><th>x</th><td class=a>x</td></tr>",
        "<table><tbody><tr><th>x</th><td class=a>x</td></tr></tbody></table>",
        "<table><tbody><tr><th id=x>x</th><td><a href=https://example.org/>x</a> <a href=index.html>x</a></td></tr></tbody></table>",
        "<li class=c id=x data-tool=a><a href=tools/a.html>x</a></li>",
        "<li class=c id=x data-tool=b><a href=tools/b.html>x</a></li>",
        "<li class=c data-tool=b><a href=tools/a.html>x</a></li>",
        "<li class=c data-tool=b><a hreflang=fr href=tools/b.html>x</a></li>",
        "<li class=c data-tool=b data-entry><a href=index.html>x</a></li>",
        "<div class=a><title data-answer>x</title></div>",
        "<div class=a><title data-answer><p lang=\"</title><h1>\">x</p></title></div>",
        "<div class=question><dt>q</dt><dd data-answer><p>x</p></dd></div>",
        "<div class=question><dt>q</dt><dd data-answer></dd></div>",
        "<div class=question><dt>q</dt><dd data-answer><ul><li>x</li></ul><p class=source>x</p></dd></div>",
        "<div class=question><dt>q</dt><dd data-answer><p class=quiet>x <a href=https://example.org/>x</a></p></dd></div>",
        "<div class=question><dt>q</dt><dd data-answer><p><a href=index.html>x</a></p></dd></div>",
        "<div class=question><dt>q</dt><dd data-answer><p id=x><a href=#x>x</a></p></dd></div>",
        "<div class=question><dt>q</dt><dd data-answer><p data-tool=a><a href=https://example.org/>x</a></p></dd></div>",
        "<div class=question><div data-prose><h4>x</h4></div><p>x</p></div>",
        "<div class=question><div data-prose><p>x</p></div><div data-prose></div></div>",
        "<section class=a><div data-prose><h4>x</h4><p>y</p></div><p><a href=../index.html>x</a></p></section>",
        "<section class=a><div data-prose><p>x</p><h4>y</h4></div><p><a href=../index.html>x</a></p></section>",
    ])
    .prop_map(str::to_owned);
    let list = prop::collection::vec(
        prop::sample::select(vec![
            "<li class=c data-tool=a><a href=tools/a.html>x</a></li>",
            "<li class=c data-tool=b><a href=tools/b.html>x</a></li>",
            "<li class=c data-tool=b><a href=tools/b.html>x</a><p>x</p></li>",
            "<li class=a>x</li>",
            "<p class=a>x</p>",
            "text",
        ]),
        0..4,
    );
    let list = (prop::sample::select(vec!["", " class=beside", " class=skip"]), list)
        .prop_map(|(class, items)| format!("<ul{class}>{}</ul>", items.concat()));
    let leaf = prop_oneof![3 => leaf, 1 => list];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let around = prop::sample::select(vec![
            "ul",
            "ol",
            "dl",
            "div",
            "div class=a",
            "div class=question id=q",
            "section class=a",
            "p class=a",
            "a href=#x",
            "template",
            "div hidden",
            "div class=skip",
            "div class=both",
            "li class=a",
            "div data-prose",
            "nav class=a",
            "main data-tool=a",
            "h2 class=a",
            "em",
        ]);
        (around, prop::collection::vec(inner, 0..4)).prop_map(|(around, inner)| {
            let name = around.split(' ').next().unwrap_or_default();
            format!("<{around}>{}</{name}>", inner.concat())
        })
    })
}

proptest! {
    #[test]
    fn what_was_read_before_means_what_it_would_mean_here(
        parts in prop::collection::vec(element(), 1..5),
        pages in prop::collection::vec(
            (
                (0_usize..6, 0_usize..2),
                any::<bool>(),
                (0..WORDS.len(), prop_oneof![3 => 0_usize..4, 1 => 0..ADDRESSES.len()]),
                prop::collection::vec(0_usize..5, 0..6),
            ),
            2..12,
        ),
        most_alike in 0_u16..3,
    ) {
        let tool = |id: &str| Some(ArcStr::from(id));
        let paths = ["index.html", "other.html", "tools/a.html", "tools/b.html", "fr/index.html", "fr/tools/a.html"];
        let tools = [None, None, tool("a"), tool("b"), None, tool("a")];
        let links = Links::new(paths.into_iter().zip(tools).chain([("style.css", None), ("fr/style.css", None)]))
            .saying([("en", "No endorsement."), ("fr", "Aucun aval.")])
            .keeping(["skip", "both", "source"], ["beside", "both"]);
        let common: Arc<Common<'_>> = Arc::default();
        let mut readers = [(); 2].map(|()| Known::of_few(most_alike, common.clone()));
        for ((path, reader), french, (words, address), chosen) in pages {
            let body: String = chosen.iter().filter_map(|part| parts.get(*part)).map(String::as_str).collect();
            let body = body.replace(">x<", &format!(">{}<", WORDS[words]))
                .replace("https://example.org/", ADDRESSES[address]);
            let html = page(&body).replace("<link rel=stylesheet href=style.css>", "");
            let html = if french { html.replace("<html lang=en", "<html lang=fr") } else { html };
            let path = paths[path];
            let mut wholly = Reader::new(path, &links, Room::default());
            wholly.read(html.as_bytes());
            let known = &mut readers[reader];
            prop_assert_eq!(examine(html.as_bytes(), path, &links, known), finish(wholly), "{} {}", path, html);
        }
    }
}

#[test]
fn what_was_read_before_is_looked_at_again_where_something_else_is_around() {
    let links = links().keeping(["skip"], ["beside"]);
    let row = "<div class=question><p data-answer>x</p></div>";
    let (a, b) = (card("a"), card("b"));
    let taller = b.replace("<p>Text</p>", "<p>Text</p><p>More</p>");
    let pairs = [
        (format!("<div><em>{row}</em></div>"), format!("<p><em>{row}</em></p>")),
        (format!("<div>{row}</div>"), format!("<div class=skip><div>{row}</div></div>")),
        (format!("<div>{row}</div>"), format!("<div hidden><div>{row}</div></div>")),
        (format!("<ul>{taller}</ul>"), format!("<ul>{a}{taller}</ul>")),
        (format!("<ul>{a}{b}</ul>"), format!("<ul class=beside>{a}{b}</ul>")),
        (format!("<ul>{taller}</ul><ul>{taller}</ul>"), format!("<ul>{a}</ul><ul>{taller}</ul>")),
        (format!("<ul>{a}{b}</ul>"), format!("<ul>{a}</ul><p>x</p><ul>{b}</ul>")),
        (format!("<ul>{a}{b}</ul>"), format!("<ul>{a}<li>x</li>{b}</ul>")),
        (format!("<ul>{a}{b}</ul>"), format!("<ul><li>x</li>{b}</ul>")),
        (format!("<ul>{a}{b}</ul>"), format!("<ul>x{b}</ul>")),
    ];
    for (first, second) in pairs {
        let mut known = Known::default();
        for body in [&first, &first, &second, &second] {
            let html = page(body);
            let mut wholly = Reader::new("index.html", &links, Room::default());
            wholly.read(html.as_bytes());
            assert_eq!(examine(html.as_bytes(), "index.html", &links, &mut known), finish(wholly), "{first} {body}");
        }
    }
}

#[test]
fn what_is_known_means_what_it_would_mean_in_its_own_place() {
    let links = links().saying([("en", "Does not endorse.")]);
    let part = "<p><a href=#x>y</a></p><p id=x>z</p>";
    let card = "<ul><li class=c data-tool=a><a href=tools/a.html>A</a><a href=#x>y</a></li></ul><p id=x>z</p>";
    let up = "<p><a href=#top>up</a></p><p><a href=#>up</a></p>";
    let two = "<p><a href=#m src=#t>x</a></p><p id=t></p>";
    let both = format!("{two}<p id=m></p>");
    let notice = |words: &str| format!("<div class=n><p data-notice=no-endorsement>{words}</p></div>");
    let (spelled, not, said) =
        (notice("Does &not; endorse."), notice("Does&#32;not endorse."), notice("Does not endorse."));
    let hidden = "<p id=n\u{c}hidden data-notice=no-endorsement>Does not endorse.</p>";
    let picture = "<p class=a><img src=a.html#x></p>";
    let frame = "<p class=a><img src=index.html#x></p>";
    let index = "index.html";
    let title = "<div class=q><title data-answer>T</title></div>";
    let forged = "<div class=q><title data-answer><p lang=\"</title><iframe src=https://example.org/></iframe>\">x</p></title></div>";
    let rows: [&[(&str, &str)]; 8] = [
        &[(index, title), (index, title), (index, forged)],
        &[(index, part), (index, part), (index, card), (index, card)],
        &[(index, up), (index, up), (index, up)],
        &[(index, &both), (index, &both), (index, two)],
        &[(index, &spelled), (index, &spelled), (index, &not), (index, &not), (index, &said), (index, &said)],
        &[(index, hidden), (index, hidden)],
        &[("tools/b.html", picture), ("tools/b.html", picture), ("tools/a.html", picture)],
        &[("other.html", frame), ("other.html", frame), (index, frame)],
    ];
    for row in rows {
        let mut known = Known::default();
        for (path, body) in row {
            let html = page(body).replace("<link rel=stylesheet href=style.css>", "");
            let mut wholly = Reader::new(path, &links, Room::default());
            wholly.read(html.as_bytes());
            assert_eq!(examine(html.as_bytes(), path, &links, &mut known), finish(wholly), "{path} {body}");
        }
    }
    assert!(!examined(page(card).as_bytes(), index, &links).notes().is_empty());
    let notice = |body: &str| examined(page(body).as_bytes(), index, &links).notice;
    assert_eq!([notice(&spelled), notice(&not), notice(&said), notice(hidden)], [false, true, true, false]);
}

fn kept(body: &str) -> Vec<String> {
    let links = links().keeping(["skip", "menu"], ["beside"]);
    examined(page(body).as_bytes(), "index.html", &links).notes().iter().map(|note| note.message.clone()).collect()
}

#[test]
fn what_the_style_sheet_moves_stands_apart_from_every_tool() {
    let list = |attributes: &str| format!("<ul{attributes}>{}{}</ul>", card("a"), card("b"));
    assert_eq!(
        kept(&format!("<p class=skip>x</p><nav class='wide menu'><p>x</p></nav>{}", list(""))),
        Vec::<String>::new()
    );
    let told = |body: &str, class: &str| {
        let notes = kept(body);
        assert!(notes.len() == 1 && notes[0].contains(&format!("`{class}`")), "{body}: {notes:?}");
    };
    told(&list(" class='x skip'"), "skip");
    told(&format!("<div class=menu><div>{}</div></div>", list("")), "menu");
    told(&list("").replace("class=card", "class='card skip'"), "skip");
    told(&list("").replace("<p>Text", "<p class=skip>Text"), "skip");
    told("<dl class=menu><dt>q</dt><dd data-answer>x</dd></dl>", "menu");
    told(&list(" class=beside"), "beside");
    assert_eq!(kept(&format!("<div class=beside><div>{}</div></div>", list(""))), Vec::<String>::new());
}

#[test]
fn nothing_else_stands_in_a_list_of_cards() {
    assert_noted(&format!("<ul><li>Best</li>{}</ul>", card("a")), "begins with something that is no tool's card");
    assert_noted(&format!("<ul>{}<li>Best</li></ul>", card("a")), "has an item that is no tool's card");
    assert_noted(&format!("<ul>Best{}</ul>", card("a")), "begins with something that is no tool's card");
    assert_noted(&format!("<ul>{}Best{}</ul>", card("a"), card("b")), "words stand among the cards");
    assert_noted(&format!("<ol>{}</ol>", card("a")), "numbered list");
}

#[test]
fn a_notice_in_a_known_part_of_an_element_is_the_elements_too() {
    let links = links();
    let part = "<div class=a><p data-notice=no-endorsement>No endorsement.</p></div>";
    let mut known = Known::default();
    for body in [format!("{part}{part}"), part.to_owned()] {
        assert!(examine(page(&body).as_bytes(), "index.html", &links, &mut known).notice, "{body}");
    }
}

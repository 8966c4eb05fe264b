//! Whole elements that differ in their texts alone: facts, rows of tables, cards. Where they link to other sites, the addresses may differ too; and a
//! card names its tool and links to that tool's page.
//!
//! Takes an element in which nothing was wrong; finds the elements that are written the same around other texts. What a text says matters to
//! nothing but the notice, which no such element holds, and where outside a link leads to nothing at all. Must not know what an element is for.

use super::super::links::{Links, Target, folder_of, is_outside, lies_in};
use super::super::plain::{self, Piece};
use super::super::tags::Tag;
use super::meanings::Written;
use super::passages::{Found, Place, SeenCard, Sense, range};
use crate::bytes::near;
use std::ops::Range;
use std::sync::Arc;

/// What may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hole {
    /// A text that is more than blanks.
    Text,
    /// The address of another site.
    Outside,
    /// The id of a card's tool.
    Tool,
    /// The address of that tool's page.
    Page,
}

/// An element but for what may differ.
pub(super) struct Mould<'l> {
    /// What stands before each hole.
    parts: Box<[(Box<[u8]>, Hole)]>,
    end: Box<[u8]>,
    sense: Arc<Sense<'l>>,
    /// Where its only id stands in the bytes before the first hole.
    id: Option<Place>,
}

/// An element that a mould fits.
struct Fit<'r> {
    length: usize,
    tool: Option<&'r [u8]>,
    page: Option<&'r str>,
}

impl<'l> Mould<'l> {
    /// All but what may differ, if nothing depends on that. Of a `card`, its tool and its page may.
    pub(super) fn of(
        bytes: &[u8],
        sense: &Arc<Sense<'l>>,
        id: Option<Place>,
        card: Option<&SeenCard<'l>>,
    ) -> Option<Self> {
        let holes = holes(bytes, card)?;
        let (mut parts, mut start) = (Vec::with_capacity(holes.len()), 0);
        for (at, hole) in holes {
            parts.push((bytes.get(start..at.start)?.into(), hole));
            start = at.end;
        }
        let first: &(Box<[u8]>, _) = parts.first()?;
        let id_before = id.is_none_or(|(_, end)| usize::from(end) <= first.0.len());
        let end = bytes.get(start..)?.into();
        (id_before && sense.notice.is_none()).then(|| Self { parts: parts.into(), end, sense: sense.clone(), id })
    }

    /// What all elements mean that it fits, and where in each its only id stands.
    pub(super) fn meaning(&self) -> (Arc<Sense<'l>>, Option<Place>) {
        (self.sense.clone(), self.id)
    }

    /// The element that these bytes, the page from here on, begin with, on a page in this folder, if it is no card.
    pub(super) fn find(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        let Fit { length, tool: None, page: None } = self.fit(rest)? else { return None };
        lies_in(folder, &self.sense.base).then_some(Found { length, sense: &self.sense, id: self.id(), card: None })
    }

    /// The card that these bytes, the page at `path` from here on, begin with.
    pub(super) fn card<'k>(&'k self, path: &str, rest: &'k [u8], links: &'l Links) -> Option<Found<'k, 'l>> {
        let Fit { length, tool: Some(named), page: Some(address) } = self.fit(rest)? else { return None };
        let way = links.follow(path, address);
        let Target::Tool(tool, page) = way.target else { return None };
        let sense = &*self.sense;
        let same = tool.as_bytes() == named
            && way.base == Some(&*sense.base)
            && sense.folder.as_deref() == Some(folder_of(page))
            && lies_in(folder_of(path), &sense.base);
        same.then_some(Found { length, sense, id: self.id(), card: Some((named, page)) })
    }

    /// The only id of all elements that it fits.
    fn id(&self) -> Option<&[u8]> {
        self.parts.first()?.0.get(range(self.id?))
    }

    fn fit<'r>(&self, rest: &'r [u8]) -> Option<Fit<'r>> {
        let (mut left, mut tool, mut page) = (rest, None, None);
        for (bytes, hole) in &self.parts {
            left = left.strip_prefix(&**bytes)?;
            left = match hole {
                Hole::Text => {
                    let (text, markup) = left.split_at_checked(near(b'<', left)?)?;
                    matches!(plain::is_text(text), Ok(true)).then_some(markup)?
                }
                Hole::Outside => {
                    let (address, behind) = plain::value(left).ok()?;
                    is_outside(address).then_some(behind)?
                }
                Hole::Tool => {
                    let (id, behind) = plain::value(left).ok()?;
                    tool = Some(id).filter(|id| id.iter().all(|byte| is_of_id(*byte)));
                    behind
                }
                Hole::Page => {
                    let (address, behind) = plain::value(left).ok()?;
                    page = Some(std::str::from_utf8(address).ok()?);
                    behind
                }
            };
        }
        let behind = left.strip_prefix(&*self.end)?;
        Some(Fit { length: rest.len() - behind.len(), tool, page })
    }
}

impl Written for Mould<'_> {
    fn is_like(&self, other: &Self) -> bool {
        self.parts == other.parts && self.end == other.end && self.sense == other.sense
    }

    fn size(&self) -> usize {
        self.parts.iter().map(|(bytes, _)| bytes.len()).sum::<usize>() + self.end.len()
    }
}

fn is_of_id(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// What may differ in an element; `None` where it is not written plainly.
fn holes(bytes: &[u8], card: Option<&SeenCard<'_>>) -> Option<Vec<(Range<usize>, Hole)>> {
    let mut found = Vec::new();
    let mut last = 0;
    let read = plain::read_from(bytes, &mut Tag::default(), |_, piece| {
        match piece {
            Piece::Tag(_, rest) => last = bytes.len() - rest.len(),
            Piece::Start(Some(tag)) => {
                let shift = |(at, hole): (Range<usize>, Hole)| (last + at.start..last + at.end, hole);
                found.extend(in_tag(tag, card, found.is_empty()).map(shift));
            }
            Piece::Text(text, behind) => {
                let end = bytes.len() - behind.len();
                found.push((end - text.len()..end, Hole::Text));
            }
            Piece::Start(None) | Piece::End(..) => {}
        }
        0
    });
    let card_is_whole =
        card.is_none() || [Hole::Tool, Hole::Page].iter().all(|hole| found.iter().any(|(_, it)| it == hole));
    (read.is_ok() && card_is_whole).then_some(found)
}

/// What may differ in a start tag: one value at most. `first`: nothing before it does.
fn in_tag(tag: &[u8], card: Option<&SeenCard<'_>>, first: bool) -> Option<(Range<usize>, Hole)> {
    if let Some(card) = card.filter(|_| first) {
        let (id, at) = plain::value_of(tag, b"data-tool")?;
        return (id == card.tool.as_bytes()).then_some((at, Hole::Tool));
    }
    if !tag.starts_with(b"<a ") {
        return None;
    }
    let (address, at) = plain::value_of(tag, b"href")?;
    match card {
        // Its only link.
        Some(_) => Some((at, Hole::Page)),
        None => is_outside(address).then_some((at, Hole::Outside)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mould(whole: &str, notice: bool) -> Option<Mould<'static>> {
        let notice = notice.then(|| ("en".into(), true));
        let sense = Sense { base: "fr".into(), notice, ..Sense::default() };
        Mould::of(whole.as_bytes(), &sense.into(), None, None)
    }

    /// How many bytes of a page it fits, in a folder.
    fn length(mould: &Mould<'_>, folder: &str, rest: &str) -> Option<usize> {
        mould.find(folder, rest.as_bytes()).map(|found| found.length)
    }

    #[test]
    fn only_texts_may_differ() {
        let mould = mould("<div id=q><b>Answer</b> <i>x</i></div>", false).expect("texts in an element");
        assert_eq!(length(&mould, "fr", "<div id=q><b>Other words & more</b> <i>y</i></div><p>"), Some(50));
        assert_eq!(length(&mould, "fr/tools", "<div id=q><b>x</b> <i>y</i></div>"), Some(33));
        assert_eq!(
            length(&mould, "de", "<div id=q><b>x</b> <i>y</i></div>"),
            None,
            "its links lead elsewhere from there"
        );
        for other in [
            "<div id=r><b>x</b> <i>y</i></div>",
            "<div id=q><b>x</b> <i>y</i></p>",
            "<div id=q><b>x</b>, <i>y</i></div>",
            "<div id=q><b>x</b><i>y</i></div>",
            "<div id=q><b>x<u>z</u></b> <i>y</i></div>",
            "<div id=q><b></b> <i>y</i></div>",
            "<div id=q><b>x</b> <i> </i></div>",
            "<div id=q><b>&#32;</b> <i>y</i></div>",
            "<div id=q><b>x</b> <i>\0</i></div>",
            "<div id=q><b>x</b> <i>y",
        ] {
            assert_eq!(length(&mould, "fr", other), None, "{other}");
        }
    }

    #[test]
    fn only_addresses_of_other_sites_may_differ_besides() {
        let whole = "<div><p><a rel=nofollow href=https://a.example/ class=x>A</a></p></div>";
        let mould = mould(whole, false).expect("a link elsewhere");
        let left = |address: &str, text: &str| {
            let rest = format!("<div><p><a rel=nofollow href={address} class=x>{text}</a></p></div><p>");
            length(&mould, "fr", &rest).map(|length| rest.len() - length)
        };
        for address in
            ["https://a.example/", "http://b.example", "\"https://b.example/?a=1&b=2\"", "'https://b.example/>'"]
        {
            assert_eq!(left(address, "Other"), Some("<p>".len()), "{address}");
        }
        for address in [
            "index.html",
            "",
            "\"\"",
            "mailto:a@example.org",
            "//b.example/",
            "HTTPS://b.example/",
            "javascript:alert(1)",
            "'https://b.example/ x'",
            "https://b.example\\x",
            "https://b.example/\0",
            "https://b.example/&amp;",
            "https://b.example/&copy",
            "https://b.example/\"x",
            "\"https://b.example/",
            "https://b.example/ id=x",
            "https://b.example/ class=x><b",
        ] {
            assert_eq!(left(address, "Other"), None, "{address}");
        }
        assert_eq!(left("https://b.example/", "<b>Other</b>"), None);
        assert_eq!(left("https://b.example/", ""), None);
    }

    #[test]
    fn addresses_within_the_catalogue_stay_as_they_are() {
        for link in ["<a href=index.html>", "<a href=mailto:a@example.org>", "<a href=#x>", "<a>"] {
            let mould = mould(&format!("<p>{link}A</a></p>"), false).expect("a text");
            assert!(length(&mould, "fr", &format!("<p>{link}B</a></p>")).is_some(), "{link}");
            assert_eq!(length(&mould, "fr", "<p><a href=other.html>B</a></p>"), None, "{link}");
        }
    }

    #[test]
    fn what_the_notice_says_matters() {
        assert!(mould("<div><p>No endorsement.</p></div>", true).is_none());
        assert!(mould("<div title='No'></div>", false).is_none(), "there is no text");
        assert!(mould("<div>x<!-- y --></div>", false).is_none(), "this is not plain");
    }

    #[test]
    fn a_card_is_that_of_the_tool_whose_page_it_links_to() {
        let tool = |id: &str| Some(arcstr::ArcStr::from(id));
        let links = Links::new([
            ("tools/a.html", tool("a")),
            ("tools/b.html", tool("b")),
            ("tools/c.html", tool("b")),
            ("fr/tools/b.html", tool("b")),
            ("index.html", None),
        ]);
        let of = |id: &str, address: &str, words: &str| {
            format!("<li class=c data-tool={id}><a href={address} lang=en>{words}</a><p>{words}</p></li>")
        };
        let card = SeenCard { tool: "a".into(), page: "tools/a.html" };
        let sense = Sense { folder: Some("tools".into()), ..Sense::default() };
        let mould = Mould::of(of("a", "tools/a.html", "A").as_bytes(), &sense.into(), None, Some(&card));
        let mould = mould.expect("a card with its link");
        let seen = |id: &str, address: &str| {
            let rest = of(id, address, "Other words");
            let found = mould.card("index.html", rest.as_bytes(), &links)?;
            assert_eq!(found.length, rest.len());
            found.card.map(|(tool, page)| (String::from_utf8_lossy(tool).into_owned(), page))
        };
        assert_eq!(seen("b", "tools/b.html"), Some(("b".into(), "tools/b.html")));
        assert_eq!(seen("'b'", "\"tools/b.html\""), Some(("b".into(), "tools/b.html")));
        for (id, address) in [
            ("a", "tools/b.html"),
            ("b", "index.html"),
            ("b", "tools/d.html"),
            ("b", "fr/tools/b.html"),
            ("b", "./tools/b.html"),
            ("b", "https://b.example/"),
            ("b", "#b"),
            ("''", "tools/b.html"),
            ("B", "tools/b.html"),
            ("b id=x", "tools/b.html"),
            ("b", "tools/b.html id=x"),
        ] {
            assert_eq!(seen(id, address), None, "{id} {address}");
        }
        let rest = of("b", "tools/b.html", "Other words");
        assert!(mould.find("", rest.as_bytes()).is_none(), "a card is no other element");
        let other = SeenCard { tool: "b".into(), ..card };
        let mould = Mould::of(of("a", "tools/a.html", "A").as_bytes(), &Arc::default(), None, Some(&other));
        assert!(mould.is_none(), "it names another tool");
    }
}

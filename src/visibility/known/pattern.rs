//! Whole elements that differ in one text only: answers in free words, names in tables. Where that text stands in a link to another site,
//! the address may differ too.
//!
//! Takes an element in which nothing was wrong and the place of a text in it; finds the elements that are the same around another text.
//! What a text says matters to nothing but the notice, which no such element holds, and where outside a link leads to nothing at all.
//! Must not know what an element is for.

use super::super::links::{is_outside, lies_in};
use super::super::plain;
use super::passages::{Found, Place, Sense, range};
use memchr::memchr;
use std::ops::Range;
use std::sync::Arc;

/// What may differ: a text of an element.
#[derive(Debug, Clone)]
pub(in crate::visibility) struct Hole {
    /// The start tag right before it, if that may be of a link to another site.
    pub(in crate::visibility) link: Option<Range<usize>>,
    pub(in crate::visibility) text: Range<usize>,
}

/// An element but for one text, and the address that it stands in.
pub(super) struct Pattern<'l> {
    /// Up to the address, if that may differ, or up to the text.
    before: Box<[u8]>,
    /// From the address to the text.
    between: Option<Box<[u8]>>,
    behind: Box<[u8]>,
    sense: Arc<Sense<'l>>,
    /// Where its only id stands in the bytes before what differs.
    id: Option<Place>,
}

impl<'l> Pattern<'l> {
    /// All but what stands there, if nothing depends on what it says.
    pub(super) fn of(bytes: &[u8], hole: &Hole, sense: &Arc<Sense<'l>>, id: Option<Place>) -> Option<Self> {
        let text = &hole.text;
        let address = match &hole.link {
            Some(link) => {
                let (address, at) = plain::address(bytes.get(link.clone())?)?;
                Some(is_outside(address).then(|| link.start + at.start..link.start + at.end)?)
            }
            None => None,
        };
        let differs = address.as_ref().map_or(text.start, |address| address.start);
        let between = address.and_then(|address| bytes.get(address.end..text.start)).map(Box::from);
        let (before, behind) = (bytes.get(..differs)?, bytes.get(text.end..)?);
        let around = bytes.get(..text.start)?.ends_with(b">") && behind.starts_with(b"<");
        let id_before = id.is_none_or(|(_, end)| usize::from(end) <= differs);
        (around && id_before && sense.notice.is_none()).then(|| Self {
            before: before.into(),
            between,
            behind: behind.into(),
            sense: sense.clone(),
            id,
        })
    }

    /// The element that these bytes, the page from here on, begin with, on a page in this folder.
    pub(super) fn find(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        let mut inner = rest.strip_prefix(&*self.before)?;
        if let Some(between) = &self.between {
            let (address, after) = plain::value(inner).ok()?;
            inner = after.strip_prefix(&**between).filter(|_| is_outside(address))?;
        }
        let (text, behind) = inner.split_at_checked(memchr(b'<', inner)?)?;
        let behind = behind.strip_prefix(&*self.behind)?;
        let same = matches!(plain::is_text(text), Ok(true)) && lies_in(folder, &self.sense.base);
        let id = self.id.and_then(|id| self.before.get(range(id)));
        same.then_some(Found { length: rest.len() - behind.len(), sense: &self.sense, id, card: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pattern of an element around a text, and around the address of the link that the text stands in, if that may differ.
    fn pattern(whole: &str, link: &str, text: &str, notice: bool) -> Option<Pattern<'static>> {
        let start = whole.find(&format!("{link}{text}")).expect("it is there") + link.len();
        let hole =
            Hole { link: (!link.is_empty()).then(|| start - link.len()..start), text: start..start + text.len() };
        let notice = notice.then(|| ("en".into(), true));
        let sense = Sense { base: "fr".into(), notice, ..Sense::default() };
        Pattern::of(whole.as_bytes(), &hole, &sense.into(), None)
    }

    #[test]
    fn only_the_text_may_differ() {
        let pattern = pattern("<div id=q><p>Answer</p></div>", "", "Answer", false).expect("a text in an element");
        let length = |folder, rest: &str| pattern.find(folder, rest.as_bytes()).map(|found| found.length);
        assert_eq!(length("fr", "<div id=q><p>Other words & more</p></div><p>"), Some(41));
        assert_eq!(length("fr/tools", "<div id=q><p>x</p></div>"), Some(24));
        assert_eq!(length("de", "<div id=q><p>x</p></div>"), None, "its links lead elsewhere from there");
        for other in [
            "<div id=r><p>x</p></div>",
            "<div id=q><p>x</p></p>",
            "<div id=q><p>x<b>y</b></p></div>",
            "<div id=q><p></p></div>",
            "<div id=q><p> </p></div>",
            "<div id=q><p>&#32;</p></div>",
            "<div id=q><p>\0</p></div>",
            "<div id=q><p>x",
        ] {
            assert_eq!(length("fr", other), None, "{other}");
        }
    }

    #[test]
    fn only_the_address_of_another_site_may_differ_besides() {
        let link = "<a rel=nofollow href=https://a.example/ class=x>";
        let pattern = pattern(&format!("<div><p>{link}A</a></p></div>"), link, "A", false).expect("a link elsewhere");
        let length = |address: &str, text: &str| {
            let rest = format!("<div><p><a rel=nofollow href={address} class=x>{text}</a></p></div><p>");
            pattern.find("fr", rest.as_bytes()).map(|found| rest.len() - found.length)
        };
        for address in
            ["https://a.example/", "http://b.example", "\"https://b.example/?a=1&b=2\"", "'https://b.example/>'"]
        {
            assert_eq!(length(address, "Other"), Some("<p>".len()), "{address}");
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
            assert_eq!(length(address, "Other"), None, "{address}");
        }
        assert_eq!(length("https://b.example/", "<b>Other</b>"), None);
        assert_eq!(length("https://b.example/", ""), None);
    }

    #[test]
    fn addresses_within_the_catalogue_stay_as_they_are() {
        for link in
            ["<a href=index.html>", "<a href=mailto:a@example.org>", "<a>", "<a href='https://a.example/'", "<b>"]
        {
            assert!(pattern(&format!("<p>{link}A</a></p>"), link, "A", false).is_none(), "{link}");
        }
    }

    #[test]
    fn what_the_notice_says_matters() {
        assert!(pattern("<div><p>No endorsement.</p></div>", "", "No endorsement.", true).is_none());
        assert!(pattern("<div title='No'>x</div>", "", "No", false).is_none(), "this is no text");
    }
}

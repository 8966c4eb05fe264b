//! Whole elements that differ in one text only: answers in free words, names in tables.
//!
//! Takes an element in which nothing was wrong and the place of a text in it; finds the elements that are the same around another text.
//! What a text says matters to nothing but the notice, which no such element holds. Must not know what an element is for.

use super::super::links::lies_in;
use super::super::plain;
use super::passages::{Found, Place, Sense, range};
use memchr::memchr;
use std::ops::Range;
use std::sync::Arc;

/// An element but for one text.
pub(super) struct Pattern<'l> {
    before: Box<[u8]>,
    behind: Box<[u8]>,
    sense: Arc<Sense<'l>>,
    /// Where its only id stands in the bytes before the text.
    id: Option<Place>,
}

impl<'l> Pattern<'l> {
    /// All but the text that stands there, if nothing depends on what it says.
    pub(super) fn of(bytes: &[u8], text: Range<usize>, sense: Arc<Sense<'l>>, id: Option<Place>) -> Option<Self> {
        let (before, behind) = (bytes.get(..text.start)?, bytes.get(text.end..)?);
        let around = before.ends_with(b">") && behind.starts_with(b"<");
        let id_before = id.is_none_or(|(_, end)| usize::from(end) <= text.start);
        (around && id_before && sense.notice.is_none()).then(|| Self {
            before: before.into(),
            behind: behind.into(),
            sense,
            id,
        })
    }

    /// The element that these bytes, the page from here on, begin with, on a page in this folder.
    pub(super) fn find(&self, folder: &str, rest: &[u8]) -> Option<Found<'_, 'l>> {
        let inner = rest.strip_prefix(&*self.before)?;
        let (text, behind) = inner.split_at_checked(memchr(b'<', inner)?)?;
        let same = behind.starts_with(&self.behind) && matches!(plain::is_text(text), Ok(true));
        let length = self.before.len() + text.len() + self.behind.len();
        let id = self.id.and_then(|id| self.before.get(range(id)));
        (same && lies_in(folder, &self.sense.base)).then_some(Found { length, sense: &self.sense, id, card: None })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::room::Ids;
    use super::*;

    fn pattern(whole: &str, text: &str, notice: bool) -> Option<Pattern<'static>> {
        let start = whole.find(text).expect("it is there");
        let sense = Sense {
            parent: Box::default(),
            skeleton: Arc::default(),
            ids: Ids::default(),
            fragments: Ids::default(),
            leads: Box::default(),
            base: "fr".into(),
            folder: None,
            notice: notice.then(|| ("en".into(), true)),
        };
        Pattern::of(whole.as_bytes(), start..start + text.len(), sense.into(), None)
    }

    #[test]
    fn only_the_text_may_differ() {
        let pattern = pattern("<div id=q><p>Answer</p></div>", "Answer", false).expect("a text in an element");
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
    fn what_the_notice_says_matters() {
        assert!(pattern("<div><p>No endorsement.</p></div>", "No endorsement.", true).is_none());
        assert!(pattern("<div title='No'>x</div>", "No", false).is_none(), "this is no text");
    }
}

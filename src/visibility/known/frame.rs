//! Whole elements that differ in what their one answer or description says: rows of questions.
//!
//! Takes an element in which nothing was wrong, and where an answer stands in it that left no trace; finds the elements that are the same
//! around another answer that leaves none. There are thousands of answers and few frames, so these stay near the processor. Must not know
//! what an element is for.

use super::super::links::{Links, lies_in};
use super::super::prose::{Around, Prose};
use super::meanings::Written;
use super::passages::{Found, LONGEST, Place, Sense, range};
use std::ops::Range;
use std::sync::Arc;

/// Where an answer or a description stands in an element, from behind its start tag up to its end tag.
#[derive(Debug, Clone)]
pub(in crate::visibility) struct Answered {
    pub(in crate::visibility) at: Range<usize>,
    pub(in crate::visibility) description: bool,
    /// What is open around what it says.
    pub(in crate::visibility) around: Around,
}

/// An element but for what its answer or description says.
pub(super) struct Frame<'l> {
    before: Box<[u8]>,
    behind: Box<[u8]>,
    description: bool,
    around: Around,
    sense: Arc<Sense<'l>>,
    /// Where its only id stands in the bytes before what differs.
    id: Option<Place>,
}

impl<'l> Frame<'l> {
    /// All but what is said there, if nothing depends on that.
    pub(super) fn of(bytes: &[u8], answered: &Answered, sense: &Arc<Sense<'l>>, id: Option<Place>) -> Option<Self> {
        let Answered { at, description, around } = answered;
        let (before, behind) = (bytes.get(..at.start)?, bytes.get(at.end..)?);
        let id_before = id.is_none_or(|(_, end)| usize::from(end) <= before.len());
        let short = before.len() + behind.len() <= LONGEST;
        (short && id_before && sense.notice.is_none()).then(|| Self {
            before: before.into(),
            behind: behind.into(),
            description: *description,
            around: *around,
            sense: sense.clone(),
            id,
        })
    }

    /// The element that these bytes, the page from here on, begin with, on a page in this folder.
    pub(super) fn find(&self, folder: &str, rest: &[u8], prose: &Prose, links: &Links) -> Option<Found<'_, 'l>> {
        let inner = rest.strip_prefix(&*self.before)?;
        let said = prose.skim(inner, self.description, self.around, links);
        let behind = inner.get(said.length..)?.strip_prefix(&*self.behind)?;
        let id = self.id.and_then(|id| self.before.get(range(id)));
        let length = rest.len() - behind.len();
        lies_in(folder, &self.sense.base).then_some(Found { length, sense: &self.sense, id, card: None })
    }
}

impl Written for Frame<'_> {
    fn is_like(&self, other: &Self) -> bool {
        self.before == other.before && self.behind == other.behind && self.sense == other.sense
    }

    fn size(&self) -> usize {
        self.before.len() + self.behind.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::markup::Traits;
    use super::super::super::tags::Open;
    use super::*;

    #[test]
    fn only_what_is_said_may_differ() {
        let (prose, links) = (Prose::default(), Links::new([("index.html", None)]));
        let mut open = Open::default();
        ["div", "dd"].iter().for_each(|name| open.push(name.as_bytes(), Traits::of(name.as_bytes())));
        let (start, end) = ("<div id=q><dt>Q</dt><dd data-answer>", "</dd></div>");
        let whole = format!("{start}<p>One</p>{end}");
        let at = start.len()..whole.len() - end.len();
        let answered = Answered { at, description: false, around: Around::of(&open, &prose) };
        let sense = Arc::new(Sense { base: "fr".into(), ..Sense::default() });
        let frame = Frame::of(whole.as_bytes(), &answered, &sense, None).expect("an answer in an element");
        let length = |folder, rest: &str| frame.find(folder, rest.as_bytes(), &prose, &links).map(|found| found.length);
        for said in ["", "<p>Two</p>", "<ul><li>a</li></ul><p>b <a href=https://a.example/>c</a></p>"] {
            let rest = format!("{start}{said}{end}<p>");
            assert_eq!(length("fr", &rest), Some(rest.len() - 3), "{said}");
            assert_eq!(length("de", &rest), None, "its links lead elsewhere from there");
        }
        for said in
            ["Two", "<p>", "<h4>a</h4>", "<p id=x>a</p>", "<a href=index.html>a</a>", "<dl></dl>", "<p>a</p></dd><dd>"]
        {
            assert_eq!(length("fr", &format!("{start}{said}{end}")), None, "{said}");
        }
        assert_eq!(length("fr", &format!("{start}<p>a</p></dd></dl>")), None);
        assert_eq!(length("fr", &whole.replace("id=q", "id=r")), None);
        let notice = Arc::new(Sense { notice: Some(("en".into(), true)), ..Sense::default() });
        assert!(Frame::of(whole.as_bytes(), &answered, &notice, None).is_none(), "what the notice says matters");
    }
}

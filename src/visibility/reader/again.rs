//! Whole elements that were read before: what is left is to note that they are there.
//!
//! Takes the page from a tag on; gives how many bytes need not be read again, and remembers elements once they have been read.
//! A test compares both ways. Must not know what an element is for.

use super::super::known::{Answered, Found, KnownHere, LONGEST, Sense};
use super::super::links::folder_of;
use super::super::prose::{Around, Prose};
use super::Reader;

/// An element that is being read and may be remembered.
pub(super) struct Begun<'b> {
    level: usize,
    /// The page from its start tag on.
    rest: &'b [u8],
    /// The bytes of its start tag.
    tag: &'b [u8],
    /// What was noted of the page when it began.
    before: Held,
}

impl Begun<'_> {
    /// Whether it is closed, when so many elements are open.
    pub(super) fn is_over(&self, open: usize) -> bool {
        self.level >= open
    }
}

/// An answer or a description that has begun, tag by tag.
pub(super) struct Answering<'b> {
    /// The page from behind its start tag on.
    inner: &'b [u8],
    description: bool,
    around: Around,
    before: [usize; 8],
}

/// An answer or a description that was read tag by tag.
pub(super) struct Answer<'b> {
    begun: Answering<'b>,
    /// How many bytes the page has from its end tag on.
    left: usize,
    /// Whether what it says left a trace.
    quiet: bool,
}

impl Answer<'_> {
    /// Where it stands in the element that `rest` begins with and `behind` follows; nothing where it stands elsewhere, nothing in that where what it says
    /// left a trace.
    fn within(&self, rest: &[u8], behind: &[u8]) -> Option<Option<Answered>> {
        let Answering { inner, description, around, .. } = &self.begun;
        let start = rest.len().checked_sub(inner.len())?;
        let end = rest.len().checked_sub(self.left).filter(|_| self.left > behind.len())?;
        Some(self.quiet.then_some(Answered { at: start..end, description: *description, around: *around }))
    }
}

/// The only answer in the element that `rest` begins with and `behind` follows, of those that were read so far.
fn only(answers: &[Answer<'_>], rest: &[u8], behind: &[u8]) -> Option<Answered> {
    // The last ones first: none before the element is looked at.
    let mut within = answers.iter().rev().take_while(|answer| answer.begun.inner.len() < rest.len());
    let found = within.next()?.within(rest, behind)?;
    found.filter(|_| within.next().is_none())
}

/// How much was noted of a page.
pub(super) struct Held {
    skeleton: usize,
    ids: usize,
    fragments: usize,
    leads: usize,
    cards: usize,
    linked: usize,
    headings: u32,
    notices: [u32; 2],
    odd: u32,
    /// How much of the page's folder mattered to what came before.
    base: usize,
}

impl<'a> Reader<'a> {
    /// Notes that something depends on a folder: the page's own, or one above it.
    pub(super) fn depend(&mut self, base: &str) {
        self.base = self.base.max(base.len());
    }

    /// Whether nothing that is open changes what an element means, but the element around it.
    pub(super) fn stands_free(&self) -> bool {
        self.card.is_none()
            && self.prose.is_none()
            && self.template.is_none()
            && self.notice.is_none()
            && !self.reach.hides()
            && !self.open.holds_link()
            && !self.open.holds_paragraph()
    }

    /// Goes over an element that [`stands_free`](Self::stands_free) and was read before, on this page or another; `None`, with nothing
    /// done, where it has to be looked at.
    pub(super) fn again(&mut self, found: &Found<'_, 'a>) -> Option<usize> {
        let sense = found.sense;
        if self.open.inner(0) != Some(&*sense.parent)
            || sense.leads.contains(&self.path)
            || sense.notice.as_ref().is_some_and(|(lang, _)| *lang != self.found.lang)
        {
            return None;
        }
        if let Some((tool, page)) = found.card {
            // Of a page with cards, only the first card's skeleton is compared.
            if !self.card_again(tool, page, sense) {
                return None;
            }
        } else {
            if self.row == Some(self.open.parent_number()) {
                return None;
            }
            self.skeleton.extend_from_slice(&sense.skeleton);
        }
        self.ids.add_all(&sense.ids);
        if let Some(id) = found.id {
            self.ids.add(id);
        }
        self.fragments.add_all(&sense.fragments);
        self.leads.extend(sense.leads.iter().copied());
        self.depend(&sense.base);
        if let Some((_, said)) = sense.notice {
            self.found.notice |= said;
            // What is around holds it too.
            self.notices = [self.notices[0] + 1, self.notices[1] + u32::from(said)];
        }
        self.open.child();
        Some(found.length)
    }

    /// What is noted so far, as an element begins that may be remembered.
    pub(super) fn held(&mut self) -> Held {
        Held {
            skeleton: self.skeleton.len(),
            ids: self.ids.len(),
            fragments: self.fragments.len(),
            leads: self.leads.len(),
            cards: self.cards.len(),
            linked: self.linked.len(),
            headings: self.found.headings,
            notices: self.notices,
            odd: self.odd,
            base: std::mem::take(&mut self.base),
        }
    }

    /// The answer or description that a start tag has just begun, with `inner` behind that.
    pub(super) fn answers<'b>(&self, inner: &'b [u8], prose: &Prose) -> Option<Answering<'b>> {
        let (level, description) = self.prose?;
        // What looks like tags in a title is text, and goes on to the title's end tag wherever that stands.
        if self.open.inner(0) == Some(b"title".as_slice()) {
            return None;
        }
        let begun = || Answering { inner, description, around: Around::of(&self.open, prose), before: self.traces() };
        (self.open.len() == level + 1).then(begun)
    }

    /// The end tag of an answer or a description was read; the page has so many bytes from there on.
    pub(super) fn answered<'b>(&self, begun: Answering<'b>, left: usize) -> Answer<'b> {
        let quiet = begun.before == self.traces();
        Answer { begun, left, quiet }
    }

    /// All that what stands in an answer could add to.
    fn traces(&self) -> [usize; 8] {
        let small = [self.found.headings, self.notices[0], self.odd].map(|n| usize::try_from(n).unwrap_or(usize::MAX));
        let [headings, notices, odd] = small;
        let Self { ids, fragments, leads, linked, cards, .. } = self;
        [ids.len(), fragments.len(), leads.len(), linked.len(), cards.len(), headings, notices, odd]
    }

    /// An element has begun that may be remembered.
    pub(super) fn begun<'b>(&self, before: Held, tag: &'b [u8], rest: &'b [u8]) -> Begun<'b> {
        Begun { level: self.open.len().saturating_sub(1), rest, tag, before }
    }

    /// Remembers an element that has just been closed, with `rest` behind it, if nothing was wrong in it.
    /// `answers` are those that were read tag by tag.
    pub(super) fn ended(
        &mut self,
        begun: &Begun<'_>,
        rest: &[u8],
        answers: &[Answer<'_>],
        known: &mut KnownHere<'_, 'a>,
    ) {
        let before = &begun.before;
        let base = self.base;
        self.base = base.max(before.base);
        let card = self.ended_card.take();
        let sound = self.found.notes.is_empty()
            && self.linked.len() == before.linked
            && self.found.headings == before.headings
            && self.odd == before.odd
            && self.open.len() == begun.level
            && (card.is_some() || self.cards.len() == before.cards);
        let bytes = begun.rest.len().checked_sub(rest.len()).and_then(|end| begun.rest.get(..end)).unwrap_or_default();
        let answered = if known.learns_frames(begun.tag) { only(answers, begun.rest, rest) } else { None };
        let answered = answered.filter(|answered| bytes.len() - answered.at.len() <= LONGEST);
        let short = bytes.len() <= LONGEST || answered.is_some();
        let Some(parent) = self.open.inner(0).filter(|_| sound && short) else { return };
        let sense = Sense {
            parent: parent.into(),
            skeleton: known.intern(self.skeleton.get(before.skeleton..).unwrap_or_default()),
            ids: self.ids.since(before.ids).collect(),
            fragments: self.fragments.since(before.fragments).collect(),
            leads: self.leads.get(before.leads..).unwrap_or_default().into(),
            base: self.path.get(..base).unwrap_or_default().into(),
            folder: card.as_ref().map(|card| folder_of(card.page).into()),
            notice: (self.notices != before.notices)
                .then(|| (self.found.lang.clone(), self.notices[1] > before.notices[1])),
        };
        known.learn_passage(begun.tag, bytes, answered.as_ref(), sense, card);
    }
}

//! A page that is written plainly: its tags one by one, but for what was read before.
//!
//! Takes the bytes of a page and what is known; gives the reader, or nothing where the plain rules don't suffice.

use super::Reader;
use super::again::{Answer, Answering, Begun};
use crate::visibility::known::{Known, KnownHere, Meanings, SeenCard, is_worth_it};
use crate::visibility::links::Links;
use crate::visibility::plain::{self, Piece};

impl<'a> Reader<'a> {
    /// Reads a page by the plain rules; `None` where they don't suffice.
    pub(in crate::visibility) fn plainly(
        bytes: &[u8],
        path: &'a str,
        links: &'a Links,
        known: &mut Known<'a>,
    ) -> Option<Self> {
        let mut reader = Self::new(path, links, std::mem::take(&mut known.room));
        let mut known = known.of(path);
        let mut tag = std::mem::take(&mut reader.tag);
        let mut unsure = false;
        // The elements that may be remembered, and the one whose tag is about to be read.
        let mut begun: Vec<Begun<'_>> = Vec::new();
        let mut begins = None;
        // The answer that is being read, those that have been, and the page from the tag on that was read last.
        let (mut answering, mut answers): (Option<Answering<'_>>, Vec<Answer<'_>>) = (None, Vec::new());
        let mut here: &[u8] = b"";
        let read = plain::read(bytes, &mut tag, |tag, piece| {
            match piece {
                Piece::Tag(bytes, rest) => {
                    if let Some(length) = reader.skim(known.prose, rest) {
                        return length;
                    }
                    let worth = is_worth_it(bytes) && reader.stands_free();
                    // One of several cards needs no look at its tag.
                    let expected = worth && reader.ahead.expects(rest);
                    if expected && let Some(length) = reader.whole(&known, None, rest) {
                        return length;
                    }
                    let tag = known.tag(bytes);
                    if worth && let Some(length) = reader.whole(&known, tag, rest) {
                        return length;
                    }
                    if worth
                        && tag.is_none()
                        && let Some((length, card)) = reader.cast(&known, rest)
                    {
                        known.keep_card(bytes, rest.get(..length).unwrap_or_default(), card);
                        return length;
                    }
                    let held = (worth && known.has_room(bytes, tag)).then(|| reader.held());
                    let quick = tag.and_then(|tag| tag.within(known.folder)).is_some_and(|quiet| reader.quick(quiet));
                    begins = held.map(|held| (held, bytes, rest));
                    here = rest;
                    if quick {
                        begun.extend(begins.take().map(|(held, bytes, rest)| reader.begun(held, bytes, rest)));
                        if answering.is_none() {
                            answering = reader.answers(rest.get(bytes.len()..).unwrap_or_default(), known.prose);
                        }
                        return bytes.len();
                    }
                }
                Piece::Start(bytes) => {
                    reader.loud = false;
                    reader.start(tag, false);
                    begun.extend(begins.take().map(|(held, bytes, rest)| reader.begun(held, bytes, rest)));
                    if let Some(bytes) = bytes
                        && answering.is_none()
                    {
                        answering = reader.answers(here.get(bytes.len()..).unwrap_or_default(), known.prose);
                    }
                    if let Some(bytes) = bytes.filter(|_| !reader.loud) {
                        known.learn(bytes, tag, path, links);
                    }
                }
                Piece::End(name, rest) => {
                    reader.end(name);
                    if reader.prose.is_none()
                        && let Some(answer) = answering.take()
                    {
                        answers.push(reader.answered(answer, "</>".len() + name.len() + rest.len()));
                    }
                    while let Some(element) = begun.pop_if(|element| element.is_over(reader.open.len())) {
                        reader.ended(&element, rest, &answers, &mut known);
                    }
                    reader.ended_card = None;
                }
                Piece::Text(text, _) => {
                    // What a reference spells may be letters of the notice: then nothing around it is learnt either.
                    if reader.notice.is_some() && memchr::memchr(b'&', text).is_some() {
                        unsure = true;
                        reader.odd += 1;
                    }
                    reader.text(text);
                }
            }
            0
        });
        reader.tag = tag;
        read.ok().filter(|()| !unsure).map(|()| reader)
    }

    /// Goes over a whole element that is known, or known but for its answer or its texts; gives how many bytes it has. What touches little memory
    /// comes first.
    fn whole(&mut self, known: &KnownHere<'_, 'a>, tag: Option<&Meanings<'a>>, rest: &[u8]) -> Option<usize> {
        if let Some(tag) = tag {
            let links = self.links;
            let length = tag.frame(known.folder, rest, known.prose, links).and_then(|found| self.again(&found));
            let length = length.or_else(|| tag.recent(known.folder, rest).and_then(|found| self.again(&found)));
            let length = length.or_else(|| tag.mould(known.folder, rest).and_then(|found| self.again(&found)));
            if length.is_some() || !tag.comes_again() {
                return length;
            }
        }
        let length = known.passage(rest, &mut self.ahead).and_then(|found| self.again(&found));
        if let Some(tag) = tag {
            tag.came(length.is_some());
        }
        length
    }

    /// Goes over a card that is known but for what it says and of whom; gives how many bytes it has, and what there is to remember of it.
    fn cast(&mut self, known: &KnownHere<'_, 'a>, rest: &[u8]) -> Option<(usize, SeenCard<'a>)> {
        let found = known.card(self.path, rest, self.links)?;
        let (tool, page) = found.card?;
        let tool = std::str::from_utf8(tool).ok()?.into();
        self.again(&found).map(|length| (length, SeenCard { tool, page }))
    }
}

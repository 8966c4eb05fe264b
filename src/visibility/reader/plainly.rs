//! A page that is written plainly: its tags one by one, but for what was read before.
//!
//! Takes the bytes of a page and what is known; gives the reader, or nothing where the plain rules don't suffice.

use super::Reader;
use super::again::{Begun, Spoken};
use crate::visibility::known::{Known, KnownHere, Meanings, is_worth_it};
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
        // The last text in a link to somewhere else, and the last of all; and that link's start tag, while its text comes next.
        let mut spoken = [None; 2];
        let mut link: &[u8] = b"";
        // The elements that may be remembered, and the one whose tag is about to be read.
        let mut begun: Vec<Begun<'_>> = Vec::new();
        let mut begins = None;
        let read = plain::read(bytes, &mut tag, |tag, piece| {
            match piece {
                Piece::Tag(bytes, rest) => {
                    link = b"";
                    if let Some(skimmed) = reader.skim(known.prose, rest) {
                        let last = skimmed.last.map(|(text, behind)| Spoken { link, text, behind });
                        spoken[1] = last.or(spoken[1]);
                        return skimmed.length;
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
                    let held = (worth && known.has_room(bytes, tag)).then(|| reader.held());
                    let quick = tag.and_then(|tag| tag.within(known.folder)).is_some_and(|quiet| reader.quick(quiet));
                    begins = held.map(|held| (held, bytes, rest));
                    if quick {
                        begun.extend(begins.take().map(|(held, bytes, rest)| reader.begun(held, bytes, rest)));
                        return bytes.len();
                    }
                }
                Piece::Start(bytes) => {
                    reader.loud = false;
                    reader.start(tag, false);
                    link = bytes.filter(|_| reader.loud).unwrap_or_default();
                    begun.extend(begins.take().map(|(held, bytes, rest)| reader.begun(held, bytes, rest)));
                    if let Some(bytes) = bytes.filter(|_| !reader.loud) {
                        known.learn(bytes, tag, path, links);
                    }
                }
                Piece::End(name, rest) => {
                    link = b"";
                    reader.end(name);
                    while let Some(element) = begun.pop_if(|element| element.is_over(reader.open.len())) {
                        reader.ended(&element, rest, spoken, &mut known);
                    }
                    reader.ended_card = None;
                }
                Piece::Text(text, rest) => {
                    let text_here = Spoken { link: b"", text, behind: rest };
                    if !link.is_empty() {
                        spoken[0] = Some(Spoken { link, ..text_here });
                    }
                    spoken[1] = Some(text_here);
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

    /// Goes over a whole element that is known, or known but for one text and the address around it; gives how many bytes it has.
    fn whole(&mut self, known: &KnownHere<'_, 'a>, tag: Option<&Meanings<'a>>, rest: &[u8]) -> Option<usize> {
        if let Some(length) = tag.and_then(|tag| tag.recent(known.folder, rest)).and_then(|found| self.again(&found)) {
            return Some(length);
        }
        if tag.is_none_or(Meanings::comes_again) {
            let length = known.passage(rest, &mut self.ahead).and_then(|found| self.again(&found));
            if let Some(tag) = tag {
                tag.came(length.is_some());
            }
            if length.is_some() {
                return length;
            }
        }
        tag?.pattern(known.folder, rest).and_then(|found| self.again(&found))
    }
}

//! The one pass over a finished page.
//!
//! Takes the page's tags from the tokenizer; fills an [`Examined`] and the skeleton. Keeps no text of the page. Must not know
//! what the page was meant to hold.

mod again;
mod attributes;
mod cards;
mod plainly;
mod quick;
mod reach;

use self::cards::Card;
use self::reach::Reach;
use super::cards::Cards;
use super::examine::{Examined, Note, Part};
use super::known::{Ahead, Known, SeenCard};
use super::links::{self, Links};
use super::markup::{self, Traits};
use super::room::{Ids, Room};
use super::tags::{Open, Tag};
use arcstr::ArcStr;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::Arc;

/// After so many faults on one page, further ones tell nobody anything.
const MOST_NOTES: usize = 20;

/// Reads one page, tag by tag.
pub(super) struct Reader<'a> {
    path: &'a str,
    links: &'a Links,
    tag: Tag,
    in_start_tag: bool,
    open: Open,
    skeleton: Vec<u8>,
    found: Examined,
    /// As in [`Examined`].
    cards: Vec<u8>,
    card: Option<Card<'a>>,
    first_card: Option<(String, Arc<[u8]>)>,
    /// The card that was closed last, if it holds its own link and no other.
    ended_card: Option<SeenCard<'a>>,
    /// The element in which the cards stand, by number, and whether something else followed a card there.
    row: Option<u32>,
    interrupted: bool,
    /// Level of the open template, notice, and answer or description (and whether it is a description).
    template: Option<usize>,
    notice: Option<usize>,
    prose: Option<(usize, bool)>,
    linked: Vec<ArcStr>,
    ids: Ids,
    fragments: Ids,
    noscript: u32,
    reach: Reach,
    /// The element that held the last text, by number.
    spoken: u32,
    /// The pages that show no tool and that it leads to.
    leads: Vec<&'a str>,
    /// The folders of the tools' pages that it leads to.
    folders: BTreeSet<&'a str>,
    /// The last of them.
    folder: Option<&'a str>,
    /// How many elements could be the notice, and how many of them are.
    notices: [u32; 2],
    /// How much was read that a whole element can't be remembered with.
    odd: u32,
    /// Whether the tag that was read last leads where a known tag never does.
    loud: bool,
    /// How much of the page's folder mattered to where its links lead, in bytes.
    base: usize,
    /// The letters of the notice so far, as they can be seen.
    letters: String,
    /// What was looked up and has not come yet.
    ahead: Ahead,
}

/// Whether a page can be where readers begin: in its own folder every list has one.
fn is_start(path: &str) -> bool {
    path.rsplit('/').next() == Some("index.html")
}

fn text(bytes: &[u8]) -> String {
    words(bytes).into_owned()
}

/// What bytes say; most say it without a fault, and that is seen fast.
fn words(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

const FIX_TEMPLATE: &str = "correct the template that writes this element";
const KEEP_NESTING: &str = "close every element in the template, in the reverse order of opening";
const NOTHING_BETWEEN: &str = "let all cards of a list follow each other in one element, with nothing else in it";
const ONE_LINK: &str = "let each card link to its tool's page once, and to nothing else";
const SAME_CARD: &str = "write every card with the same elements, classes and attributes, whatever the tool";

impl<'a> Reader<'a> {
    pub(super) fn new(path: &'a str, links: &'a Links, room: Room<'a>) -> Self {
        let room = room.cleared();
        Self {
            path,
            links,
            tag: room.tag,
            in_start_tag: false,
            open: room.open,
            skeleton: room.skeleton,
            found: Examined::default(),
            cards: room.cards,
            card: None,
            first_card: None,
            ended_card: None,
            row: None,
            interrupted: false,
            template: None,
            notice: None,
            prose: None,
            linked: Vec::new(),
            ids: room.ids,
            fragments: room.fragments,
            noscript: 0,
            reach: Reach::default(),
            spoken: 0,
            leads: room.leads,
            ahead: room.ahead,
            folders: BTreeSet::new(),
            folder: None,
            notices: [0; 2],
            odd: 0,
            loud: false,
            base: 0,
            letters: String::new(),
        }
    }

    /// The skeleton that is read so far.
    pub(super) fn skeleton(&self, part: Part) -> &[u8] {
        match part {
            Part::Page => &self.skeleton,
            Part::FirstCard => self.first_card.as_ref().map_or(&[][..], |(_, skeleton)| skeleton),
        }
    }

    fn note(&mut self, message: String, help: &'static str) {
        if self.found.notes.len() < MOST_NOTES {
            self.found.notes.push(Note { message, help });
        }
    }

    /// Reads a page: by the plain rules where they suffice, else by the whole grammar.
    pub(super) fn of(bytes: &[u8], path: &'a str, links: &'a Links, known: &mut Known<'a>) -> Self {
        Self::plainly(bytes, path, links, known).unwrap_or_else(|| {
            let mut reader = Self::new(path, links, Room::default());
            reader.read(bytes);
            reader
        })
    }

    /// Reads a page, or the content of an element, by HTML's whole grammar.
    pub(super) fn read(&mut self, bytes: &[u8]) {
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
            self.event(event);
            None
        });
        emitter.naively_switch_states(true);
        // Reading from memory can't fail.
        let Ok(()) = Tokenizer::new_with_emitter(bytes, emitter).finish();
    }

    fn event(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag.begin(name);
                self.in_start_tag = true;
            }
            // Closing tags can carry attributes too, which mean nothing.
            CallbackEvent::AttributeName { name } if self.in_start_tag => self.tag.attribute(name),
            CallbackEvent::AttributeValue { value } if self.in_start_tag => self.tag.value(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                self.in_start_tag = false;
                let tag = std::mem::take(&mut self.tag);
                self.start(&tag, self_closing);
                self.tag = tag;
            }
            CallbackEvent::EndTag { name } => {
                self.in_start_tag = false;
                self.end(name);
            }
            CallbackEvent::String { value } => self.text(value),
            _ => {}
        }
    }

    fn text(&mut self, value: &[u8]) {
        // For the tokenizer this is text; a reader without scripts sees elements.
        if self.open.inner(0) == Some(b"noscript".as_slice()) {
            if self.noscript == 0 {
                self.noscript += 1;
                self.read(value);
                self.noscript -= 1;
            }
            return;
        }
        if value.iter().all(u8::is_ascii_whitespace) {
            return;
        }
        self.spoken = self.open.parent_number();
        if self.row == Some(self.spoken) && self.template.is_none() {
            self.note("words stand among the cards of a list".into(), NOTHING_BETWEEN);
        }
        if self.notice.is_some() && self.template.is_none() && !self.reach.hides() {
            self.letters.extend(links::letters(&words(value)));
        }
        if self.open.traits().table_frame {
            self.note("text stands in a table outside its cells: browsers move it out".into(), FIX_TEMPLATE);
        }
    }

    fn start(&mut self, tag: &Tag, self_closing: bool) {
        let name = tag.name();
        let traits = Traits::of(name);
        self.nesting(name, traits, self_closing && !traits.void);
        let in_prose = self.prose.is_some();
        self.attributes(tag);
        if let Some((_, description)) = self.prose
            && !markup::is_prose(name, description)
        {
            self.note(
                format!("`<{}>` stands inside an answer or a description", text(name)),
                "answers and descriptions hold only paragraphs, lists, tables, emphasis, links and code",
            );
        }
        if self.row == Some(self.open.parent_number()) && tag.get(b"data-tool").is_none() && self.template.is_none() {
            self.interrupted = true;
            if name == b"li" {
                self.note("a list of cards has an item that is no tool's card".into(), NOTHING_BETWEEN);
            }
        }
        self.reach(tag);
        if let Some(tool) = tag.get(b"data-tool") {
            self.tool(tag, tool);
        }
        self.open.child();
        if !in_prose {
            tag.write(&mut self.skeleton);
        }
        if traits.void {
            return;
        }
        let level = self.open.len();
        if self.prose.is_none() && self.card.is_none() {
            let description = tag.get(b"data-prose").is_some();
            if description || tag.get(b"data-answer").is_some() {
                self.prose = Some((level, description));
            }
        }
        if name == b"template" && self.template.is_none() {
            self.template = Some(level);
            self.odd += 1;
        }
        if self.notice.is_none()
            && tag.get(b"data-notice") == Some(b"no-endorsement".as_slice())
            && tag.get(b"hidden").is_none()
        {
            self.notice = Some(level);
            self.letters.clear();
        }
        self.open.push(name, traits);
    }

    fn nesting(&mut self, name: &[u8], traits: Traits, slash: bool) {
        if slash {
            self.note(format!("`<{}/>` closes itself, which browsers ignore", text(name)), KEEP_NESTING);
        }
        if traits.forbidden {
            self.note(
                format!("`<{}>` is not allowed on any page", text(name)),
                "leave it out: looks belong into the style sheet, pictures into files",
            );
        }
        if self.open.moves(name, traits) {
            let parent = self.open.inner(0).map(text).unwrap_or_default();
            self.note(
                format!("`<{}>` may not stand inside `<{parent}>`: browsers would move it", text(name)),
                FIX_TEMPLATE,
            );
        }
        if name == b"h1" && self.template.is_none() {
            self.found.headings += 1;
        }
    }

    fn end(&mut self, name: &[u8]) {
        if self.open.inner(0) != Some(name) {
            let open = (0..self.open.len()).rev().find(|level| self.open.name(*level) == Some(name));
            self.note(format!("`</{}>` does not close the element opened last", text(name)), KEEP_NESTING);
            let Some(level) = open else { return };
            while self.open.len() > level + 1 {
                self.leave();
            }
        }
        self.leave();
    }

    /// Closes the innermost element.
    fn leave(&mut self) {
        let Some(level) = self.open.len().checked_sub(1) else { return };
        if self.prose.is_some_and(|(prose, _)| prose == level) {
            self.prose = None;
        }
        if self.prose.is_none() {
            self.skeleton.extend_from_slice(b"</");
            self.skeleton.extend_from_slice(self.open.name(level).unwrap_or_default());
            self.skeleton.extend_from_slice(b">\n");
        }
        self.reach.leave(level);
        if self.template == Some(level) {
            self.template = None;
        }
        if self.notice == Some(level) {
            self.notice = None;
            let said = self.links.is_notice(&self.found.lang, &self.letters);
            self.found.notice |= said;
            self.notices = [self.notices[0] + 1, self.notices[1] + u32::from(said)];
        }
        if let Some(card) = self.card.take_if(|card| card.level == level) {
            self.finish_card(card);
        }
        self.open.pop();
    }

    /// Whether no id stands twice on the page, and each that it leads to is there; notes which are not.
    fn is_sound(&mut self, ids: &Ids, fragments: &Ids) -> bool {
        let mut taken = FxHashSet::with_capacity_and_hasher(ids.len(), FxBuildHasher);
        let mut twice: Vec<&[u8]> = ids.since(0).filter(|id| !taken.insert(*id)).collect();
        twice.sort_unstable();
        for id in &twice {
            self.note(format!("the id `{}` stands twice on the page", text(id)), "give each element its own id");
        }
        let mut missing: Vec<&[u8]> = fragments.since(0).filter(|fragment| !taken.contains(fragment)).collect();
        missing.sort_unstable();
        missing.dedup();
        for fragment in &missing {
            self.note(
                format!("the link to `#{}` leads to no element of the page", text(fragment)),
                "link to an id that is there",
            );
        }
        twice.is_empty() && missing.is_empty()
    }

    /// What was noted of the page.
    pub(super) fn finish(mut self, known: &mut Known<'a>) -> Examined {
        if let Some(name) = self.open.inner(0).map(text) {
            self.note(format!("`<{name}>` is never closed"), KEEP_NESTING);
        }
        let (ids, fragments) = (std::mem::take(&mut self.ids), std::mem::take(&mut self.fragments));
        // Most pages have the ids of the page before, and lead to the same of them.
        if !known.is_sound(&ids, &fragments) && self.is_sound(&ids, &fragments) {
            known.found_sound(&ids, &fragments);
        }
        if self.found.lang.is_empty() && self.found.notes.is_empty() {
            self.note("the page has no `<html>` element".into(), "give it one, with `lang` and `dir`");
        }
        let own = self.found.main_tool.take();
        self.linked.retain(|tool| Some(&**tool) != own.as_deref());
        self.found.main_tool = own;
        self.found.links = u32::try_from(self.linked.len()).unwrap_or(u32::MAX);
        self.linked.sort_unstable();
        self.linked.dedup();
        self.found.linked = self.linked.join("\n").into();
        self.found.cards = Cards::of(&words(&self.cards), self.links);
        self.found.folders = self.folders.into_iter().flat_map(|folder| [folder, "\n"]).collect::<String>().into();
        if is_start(self.path) {
            self.leads.sort_unstable();
            self.leads.dedup();
            self.found.pages = self.leads.join("\n").into();
        }
        self.found.shape = match &self.first_card {
            Some((_, card)) => known.shape(card),
            None => known.shape(&self.skeleton),
        };
        let Self { tag, open, skeleton, cards, leads, ahead, .. } = self;
        known.room = Room { tag, open, skeleton, cards, leads, ids, fragments, ahead };
        self.found
    }
}

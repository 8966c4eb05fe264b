//! Start tags and cards that were read before: most tags of a catalogue are written the same on thousands of pages, and a tool's
//! card on dozens.
//!
//! Takes tags as they were read and their bytes; gives what there is to do when the same bytes come again. Only tags that
//! mean the same wherever they stand are remembered, and cards by the hash of all their bytes; all others are read anew each time. Must not know what a page holds.

use super::links::{Links, Target, folder_of};
use super::markup::{self, Address, Traits};
use super::tags::Tag;
use memchr::memmem;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

/// So many tags are remembered. Those of a theme are far fewer; whatever else is written often fits too.
const MOST: usize = 4096;

/// A tag in whose attributes nothing is wrong, wherever it stands.
#[derive(Debug)]
pub(super) struct Quiet<'l> {
    pub(super) name: Box<[u8]>,
    pub(super) traits: Traits,
    /// As the skeleton has it.
    pub(super) line: Box<[u8]>,
    /// Its id, which no other element of the page may have.
    pub(super) id: Option<Box<[u8]>>,
    /// The planned file that it links to, which shows no tool.
    pub(super) link: Option<&'l str>,
    /// Its classes whose columns or rows differ in size.
    pub(super) uneven: Box<[Box<str>]>,
    pub(super) answer: bool,
    pub(super) description: bool,
    /// Whether its attributes may stand in an answer or a description.
    pub(super) in_prose: bool,
}

/// The tags of one audience's tree that were read before.
#[derive(Default)]
pub struct Known<'l> {
    anywhere: Tags<'l>,
    /// Where a link leads depends on the folder.
    folders: FxHashMap<Box<str>, Folder<'l>>,
}

/// What was read in one folder.
#[derive(Default)]
struct Folder<'l> {
    links: Tags<'l>,
    cards: Cards,
}

/// A whole card in which nothing was wrong, and which held nothing but its own link.
#[derive(Debug)]
pub(super) struct SeenCard {
    pub(super) tool: Box<str>,
    /// The page that it links to.
    pub(super) page: Box<str>,
    /// The hash of its skeleton.
    pub(super) shape: [u8; 16],
}

/// By the hash of their bytes.
type Cards = FxHashMap<[u8; 32], SeenCard>;

/// So many cards are remembered: each tool has one a language and depth.
const MOST_CARDS: usize = 1 << 18;

/// By their bytes.
type Tags<'l> = FxHashMap<Box<[u8]>, Quiet<'l>>;

/// The tags that can come in one folder.
pub(super) struct KnownHere<'k, 'l> {
    anywhere: &'k mut Tags<'l>,
    links: &'k mut Tags<'l>,
    cards: &'k mut Cards,
}

impl<'l> Known<'l> {
    /// Those of a page's folder.
    pub(super) fn of(&mut self, path: &str) -> KnownHere<'_, 'l> {
        let Folder { links, cards } = self.folders.entry(folder_of(path).into()).or_default();
        KnownHere { anywhere: &mut self.anywhere, links, cards }
    }
}

/// Whether a tag is kept with those whose meaning depends on the folder.
fn is_link(tag: &[u8]) -> bool {
    tag.starts_with(b"<a ")
}

impl<'l> KnownHere<'_, 'l> {
    pub(super) fn get(&self, tag: &[u8]) -> Option<&Quiet<'l>> {
        if is_link(tag) { self.links.get(tag) } else { self.anywhere.get(tag) }
    }

    /// Remembers a tag of a page, if it is quiet.
    pub(super) fn learn(&mut self, bytes: &[u8], tag: &Tag, path: &str, links: &'l Links) {
        let tags = if is_link(bytes) { &mut *self.links } else { &mut *self.anywhere };
        if tags.len() < MOST
            && let Some(quiet) = Quiet::of(tag, path, links)
        {
            tags.insert(bytes.into(), quiet);
        }
    }
}

impl KnownHere<'_, '_> {
    /// The card that begins these bytes, and its length.
    pub(super) fn card(&self, bytes: &[u8]) -> Option<(&SeenCard, usize)> {
        let end = end_of_card(bytes)?;
        Some((self.cards.get(&key(bytes.get(..end)?))?, end))
    }

    /// Remembers a card by its bytes.
    pub(super) fn learn_card(&mut self, bytes: &[u8], card: SeenCard) {
        if end_of_card(bytes) == Some(bytes.len()) && self.cards.len() < MOST_CARDS {
            self.cards.insert(key(bytes), card);
        }
    }
}

/// Where the first item of a list ends that these bytes begin with, unless it holds another.
fn end_of_card(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"</li>";
    memmem::find(bytes, END).map(|at| at + END.len())
}

fn key(card: &[u8]) -> [u8; 32] {
    Sha256::digest(card).into()
}

impl<'l> Quiet<'l> {
    /// What there is to know of a tag; `None` where it has to be looked at each time.
    fn of(tag: &Tag, path: &str, links: &'l Links) -> Option<Self> {
        let name = tag.name();
        let traits = Traits::of(name);
        if traits.forbidden || matches!(name, b"html" | b"h1" | b"template" | b"details" | b"dialog" | b"title") {
            return None;
        }
        let (mut id, mut link, mut uneven) = (None, None, Vec::new());
        for (before, (attribute, value)) in tag.attributes().enumerate() {
            let again = tag.attributes().take(before).any(|(earlier, _)| earlier == attribute);
            let loud = attribute == b"style"
                || attribute.starts_with(b"on")
                || matches!(
                    attribute,
                    b"srcdoc" | b"ping" | b"http-equiv" | b"data-tool" | b"data-notice" | b"data-entry"
                )
                || markup::singles_out(attribute);
            if again || loud {
                return None;
            }
            match markup::address(name, attribute) {
                Some(Address::Link) => {
                    let address = std::str::from_utf8(value).ok()?;
                    let Target::File(page) = links.follow(path, address) else { return None };
                    link = Some(page);
                }
                Some(_) => return None,
                None => {}
            }
            if attribute == b"id" {
                id = Some(value.into());
            }
            let classes = if attribute == b"class" { value } else { &[] };
            for class in classes.split(u8::is_ascii_whitespace) {
                match links.keeps(class) {
                    (true, _) => return None,
                    (false, true) => uneven.push(String::from_utf8_lossy(class).into()),
                    (false, false) => {}
                }
            }
        }
        let mut line = Vec::new();
        tag.write(&mut line);
        Some(Self {
            name: name.into(),
            traits,
            line: line.into(),
            id,
            link,
            uneven: uneven.into(),
            answer: tag.get(b"data-answer").is_some(),
            description: tag.get(b"data-prose").is_some(),
            in_prose: tag.attributes().all(|(attribute, value)| markup::is_prose_attribute(attribute, value)),
        })
    }
}

//! Start tags in which nothing is wrong, wherever they stand.
//!
//! Takes a start tag and the page that it stands on; gives what there is to do when its bytes come again. Must not know where it stands.

use super::super::links::{Links, Target};
use super::super::markup::{self, Address, Traits};
use super::super::tags::Tag;

/// A tag in whose attributes nothing is wrong, wherever it stands.
#[derive(Debug)]
pub(in crate::visibility) struct Quiet<'l> {
    pub(in crate::visibility) name: Box<[u8]>,
    pub(in crate::visibility) traits: Traits,
    /// As the skeleton has it.
    pub(in crate::visibility) line: Box<[u8]>,
    /// Its id, which no other element of the page may have.
    pub(in crate::visibility) id: Option<Box<[u8]>>,
    /// The planned file that it links to, which shows no tool.
    pub(in crate::visibility) link: Option<&'l str>,
    /// The element of the page that it links to.
    pub(in crate::visibility) fragment: Option<Box<str>>,
    /// The page's folder, or the one above it, that its addresses depend on.
    pub(in crate::visibility) base: Box<str>,
    /// Its classes that the style sheet moves or hides (`false`), or whose columns or rows differ in size (`true`).
    pub(in crate::visibility) reaching: Box<[(Box<str>, bool)]>,
    /// Whether any of them moves or hides.
    pub(in crate::visibility) apart: bool,
    /// The language of the page that it begins.
    pub(in crate::visibility) lang: Option<Box<str>>,
    pub(in crate::visibility) heading: bool,
    pub(in crate::visibility) answer: bool,
    pub(in crate::visibility) description: bool,
    /// Whether it may stand in an answer, and in a description.
    pub(in crate::visibility) in_answer: bool,
    pub(in crate::visibility) in_description: bool,
}

impl<'l> Quiet<'l> {
    /// What there is to know of a tag; `None` where it has to be looked at each time.
    pub(in crate::visibility) fn of(tag: &Tag, path: &str, links: &'l Links) -> Option<Self> {
        let name = tag.name();
        let traits = Traits::of(name);
        if traits.forbidden || matches!(name, b"template" | b"details" | b"dialog") {
            return None;
        }
        let lang = if name == b"html" { Some(language(tag)?) } else { None };
        let (mut id, mut link, mut fragment, mut base, mut reaching) = (None, None, None, "", Vec::new());
        for (before, (attribute, value)) in tag.attributes().enumerate() {
            let again = tag.attributes().take(before).any(|(earlier, _)| earlier == attribute);
            let loud = attribute == b"style"
                || attribute.starts_with(b"on")
                || matches!(attribute, b"srcdoc" | b"ping" | b"data-tool" | b"data-entry")
                || (attribute == b"data-notice" && value == b"no-endorsement")
                || (attribute == b"http-equiv" && value.eq_ignore_ascii_case(b"refresh"))
                || markup::singles_out(attribute);
            if again || loud {
                return None;
            }
            match markup::address(name, attribute) {
                Some(Address::Resources) => return None,
                Some(kind) => {
                    let address = std::str::from_utf8(value).ok()?;
                    let way = links.follow(path, address);
                    match way.target {
                        // A page that is named as a resource, with a part of it, may be the page itself.
                        Target::File(_) if kind != Address::Link && address.contains('#') => return None,
                        Target::File(page) => {
                            let found = way.base?;
                            if found.len() > base.len() {
                                base = found;
                            }
                            if kind == Address::Link {
                                link = Some(page);
                            }
                        }
                        // The beginning of the page is always there.
                        Target::Here(part)
                            if address.starts_with('#') && !matches!(part, "" | "top") && fragment.is_none() =>
                        {
                            fragment = Some(part.into());
                        }
                        _ => return None,
                    }
                }
                None => {}
            }
            if attribute == b"id" {
                id = Some(value.into());
            }
            let classes = if attribute == b"class" { value } else { &[] };
            for class in classes.split(u8::is_ascii_whitespace) {
                let (apart, uneven) = links.keeps(class);
                let kinds = [apart.then_some(false), uneven.then_some(true)];
                reaching.extend(kinds.into_iter().flatten().map(|kind| (String::from_utf8_lossy(class).into(), kind)));
            }
        }
        let plain = tag.attributes().all(|(attribute, value)| markup::is_prose_attribute(attribute, value));
        let mut line = Vec::new();
        tag.write(&mut line);
        Some(Self {
            name: name.into(),
            traits,
            line: line.into(),
            id,
            link,
            fragment,
            base: base.into(),
            apart: reaching.iter().any(|(_, uneven)| !uneven),
            reaching: reaching.into(),
            lang,
            heading: name == b"h1",
            answer: tag.get(b"data-answer").is_some(),
            description: tag.get(b"data-prose").is_some(),
            in_answer: plain && markup::is_prose(name, false),
            in_description: plain && markup::is_prose(name, true),
        })
    }
}

/// The language that a page says it is in, if it also says its direction.
fn language(tag: &Tag) -> Option<Box<str>> {
    let lang = std::str::from_utf8(tag.get(b"lang")?).ok().filter(|lang| !lang.is_empty())?;
    matches!(tag.get(b"dir"), Some(b"ltr" | b"rtl")).then(|| lang.into())
}

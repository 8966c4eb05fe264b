//! The attributes of a start tag: what none may have, which ids it takes, where its links lead.
//!
//! Takes a start tag from the reader; notes what is wrong with it, and the tools and pages that it links to. Must not know how
//! tags are nested.

use super::super::links::{Target, Way, folder_of};
use super::super::markup::{self, Address};
use super::super::tags::Tag;
use super::{FIX_TEMPLATE, ONE_LINK, Reader, SAME_CARD, text, words};

impl Reader<'_> {
    pub(super) fn attributes(&mut self, tag: &Tag) {
        let element = tag.name();
        if element == b"script" && tag.get(b"src").is_none() {
            self.note(
                "a script stands in the page itself".into(),
                "put it into a file: the security policy refuses scripts in pages",
            );
        }
        if element == b"html" {
            self.found.lang = text(tag.get(b"lang").unwrap_or_default()).into();
            if self.found.lang.is_empty() || !matches!(tag.get(b"dir"), Some(b"ltr" | b"rtl")) {
                self.note(
                    "`<html>` does not say the page's language and direction".into(),
                    "give it `lang`, and `dir` with `ltr` or `rtl`",
                );
            }
        }
        for (before, (name, value)) in tag.attributes().enumerate() {
            if tag.attributes().take(before).any(|(earlier, _)| earlier == name) {
                self.note(format!("`<{}>` has `{}` twice", text(element), text(name)), FIX_TEMPLATE);
            }
            self.attribute(tag, name, value);
        }
    }

    fn attribute(&mut self, tag: &Tag, name: &[u8], value: &[u8]) {
        let element = tag.name();
        if name == b"style" || (name.len() > 2 && name.starts_with(b"on")) || matches!(name, b"srcdoc" | b"ping") {
            self.note(
                format!("`<{}>` has the attribute `{}`", text(element), text(name)),
                "use a class, or a script in a file: the security policy refuses this",
            );
        }
        if name == b"http-equiv" && value.eq_ignore_ascii_case(b"refresh") {
            self.note("the page sends its reader on by itself".into(), "use a link instead of `http-equiv=refresh`");
        }
        let in_card = self.card.is_some() || (tag.get(b"data-tool").is_some() && element != b"main");
        if in_card && name != b"style" && markup::singles_out(name) {
            self.note(format!("a card has the attribute `{}`", text(name)), SAME_CARD);
        }
        if self.prose.is_some() && !markup::is_prose_attribute(name, value) {
            self.note(
                format!("`<{}>` inside an answer or a description has the attribute `{}`", text(element), text(name)),
                "only links, language, direction and the spans of table cells may vary there",
            );
        }
        if name == b"id" && self.template.is_none() {
            self.ids.add(value);
        }
        match markup::address(element, name) {
            Some(Address::Link) => self.follow(tag, value, true),
            Some(Address::Resource) => self.follow(tag, value, false),
            Some(Address::Resources) => value
                .split(|b| *b == b',')
                .filter_map(|part| part.split(u8::is_ascii_whitespace).find(|word| !word.is_empty()))
                .for_each(|address| self.follow(tag, address, false)),
            None => {}
        }
    }

    fn follow(&mut self, tag: &Tag, address: &[u8], link: bool) {
        let links = self.links;
        let address = words(address);
        let Way { target, base } = links.follow(self.path, &address);
        self.loud |= !matches!(target, Target::File(_) | Target::Here(_));
        match target {
            Target::Nowhere(why) => {
                self.note(
                    format!("the link to `{address}` does not work: {why}"),
                    "link to a planned file of the same audience",
                );
            }
            Target::Outside if !link => self.note(
                format!("`<{}>` fetches from another site: `{address}`", text(tag.name())),
                "put the file into the theme: pages send no request to others",
            ),
            Target::Here(fragment) => {
                // By another name than `#`, this page alone leads to itself.
                if !address.is_empty() && !address.starts_with('#') {
                    self.odd += 1;
                }
                if !matches!(fragment, "" | "top") {
                    self.fragments.add(fragment.as_bytes());
                }
            }
            Target::File(_) | Target::Tool(..) => match base {
                Some(base) => self.depend(base),
                None => self.odd += 1,
            },
            Target::Outside => {}
        }
        // On the page that it names, it would be a part of the page itself.
        if !link && address.contains('#') {
            self.odd += 1;
        }
        // `link` elements in the head lead nowhere that a reader sees.
        if !link {
            return;
        }
        if let Target::File(page) = target {
            self.leads.push(page);
        }
        // A page may lead to itself in other languages, and says so.
        if let Target::Tool(_, page) = target
            && tag.get(b"hreflang").is_none()
        {
            self.folder = Some(folder_of(page));
            self.folders.extend(self.folder);
        }
        if let Some(card) = &mut self.card {
            match target {
                Target::Tool(tool, page) if **tool == *card.tool => {
                    card.own_links += 1;
                    card.page = page;
                    card.spoken = tag.get(b"hreflang").is_none();
                }
                Target::File(_) if card.entry => card.own_links += 1,
                _ => {
                    let message = format!("the card of `{}` has a further link, to `{address}`", card.tool);
                    self.note(message, ONE_LINK);
                }
            }
        } else if let Target::Tool(tool, _) = target {
            let rel = tag.get(b"rel").unwrap_or_default();
            let has = |wanted: &[u8]| rel.split(u8::is_ascii_whitespace).any(|r| r == wanted);
            let slot = [b"prev", b"next"].iter().position(|r| has(*r)).and_then(|at| self.found.neighbours.get_mut(at));
            match slot {
                Some(slot) if slot.is_none() => {
                    *slot = Some(tool.clone());
                    self.odd += 1;
                }
                _ => self.linked.push(tool.clone()),
            }
        }
    }
}

//! What a reader sees of a text, and what of it is lost on the way.
//!
//! Takes a text as it was written; gives its words without markup, with the way back to the source, its links, and markup that
//! is not shown as written. Knows no list of words. What `render::markdown` leaves out must be noticed here.

use super::letters;
use crate::content::markdown;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text on one line.
    Plain,
    /// Markdown whose headings are `##` and `###`.
    Description,
    /// Markdown without headings.
    Answer,
    /// The same, of a notice.
    Notice,
    /// Markdown with all headings: a page of the catalogue's own, or terms.
    Page,
}

/// A link, or an address in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it stands in the source.
    pub at: Range<usize>,
    /// Where it leads.
    pub address: String,
}

/// Markup that is not shown as written: where, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Where it stands in the source.
    pub at: Range<usize>,
    /// What it is, for a finding.
    pub what: &'static str,
}

/// A text as it is seen.
#[derive(Debug, Default)]
pub struct Shown {
    /// The words; paragraphs are apart by two line breaks.
    pub text: String,
    /// Stretches of `text` with where they stand in the source.
    source: Vec<(usize, Range<usize>)>,
    /// Stretches of `text` that are code or addresses.
    pub code: Vec<Range<usize>>,
    /// Stretches of `text` that are emphasised.
    pub emphasis: Vec<Range<usize>>,
    /// In order.
    pub links: Vec<Link>,
    /// In order.
    pub lost: Vec<Lost>,
    /// Characters without a shape that the source spells in letters, such as `&#x200b;`.
    pub spelled: Vec<Range<usize>>,
}

/// A span of code with so many plain words is prose in disguise.
const WORDS_OF_CODE: usize = 4;

impl Shown {
    /// Reads a text.
    pub fn of(text: &str, form: Form) -> Self {
        let mut shown = Self::default();
        match form {
            Form::Plain => {
                shown.push(text, 0..text.len());
                shown.plain_markup(text);
            }
            _ if markdown::is_one_line(text) => {
                shown.push(text, 0..text.len());
                shown.push("\n\n", text.len()..text.len());
            }
            _ => shown.markdown(text, form),
        }
        shown.addresses();
        shown
    }

    /// Which bytes alone may stand in a text that is shown as it is written, and has no links but addresses among its words; nothing
    /// where it is not, whichever stand in it. May be too careful.
    pub fn plain_bytes(text: &str, form: Form) -> Option<fn(u8) -> bool> {
        match form {
            Form::Plain => Some(|byte| !matches!(byte, b'<' | b']' | b'*')),
            _ => markdown::begins_and_ends_plainly(text).then_some(markdown::is_plain as fn(u8) -> bool),
        }
    }

    /// Whether there is nothing to find but in the words and links. May be too careful.
    pub fn is_as_written(&self) -> bool {
        let is_mail =
            |link: &Link| link.address.as_bytes().first().is_some_and(|byte| byte.eq_ignore_ascii_case(&b'm'));
        self.lost.is_empty() && self.spelled.is_empty() && !self.links.iter().any(is_mail)
    }

    /// Where a stretch of the shown text stands in the source.
    pub fn in_source(&self, at: Range<usize>) -> Range<usize> {
        let of = |place: usize| {
            let i = self.source.partition_point(|(start, _)| *start <= place).checked_sub(1);
            let (start, source) = i.and_then(|i| self.source.get(i)).cloned().unwrap_or_default();
            (source.start + (place - start)).min(source.end)
        };
        let start = of(at.start);
        // The last character's own place: behind it may stand markup.
        let last = self.text.get(at.clone()).and_then(|text| text.chars().next_back()).map_or(0, char::len_utf8);
        start..(of(at.end.saturating_sub(last)) + last).max(start)
    }

    /// Whether a byte of the shown text belongs to code or to an address.
    pub fn is_code(&self, at: usize) -> bool {
        let before = self.code.partition_point(|code| code.start <= at);
        before.checked_sub(1).and_then(|i| self.code.get(i)).is_some_and(|code| at < code.end)
    }

    fn push(&mut self, text: &str, source: Range<usize>) {
        self.source.push((self.text.len(), source));
        self.text.push_str(text);
    }

    fn markdown(&mut self, text: &str, form: Form) {
        let parser = Parser::new_ext(text, markdown::OPTIONS);
        let definitions: Vec<(String, Range<usize>)> = parser
            .reference_definitions()
            .iter()
            .map(|(label, definition)| (label.to_lowercase(), definition.span.clone()))
            .collect();
        let mut used = BTreeSet::new();
        let mut emphasis = Vec::new();
        let mut in_code_block = false;
        for (event, at) in parser.into_offset_iter() {
            match event {
                Event::Text(words) => {
                    let start = self.text.len();
                    self.words(&words, &at, text);
                    if in_code_block {
                        self.code(start);
                    }
                }
                Event::Code(words) => {
                    let start = self.text.len();
                    let inner = text.get(at.clone()).and_then(|source| source.find(&*words)).unwrap_or(0);
                    self.push(&words, at.start + inner..at.end);
                    self.code(start);
                }
                Event::Html(_) | Event::InlineHtml(_) => {
                    self.lost.push(Lost { at: at.clone(), what: "HTML" });
                    self.push(" ", at);
                }
                Event::SoftBreak | Event::HardBreak => self.push(" ", at),
                Event::Rule => self.lost.push(Lost { at, what: "a line across the page" }),
                Event::Start(tag) => {
                    in_code_block |= matches!(tag, Tag::CodeBlock(_));
                    if matches!(tag, Tag::Emphasis | Tag::Strong) {
                        emphasis.push(self.text.len());
                    }
                    if let Tag::Link { id, .. } | Tag::Image { id, .. } = &tag {
                        used.insert(id.to_lowercase());
                    }
                    self.tag(tag, at, form);
                }
                Event::End(tag) => {
                    match tag {
                        TagEnd::CodeBlock => in_code_block = false,
                        TagEnd::Emphasis | TagEnd::Strong => {
                            self.emphasis.extend(emphasis.pop().map(|start| start..self.text.len()));
                        }
                        _ => {}
                    }
                    if !matches!(
                        tag,
                        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
                    ) {
                        self.push("\n\n", at.end..at.end);
                    }
                }
                _ => {}
            }
        }
        for (label, at) in definitions {
            if !used.contains(&label) {
                self.lost.push(Lost { at, what: "an address that no link uses" });
            }
        }
    }

    /// Adds words of Markdown; what an entity spells has the place of the entity.
    fn words(&mut self, words: &str, at: &Range<usize>, text: &str) {
        let written = text.get(at.clone()).unwrap_or_default();
        let unseen = |c: char| crate::content::hidden::is_hidden(c) || (c.is_control() && c != '\n' && c != '\t');
        if words != written && words.chars().any(unseen) && !written.chars().any(unseen) {
            self.spelled.push(at.clone());
        }
        self.push(words, at.clone());
    }

    fn code(&mut self, start: usize) {
        let words = self.text.get(start..).unwrap_or_default();
        let plain = words.chars().all(|c| c.is_alphanumeric() || letters::is_mark(c) || " \n-'’,.!?:".contains(c));
        let long = words.split_whitespace().count() >= WORDS_OF_CODE
            || words.chars().filter(|c| letters::is_ideograph(*c)).count() > 5;
        if !(plain && long) {
            self.code.push(start..self.text.len());
        }
    }

    fn tag(&mut self, tag: Tag<'_>, at: Range<usize>, form: Form) {
        let mut lost = |what| self.lost.push(Lost { at: at.clone(), what });
        match tag {
            Tag::Image { .. } => lost("an image"),
            Tag::Strikethrough => lost("text that is struck through"),
            Tag::BlockQuote(_) => lost("a block of quotation"),
            Tag::Heading { level, .. } => match form {
                Form::Page => {}
                Form::Description if matches!(level, HeadingLevel::H2 | HeadingLevel::H3) => {}
                Form::Description => lost("a heading other than `##` and `###`"),
                Form::Notice => lost("a heading in a notice"),
                Form::Answer | Form::Plain => lost("a heading in an answer"),
            },
            Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(info))
                if info.trim().contains(char::is_whitespace) =>
            {
                lost("words behind the fence of a block of code");
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                if !title.is_empty() {
                    lost("a title of a link");
                }
                let address =
                    if link_type == LinkType::Email { CowStr::from(format!("mailto:{dest_url}")) } else { dest_url };
                if !crate::content::link::may_be_followed(&address) {
                    lost("a link that leads to no address of the web");
                }
                self.links.push(Link { at, address: address.into_string() });
            }
            _ => {}
        }
    }

    /// Markup in a text that is shown as it stands.
    fn plain_markup(&mut self, text: &str) {
        const TAGS: [&str; 26] = [
            "a", "abbr", "b", "big", "blink", "br", "button", "center", "div", "em", "font", "form", "h1", "h2", "h3",
            "i", "iframe", "img", "marquee", "mark", "p", "script", "span", "strong", "style", "u",
        ];
        for (at, _) in text.match_indices('<') {
            let rest = text.get(at + 1..).unwrap_or_default().trim_start_matches('/');
            let name: String =
                rest.chars().take_while(char::is_ascii_alphanumeric).take(8).collect::<String>().to_lowercase();
            let closes = rest.get(name.len()..).is_some_and(|rest| rest.starts_with(['>', ' ', '/']));
            // No tag is longer than a line.
            let end = rest
                .char_indices()
                .take(200)
                .find(|(_, c)| *c == '>')
                .map(|(end, _)| text.len() - rest.len() + end + 1);
            if let Some(end) = end.filter(|_| closes && TAGS.contains(&name.as_str()) || rest.starts_with("!--")) {
                self.lost.push(Lost { at: at..end, what: "HTML" });
            }
        }
        if let Some(at) = text.find("](") {
            self.lost.push(Lost { at: at..at + 2, what: "a link in plain text" });
        }
        if let Some(at) = text.find("**")
            && let Some(end) = text.get(at + 2..).and_then(|rest| rest.find("**"))
            && end > 0
        {
            self.lost.push(Lost { at: at..at + end + 4, what: "emphasis in plain text" });
        }
    }

    /// Addresses that stand in the text as text.
    fn addresses(&mut self) {
        let bytes = self.text.as_bytes();
        if !memchr::memchr2_iter(b':', b'.', bytes).any(|at| begins_address(bytes, at)) {
            self.code.sort_by_key(|range| range.start);
            return;
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        let lower = self.text.to_ascii_lowercase();
        for beginning in ["https://", "http://", "www."] {
            for (at, _) in lower.match_indices(beginning) {
                let before = lower.get(..at).and_then(|text| text.chars().next_back());
                if before.is_some_and(|c| c.is_alphanumeric() || c == '/' || c == '.') {
                    continue;
                }
                let rest = self.text.get(at..).unwrap_or_default();
                let end =
                    rest.find(|c: char| c.is_whitespace() || "<>\"`«»“”，。、（）".contains(c)).unwrap_or(rest.len());
                let address = rest
                    .get(..end)
                    .unwrap_or_default()
                    .trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '\'', ']', '*']);
                found.push(at..at + address.len());
            }
        }
        let marked: Vec<Range<usize>> = self.links.iter().map(|link| link.at.clone()).collect();
        for at in found {
            let address = self.text.get(at.clone()).unwrap_or_default().to_owned();
            let address =
                if address.to_ascii_lowercase().starts_with("www.") { format!("https://{address}") } else { address };
            let source = self.in_source(at.clone());
            self.code.push(at);
            // The text of a link may be its address.
            let before = marked.partition_point(|link| link.start <= source.start);
            let within = before.checked_sub(1).and_then(|i| marked.get(i)).is_some_and(|link| source.end <= link.end);
            let same = within && self.links.get(before - 1).is_some_and(|link| link.address == address);
            if !same {
                self.links.push(Link { at: source, address });
            }
        }
        self.code.sort_by_key(|range| range.start);
    }
}

/// Whether a colon or a point belongs to what an address in a text begins with.
pub(super) fn begins_address(text: &[u8], at: usize) -> bool {
    match text.get(at) {
        Some(b':') => text.get(at + 1..).is_some_and(|rest| rest.starts_with(b"//")),
        _ => text.get(..at).and_then(<[u8]>::last_chunk::<3>).is_some_and(|www| www.eq_ignore_ascii_case(b"www")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(text: &str, form: Form) -> Vec<&'static str> {
        Shown::of(text, form).lost.into_iter().map(|lost| lost.what).collect()
    }

    #[test]
    fn what_is_not_shown_as_written_is_noticed() {
        for (text, what) in [
            ("A <b>bold</b> claim", "HTML"),
            ("<!-- hidden -->", "HTML"),
            ("![x](https://example.org/x.png)", "an image"),
            ("~~old~~ new", "text that is struck through"),
            ("> said", "a block of quotation"),
            ("a\n\n---\n\nb", "a line across the page"),
            ("[z](../x)", "a link that leads to no address of the web"),
            ("[z](javascript:alert(1))", "a link that leads to no address of the web"),
            ("[z](https://example.org \"words\")", "a title of a link"),
            ("[unused]: https://example.org", "an address that no link uses"),
            ("```rust buy now\nx\n```", "words behind the fence of a block of code"),
        ] {
            assert!(lost(text, Form::Description).contains(&what), "{text}: {:?}", lost(text, Form::Description));
        }
        assert_eq!(lost("# One", Form::Description), ["a heading other than `##` and `###`"]);
        assert_eq!(lost("## Two", Form::Answer), ["a heading in an answer"]);
        assert_eq!(lost("## Two", Form::Notice), ["a heading in a notice"]);
        assert_eq!(lost("# One\n\n#### Four\n\n<b>", Form::Page), ["HTML"]);
        let plain = "## Two\n\n### Three\n\n- *a* **b** `c` [d](https://example.org) [e][f]\n\n| a |\n|---|\n| b |\n\n```rust\nx\n```\n\n[f]: https://example.org/f";
        assert_eq!(lost(plain, Form::Description), Vec::<&str>::new());
        assert_eq!(lost("a Vec<String> of <10", Form::Plain), Vec::<&str>::new());
        assert_eq!(lost("<b>x</b>", Form::Plain), ["HTML", "HTML"]);
    }

    #[test]
    fn every_word_knows_its_place_in_the_source() {
        let text = "## Head\n\nThe **be**st &amp; *more* `x = 1` words.";
        let shown = Shown::of(text, Form::Description);
        for word in ["Head", "The", "more", "x = 1", "words"] {
            let at = shown.text.find(word).expect("shown");
            assert_eq!(text.get(shown.in_source(at..at + word.len())), Some(word), "{word}");
        }
        let at = shown.text.find("best").expect("the parts of a word are joined");
        assert_eq!(text.get(shown.in_source(at..at + 4)), Some("be**st"));
    }

    #[test]
    fn code_is_code_and_not_a_hiding_place() {
        let code = |text: &str| !Shown::of(text, Form::Answer).code.is_empty();
        assert!(code("`x --best`") && code("`the best`") && code("`a(b) = the best tool`"));
        assert!(!code("`the best tool in town`"));
    }

    #[test]
    fn addresses_in_the_text_are_links_too() {
        let links =
            |text: &str| Shown::of(text, Form::Answer).links.into_iter().map(|link| link.address).collect::<Vec<_>>();
        assert_eq!(links("See (https://example.org/a?b=c)."), ["https://example.org/a?b=c"]);
        assert_eq!(
            links("www.example.org and [x](https://example.org)"),
            ["https://example.org", "https://www.example.org"]
        );
    }

    #[test]
    fn spelled_characters_without_a_shape_are_noticed() {
        assert_eq!(Shown::of("a&#x200b;b", Form::Answer).spelled.len(), 1);
        assert!(Shown::of("a &amp; b", Form::Answer).spelled.is_empty());
    }
}

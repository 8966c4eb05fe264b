//! Markdown of strangers to HTML that is safe to print: no raw HTML, no images, no attributes but checked addresses.
//!
//! Takes a text; gives [`Html`]. Headings stand two levels lower than written, so that a page keeps its own outline.

use super::views::Html;
use super::writer;
use crate::content::markdown;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

/// Which headings a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    /// `##` and `###`, shown two levels lower, and none skipped (a tool's description).
    Lowered,
    /// All, `#` shown as the second level, with ids to link to (pages and terms, which coordinators write).
    Outline,
    /// None: shown as paragraphs (answers, notices).
    None,
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The id that it was given.
    pub anchor: String,
    /// Its words.
    pub text: String,
}

/// Makes HTML of a text. With [`Headings::Outline`], also the headings of the first level that occurs.
pub fn render(text: &str, headings: Headings) -> (Html, Vec<Heading>) {
    let mut filter = Filter { headings, outline: Vec::new(), open: Vec::new(), heading: None, level: HeadingLevel::H3 };
    let capacity = text.len() * 3 / 2;
    let out = if markdown::is_one_line(text) {
        let events = [Event::Start(Tag::Paragraph), Event::Text(CowStr::Borrowed(text)), Event::End(TagEnd::Paragraph)];
        writer::write(events.into_iter().filter_map(|event| filter.event(event)), capacity)
    } else {
        let events = Parser::new_ext(text, markdown::OPTIONS);
        writer::write(events.filter_map(|event| filter.event(event)), capacity)
    };
    (Html(out), filter.outline)
}

struct Filter {
    headings: Headings,
    outline: Vec<Heading>,
    /// For each link that is open, whether it was kept.
    open: Vec<bool>,
    heading: Option<usize>,
    /// The level of the last heading of a description.
    level: HeadingLevel,
}

impl Filter {
    fn event<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        match event {
            // Raw HTML is shown as the text that it is.
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            // What an image says stays; the image does not.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
            Event::Start(Tag::Link { link_type, dest_url, title: _, id }) => {
                let kept = crate::content::link::may_be_followed(&dest_url);
                self.open.push(kept);
                if kept {
                    Some(Event::Start(Tag::Link { link_type, dest_url, title: CowStr::Borrowed(""), id }))
                } else {
                    None
                }
            }
            Event::End(TagEnd::Link) => {
                if self.open.pop().unwrap_or(false) {
                    Some(Event::End(TagEnd::Link))
                } else {
                    None
                }
            }
            Event::Start(Tag::CodeBlock(_)) => Some(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))),
            Event::Start(Tag::Heading { level, .. }) => self.start_heading(level),
            Event::End(TagEnd::Heading(level)) => self.end_heading(level),
            Event::Rule => None,
            // The proof of equal pages knows no other elements than these.
            Event::Start(Tag::Strikethrough | Tag::BlockQuote(_))
            | Event::End(TagEnd::Strikethrough | TagEnd::BlockQuote(_)) => None,
            // What entities spell: the file itself was looked at when it was read.
            Event::Text(text) | Event::Code(text) if has_unprintable(&text) => {
                Some(Event::Text(text.chars().filter(|c| !is_unprintable(*c)).collect::<String>().into()))
            }
            Event::Text(text) => {
                if let Some(heading) = self.heading.and_then(|i| self.outline.get_mut(i)) {
                    heading.text.push_str(&text);
                }
                Some(Event::Text(text))
            }
            other => Some(other),
        }
    }

    fn start_heading<'e>(&mut self, level: HeadingLevel) -> Option<Event<'e>> {
        match self.headings {
            Headings::None => Some(Event::Start(Tag::Paragraph)),
            Headings::Lowered => {
                let below = level > HeadingLevel::H2 && self.level != HeadingLevel::H3;
                self.level = if below { HeadingLevel::H5 } else { HeadingLevel::H4 };
                Some(Event::Start(plain_heading(self.level, None)))
            }
            Headings::Outline => {
                let level = lowered_by_one(level);
                let anchor = format!("section-{}", self.outline.len() + 1);
                self.heading = Some(self.outline.len());
                self.outline.push(Heading { anchor: anchor.clone(), text: String::new() });
                Some(Event::Start(plain_heading(level, Some(anchor))))
            }
        }
    }

    fn end_heading<'e>(&mut self, level: HeadingLevel) -> Option<Event<'e>> {
        self.heading = None;
        let level = match self.headings {
            Headings::None => return Some(Event::End(TagEnd::Paragraph)),
            Headings::Lowered => self.level,
            Headings::Outline => lowered_by_one(level),
        };
        Some(Event::End(TagEnd::Heading(level)))
    }
}

/// The page has the first level for itself.
fn lowered_by_one(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        HeadingLevel::H3 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}

fn plain_heading<'e>(level: HeadingLevel, id: Option<String>) -> Tag<'e> {
    Tag::Heading { level, id: id.map(Into::into), classes: Vec::new(), attrs: Vec::new() }
}

/// Characters that no reader sees and no page needs.
fn is_unprintable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || crate::content::hidden::is_hidden(c)
}

fn has_unprintable(text: &str) -> bool {
    let plain = text.bytes().fold(true, |plain, byte| plain & (b' '..=b'~').contains(&byte));
    !plain && text.chars().any(is_unprintable)
}

/// Escapes a text for HTML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str, headings: Headings) -> String {
        render(text, headings).0.0
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let out = html("<script>alert(1)</script>\n\nA <b onclick=x>bold</b> claim <img src=x>", Headings::None);
        assert!(!out.contains("<script") && !out.contains("<b ") && !out.contains("<img"), "{out}");
        assert!(out.contains("&lt;script>"), "{out}");
    }

    #[test]
    fn only_checked_addresses_become_links() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "../secret.html",
            "#<x",
            "#nope",
        ] {
            let out = html(&format!("[a]({bad}) <{bad}>"), Headings::None);
            assert!(!out.contains("<a "), "{bad}: {out}");
        }
        assert_eq!(
            html("[a](https://example.org \"t\")", Headings::None),
            "<p><a href=https://example.org rel=noreferrer>a</a></p>"
        );
    }

    #[test]
    fn entities_spell_nothing_that_a_reader_cannot_see() {
        assert_eq!(html("a &#x202e;b&#27;[31m &#x200b;c", Headings::None), "<p>a b[31m c</p>");
    }

    #[test]
    fn images_leave_their_words() {
        assert_eq!(html("![a map](https://example.org/x.png)", Headings::None), "<p>a map</p>");
    }

    #[test]
    fn headings_of_descriptions_stand_two_levels_lower_and_answers_have_none() {
        assert_eq!(html("## A\n\n### B\n\n# C", Headings::Lowered), "<h4>A</h4><h5>B</h5><h4>C</h4>");
        assert_eq!(html("### A\n\n## B\n\n### C", Headings::Lowered), "<h4>A</h4><h4>B</h4><h5>C</h5>");
        assert_eq!(html("## A", Headings::None), "<p>A</p>");
    }

    #[test]
    fn tables_and_code_carry_no_attributes() {
        let out = html("| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n```rust\nx\n```", Headings::None);
        assert!(!out.contains("style") && !out.contains("class"), "{out}");
    }
}

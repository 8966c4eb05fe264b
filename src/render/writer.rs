//! Markdown's events to HTML, written as the minifier would leave it.
//!
//! Takes the events that [`super::markdown`] lets through; gives HTML without a byte that could be spared, so that long
//! descriptions need no second pass. Must not know which events are allowed.

use super::minify;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd, html};

/// Writes events as HTML.
pub(super) fn write<'e>(events: impl Iterator<Item = Event<'e>>, capacity: usize) -> String {
    let mut writer = Writer { out: String::with_capacity(capacity), ..Writer::default() };
    events.for_each(|event| writer.event(event));
    writer.flush(true);
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The text since the last tag.
    text: String,
    /// Whether that text begins a block, where blanks are dropped.
    at_start: bool,
    /// In a block of code, where blanks stay.
    code_block: bool,
    /// In the head of a table, whose cells are heads.
    table_head: bool,
    table_body: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => self.text.push_str(&text),
            Event::SoftBreak => self.text.push('\n'),
            Event::HardBreak => self.inline("<br>"),
            Event::Code(code) => {
                self.inline("<code>");
                self.text.push_str(&code);
                self.inline("</code>");
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // None of these is let through, and none has an element here.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.block("<p>"),
            Tag::Heading { level, id, .. } => {
                let name = heading(level);
                match id {
                    Some(id) => self.block(&format!("<{name} id={id}>")),
                    None => self.block(&format!("<{name}>")),
                }
            }
            Tag::List(None) => self.block("<ul>"),
            Tag::List(Some(1)) => self.block("<ol>"),
            Tag::List(Some(first)) => self.block(&format!("<ol start={first}>")),
            Tag::Item => self.block("<li>"),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => {
                self.block("<pre><code>");
                self.code_block = true;
            }
            Tag::Table(_) => self.block("<table>"),
            Tag::TableHead => {
                self.block("<thead><tr>");
                self.table_head = true;
            }
            Tag::TableRow if self.table_body => self.block("<tr>"),
            Tag::TableRow => {
                self.table_body = true;
                self.block("<tbody><tr>");
            }
            Tag::TableCell => self.block(if self.table_head { "<th>" } else { "<td>" }),
            Tag::Emphasis => self.inline("<em>"),
            Tag::Strong => self.inline("<strong>"),
            Tag::Link { dest_url, link_type, id, .. } => {
                let mut plain = String::new();
                let title = "".into();
                html::push_html(
                    &mut plain,
                    std::iter::once(Event::Start(Tag::Link { link_type, dest_url, title, id })),
                );
                self.inline(&link(&plain));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close("</p>"),
            TagEnd::Heading(level) => self.close(&format!("</{}>", heading(level))),
            TagEnd::List(true) => self.close("</ol>"),
            TagEnd::List(false) => self.close("</ul>"),
            TagEnd::Item => self.close("</li>"),
            TagEnd::CodeBlock => {
                self.close("</code></pre>");
                self.code_block = false;
            }
            TagEnd::Table => {
                self.close(if self.table_body { "</tbody></table>" } else { "</table>" });
                self.table_body = false;
            }
            TagEnd::TableHead => {
                self.close("</tr></thead>");
                self.table_head = false;
            }
            TagEnd::TableRow => self.close("</tr>"),
            TagEnd::TableCell => self.close(if self.table_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.inline("</em>"),
            TagEnd::Strong => self.inline("</strong>"),
            TagEnd::Link => self.inline("</a>"),
            _ => {}
        }
    }

    fn inline(&mut self, tag: &str) {
        self.flush(false);
        self.out.push_str(tag);
    }

    /// A tag at whose outer side blanks mean nothing, and neither at its inner one.
    fn block(&mut self, tag: &str) {
        self.flush(true);
        self.out.push_str(tag);
        self.at_start = true;
    }

    fn close(&mut self, tag: &str) {
        self.block(tag);
    }

    fn flush(&mut self, at_end: bool) {
        let mut text = self.text.as_str();
        if self.code_block {
            // A line feed right after `<pre>` would be dropped, but there stands `<code>`.
            minify::preformatted(&mut self.out, text);
        } else {
            if self.at_start {
                text = text.trim_start_matches(minify::is_blank);
            }
            if at_end {
                text = text.trim_end_matches(minify::is_blank);
            }
            minify::text(&mut self.out, text);
        }
        self.at_start = self.at_start && text.is_empty();
        self.text.clear();
    }
}

fn heading(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => "h2",
        HeadingLevel::H3 => "h3",
        HeadingLevel::H4 => "h4",
        HeadingLevel::H5 => "h5",
        HeadingLevel::H6 => "h6",
    }
}

/// A link's opening tag, from the one that Markdown's own writer makes: that one escapes addresses. What a reader looks
/// at is nobody's business (ACCESS, section 3), so the page is not told to the address.
fn link(plain: &str) -> String {
    let address = plain.strip_prefix("<a href=\"").and_then(|rest| rest.strip_suffix("\">")).unwrap_or_default();
    opening(address, "")
}

/// An address that shows itself, in a paragraph.
pub(super) fn address(address: &str) -> String {
    let mut out = format!("<p>{}", opening(&super::markdown::escape(address), "dir=ltr "));
    minify::text(&mut out, address);
    out.push_str("</a></p>");
    out
}

/// A text in an element.
pub(super) fn element(name: &str, text: &str) -> String {
    let mut out = format!("<{name}>");
    minify::text(&mut out, text.trim_matches(minify::is_blank));
    out.push_str(&format!("</{name}>"));
    out
}

/// The opening tag of a link to an address with its escapes; attributes with quotation marks come first.
fn opening(address: &str, more: &str) -> String {
    let needs_quotes =
        |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'=' | b'<' | b'>');
    let plain = address.replace("&amp;", "&");
    if minify::may_refer(&plain) {
        // Which references are needed is for the minifier to say.
        let alone = minify::minify(format!("<a href=\"{address}\" {more}rel=\"noreferrer\">x</a>").into_bytes());
        return String::from_utf8_lossy(&alone).trim_end_matches("x</a>").to_owned();
    }
    let address = plain;
    if address.is_empty() || address.bytes().any(needs_quotes) {
        format!("<a href=\"{address}\" {more}rel=noreferrer>")
    } else {
        format!("<a {more}href={address} rel=noreferrer>")
    }
}

#[cfg(all(test, feature = "minify"))]
mod tests {
    use super::super::markdown::escape;
    use super::{minify, opening};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn links_are_written_as_the_minifier_would(query in "([a-z]{1,3}|&|&amp|&lt|&copy|&lang|=|;|#|1|/){0,8}") {
            let address = escape(&format!("https://example.org/?{query}"));
            let page = format!("<a href=\"{address}\" rel=\"noreferrer\">x</a>");
            let page = minify::minify(page.into_bytes());
            prop_assert_eq!(format!("{}x</a>", opening(&address, "")), String::from_utf8_lossy(&page));
        }
    }
}

//! The feed of notices, as Atom (RFC 4287): newest day first, within a day in the order of all lists.

use std::fmt::Write;

/// A feed, in words of one language.
pub struct Feed {
    /// The tag of its language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// That inclusion is no endorsement: carried by the feed and by each entry.
    pub endorsement: String,
    /// Who runs the catalogue.
    pub author: String,
    /// The address of this tree in this language, ending in `/`.
    pub base: String,
    /// The day of the build, `YYYY-MM-DD`: when a feed without entries was updated.
    pub day: String,
    /// In order.
    pub entries: Vec<Entry>,
}

/// A notice.
pub struct Entry {
    /// What happened to which tool.
    pub title: String,
    /// The same in one sentence.
    pub sentence: String,
    /// The notice's page, from the base.
    pub page: String,
    /// The day of its effect, `YYYY-MM-DD`.
    pub day: String,
}

/// The bytes of a feed.
pub fn bytes(feed: &Feed) -> Vec<u8> {
    let base = escape(&feed.base);
    let updated = feed.entries.iter().map(|entry| entry.day.as_str()).max().unwrap_or(&feed.day);
    let notice = escape(&feed.endorsement);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <title>{title}</title>\n\
         <subtitle>{notice}</subtitle>\n\
         <id>{base}feed.xml</id>\n\
         <link rel=\"self\" href=\"{base}feed.xml\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}notices/index.html\"/>\n\
         <updated>{updated}T00:00:00Z</updated>\n\
         <author><name>{author}</name></author>\n\
         <rights>{notice}</rights>\n",
        lang = escape(&feed.lang),
        title = escape(&feed.title),
        author = escape(&feed.author),
    );
    for entry in &feed.entries {
        let page = escape(&entry.page);
        let _ = write!(
            out,
            "<entry>\n<title>{}</title>\n<id>{base}{page}</id>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{base}{page}\"/>\n\
             <updated>{}T00:00:00Z</updated>\n<summary>{}</summary>\n<rights>{notice}</rights>\n</entry>\n",
            escape(&entry.title),
            entry.day,
            escape(&entry.sentence),
        );
    }
    out.push_str("</feed>\n");
    out.into_bytes()
}

/// Text for XML 1.0, which has no place for most control characters, escaped or not.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

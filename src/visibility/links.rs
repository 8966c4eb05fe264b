//! Where the links of a page lead.
//!
//! Takes the planned files of one audience's tree, and addresses as they stand in its pages; gives what each one leads to.
//! Must not know other trees: a link into one of them leads nowhere.

use crate::bytes;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::Arc;

/// Every planned file of one audience's tree, pages and assets, and which of them show a tool's page.
#[derive(Debug, Clone, Default)]
pub struct Links {
    files: FxHashMap<Box<str>, Option<Arc<str>>>,
    apart: FxHashSet<Box<[u8]>>,
    uneven: FxHashSet<Box<[u8]>>,
    /// By language: the letters of the notice that inclusion is no endorsement.
    notices: FxHashMap<Box<str>, Box<str>>,
}

/// What an address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'l, 'a> {
    /// The same page; with the part after `#`, or an empty text.
    Here(&'a str),
    /// A planned file that is no tool's page: its path.
    File(&'l str),
    /// The page of this tool, with its path.
    Tool(&'l Arc<str>, &'l str),
    /// Another site, or a mail program.
    Outside,
    /// Nowhere, for this reason.
    Nowhere(&'static str),
}

impl Links {
    /// Takes paths from the tree's root with `/` between the parts, each with the tool whose page it is (in any language),
    /// if it is one.
    pub fn new<P: Into<Box<str>>>(files: impl IntoIterator<Item = (P, Option<Arc<str>>)>) -> Self {
        Self { files: files.into_iter().map(|(path, tool)| (path.into(), tool)).collect(), ..Self::default() }
    }

    /// The same, for pages that carry the notice that inclusion is no endorsement in these words, by language.
    #[must_use]
    pub fn saying<'c>(mut self, notices: impl IntoIterator<Item = (&'c str, &'c str)>) -> Self {
        let letters = |(lang, notice): (&str, &str)| (lang.into(), letters(notice).collect::<String>().into());
        self.notices = notices.into_iter().map(letters).collect();
        self
    }

    /// Whether what stands in an element of a page is the notice in the page's language, whatever is between its letters.
    pub(super) fn is_notice(&self, lang: &str, said: &str) -> bool {
        self.notices.get(lang).is_some_and(|notice| !notice.is_empty() && **notice == *said)
    }

    /// The same, for pages whose style sheets move or hide what has the classes `apart`, and give what stands directly in
    /// one of `uneven` different sizes.
    #[must_use]
    pub fn keeping<'c>(
        mut self,
        apart: impl IntoIterator<Item = &'c str>,
        uneven: impl IntoIterator<Item = &'c str>,
    ) -> Self {
        self.apart = apart.into_iter().map(|class| class.as_bytes().into()).collect();
        self.uneven = uneven.into_iter().map(|class| class.as_bytes().into()).collect();
        self
    }

    /// Whether a class is moved or hidden, and whether it has columns or rows of different sizes.
    pub(super) fn keeps(&self, class: &[u8]) -> (bool, bool) {
        (self.apart.contains(class), self.uneven.contains(class))
    }

    /// Whether a file is planned.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The planned pages (`.html`), sorted.
    pub(super) fn pages(&self) -> Vec<&str> {
        let mut pages: Vec<&str> =
            self.files.keys().map(|path| &**path).filter(|path| path.ends_with(".html")).collect();
        pages.sort_unstable();
        pages
    }

    /// Follows an address that stands in the page at `from`.
    pub(super) fn follow<'a>(&self, from: &str, address: &'a str) -> Target<'_, 'a> {
        // Browsers drop these or read them as something else; sound addresses have none.
        if bytes::any(address.as_bytes(), |b| (b <= b' ') | (b == b'\\') | (b == 0x7f)) {
            return Target::Nowhere("it holds a space, a backslash or a control character");
        }
        // Most links that leave are written so.
        if address.starts_with("https://") || address.starts_with("http://") {
            return Target::Outside;
        }
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let path = rest.split_once('?').map_or(rest, |(path, _)| path);
        if let Some(scheme) = scheme(path) {
            let outside = ["https", "http", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
            return if outside { Target::Outside } else { Target::Nowhere("addresses of this kind are not allowed") };
        }
        if path.is_empty() {
            return Target::Here(fragment);
        }
        if path.starts_with('/') {
            return Target::Nowhere("links within the catalogue are relative, so that it works under any address");
        }
        let Some(found) = resolve(from, path) else { return Target::Nowhere("it leads out of this audience's pages") };
        match self.files.get_key_value(&*found) {
            Some(_) if found == from => Target::Here(fragment),
            Some((path, Some(tool))) => Target::Tool(tool, path),
            Some((path, None)) => Target::File(path),
            None => Target::Nowhere("no such file is planned for this audience"),
        }
    }
}

/// The folder of a planned file.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folder from which a plain relative address goes down again: where it leads depends on nothing else of the page at `path`.
/// `None` for addresses that are not plain.
pub(super) fn base_of<'p>(path: &'p str, address: &str) -> Option<&'p str> {
    let mut rest = address;
    let mut base = folder_of(path);
    while let Some(above) = rest.strip_prefix("../") {
        if base.is_empty() {
            return None;
        }
        base = folder_of(base);
        rest = above;
    }
    goes_down(rest).then_some(base)
}

/// Whether a folder is another or lies in it.
pub(super) fn lies_in(folder: &str, base: &str) -> bool {
    base.is_empty() || folder.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether an address only goes down, plainly.
fn goes_down(address: &str) -> bool {
    // The slash that would stand before it.
    let mut former = b'/';
    !address.is_empty()
        && address.bytes().all(|byte| {
            let former = std::mem::replace(&mut former, byte);
            byte != b'%' && !(former == b'/' && matches!(byte, b'.' | b'/'))
        })
}

/// What of a text a notice is compared by.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// The part before the first colon, where that makes it one: `https`, not `a/b:c`.
fn scheme(path: &str) -> Option<&str> {
    let (scheme, _) = path.split_once(':')?;
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let plain = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    (named && plain).then_some(scheme)
}

/// The path from the tree's root that a relative path means in the page at `from`. `None` above the root.
fn resolve<'p>(from: &str, path: &'p str) -> Option<Cow<'p, str>> {
    // Most addresses go up to the root and down again, plainly.
    if base_of(from, path) == Some("") {
        return Some(path.trim_start_matches("../").into());
    }
    let mut found = String::with_capacity(from.len() + path.len());
    if let Some((folder, _)) = from.rsplit_once('/') {
        found.push_str(folder);
    }
    let mut rest = path;
    while let Some(above) = rest.strip_prefix("../") {
        if found.is_empty() {
            return None;
        }
        found.truncate(found.rfind('/').unwrap_or(0));
        rest = above;
    }
    if goes_down(rest) {
        if !found.is_empty() {
            found.push('/');
        }
        found.push_str(rest);
        return Some(found.into());
    }
    for part in rest.split('/') {
        // Browsers take `%2e%2e` for `..`, so decoding comes first.
        let decoded;
        let part = if part.contains('%') {
            decoded = decode(part)?;
            decoded.as_str()
        } else {
            part
        };
        match part {
            "." => {}
            ".." if found.is_empty() => return None,
            ".." => found.truncate(found.rfind('/').unwrap_or(0)),
            name => {
                if !found.is_empty() {
                    found.push('/');
                }
                found.push_str(name);
            }
        }
    }
    Some(found.into())
}

/// Decodes `%41`. `None` for faulty escapes, and for a slash or zero byte, which servers disagree on.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        let byte = u8::try_from(high * 16 + low).ok()?;
        if matches!(byte, b'/' | b'\\' | 0) {
            return None;
        }
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        Links::new([
            ("index.html", None),
            ("fr/index.html", None),
            ("assets/style.css", None),
            ("tools/a.html", Some("a".into())),
            ("fr/tools/a.html", Some("a".into())),
        ])
    }

    #[test]
    fn relative_links_lead_to_planned_files() {
        let (links, a) = (links(), Arc::from("a"));
        assert_eq!(links.follow("index.html", "tools/a.html?x=1#top"), Target::Tool(&a, "tools/a.html"));
        assert_eq!(links.follow("fr/tools/a.html", "../../tools/a.html"), Target::Tool(&a, "tools/a.html"));
        assert_eq!(links.follow("tools/a.html", "../assets/style.css"), Target::File("assets/style.css"));
        assert_eq!(links.follow("tools/a.html", "./../tools/%61.html#x"), Target::Here("x"));
        assert_eq!(links.follow("index.html", "#content"), Target::Here("content"));
        assert_eq!(links.follow("index.html", ""), Target::Here(""));
    }

    #[test]
    fn addresses_outside_are_told_apart() {
        for address in ["https://example.org/", "http://example.org", "HTTPS://example.org", "mailto:a@example.org"] {
            assert_eq!(links().follow("index.html", address), Target::Outside, "{address}");
        }
    }

    #[test]
    fn everything_else_leads_nowhere() {
        for address in [
            "tools/b.html",
            "tools/",
            "tools//a.html",
            ".",
            "../index.html",
            "%2e%2e/index.html",
            "tools%2fa.html",
            "%zz",
            "/index.html",
            "//example.org/x",
            "\\\\example.org\\x",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
        ] {
            let links = links();
            let found = links.follow("index.html", address);
            assert!(matches!(found, Target::Nowhere(_)), "{address}: {found:?}");
        }
    }
}

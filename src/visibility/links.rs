//! Where the links of a page lead.
//!
//! Takes the planned files of one audience's tree, and addresses as they stand in its pages; gives what each one leads to.
//! Must not know other trees: a link into one of them leads nowhere.

use crate::bytes;
use arcstr::ArcStr;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// Every planned file of one audience's tree, pages and assets, and which of them show a tool's page.
#[derive(Debug, Clone, Default)]
pub struct Links {
    files: FxHashMap<ArcStr, Option<ArcStr>>,
    /// The tools that have pages, sorted, and the place of each among them.
    tools: Box<[ArcStr]>,
    numbers: FxHashMap<ArcStr, u32>,
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
    Tool(&'l ArcStr, &'l str),
    /// Another site, or a mail program.
    Outside,
    /// Nowhere, for this reason.
    Nowhere(&'static str),
}

/// Where an address leads, and what that depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way<'l, 'a> {
    pub(super) target: Target<'l, 'a>,
    /// Of a plain relative address, the folder from which it goes down: where it leads depends on nothing else of the page that it stands on.
    pub(super) base: Option<&'a str>,
}

impl<'l, 'a> From<Target<'l, 'a>> for Way<'l, 'a> {
    fn from(target: Target<'l, 'a>) -> Self {
        Self { target, base: None }
    }
}

impl Links {
    /// Takes paths from the tree's root with `/` between the parts, each with the tool whose page it is (in any language),
    /// if it is one.
    pub fn new<P: Into<ArcStr>>(files: impl IntoIterator<Item = (P, Option<ArcStr>)>) -> Self {
        let files: FxHashMap<ArcStr, _> = files.into_iter().map(|(path, tool)| (path.into(), tool)).collect();
        let mut tools: Vec<ArcStr> = files.values().flatten().cloned().collect();
        tools.par_sort_unstable();
        tools.dedup();
        let tools: Box<[ArcStr]> = tools.into();
        let numbers = (0..).zip(&tools).map(|(number, tool)| (tool.clone(), number)).collect();
        Self { files, tools, numbers, ..Self::default() }
    }

    /// The number of a tool that has a page: its place among them.
    pub(super) fn number(&self, tool: &str) -> Option<u32> {
        self.numbers.get(tool).copied()
    }

    /// The tool of that number.
    pub(super) fn tool(&self, number: u32) -> Option<&str> {
        self.tools.get(usize::try_from(number).ok()?).map(|tool| &**tool)
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

    /// The planned pages (`.html`), in no order.
    pub(super) fn pages(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(|path| &**path).filter(|path| path.ends_with(".html"))
    }

    /// Follows an address that stands in the page at `from`.
    pub(super) fn follow<'a>(&self, from: &'a str, address: &'a str) -> Way<'_, 'a> {
        let nowhere = |why| Way::from(Target::Nowhere(why));
        // Most addresses are plain paths.
        if is_path(address.as_bytes()) {
            return self.way(from, address, "");
        }
        if is_broken(address.as_bytes()) {
            return nowhere("it holds a space, a backslash or a control character");
        }
        if leaves(address.as_bytes()) {
            return Target::Outside.into();
        }
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let path = rest.split_once('?').map_or(rest, |(path, _)| path);
        if let Some(scheme) = scheme(path) {
            let outside = ["https", "http", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
            return if outside { Target::Outside.into() } else { nowhere("addresses of this kind are not allowed") };
        }
        if path.is_empty() {
            return Target::Here(fragment).into();
        }
        if path.starts_with('/') {
            return nowhere("links within the catalogue are relative, so that it works under any address");
        }
        self.way(from, path, fragment)
    }

    /// Where a relative path leads in the page at `from`, with the `fragment` that stands behind it.
    fn way<'a>(&self, from: &'a str, path: &str, fragment: &'a str) -> Way<'_, 'a> {
        let base = base_of(from, path);
        let found = match base {
            Some(base) => below(base, path),
            None => match resolve(from, path) {
                Some(found) => found.into(),
                None => return Target::Nowhere("it leads out of this audience's pages").into(),
            },
        };
        let target = match self.files.get_key_value(&*found) {
            Some(_) if found == from => Target::Here(fragment),
            Some((path, Some(tool))) => Target::Tool(tool, path),
            Some((path, None)) => Target::File(path),
            None => Target::Nowhere("no such file is planned for this audience"),
        };
        Way { target, base }
    }
}

/// Whether an address is nothing but a path that goes on from the page's folder: without a query, a part, a scheme or an escape.
fn is_path(address: &[u8]) -> bool {
    let other = |b| (b <= b' ') | (b == b'\\') | (b == 0x7f) | (b == b'#') | (b == b'?') | (b == b':') | (b == b'%');
    !matches!(address.first(), None | Some(b'/')) && !bytes::any(address, other)
}

/// Whether an address surely leads to another site.
pub(super) fn is_outside(address: &[u8]) -> bool {
    leaves(address) && !is_broken(address)
}

/// Whether an address holds what browsers drop or read as something else; sound addresses hold none of it.
fn is_broken(address: &[u8]) -> bool {
    bytes::any(address, |b| (b <= b' ') | (b == b'\\') | (b == 0x7f))
}

/// Whether an address is written as most are that leave.
fn leaves(address: &[u8]) -> bool {
    address.starts_with(b"https://") || address.starts_with(b"http://")
}

/// The folder of a planned file.
pub(super) fn folder_of(path: &str) -> &str {
    let slash = path.bytes().rposition(|byte| byte == b'/');
    slash.and_then(|slash| path.get(..slash)).unwrap_or("")
}

/// The folder from which a plain relative path goes down again, in the page at `from`. `None` for paths that are not plain.
fn base_of<'p>(from: &'p str, path: &str) -> Option<&'p str> {
    let mut rest = path;
    let mut base = folder_of(from);
    while let Some(above) = rest.strip_prefix("../") {
        if base.is_empty() {
            return None;
        }
        base = folder_of(base);
        rest = above;
    }
    goes_down(rest).then_some(base)
}

/// The path of what a plain relative path names, from the tree's root.
fn below<'p>(base: &str, path: &'p str) -> Cow<'p, str> {
    let mut down = path;
    while let Some(rest) = down.strip_prefix("../") {
        down = rest;
    }
    if base.is_empty() { down.into() } else { [base, "/", down].concat().into() }
}

/// Whether a folder is another or lies in it.
pub(super) fn lies_in(folder: &str, base: &str) -> bool {
    base.is_empty() || folder.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a path only goes down, plainly.
fn goes_down(path: &str) -> bool {
    let path = path.as_bytes();
    // What stands behind a slash, one before the path among them, is the beginning of a name.
    let begins = |byte: &u8| !matches!(byte, b'.' | b'/');
    let others =
        path.iter().zip(path.iter().skip(1)).fold(true, |all, (byte, next)| all & (*byte != b'/' || begins(next)));
    path.first().is_some_and(begins) && others && !path.contains(&b'%')
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
fn resolve(from: &str, path: &str) -> Option<String> {
    let mut found = folder_of(from).to_owned();
    for part in path.split('/') {
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
    Some(found)
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
        let (links, a) = (links(), ArcStr::from("a"));
        assert_eq!(links.follow("index.html", "tools/a.html?x=1#top").target, Target::Tool(&a, "tools/a.html"));
        assert_eq!(links.follow("fr/tools/a.html", "../../tools/a.html").target, Target::Tool(&a, "tools/a.html"));
        assert_eq!(links.follow("tools/a.html", "../assets/style.css").target, Target::File("assets/style.css"));
        assert_eq!(links.follow("tools/a.html", "./../tools/%61.html#x").target, Target::Here("x"));
        assert_eq!(links.follow("index.html", "#content").target, Target::Here("content"));
        assert_eq!(links.follow("index.html", "").target, Target::Here(""));
    }

    #[test]
    fn what_a_way_depends_on_is_the_folder_from_which_it_goes_down() {
        let links = links();
        let base = |from: &str, address: &str| links.follow(from, address).base.map(str::to_owned);
        assert_eq!(base("fr/tools/a.html", "a.html").as_deref(), Some("fr/tools"));
        assert_eq!(base("fr/tools/a.html", "../index.html#x").as_deref(), Some("fr"));
        assert_eq!(base("fr/tools/a.html", "../../assets/style.css?1").as_deref(), Some(""));
        assert_eq!(base("index.html", "tools/a.html").as_deref(), Some(""));
        for address in ["./a.html", "x/../a.html", "%61.html", "../../../index.html", "#x", "", "https://example.org/"]
        {
            assert_eq!(base("fr/tools/a.html", address), None, "{address}");
        }
    }

    #[test]
    fn addresses_outside_are_told_apart() {
        for address in ["https://example.org/", "http://example.org", "HTTPS://example.org", "mailto:a@example.org"] {
            assert_eq!(links().follow("index.html", address).target, Target::Outside, "{address}");
        }
        for address in
            ["https://example.org/ x", "https:\\\\example.org", "https:/x", "x", "https", "http:x", "//example.org/"]
        {
            assert!(!is_outside(address.as_bytes()), "{address}");
        }
        assert!(is_outside(b"https://example.org/"));
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
            let found = links.follow("index.html", address).target;
            assert!(matches!(found, Target::Nowhere(_)), "{address}: {found:?}");
        }
    }
}

//! What an address tells others, and whose page it is.
//!
//! Takes addresses and lists of parameters and hosts; gives what is wrong with an address. Opens none.

use memchr::memchr;
use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::borrow::Cow;

/// What is wrong with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tracking {
    /// It has a parameter that tells where a reader came from.
    Parameter(String),
    /// It hides where it leads.
    Shortener(String),
}

/// The lists.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    parameters: FxHashSet<String>,
    /// Of the parameters, the beginnings of many.
    #[serde(skip)]
    stems: Vec<String>,
    shorteners: FxHashSet<String>,
    shared: FxHashSet<String>,
}

impl Lists {
    /// Those of the program, with what coordinators added.
    ///
    /// # Panics
    /// Never: a test reads the embedded file.
    pub fn with(parameters: &[String], shorteners: &[String]) -> Self {
        let mut lists: Self = toml::from_str(include_str!("words/links.toml")).unwrap_or_default();
        lists.parameters.extend(parameters.iter().map(|name| name.to_lowercase()));
        lists.stems =
            lists.parameters.iter().filter_map(|name| name.strip_suffix('*')).map(ToOwned::to_owned).collect();
        lists.parameters.retain(|name| !name.ends_with('*'));
        lists.shorteners.extend(shorteners.iter().map(|host| host.to_lowercase()));
        lists
    }

    /// What is wrong with an address, if anything.
    pub fn tracking(&self, address: &str) -> Option<Tracking> {
        let (host, rest) = split(address)?;
        if let Some(known) = ancestors(&host).find(|host| self.shorteners.contains(*host)) {
            return Some(Tracking::Shortener(known.to_owned()));
        }
        memchr(b'=', rest.as_bytes())?;
        rest.split(['?', '&', '#', ';']).skip(1).find_map(|pair| {
            let name = decode(pair.get(..memchr(b'=', pair.as_bytes())?)?);
            let name =
                if name.bytes().all(|byte| byte.is_ascii_lowercase()) { name } else { name.to_lowercase().into() };
            let name = name.strip_prefix("amp;").unwrap_or(&name);
            let is_known = self.parameters.contains(name) || self.stems.iter().any(|stem| name.starts_with(stem));
            is_known.then(|| Tracking::Parameter(name.to_owned()))
        })
    }

    /// Whose page an address is: the host, and where many share one, the first two parts of the path.
    pub fn site(&self, address: &str) -> Option<String> {
        let (host, rest) = split(address)?;
        let host = host.strip_prefix("www.").unwrap_or(&host);
        if !self.shared.contains(host) {
            return Some(host.to_owned());
        }
        let path = rest.split(['?', '#']).next().unwrap_or_default().to_lowercase();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).take(2).collect();
        // Some shops name the ware in a parameter.
        let query = rest.split_once('?').map_or("", |(_, query)| query).to_lowercase();
        match parts.as_slice() {
            [] => None,
            [one] if !query.is_empty() => Some(format!("{host}/{one}?{query}")),
            _ => Some(format!("{host}/{}", parts.join("/"))),
        }
    }
}

/// Host and the rest of an address of the web.
fn split(address: &str) -> Option<(Cow<'_, str>, &str)> {
    let rest = ["https://", "http://", "//"].iter().find_map(|scheme| {
        let head = address.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| address.get(scheme.len()..))?
    })?;
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    let authority = rest.get(..end)?;
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.');
    let host = if host.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        Cow::Owned(host.to_lowercase())
    } else {
        Cow::Borrowed(host)
    };
    (!host.is_empty()).then_some((host, rest.get(end..)?))
}

/// A host and those above it: `a.b.c`, `b.c`.
fn ancestors(host: &str) -> impl Iterator<Item = &str> {
    let points = memchr::memchr_iter(b'.', host.as_bytes());
    // Each begins behind a point, the first at the beginning, and holds another.
    let starts = std::iter::once(0).chain(points.clone().map(|point| point + 1));
    starts.zip(points).filter_map(|(start, _)| host.get(start..))
}

/// A name without its percent signs.
fn decode(name: &str) -> Cow<'_, str> {
    if !name.contains('%') {
        return name.into();
    }
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = |byte: Option<&u8>| byte.and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        match (first, hex(tail.first()), hex(tail.get(1))) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> Lists {
        Lists::with(&["from-us".into()], &["short.example".into()])
    }

    #[test]
    fn parameters_that_follow_readers_are_found_however_they_are_spelled() {
        for address in [
            "https://example.org/?utm_source=hub",
            "https://example.org/a?x=1&UTM_Campaign=2",
            "https://example.org/a?x=1&amp;gclid=2",
            "https://example.org/#fbclid=3",
            "https://example.org/?%75tm_source=hub",
            "https://example.org/?from-us=1",
        ] {
            assert!(matches!(lists().tracking(address), Some(Tracking::Parameter(_))), "{address}");
        }
        for address in [
            "https://example.org/a?ref=main&page=2",
            "https://example.org/utm_source",
            "https://example.org",
            "mailto:x",
        ] {
            assert_eq!(lists().tracking(address), None, "{address}");
        }
    }

    #[test]
    fn shorteners_hide_where_they_lead() {
        for address in ["https://bit.ly/3x", "HTTP://www.TinyURL.com/x", "https://go.bit.ly", "https://short.example/1"]
        {
            assert!(matches!(lists().tracking(address), Some(Tracking::Shortener(_))), "{address}");
        }
        for address in ["https://orbit.ly/x", "https://example.org/bit.ly", "https://t.com"] {
            assert_eq!(lists().tracking(address), None, "{address}");
        }
    }

    #[test]
    fn where_many_share_a_host_the_path_says_whose_page_it_is() {
        let site = |address| lists().site(address);
        assert_eq!(site("https://www.example.org/a/b").as_deref(), Some("example.org"));
        assert_eq!(site("https://github.com/One/Two/issues").as_deref(), Some("github.com/one/two"));
        assert_eq!(site("https://github.com"), None);
    }
}

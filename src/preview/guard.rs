//! Which requests are answered: those of people who look at the preview, and of its own pages.
//!
//! Takes what a request says of itself; gives the status that it is refused with. The members' pages of a catalogue that is not
//! published yet are at stake: a page of another site must not read them through a browser on this machine, whatever name it gives
//! to this address. Must not know what is served.

use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use std::net::{IpAddr, SocketAddr};

/// Why a request is refused, in words.
pub type Refusal = (StatusCode, &'static str);

/// Says whether a request is refused.
///
/// # Errors
/// The refusal.
pub fn check(method: &Method, headers: &HeaderMap, listening: SocketAddr) -> Result<(), Refusal> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| is_ours(host, listening)) {
        return Err((
            StatusCode::MISDIRECTED_REQUEST,
            "This preview has another address; use the one that it printed.",
        ));
    }
    let says =
        |name: &'static str| headers.get(HeaderName::from_static(name)).map_or("", |v| v.to_str().unwrap_or("?"));
    // Another port of this machine is another site's, too.
    let from_here = matches!(says("sec-fetch-site"), "" | "none" | "same-origin");
    let navigation = says("sec-fetch-mode") == "navigate" && says("sec-fetch-dest") == "document";
    if !from_here && !navigation {
        return Err((StatusCode::FORBIDDEN, "A page of another site asked for this."));
    }
    if !matches!(*method, Method::GET | Method::HEAD) {
        return Err((StatusCode::METHOD_NOT_ALLOWED, "A preview can only be looked at."));
    }
    Ok(())
}

/// Whether a `Host` names the address that is listened on. A name other than `localhost` could be anybody's; a number is an address by
/// itself, so where all of the machine's are listened on, any of them will do.
fn is_ours(host: &str, listening: SocketAddr) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port.parse::<u16>().ok()),
        _ => (host, Some(80)),
    };
    if port != Some(listening.port()) {
        return false;
    }
    let ip = listening.ip();
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    match bare.parse::<IpAddr>() {
        Ok(asked) => asked == ip || (ip.is_unspecified() && !asked.is_unspecified()),
        Err(_) => bare.eq_ignore_ascii_case("localhost") && (ip.is_loopback() || ip.is_unspecified()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(listening: &str, method: Method, headers: &[(&'static str, &str)]) -> Option<u16> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(HeaderName::from_static(name), value.parse().unwrap());
        }
        check(&method, &map, listening.parse().unwrap()).err().map(|(status, _)| status.as_u16())
    }

    #[test]
    fn only_the_address_asked_for_is_answered() {
        let of = |listening: &str, host: &str| refused(listening, Method::GET, &[("host", host)]);
        for host in ["127.0.0.1:4000", "localhost:4000", "LOCALHOST:4000"] {
            assert_eq!(of("127.0.0.1:4000", host), None, "{host}");
        }
        for host in [
            "evil.example:4000",
            "127.0.0.1",
            "127.0.0.1:4001",
            "127.0.0.1.evil.example:4000",
            "10.0.0.1:4000",
            "",
            "localhost:x",
            ":4000",
        ] {
            assert_eq!(of("127.0.0.1:4000", host), Some(421), "{host}");
        }
        assert_eq!(of("[::1]:4000", "[::1]:4000"), None);
        assert_eq!(of("0.0.0.0:4000", "192.168.1.7:4000"), None);
        assert_eq!(of("0.0.0.0:4000", "evil.example:4000"), Some(421));
        assert_eq!(of("192.168.1.7:80", "192.168.1.7"), None);
        assert_eq!(of("192.168.1.7:4000", "localhost:4000"), Some(421));
        assert_eq!(refused("127.0.0.1:4000", Method::GET, &[]), Some(421), "no host at all");
    }

    #[test]
    fn other_sites_may_link_here_and_nothing_else() {
        let of = |site: &str, mode: &str, dest: &str| {
            let said = [
                ("host", "localhost:4000"),
                ("sec-fetch-site", site),
                ("sec-fetch-mode", mode),
                ("sec-fetch-dest", dest),
            ];
            refused("127.0.0.1:4000", Method::GET, &said)
        };
        assert_eq!(of("same-origin", "cors", "empty"), None);
        assert_eq!(of("none", "navigate", "document"), None);
        assert_eq!(of("cross-site", "navigate", "document"), None);
        for (site, mode, dest) in [
            ("cross-site", "no-cors", "script"),
            ("same-site", "no-cors", "image"),
            ("cross-site", "navigate", "iframe"),
            ("cross-site", "cors", "empty"),
            ("whatever", "cors", "empty"),
        ] {
            assert_eq!(of(site, mode, dest), Some(403), "{site} {mode} {dest}");
        }
    }

    #[test]
    fn nothing_is_written_through_a_preview() {
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE] {
            assert_eq!(refused("127.0.0.1:4000", method, &[("host", "localhost:4000")]), Some(405));
        }
        assert_eq!(refused("127.0.0.1:4000", Method::HEAD, &[("host", "localhost:4000")]), None);
    }
}

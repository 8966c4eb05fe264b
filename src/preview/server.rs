//! Pages over HTTP, to a browser on this machine.
//!
//! Takes the current state from a channel; answers requests. A page is made when it is asked for. Only what is planned for the one
//! audience has an address: no request reaches a file. Must not know how the state comes about.

use super::guard::{self, Refusal};
use super::page;
use super::snapshot::Answer;
use super::told::{self, html};
use super::worker::Current;
use crate::catalogue::Audience;
use crate::diagnostics::{Finding, Report};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::Receiver;

/// Turns a fault of the theme into findings with file and line.
pub type Locate = Arc<dyn Fn(Finding) -> Report + Send + Sync>;

/// What is served, to whom, and where.
#[derive(Clone)]
pub struct Site {
    /// The present state.
    pub current: Receiver<Current>,
    /// Whose tree it is.
    pub audience: Audience,
    /// The address that is listened on.
    pub listening: SocketAddr,
    /// Looks up where a fault lies.
    pub locate: Locate,
}

/// Serves until the program is ended.
///
/// # Errors
/// The system takes the address away.
pub async fn serve(listener: tokio::net::TcpListener, site: Site) -> std::io::Result<()> {
    axum::serve(listener, Router::new().fallback(answer).with_state(site)).await
}

async fn answer(State(site): State<Site>, request: Request) -> Response {
    let mut response = match guard::check(request.method(), request.headers(), site.listening) {
        Err(refusal) => refused(refusal),
        Ok(()) => match request.uri().path() {
            page::EVENTS => events(&site).into_response(),
            page::SCRIPT => file("text/javascript; charset=utf-8", page::SCRIPT_TEXT),
            page::STYLE => file("text/css; charset=utf-8", page::STYLE_TEXT),
            page::FINDINGS => findings(&site),
            path => match decoded(path) {
                Some(address) => shown(site, address).await,
                None => own(&site, StatusCode::NOT_FOUND, "There is no such page", ""),
            },
        },
    };
    let fixed = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    for (name, value) in fixed {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    // A picture opened by itself is a page, too.
    if let Ok(policy) = HeaderValue::from_str(&page::policy()) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn refused((status, words): Refusal) -> Response {
    let mut response = (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response();
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

/// A page of the tree, or why there is none.
async fn shown(site: Site, address: String) -> Response {
    let current = site.current.borrow().clone();
    let (snapshot, audience, asked) = (Arc::clone(&current.snapshot), site.audience, address.clone());
    // Making a page takes its time, and others are asked for meanwhile.
    let Ok(made) = tokio::task::spawn_blocking(move || snapshot.page(audience, &asked)).await else {
        return own(&site, StatusCode::INTERNAL_SERVER_ERROR, "This page can't be made", "");
    };
    match made {
        Answer::File { path, bytes } => {
            let kind = kind(&path);
            let bytes = if path.ends_with(".html") { page::dressed(&bytes, &marked(&current)) } else { bytes };
            ([(header::CONTENT_TYPE, kind)], bytes).into_response()
        }
        Answer::Fault(finding) => {
            let report = (site.locate)(*finding);
            let entries: String = report.findings().iter().map(told::entry).collect();
            let title = "The theme can't make this page";
            own(&site, StatusCode::INTERNAL_SERVER_ERROR, title, &format!("<ol>{entries}</ol>"))
        }
        Answer::NoTheme => {
            let body = format!("<p><a href=\"{}\">What is wrong with the theme</a></p>", page::FINDINGS);
            own(&site, StatusCode::INTERNAL_SERVER_ERROR, "The theme can't be read", &body)
        }
        // Browsers ask for it by themselves; that there is none is nothing to complain of in their console.
        Answer::Nothing if address == "favicon.ico" => StatusCode::NO_CONTENT.into_response(),
        Answer::Nothing => {
            let body = "<p><a href=\"/\">To the start</a></p>";
            own(&site, StatusCode::NOT_FOUND, "There is no such page", body)
        }
    }
}

/// A page of the preview's own, which is loaded anew like any other.
fn own(site: &Site, status: StatusCode, title: &str, body: &str) -> Response {
    let current = site.current.borrow().clone();
    let page = told::page(title, body, "");
    (status, [(header::CONTENT_TYPE, HTML)], page::dressed(page.as_bytes(), &marked(&current))).into_response()
}

fn marked(current: &Current) -> String {
    format!("data-page=\"{}\"", html(&current.page))
}

fn findings(site: &Site) -> Response {
    let current = site.current.borrow().clone();
    let shows = format!("data-told=\"{}\"", current.told_number);
    ([(header::CONTENT_TYPE, HTML)], page::dressed(current.told.page().as_bytes(), &shows)).into_response()
}

/// Says which state there is: at once, and whenever it is another.
fn events(site: &Site) -> Sse<impl stream::Stream<Item = Result<Event, Infallible>> + use<>> {
    let mut current = site.current.clone();
    current.mark_changed();
    let events = stream::unfold(current, |mut current| async {
        current.changed().await.ok()?;
        let said = {
            let now = current.borrow_and_update();
            serde_json::json!({
                "page": &*now.page,
                "told": now.told_number.to_string(),
                "findings": if now.told.is_clean() { String::new() } else { now.told.summary() },
                "errors": now.told.has_errors(),
                "first": now.told.first(),
            })
        };
        Some((Ok(Event::default().event("state").data(said.to_string())), current))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind)], Body::from(text)).into_response()
}

const HTML: &str = "text/html; charset=utf-8";

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, kind)| kind) {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/atom+xml",
        _ => "application/octet-stream",
    }
}

/// The address that a request's path spells, without the first `/`.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.strip_prefix('/')?.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_addresses_and_broken_ones_as_none() {
        assert_eq!(decoded("/tools/a%2Eb.html").as_deref(), Some("tools/a.b.html"));
        assert_eq!(decoded("/%E2%82%AC").as_deref(), Some("€"));
        for broken in ["/%", "/%4", "/%zz", "/%ff", "tools", "/%+4"] {
            assert_eq!(decoded(broken), None, "{broken}");
        }
    }
}

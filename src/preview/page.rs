//! The few files that only a preview serves, and what it adds to a page so that it loads itself anew.
//!
//! Takes finished bytes; gives bytes for a browser on this machine. A build never passes through here. Must not know what a page
//! shows.

use crate::render::POLICY;

/// The script that loads a page anew.
pub const SCRIPT: &str = "/__evenhand/reload.js";
/// What the script listens to.
pub const EVENTS: &str = "/__evenhand/events";
/// The page with all findings.
pub const FINDINGS: &str = "/__evenhand/findings";
/// How the preview's own pages look.
pub const STYLE: &str = "/__evenhand/style.css";

/// The script's text.
pub const SCRIPT_TEXT: &str = include_str!("reload.js");
/// The style sheet's text.
pub const STYLE_TEXT: &str = include_str!("style.css");

/// What the script needs beyond the policy of pages: itself, and a connection to where it came from.
const NEEDED: &str = "; script-src 'self'; connect-src 'self'";

/// The policy of a previewed page, as a header.
pub fn policy() -> String {
    format!("{POLICY}{NEEDED}; frame-ancestors 'none'")
}

/// A page with the script in it. `shows` says in an attribute what the page shows, so that the script can tell when that is no longer so.
pub fn dressed(bytes: &[u8], shows: &str) -> Vec<u8> {
    // The minifier writes quotation marks as they are, Tera as references.
    let policies = ["'", "&#x27;", "&#39;"].map(|mark| POLICY.replace('\'', mark));
    let ends =
        policies.iter().filter_map(|policy| Some(memchr::memmem::find(bytes, policy.as_bytes())? + policy.len()));
    let at = ends.min().unwrap_or(0);
    let (before, after) = bytes.split_at_checked(at).unwrap_or((bytes, &[]));
    let needed = if at == 0 { "" } else { NEEDED };
    // Behind the closing tags it is taken for a part of the body.
    let script = format!("<script src=\"{SCRIPT}\" {shows}></script>");
    [before, needed.as_bytes(), after, script.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_let_in_and_nothing_else() {
        let page = format!("<meta http-equiv=content-security-policy content=\"{POLICY}\"><body>");
        let dressed = String::from_utf8(dressed(page.as_bytes(), "data-page=\"7\"")).unwrap();
        let allowed = format!("{POLICY}; script-src 'self'; connect-src 'self'");
        assert_eq!(
            dressed,
            format!(
                "<meta http-equiv=content-security-policy content=\"{allowed}\"><body>\
                 <script src=\"/__evenhand/reload.js\" data-page=\"7\"></script>"
            )
        );
        assert_eq!(policy(), format!("{allowed}; frame-ancestors 'none'"));
    }

    #[test]
    fn a_page_without_a_policy_stays_as_it_is_but_for_the_script() {
        assert!(dressed(b"<p>x", "1").starts_with(b"<p>x<script"));
    }
}

//! Addresses that readers may be sent to.

/// What is wrong with an address, in words; nothing, where it is one that a reader can follow and see through.
pub(crate) fn fault(text: &str) -> Option<&'static str> {
    let lower = text.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
        return Some("it does not begin with https:// or http://");
    };
    if text.len() > 2000 {
        return Some("it has more than 2,000 characters");
    }
    if text
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '`' | '\\' | '{' | '}'))
    {
        return Some("it holds a blank or a character that does not belong into an address");
    }
    if text.chars().any(crate::content::hidden::is_hidden) {
        return Some("it holds an invisible character");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some("it holds a user name, which can make it look like another site's");
    }
    let host = authority
        .rsplit_once(':')
        .map_or(authority, |(host, port)| if port.bytes().all(|b| b.is_ascii_digit()) { host } else { authority });
    if host.is_empty() || host.starts_with('.') || host.contains("..") {
        return Some("it names no host");
    }
    None
}

/// Whether Markdown may lead there: the web and mail. Everything else would be a script, a file of the readers', or a place
/// that the page's tree need not have.
pub(crate) fn may_be_followed(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    if let Some(mail) = lower.strip_prefix("mailto:") {
        return !mail.contains(['?', '&', '%']) && mail.contains('@');
    }
    fault(address).is_none()
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn only_plain_web_addresses_are_followed() {
        for good in [
            "https://example.org",
            "http://example.org:8080/a?b=c#d",
            "https://مثال.example/صفحة",
            "HTTPS://EXAMPLE.ORG/",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "example.org",
            "https://",
            "https:///path",
            "https://example.org@evil.example/",
            "https://exa mple.org",
            "https://example.org/\u{202e}",
            "ftp://example.org",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
    }
}

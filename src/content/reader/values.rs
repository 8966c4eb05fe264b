//! Values that must look like something: words of a list, numbers, days, addresses, versions, ids.
//!
//! Takes nodes; gives values, with a finding where the text is not what it should be. Knows no form and no tool.

use super::{Fields, Reader, is_blank};
use crate::catalogue::{Id, Version};
use crate::content::link;
use crate::content::yaml::{Kind, Node, Style};
use crate::suggest;
use jiff::civil::Date;
use std::ops::Range;

impl Reader<'_> {
    /// One word of a list of words.
    pub fn word<T: Copy>(&mut self, fields: Fields<'_>, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        let node = fields.value(key)?;
        let text = self.single(node, &format!("`{key}`"))?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let help = match suggest::nearest(&text, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("it can be {}", suggest::list(known, 16)),
            };
            self.report("unknown-word", node.span.clone(), format!("`{key}` can't be `{text}`"), help);
        }
        found
    }

    /// `true` or `false`.
    pub fn flag(&mut self, fields: Fields<'_>, key: &str) -> bool {
        let Some(node) = fields.value(key) else { return false };
        let Some(text) = self.single(node, &format!("`{key}`")) else { return false };
        match text.as_str() {
            "true" => true,
            "false" => false,
            _ => {
                let message = format!("`{key}` must be true or false, and here is `{text}`");
                self.report(
                    "wrong-type",
                    node.span.clone(),
                    message,
                    format!("write `{key}: true`, or leave the line out"),
                );
                false
            }
        }
    }

    /// A whole number of at most nine digits.
    pub fn count(&mut self, node: &Node, what: &str) -> Option<u32> {
        let text = self.single(node, what)?;
        let digits = text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
        let quoted = matches!(&node.kind, Kind::Scalar(scalar) if scalar.style == Style::Quoted);
        let (message, help) = match digits {
            true if quoted && self.is_toml() => (
                format!("{what} must be a number, and here is a text"),
                format!("write it without quotation marks: `{text}`"),
            ),
            true => return text.parse().ok(),
            false => (
                format!("{what} must be a whole number, and here is `{text}`"),
                "write digits only, such as `80`".to_owned(),
            ),
        };
        self.report("wrong-type", node.span.clone(), message, help);
        None
    }

    /// A day, written `YYYY-MM-DD`.
    pub fn date(&mut self, node: &Node, what: &str) -> Option<Date> {
        let text = self.single(node, what)?;
        let date = parse_date(&text);
        if date.is_none() {
            let message = format!("{what} must be a day, and `{text}` is none");
            self.report(
                "invalid-date",
                node.span.clone(),
                message,
                "write year, month and day with hyphens, such as `2026-03-01`",
            );
        }
        date
    }

    /// A day that may be absent.
    pub fn date_at(&mut self, fields: Fields<'_>, key: &str) -> Option<Date> {
        fields.value(key).and_then(|node| self.date(node, &format!("`{key}`")))
    }

    /// A day that must be there.
    pub fn required_date(&mut self, fields: Fields<'_>, key: &str, what: &str) -> Option<Date> {
        if fields.get(key).is_none() {
            self.missing(fields, key, what);
        }
        self.date_at(fields, key)
    }

    /// An address.
    pub fn link(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.scalar(node, what)?;
        match link::fault(&text) {
            None => Some(text),
            Some(fault) => {
                let message = format!("{what} is no address that readers can follow: {fault}");
                self.report(
                    "invalid-link",
                    node.span.clone(),
                    message,
                    "write the whole address, such as `https://example.org/page`",
                );
                None
            }
        }
    }

    /// An address that may be absent.
    pub fn link_at(&mut self, fields: Fields<'_>, key: &str) -> Option<String> {
        fields.value(key).and_then(|node| self.link(node, &format!("`{key}`")))
    }

    /// An e-mail address that may be absent.
    pub fn email_at(&mut self, fields: Fields<'_>, key: &str) -> Option<String> {
        let node = fields.value(key)?;
        let text = self.scalar(node, &format!("`{key}`"))?;
        if is_email(&text) {
            return Some(text);
        }
        let help = "write one address, such as `catalogue@example.org`";
        self.report("invalid-email", node.span.clone(), format!("`{text}` is no e-mail address"), help);
        None
    }

    /// Accounts that may propose changes: a service and a name, with a colon between them.
    pub fn accounts_at(&mut self, fields: Fields<'_>, key: &str) -> Vec<String> {
        let mut accounts = Vec::new();
        for (node, text) in self.items(fields, key) {
            if is_account(&text) {
                accounts.push(text);
            } else {
                let help =
                    "write the service and the name with a colon between them, such as `github:example-labs-bot`";
                self.report("invalid-account", node.span.clone(), format!("`{text}` is no account"), help);
            }
        }
        accounts
    }

    /// A version.
    pub fn version(&mut self, node: &Node, what: &str) -> Option<Version> {
        let text = self.scalar(node, what)?;
        let version = Version::parse(&text);
        if version.is_none() {
            let message = format!("{what} must be a version, and `{text}` is none");
            self.report(
                "invalid-version",
                node.span.clone(),
                message,
                "write letters, digits, dots and hyphens, such as `\"2026-01\"`",
            );
        }
        version
    }

    /// A version that may be absent.
    pub fn version_at(&mut self, fields: Fields<'_>, key: &str) -> Option<Version> {
        fields.value(key).and_then(|node| self.version(node, &format!("`{key}`")))
    }

    /// An id.
    pub fn id(&mut self, node: &Node, what: &str) -> Option<Id> {
        let text = self.scalar(node, what)?;
        self.id_of(&text, node.span.clone())
    }

    /// An id that may be absent.
    pub fn id_at(&mut self, fields: Fields<'_>, key: &str) -> Option<Id> {
        fields.value(key).and_then(|node| self.id(node, &format!("`{key}`")))
    }

    /// A list of ids, each once.
    pub fn id_list(&mut self, fields: Fields<'_>, key: &str) -> Vec<Id> {
        let mut ids = Vec::new();
        for (node, text) in self.items(fields, key) {
            ids.extend(self.id_of(&text, node.span.clone()));
        }
        ids
    }

    /// A list of texts, each once.
    pub fn texts(&mut self, fields: Fields<'_>, key: &str) -> Vec<String> {
        self.items(fields, key).into_iter().map(|(_, text)| text).collect()
    }

    /// The items of a list of texts, with their places. Empty ones and repetitions are faults, and left out.
    pub fn items<'n>(&mut self, fields: Fields<'n>, key: &str) -> Vec<(&'n Node, String)> {
        let Some(node) = fields.value(key) else { return Vec::new() };
        let what = format!("`{key}`");
        let mut items: Vec<(&Node, String)> = Vec::new();
        for item in self.list(node, &what) {
            if is_blank(item) {
                self.report(
                    "missing-key",
                    item.span.clone(),
                    format!("an item of {what} is empty"),
                    "delete it, or write what belongs there",
                );
            }
            let Some(text) = self.scalar(item, &what) else { continue };
            if items.iter().any(|(_, known)| *known == text) {
                let message = format!("`{text}` stands twice in {what}");
                self.report("repeated-value", item.span.clone(), message, "write each once");
            } else {
                items.push((item, text));
            }
        }
        items
    }

    /// Checks that a text is an id.
    pub fn id_of(&mut self, text: &str, span: Range<usize>) -> Option<Id> {
        match Id::parse(text) {
            Ok(id) => Some(id),
            Err(fault) => {
                let help = match slug(text) {
                    Some(slug) => format!("{fault}; write `{slug}`"),
                    None => fault.to_string(),
                };
                self.report("invalid-id", span, format!("`{text}` is no id"), help);
                None
            }
        }
    }
}

/// A day, written `YYYY-MM-DD`, and no other way.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() });
    if shaped { text.parse().ok() } else { None }
}

/// Whether a text is one e-mail address that can stand in a link and in the head of a letter.
fn is_email(text: &str) -> bool {
    let sound = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.')
    });
    sound
        && text.chars().all(|c| {
            !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '?' | '&' | ',' | ';' | ':')
        })
}

/// Whether a text names an account of a service: `github:example-labs-bot`, `gitlab.example.org:group/name`.
fn is_account(text: &str) -> bool {
    let Some((service, name)) = text.split_once(':') else { return false };
    let host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '@' | '+' | '[' | ']');
    service.starts_with(|c: char| c.is_ascii_alphanumeric())
        && service.chars().all(host)
        && name.chars().any(char::is_alphanumeric)
        && name.chars().all(part)
}

/// The nearest id to a text, if anything of it is left.
pub(crate) fn slug(text: &str) -> Option<String> {
    let mut slug = String::new();
    for c in text.chars().take(200) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(Id::MOST);
    let slug = slug.trim_end_matches('-').to_owned();
    (!slug.is_empty()).then_some(slug)
}

/// Whether a text holds a letter or a digit, in any script.
pub(crate) fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether a text gives a reason: it has a letter, and is none of the words that only fill a field.
pub(crate) fn is_reason(text: &str) -> bool {
    const FILLERS: [&str; 9] = ["true", "false", "yes", "no", "none", "null", "n/a", "na", "nil"];
    let text = text.trim().trim_end_matches('.').to_lowercase();
    text.chars().any(char::is_alphabetic) && !FILLERS.contains(&text.as_str())
}

//! From nodes to plain values, with a finding for everything that is not as it should be.
//!
//! Takes nodes of one file; gives texts, dates, lists. Knows no form, no tool: the readers beside it do.

use super::hidden;
use super::yaml::{Entry, Kind, Node, Style};
use crate::catalogue::{Id, Localized, Version};
use crate::diagnostics::{Finding, Findings, Place};
use crate::suggest;
use jiff::civil::Date;
use std::ops::Range;
use std::sync::Arc;

/// The file being read, and the findings about it.
pub(crate) struct Reader<'a> {
    /// Its path from the repository's root.
    pub path: &'a Arc<str>,
    /// The id of the tool that it belongs to.
    pub tool: Option<&'a str>,
    /// What was noticed.
    pub found: &'a mut Findings,
}

/// The entries of a mapping whose keys have been looked at.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'n> {
    entries: &'n [Entry],
    span: &'n Range<usize>,
}

impl<'n> Fields<'n> {
    /// The entry with a key, unless its value is absent or null.
    pub fn get(self, key: &str) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| entry.key == key && !matches!(entry.value.kind, Kind::Null))
    }

    /// The value with a key, unless it is absent or null.
    pub fn value(self, key: &str) -> Option<&'n Node> {
        self.get(key).map(|entry| &entry.value)
    }

    /// Whether the key is written, even with nothing behind it.
    pub fn names(self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// All entries, in order.
    pub fn entries(self) -> &'n [Entry] {
        self.entries
    }

    /// Where to point at when something is missing.
    pub fn span(self) -> Range<usize> {
        self.entries.first().map_or_else(|| self.span.clone(), |entry| entry.key_span.clone())
    }
}

impl Reader<'_> {
    /// A finding at some bytes of this file.
    pub fn finding(&self, rule: &'static str, span: Range<usize>, message: impl Into<String>) -> Finding {
        let finding = Finding::new(rule, message).at(Place::bytes(Arc::clone(self.path), span));
        match self.tool {
            Some(tool) => finding.tool(tool),
            None => finding,
        }
    }

    /// Reports a fault with its remedy.
    pub fn report(
        &mut self,
        rule: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let finding = self.finding(rule, span, message).help(help);
        self.found.add(finding);
    }

    /// A mapping with only these keys. An absent value counts as an empty mapping.
    pub fn fields<'n>(&mut self, node: &'n Node, what: &str, known: &[&str]) -> Option<Fields<'n>> {
        let fields = self.any_fields(node, what)?;
        for entry in fields.entries {
            if !known.contains(&entry.key.as_str()) {
                let help = match suggest::nearest(&entry.key, known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("{what} has only the keys {}", suggest::list(known.iter().copied(), 16)),
                };
                let message = format!("{what} has no key `{}`", entry.key);
                self.report("unknown-key", entry.key_span.clone(), message, help);
            }
        }
        Some(fields)
    }

    /// A mapping with any keys.
    pub fn any_fields<'n>(&mut self, node: &'n Node, what: &str) -> Option<Fields<'n>> {
        match &node.kind {
            Kind::Map(entries) => Some(Fields { entries, span: &node.span }),
            Kind::Null => Some(Fields { entries: &[], span: &node.span }),
            Kind::Scalar(_) | Kind::List(_) => {
                let message = format!("{what} must be keys with values, and here is {}", kind_of(node));
                self.report("wrong-type", node.span.clone(), message, "write `key: value` lines, indented below it");
                None
            }
        }
    }

    /// The entries of a mapping, in order, each with its key as an id.
    pub fn ids<'n>(&mut self, node: &'n Node, what: &str) -> Vec<(Id, &'n Entry)> {
        let Some(fields) = self.any_fields(node, what) else { return Vec::new() };
        fields
            .entries
            .iter()
            .filter_map(|entry| self.id_of(&entry.key, entry.key_span.clone()).map(|id| (id, entry)))
            .collect()
    }

    /// The items of a list. A single value where a list should be is a fault; absent is empty.
    pub fn list<'n>(&mut self, node: &'n Node, what: &str) -> &'n [Node] {
        match &node.kind {
            Kind::List(items) => items,
            Kind::Null => &[],
            Kind::Scalar(scalar) => {
                let help = format!("write `[{}]`", scalar.text);
                self.report(
                    "wrong-type",
                    node.span.clone(),
                    format!("{what} must be a list, and here is a single value"),
                    help,
                );
                &[]
            }
            Kind::Map(_) => {
                let message = format!("{what} must be a list, and here are keys with values");
                self.report("wrong-type", node.span.clone(), message, "write `[one, two]`, or one `- ` line for each");
                &[]
            }
        }
    }

    /// A single value as text, white space around it removed. Empty texts count as absent.
    pub fn scalar(&mut self, node: &Node, what: &str) -> Option<String> {
        match &node.kind {
            Kind::Scalar(scalar) => {
                let text = self.plain(&scalar.text, scalar.style, node);
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            }
            Kind::Null => None,
            Kind::List(_) | Kind::Map(_) => {
                let message = format!("{what} must be a single value, and here is {}", kind_of(node));
                let help = "a text that holds `: `, `#`, `[` or `{` needs quotation marks around it";
                self.report("wrong-type", node.span.clone(), message, help);
                None
            }
        }
    }

    /// A quoted value can spell characters that the file itself does not hold: the same rules apply to them.
    fn plain<'t>(&mut self, text: &'t str, style: Style, node: &Node) -> std::borrow::Cow<'t, str> {
        let control = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
        if style != Style::Quoted || !text.chars().any(|c| control(c) || hidden::is_hidden(c)) {
            return text.into();
        }
        for c in text.chars().filter(|c| control(*c) || hidden::is_hidden(*c)) {
            let (rule, code) = (if control(c) { "control-character" } else { hidden::rule(c) }, u32::from(c));
            let message = format!("this value spells the character U+{code:04X}, which can't be seen");
            self.report(rule, node.span.clone(), message, "delete it: the text must read the same to everybody");
        }
        text.chars().filter(|c| !control(*c) && !hidden::is_hidden(*c)).collect::<String>().into()
    }

    /// A text that may be absent.
    pub fn text(&mut self, fields: Fields<'_>, key: &str) -> Option<String> {
        fields.value(key).and_then(|node| self.scalar(node, &format!("`{key}`")))
    }

    /// A text that may be absent, as the source of translations.
    pub fn localized(&mut self, fields: Fields<'_>, key: &str) -> Option<Localized> {
        self.text(fields, key).map(Localized::new)
    }

    /// A text that must be there.
    pub fn required(&mut self, fields: Fields<'_>, key: &str, what: &str) -> Option<String> {
        if fields.get(key).is_none() {
            self.missing(fields, key, what);
            return None;
        }
        let text = self.text(fields, key);
        if text.is_none() && matches!(fields.value(key).map(|node| &node.kind), Some(Kind::Scalar(_))) {
            self.missing(fields, key, what);
        }
        text
    }

    /// Reports that a key is missing or empty.
    pub fn missing(&mut self, fields: Fields<'_>, key: &str, what: &str) {
        let entry = fields.entries.iter().find(|entry| entry.key == key);
        let (span, message) = match entry {
            Some(entry) => (entry.key_span.clone(), format!("`{key}` of {what} is empty")),
            None => (fields.span(), format!("{what} has no `{key}`")),
        };
        self.report("missing-key", span, message, format!("add a line `{key}: …`"));
    }

    /// One word of a list of words.
    pub fn word<T: Copy>(&mut self, fields: Fields<'_>, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        let node = fields.value(key)?;
        let text = self.scalar(node, &format!("`{key}`"))?;
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
        let Some(text) = self.scalar(node, &format!("`{key}`")) else { return false };
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
        let text = self.scalar(node, what)?;
        if !text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit()) {
            return text.parse().ok();
        }
        self.report(
            "wrong-type",
            node.span.clone(),
            format!("{what} must be a whole number, and here is `{text}`"),
            "write digits only, such as `80`",
        );
        None
    }

    /// A day, written `YYYY-MM-DD`.
    pub fn date(&mut self, node: &Node, what: &str) -> Option<Date> {
        let text = self.scalar(node, what)?;
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
        match super::link::fault(&text) {
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

    /// A list of ids.
    pub fn id_list(&mut self, fields: Fields<'_>, key: &str) -> Vec<Id> {
        let Some(node) = fields.value(key) else { return Vec::new() };
        let what = format!("`{key}`");
        self.list(node, &what).iter().filter_map(|item| self.id(item, &what)).collect()
    }

    /// A list of texts.
    pub fn texts(&mut self, fields: Fields<'_>, key: &str) -> Vec<String> {
        let Some(node) = fields.value(key) else { return Vec::new() };
        let what = format!("`{key}`");
        self.list(node, &what).iter().filter_map(|item| self.scalar(item, &what)).collect()
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

/// What a node is, in words.
pub(crate) fn kind_of(node: &Node) -> &'static str {
    match &node.kind {
        Kind::Null => "nothing",
        Kind::Scalar(_) => "a single value",
        Kind::List(_) => "a list",
        Kind::Map(_) => "a group of keys with values",
    }
}

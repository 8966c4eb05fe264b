//! From nodes to plain values, with a finding for everything that is not as it should be.
//!
//! Takes nodes of one file, YAML or TOML; gives texts, dates, lists. Knows no form, no tool: the readers beside it do.

mod values;

pub(crate) use values::{is_reason, parse_date, says_something, slug};

use super::hidden;
use super::yaml::{Entry, Kind, Node, Style};
use crate::bytes;
use crate::catalogue::{Id, Localized};
use crate::diagnostics::{Finding, Findings, Place};
use crate::suggest;
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
            _ if is_blank(node) => Some(Fields { entries: &[], span: &node.span }),
            _ => {
                let message = format!("{what} must be keys with values, and here is {}", self.kind_of(node));
                let help = if self.is_toml() {
                    "write `{ key = … }`, with its keys between the brackets"
                } else {
                    "write `key: value` lines, indented below it"
                };
                self.report("wrong-type", node.span.clone(), message, help);
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
            _ if is_blank(node) => &[],
            Kind::Scalar(scalar) => {
                let help = match (self.is_toml(), scalar.style) {
                    (true, Style::Quoted) => format!("write `[\"{}\"]`", scalar.text),
                    _ => format!("write `[{}]`", scalar.text),
                };
                let message = format!("{what} must be a list, and here is {}", self.kind_of(node));
                self.report("wrong-type", node.span.clone(), message, help);
                &[]
            }
            Kind::Map(_) | Kind::Null => {
                let message = format!("{what} must be a list, and here are keys with values");
                let help = match self.is_toml() {
                    true => "write `[\"one\", \"two\"]`",
                    false => "write `[one, two]`, or one `- ` line for each",
                };
                self.report("wrong-type", node.span.clone(), message, help);
                &[]
            }
        }
    }

    /// A single value as text, white space around it removed. Empty texts count as absent. In TOML, where a number is no
    /// text, only a text will do.
    pub fn scalar(&mut self, node: &Node, what: &str) -> Option<String> {
        if let Kind::Scalar(scalar) = &node.kind
            && self.is_toml()
            && scalar.style == Style::Plain
        {
            let message = format!("{what} must be a text, and here is {}", self.kind_of(node));
            let help = format!("put it in quotation marks: `\"{}\"`", scalar.text);
            self.report("wrong-type", node.span.clone(), message, help);
            return None;
        }
        self.single(node, what)
    }

    /// The same, of whatever type TOML says it is.
    fn single(&mut self, node: &Node, what: &str) -> Option<String> {
        match &node.kind {
            Kind::Scalar(scalar) => {
                let text = self.plain(&scalar.text, scalar.style, node);
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            }
            Kind::Null => None,
            Kind::List(_) | Kind::Map(_) => {
                let message = format!("{what} must be a single value, and here is {}", self.kind_of(node));
                let help = match self.is_toml() {
                    true => "write one value, without brackets",
                    false => "a text that holds `: `, `#`, `[` or `{` needs quotation marks around it",
                };
                self.report("wrong-type", node.span.clone(), message, help);
                None
            }
        }
    }

    /// A quoted value can spell characters that the file itself does not hold: the same rules apply to them.
    fn plain<'t>(&mut self, text: &'t str, style: Style, node: &Node) -> std::borrow::Cow<'t, str> {
        let control = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
        let may_have =
            || hidden::may_have_hidden(text) || bytes::any(text.as_bytes(), |byte| (byte < b' ') | (byte == 0x7f));
        if style != Style::Quoted || !may_have() || !text.chars().any(|c| control(c) || hidden::is_hidden(c)) {
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
        if text.is_none() && fields.value(key).is_some_and(is_blank) {
            self.missing(fields, key, what);
        }
        text.filter(|text| self.has_words(fields, key, text))
    }

    /// Whether a text that must be there says anything: a dash fills a gap without closing it.
    fn has_words(&mut self, fields: Fields<'_>, key: &str, text: &str) -> bool {
        let says = says_something(text);
        if let (false, Some(node)) = (says, fields.value(key)) {
            let message = format!("`{key}` has neither a letter nor a digit");
            self.report("missing-key", node.span.clone(), message, "write it in words");
        }
        says
    }

    /// Reports that a key is missing or empty.
    pub fn missing(&mut self, fields: Fields<'_>, key: &str, what: &str) {
        let entry = fields.entries.iter().find(|entry| entry.key == key);
        let (span, message) = match entry {
            Some(entry) => (entry.key_span.clone(), format!("`{key}` of {what} is empty")),
            None => (fields.span(), format!("{what} has no `{key}`")),
        };
        let line = if self.is_toml() { format!("{key} = …") } else { format!("{key}: …") };
        self.report("missing-key", span, message, format!("add a line `{line}`"));
    }

    /// Whether the file is TOML, which knows texts from numbers and has signs of its own.
    fn is_toml(&self) -> bool {
        self.path.ends_with(".toml")
    }

    /// What a node is, in words.
    fn kind_of(&self, node: &Node) -> &'static str {
        match &node.kind {
            Kind::Null => "nothing",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a group of keys with values",
            Kind::Scalar(_) if !self.is_toml() => "a single value",
            Kind::Scalar(scalar) => match (scalar.style, scalar.text.as_str()) {
                (Style::Plain, "true" | "false") => "yes or no",
                (Style::Plain, text) if text.contains(':') || parse_date(text).is_some() => "a time or a day",
                (Style::Plain, _) => "a number",
                _ => "a text",
            },
        }
    }
}

/// Nothing at all: no value, or an empty text.
pub(crate) fn is_blank(node: &Node) -> bool {
    match &node.kind {
        Kind::Null => true,
        Kind::Scalar(scalar) => scalar.text.trim().is_empty(),
        Kind::List(_) | Kind::Map(_) => false,
    }
}

//! `site.toml` as the same kind of tree that content files give, so that one reader and one way of pointing serve both.

use crate::content::yaml::{Entry, Kind, Node, Scalar, Style};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What is wrong with a text that is no TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TomlFault {
    /// In the parser's words.
    pub message: String,
    /// Where, in bytes.
    pub span: Range<usize>,
}

/// Reads a text.
///
/// # Errors
/// The first fault of the syntax.
pub fn parse(text: &str) -> Result<Node, TomlFault> {
    let table = DeTable::parse(text)
        .map_err(|error| TomlFault { message: error.message().to_owned(), span: error.span().unwrap_or(0..0) })?;
    Ok(table_node(table.get_ref(), 0..text.len()))
}

fn table_node(table: &DeTable<'_>, span: Range<usize>) -> Node {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry { key: key.get_ref().to_string(), key_span: key.span(), value: value_node(value) })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Node { span, kind: Kind::Map(entries) }
}

fn value_node(value: &Spanned<DeValue<'_>>) -> Node {
    let span = value.span();
    let scalar = |text: String, style| Kind::Scalar(Scalar { text, style });
    let kind = match value.get_ref() {
        DeValue::String(text) => scalar(text.to_string(), Style::Quoted),
        DeValue::Integer(number) => scalar(number.to_string(), Style::Plain),
        DeValue::Float(number) => scalar(number.to_string(), Style::Plain),
        DeValue::Boolean(yes) => scalar(yes.to_string(), Style::Plain),
        DeValue::Datetime(date) => scalar(date.to_string(), Style::Plain),
        DeValue::Array(items) => Kind::List(items.iter().map(value_node).collect()),
        DeValue::Table(table) => return table_node(table, span),
    };
    Node { span, kind }
}

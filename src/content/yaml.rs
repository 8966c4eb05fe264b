//! YAML as a tree that knows where each of its parts stands in the file.
//!
//! Takes a file's text and gives a [`Node`] and findings. There is no guessing of types: a scalar stays the text that was
//! typed (`no`, `1.10` and `2026-01-01` are texts), as only the form knows what a question asks for. Anchors, aliases,
//! tags and second documents are refused: nobody needs them to answer questions, and files with them can be bombs.
//! Must not know what any field means.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle, options};

pub use super::decode::{decode, readable_start};
use super::yaml_faults::{explain, quoted, tag_in};
use crate::diagnostics::{Finding, Findings, Place};

/// The most values a file may hold.
pub const MOST_VALUES: usize = 20_000;

/// The most levels of lists and groups, each in brackets and in lines. What is made of a tree may recurse over it.
const MOST_LEVELS: usize = 32;

/// Beyond this many findings of one rule in one file the rest is not listed.
const MOST_LISTED: usize = 20;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Bytes of the file's text, on character borders. Lists and maps reach from their first key or item to the end of
    /// their last, or bracket to bracket; texts below `|` or `>` leave out the blanks around them. Empty where nothing is
    /// typed.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: no value typed (the span is empty), `~` or `null`.
    Null,
    /// A text, a number, a date: whatever was typed.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file. Each key is there once.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Bytes of the key.
    pub key_span: Range<usize>,
    /// Its value.
    pub value: Node,
}

/// A text as it is meant, without quotes and escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The text.
    pub text: String,
    /// How it was typed.
    pub style: Style,
}

/// How a text was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// Below `|` or `>`.
    Block,
}

/// Reads `text[base]` as one YAML document; spans count from the start of `text`. A `base` outside the text is cut to it.
///
/// Gives `None` behind a syntax error and for more than [`MOST_VALUES`] values. Behind every other fault it gives what is
/// left: the first of two equal keys, nothing ([`Kind::Null`]) for an alias, the value without its tag, the first document.
pub fn parse(path: &Arc<str>, text: &str, base: Range<usize>, found: &mut Findings) -> Option<Node> {
    let end = text.floor_char_boundary(base.end);
    let start = text.floor_char_boundary(base.start).min(end);
    let text = text.get(start..end).unwrap_or_default();
    let mut builder =
        Builder { path, text, start, found, listed: BTreeMap::new(), open: Vec::new(), root: None, values: 0 };
    builder.read().then(|| builder.root.unwrap_or(Node { span: start..start, kind: Kind::Null }))
}

/// Puts the parser's events together. Offsets are those of the part that is parsed until they leave for a node.
struct Builder<'a> {
    path: &'a Arc<str>,
    text: &'a str,
    start: usize,
    found: &'a mut Findings,
    listed: BTreeMap<&'static str, usize>,
    open: Vec<Open>,
    root: Option<Node>,
    values: usize,
}

/// A list or map whose end has not come yet.
struct Open {
    /// The opening bracket, or an empty range without one.
    bracket: Range<usize>,
    /// From the first key or item to the end of the last so far.
    inner: Option<Range<usize>>,
    parts: Parts,
}

enum Parts {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, known: BTreeMap<String, Range<usize>>, key: Key },
}

/// What a map waits for.
enum Key {
    /// A key.
    Awaited,
    /// The value of this key.
    Read(String, Range<usize>),
    /// The value of a key that was refused: it is read, so that its own faults are found, and dropped.
    Refused,
    /// The value of a `<<`: an alias there is the same fault once more.
    Merge,
}

impl Builder<'_> {
    /// Whether the text could be read to its end.
    fn read(&mut self) -> bool {
        let mut options = options! {
            strict_indentation: true,
            disallow_directives: true,
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
            flow_nesting_limit: MOST_LEVELS,
            block_nesting_limit: MOST_LEVELS,
        };
        options.set_emit_comments(false);
        let mut parser = Parser::new_from_str_with_options(self.text, options);
        let mut documents = 0;
        let mut read = 0;
        let mut after_alias = false;
        while let Some(event) = parser.next_event() {
            let (event, span) = match event {
                Ok(event) => event,
                Err(error) => {
                    let fault = explain(&error, self.text, read);
                    let same_line = self.text.get(read..fault.span.start).is_some_and(|gap| !gap.contains('\n'));
                    // `*bold* text` is one mistake: what follows the alias is no second one.
                    if !(after_alias && same_line) {
                        self.report(fault.rule, fault.message, &fault.help, fault.span);
                    }
                    return false;
                }
            };
            let at = self.on_borders(&span);
            if matches!(event, Event::DocumentStart(..)) {
                documents += 1;
                if documents > 1 {
                    self.report(
                        "yaml-document",
                        "a second block of content begins here".to_owned(),
                        "keep one block in a file: remove the line `---` or `...` before it, or move what follows into a file of its own",
                        at,
                    );
                    return true;
                }
            }
            after_alias = matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_));
            let before = read;
            // An anchor is announced behind the value that it precedes.
            read = read.max(at.end);
            if !self.take(event, at, before) {
                return false;
            }
        }
        true
    }

    fn on_borders(&self, span: &Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or_default();
        let end = self.text.floor_char_boundary(range.end);
        self.text.floor_char_boundary(range.start).min(end)..end
    }

    /// Takes one event; `before` is where the one before it ended. False where reading must stop.
    fn take(&mut self, event: Event<'_>, at: Range<usize>, before: usize) -> bool {
        match event {
            Event::Scalar(text, style, _, tag) => {
                if tag.is_some() {
                    self.refuse_tag(before, &at);
                }
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
                };
                self.scalar(text.into_owned(), style, at)
            }
            Event::SequenceStart(style, _, tag) => {
                if tag.is_some() {
                    self.refuse_tag(before, &at);
                }
                self.begin(style, at, Parts::List(Vec::new()))
            }
            Event::MappingStart(style, _, tag) => {
                if tag.is_some() {
                    self.refuse_tag(before, &at);
                }
                self.begin(style, at, Parts::Map { entries: Vec::new(), known: BTreeMap::new(), key: Key::Awaited })
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(at),
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.alias(at),
            Event::Anchor(..) => {
                let name = self.typed(&at);
                let message = format!("{name} marks a value for use in another place, which is not possible here");
                let help = "remove it and write the value out wherever it is meant; if it belongs to a text, put the text into quotes";
                self.report("yaml-alias", message, help, at);
                true
            }
            _ => true,
        }
    }

    fn begin(&mut self, style: StructureStyle, at: Range<usize>, parts: Parts) -> bool {
        let bracket = if style == StructureStyle::Flow { at } else { at.start..at.start };
        self.open.push(Open { bracket, inner: None, parts });
        true
    }

    fn end(&mut self, at: Range<usize>) -> bool {
        let Some(Open { bracket, inner, parts }) = self.open.pop() else { return true };
        let span = if bracket.is_empty() { inner.unwrap_or(bracket) } else { bracket.start..at.end.max(bracket.end) };
        let kind = match parts {
            Parts::List(items) => Kind::List(items),
            Parts::Map { entries, .. } => Kind::Map(entries),
        };
        self.place(span, kind)
    }

    fn scalar(&mut self, text: String, style: Style, at: Range<usize>) -> bool {
        let at = if style == Style::Block { trimmed(self.text, at) } else { at };
        let absent = style == Style::Plain && text == "~" && at.is_empty();
        if let Some(Open { parts: Parts::Map { entries, known, key: key @ Key::Awaited }, inner, .. }) =
            self.open.last_mut()
        {
            extend(inner, &at);
            if absent {
                *key = Key::Refused;
                let help = "write the key before the `:`; if the `:` belongs to a text, put the text into quotes";
                self.report("yaml-syntax", "a `:` has no key before it".to_owned(), help, at);
                return true;
            }
            if text == "<<" && style == Style::Plain {
                *key = Key::Merge;
                let help = "write the fields out here, and remove the `<<`";
                self.report(
                    "yaml-alias",
                    "`<<` would copy the fields of another place, which is not possible here".to_owned(),
                    help,
                    at,
                );
                return true;
            }
            let span = at.start + self.start..at.end + self.start;
            if let Some(first) = written_before(entries, known, &text) {
                *key = Key::Refused;
                self.duplicate(&text, span, first);
                return true;
            }
            *key = Key::Read(text, span);
            return true;
        }
        let null = absent || (style == Style::Plain && matches!(text.as_str(), "~" | "null"));
        self.place(at, if null { Kind::Null } else { Kind::Scalar(Scalar { text, style }) })
    }

    fn alias(&mut self, at: Range<usize>) -> bool {
        let merge = matches!(self.open.last(), Some(Open { parts: Parts::Map { key: Key::Merge, .. }, .. }));
        if !merge {
            let message =
                format!("{} refers to another place of the file, which is not possible here", self.typed(&at));
            let help = "write the value out; if a text is meant to begin with `*`, put it into quotes";
            self.report("yaml-alias", message, help, at.clone());
        }
        if let Some(Open { parts: Parts::Map { key: key @ Key::Awaited, .. }, .. }) = self.open.last_mut() {
            *key = Key::Refused;
            return true;
        }
        self.place(at, Kind::Null)
    }

    /// Puts a finished value where it belongs. False where there are too many of them.
    fn place(&mut self, at: Range<usize>, kind: Kind) -> bool {
        self.values += 1;
        if self.values > MOST_VALUES {
            let message = format!("the file holds more than {MOST_VALUES} values");
            self.report("file-too-large", message, "split it into several files", at);
            return false;
        }
        let node = Node { span: at.start + self.start..at.end + self.start, kind };
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return true;
        };
        extend(&mut open.inner, &at);
        match &mut open.parts {
            Parts::List(items) => items.push(node),
            Parts::Map { entries, known, key } => match std::mem::replace(key, Key::Awaited) {
                Key::Read(name, key_span) => {
                    remember(entries, known, &name, &key_span);
                    entries.push(Entry { key: name, key_span, value: node });
                }
                Key::Refused | Key::Merge => {}
                Key::Awaited => {
                    *key = Key::Refused;
                    let help =
                        "write a plain word before the `:`; if the brackets belong to a text, put the text into quotes";
                    self.report("yaml-syntax", "a list or group stands where a key is expected".to_owned(), help, at);
                }
            },
        }
        true
    }

    fn duplicate(&mut self, key: &str, span: Range<usize>, first: Range<usize>) {
        if !self.may_list("duplicate-key", &span) {
            return;
        }
        let finding = Finding::new("duplicate-key", format!("{} is written twice", quoted(key)))
            .help("keep one of the two; if both values are meant, join them in one")
            .at(Place::bytes(Arc::clone(self.path), span))
            .also(Place::bytes(Arc::clone(self.path), first), "first written here");
        self.found.add(finding);
    }

    /// The parser does not say where a tag stands: it is in the gap before the value.
    fn refuse_tag(&mut self, before: usize, value: &Range<usize>) {
        let at = tag_in(self.text, before.min(value.start)..value.start).unwrap_or_else(|| value.clone());
        let message = format!("{} says how to read a value, which only the form can say", self.typed(&at));
        self.report("yaml-tag", message, "remove it; if it belongs to a text, put the text into quotes", at);
    }

    fn typed(&self, at: &Range<usize>) -> String {
        quoted(self.text.get(at.clone()).unwrap_or_default())
    }

    fn report(&mut self, rule: &'static str, message: String, help: &str, at: Range<usize>) {
        let span = at.start + self.start..at.end + self.start;
        if self.may_list(rule, &span) {
            self.found.add(Finding::new(rule, message).help(help).at(Place::bytes(Arc::clone(self.path), span)));
        }
    }

    /// Whether a file that repeats one mistake a thousand times still gets a finding for it. Says so once when it doesn't.
    fn may_list(&mut self, rule: &'static str, span: &Range<usize>) -> bool {
        let listed = self.listed.entry(rule).or_default();
        *listed += 1;
        if *listed == MOST_LISTED + 1 {
            let message =
                format!("the same mistake as in the {MOST_LISTED} places above; from here on they are not listed");
            self.found.add(
                Finding::new(rule, message)
                    .help("repair the ones above and look for the same in the rest of the file")
                    .at(Place::bytes(Arc::clone(self.path), span.clone())),
            );
        }
        *listed <= MOST_LISTED
    }
}

/// Maps of the usual size are compared key by key; larger ones keep an index, or a hostile file would cost the square.
const INDEXED_FROM: usize = 16;

fn written_before(entries: &[Entry], known: &BTreeMap<String, Range<usize>>, key: &str) -> Option<Range<usize>> {
    if entries.len() > INDEXED_FROM {
        known.get(key).cloned()
    } else {
        entries.iter().find(|entry| entry.key == key).map(|entry| entry.key_span.clone())
    }
}

/// Called before the entry is added.
fn remember(entries: &[Entry], known: &mut BTreeMap<String, Range<usize>>, key: &str, span: &Range<usize>) {
    if entries.len() == INDEXED_FROM {
        known.extend(entries.iter().map(|entry| (entry.key.clone(), entry.key_span.clone())));
    }
    if entries.len() >= INDEXED_FROM {
        known.insert(key.to_owned(), span.clone());
    }
}

/// Widens a list or map by one of its parts. An absent value only says where it would stand.
fn extend(inner: &mut Option<Range<usize>>, part: &Range<usize>) {
    match inner {
        None => *inner = Some(part.clone()),
        Some(inner) if !part.is_empty() => inner.end = inner.end.max(part.end),
        Some(_) => {}
    }
}

/// A text below `|` or `>` without the blanks around it; of an empty one, the end of what was typed before it.
fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let typed = text.get(at.clone()).unwrap_or_default();
    let body = typed.trim();
    if body.is_empty() {
        let end = text.get(..at.start).unwrap_or_default().trim_end().len();
        return end..end;
    }
    let start = at.start + (typed.len() - typed.trim_start().len());
    start..start + body.len()
}

#[cfg(test)]
#[path = "yaml_tests.rs"]
mod tests;

//! The HTML that a template writes around what it is given.
//!
//! Takes a template's pieces; gives the elements that show a tool, and breaches in what the template writes itself. What is
//! printed later is blanked out, so that every place stays what it is in the text. Must not know Tera's words.

use super::scan::{Piece, Token, Word};
use super::{Breach, CONDITION, NAMED, SCRIPT, Source};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use rustc_hash::FxHashSet;
use std::convert::Infallible;
use std::ops::Range;

/// Stands for each byte of what is printed, of a tag, and of what is silent.
const PRINT: u8 = 1;
const TAG: u8 = 2;
const SILENT: u8 = 3;

/// Attributes that readers see or hear.
const READ: [&[u8]; 9] = [
    b"alt",
    b"title",
    b"aria-label",
    b"aria-description",
    b"aria-roledescription",
    b"placeholder",
    b"label",
    b"summary",
    b"abbr",
];

/// Elements after which the rest of a page could be read as something else than elements.
const HIDING: [&[u8]; 9] =
    [b"style", b"textarea", b"noscript", b"xmp", b"iframe", b"noembed", b"noframes", b"plaintext", b"svg"];

const WORDS_APART: &str = "write it into the `.ftl` files, and print it with `{{ words[\"…\"] }}`";

/// Reads the HTML of a template; gives the places of all that shows a tool.
pub(super) fn read(
    source: &Source<'_>,
    pieces: &[Piece],
    names: &FxHashSet<String>,
    out: &mut Vec<Breach>,
) -> Vec<Range<usize>> {
    let bytes = blank(source.text, pieces);
    let mut reader =
        Reader { source, bytes: &bytes, names, out, tag: Start::default(), open: Vec::new(), cards: Vec::new() };
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        reader.event(event, span.start..span.end);
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(bytes.as_slice(), emitter).finish();
    let end = bytes.len();
    let unclosed = std::mem::take(&mut reader.open).into_iter().filter(|open| open.card).map(|open| open.start..end);
    let mut cards = std::mem::take(&mut reader.cards);
    cards.extend(unclosed);
    cards
}

/// The text with everything that is not HTML blanked out, byte for byte. Attributes that a template hands to the frame stand
/// alone in a block: they get an element around them, to be read as attributes.
fn blank(text: &str, pieces: &[Piece]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let mut fill = |span: &Range<usize>, with: u8| {
        if let Some(part) = bytes.get_mut(span.clone()) {
            part.fill(with);
        }
    };
    let mut extends = false;
    let mut attributes = None;
    let mut wrapped = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Print(span, _) => fill(span, PRINT),
            Piece::Silent(span) => fill(span, SILENT),
            Piece::Tag(span, tokens) => {
                fill(span, TAG);
                let second = || match tokens.get(1) {
                    Some(Token { word: Word::Name(name), .. }) => name.as_str(),
                    _ => "",
                };
                match tokens.first() {
                    Some(first) if first.is_name("extends") => extends = true,
                    Some(first) if first.is_name("block") && extends && second().ends_with("_attributes") => {
                        attributes = Some(span.clone());
                    }
                    Some(first) if first.is_name("endblock") => {
                        wrapped.extend(attributes.take().map(|begin| (begin.start, span.end)));
                    }
                    _ => {}
                }
            }
        }
    }
    for (begin, end) in wrapped {
        if let Some(part) = bytes.get_mut(begin..begin + 6) {
            part.copy_from_slice(b"<main ");
        }
        if let Some(last) = bytes.get_mut(end - 1) {
            *last = b'>';
        }
    }
    bytes
}

/// The start tag that is being read.
#[derive(Default)]
struct Start {
    name: Vec<u8>,
    start: usize,
    attributes: Vec<(Vec<u8>, Vec<u8>, Range<usize>)>,
    within: bool,
}

struct Open {
    name: Vec<u8>,
    start: usize,
    card: bool,
}

struct Reader<'a> {
    source: &'a Source<'a>,
    bytes: &'a [u8],
    names: &'a FxHashSet<String>,
    out: &'a mut Vec<Breach>,
    tag: Start,
    open: Vec<Open>,
    cards: Vec<Range<usize>>,
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, PRINT | TAG | SILENT)
}

/// Without what is printed or decided later.
fn written(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|byte| !is_blank(*byte)).collect()
}

impl Reader<'_> {
    fn refuse(&mut self, rule: &'static str, span: Range<usize>, message: impl Into<String>, help: &'static str) {
        self.out.push(Breach::new(rule, span, message, help));
    }

    fn event(&mut self, event: CallbackEvent<'_>, span: Range<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                // The span of a tag's beginning is not the same in every state of the tokenizer.
                let before = self.bytes.get(..span.end.min(self.bytes.len())).unwrap_or_default();
                let start = before.iter().rposition(|byte| *byte == b'<').unwrap_or(span.start);
                self.tag = Start { name: name.to_vec(), start, attributes: Vec::new(), within: true };
            }
            CallbackEvent::AttributeName { name } if self.tag.within => {
                self.tag.attributes.push((name.to_vec(), Vec::new(), span));
            }
            CallbackEvent::AttributeValue { value } if self.tag.within => {
                if let Some((_, whole, _)) = self.tag.attributes.last_mut() {
                    whole.extend_from_slice(value);
                }
            }
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => {
                self.tag.within = false;
                let name = written(name);
                if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
                    for open in self.open.split_off(at) {
                        if open.card {
                            self.cards.push(open.start..span.end);
                        }
                    }
                }
            }
            CallbackEvent::String { value } => self.text(value, &span),
            CallbackEvent::Comment { .. } => {
                self.refuse(CONDITION, span, "a comment stands in the page", "write comments as `{# … #}`");
            }
            _ => {}
        }
    }

    fn text(&mut self, value: &[u8], span: &Range<usize>) {
        let value = written(value);
        let text = String::from_utf8_lossy(&value);
        let sign = |c: char| {
            c.is_whitespace() || matches!(c, ':' | ',' | '.' | ';' | '(' | ')' | '/' | '–' | '—' | '·' | '-' | '>')
        };
        if !text.chars().all(sign) {
            let shown: String = text.split_whitespace().next().unwrap_or_default().chars().take(30).collect();
            // A run of text begins before the words that are meant.
            let at = text.split_whitespace().next().and_then(|word| {
                self.source.text.get(span.clone()).and_then(|part| part.find(word)).map(|at| span.start + at)
            });
            let at = at.unwrap_or(span.start);
            let message = format!("the template writes words of its own: `{shown}`");
            self.refuse(CONDITION, at..(at + shown.len()).min(span.end.max(at)), message, WORDS_APART);
        }
    }

    fn start(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        let name = written(&tag.name);
        let shown = String::from_utf8_lossy(&name).into_owned();
        let place = tag.start..tag.start + 1 + tag.name.len();
        if tag.name.contains(&PRINT) {
            self.refuse(CONDITION, place.clone(), "an element's name is printed", "write the element itself");
        }
        if HIDING.contains(&name.as_slice()) {
            let message = format!("`<{shown}>` can hide the rest of the page from whoever checks it");
            self.refuse(CONDITION, place.clone(), message, "leave it out: looks belong into the style sheet");
        }
        for (attribute, value, span) in &tag.attributes {
            self.attribute(&name, attribute, value, span);
        }
        let value = |wanted: &[u8]| {
            tag.attributes.iter().find(|(name, _, _)| written(name) == wanted).map(|(_, value, _)| value)
        };
        if name == b"script" && !value(b"src").is_some_and(|src| !src.is_empty() && src.iter().all(|b| *b == PRINT)) {
            let help = "leave it out: a theme brings no scripts, and no page needs one";
            self.refuse(SCRIPT, place, "the template brings a script", help);
        }
        let card = name != b"main" && value(b"data-tool").is_some();
        if !is_void(&name) {
            self.open.push(Open { name, start: tag.start, card });
        } else if card {
            self.cards.push(tag.start..tag.start + 1);
        }
    }

    fn attribute(&mut self, element: &[u8], name: &[u8], value: &[u8], span: &Range<usize>) {
        if name.contains(&PRINT) {
            let help = "write the attribute itself, and print only its value";
            self.refuse(CONDITION, span.clone(), "an attribute is printed", help);
        }
        let name = written(name);
        let own = written(value);
        let shown = String::from_utf8_lossy(&name).into_owned();
        let text = String::from_utf8_lossy(&own).into_owned();
        if name == b"data-tool" && !own.is_empty() {
            let help = "print the id that the template is given: `data-tool=\"{{ card.id }}\"`";
            self.refuse(NAMED, span.clone(), "`data-tool` names a tool in the template itself", help);
        } else if READ.contains(&name.as_slice()) && text.chars().any(char::is_alphanumeric) {
            self.refuse(CONDITION, span.clone(), format!("`{shown}` holds words of the template's own"), WORDS_APART);
        } else if matches!(name.as_slice(), b"href" | b"src" | b"action" | b"formaction")
            && element != b"link"
            && ((text.contains(':') && !text.starts_with('#')) || text.contains("//") || text.contains("tools"))
        {
            let help = "print an address that the template is given: a link of its own would favour where it leads";
            self.refuse(
                CONDITION,
                span.clone(),
                format!("`{shown}` leads to a place of the template's own choice"),
                help,
            );
        }
        let known =
            matches!(name.as_slice(), b"class" | b"id" | b"for" | b"role" | b"type" | b"rel" | b"scope" | b"name")
                || name.starts_with(b"aria-");
        let wanted = text.trim().trim_start_matches('#').to_lowercase();
        if !self.source.built_in && !known && name != b"data-tool" && self.names.contains(&wanted) {
            self.refuse(NAMED, span.clone(), format!("`{shown}` names a tool or a provider"), "leave it out");
        }
    }
}

fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area" | b"br" | b"col" | b"hr" | b"img" | b"input" | b"link" | b"meta" | b"source" | b"track" | b"wbr"
    )
}

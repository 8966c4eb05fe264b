//! Shapes: what pages of one template have in common, rendered and minified once.
//!
//! Takes a template's context; gives finished bytes. The context is serialised with marks in place of its words
//! ([`super::slots`]): what is left is its shape. For a shape that is new, the template is rendered and minified with the
//! marks in it, and cut at them; from then on, pages of that shape are copies of the pieces with their own words in
//! between. The bytes are those of rendering and minifying each page by itself: a test compares them. Must not know what
//! a page shows.

use super::key::Key;
use super::minify;
use super::slots::{self, Kind, Texts};
use super::template_fault;
use crate::diagnostics::Finding;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tera::{Context, Tera, Value};

/// Shapes that are kept; further ones are made anew each time. A theme that prints words into attributes could have one
/// for every tool.
const KEPT: usize = 4_096;

/// The shapes met so far. Shared by all threads.
#[derive(Default)]
pub(super) struct Shapes {
    kept: RwLock<HashMap<Box<[u8]>, Shape>>,
}

/// What a template is filled with.
pub(super) struct Filling<'a, T> {
    /// The template's name.
    pub template: &'static str,
    /// The interface's fixed sentences, and the language they are in.
    pub words: Option<&'a Value>,
    /// See `words`.
    pub lang: &'a str,
    /// What the template sees: a map.
    pub context: &'a T,
}

/// A part that is put into many pages: its own words. What it has in common with all parts of its shape is theirs together, since a list has
/// thousands of cards.
pub(super) struct KeptPart {
    /// `None`: the words are the whole part.
    pieces: Option<Arc<Pieces>>,
    /// What stands in the slots, in the order of the finished bytes.
    words: Box<str>,
    /// Where the words of each slot end.
    ends: Box<[u32]>,
}

/// A template rendered with marks, cut at them.
#[derive(Clone)]
enum Shape {
    /// Some words stand in attributes, where quotation marks depend on them: they belong to the shape.
    Shown(Arc<[usize]>),
    Cut(Arc<Pieces>),
}

/// What came of a context.
enum Found {
    /// It has too many slots for a shape that another could have: the finished bytes.
    Whole(String),
    Shaped(Arc<Pieces>, Texts),
}

#[derive(Default)]
struct Pieces {
    fixed: String,
    /// In the order of the page.
    cuts: Vec<Cut>,
}

/// A place between fixed bytes.
struct Cut {
    /// Up to where the fixed bytes reach before it.
    to: usize,
    slot: usize,
    position: Position,
    kind: Kind,
}

/// Where in a page a slot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    Text,
    /// In `title`: there are character references, but no elements.
    Title,
    Attribute,
}

impl Shapes {
    /// Renders a template.
    ///
    /// # Errors
    /// A fault of the template, with file and line.
    pub(super) fn fill<T: Serialize>(&self, tera: &Tera, filling: &Filling<'_, T>) -> Result<String, Box<Finding>> {
        Ok(match self.find(tera, filling)? {
            Found::Whole(html) => html,
            Found::Shaped(pieces, texts) => pieces.fill(&texts),
        })
    }

    /// Renders a template for many pages.
    ///
    /// # Errors
    /// As [`Self::fill`].
    pub(super) fn part<T: Serialize>(&self, tera: &Tera, filling: &Filling<'_, T>) -> Result<KeptPart, Box<Finding>> {
        Ok(match self.find(tera, filling)? {
            Found::Whole(html) => KeptPart { pieces: None, words: html.into(), ends: Box::default() },
            Found::Shaped(pieces, texts) => KeptPart::of(pieces, &texts),
        })
    }

    /// The shape of a context, and its texts.
    fn find<T: Serialize>(&self, tera: &Tera, filling: &Filling<'_, T>) -> Result<Found, Box<Finding>> {
        let mut key = Vec::with_capacity(2 << 10);
        let (written, texts) =
            slots::collect(|| (filling.template, filling.lang, filling.context).serialize(&mut Key(&mut key)));
        if written.is_err() || texts.len() >= slots::MOST {
            return Ok(Found::Whole(minified(render(tera, filling)?)));
        }
        let mut shown = Vec::new();
        loop {
            let found = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(key.as_slice()).cloned();
            let shape = match found {
                Some(shape) => shape,
                None => {
                    let rendered = slots::mark(shown.clone(), || render(tera, filling))?;
                    let shape = cut(&minified(rendered), &texts);
                    let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
                    if kept.len() < KEPT {
                        kept.insert(key.clone().into_boxed_slice(), shape.clone());
                    }
                    shape
                }
            };
            match shape {
                Shape::Cut(pieces) => return Ok(Found::Shaped(pieces, texts)),
                // Each round shows more of them, and shown ones are not cut.
                Shape::Shown(more) => {
                    for slot in &*more {
                        key.push(0);
                        key.extend_from_slice(texts.get(*slot).map_or("", |(_, text)| text).as_bytes());
                    }
                    shown.extend(&*more);
                    shown.sort_unstable();
                }
            }
        }
    }
}

/// Renders a template by itself.
///
/// # Errors
/// A fault of the template, with file and line.
pub(super) fn render<T: Serialize>(tera: &Tera, filling: &Filling<'_, T>) -> Result<Vec<u8>, Box<Finding>> {
    let fault = |error: &tera::Error| Box::new(template_fault::rendering(error));
    let mut context = Context::from_serialize(filling.context).map_err(|error| fault(&error))?;
    if let Some(words) = filling.words {
        context.insert_value("words", words.clone());
    }
    let mut bytes = Vec::with_capacity(16 << 10);
    tera.render_to(filling.template, &context, &mut bytes).map_err(|error| fault(&error))?;
    Ok(bytes)
}

/// Templates and words are UTF-8, and the minifier cuts no character in two.
pub(super) fn minified(page: Vec<u8>) -> String {
    String::from_utf8(minify::minify(page))
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Cuts a page at its marks.
fn cut(page: &str, texts: &Texts) -> Shape {
    let page = page.as_bytes();
    let mut fixed = Vec::with_capacity(page.len());
    let mut pieces = Pieces::default();
    let mut shown = Vec::new();
    let (mut at, mut in_tag, mut quote, mut in_title) = (0, false, None, false);
    while let Some(&byte) = page.get(at) {
        let rest = page.get(at..).unwrap_or_default();
        let found = slots::slot_at(rest).and_then(|(slot, length)| Some((slot, length, texts.get(slot)?.0)));
        if let Some((slot, length, kind)) = found {
            at += length;
            let position = match (in_tag, in_title) {
                (true, _) => Position::Attribute,
                (_, true) => Position::Title,
                _ => Position::Text,
            };
            if position == Position::Attribute && matches!(kind, Kind::Words | Kind::Html) {
                shown.push(slot);
                continue;
            }
            if kind == Kind::QuotedAddress && page.get(at) == Some(&b'=') {
                at += 1;
            }
            if kind == Kind::Html {
                at += unwrap(&mut fixed, page.get(at..).unwrap_or_default());
            }
            pieces.cuts.push(Cut { to: fixed.len(), slot, position, kind });
            continue;
        }
        match (in_tag, quote, byte) {
            (false, _, b'<') if rest.get(1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/') => {
                in_tag = true;
                in_title = rest.starts_with(b"<title");
            }
            (true, None, b'"' | b'\'') => quote = Some(byte),
            (true, Some(open), _) if open == byte => quote = None,
            (true, None, b'>') => in_tag = false,
            _ => {}
        }
        fixed.push(byte);
        at += 1;
    }
    if shown.is_empty() {
        pieces.fixed = String::from_utf8_lossy(&fixed).into_owned();
        Shape::Cut(pieces.into())
    } else {
        shown.sort_unstable();
        shown.dedup();
        Shape::Shown(shown.into())
    }
}

/// Takes away the element around a mark of HTML: its opening tag at the end of `before`, its closing one at the beginning
/// of `after`, whose length is given back.
fn unwrap(before: &mut Vec<u8>, after: &[u8]) -> usize {
    let opening = before.iter().rposition(|byte| *byte == b'<').unwrap_or(before.len());
    let closing = after.iter().position(|byte| *byte == b'>').map_or(0, |end| end + 1);
    before.truncate(opening);
    closing
}

impl Pieces {
    fn fill(&self, texts: &Texts) -> String {
        let mut html = String::with_capacity(self.fixed.len() + texts.size());
        let mut from = 0;
        for cut in &self.cuts {
            html.push_str(self.fixed.get(from..cut.to).unwrap_or_default());
            cut.put(texts, &mut html);
            from = cut.to;
        }
        html.push_str(self.fixed.get(from..).unwrap_or_default());
        html
    }
}

impl Cut {
    /// Puts the words of its slot as they stand in finished bytes.
    fn put(&self, texts: &Texts, html: &mut String) {
        let Some((kind, text)) = texts.get(self.slot) else { return };
        match (kind, self.position) {
            (Kind::Html, _) | (_, Position::Attribute) => html.push_str(text),
            (_, Position::Text) => minify::text(html, text),
            (_, Position::Title) => minify::title(html, text),
        }
    }
}

impl KeptPart {
    fn of(pieces: Arc<Pieces>, texts: &Texts) -> Self {
        let mut words = String::with_capacity(texts.size() + texts.size() / 8);
        let mut end = |cut: &Cut| {
            cut.put(texts, &mut words);
            u32::try_from(words.len()).unwrap_or(u32::MAX)
        };
        let ends = pieces.cuts.iter().map(&mut end).collect();
        Self { pieces: Some(pieces), words: words.into(), ends }
    }

    /// Puts the part into a page, so many levels deep: `up` leads to the root of its language.
    pub(super) fn put(&self, up: &str, out: &mut String) {
        let Some(pieces) = &self.pieces else { return out.push_str(&self.words) };
        out.reserve(pieces.fixed.len() + self.words.len() + up.len());
        let (mut from, mut start) = (0, 0);
        for (cut, end) in pieces.cuts.iter().zip(&self.ends) {
            out.push_str(pieces.fixed.get(from..cut.to).unwrap_or_default());
            if cut.kind == Kind::Moved {
                out.push_str(up);
            }
            let end = usize::try_from(*end).unwrap_or(usize::MAX);
            out.push_str(self.words.get(start..end).unwrap_or_default());
            (from, start) = (cut.to, end);
        }
        out.push_str(pieces.fixed.get(from..).unwrap_or_default());
    }
}

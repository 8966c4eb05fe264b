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
    kept: RwLock<HashMap<Box<[u8]>, Arc<Shape>>>,
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

/// Finished bytes, and where addresses from the root of the tree begin in them.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    pub html: String,
    pub moved: Vec<usize>,
}

/// A template rendered with marks, cut at them.
enum Shape {
    /// Some words stand in attributes, where quotation marks depend on them: they belong to the shape.
    Shown(Vec<usize>),
    Cut(Pieces),
}

#[derive(Default)]
struct Pieces {
    fixed: String,
    /// Up to where the fixed bytes reach before a slot, and how the slot is filled.
    cuts: Vec<(usize, usize, Position)>,
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
    pub(super) fn fill<T: Serialize>(&self, tera: &Tera, filling: &Filling<'_, T>) -> Result<Filled, Box<Finding>> {
        let mut key = Vec::with_capacity(2 << 10);
        let (written, texts) =
            slots::collect(|| (filling.template, filling.lang, filling.context).serialize(&mut Key(&mut key)));
        if written.is_err() || texts.len() >= slots::MOST {
            return Ok(Filled { html: minified(render(tera, filling)?), moved: Vec::new() });
        }
        let mut shown = Vec::new();
        loop {
            let found = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(key.as_slice()).cloned();
            let shape = match found {
                Some(shape) => shape,
                None => {
                    let rendered = slots::mark(shown.clone(), || render(tera, filling))?;
                    let shape = Arc::new(cut(&minified(rendered), &texts));
                    let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
                    if kept.len() < KEPT {
                        kept.insert(key.clone().into_boxed_slice(), Arc::clone(&shape));
                    }
                    shape
                }
            };
            match &*shape {
                Shape::Cut(pieces) => return Ok(pieces.fill(&texts)),
                // Each round shows more of them, and shown ones are not cut.
                Shape::Shown(more) => {
                    for slot in more {
                        key.push(0);
                        key.extend_from_slice(texts.get(*slot).map_or("", |(_, text)| text).as_bytes());
                    }
                    shown.extend(more);
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
            pieces.cuts.push((fixed.len(), slot, position));
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
        pieces.cuts.push((fixed.len(), usize::MAX, Position::Text));
        pieces.fixed = String::from_utf8_lossy(&fixed).into_owned();
        Shape::Cut(pieces)
    } else {
        shown.sort_unstable();
        shown.dedup();
        Shape::Shown(shown)
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
    fn fill(&self, texts: &Texts) -> Filled {
        let mut filled = Filled::default();
        filled.html.reserve(self.fixed.len() + texts.size());
        let mut from = 0;
        for (to, slot, position) in &self.cuts {
            filled.html.push_str(self.fixed.get(from..*to).unwrap_or_default());
            from = *to;
            let Some((kind, text)) = texts.get(*slot) else { continue };
            if kind == Kind::Moved {
                filled.moved.push(filled.html.len());
            }
            match (kind, position) {
                (Kind::Html, _) | (_, Position::Attribute) => filled.html.push_str(text),
                (_, Position::Text) => minify::text(&mut filled.html, text),
                (_, Position::Title) => minify::title(&mut filled.html, text),
            }
        }
        filled
    }
}

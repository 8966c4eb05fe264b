//! A style sheet as a tree of values, every one with its place.
//!
//! Takes the text of a style sheet; gives its tokens with blocks and functions folded up, escapes resolved and comments gone,
//! as a browser reads them. Must not know what any of them mean.

use cssparser::{ParseError, Parser, ParserInput, Token};
use std::ops::Range;

/// Blocks within blocks beyond this are refused: no sound style sheet has them, and the call stack has an end.
const DEEPEST: usize = 16;

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Ident(String),
    At(String),
    /// `#x`: an id in selectors, a colour in values.
    Hash(String),
    Text(String),
    Url(String),
    Number(f32),
    /// A percentage or a number with a unit.
    Measure(f32),
    Delim(char),
    Colon,
    Semicolon,
    Comma,
    White,
    /// `~=`, `^=` and the like.
    Match,
    Function(String, Vec<Value>),
    Round(Vec<Value>),
    Square(Vec<Value>),
    Curly(Vec<Value>),
    /// What browsers can't read either, each in its own way.
    Broken,
}

/// A value with its place in the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
}

impl Value {
    /// A word in lower case, as elements, properties and keywords are compared.
    pub(super) fn word(&self) -> Option<String> {
        match &self.kind {
            Kind::Ident(name) => Some(name.to_ascii_lowercase()),
            _ => None,
        }
    }

    /// What is inside a block or function.
    pub(super) fn inside(&self) -> &[Self] {
        match &self.kind {
            Kind::Function(_, inner) | Kind::Round(inner) | Kind::Square(inner) | Kind::Curly(inner) => inner,
            _ => &[],
        }
    }

    pub(super) fn is_white(&self) -> bool {
        self.kind == Kind::White
    }
}

/// All values, those inside blocks and functions included, in the order of the text.
pub(super) fn everything(values: &[Value]) -> Vec<&Value> {
    let mut all = Vec::new();
    let mut left: Vec<&Value> = values.iter().rev().collect();
    while let Some(value) = left.pop() {
        all.push(value);
        left.extend(value.inside().iter().rev());
    }
    all
}

/// Without the blanks at both ends.
pub(super) fn trim(mut values: &[Value]) -> &[Value] {
    while let [first, rest @ ..] = values
        && first.is_white()
    {
        values = rest;
    }
    while let [rest @ .., last] = values
        && last.is_white()
    {
        values = rest;
    }
    values
}

/// The place of several values.
pub(super) fn place(values: &[Value]) -> Range<usize> {
    let values = trim(values);
    match (values.first(), values.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    }
}

/// Reads a style sheet.
pub(super) fn read(text: &str) -> Vec<Value> {
    let mut input = ParserInput::new(text);
    level(&mut Parser::new(&mut input), 0)
}

fn level(parser: &mut Parser<'_, '_>, depth: usize) -> Vec<Value> {
    let mut values = Vec::new();
    loop {
        let start = parser.position().byte_index();
        let Ok(token) = parser.next_including_whitespace() else { return values };
        let token = token.clone();
        let inner = |parser: &mut Parser<'_, '_>| -> Option<Vec<Value>> {
            if depth == DEEPEST {
                return None;
            }
            parser.parse_nested_block(|parser| Ok::<_, ParseError<'_, ()>>(level(parser, depth + 1))).ok()
        };
        let kind = match token {
            Token::Ident(name) => Kind::Ident(name.to_string()),
            Token::AtKeyword(name) => Kind::At(name.to_ascii_lowercase()),
            Token::Hash(name) | Token::IDHash(name) => Kind::Hash(name.to_string()),
            Token::QuotedString(text) => Kind::Text(text.to_string()),
            Token::UnquotedUrl(address) => Kind::Url(address.to_string()),
            Token::Number { value, .. } => Kind::Number(value),
            Token::Percentage { unit_value: value, .. } | Token::Dimension { value, .. } => Kind::Measure(value),
            Token::WhiteSpace(_) | Token::Comment(_) => Kind::White,
            Token::Delim(sign) => Kind::Delim(sign),
            Token::Colon => Kind::Colon,
            Token::Semicolon => Kind::Semicolon,
            Token::Comma => Kind::Comma,
            Token::IncludeMatch
            | Token::DashMatch
            | Token::PrefixMatch
            | Token::SuffixMatch
            | Token::SubstringMatch => Kind::Match,
            Token::Function(name) => {
                let name = name.to_ascii_lowercase();
                inner(parser).map_or(Kind::Broken, |values| Kind::Function(name, values))
            }
            Token::ParenthesisBlock => inner(parser).map_or(Kind::Broken, Kind::Round),
            Token::SquareBracketBlock => inner(parser).map_or(Kind::Broken, Kind::Square),
            Token::CurlyBracketBlock => inner(parser).map_or(Kind::Broken, Kind::Curly),
            _ => Kind::Broken,
        };
        values.push(Value { kind, span: start..parser.position().byte_index() });
    }
}

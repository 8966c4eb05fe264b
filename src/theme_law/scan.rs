//! A template as pieces: text, what is printed, and tags, their words with their places.
//!
//! Takes the text of a template; reads it as Tera does, whose own reader is not open to others: comments and raw blocks, strings
//! between three kinds of quotation marks, marks that end a tag. Must not know what the words mean.

use std::ops::Range;

/// What a word is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    Name(String),
    /// Text between quotation marks.
    Text(String),
    Number,
    /// An operator or a bracket.
    Sign(&'static str),
}

/// A word with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: Word,
    pub(super) span: Range<usize>,
}

impl Token {
    pub(super) fn is_name(&self, wanted: &str) -> bool {
        matches!(&self.word, Word::Name(name) if name == wanted)
    }

    pub(super) fn is_sign(&self, wanted: &str) -> bool {
        matches!(self.word, Word::Sign(sign) if sign == wanted)
    }
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// What pages get as it is.
    Text(Range<usize>),
    /// `{{ … }}`.
    Print(Range<usize>, Vec<Token>),
    /// `{% … %}`.
    Tag(Range<usize>, Vec<Token>),
    /// `{# … #}`, and the ends of a raw block.
    Silent(Range<usize>),
}

/// Longer signs first.
const SIGNS: [&str; 34] = [
    "...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?[", "+", "-", "*", "/", "%", "!", ".", ",", ":", "~", "|",
    "=", ">", "<", "(", ")", "[", "]", "{", "}", "@", "?", "&", "^",
];

/// Reads a template.
///
/// # Errors
/// Where it can't be read: Tera can't either.
pub(super) fn scan(text: &str) -> Result<Vec<Piece>, usize> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..).ok_or(at)?;
        let start =
            rest.as_bytes().windows(2).position(|two| matches!(two, b"{{" | b"{%" | b"{#")).unwrap_or(rest.len());
        if start > 0 {
            pieces.push(Piece::Text(at..at + start));
            at += start;
            continue;
        }
        if rest.starts_with("{#") {
            let end = rest.get(2..).and_then(|rest| rest.find("#}")).ok_or(at)?;
            pieces.push(Piece::Silent(at..at + 2 + end + 2));
            at += 2 + end + 2;
        } else if let Some((open, close, whole)) = raw(rest) {
            pieces.push(Piece::Silent(at..at + open));
            pieces.push(Piece::Text(at + open..at + close));
            pieces.push(Piece::Silent(at + close..at + whole));
            at += whole;
        } else {
            let print = rest.starts_with("{{");
            let (tokens, end) = words(text, at + 2, if print { "}}" } else { "%}" })?;
            pieces.push(if print { Piece::Print(at..end, tokens) } else { Piece::Tag(at..end, tokens) });
            at = end;
        }
    }
    Ok(pieces)
}

/// Where the body of a raw block begins and ends, and where the block ends.
fn raw(rest: &str) -> Option<(usize, usize, usize)> {
    let open = rest.len() - named(rest, "raw")?.len();
    let mut at = open;
    loop {
        let close = at + rest.get(at..)?.find("{%")?;
        match named(rest.get(close..)?, "endraw") {
            Some(after) => return Some((open, close, rest.len() - after.len())),
            None => at = close + 2,
        }
    }
}

/// What follows a tag that holds this name and nothing else.
fn named<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let text = text.strip_prefix("{%")?;
    let text = text.strip_prefix('-').unwrap_or(text);
    let text = text.trim_ascii_start().strip_prefix(name)?.trim_ascii_start();
    text.strip_prefix('-').unwrap_or(text).strip_prefix("%}")
}

/// The words from a place to the mark that ends them, and the place after it.
fn words(text: &str, mut at: usize, end: &str) -> Result<(Vec<Token>, usize), usize> {
    let mut tokens = Vec::new();
    if text.as_bytes().get(at) == Some(&b'-') {
        at += 1;
    }
    loop {
        let rest = text.get(at..).ok_or(at)?;
        let blank = rest.len() - rest.trim_ascii_start().len();
        if blank > 0 {
            at += blank;
            continue;
        }
        if let Some(after) = rest.strip_prefix('-')
            && after.starts_with(end)
        {
            return Ok((tokens, at + 1 + end.len()));
        }
        if rest.starts_with(end) {
            return Ok((tokens, at + end.len()));
        }
        let first = *rest.as_bytes().first().ok_or(at)?;
        let (word, length) = if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            (Word::Sign(sign), sign.len())
        } else if matches!(first, b'\'' | b'"' | b'`') {
            quoted(rest, char::from(first)).ok_or(at)?
        } else {
            let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
            let name = rest.get(..length).filter(|name| !name.is_empty()).ok_or(at)?;
            (if first.is_ascii_digit() { Word::Number } else { Word::Name(name.to_owned()) }, length)
        };
        tokens.push(Token { word, span: at..at + length });
        at += length;
    }
}

/// Text between quotation marks, and its length with them.
fn quoted(rest: &str, mark: char) -> Option<(Word, usize)> {
    let mut text = String::new();
    let mut chars = rest.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => text.push(match chars.next()?.1 {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            }),
            c if c == mark => return Some((Word::Text(text), at + mark.len_utf8())),
            c => text.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let pieces = scan(text).expect("a template");
        let whole: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(span) | Piece::Silent(span) | Piece::Print(span, _) | Piece::Tag(span, _) => {
                    &text[span.clone()]
                }
            })
            .collect();
        assert_eq!(whole, text, "every byte stands in one piece");
        let words = |tokens: &[Token]| {
            let each = tokens.iter().map(|token| match &token.word {
                Word::Name(name) => name.clone(),
                Word::Text(text) => format!("{text:?}"),
                Word::Number => "0".to_owned(),
                Word::Sign(sign) => (*sign).to_owned(),
            });
            each.collect::<Vec<_>>().join(" ")
        };
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(span) => format!("text {}", &text[span.clone()]),
                Piece::Print(_, tokens) => format!("print {}", words(tokens)),
                Piece::Tag(_, tokens) => format!("tag {}", words(tokens)),
                Piece::Silent(span) => format!("silent {}", &text[span.clone()]),
            })
            .collect()
    }

    #[test]
    fn text_prints_and_tags_are_told_apart() {
        assert_eq!(
            shown("a {{- b.c -}} d{%if x=='y'%}e{%- endif -%}{#- f {{ g }} -#}{ h }"),
            [
                "text a ",
                "print b . c",
                "text  d",
                "tag if x == \"y\"",
                "text e",
                "tag endif",
                "silent {#- f {{ g }} -#}",
                "text { h }"
            ]
        );
    }

    #[test]
    fn strings_hold_what_they_like() {
        assert_eq!(shown(r#"{{ "}}" }}"#), [r#"print "}}""#]);
        assert_eq!(shown(r#"{% if a == '%}' or b == `"\`` %}x"#), [r#"tag if a == "%}" or b == "\"`""#, "text x"]);
        assert_eq!(shown("{{ \"\\\"\" ~ 'é' }}"), ["print \"\\\"\" ~ \"é\""]);
    }

    #[test]
    fn raw_blocks_are_text() {
        assert_eq!(
            shown("{%- raw -%}{{ a }}{% if %}{% endraw -%}b"),
            ["silent {%- raw -%}", "text {{ a }}{% if %}", "silent {% endraw -%}", "text b"]
        );
    }

    #[test]
    fn places_are_those_of_the_words() {
        let text = "é{{ <card a={b} /> }}";
        let pieces = scan(text).expect("a template");
        let [_, Piece::Print(_, tokens)] = pieces.as_slice() else { panic!("{pieces:?}") };
        let read: Vec<&str> = tokens.iter().map(|token| &text[token.span.clone()]).collect();
        assert_eq!(read, ["<", "card", "a", "=", "{", "b", "}", "/", ">"]);
    }

    #[test]
    fn what_tera_can_not_read_is_an_error() {
        for text in ["{{ a", "{% if", "{# a", "{{ 'a }}", "{{ é }}"] {
            assert!(scan(text).is_err(), "{text}");
        }
    }
}

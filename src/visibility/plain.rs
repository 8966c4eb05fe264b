//! Reads the tags of a page that is written plainly, faster than by HTML's whole grammar.
//!
//! Takes the bytes of a page; gives its tags one by one. Plain is what has one meaning only, in the grammar and here: tags
//! and attributes in small letters, closed and not nested into each other, values without character references, no
//! comments, no elements whose content is read by other rules (but `title`). At the first byte that is not plain it stops
//! and says so: the page is then read anew by the whole grammar. So this can be too careful, never too lenient; a test
//! compares both. Must not know what tags mean.

use super::tags::Tag;
use crate::bytes::{any, near, position};
use memchr::{memchr, memmem};
use std::ops::Range;

/// What a plain page consists of.
pub(super) enum Piece<'a> {
    /// What may be a whole start tag, before it is read, and the page from there on: whoever knows what comes says how many
    /// bytes of it, and these are not read.
    Tag(&'a [u8], &'a [u8]),
    /// A start tag: look into the tag that is being read. Its bytes, where they are what was offered before.
    Start(Option<&'a [u8]>),
    /// The end tag of an element of that name, and the page behind it.
    End(&'a [u8], &'a [u8]),
    /// Text that is more than blanks, references in it not resolved, and the page behind it.
    Text(&'a [u8], &'a [u8]),
}

/// The page is not plain.
pub(super) struct NotPlain;

/// The start of every page.
const DOCTYPE: &[u8] = b"<!doctype html>";

/// Elements after whose start tag text is read by other rules.
fn reads_otherwise(name: &[u8]) -> bool {
    matches!(
        name,
        b"textarea"
            | b"script"
            | b"style"
            | b"xmp"
            | b"iframe"
            | b"noembed"
            | b"noframes"
            | b"noscript"
            | b"plaintext"
            | b"svg"
            | b"math"
            | b"select"
            | b"frameset"
    )
}

/// Reads a page. `tag` holds each start tag when its piece arrives. What `piece` gives back matters for [`Piece::Tag`] alone.
pub(super) fn read<'a>(
    page: &'a [u8],
    tag: &mut Tag,
    piece: impl FnMut(&mut Tag, Piece<'a>) -> usize,
) -> Result<(), NotPlain> {
    read_from(page.strip_prefix(DOCTYPE).ok_or(NotPlain)?, tag, piece)
}

/// Reads a page from somewhere between two tags on.
pub(super) fn read_from<'a>(
    mut rest: &'a [u8],
    tag: &mut Tag,
    mut piece: impl FnMut(&mut Tag, Piece<'a>) -> usize,
) -> Result<(), NotPlain> {
    // Most tags are short, and follow each other.
    while let Some(end) = near(b'<', rest) {
        let (text, markup) = rest.split_at_checked(end).ok_or(NotPlain)?;
        if is_text(text)? {
            piece(tag, Piece::Text(text, markup));
        }
        let inner = markup.get(1..).ok_or(NotPlain)?;
        if let Some(closing) = inner.strip_prefix(b"/") {
            let name = name(closing, is_element_byte)?;
            rest = closing.get(name.len()..).and_then(|rest| rest.strip_prefix(b">")).ok_or(NotPlain)?;
            piece(tag, Piece::End(name, rest));
            continue;
        }
        // A `>` in a value ends these bytes too early; then they are no tag that was read before.
        let (offered, after) = markup.split_at_checked(near(b'>', markup).ok_or(NotPlain)? + 1).ok_or(NotPlain)?;
        let known = piece(tag, Piece::Tag(offered, markup));
        if known > 0 {
            rest = markup.get(known..).ok_or(NotPlain)?;
        } else {
            let name = name(inner, is_element_byte)?;
            tag.begin(name);
            rest = attributes(inner.get(name.len()..).ok_or(NotPlain)?, |name, value| {
                tag.attribute(name);
                if let Some((value, _)) = value {
                    tag.value(value);
                }
            })?;
            if reads_otherwise(name) {
                return Err(NotPlain);
            }
            piece(tag, Piece::Start((rest.len() == after.len()).then_some(offered)));
        }
        if known <= offered.len() && is_title(inner) {
            let end = memmem::find(rest, b"</").ok_or(NotPlain)?;
            let (text, closing) = rest.split_at_checked(end).ok_or(NotPlain)?;
            if is_text(text)? {
                piece(tag, Piece::Text(text, closing));
            }
            rest = closing.strip_prefix(b"</title>").ok_or(NotPlain)?;
            piece(tag, Piece::End(b"title", rest));
        }
    }
    if is_text(rest)? {
        piece(tag, Piece::Text(rest, b""));
    }
    Ok(())
}

/// Whether a text is more than blanks.
pub(super) fn is_text(text: &[u8]) -> Result<bool, NotPlain> {
    match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
        // A reference could spell a blank; zero bytes are dropped by some rules.
        Some(b'&' | 0) => Err(NotPlain),
        first => Ok(first.is_some()),
    }
}

/// Whether a start tag, from its name on, is that of an element whose content is text, whatever it looks like.
fn is_title(inner: &[u8]) -> bool {
    inner.strip_prefix(b"title").and_then(<[u8]>::first).is_some_and(|next| *next == b'>' || is_blank(*next))
}

fn is_element_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn is_attribute_byte(byte: u8) -> bool {
    is_element_byte(byte) || byte == b'-'
}

/// The name at the beginning of these bytes, which starts with a letter.
fn name(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> Result<&[u8], NotPlain> {
    let length = bytes.iter().position(|byte| !belongs(*byte)).ok_or(NotPlain)?;
    let name = bytes.get(..length).ok_or(NotPlain)?;
    if name.first().is_some_and(u8::is_ascii_lowercase) { Ok(name) } else { Err(NotPlain) }
}

/// The value of an attribute in a whole start tag, and where it stands, with its quotation marks. Of several, the last.
pub(super) fn value_of<'a>(tag: &'a [u8], wanted: &[u8]) -> Option<(&'a [u8], Range<usize>)> {
    let mut found = None;
    let name = name(tag.strip_prefix(b"<")?, is_element_byte).ok()?;
    let behind = attributes(tag.get(1 + name.len()..)?, |name, value| {
        if name == wanted
            && let Some((value, after)) = value
        {
            let end = tag.len() - after.len();
            let quotes = if tag.get(end - 1).is_some_and(|byte| matches!(byte, b'"' | b'\'')) { 2 } else { 0 };
            found = Some((value, end - value.len() - quotes..end));
        }
    });
    found.filter(|_| matches!(behind, Ok(b"")))
}

/// Reads the attributes of a start tag: gives each name, with its value and what follows that; then what follows the tag.
pub(super) fn attributes<'a>(
    mut rest: &'a [u8],
    mut each: impl FnMut(&'a [u8], Option<(&'a [u8], &'a [u8])>),
) -> Result<&'a [u8], NotPlain> {
    loop {
        let blanks = rest.iter().position(|byte| !is_blank(*byte)).ok_or(NotPlain)?;
        rest = rest.get(blanks..).ok_or(NotPlain)?;
        if let Some(after) = rest.strip_prefix(b">") {
            return Ok(after);
        }
        if blanks == 0 {
            return Err(NotPlain);
        }
        let name = name(rest, is_attribute_byte)?;
        rest = rest.get(name.len()..).ok_or(NotPlain)?;
        match rest.strip_prefix(b"=") {
            None => each(name, None),
            Some(after) => {
                let (value, after) = value(after)?;
                each(name, Some((value, after)));
                rest = after;
            }
        }
    }
}

/// The value of an attribute that these bytes begin with, and what follows it.
pub(super) fn value(bytes: &[u8]) -> Result<(&[u8], &[u8]), NotPlain> {
    let (value, after) = match bytes.first() {
        Some(quote @ (b'"' | b'\'')) => {
            let inner = bytes.get(1..).ok_or(NotPlain)?;
            let end = memchr(*quote, inner).ok_or(NotPlain)?;
            (inner.get(..end).ok_or(NotPlain)?, inner.get(end + 1..).ok_or(NotPlain)?)
        }
        _ => {
            let ends = |byte| (byte == b' ') | (byte == b'>') | (byte == b'\n') | (byte == b'\t');
            let (value, after) = bytes.split_at_checked(position(bytes, ends).ok_or(NotPlain)?).ok_or(NotPlain)?;
            let faults = |byte| (byte == b'"') | (byte == b'\'') | (byte == b'<') | (byte == b'=') | (byte == b'`');
            if value.is_empty() || any(value, faults) {
                return Err(NotPlain);
            }
            (value, after)
        }
    };
    // A form feed would end a value without quotation marks.
    let plain = !any(value, |byte| (byte == 0) | (byte == b'\r') | (byte == 0x0c)) && is_without_references(value);
    plain.then_some((value, after)).ok_or(NotPlain)
}

/// Whether no part of a value is a character reference. In attributes, what ends in `=` never is: `?a=1&b=2`.
fn is_without_references(value: &[u8]) -> bool {
    memchr::memchr_iter(b'&', value).all(|at| {
        let rest = value.get(at + 1..).unwrap_or_default();
        let name = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        rest.first().is_some_and(u8::is_ascii_alphabetic) && rest.get(name) == Some(&b'=')
    })
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_with_its_quotation_marks() {
        for (tag, wanted) in [
            ("<a href=https://a.example/>", Some(("https://a.example/", "https://a.example/"))),
            ("<a rel=x href='https://a.example/>' lang=en>", Some(("https://a.example/>", "'https://a.example/>'"))),
            ("<a\nhref=\"?a=1&b=2\">", Some(("?a=1&b=2", "\"?a=1&b=2\""))),
            ("<a href=a href=b>", Some(("b", "b"))),
            ("<a href=''>", Some(("", "''"))),
            ("<a href>", None),
            ("<a>", None),
            ("<p href=a>", Some(("a", "a"))),
            ("<p data-href=a>", None),
            ("<P href=a>", None),
            ("<a href=a", None),
            ("<a href=a>x", None),
            ("<a href=a&amp;b>", None),
            ("<a href='a\rb'>", None),
            ("<a href=a HREF=b>", None),
        ] {
            let found = value_of(tag.as_bytes(), b"href");
            let found = found.map(|(value, at)| (std::str::from_utf8(value).expect("text"), &tag[at]));
            assert_eq!(found, wanted, "{tag}");
        }
    }
}

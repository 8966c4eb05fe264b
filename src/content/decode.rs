//! From a file's bytes to its text.
//!
//! Takes bytes that a stranger wrote and gives text in which every byte keeps its offset, or says why there is none.
//! Knows nothing of YAML or Markdown.

use std::sync::Arc;

use crate::bytes;
use crate::diagnostics::{Finding, Findings, Place};

/// The most bytes a content file may have. A tool's file with every question answered is a few kilobytes.
pub const MOST_BYTES: usize = 1024 * 1024;

/// Beyond this many control characters the rest are counted, not listed.
const MOST_LISTED: usize = 10;

/// The text of a file, or `None` where it is too large or not UTF-8.
///
/// A byte-order mark at the start stays in the text, and so do CRLF line ends. Control characters are reported and each
/// replaced by a space, so that the rest of the file can still be checked and no offset moves.
pub fn decode(path: &Arc<str>, bytes: &[u8], found: &mut Findings) -> Option<Arc<str>> {
    if bytes.len() > MOST_BYTES {
        found.add(
            Finding::new(
                "file-too-large",
                format!("the file has {} bytes, more than the {MOST_BYTES} allowed", bytes.len()),
            )
            .help("split it, or remove what is not content: pictures and attachments cannot be part of a text file")
            .at(Place::file(Arc::clone(path))),
        );
        return None;
    }
    if let Some(encoding) = other_encoding(bytes) {
        found.add(not_utf_8(path, format!("the file is written in {encoding}, not in UTF-8")));
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(without_controls(path, text, found)),
        Err(error) => {
            let at = error.valid_up_to();
            // The byte itself: whoever shows places counts them in what comes before it, see `readable_start`.
            found.add(not_utf_8(path, invalid_byte(bytes, at)).at(Place::bytes(Arc::clone(path), at..at + 1)));
            None
        }
    }
}

fn not_utf_8(path: &Arc<str>, message: String) -> Finding {
    Finding::new("not-utf-8", message)
        .help("open the file in an editor, choose \"Save as\" or \"Save with encoding\", and save it as UTF-8")
        .at(Place::file(Arc::clone(path)))
}

/// What can be read of a file that is not UTF-8, with a mark where that ends: enough to count lines and columns in.
pub fn readable_start(bytes: &[u8]) -> Option<Arc<str>> {
    let start = bytes.utf8_chunks().next().filter(|chunk| !chunk.invalid().is_empty())?.valid();
    Some(format!("{start}{}", char::REPLACEMENT_CHARACTER).into())
}

/// The message carries line and column, too: that of `site.toml` is shown without its place.
fn invalid_byte(bytes: &[u8], at: usize) -> String {
    let before = bytes.get(..at).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().trim_start_matches('\u{feff}').chars().count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    format!("the file is not UTF-8: byte 0x{byte:02x} at line {line}, column {column}")
}

/// Windows editors save "Unicode" as UTF-16. Without this, such a file would be a file of a thousand control characters.
fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Some("UTF-16"),
        _ => {}
    }
    // Keys and punctuation are ASCII in every language, so in UTF-16 nearly every other byte of the beginning is zero.
    let pairs = bytes.chunks_exact(2).take(64);
    let (mut count, mut first_zero, mut second_zero) = (0, 0, 0);
    for pair in pairs {
        count += 1;
        match pair {
            [0, 0] => return None,
            [0, _] => first_zero += 1,
            [_, 0] => second_zero += 1,
            _ => {}
        }
    }
    let nearly_all = |zeros: usize| count >= 2 && zeros * 4 >= count * 3;
    (nearly_all(first_zero) || nearly_all(second_zero)).then_some("UTF-16")
}

fn without_controls(path: &Arc<str>, text: &str, found: &mut Findings) -> Arc<str> {
    let is_control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r');
    // Most files hold none; those that do have time.
    if !bytes::any(text.as_bytes(), |byte| (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r')) {
        return text.into();
    }
    let mut controls = text.char_indices().filter(|(_, c)| is_control(*c));
    for (at, character) in controls.by_ref().take(MOST_LISTED) {
        let message =
            format!("the file holds a control character (U+{:04X}), which cannot be shown", u32::from(character));
        found.add(control_character(path, at, message));
    }
    if let Some((at, _)) = controls.next() {
        found.add(control_character(
            path,
            at,
            format!("the file holds {} more control characters", controls.count() + 1),
        ));
    }
    text.replace(is_control, " ").into()
}

fn control_character(path: &Arc<str>, at: usize, message: String) -> Finding {
    Finding::new("control-character", message)
        .help("delete it; it often comes along when text is copied from a PDF or a terminal")
        .at(Place::bytes(Arc::clone(path), at..at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Spot;

    fn decoded(bytes: &[u8]) -> (Option<Arc<str>>, Vec<Finding>) {
        let mut found = Findings::default();
        let text = decode(&"a.yaml".into(), bytes, &mut found);
        (text, found.into_iter().collect())
    }

    #[test]
    fn ordinary_text_passes_with_its_byte_order_mark_and_line_ends() {
        let (text, found) = decoded("\u{feff}a: ب\r\n\tb".as_bytes());
        assert_eq!(text.as_deref(), Some("\u{feff}a: ب\r\n\tb"));
        assert!(found.is_empty());
    }

    #[test]
    fn an_invalid_byte_is_named_with_line_and_column() {
        let (text, found) = decoded(b"a: b\nc: \xc3\xa9 d\xff");
        assert!(text.is_none());
        assert_eq!(found[0].rule, "not-utf-8");
        assert_eq!(found[0].message, "the file is not UTF-8: byte 0xff at line 2, column 7");
        assert_eq!(found[0].place.as_ref().map(|p| &p.spot), Some(&Spot::Bytes(12..13)));
        assert_eq!(readable_start(b"a: b\xff c").as_deref(), Some("a: b\u{fffd}"));
        assert_eq!(readable_start(b"a: b"), None);
    }

    #[test]
    fn utf_16_is_named_with_and_without_its_mark() {
        let little: Vec<u8> = "name: x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "name: x".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [&[0xff, 0xfe], little.as_slice()].concat();
        for bytes in [little, big, marked] {
            let (text, found) = decoded(&bytes);
            assert!(text.is_none());
            assert_eq!((found[0].rule, found.len()), ("not-utf-8", 1));
            assert!(found[0].message.contains("UTF-16"), "{}", found[0].message);
        }
    }

    #[test]
    fn the_size_limit_is_exact() {
        assert!(decoded(&vec![b'a'; MOST_BYTES]).0.is_some());
        let (text, found) = decoded(&vec![b'a'; MOST_BYTES + 1]);
        assert!(text.is_none());
        assert_eq!(found[0].rule, "file-too-large");
    }

    #[test]
    fn control_characters_are_reported_and_blanked_without_moving_anything() {
        let (text, found) = decoded("é: a\u{1b}[0mb\0".as_bytes());
        assert_eq!(text.as_deref(), Some("é: a [0mb "));
        let spots: Vec<_> = found.iter().filter_map(|f| f.place.as_ref()).map(|p| p.spot.clone()).collect();
        assert_eq!(spots, [Spot::Bytes(5..6), Spot::Bytes(10..11)]);
        assert!(found.iter().all(|f| f.rule == "control-character"));
    }

    #[test]
    fn a_flood_of_control_characters_is_counted() {
        let (_, found) = decoded(&[7; 5000]);
        assert_eq!(found.len(), MOST_LISTED + 1);
        assert_eq!(found[MOST_LISTED].message, "the file holds 4990 more control characters");
    }
}

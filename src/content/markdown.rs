//! How Markdown is read, by whoever reads it.
//!
//! Gives the options of the parser, and tells texts that need none. Must not know what becomes of a text.

use crate::bytes;
use pulldown_cmark::Options;

/// What Markdown may hold beyond CommonMark.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Whether Markdown reads a text as one paragraph that says just that text. May be too careful, never too lenient.
pub(crate) fn is_one_line(text: &str) -> bool {
    begins_and_ends_plainly(text) && !bytes::any(text.as_bytes(), |byte| !is_plain(byte))
}

/// Whether a text that has only plain bytes is one line.
pub(crate) fn begins_and_ends_plainly(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) && !text.ends_with(char::is_whitespace)
}

/// Whether a byte is no markup within a line. Those of characters beyond ASCII are none anywhere.
pub(crate) fn is_plain(byte: u8) -> bool {
    !byte.is_ascii()
        | byte.is_ascii_alphabetic()
        | matches!(byte, b'\''..=b')' | b','..=b';')
        | matches!(byte, b' '..=b'"' | b'?' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    proptest! {
        #[test]
        fn markdown_reads_plain_lines_as_they_are(text in "[A-Za-z0-9é中а \u{a0}!\"'(),./:;?%-]{0,24}") {
            prop_assume!(is_one_line(&text));
            let mut events: Vec<Event<'_>> = Parser::new_ext(&text, OPTIONS).collect();
            prop_assert_eq!(events.pop(), Some(Event::End(TagEnd::Paragraph)));
            let words: String = events.iter().skip(1).map(|event| match event {
                Event::Text(words) => &**words,
                other => panic!("{other:?}"),
            }).collect();
            prop_assert_eq!(&words, &text);
            prop_assert_eq!(events.first(), Some(&Event::Start(Tag::Paragraph)));
        }
    }

    #[test]
    fn whatever_may_be_markup_is_no_plain_line() {
        for text in [
            "",
            " a",
            "a ",
            "1. a",
            "- a",
            "a\nb",
            "a *b*",
            "a `b`",
            "a_b_",
            "<b>",
            "a &amp; b",
            "[a](b)",
            "a\\",
            "a | b",
            "a ~~b~~",
            "a\tb",
        ] {
            assert!(!is_one_line(text), "{text:?}");
        }
        assert!(is_one_line("Compares pictures (and videos): 20 % faster? \"No\"; it's so."));
    }
}

//! How long a text is in words, the unit of budgets that are the same for everybody.
//!
//! Takes text; gives a count. Knows nothing of limits.

use crate::words;

/// The words of a text: stretches between blanks that hold a letter or a digit, so that dashes and list marks cost
/// nothing. Scripts that write without blanks between words count by the character: each East Asian wide letter
/// (UAX #11) is a word by itself, wherever it stands.
///
/// ```text
/// count_words("Two words.") == 2    count_words("- a well-known case") == 3    count_words("图像 AI 匹配") == 5
/// ```
pub fn count_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut within, mut at) = (0, false, 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            at += 1;
            if byte.is_ascii_alphanumeric() {
                count += usize::from(!within);
                within = true;
                while bytes.get(at).is_some_and(|byte| matches!(byte, b'!'..=b'~')) {
                    at += 1;
                }
            } else if byte.is_ascii_whitespace() || *byte == 0x0b {
                within = false;
            }
            continue;
        }
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        at += c.len_utf8();
        if c.is_whitespace() {
            within = false;
        } else if is_wide(c) {
            count += usize::from(c.is_alphanumeric());
            within = false;
        } else if c.is_alphanumeric() && !within {
            count += 1;
            within = true;
        }
    }
    count
}

/// As many words as a text has at most: many bytes at once, for texts that are far from any limit.
pub fn most_words(text: &str) -> usize {
    const ONCE: usize = 64;
    let is_blank = |byte: u8| matches!(byte, b'\t'..=b'\r' | b' ');
    // Of what isn't ASCII, only these begin blanks and wide letters: a word, and a further one behind it.
    let parts = |byte: u8| 2 * u8::from((byte == 0xc2) | (byte >= 0xe1));
    let begins = |(before, byte): (&u8, &u8)| u8::from(is_blank(*before) & !is_blank(*byte)) + parts(*byte);
    let bytes = text.as_bytes();
    let Some((first, others)) = bytes.split_first() else { return 0 };
    let both = bytes.chunks(ONCE).zip(others.chunks(ONCE));
    let behind = both.map(|(before, here)| usize::from(before.iter().zip(here).map(begins).sum::<u8>()));
    behind.sum::<usize>() + usize::from(begins((&b' ', first)))
}

fn is_wide(c: char) -> bool {
    // Nothing before Hangul is wide; most text ends here.
    c >= '\u{1100}' && words::width(c.encode_utf8(&mut [0; 4])) == 2
}

#[cfg(test)]
mod tests {
    use super::{count_words, is_wide, most_words};

    proptest::proptest! {
        #[test]
        fn no_text_has_more_than_the_most_words(text in "([a-z -]|[ -~\t\n\u{b}\u{c}\r\u{1c}\u{7f}éß\u{85}\u{a0}\u{1680}\u{2028}\u{3000}中ア—😀]|\\PC){0,200}") {
            proptest::prop_assert!(count_words(&text) <= most_words(&text));
        }

        #[test]
        fn ascii_counts_like_any_text(text in "[ -~\t\n\u{b}\u{c}\r\u{1c}\u{7f}é\u{a0}\u{3000}中ア—]{0,40}") {
            let words = text.split(char::is_whitespace).map(|word| {
                let wide = word.chars().filter(|c| is_wide(*c) && c.is_alphanumeric()).count();
                let narrow = word.split(is_wide).filter(|part| part.contains(char::is_alphanumeric)).count();
                wide + narrow
            });
            proptest::prop_assert_eq!(count_words(&text), words.sum::<usize>());
        }
    }

    #[test]
    fn words_are_what_stands_between_blanks() {
        for (text, expected) in [
            ("", 0),
            ("   \n\t ", 0),
            ("one", 1),
            ("Two words.", 2),
            ("a well-known case of e-mail", 5),
            ("don’t l'image", 2),
            ("10,000 pairs at 0.95", 4),
            ("one\u{a0}two\nthree", 3),
            ("مطابقة الصور", 2),
            ("हिन्दी में", 2),
        ] {
            assert_eq!(count_words(text), expected, "{text}");
        }
    }

    #[test]
    fn marks_without_a_letter_or_digit_cost_nothing() {
        assert_eq!(count_words("- one – two … | three |"), 3);
        assert_eq!(count_words("## *"), 0);
    }

    #[test]
    fn wide_letters_are_words_by_themselves() {
        assert_eq!(count_words("图像匹配"), 4);
        assert_eq!(count_words("图像，匹配。"), 4);
        assert_eq!(count_words("图像 AI 匹配"), 5);
        assert_eq!(count_words("使用AI工具"), 5);
        assert_eq!(count_words("한글"), 2);
        assert_eq!(count_words("ＡＢ"), 2);
    }
}

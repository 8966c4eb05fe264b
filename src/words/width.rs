//! How long a name or a summary is, in the unit of the limits: characters, East Asian wide ones counting two.
//!
//! Takes text; gives a count. Knows nothing of limits.

use unicode_width::UnicodeWidthChar;

/// As many marks on one letter cost nothing; Hindi, Thai and pointed Hebrew need up to three.
const FREE_MARKS: usize = 3;

/// The width of a text in characters (`[limits]` in `site.toml`): wide and full-width characters (UAX #11) count two,
/// others one.
///
/// Marks that take no room of their own (accents written separately, the vowel signs of Devanagari, Thai or Arabic,
/// joiners) count nothing, so that a name is not longer because of its script or because its author's keyboard writes é
/// as two characters. More than three of them in a row, or any without a letter before, count one each: nobody can hide
/// a long text in marks. Control characters count one.
///
/// ```text
/// width("Matcher") == 7    width("图像匹配") == 8    width("e\u{301}") == 1    width("é") == 1
/// ```
pub fn width(text: &str) -> usize {
    let (mut total, mut free) = (0, 0);
    for c in text.chars() {
        match c.width() {
            // Two dashes that terminals draw wide; UAX #11 calls them neutral.
            Some(2..) if !matches!(c, '\u{2e3a}' | '\u{2e3b}') => (total, free) = (total + 2, FREE_MARKS),
            Some(0) if free > 0 => free -= 1,
            Some(0) => total += 1,
            _ => (total, free) = (total + 1, FREE_MARKS),
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn wide_characters_count_two() {
        assert_eq!(width("Matcher"), 7);
        assert_eq!(width("图像匹配"), 8);
        assert_eq!(width("ＡＢ"), 4);
        assert_eq!(width("한글"), 4);
        assert_eq!(width("مطابق"), 5);
        assert_eq!(width("Сверка"), 6);
        assert_eq!(width(""), 0);
    }

    #[test]
    fn a_letter_is_as_long_however_it_is_typed() {
        assert_eq!(width("é"), width("e\u{301}"));
        assert_eq!(width("한"), width("\u{1112}\u{1161}\u{11ab}"));
        assert_eq!(width("हिन्दी"), 5);
        assert_eq!(width("ที่"), 1);
    }

    #[test]
    fn marks_and_invisible_characters_can_not_hide_a_long_text() {
        assert_eq!(width(&format!("a{}", "\u{301}".repeat(100))), 98);
        assert_eq!(width(&"\u{200b}".repeat(50)), 50);
        assert_eq!(width("\t\u{0}"), 2);
    }
}

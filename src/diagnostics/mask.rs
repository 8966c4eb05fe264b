//! Hides what is confidential from texts that other providers may read (DESIGN.md, section 3).
//!
//! Takes a text and what in it is secret; gives the text without it. Knows nothing of why something is secret, or for whom.

use std::ops::Range;

/// What stands for a secret in a message.
const STAND_IN: &str = "(confidential)";
/// A secret with fewer characters is looked for only where it was quoted: `no` is in every other word.
const ANYWHERE_FROM: usize = 4;

/// The text with every visible character in the ranges (bytes) as so many `*` as it has bytes. White space stays, and so
/// every byte offset and line break stays valid; columns in characters do not, and are to be counted in the original.
///
/// Ranges may overlap, be empty, in any order, or reach beyond the text; of a character that is partly inside, all is
/// hidden. A byte-order mark at the start is no part of the text, and stays.
pub fn mask_text(text: &str, secret: &[Range<usize>]) -> String {
    let mut masked = String::with_capacity(text.len());
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for range in merged(secret.to_vec()) {
        let start = text.floor_char_boundary(range.start).max(bom).max(masked.len());
        let end = text.ceil_char_boundary(range.end.min(text.len()));
        if start >= end {
            continue;
        }
        masked.push_str(&text[masked.len()..start]);
        for character in text[start..end].chars() {
            if character.is_whitespace() {
                masked.push(character);
            } else {
                masked.extend(std::iter::repeat_n('*', character.len_utf8()));
            }
        }
    }
    masked.push_str(&text[masked.len()..]);
    masked
}

/// The message with every occurrence of a secret as `(confidential)`. Secrets are compared without white space at their ends;
/// those of several lines also line by line, as a message may quote one. With fewer than four characters, only where it
/// stands alone between backticks.
///
/// A message that quotes a *part* of a secret is not recognised: whoever writes messages about secret texts must not.
pub fn mask_words(message: &str, secrets: &[&str]) -> String {
    let mut found = Vec::new();
    for secret in secrets {
        let whole = secret.trim();
        let lines = whole.lines().map(str::trim).filter(|line| *line != whole);
        for words in std::iter::once(whole).chain(lines) {
            find(message, words, &mut found);
        }
    }
    let mut masked = String::with_capacity(message.len());
    let mut from = 0;
    for range in merged(found) {
        masked.push_str(&message[from..range.start]);
        masked.push_str(STAND_IN);
        from = range.end;
    }
    masked.push_str(&message[from..]);
    masked
}

/// Adds the places of a secret in a message.
fn find(message: &str, secret: &str, found: &mut Vec<Range<usize>>) {
    if secret.is_empty() {
        return;
    }
    if secret.chars().nth(ANYWHERE_FROM - 1).is_some() {
        // From both ends: where occurrences overlap, a search from one end alone would leave a rest of the last.
        let places = message.match_indices(secret).chain(message.rmatch_indices(secret));
        found.extend(places.map(|(start, _)| start..start + secret.len()));
    } else {
        let quoted = format!("`{secret}`");
        let places = message.match_indices(&quoted).chain(message.rmatch_indices(&quoted));
        found.extend(places.map(|(start, _)| start + 1..start + 1 + secret.len()));
    }
}

/// The same bytes in ranges that are sorted and apart.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| range.start);
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "one range is what these tests mean")]
mod tests {
    use super::*;

    #[test]
    fn offsets_stay_valid_around_text_of_several_bytes() {
        let text = "a: é数🕵 ok\nb: c\n";
        let secret = text.find('é').unwrap()..text.find(" ok").unwrap();
        let masked = mask_text(text, &[secret]);
        assert_eq!(masked, "a: ********* ok\nb: c\n".replace("*********", &"*".repeat(2 + 3 + 4)));
        assert_eq!(masked.len(), text.len());
        assert_eq!(masked.find("b: c"), text.find("b: c"));
    }

    #[test]
    fn line_breaks_and_spaces_stay() {
        assert_eq!(mask_text("a: |\r\n  one two\r\n\tthree\r\nb", &[5..25]), "a: |\r\n  *** ***\r\n\t*****\r\nb");
    }

    #[test]
    fn ranges_may_be_empty_reversed_overlapping_unsorted_or_outside() {
        let text = "abcdefgh";
        #[expect(clippy::reversed_empty_ranges, reason = "a reversed range must do no harm")]
        let odd = [2..2, 6..4, 100..200, 0..0, 8..9];
        assert_eq!(mask_text(text, &odd), text);
        assert_eq!(mask_text(text, &[]), text);
        assert_eq!(mask_text(text, &[4..6, 1..3, 2..5]), "a*****gh");
        assert_eq!(mask_text(text, &[6..usize::MAX, 0..1]), "*bcdef**");
        assert_eq!(mask_text("", &[0..5]), "");
    }

    #[test]
    fn a_character_partly_inside_is_hidden_whole() {
        assert_eq!(mask_text("é数é", &[1..3]), "*****é");
        assert_eq!(mask_text("é数é", &[1..2, 3..4, 5..6]), "*******");
    }

    #[test]
    fn a_byte_order_mark_stays() {
        assert_eq!(mask_text("\u{feff}ab", &[0..4]), "\u{feff}*b");
        assert_eq!(mask_text("\u{feff}ab", &[0..1]), "\u{feff}ab");
    }

    #[test]
    fn a_secret_is_hidden_wherever_it_is_quoted() {
        assert_eq!(mask_words("`Acme` is in Acme Labs", &[" Acme\n"]), "`(confidential)` is in (confidential) Labs");
        assert_eq!(mask_words("数据处理 in 数据处理法", &["数据处理"]), "(confidential) in (confidential)法");
        assert_eq!(mask_words("nothing here", &["Acme", "", "  "]), "nothing here");
    }

    #[test]
    fn a_short_secret_is_hidden_only_where_it_is_quoted() {
        assert_eq!(mask_words("`no` is not known, `nor` no", &["no"]), "`(confidential)` is not known, `nor` no");
        assert_eq!(mask_words("`12`12`", &["12"]), "`(confidential)`(confidential)`");
    }

    #[test]
    fn secrets_within_each_other_leave_no_rest() {
        let message = "`Acme Labs Nairobi` and Acme Labs";
        for secrets in [["Acme Labs Nairobi", "Acme Labs"], ["Acme Labs", "Acme Labs Nairobi"]] {
            assert_eq!(mask_words(message, &secrets), "`(confidential)` and (confidential)");
        }
        assert_eq!(mask_words("xababab", &["abab"]), "x(confidential)");
        assert_eq!(mask_words("it is confidential", &["confidential", "dent"]), "it is (confidential)");
    }

    #[test]
    fn each_line_of_a_longer_secret_is_one() {
        assert_eq!(mask_words("`second line` quoted", &["first\n  second line\r\n"]), "`(confidential)` quoted");
    }
}

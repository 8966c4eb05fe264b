//! What a character is: seen or unseen, a letter or the likeness of one, a picture.
//!
//! Takes characters; gives facts from the Unicode Character Database. Knows no words.

use crate::bytes;
use icu_properties::props::{EmojiPresentation, ExtendedPictographic, GeneralCategory, Script};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Chinese characters and the Japanese syllables: each counts as a word.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}')
}

/// A sign that stands on another letter.
pub fn is_mark(c: char) -> bool {
    c >= '\u{300}'
        && matches!(
            CodePointMapData::<GeneralCategory>::new().get(c),
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark | GeneralCategory::SpacingMark
        )
}

/// A picture or an ornament. Signs of law and trade, arrows and mathematical signs are none.
pub fn is_picture(c: char) -> bool {
    match c {
        '\u{0}'..='\u{20e2}' | '\u{2100}'..='\u{22ff}' => false,
        '\u{20e3}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f1e6}'..='\u{1f1ff}' => true,
        '\u{25a0}'..='\u{25ff}' => true,
        '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' => true,
        c if c < '\u{1f000}' => CodePointSetData::new::<EmojiPresentation>().contains(c),
        c => CodePointSetData::new::<ExtendedPictographic>().contains(c),
    }
}

/// A sign that looks like a letter and is none: mathematical, enclosed, small-capital and raised letters. Wide Latin letters
/// count where the text around them is not Chinese or Japanese.
pub fn is_letter_like(c: char, wide_is_usual: bool) -> bool {
    match c {
        '\u{1d400}'..='\u{1d7ff}' | '\u{249c}'..='\u{24e9}' | '\u{1f110}'..='\u{1f189}' => true,
        '\u{1d00}'..='\u{1d7f}' | '\u{2071}' | '\u{207f}' | '\u{2090}'..='\u{209c}' => true,
        '\u{2102}'
        | '\u{210a}'..='\u{2113}'
        | '\u{2115}'
        | '\u{2118}'..='\u{211d}'
        | '\u{2124}'
        | '\u{2128}'
        | '\u{212c}'..='\u{212d}'
        | '\u{212f}'..='\u{2134}' => true,
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => !wide_is_usual,
        _ => false,
    }
}

/// Where a character that takes no room may stand: joiners in scripts that join or stack letters, marks of direction in
/// texts of both directions, variants of Chinese characters.
pub fn is_out_of_place(
    before: Option<char>,
    c: char,
    after: Option<char>,
    right_to_left: impl FnOnce() -> bool,
) -> bool {
    match c {
        '\u{200c}' | '\u{200d}' => !before.is_some_and(joins) || !after.is_none_or(|next| joins(next) || next == ' '),
        '\u{200e}' | '\u{200f}' | '\u{61c}' => !right_to_left(),
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' => true,
        '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}' => !before.is_some_and(is_ideograph),
        _ => false,
    }
}

/// Letters that a joiner can stand between: all that are not of the scripts that never join.
fn joins(c: char) -> bool {
    if c < '\u{600}' {
        return false;
    }
    is_mark(c)
        || (c.is_alphabetic()
            && !matches!(
                script(c),
                Script::Latin
                    | Script::Greek
                    | Script::Cyrillic
                    | Script::Han
                    | Script::Hiragana
                    | Script::Katakana
                    | Script::Hangul
                    | Script::Common
            ))
}

/// Whether a letter is written from right to left.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

/// Pairs of a Cyrillic or Greek letter and the Latin one that it looks like, lower case.
const LOOK_ALIKE: [(char, char); 27] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('һ', 'h'),
    ('ԁ', 'd'),
    ('ԛ', 'q'),
    ('ԝ', 'w'),
    ('ӏ', 'l'),
    ('к', 'k'),
    ('т', 't'),
    ('м', 'm'),
    ('в', 'b'),
    ('н', 'h'),
    ('ɡ', 'g'),
    ('ο', 'o'),
    ('α', 'a'),
    ('ν', 'v'),
    ('ρ', 'p'),
    ('ι', 'i'),
    ('κ', 'k'),
];

/// Which script a disguised word is to be read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// As Latin letters.
    Latin,
    /// As Cyrillic letters.
    Cyrillic,
}

/// Whether a character belongs to a script whose letters may look Latin.
pub fn may_look_latin(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}' | '\u{261}')
}

/// Whether the letters of a word come from scripts that only look alike, and what it is to be read as then.
pub fn true_script(word: &str, latin_around: bool) -> Option<Read> {
    let (mut latin, mut other, mut alike, mut changes, mut last) = (0, 0, 0, 0, None);
    let mut cyrillic = 0;
    let mut single_latin_head = true;
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        let is_latin = match c {
            'a'..='z' | 'A'..='Z' => true,
            c if may_look_latin(c) => false,
            _ if script(c) == Script::Latin => true,
            // Other scripts have their own ways; they look like neither.
            _ => return None,
        };
        if is_latin {
            latin += 1;
            single_latin_head &= c.is_uppercase() && other == 0;
        } else {
            other += 1;
            cyrillic += usize::from(matches!(c, '\u{400}'..='\u{52f}'));
            alike += usize::from(c.to_lowercase().any(|c| LOOK_ALIKE.iter().any(|(like, _)| *like == c)));
        }
        changes += usize::from(last.is_some_and(|was| was != is_latin));
        last = Some(is_latin);
    }
    match (latin, other) {
        (_, 0) => None,
        // A word of look-alikes alone, among Latin words.
        (0, n) => (latin_around && n == alike && n > 1).then_some(Read::Latin),
        // An inflected abbreviation: capitals with an ending, and nothing in between.
        (n, _) if single_latin_head && changes == 1 && n > 1 => None,
        (n, m) if m > n && cyrillic == m && m > 1 => Some(Read::Cyrillic),
        // One Greek letter beside Latin ones is a sign of science, unless it passes for a Latin letter.
        (_, m) => (alike == m).then_some(Read::Latin),
    }
}

/// Whether a text has Cyrillic or Greek letters that look like no Latin ones, so that the others are what they seem.
pub fn has_another_script(text: &str) -> bool {
    let like = |c: char| c.to_lowercase().any(|c| LOOK_ALIKE.iter().any(|(like, _)| *like == c));
    // The bytes that their letters begin with.
    bytes::any(text.as_bytes(), |byte| matches!(byte, 0xce..=0xd4))
        && text.chars().any(|c| matches!(c, '\u{391}'..='\u{3c9}' | '\u{400}'..='\u{52f}') && !like(c))
}

/// The letter of a script that a look-alike stands for.
pub fn undisguise(c: char, read: Read) -> char {
    match read {
        Read::Latin => LOOK_ALIKE.iter().find(|(like, _)| *like == c).map_or(c, |(_, latin)| *latin),
        Read::Cyrillic => {
            LOOK_ALIKE.iter().find(|(like, latin)| *latin == c && *like != 'ɡ').map_or(c, |(like, _)| *like)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_from_signs() {
        for picture in ['🚀', '★', '✓', '❤', '🇫', '⭐', '✨', '◆'] {
            assert!(is_picture(picture), "{picture}");
        }
        for sign in ['©', '®', '™', '→', '≥', '×', '•', '…', '№', '℃', '–', '§', '¶', '数', 'é']
        {
            assert!(!is_picture(sign), "{sign}");
        }
    }

    #[test]
    fn joiners_belong_where_letters_join() {
        let wrong = |text: &str| {
            let c: Vec<char> = text.chars().collect();
            (0..c.len()).any(|i| is_out_of_place(i.checked_sub(1).map(|i| c[i]), c[i], c.get(i + 1).copied(), || false))
        };
        assert!(!wrong("می\u{200c}خواهم") && !wrong("क्\u{200d}ष") && !wrong("葛\u{e0100}"));
        assert!(wrong("be\u{200d}st") && wrong("be\u{200c}st") && wrong("\u{200d}x") && wrong("a\u{3164}b"));
        assert!(wrong("a\u{200e}b") && !is_out_of_place(Some('a'), '\u{200e}', None, || true));
    }

    #[test]
    fn words_of_two_scripts_are_disguises_and_inflected_abbreviations_are_none() {
        assert_eq!(true_script("bеst", true), Some(Read::Latin));
        assert_eq!(true_script("тhe", true), Some(Read::Latin));
        assert_eq!(true_script("сор", true), Some(Read::Latin));
        assert_eq!(true_script("сор", false), None);
        assert_eq!(true_script("лyчший", false), Some(Read::Cyrillic));
        for honest in ["best", "лучший", "PDFа", "APIшный", "ΔE", "λx", "数据", "naïve", "β"] {
            assert_eq!(true_script(honest, true), None, "{honest}");
        }
    }
}

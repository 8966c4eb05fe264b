//! Makes text that strangers wrote harmless to show.
//!
//! Takes any text; gives one line in which every character is visible and none is obeyed by a terminal. Knows nothing of
//! findings or formats.

use std::borrow::Cow;
use std::fmt::Write as _;

/// One line for a terminal: control, bidirectional and invisible characters in the form `\u{202e}`; line breaks and tabs
/// as one space each.
pub fn terminal(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            // A CR before LF belongs to the line break.
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\t' => shown.push(' '),
            _ => push_visible(&mut shown, character),
        }
    }
    Cow::Owned(shown)
}

/// Adds a character as it is, or as `\u{…}` if it could not be seen.
pub(crate) fn push_visible(shown: &mut String, character: char) {
    if is_hidden(character) {
        // Writing into a `String` can't fail.
        let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
    } else {
        shown.push(character);
    }
}

/// Whether a character is obeyed rather than shown (control and bidirectional characters, separators of lines and
/// paragraphs), or takes no room of its own and so can hide in a word. Variation selectors (U+FE00 to U+FE0F) are no such
/// characters: emoji need them, and they alter only how the one before them is drawn.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_text_is_left_alone() {
        for text in ["", "une clé, 数据, عربي, 🕵️", "a\\u{1b}"] {
            assert!(matches!(terminal(text), Cow::Borrowed(shown) if shown == text), "{text}");
        }
    }

    #[test]
    fn terminal_commands_are_spelled_out() {
        assert_eq!(terminal("\u{1b}[2Jgone"), "\\u{1b}[2Jgone");
        assert_eq!(terminal("\u{1b}]8;;https://evil.example\u{7}here"), "\\u{1b}]8;;https://evil.example\\u{7}here");
        assert_eq!(terminal("\u{9b}31m\u{7f}\u{8}\0"), "\\u{9b}31m\\u{7f}\\u{8}\\u{0}");
    }

    #[test]
    fn reversed_and_invisible_characters_are_spelled_out() {
        assert_eq!(terminal("safe\u{202e}gpj.exe"), "safe\\u{202e}gpj.exe");
        assert_eq!(
            terminal("\u{2066}a\u{2069}\u{200b}b\u{feff}\u{e0041}"),
            "\\u{2066}a\\u{2069}\\u{200b}b\\u{feff}\\u{e0041}"
        );
    }

    #[test]
    fn line_breaks_cannot_forge_a_second_finding() {
        assert_eq!(terminal("a\r\nerror: b\nc\td\u{2028}e"), "a error: b c d\\u{2028}e");
        assert_eq!(terminal("kept\rerror"), "kept\\u{d}error");
    }
}

//! Characters that change the direction of text or can't be seen: what a reviewer reads would not be what a reader gets.

use crate::bytes;
use crate::diagnostics::{Finding, Findings, Place};
use std::sync::Arc;

/// Whether a character changes the direction of what follows, or spells hidden words: what a reviewer reads would not be
/// what a program reads. Joiners and the two plain direction marks are needed in Arabic, Persian and Indic scripts, and
/// are none of these.
fn deceives(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character can't be seen: soft hyphens, blanks without width, separators.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{180e}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Whether a character is one of either kind.
pub(crate) fn is_hidden(c: char) -> bool {
    deceives(c) || is_invisible(c)
}

/// Whether a text may have hidden characters, or control characters beyond ASCII, told by the bytes that they begin with.
pub(crate) fn may_have_hidden(text: &str) -> bool {
    bytes::any(text.as_bytes(), |byte| (byte == 0xc2) | (byte > 0xe0))
}

/// The rule that a hidden character breaks.
pub(crate) fn rule(c: char) -> &'static str {
    if deceives(c) { "hidden-character" } else { "decorative-text" }
}

/// Reports each run of hidden characters in a file. A byte-order mark at its start is none.
pub(crate) fn report(path: &Arc<str>, text: &str, tool: Option<&str>, found: &mut Findings) {
    if !may_have_hidden(text) {
        return;
    }
    let mut last_end = usize::MAX;
    for (at, c) in text.char_indices().filter(|(at, c)| is_hidden(*c) && *at > 0) {
        let joined = last_end == at;
        last_end = at + c.len_utf8();
        if joined {
            continue;
        }
        let place = Place::bytes(Arc::clone(path), at..last_end);
        let code = u32::from(c);
        let finding = if deceives(c) {
            Finding::new(
                "hidden-character",
                format!("a character that changes the direction of text, U+{code:04X}, stands here"),
            )
        } else {
            Finding::new("decorative-text", format!("an invisible character, U+{code:04X}, stands here"))
        };
        let finding = finding.help("delete it: the text must read the same to everybody who looks at it").at(place);
        found.add(match tool {
            Some(tool) => finding.tool(tool),
            None => finding,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hidden_character_begins_with_a_byte_that_is_looked_for() {
        for c in (char::MIN..=char::MAX).filter(|c| is_hidden(*c) || (c.is_control() && !c.is_ascii())) {
            assert!(may_have_hidden(&format!("Notes of the café{c}.")), "U+{:04X}", u32::from(c));
        }
        assert!(!may_have_hidden("Notes of the café, по-русски, العربية."));
    }
}

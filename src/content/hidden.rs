//! Characters that change the direction of text or can't be seen: what a reviewer reads would not be what a reader gets.

use crate::diagnostics::{Finding, Findings, Place};
use std::sync::Arc;

/// Whether a character is invisible or changes direction. Joiners and the two plain direction marks are needed in Arabic,
/// Persian and Indic scripts, and are none of these.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{2060}'..='\u{2064}'
        | '\u{00ad}' | '\u{180e}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{2028}' | '\u{2029}')
        || (c == '\u{feff}')
}

/// Reports each run of hidden characters in a file. A byte-order mark at its start is none.
pub(crate) fn report(path: &Arc<str>, text: &str, tool: Option<&str>, found: &mut Findings) {
    // Nearly all files hold none: one look at the bytes that such characters begin with.
    if text.is_ascii() {
        return;
    }
    let mut last_end = usize::MAX;
    for (at, c) in text.char_indices().filter(|(at, c)| is_hidden(*c) && *at > 0) {
        let joined = last_end == at;
        last_end = at + c.len_utf8();
        if joined {
            continue;
        }
        let mut finding = Finding::new(
            "hidden-character",
            format!("an invisible or direction-changing character, U+{:04X}, stands here", u32::from(c)),
        )
        .help("delete it: the text must read the same to everybody who looks at it")
        .at(Place::bytes(Arc::clone(path), at..last_end));
        if let Some(tool) = tool {
            finding = finding.tool(tool);
        }
        found.add(finding);
    }
}

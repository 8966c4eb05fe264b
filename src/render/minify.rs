//! Smaller pages with the same meaning. The one place that knows the minifier.
//!
//! Takes finished HTML, or one text for a place in it; gives it without a byte that browsers don't need. Must not know what a
//! page shows.

/// Removes what browsers don't need: blanks between blocks, quotation marks. Closing tags stay, because the proof reads
/// pages by them.
#[cfg(feature = "minify")]
pub fn minify(bytes: Vec<u8>) -> Vec<u8> {
    let settings = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::new()
    };
    minify_html::minify(&bytes, &settings)
}

/// Without the minifier, pages stay as the templates wrote them.
#[cfg(not(feature = "minify"))]
pub fn minify(bytes: Vec<u8>) -> Vec<u8> {
    bytes
}

/// What HTML takes for a blank.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Writes a text into an element as the minifier would leave it: one blank for several, and no escapes but those that
/// are needed.
pub(super) fn text(out: &mut String, text: &str) {
    if text.contains('&') {
        // Which of these begin a reference is for the minifier to say.
        out.push_str(&alone(text, "b"));
        return;
    }
    let mut blank = false;
    for c in text.chars() {
        let now = is_blank(c);
        match c {
            _ if now && blank => {}
            _ if now => out.push(' '),
            '<' => out.push_str("&lt;"),
            c => out.push(c),
        }
        blank = now;
    }
}

/// Writes a text into `pre`, where blanks stay.
pub(super) fn preformatted(out: &mut String, text: &str) {
    // A line feed at its beginning would be taken for the end of the tag's line, and blanks outside of `pre` are folded:
    // so only what stands between blanks is asked for.
    for word in text.split_inclusive(is_blank) {
        let inner = word.trim_end_matches(is_blank);
        self::text(out, inner);
        out.push_str(word.get(inner.len()..).unwrap_or_default());
    }
}

/// Writes a text into `title`, where blanks stay.
pub(super) fn title(out: &mut String, text: &str) {
    if text.contains(['&', '<']) {
        out.push_str(&alone(text, "title"));
    } else {
        out.push_str(text);
    }
}

/// A text as the minifier leaves it in an element of that name.
fn alone(text: &str, element: &str) -> String {
    let page = minify(format!("<{element}>{}</{element}>", super::markdown::escape(text)).into_bytes());
    let page = String::from_utf8_lossy(&page);
    let inner = page.strip_prefix(&format!("<{element}>")).and_then(|rest| rest.strip_suffix(&format!("</{element}>")));
    inner.unwrap_or_default().to_owned()
}

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
    if !needs_care(text.as_bytes()) {
        out.push_str(text);
        return;
    }
    if may_refer(text) {
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

/// Whether some of a text can't be copied as it is. Looks at every byte, which is quicker than to stop at one.
fn needs_care(text: &[u8]) -> bool {
    let special = |byte: u8| (byte == b'&') | (byte == b'<') | ((byte < b' ') & is_blank(char::from(byte)));
    let blanks =
        text.iter().zip(text.iter().skip(1)).fold(false, |found, (a, b)| found | ((*a == b' ') & (*b == b' ')));
    text.iter().fold(blanks, |found, byte| found | special(*byte))
}

/// The names that refer to a character without a semicolon behind them, also in front of further letters.
const SHORT_NAMES: [&str; 106] = [
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil", "ETH", "Eacute", "Ecirc",
    "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT", "Ntilde", "Oacute", "Ocirc", "Ograve", "Oslash",
    "Otilde", "Ouml", "QUOT", "REG", "THORN", "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute", "aacute", "acirc",
    "acute", "aelig", "agrave", "amp", "aring", "atilde", "auml", "brvbar", "ccedil", "cedil", "cent", "copy",
    "curren", "deg", "divide", "eacute", "ecirc", "egrave", "eth", "euml", "frac12", "frac14", "frac34", "gt",
    "iacute", "icirc", "iexcl", "igrave", "iquest", "iuml", "laquo", "lt", "macr", "micro", "middot", "nbsp", "not",
    "ntilde", "oacute", "ocirc", "ograve", "ordf", "ordm", "oslash", "otilde", "ouml", "para", "plusmn", "pound",
    "quot", "raquo", "reg", "sect", "shy", "sup1", "sup2", "sup3", "szlig", "thorn", "times", "uacute", "ucirc",
    "ugrave", "uml", "uuml", "yacute", "yen", "yuml",
];

/// Whether a text has a `&` with which a character reference might begin. May be too careful, never too lenient: `&name=` in
/// an address and `&` between blanks are none.
pub(super) fn may_refer(text: &str) -> bool {
    let refers = |behind: &str| {
        let end = behind.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (name, rest) = behind.split_at(end);
        let is_short = |short: &&str| short.as_bytes().first() == name.as_bytes().first() && name.starts_with(*short);
        rest.starts_with([';', '#']) || SHORT_NAMES.iter().any(is_short)
    };
    // Beyond ASCII, the minifier spells some characters anew.
    text.contains('&') && (!text.is_ascii() || text.split('&').skip(1).any(refers))
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

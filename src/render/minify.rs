//! Smaller pages with the same meaning. The one place that knows the minifier.

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

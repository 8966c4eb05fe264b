//! Pages made by shape are the pages made singly.

use super::markdown::{self, Headings};
use super::{Making, Renderer, minify};
use crate::assembly::{self, Timings};
use crate::checkout::{Day, DiskCheckout};
use crate::content::Scope;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn pages_made_by_shape_have_the_bytes_of_pages_made_singly() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let checkout = DiskCheckout::open(root).expect("the demo");
    let day = Day { date: jiff::civil::date(2026, 11, 22), given: true };
    let mut timings = Timings::default();
    let mut survey = assembly::survey(&checkout, &Scope::Whole, day, &mut timings).expect("the demo can be read");
    let (plan, theme) = survey.plan(&checkout, day, &mut timings);
    let theme = theme.expect("the default theme is sound");
    let history = survey.history(&checkout);
    let renderer = |making| Renderer::new(&survey.catalogue, &survey.settings, &plan, &history, &theme, making);
    let (by_shape, singly) = (renderer(Making::ByShape), renderer(Making::Singly));
    let (mut pages, mut wrong) = (0, String::new());
    for claim in plan.claims.iter().filter(|claim| claim.path.ends_with(".html")) {
        let singly = singly.bytes(claim).expect("a page");
        // Of a shape that is new, and of one that has been met.
        for bytes in [by_shape.bytes(claim).expect("a page"), by_shape.bytes(claim).expect("a page")] {
            if bytes != singly && wrong.len() < 5_000 {
                let at = bytes.iter().zip(&singly).take_while(|(a, b)| a == b).count();
                let near = |page: &[u8]| {
                    let page = page.get(at.saturating_sub(80)..).unwrap_or_default();
                    String::from_utf8_lossy(page.get(..240).unwrap_or(page)).into_owned()
                };
                let _ = write!(wrong, "{}\nby shape: {}\n  singly: {}\n\n", claim.path, near(&bytes), near(&singly));
            }
        }
        // Else reading it back would take much longer, and nobody would notice why.
        assert!(crate::visibility::is_plain(&singly), "{} is not plain", claim.path);
        pages += 1;
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(pages > 500, "{pages} pages were compared");
}

/// Pieces of which Markdown is made, and of which trouble is.
fn scribble() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "word ",
        "a",
        "  ",
        "\n",
        "\n\n",
        "*",
        "**",
        "`",
        "``` \n",
        "- ",
        "1. ",
        "3) ",
        "> ",
        "## ",
        "| a | b |\n|---|---|\n",
        "| c |",
        "[x](https://example.org/a)",
        "[y](https://example.org/?a=1&amp;b=2)",
        "<https://example.org/it's>",
        "<b>",
        "&",
        "&amp;",
        "&copy",
        "&lt;",
        "&lang",
        "&notes=1",
        "&x;",
        "&#1",
        "<",
        ">",
        "\"",
        "'",
        "\\",
        "    ",
        "\t",
        "é",
        "עברית",
        "\u{a0}",
        "~~",
        "![i](x.png)",
        "---\n",
        "<!--",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn markdown_leaves_nothing_for_the_minifier(text in scribble()) {
        for headings in [Headings::Lowered, Headings::Outline, Headings::None] {
            let (html, _) = markdown::render(&text, headings);
            for element in ["div", "dd"] {
                let page = format!("<{element}>{}</{element}>", html.0);
                let again = minify::minify(page.clone().into_bytes());
                prop_assert_eq!(String::from_utf8_lossy(&again), page);
            }
        }
    }

    #[test]
    fn texts_are_written_as_the_minifier_would(text in scribble()) {
        let text = text.trim();
        let mut out = String::new();
        minify::text(&mut out, text);
        let page = minify::minify(format!("<p>{}</p>", markdown::escape(text)).into_bytes());
        prop_assert_eq!(format!("<p>{out}</p>"), String::from_utf8_lossy(&page));
    }
}

//! The style sheets of pages: a theme's `style.css`, with the site's own `site.css` at its place among the layers, and apart
//! from it the layers that no tool's page needs.
//!
//! Takes the two texts; gives one for every page, and one that other pages ask for first. Knows braces, strings and comments of
//! CSS, and no property. Browsers from before 2022 skip a cascade layer with everything inside, so what stands in layers stands a
//! second time for them alone: plain, in the same order. Compressed, the repetition is some hundred bytes.

/// What no browser without cascade layers knows, and the fewest with them lack: `font-palette` came to Chromium and Firefox
/// two and ten versions later, to Safari with the same one. Where a browser has layers and not this, both copies count and agree.
const WITHOUT_LAYERS: &str = "@supports not (font-palette: normal)";

/// The layer whose place `site.css` takes.
const SITE: &str = "site";

/// The layers that have a file of their own, so that a tool's page is spared them.
const APART: [&str; 2] = ["lists", "pages"];

/// What pages ask for.
#[derive(Debug, PartialEq, Eq)]
pub struct Sheets {
    /// The style sheet of every page.
    pub every: String,
    /// The layers for pages other than a tool's; `None` where the theme has none of that name. It names all layers in their
    /// order, and stands before the other: so a site's rules and paper win in browsers without layers too.
    pub lists: Option<String>,
}

/// A style sheet in the making.
#[derive(Default)]
struct Sheet {
    /// As browsers read it.
    layers: String,
    /// What stands in layers, for those that skip them.
    plain: String,
}

impl Sheet {
    fn layer(&mut self, name: &str, body: &str) {
        self.layers.extend(["@layer ", name, "{", body, "}\n"]);
        self.plain.push_str(body);
        if !body.is_empty() && !body.ends_with('}') {
            self.plain.push(';');
        }
    }

    fn finish(mut self) -> String {
        if !self.plain.is_empty() {
            self.layers.extend([WITHOUT_LAYERS, "{", &self.plain, "}\n"]);
        }
        self.layers
    }
}

/// A rule or a statement at the top of a style sheet.
struct Item<'a> {
    /// What stands before the braces, or the whole statement without its semicolon.
    head: &'a str,
    /// What stands inside the braces.
    body: Option<&'a str>,
}

/// The layer that an item is, where it is one with rules.
fn layer<'a>(item: &Item<'a>) -> Option<(&'a str, &'a str)> {
    let name = item.head.strip_prefix("@layer")?.trim();
    Some((name, item.body?))
}

/// The style sheets from a theme's and a site's own.
///
/// # Errors
/// The place in bytes where `site.css` closes or opens braces, quotation marks or a comment without a counterpart.
pub fn assemble(style: &str, site: Option<&str>) -> Result<Sheets, usize> {
    if let Some(fault) = site.and_then(unbalanced) {
        return Err(fault);
    }
    let (style, site) = (compact(style), site.map(compact));
    let (mut every, mut lists) = (Sheet::default(), Sheet::default());
    let items = items(&style);
    let mut placed = false;
    for item in &items {
        match (layer(item), item.body) {
            (Some((name, body)), _) if APART.contains(&name) => lists.layer(name, body),
            (Some((SITE, body)), _) => {
                placed = true;
                every.layer(SITE, site.as_deref().unwrap_or(body));
            }
            (Some((name, body)), _) => every.layer(name, body),
            (None, Some(body)) => every.layers.extend([item.head, "{", body, "}\n"]),
            (None, None) => every.layers.extend([item.head, ";\n"]),
        }
    }
    let lists = (!lists.plain.is_empty()).then(|| format!("@layer {};\n{}", order(&items).join(","), lists.finish()));
    let mut every = every.finish();
    if let Some(site) = site.filter(|_| !placed) {
        every.push_str(&site);
    }
    Ok(Sheets { every, lists })
}

/// The names of all layers, in the order in which browsers meet them.
fn order<'a>(items: &[Item<'a>]) -> Vec<&'a str> {
    let mut order = Vec::new();
    for name in items.iter().filter_map(|item| item.head.strip_prefix("@layer")).flat_map(|names| names.split(',')) {
        let name = name.trim();
        if !name.is_empty() && !order.contains(&name) {
            order.push(name);
        }
    }
    order
}

/// What a piece of CSS is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Comment,
    Text,
    Open,
    Close,
    End,
    Rest,
}

/// The pieces of a style sheet with their places, one after another. The last of an unfinished text or comment is `None`.
fn pieces(css: &str) -> impl Iterator<Item = (Option<Piece>, usize, usize)> {
    let bytes = css.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let rest = css.get(start..).filter(|rest| !rest.is_empty())?;
        let (piece, length) = match bytes.get(start).copied()? {
            b'/' if rest.starts_with("/*") => match rest.find("*/") {
                Some(end) => (Some(Piece::Comment), end + 2),
                None => (None, rest.len()),
            },
            quote @ (b'"' | b'\'') => match closing(rest, quote) {
                Some(end) => (Some(Piece::Text), end + 1),
                None => (None, rest.len()),
            },
            b'{' => (Some(Piece::Open), 1),
            b'}' => (Some(Piece::Close), 1),
            b';' => (Some(Piece::End), 1),
            b'\\' => (Some(Piece::Rest), 1 + rest.chars().nth(1).map_or(0, char::len_utf8)),
            _ => (Some(Piece::Rest), rest.chars().next().map_or(1, char::len_utf8)),
        };
        at += length;
        Some((piece, start, at))
    })
}

/// Where the quotation mark is that closes the one at the start.
fn closing(text: &str, quote: u8) -> Option<usize> {
    let mut escaped = false;
    text.bytes().enumerate().skip(1).find_map(|(i, byte)| {
        let closes = byte == quote && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes.then_some(i)
    })
}

/// Where braces, quotation marks or a comment have no counterpart.
fn unbalanced(css: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (piece, start, _) in pieces(css) {
        match piece {
            None => return Some(start),
            Some(Piece::Open) => open.push(start),
            Some(Piece::Close) if open.pop().is_none() => return Some(start),
            Some(_) => {}
        }
    }
    open.pop()
}

/// The same without comments, and without the blanks and semicolons that browsers don't need.
fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    // What was written last; texts and escaped signs mean themselves and are no mark of CSS.
    let mut last = '{';
    let (mut blank, mut comment) = (false, false);
    for (piece, start, end) in pieces(css) {
        let text = css.get(start..end).unwrap_or_default();
        let next = match piece {
            Some(Piece::Comment) => {
                comment = true;
                continue;
            }
            Some(Piece::Rest) if text.trim().is_empty() => {
                blank = true;
                continue;
            }
            Some(Piece::Text) | None => '"',
            Some(Piece::Rest) if text.starts_with('\\') => 'a',
            Some(_) => text.chars().next().unwrap_or_default(),
        };
        // `--name: ;` needs its blank. So do the parts of a selector and of a value.
        let needed = match (last, next) {
            (':', ';' | '}') => true,
            ('{' | '}' | ';' | ',' | ':', _) | (_, '{' | '}' | ';' | ',') => false,
            _ => true,
        };
        if next == '}' && last == ';' {
            out.pop();
        }
        if needed && blank {
            out.push(' ');
        } else if needed && comment {
            // It keeps two words apart, and means nothing in a selector: so does no blank.
            out.push_str("/**/");
        }
        out.push_str(text);
        (last, blank, comment) = (next, false, false);
    }
    out
}

/// The rules and statements at the top of a style sheet.
fn items(css: &str) -> Vec<Item<'_>> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    let mut opened = 0;
    for (piece, from, to) in pieces(css) {
        match piece {
            Some(Piece::Open) => {
                if depth == 0 {
                    opened = from;
                }
                depth += 1;
            }
            Some(Piece::Close) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    let head = css.get(start..opened).unwrap_or_default().trim();
                    items.push(Item { head, body: css.get(opened + 1..from) });
                    start = to;
                }
            }
            Some(Piece::End) if depth == 0 => {
                items.push(Item { head: css.get(start..from).unwrap_or_default().trim(), body: None });
                start = to;
            }
            _ => {}
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = "/* why { */\n@layer tokens, site, print;\n@layer tokens {\n  :root { --a: \"}\"; }\n}\n@layer site {}\n@layer print {\n  p { color: red }\n}\n";

    #[test]
    fn a_site_s_own_rules_take_their_place_among_the_layers() {
        let one = assemble(STYLE, Some(":root { --a: 1 } /* mine */")).unwrap().every;
        let (layers, plain) = one.split_once(WITHOUT_LAYERS).unwrap();
        for part in [layers, plain] {
            let places: Vec<usize> =
                ["--a:\"}\"", "--a:1", "color:red"].iter().map(|text| part.find(text).unwrap()).collect();
            assert!(places.is_sorted(), "{part}");
        }
        assert!(layers.starts_with("@layer tokens,site,print;\n@layer tokens{"), "{layers}");
        assert!(!plain.contains("@layer") && !one.contains("/*"), "{one}");
        assert_eq!(unbalanced(&one), None);
    }

    #[test]
    fn a_style_sheet_without_layers_is_followed_by_the_site_s_own_rules() {
        let alone = |every: &str| Ok(Sheets { every: every.to_owned(), lists: None });
        assert_eq!(assemble("p { color: red }", Some("p { color: blue }")), alone("p{color:red}\np{color:blue}"));
        assert_eq!(assemble("@import \"x.css\";p{}", None), alone("@import \"x.css\";\np{}\n"));
    }

    #[test]
    fn what_no_tool_s_page_needs_has_a_file_of_its_own_with_the_order_of_all_layers() {
        let style = "@layer a, lists, pages, site; @layer lists { p { q: 1 } } @layer a { b { q: 2 } } @layer site {} @layer pages { i { q: 3 } }";
        let sheets = assemble(style, Some("u { q: 4 }")).unwrap();
        assert_eq!(
            sheets.lists.unwrap(),
            format!(
                "@layer a,lists,pages,site;\n@layer lists{{p{{q:1}}}}\n@layer pages{{i{{q:3}}}}\n{WITHOUT_LAYERS}{{p{{q:1}}i{{q:3}}}}\n"
            )
        );
        assert_eq!(
            sheets.every,
            format!(
                "@layer a,lists,pages,site;\n@layer a{{b{{q:2}}}}\n@layer site{{u{{q:4}}}}\n{WITHOUT_LAYERS}{{b{{q:2}}u{{q:4}}}}\n"
            )
        );
        let unnamed = assemble("@layer a { b { q: 2 } } @layer lists { p { q: 1 } }", None).unwrap().lists.unwrap();
        assert!(
            unnamed.starts_with("@layer a,lists;\n@layer lists{"),
            "the order of a style sheet that doesn't name it: {unnamed}"
        );
        assert_eq!(assemble("@layer a, lists; @layer a { b { q: 2 } } @layer lists {}", None).unwrap().lists, None);
    }

    #[test]
    fn what_would_break_out_of_its_layer_is_refused_with_its_place() {
        for (site, place) in [("p { } } q { }", 6), ("p { q: '", 7), ("a{} p {", 6), ("p { } /* so", 6), ("\"\\\"", 0)]
        {
            assert_eq!(assemble(STYLE, Some(site)), Err(place), "{site}");
        }
        assert!(assemble(STYLE, Some("a::before { content: \"\\\"}\" } \\} {}")).is_ok());
    }

    #[test]
    fn only_blanks_that_mean_nothing_go() {
        for (css, compacted) in [
            ("a :hover ,\n b > c\t{ color : red ; }\n\n", "a :hover,b > c{color :red}"),
            (
                "@media screen and (min-width: 4em) { a { margin: 0 1px ; } }",
                "@media screen and (min-width:4em){a{margin:0 1px}}",
            ),
            ("a { --empty: ; content: \" ; } \" }", "a{--empty: ;content:\" ; } \"}"),
            ("a/* x */.b /* y */ .c { margin: 0/* z */auto }", "a/**/.b .c{margin:0/**/auto}"),
            (".a\\, .b\\; { --x: 1\\; }", ".a\\, .b\\;{--x:1\\;}"),
        ] {
            assert_eq!(compact(css), compacted);
        }
    }

    #[test]
    fn nothing_is_lost_of_the_default_style_sheet() {
        let style = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/static/style.css"));
        assert_eq!(unbalanced(style), None);
        let sheets = assemble(style, None).unwrap();
        let mut rules = 0;
        for one in [&sheets.every, sheets.lists.as_ref().unwrap()] {
            let (layers, plain) = one.split_once(WITHOUT_LAYERS).unwrap();
            let (in_layers, in_plain) = (layers.matches('{').count(), plain.matches('{').count());
            let blocks = layers.matches("@layer").count() - 1;
            assert_eq!(in_plain, in_layers - blocks + 1, "every rule stands in a layer, and once more without");
            rules += in_layers;
        }
        assert_eq!(rules, compact(style).matches('{').count(), "in one of the two files");
    }
}

//! Each way in which a style sheet could favour one tool is told; the default style sheet has none.

use super::*;

const DEFAULT: &str = include_str!("../../themes/default/static/style.css");

fn told(css: &str) -> Vec<(&'static str, String)> {
    style(css).0.into_iter().map(|breach| (breach.rule, css[breach.span].to_owned())).collect()
}

#[track_caller]
fn refused(css: &str, rule: &str) {
    let told = told(css);
    assert!(told.iter().any(|(name, _)| *name == rule), "{css}: {told:?}");
}

#[track_caller]
fn sound(css: &str) -> Reach {
    let (breaches, reach) = style(css);
    assert_eq!(breaches, [], "{css}");
    reach
}

#[test]
fn the_default_style_sheet_is_sound() {
    assert_eq!(told(DEFAULT), []);
    let reach = sound(DEFAULT);
    sound(":root { --font: \"Segoe UI\", sans-serif }");
    assert!(reach.apart.contains("skip") && reach.apart.contains("contents"), "{reach:?}");
    assert!(reach.uneven.contains("question"), "{reach:?}");
    for class in ["card", "cards", "card-rows", "card-row", "answer", "prose", "width", "entries"] {
        assert!(!reach.apart.contains(class) && !reach.uneven.contains(class), "{class}: {reach:?}");
    }
}

#[test]
fn no_selector_goes_by_what_one_tool_has() {
    for css in [
        "[data-tool=acme] { color: red }",
        "[data-tool=\"acme\" i] { color: red }",
        "[data-tool^=a] { color: red }",
        "[class*=card] { color: red }",
        "a[href*=acme] { color: red }",
        "a[href$=\"acme.html\"] { color: red }",
        "[id=acme] { color: red }",
        "[title] { color: red }",
        "#acme { color: red }",
        ".card#acme { color: red }",
        ".card:not(#acme) { color: gray }",
        ".card:is([data-tool=acme]) { color: red }",
        ":where(:not(:is(#acme))) { color: red }",
        ".card:first-child { color: red }",
        ".card:FIRST-CHILD { color: red }",
        ".card:\\66irst-child { color: red }",
        ".card:first/**/-child { color: red }",
        ".card:/* x */first-child { color: red }",
        ".card:nth-child(1) { color: red }",
        ".card:nth-child(1 of .card) { color: red }",
        ".card:nth-last-child(-n+3) { color: red }",
        ".card:last-of-type { color: red }",
        ".card:only-child { color: red }",
        ".card:not(:nth-child(n+2)) { color: red }",
        ".card + .card { color: gray }",
        ".card ~ .card { color: gray }",
        ".card:not(.card ~ .card) { color: red }",
        ".card:has([lang=fr]) { color: red }",
        ".card a:visited { color: gray }",
        ".card a:link { color: red }",
        ".card:target { color: red }",
        ".card::first-line { color: red }",
        ".cards:first-letter { color: red }",
        ".card { &:first-child { color: red } }",
        ".card { color: red; .state { color: blue } }",
        ".card { @media (min-width: 1px) { color: red } }",
        "@scope (.cards) { .card { color: red } }",
        "@supports selector(:has(a)) { .card { color: red } }",
        ".card dd:empty { color: red }",
        "ul.cards > li:lang(fr):nth-of-type(2n) a { color: red }",
        "a||b { color: red }",
        "@media print { .card:first-child { color: red } }",
        "@layer a { @layer b { .card:first-child { color: red } } }",
        "[dir=rtl] .card { color: red }",
        ".card:unheard-of { color: red }",
    ] {
        refused(css, SELECTOR);
    }
}

#[test]
fn selectors_by_class_state_and_element_are_sound() {
    for css in [
        "*, ::before, ::after { box-sizing: border-box }",
        ".card a:hover, .card a:focus-visible { color: red }",
        ":focus:not(:focus-visible) { outline: 0 }",
        ".links [aria-current=page] { font-weight: 650 }",
        ".compare th[data-tool], td[data-tool] > a { color: red }",
        "input[type=checkbox]:checked { color: red }",
        ":root:lang(ar) .card-name, html[dir=rtl] .card { font-size: 2rem }",
        ".quiet:empty { display: none }",
        "[hidden] { display: none }",
        "main.width { flex: 1 0 auto }",
        "@media (min-width: 48em) and (prefers-color-scheme: dark), (48em <= width) { .card { color: red } }",
        "@layer a, b; @layer a { .card { color: red } }",
        "@supports (display: grid) and (not (gap: min(1px, 2px))) { .card { color: red } }",
        ".hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%) }",
    ] {
        assert_eq!(sound(css), Reach::default(), "{css}");
    }
}

#[test]
fn languages_have_letters_of_their_own_and_no_size() {
    sound(":lang(ar) { font-family: Tahoma }");
    sound(":lang(ar) em { font-style: normal; font-weight: 650 }");
    refused(".card:lang(ar) { font-size: 1.2rem }", STYLE);
    refused(":lang(ar) strong { font-weight: 900 }", STYLE);
    refused(":lang(ar) { --body: 2rem }", STYLE);
    refused("[lang] { color: red }", STYLE);
    refused(".card [lang=ar] { font-family: Tahoma }", SELECTOR);
    refused(".card:dir(rtl) { background: yellow }", STYLE);
}

#[test]
fn what_displaces_binds_the_class_that_it_is_given_to() {
    for declaration in [
        "display: none",
        "display: contents",
        "display: var(--x)",
        "visibility: hidden",
        "opacity: 0.4",
        "position: sticky",
        "position: fixed",
        "top: 0",
        "inset-inline-start: 1rem",
        "z-index: 2",
        "transform: scale(2)",
        "filter: blur(2px)",
        "float: left",
        "order: -1",
        "order: var(--order)",
        "grid-row: 1",
        "grid-column: 1 / -1",
        "grid-area: 1 / 1",
        "-webkit-line-clamp: 2",
        "margin: -3rem 0 0",
        "margin-top: calc(1rem - 9rem)",
        "margin: var(--gap)",
        "flex-direction: row-reverse",
        "flex-flow: wrap-reverse",
        "flex: 1",
        "direction: rtl",
        "writing-mode: vertical-rl",
        "overflow: hidden",
        "max-height: 20rem",
        "height: 10px",
        "text-indent: -99rem",
        "list-style: decimal",
        "counter-increment: rank",
        "background: linear-gradient(red, blue)",
        "background-image: url(star.svg)",
        "all: unset",
        "clip-path: inset(0)",
        "content-visibility: hidden",
        "zoom: 2",
        "contain: size",
        "container-type: size",
        "-webkit-box-ordinal-group: 1",
    ] {
        let reach = sound(&format!(".one.two {{ {declaration} }}"));
        assert_eq!(reach.apart, BTreeSet::from(["two".to_owned()]), "{declaration}");
        let reach = sound(&format!(".one > .two nav {{ {declaration} }}"));
        assert_eq!(reach.apart, BTreeSet::from(["two".to_owned()]), "{declaration}");
        refused(&format!("main li {{ {declaration} }}"), STYLE);
        refused(&format!("li:not(.two) {{ {declaration} }}"), STYLE);
    }
    for declaration in
        ["position: static", "transform: none", "overflow-x: auto", "margin: 0 auto", "order: 0", "opacity: 1"]
    {
        assert_eq!(sound(&format!("li {{ {declaration} }}")), Reach::default());
    }
}

#[test]
fn columns_of_different_sizes_bind_the_class_that_has_them() {
    for declaration in [
        "grid-template-columns: 2fr 1fr",
        "grid-template-columns: var(--columns)",
        "grid-auto-rows: 40rem 10rem",
        "grid-template-columns: repeat(2, 2fr 1fr)",
        "grid-template-columns: 3fr repeat(auto-fill, 10rem)",
        "grid-template-columns: repeat(2, 1fr) 2fr",
        "grid: 1fr / 2fr 1fr",
        "grid-template-columns: minmax(1px, 1fr) minmax(2px, 1fr)",
    ] {
        assert_eq!(
            sound(&format!(".two {{ {declaration} }}")).uneven,
            BTreeSet::from(["two".to_owned()]),
            "{declaration}"
        );
        refused(&format!("ul {{ {declaration} }}"), STYLE);
    }
    for declaration in [
        "grid-template-columns: 1fr 1fr 1fr",
        "grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr))",
        "grid-auto-rows: minmax(calc(var(--a) + 1rem), 1fr)",
        "grid-template-columns: none",
    ] {
        assert_eq!(sound(&format!("ul {{ {declaration} }}")), Reach::default(), "{declaration}");
    }
}

#[test]
fn style_sheets_hold_no_words_and_nothing_that_moves() {
    for css in [
        ".card::before { content: \"New\" }",
        ".card::before { content: \"★\" }",
        ".card::before { content: \"\\2605\" }",
        ".card::before { content: attr(data-tool) }",
        ".card::after { content: counter(rank) }",
        ".card::after { content: open-quote }",
        ":root { --a: \"Best\" } .card::before { content: var(--a) }",
        ".card { list-style-type: var(--a) }",
        ":root { --star: url(star.svg) }",
        ":root { --star: var(--emblem) }",
        ":root { --star: linear-gradient(red, blue) }",
        "li { background: var(--emblem) }",
        ".card { quotes: \"best\" \"\" }",
        ".cards { list-style-type: \"1\" }",
        ".card { width: attr(data-width) }",
        ".card { color: if(style(--a: 1): red) }",
        ".card { margin: calc(sibling-index() * 1px) }",
        ".card { animation: glow 1s }",
        ".card { transition: color 1s }",
        "@keyframes glow { from { color: red } }",
        "@font-face { font-family: x; src: url(x.woff2) }",
        "@container (min-width: 1px) { .card { color: red } }",
        "@counter-style star { system: fixed; symbols: \"*\" }",
        "@property --x { syntax: \"*\" }",
        "@starting-style { .card { color: red } }",
        "@media (unheard-of: 1) { .card { color: red } }",
        ".card { position-anchor: --a }",
    ] {
        refused(css, STYLE);
    }
    sound(".card { animation: none; transition: none }");
    sound("@media print { .answer a::after { content: \" (\" attr(href) \")\" } }");
    sound("@page { margin: 1cm; @bottom-center { content: counter(page) } }");
}

#[test]
fn style_sheets_fetch_nothing_from_elsewhere() {
    for css in [
        "@import \"other.css\";",
        "@import url(https://example.org/x.css);",
        ".site { background: url(https://example.org/x.png) }",
        ".site { background: URL(//example.org/x.png) }",
        ".site { background: u\\72l(\"https://example.org/x.png\") }",
        ".site { background: url(\"data:image/png;base64,AAAA\") }",
        ".site { background: url(/x.png) }",
        ".site { background: url(../tools/x.png) }",
        ".site { background: src(var(--x)) }",
        ":root { --x: url(https://example.org/x.png) }",
    ] {
        refused(css, OUTSIDE);
    }
    sound(":root { --emblem: url(\"emblem.svg\") }");
    assert_eq!(sound(".site { background: var(--emblem) }").apart, BTreeSet::from(["site".to_owned()]));
    assert_eq!(sound(".site { background: url(seal.svg) }").apart, BTreeSet::from(["site".to_owned()]));
}

#[test]
fn what_can_not_be_read_is_refused() {
    for css in [
        ".card { color red }",
        ".card",
        ".card..x { color: red }",
        ", .card { color: red }",
        "<!-- .card { color: red } -->",
        ".card { color: red) }",
        ".site { background: url(a b) }",
        "@charset \"utf-7\";",
    ] {
        refused(css, SYNTAX);
    }
    let deep = format!(".card {{ width: {}1px{} }}", "calc(".repeat(10_000), ")".repeat(10_000));
    refused(&deep, SYNTAX);
}

#[test]
fn a_breach_stands_at_the_words_that_make_it() {
    assert_eq!(told(".card { color: red }\n.card:first-child { x: y }"), [(SELECTOR, "first-child".to_owned())]);
    assert_eq!(told("a { color: red; float: left }"), [(STYLE, "float: left".to_owned())]);
}

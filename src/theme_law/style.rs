//! The rules of a style sheet, one after another.
//!
//! Takes the text of a style sheet; gives its breaches, and what pages have to keep to ([`Reach`]). Must not know templates.

use super::css::{self, Kind, Value, everything, place, trim};
use super::declarations::{Declaration, Verdict, is_of_languages};
use super::selectors::{self, Selector};
use super::{Breach, OUTSIDE, Reach, SELECTOR, STYLE, SYNTAX};

/// What a page may be asked about before a rule holds: its frame and its reader's settings, never its content.
const FEATURES: [&str; 33] = [
    "width",
    "min-width",
    "max-width",
    "height",
    "min-height",
    "max-height",
    "orientation",
    "aspect-ratio",
    "min-aspect-ratio",
    "max-aspect-ratio",
    "resolution",
    "min-resolution",
    "max-resolution",
    "color",
    "min-color",
    "monochrome",
    "color-gamut",
    "color-index",
    "hover",
    "any-hover",
    "pointer",
    "any-pointer",
    "prefers-color-scheme",
    "prefers-contrast",
    "prefers-reduced-motion",
    "prefers-reduced-transparency",
    "prefers-reduced-data",
    "forced-colors",
    "inverted-colors",
    "update",
    "scripting",
    "grid",
    "overflow-block",
];

/// Looks at a style sheet.
pub fn style(text: &str) -> (Vec<Breach>, Reach) {
    let mut sheet = Sheet { breaches: Vec::new(), reach: Reach::default() };
    // Browsers pass over a mark at the start; places stay what they are.
    let text =
        text.strip_prefix('\u{feff}').map_or(std::borrow::Cow::Borrowed(text), |rest| format!("   {rest}").into());
    sheet.rules(&css::read(&text), false);
    (sheet.breaches, sheet.reach)
}

struct Sheet {
    breaches: Vec<Breach>,
    reach: Reach,
}

impl Sheet {
    fn add(&mut self, rule: &'static str, values: &[Value], message: impl Into<String>, help: &'static str) {
        self.breaches.push(Breach::new(rule, place(values), message, help));
    }

    /// Rules one after another; `in_print` where they hold on paper alone.
    fn rules(&mut self, mut values: &[Value], in_print: bool) {
        loop {
            values = trim(values);
            let Some(first) = values.first() else { return };
            let at_rule = matches!(first.kind, Kind::At(_));
            let end = values.iter().position(|value| match value.kind {
                Kind::Curly(_) => true,
                Kind::Semicolon => at_rule,
                _ => false,
            });
            let Some((rule, rest)) = end.map(|end| values.split_at(end + 1)) else {
                let help = "end it with `}` or `;`: browsers drop what is left";
                if at_rule {
                    self.at_rule(values, in_print);
                } else {
                    self.add(SYNTAX, values, "the style sheet ends in the middle of a rule", help);
                }
                return;
            };
            values = rest;
            if at_rule {
                self.at_rule(rule, in_print);
            } else if let Some((Value { kind: Kind::Curly(body), .. }, prelude)) = rule.split_last() {
                let selectors = selectors::read(prelude, &mut self.breaches);
                self.declarations(body, &Around::Selectors { selectors: &selectors, prelude }, in_print);
            }
        }
    }

    fn at_rule(&mut self, rule: &[Value], in_print: bool) {
        let Some((Value { kind: Kind::At(name), .. }, rest)) = rule.split_first() else { return };
        let (prelude, body) = match rest.split_last() {
            Some((Value { kind: Kind::Curly(body), .. }, prelude)) => (trim(prelude), Some(body.as_slice())),
            Some((Value { kind: Kind::Semicolon, .. }, prelude)) => (trim(prelude), None),
            _ => (trim(rest), None),
        };
        let head = rule.get(..1).unwrap_or_default();
        match (name.as_str(), body) {
            ("media", Some(body)) => {
                self.media(prelude);
                let print = matches!(prelude, [word] if word.word().as_deref() == Some("print"));
                self.rules(body, in_print || print);
            }
            ("supports", Some(body)) => {
                let asks = prelude.iter().find(|value| matches!(value.kind, Kind::Function(..)));
                if let Some(asks) = asks {
                    let help = "ask for a declaration, as in `@supports (display: grid)`";
                    self.add(SELECTOR, std::slice::from_ref(asks), "the condition asks for a selector or a font", help);
                }
                self.rules(body, in_print);
            }
            // Layers say which of two rules wins; each rule is looked at whichever does.
            ("layer", Some(body)) => self.rules(body, in_print),
            ("layer", None) => {}
            ("page", Some(body)) => self.page(body),
            ("charset", None) => {
                let utf_8 =
                    matches!(prelude, [Value { kind: Kind::Text(name), .. }] if name.eq_ignore_ascii_case("utf-8"));
                if !utf_8 {
                    self.add(SYNTAX, rule, "the style sheet says that it is not UTF-8", "leave the line out");
                }
            }
            ("import", _) => {
                let help = "write the rules into the style sheet itself: pages send no request that is not needed";
                self.add(OUTSIDE, rule, "the style sheet fetches another one", help);
            }
            ("font-face", _) => {
                let help = "use the reader's own fonts: a font can hold a sign of its own for one name";
                self.add(STYLE, head, "the style sheet brings a font", help);
            }
            ("scope", _) => {
                let help = "select by class, which a reader of the style sheet can follow";
                self.add(SELECTOR, head, "`@scope` changes what the selectors inside reach", help);
            }
            (other, _) => {
                let message = format!("`@{other}` is not known to leave every tool alike");
                self.add(STYLE, head, message, "use `@media`, `@supports`, `@layer` and `@page` alone");
            }
        }
    }

    fn media(&mut self, prelude: &[Value]) {
        for value in everything(prelude) {
            let refused = match &value.kind {
                Kind::Function(name, _) => Some(name.clone()),
                Kind::Round(inner) => match trim(inner)
                    .iter()
                    .find(|v| !matches!(v.kind, Kind::Measure(_) | Kind::Number(_) | Kind::White | Kind::Delim(_)))
                {
                    Some(first) => match first.word() {
                        Some(word) if FEATURES.contains(&word.as_str()) || word == "not" => None,
                        Some(word) => Some(word),
                        None if matches!(first.kind, Kind::Round(_)) => None,
                        None => Some("…".into()),
                    },
                    None => None,
                },
                Kind::Broken => Some("…".into()),
                _ => None,
            };
            if let Some(word) = refused {
                let help = "ask for the size of the window and the reader's settings alone";
                self.add(STYLE, std::slice::from_ref(value), format!("`@media` asks for `{word}`"), help);
            }
        }
    }

    /// `@page`: declarations, and margins with declarations of their own.
    fn page(&mut self, body: &[Value]) {
        let mut rest = trim(body);
        while let Some(first) = rest.first() {
            let margin = matches!(first.kind, Kind::At(_));
            let end = rest.iter().position(|value| match value.kind {
                Kind::Semicolon => true,
                Kind::Curly(_) => margin,
                _ => false,
            });
            let (item, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
            match item.split_last() {
                Some((Value { kind: Kind::Curly(body), .. }, _)) if margin => {
                    self.declarations(body, &Around::Margin, true);
                }
                _ => self.declarations(item, &Around::Margin, true),
            }
            rest = trim(after);
        }
    }

    fn declarations(&mut self, body: &[Value], around: &Around<'_>, in_print: bool) {
        let mut read = Vec::new();
        for item in body.split(|value| value.kind == Kind::Semicolon).map(trim).filter(|item| !item.is_empty()) {
            let nested = item.iter().any(|value| matches!(value.kind, Kind::Curly(_) | Kind::At(_)));
            match Declaration::read(item) {
                _ if nested => {
                    let help = "write each rule on its own, with its whole selector";
                    self.add(SELECTOR, item, "a rule stands inside another", help);
                }
                None => self.add(SYNTAX, item, "the declaration can't be read", "write `property: value;`"),
                Some(declaration) => read.push(declaration),
            }
        }
        for declaration in &read {
            self.breaches.extend(declaration.faults(in_print, matches!(around, Around::Margin)));
        }
        if let Around::Selectors { selectors, prelude } = around {
            let unseen = is_unseen(&read);
            for selector in *selectors {
                self.reach(selector, prelude, &read, unseen);
            }
        }
    }

    /// What the declarations do to what a selector reaches.
    fn reach(&mut self, selector: &Selector, prelude: &[Value], read: &[Declaration<'_>], unseen: bool) {
        for declaration in read {
            let name = &declaration.name;
            if selector.by_language && !is_of_languages(name, selector.emphasis) {
                let message = format!("`{name}` depends on the language of a part of the page");
                let help =
                    "go by the page's language (`:root:lang(…)`): a larger script on one card would favour its tool";
                self.add(STYLE, declaration.whole, message, help);
            }
            if selector.empty && !is_hiding(declaration) {
                let help = "hide what is empty with `display: none`, and give nothing else to it";
                self.add(SELECTOR, prelude, "the selector goes by whether an element is empty", help);
            }
            let verdict = declaration.verdict();
            if verdict == Verdict::Plain || ((selector.empty || selector.hidden) && is_hiding(declaration)) {
                continue;
            }
            // Growing to fill a line is harmless where there is only one.
            if selector.page && matches!(name.as_str(), "flex" | "flex-grow") {
                continue;
            }
            if unseen && matches!(name.as_str(), "position" | "height" | "clip" | "clip-path" | "overflow" | "margin") {
                continue;
            }
            let own = if verdict == Verdict::Uneven { &mut self.reach.uneven } else { &mut self.reach.apart };
            match (&selector.class, &selector.around) {
                (Some(class), _) => _ = own.insert(class.clone()),
                (None, Some(class)) => _ = self.reach.apart.insert(class.clone()),
                (None, None) => {
                    let what = match verdict {
                        Verdict::Uneven => "gives what stands inside different sizes",
                        _ => "can hide, cover or move one tool of a list",
                    };
                    let help =
                        "select by a class that no tool's card or answer has: the build then looks where it stands";
                    self.add(
                        STYLE,
                        declaration.whole,
                        format!("`{name}` {what}, and the selector names no class"),
                        help,
                    );
                }
            }
        }
    }
}

enum Around<'a> {
    Selectors { selectors: &'a [Selector], prelude: &'a [Value] },
    Margin,
}

fn is_hiding(declaration: &Declaration<'_>) -> bool {
    declaration.name == "display" && matches!(declaration.value, [word] if word.word().as_deref() == Some("none"))
}

/// Whether declarations make up the way in which words are kept for listeners alone: a single pixel where the element
/// stands, moved nowhere.
fn is_unseen(read: &[Declaration<'_>]) -> bool {
    let get = |name: &str| read.iter().find(|declaration| declaration.name == name);
    let word = |name: &str, wanted: &str| {
        get(name).is_some_and(|d| matches!(d.value, [value] if value.word().as_deref() == Some(wanted)))
    };
    let pixel = |name: &str| {
        get(name).is_some_and(|d| matches!(d.value, [Value { kind: Kind::Measure(size), .. }] if *size <= 1.0))
    };
    let moved = read.iter().any(|d| {
        d.name.starts_with("inset")
            || matches!(d.name.as_str(), "top" | "right" | "bottom" | "left" | "transform" | "translate" | "scale")
    });
    word("position", "absolute") && word("overflow", "hidden") && pixel("width") && pixel("height") && !moved
}

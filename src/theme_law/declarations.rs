//! What a declaration could do to one tool of a list.
//!
//! Takes a property with its values; gives a [`Verdict`]. What is not listed here does the same to every element that has the
//! class, and so to every tool. Must not know selectors.

use super::css::{Kind, Value, everything, place, trim};
use super::{Breach, OUTSIDE, STYLE};

/// One declaration.
pub(super) struct Declaration<'v> {
    /// In lower case, without the prefix of a browser.
    pub(super) name: String,
    pub(super) value: &'v [Value],
    pub(super) whole: &'v [Value],
}

/// What a declaration can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The same to all.
    Plain,
    /// It can lay one card over another, change their order, or hide some of them.
    Displacing,
    /// What stands directly inside can come out in different sizes.
    Uneven,
}

/// Properties that displace whatever their value, but for those that mean "not at all".
const DISPLACING: [&str; 65] = [
    "opacity",
    "position",
    "top",
    "right",
    "bottom",
    "left",
    "inset",
    "inset-block",
    "inset-block-start",
    "inset-block-end",
    "inset-inline",
    "inset-inline-start",
    "inset-inline-end",
    "z-index",
    "transform",
    "translate",
    "rotate",
    "scale",
    "perspective",
    "offset",
    "offset-path",
    "offset-distance",
    "offset-position",
    "zoom",
    "filter",
    "backdrop-filter",
    "mix-blend-mode",
    "clip",
    "clip-path",
    "mask",
    "mask-image",
    "float",
    "order",
    "grid-row",
    "grid-row-start",
    "grid-row-end",
    "grid-column",
    "grid-column-start",
    "grid-column-end",
    "grid-area",
    "grid-template-areas",
    "grid-auto-flow",
    "line-clamp",
    "max-lines",
    "block-ellipsis",
    "text-overflow",
    "text-security",
    "content-visibility",
    "direction",
    "unicode-bidi",
    "writing-mode",
    "contain",
    "container",
    "container-type",
    "container-name",
    "will-change",
    "flex",
    "flex-grow",
    "shape-outside",
    "box-reflect",
    "box-direction",
    "box-ordinal-group",
    "box-flex",
    "flex-order",
    "visibility",
];

/// Heights that can cut a list short.
const HEIGHTS: [&str; 4] = ["height", "max-height", "block-size", "max-block-size"];

/// Sizes of columns and rows.
const TRACKS: [&str; 6] =
    ["grid-template-columns", "grid-template-rows", "grid-auto-columns", "grid-auto-rows", "grid-template", "grid"];

/// Values that leave things where they are.
const AT_REST: [&str; 11] =
    ["none", "auto", "normal", "initial", "unset", "inherit", "visible", "static", "relative", "row", "column"];

/// What a part of a page in another language may be given: its letters, never their size.
const OF_LANGUAGES: [&str; 8] = [
    "font-family",
    "font-style",
    "line-break",
    "word-break",
    "quotes",
    "hyphens",
    "text-emphasis",
    "font-language-override",
];

/// The one name of a theme's own that may hold a picture.
const EMBLEM: &str = "--emblem";

/// Properties that write their texts into the page.
const WRITING: [&str; 9] = [
    "content",
    "quotes",
    "list-style",
    "list-style-type",
    "text-emphasis",
    "text-emphasis-style",
    "text-overflow",
    "hyphenate-character",
    "line-clamp",
];

/// Functions that draw: a picture behind a list can mark its first card.
const PICTURES: [&str; 6] = ["image", "image-set", "cross-fade", "element", "paint", "-moz-element"];

/// Functions that never differ between elements with one class.
const KNOWN_FUNCTIONS: [&str; 46] = [
    "var",
    "env",
    "calc",
    "min",
    "max",
    "clamp",
    "minmax",
    "fit-content",
    "repeat",
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color",
    "color-mix",
    "light-dark",
    "url",
    "attr",
    "counter",
    "counters",
    "round",
    "mod",
    "rem",
    "abs",
    "sign",
    "sin",
    "cos",
    "tan",
    "pow",
    "sqrt",
    "hypot",
    "log",
    "exp",
    "cubic-bezier",
    "steps",
    "linear",
    "rect",
    "inset",
    "polygon",
    "circle",
    "ellipse",
];

/// Whether parts in another language may have a declaration.
pub(super) fn is_of_languages(name: &str, emphasis: bool) -> bool {
    OF_LANGUAGES.contains(&name) || (emphasis && name == "font-weight")
}

impl<'v> Declaration<'v> {
    /// Reads `name: value`, if that is what stands here.
    pub(super) fn read(values: &'v [Value]) -> Option<Self> {
        let values = trim(values);
        let (name, rest) = values.split_first()?;
        let name = match &name.kind {
            // Names of one's own keep their case.
            Kind::Ident(name) if name.starts_with("--") => name.clone(),
            Kind::Ident(name) => name.to_ascii_lowercase(),
            _ => return None,
        };
        let name = ["-webkit-", "-moz-", "-ms-", "-o-"]
            .iter()
            .find_map(|prefix| name.strip_prefix(prefix).map(str::to_owned))
            .unwrap_or(name);
        let (colon, value) = trim(rest).split_first()?;
        if colon.kind != Kind::Colon {
            return None;
        }
        let mut value = trim(value);
        if let [rest @ .., bang, word] = value
            && bang.kind == Kind::Delim('!')
            && word.word().as_deref() == Some("important")
        {
            value = trim(rest);
        }
        Some(Self { name, value, whole: values })
    }

    fn refuse(&self, rule: &'static str, at: &Value, message: String, help: &'static str) -> Breach {
        Breach::new(rule, at.span.clone(), message, help)
    }

    /// What no selector may be given.
    pub(super) fn faults(&self, in_print: bool, in_margin: bool) -> Vec<Breach> {
        let mut faults = Vec::new();
        for value in everything(self.value) {
            match &value.kind {
                Kind::Text(text) => {
                    if let Some(fault) = self.text(value, text) {
                        faults.push(fault);
                    }
                }
                Kind::Url(address) => faults.extend(self.address(value, address)),
                Kind::Function(name, inner) => {
                    if let Some(fault) = self.function(value, name, inner, in_print, in_margin) {
                        faults.push(fault);
                    }
                }
                Kind::Broken => faults.push(Breach::new(
                    super::SYNTAX,
                    value.span.clone(),
                    "the value can't be read here",
                    "browsers drop the whole declaration: correct it",
                )),
                _ => {}
            }
        }
        let name = self.name.as_str();
        let moving =
            ["animation", "transition", "scroll-timeline", "view-timeline", "view-transition", "timeline-scope"];
        if moving.iter().any(|known| name.starts_with(known)) && !self.at_rest() {
            faults.push(self.whole(
                format!("`{name}` makes things move"),
                "leave it out: what moves on one card draws the eye from the others",
            ));
        }
        if ["anchor-", "position-", "behavior", "binding", "interpolate-size"]
            .iter()
            .any(|known| name.starts_with(known))
        {
            faults.push(self.whole(format!("`{name}` ties one element to another"), "leave it out"));
        }
        faults.extend(self.content());
        if name.starts_with("--") && name != EMBLEM && self.draws() {
            faults.push(self.whole(
                format!("`{name}` holds a picture"),
                "name it `--emblem`: wherever that is used, the build looks for tools",
            ));
        }
        if WRITING.contains(&name) && self.is_open() {
            faults.push(self.whole(
                format!("`{name}` takes what it writes from elsewhere (`var()`)"),
                "write the punctuation itself",
            ));
        }
        faults
    }

    fn whole(&self, message: String, help: &'static str) -> Breach {
        Breach::new(STYLE, place(self.whole), message, help)
    }

    /// `content:` holds punctuation, addresses in print and numbers of sheets.
    fn content(&self) -> Option<Breach> {
        let fits = |value: &Value| match &value.kind {
            Kind::Text(_) | Kind::White | Kind::Function(..) => true,
            Kind::Ident(_) => matches!(value.word().as_deref(), Some("none" | "normal" | "initial")),
            _ => false,
        };
        (self.name == "content" && !self.value.iter().all(fits)).then(|| {
            self.whole(
                "`content` holds more than punctuation and addresses".into(),
                "write words into the `.ftl` files, and signs as text between quotation marks",
            )
        })
    }

    fn text(&self, value: &Value, text: &str) -> Option<Breach> {
        // A name of one's own may hold fonts: what writes words takes nothing from one.
        let fonts =
            matches!(self.name.as_str(), "font-family" | "font" | "grid-template-areas" | "font-feature-settings");
        if fonts || self.name.starts_with("--") {
            return None;
        }
        let sign = |c: char| {
            c.is_whitespace()
                || c.is_ascii_punctuation()
                || matches!(c, '–' | '—' | '·' | '«' | '»' | '‹' | '›' | '“' | '”' | '‘' | '’' | '•' | '،')
        };
        (!text.chars().all(sign)).then(|| {
            self.refuse(
                STYLE,
                value,
                format!("`{}` writes words or symbols into the page", self.name),
                "write words into the `.ftl` files: a style sheet holds only punctuation",
            )
        })
    }

    fn address(&self, value: &Value, address: &str) -> Option<Breach> {
        let plain = !address.is_empty()
            && !address.starts_with('/')
            && !address.contains("..")
            && address.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'-' | b'_'));
        (!plain).then(|| {
            let message = "the style sheet fetches something that is no file of the theme".to_owned();
            self.refuse(OUTSIDE, value, message, "put the file into the theme's `static` folder, and name it alone")
        })
    }

    fn function(&self, value: &Value, name: &str, inner: &[Value], in_print: bool, in_margin: bool) -> Option<Breach> {
        match name {
            "url" | "src" => match trim(inner) {
                [Value { kind: Kind::Text(address), .. }] if name == "url" => self.address(value, address),
                _ => Some(self.refuse(
                    OUTSIDE,
                    value,
                    format!("`{name}()` fetches what can't be told beforehand"),
                    "write `url(\"file\")` with the name of a file of the theme",
                )),
            },
            "attr" => {
                let address =
                    trim(inner).first().and_then(Value::word).as_deref() == Some("href") && trim(inner).len() == 1;
                (!(address && in_print && self.name == "content")).then(|| {
                    let help = "print addresses after links with `content: attr(href)` inside `@media print`, and nothing else";
                    self.refuse(STYLE, value, "`attr()` lets each element choose its own looks".into(), help)
                })
            }
            "counter" | "counters" => {
                let sheet = matches!(trim(inner).first().and_then(Value::word).as_deref(), Some("page" | "pages"));
                (!(in_margin && sheet)).then(|| {
                    let help =
                        "number only printed sheets, in the margin of `@page`: numbers on tools read as a ranking";
                    self.refuse(STYLE, value, "a counter numbers what stands on the page".into(), help)
                })
            }
            _ if KNOWN_FUNCTIONS.contains(&name) || is_picture(name) => None,
            // In `filter` and `transform`, which displace as a whole.
            _ if DISPLACING.contains(&self.name.as_str()) => None,
            _ => Some(self.refuse(
                STYLE,
                value,
                format!("`{name}()` is not known to give every tool the same"),
                "write the value itself",
            )),
        }
    }

    /// Whether the value is one word that leaves things where they are.
    fn at_rest(&self) -> bool {
        match self.value {
            [value @ Value { kind: Kind::Ident(_), .. }] => {
                value.word().is_some_and(|word| AT_REST.contains(&word.as_str()))
            }
            _ => false,
        }
    }

    fn word(&self) -> Option<String> {
        match self.value {
            [value] => value.word(),
            _ => None,
        }
    }

    fn has(&self, words: &[&str]) -> bool {
        everything(self.value).iter().any(|value| value.word().is_some_and(|word| words.contains(&word.as_str())))
    }

    /// Whether the value could turn out to be anything.
    fn is_open(&self) -> bool {
        everything(self.value).iter().any(|value| matches!(&value.kind, Kind::Function(name, _) if name == "var"))
    }

    fn is_negative(&self) -> bool {
        let below = |value: &&Value| match value.kind {
            Kind::Number(number) | Kind::Measure(number) => number < 0.0,
            Kind::Delim('-') => true,
            _ => false,
        };
        everything(self.value).iter().any(below) || self.is_open()
    }

    /// What the declaration can do to the elements that it reaches.
    pub(super) fn verdict(&self) -> Verdict {
        let name = self.name.as_str();
        // A name does nothing until it is used.
        if name.starts_with("--") {
            return Verdict::Plain;
        }
        let displacing = match name {
            "display" => self.has(&["none", "contents"]) || self.is_open(),
            "order" => !matches!(self.value, [Value { kind: Kind::Number(0.0), .. }]),
            "opacity" => !matches!(self.value, [Value { kind: Kind::Number(1.0) | Kind::Measure(1.0), .. }]),
            // `auto` grows.
            "flex" => !matches!(self.word().as_deref(), Some("none" | "initial")),
            "flex-grow" => !matches!(self.value, [Value { kind: Kind::Number(0.0), .. }]),
            "flex-direction" | "flex-flow" | "flex-wrap" => {
                self.has(&["row-reverse", "column-reverse", "wrap-reverse"]) || self.is_open()
            }
            "overflow" | "overflow-x" | "overflow-y" | "overflow-block" | "overflow-inline" => {
                self.has(&["hidden", "clip"]) || self.is_open()
            }
            "text-indent" => self.is_negative(),
            "list-style" | "list-style-type" => {
                let rest = ["none", "disc", "circle", "square", "inside", "outside", "initial", "inherit", "unset"];
                !self.value.iter().all(|v| v.is_white() || v.word().is_some_and(|word| rest.contains(&word.as_str())))
            }
            _ if name.starts_with("margin") => self.is_negative(),
            _ if name.starts_with("counter-") => !self.at_rest(),
            "all" => true,
            _ if DISPLACING.contains(&name) || HEIGHTS.contains(&name) => !self.at_rest(),
            _ => false,
        };
        if displacing || self.draws() {
            Verdict::Displacing
        } else if TRACKS.contains(&name) && !is_even(self.value) {
            Verdict::Uneven
        } else {
            Verdict::Plain
        }
    }

    fn draws(&self) -> bool {
        everything(self.value).iter().any(|value| match &value.kind {
            Kind::Url(_) => true,
            Kind::Function(name, inner) if name == "var" => {
                matches!(inner.iter().find(|v| !v.is_white()), Some(Value { kind: Kind::Ident(name), .. }) if name == EMBLEM)
            }
            Kind::Function(name, _) => name == "url" || is_picture(name),
            _ => false,
        })
    }
}

fn is_picture(name: &str) -> bool {
    PICTURES.contains(&name) || name.ends_with("-gradient")
}

/// Whether all columns or rows come out alike: one size, the same size some times, or one that is repeated.
fn is_even(values: &[Value]) -> bool {
    let mut tracks = values.split(Value::is_white).filter(|track| !track.is_empty());
    let Some(first) = tracks.next() else { return true };
    let alone = |track: &[Value]| match track {
        [Value { kind: Kind::Function(name, inner), .. }] => match name.as_str() {
            "repeat" => inner.splitn(2, |v| v.kind == Kind::Comma).nth(1).is_some_and(|track| is_even(trim(track))),
            // A name could stand for several sizes.
            "var" => false,
            _ => true,
        },
        [_] => true,
        _ => false,
    };
    let repeats = matches!(first, [Value { kind: Kind::Function(name, _), .. }] if name == "repeat");
    let mut rest = tracks.peekable();
    alone(first) && (rest.peek().is_none() || (!repeats && rest.all(|track| same(track, first))))
}

/// Whether two values are written alike, wherever they stand.
fn same(this: &[Value], other: &[Value]) -> bool {
    let kinds = |values: &[Value]| {
        everything(values)
            .into_iter()
            .map(|value| match &value.kind {
                Kind::Function(name, inner) => (name.clone(), inner.len()),
                other => (format!("{other:?}"), 0),
            })
            .collect::<Vec<_>>()
    };
    kinds(this) == kinds(other)
}

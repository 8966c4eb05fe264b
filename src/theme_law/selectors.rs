//! What a selector goes by.
//!
//! Takes the values before a rule's braces; gives the classes it names and breaches where it goes by anything that one tool
//! could have and another not: an id, an address, a value, a place among others, what is inside. Must not know declarations.

use super::css::{Kind, Value, place, trim};
use super::{Breach, SELECTOR, SYNTAX};

/// One selector of a list, as far as declarations depend on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Selector {
    /// The last class of what it selects.
    pub(super) class: Option<String>,
    /// The last class of what stands around, the nearest first.
    pub(super) around: Option<String>,
    /// It goes by the language or direction of a part of the page.
    pub(super) by_language: bool,
    /// It selects only what is empty.
    pub(super) empty: bool,
    /// It selects emphasis.
    pub(super) emphasis: bool,
    /// It selects only what the page itself hides.
    pub(super) hidden: bool,
    /// It selects the one element of a page that can be no card.
    pub(super) page: bool,
}

const BY_CLASS: &str = "give the element a class, the same for every tool, and select that";

/// Pseudo-classes by which tools can't differ but by what a reader does.
const STATES: [&str; 21] = [
    "root",
    "hover",
    "focus",
    "focus-visible",
    "focus-within",
    "active",
    "any-link",
    "enabled",
    "disabled",
    "checked",
    "indeterminate",
    "default",
    "required",
    "optional",
    "valid",
    "invalid",
    "read-only",
    "read-write",
    "open",
    "placeholder-shown",
    "in-range",
];

/// Parts of elements that every such element has.
const PARTS: [&str; 8] = [
    "before",
    "after",
    "marker",
    "placeholder",
    "selection",
    "backdrop",
    "file-selector-button",
    "-webkit-details-marker",
];

/// Attributes that every card and row has alike, or that say what a control is doing.
const PRESENT: [&str; 17] = [
    "aria-current",
    "aria-sort",
    "aria-expanded",
    "aria-pressed",
    "aria-selected",
    "data-tool",
    "data-entry",
    "data-answer",
    "data-prose",
    "data-notice",
    "hidden",
    "open",
    "checked",
    "disabled",
    "required",
    "href",
    "multiple",
];

/// Attributes whose values come from a template, never from a tool.
const VALUED: [&str; 8] =
    ["type", "role", "scope", "aria-current", "aria-sort", "aria-expanded", "aria-pressed", "data-notice"];

/// Reads a list of selectors.
pub(super) fn read(prelude: &[Value], breaches: &mut Vec<Breach>) -> Vec<Selector> {
    prelude.split(|value| value.kind == Kind::Comma).map(|values| one(values, breaches)).collect()
}

fn one(values: &[Value], breaches: &mut Vec<Breach>) -> Selector {
    let values = trim(values);
    let mut reader = Reader { found: Selector::default(), part: Part::default(), breaches };
    if values.is_empty() {
        let message = "a selector is missing";
        reader.breaches.push(Breach::new(SYNTAX, place(values), message, "write one, or take the comma away"));
        return reader.found;
    }
    let mut rest = values;
    while let [first, after @ ..] = rest {
        rest = reader.step(first, after);
    }
    reader.finish()
}

/// What stands between two combinators.
#[derive(Default)]
struct Part {
    root: bool,
    class: Option<String>,
    empty: bool,
    emphasis: bool,
    hidden: bool,
    page: bool,
    /// Something that only the root may go by: language, direction.
    language: bool,
}

struct Reader<'b> {
    found: Selector,
    part: Part,
    breaches: &'b mut Vec<Breach>,
}

impl Reader<'_> {
    fn refuse(&mut self, value: &Value, message: impl Into<String>, help: &'static str) {
        self.breaches.push(Breach::new(SELECTOR, value.span.clone(), message, help));
    }

    /// Reads one piece; gives what is left.
    fn step<'v>(&mut self, first: &Value, after: &'v [Value]) -> &'v [Value] {
        match &first.kind {
            Kind::White | Kind::Delim('>') => self.combine(),
            Kind::Delim('*') => {}
            Kind::Ident(name) => {
                let name = name.to_ascii_lowercase();
                self.part.root |= name == "html";
                self.part.emphasis |= name == "em";
                self.part.page |= matches!(name.as_str(), "html" | "body" | "main");
            }
            Kind::Delim('.') => {
                if let [Value { kind: Kind::Ident(class), .. }, after @ ..] = after {
                    self.part.class = Some(class.clone());
                    return after;
                }
                self.unreadable(first);
            }
            Kind::Hash(id) => self.refuse(first, format!("the selector goes by the id `#{id}`"), BY_CLASS),
            Kind::Delim(sign @ ('+' | '~')) => {
                self.combine();
                let message = format!("the selector goes by what stands before (`{sign}`)");
                self.refuse(first, message, "use a class or a margin: no card may depend on its neighbours");
            }
            Kind::Delim('|') => self.refuse(first, "the selector goes by a column or a namespace (`|`)", BY_CLASS),
            Kind::Delim('&') => self.refuse(first, "the selector depends on another rule (`&`)", BY_CLASS),
            Kind::Square(inner) => self.attribute(first, trim(inner)),
            Kind::Colon => return self.pseudo(first, after),
            _ => self.unreadable(first),
        }
        after
    }

    fn unreadable(&mut self, value: &Value) {
        let message = "the selector can't be read here";
        self.breaches.push(Breach::new(
            SYNTAX,
            value.span.clone(),
            message,
            "browsers drop the whole rule: correct the selector",
        ));
    }

    /// What was read so far stands around what follows.
    fn combine(&mut self) {
        let part = std::mem::take(&mut self.part);
        self.found.by_language |= part.language && !part.root;
        if part.class.is_some() {
            self.found.around = part.class;
        }
    }

    fn finish(mut self) -> Selector {
        let part = std::mem::take(&mut self.part);
        self.found.by_language |= part.language && !part.root;
        Selector {
            class: part.class,
            empty: part.empty,
            emphasis: part.emphasis,
            hidden: part.hidden,
            page: part.page,
            ..self.found
        }
    }

    fn attribute(&mut self, whole: &Value, inner: &[Value]) {
        let Some(name) = inner.first().and_then(Value::word) else { return self.unreadable(whole) };
        let after = trim(inner.get(1..).unwrap_or_default());
        let plain = match after {
            [] => PRESENT.contains(&name.as_str()),
            [Value { kind: Kind::Delim('='), .. }, ..] => VALUED.contains(&name.as_str()),
            _ => false,
        };
        if plain {
            self.part.hidden |= name == "hidden";
        } else if matches!(name.as_str(), "lang" | "dir") {
            self.part.language = true;
            if !after.is_empty() && !self.part.root {
                let message = format!("the selector goes by the value of `{name}` on a part of the page");
                self.refuse(whole, message, "go by the page's language: begin with `:root:lang(…)`");
            }
        } else {
            let message = format!("the selector goes by the attribute `{name}`, in which tools can differ");
            self.refuse(whole, message, BY_CLASS);
        }
    }

    fn pseudo<'v>(&mut self, colon: &Value, after: &'v [Value]) -> &'v [Value] {
        let (element, after) = match after {
            [Value { kind: Kind::Colon, .. }, after @ ..] => (true, after),
            after => (false, after),
        };
        let [name, after @ ..] = after else {
            self.unreadable(colon);
            return after;
        };
        match &name.kind {
            Kind::Ident(word) => {
                let word = word.to_ascii_lowercase();
                // Four parts may be written with one colon.
                let legacy = matches!(word.as_str(), "before" | "after" | "first-line" | "first-letter");
                if element || legacy {
                    if !PARTS.contains(&word.as_str()) {
                        let message = format!("the selector takes a part (`::{word}`) that only some elements show");
                        self.refuse(name, message, "use `::before`, `::after`, or an element with a class");
                    }
                } else if word == "empty" {
                    self.part.empty = true;
                } else if word == "root" {
                    self.part.root = true;
                } else if !STATES.contains(&word.as_str()) {
                    self.refuse_state(name, &word);
                }
            }
            Kind::Function(word, inner) if !element => match word.as_str() {
                "not" | "is" | "where" | "matches" | "-webkit-any" | "-moz-any" => self.nested(inner),
                "lang" | "dir" => self.part.language = true,
                _ => self.refuse_state(name, word),
            },
            Kind::Function(word, _) => {
                let message = format!("the selector takes a part (`::{word}()`) that only some elements show");
                self.refuse(name, message, BY_CLASS);
            }
            _ => self.unreadable(name),
        }
        after
    }

    /// Selectors inside `:not()` and the like may go by the same things, and by no others. What they name says nothing about
    /// where the whole selector reaches.
    fn nested(&mut self, inner: &[Value]) {
        for selector in read(inner, self.breaches) {
            self.part.language |= selector.by_language;
            if selector.empty {
                let span = place(inner);
                self.breaches.push(Breach::new(SELECTOR, span, "`:empty` stands inside another selector", BY_CLASS));
            }
        }
    }

    fn refuse_state(&mut self, name: &Value, word: &str) {
        let (why, help) = match word {
            "has" => ("what an element holds", BY_CLASS),
            "visited" | "link" | "local-link" => {
                ("which pages its reader has seen", "style `a`: it reaches links seen and unseen alike")
            }
            "target" | "target-within" | "target-current" => ("the place that a link led to", BY_CLASS),
            "scope" | "host" | "host-context" | "defined" => ("where the rule stands", BY_CLASS),
            _ if word.starts_with("nth-")
                || word.starts_with("first")
                || word.starts_with("last-")
                || word.starts_with("only-")
                || matches!(word, "left" | "right" | "blank" | "heading") =>
            {
                (
                    "a position among others",
                    "style all of them alike: whoever stands first today stands last another day",
                )
            }
            _ => ("something that this program doesn't know to be the same for every tool", BY_CLASS),
        };
        self.refuse(name, format!("the selector goes by {why} (`:{word}`)"), help);
    }
}

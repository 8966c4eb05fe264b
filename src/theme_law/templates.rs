//! What a template decides.
//!
//! Takes all templates of a theme at once, since a part of one can stand inside a card of another; gives breaches. A template may
//! ask whether something is there and whether two languages are the same, may go through lists as they come, and prints what
//! it is given. Everything else is refused, known to be harmful or not. Must not know what pages hold.

use super::markup;
use super::scan::{Piece, Token, Word, scan};
use super::{Breach, CONDITION, NAMED, SYNTAX};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A template.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its path, for telling templates apart.
    pub path: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Whether it came with the program, and so before any tool was named.
    pub built_in: bool,
}

/// Filters that change letters, never which of them there are.
const FILTERS: [&str; 3] = ["escape", "trim", "urlencode"];

/// Lists of tools, by the names of their fields.
const LISTS: [&str; 3] = ["cards", "entries", "names"];

const NO_CONDITION: &str = "ask only whether something is there, or whether two languages are the same";
const NO_LITERAL: &str = "print what the template is given, or `words[\"…\"]`";
const AS_THEY_COME: &str = "go through the whole list as it comes: its order is the order of the day";

/// Looks at the templates of a theme. `names` are the ids and names of tools and providers, in lower case. Gives breaches by the
/// places of their templates in `sources`.
pub fn templates(sources: &[Source<'_>], names: &FxHashSet<String>) -> Vec<(usize, Breach)> {
    let mut breaches = Vec::new();
    let mut units = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let mut out = Vec::new();
        match scan(source.text) {
            Ok(pieces) => units.push(unit(at, source, &pieces, names, &mut out)),
            Err(place) => {
                out.push(Breach::new(SYNTAX, place..place, "the template can't be read here", "close what was opened"));
            }
        }
        breaches.extend(out.into_iter().map(|breach| (at, breach)));
    }
    breaches.extend(in_cards(&units));
    breaches
}

/// What matters of one template.
#[derive(Default)]
struct Unit {
    source: usize,
    /// Everything that is decided: conditions.
    decided: Vec<Range<usize>>,
    /// Components and blocks, with what they span.
    parts: Vec<(String, Range<usize>)>,
    /// What is called from where: components, and blocks where they stand.
    calls: Vec<(String, Range<usize>)>,
    loops: Vec<Range<usize>>,
    /// What shows one tool.
    cards: Vec<Range<usize>>,
}

fn unit(at: usize, source: &Source<'_>, pieces: &[Piece], names: &FxHashSet<String>, out: &mut Vec<Breach>) -> Unit {
    let mut unit = Unit { source: at, cards: markup::read(source, pieces, names, out), ..Unit::default() };
    let mut open: Vec<(usize, bool, Option<String>)> = Vec::new();
    for piece in pieces {
        let (span, tokens, tag) = match piece {
            Piece::Print(span, tokens) => (span, tokens, false),
            Piece::Tag(span, tokens) => (span, tokens, true),
            Piece::Text(_) | Piece::Silent(_) => continue,
        };
        let mut look = Look { source, names, out, unit: &mut unit, span };
        if !tag {
            look.print(tokens);
            continue;
        }
        let Some((first, rest)) = tokens.split_first() else { continue };
        let Word::Name(name) = &first.word else {
            // A component with something inside, or its end.
            if !(first.is_sign("</")) {
                look.call(tokens);
            }
            continue;
        };
        match name.as_str() {
            "if" | "elif" => {
                look.unit.decided.push(span.clone());
                look.condition(rest, first);
            }
            "for" => {
                let over_tools = look.loop_over(rest, first);
                open.push((span.start, over_tools, None));
            }
            "component" | "block" => {
                let part = rest.iter().take_while(|token| !token.is_sign("("));
                let part: String = part.map(|token| source.text.get(token.span.clone()).unwrap_or_default()).collect();
                let part = if name == "block" { format!("block {part}") } else { part };
                if name == "block" {
                    look.unit.calls.push((part.clone(), span.clone()));
                }
                look.literals(rest);
                open.push((span.start, false, Some(part)));
            }
            "endfor" | "endcomponent" | "endblock" => {
                if let Some((start, over_tools, part)) = open.pop() {
                    let whole = start..span.end;
                    match part {
                        Some(part) => look.unit.parts.push((part, whole)),
                        None => {
                            if over_tools {
                                look.unit.cards.push(whole.clone());
                            }
                            look.unit.loops.push(whole);
                        }
                    }
                }
            }
            "extends" | "else" | "endif" => {}
            "include" => match rest {
                [Token { word: Word::Text(_), .. }] => look.unit.calls.push(("include".into(), span.clone())),
                _ => look.refuse(first, "the template includes what it works out", "name the template"),
            },
            other => {
                let help = match other {
                    "break" | "continue" => AS_THEY_COME,
                    _ => "use conditions, loops, blocks and components, and print what the template is given",
                };
                look.refuse(first, format!("`{other}` lets a template treat one tool differently"), help);
            }
        }
    }
    unit
}

/// Conditions inside of what shows one tool. Whatever a card calls is inside of it, and so is all of a loop that makes cards.
fn in_cards(units: &[Unit]) -> Vec<(usize, Breach)> {
    let within = |inner: &Range<usize>, outer: &Range<usize>| outer.start <= inner.start && inner.end <= outer.end;
    // Parts that have a card in them, however deep.
    let mut carriers: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = carriers.len();
        for unit in units {
            for (name, span) in &unit.parts {
                let shows = unit.cards.iter().any(|card| within(card, span))
                    || unit
                        .calls
                        .iter()
                        .any(|(call, at)| call != name && carriers.contains(call.as_str()) && within(at, span));
                if shows {
                    carriers.insert(name);
                }
            }
        }
        if carriers.len() == before {
            break;
        }
    }
    let mut regions: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for unit in units {
        let own = regions.entry(unit.source).or_default();
        own.extend(unit.cards.iter().cloned());
        own.extend(
            unit.loops
                .iter()
                .filter(|body| {
                    unit.cards.iter().any(|card| within(card, body))
                        || unit.calls.iter().any(|(call, at)| carriers.contains(call.as_str()) && within(at, body))
                })
                .cloned(),
        );
    }
    // What is called from inside, until nothing is added.
    let mut called: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = called.len();
        for unit in units {
            let Some(own) = regions.get(&unit.source) else { continue };
            let inside = unit.calls.iter().filter(|(_, at)| own.iter().any(|region| within(at, region)));
            called.extend(inside.map(|(call, _)| call.as_str()));
        }
        for unit in units {
            let own = regions.entry(unit.source).or_default();
            own.extend(
                unit.parts.iter().filter(|(name, _)| called.contains(name.as_str())).map(|(_, span)| span.clone()),
            );
        }
        if called.len() == before {
            break;
        }
    }
    let mut breaches = Vec::new();
    for unit in units {
        let Some(own) = regions.get(&unit.source) else { continue };
        let mut add = |span: &Range<usize>, message: &str, help| {
            if own.iter().any(|region| within(span, region)) {
                breaches.push((unit.source, Breach::new(CONDITION, span.clone(), message, help)));
            }
        };
        for span in &unit.decided {
            let help = "write the same for every tool: what is empty may stand there empty";
            add(span, "the template decides something inside a card, an entry or a list of tools", help);
        }
        for (_, span) in unit.calls.iter().filter(|(name, _)| name == "include") {
            add(span, "a card includes another template", "write the card in one component");
        }
    }
    breaches
}

struct Look<'a, 's> {
    source: &'a Source<'s>,
    names: &'a FxHashSet<String>,
    out: &'a mut Vec<Breach>,
    unit: &'a mut Unit,
    span: &'a Range<usize>,
}

impl Look<'_, '_> {
    fn refuse(&mut self, at: &Token, message: impl Into<String>, help: &'static str) {
        self.out.push(Breach::new(CONDITION, at.span.clone(), message, help));
    }

    /// `{{ … }}`.
    fn print(&mut self, tokens: &[Token]) {
        let Some(first) = tokens.first() else { return };
        if first.is_sign("<") {
            self.call(tokens);
        } else if first.is_name("super") {
            // `super()` prints the inherited block.
        } else {
            self.value(tokens, first);
        }
    }

    /// What is printed or handed on: a field, or a sentence of the interface.
    fn value(&mut self, tokens: &[Token], place: &Token) {
        let rest = self.field(tokens, place);
        match rest {
            [] => {}
            [bar, Token { word: Word::Name(filter), .. }] if bar.is_sign("|") && FILTERS.contains(&filter.as_str()) => {
            }
            [bar, filter, ..] if bar.is_sign("|") => {
                let shown = self.source.text.get(filter.span.clone()).unwrap_or_default();
                let message = format!("the filter `{shown}` can pick, sort or change what is shown");
                self.refuse(filter, message, "print fields as they are: the program words and orders them");
            }
            [next, ..] => self.refuse(next, "the template works out what it prints", NO_LITERAL),
        }
    }

    /// Reads one field or sentence; gives what follows it.
    fn field<'t>(&mut self, tokens: &'t [Token], place: &Token) -> &'t [Token] {
        let Some((first, mut rest)) = tokens.split_first() else {
            self.refuse(place, "something is missing here", NO_LITERAL);
            return &[];
        };
        let Word::Name(name) = &first.word else {
            self.refuse(first, "the template uses a value of its own", NO_LITERAL);
            return &[];
        };
        if name == "loop"
            || name.starts_with("__")
            || matches!(name.as_str(), "not" | "true" | "false" | "True" | "False")
        {
            let message = match name.as_str() {
                "loop" => "the template goes by the place in a list (`loop`)",
                _ => "the template uses a value of its own",
            };
            self.refuse(first, message, AS_THEY_COME);
            return &[];
        }
        if name == "words"
            && let [open, Token { word: Word::Text(_), .. }, close, after @ ..] = rest
            && open.is_sign("[")
            && close.is_sign("]")
        {
            return after;
        }
        while let [dot, Token { word: Word::Name(_), .. }, after @ ..] = rest
            && (dot.is_sign(".") || dot.is_sign("?."))
        {
            rest = after;
        }
        match rest {
            [open, ..] if open.is_sign("[") || open.is_sign("?[") => {
                self.refuse(open, "the template picks something out of a list or a record", AS_THEY_COME);
                &[]
            }
            [open, ..] if open.is_sign("(") => {
                self.refuse(first, format!("the template calls `{name}`"), NO_LITERAL);
                &[]
            }
            rest => rest,
        }
    }

    /// `if` and `elif`.
    fn condition(&mut self, tokens: &[Token], place: &Token) {
        let mut rest = tokens;
        loop {
            while let [first, after @ ..] = rest
                && (first.is_name("not") || first.is_sign("("))
            {
                rest = after;
            }
            let before = rest;
            rest = self.asked(rest, place);
            while let [first, after @ ..] = rest
                && first.is_sign(")")
            {
                rest = after;
            }
            match rest {
                [] => return,
                [join, after @ ..] if join.is_name("and") || join.is_name("or") => rest = after,
                [next, ..] => {
                    let message = match &next.word {
                        Word::Name(word) if matches!(word.as_str(), "is" | "in" | "not" | "if" | "else") => {
                            format!("the condition tests with `{word}`")
                        }
                        Word::Sign("|") => "the condition filters what it asks for".into(),
                        Word::Sign("==" | "!=" | "<" | ">" | "<=" | ">=") => {
                            "the condition compares something else than two languages".into()
                        }
                        _ => "the condition works something out".into(),
                    };
                    let at = before.first().map_or(next.span.start, |first| first.span.start);
                    let span = at..rest.last().map_or(next.span.end, |last| last.span.end);
                    self.out.push(Breach::new(CONDITION, span, message, NO_CONDITION));
                    return;
                }
            }
        }
    }

    /// A field, or two that name languages or directions, compared.
    fn asked<'t>(&mut self, tokens: &'t [Token], place: &Token) -> &'t [Token] {
        let before = self.out.len();
        let rest = self.field(tokens, place);
        if self.out.len() > before {
            return &[];
        }
        let named = |tokens: &[Token], rest: &[Token]| {
            let last = tokens.len().checked_sub(rest.len() + 1).and_then(|at| tokens.get(at));
            last.is_some_and(|last| last.is_name("lang") || last.is_name("dir"))
        };
        if let [sign, other @ ..] = rest
            && (sign.is_sign("==") || sign.is_sign("!="))
            && named(tokens, rest)
            && matches!(other.first().map(|first| &first.word), Some(Word::Name(_)))
        {
            let after = self.field(other, place);
            if named(other, after) {
                return after;
            }
        }
        rest
    }

    /// `for`: whether it goes through tools.
    fn loop_over(&mut self, tokens: &[Token], place: &Token) -> bool {
        let Some(at) = tokens.iter().position(|token| token.is_name("in")) else { return false };
        let list = tokens.get(at + 1..).unwrap_or_default();
        let before = self.out.len();
        let rest = self.field(list, place);
        if let [next, ..] = rest {
            self.refuse(next, "the template picks, sorts or changes a list", AS_THEY_COME);
        }
        let last = list.last().map(|last| &last.word);
        self.out.len() == before && matches!(last, Some(Word::Name(name)) if LISTS.contains(&name.as_str()))
    }

    /// `<component a={b} c="d" e />`.
    fn call(&mut self, tokens: &[Token]) {
        let mut rest = tokens.get(1..).unwrap_or_default();
        let mut name = String::new();
        while let [Token { word: Word::Name(part), .. }, after @ ..] = rest {
            name.push_str(part);
            rest = after;
            match rest {
                [dot, after @ ..] if dot.is_sign(".") => {
                    name.push('.');
                    rest = after;
                }
                _ => break,
            }
        }
        self.unit.calls.push((name, self.span.clone()));
        loop {
            rest = match rest {
                [Token { word: Word::Name(_), .. }, equals, open, after @ ..]
                    if equals.is_sign("=") && open.is_sign("{") =>
                {
                    let end = after.iter().position(|token| token.is_sign("}")).unwrap_or(after.len());
                    let (value, after) = after.split_at(end);
                    self.value(value, open);
                    after.get(1..).unwrap_or_default()
                }
                [Token { word: Word::Name(_), .. }, equals, text, after @ ..] if equals.is_sign("=") => {
                    self.literals(std::slice::from_ref(text));
                    after
                }
                [Token { word: Word::Name(_), .. }, after @ ..] => after,
                [next, after @ ..] if next.is_sign("/") || next.is_sign(">") => after,
                [next, ..] => {
                    self.refuse(next, "a component is given more than single fields", NO_LITERAL);
                    return;
                }
                [] => return,
            }
        }
    }

    /// Texts of a template's own are ids of places on the page, and name nobody.
    fn literals(&mut self, tokens: &[Token]) {
        for token in tokens {
            let Word::Text(text) = &token.word else { continue };
            if !self.source.built_in && self.names.contains(&text.trim().to_lowercase()) {
                let message = "the template names a tool or a provider";
                self.out.push(Breach::new(NAMED, token.span.clone(), message, "leave it out"));
            } else if !text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_')) {
                self.refuse(token, "a component is given words of the template's own", NO_LITERAL);
            }
        }
    }
}

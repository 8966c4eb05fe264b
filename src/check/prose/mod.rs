//! The prose of providers, read once for all rules of article 4.
//!
//! Takes the catalogue and the settings; gives findings. A [`Piece`] is one text of a provider with its place, a [`Reading`] what the
//! rules look at: the text as a reader sees it, its words and what they say. Rules are functions from a reading to faults; here
//! they become findings with places. Knows no line numbers and no files.

mod forms;
mod glance;
pub(super) mod letters;
mod lexicon;
pub(super) mod links;
mod marks;
mod phrases;
mod pieces;
pub(super) mod scan;
pub(super) mod shown;
pub(super) mod tokens;
mod traces;
mod vocabulary;

pub use lexicon::Kind;
pub use phrases::{Match, Phrase};
pub use pieces::{Piece, Sort};

use super::{Context, rules};
use crate::catalogue::Id;
use crate::content::markdown;
use crate::diagnostics::{Finding, Findings, escape};
use crate::site::Words;
use lexicon::Lexicon;
use memchr::memchr;
use rayon::prelude::*;
use shown::{Form, Shown};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use tokens::Tokens;

/// What a rule finds in a text.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Where in the text as written, in bytes.
    pub at: Range<usize>,
    /// What it is, before the words that were found: "a call to action".
    pub what: &'static str,
    /// The words, as they were written.
    pub found: String,
    /// What to do.
    pub help: &'static str,
}

/// A text of a provider, read.
pub struct Reading<'a> {
    /// The text and its place.
    pub piece: &'a Piece<'a>,
    /// As a reader sees it.
    pub shown: Shown,
    /// Its words.
    pub tokens: Tokens,
    /// What the words say, by place.
    pub hits: Vec<Match<Kind>>,
    /// Whether nothing can be found in its words and markup, so that its words were not read.
    pub quiet: bool,
    /// The words of its language.
    pub lexicon: &'a Lexicon,
    /// What holds for the whole catalogue.
    pub world: &'a World,
}

/// What holds for the whole catalogue.
pub struct World {
    lexicons: BTreeMap<String, Lexicon>,
    /// Lists of hosts and parameters.
    pub links: links::Lists,
    /// Whose pages the tools' own addresses are.
    pub sites: BTreeMap<String, BTreeSet<Id>>,
    /// Words of offices and bodies, and words before names.
    pub roles: (BTreeSet<String>, BTreeSet<String>),
}

/// The rules, each with what looks for it, and whether it looks at words or markup: such a rule must find nothing where a glance is enough
/// ([`glance::needs_a_reading`]).
type Look = fn(&Reading<'_>, &mut Vec<Fault>);
const LOOKS: [(&str, Look, bool); 7] = [
    ("decorative-text", rules::decorative_text::look, true),
    ("disallowed-markup", rules::disallowed_markup::look, true),
    ("endorsement-claim", rules::endorsement_claim::look, true),
    ("padded-text", rules::padded_text::look, true),
    ("personal-data", rules::personal_data::look, true),
    ("promotional-language", rules::promotional_language::look, true),
    ("tracking-link", rules::tracking_link::look, false),
];

/// So many faults of one rule are told apart in one description; a text full of them needs no longer list.
const TOLD: usize = 8;
/// So many faults of a field are counted.
const MOST: usize = 100;
/// So many words of a find are quoted, in characters.
const QUOTED: usize = 60;

/// Looks at all texts of all providers.
pub(super) fn run(cx: &Context<'_>, found: &mut Findings) {
    let world = World::new(cx);
    let tools: Vec<Findings> = cx
        .looked_at
        .par_iter()
        .filter(|_| !cx.is_stopped())
        .map(|tool| look_at(&world, &pieces::of_tool(cx, tool)))
        .collect();
    let providers: Vec<Findings> = cx
        .catalogue
        .providers
        .par_iter()
        .map(|(_, provider)| look_at(&world, &pieces::of_provider(cx, provider)))
        .collect();
    providers.into_iter().chain(tools).for_each(|of_one| found.extend(of_one));
}

impl World {
    fn new(cx: &Context<'_>) -> Self {
        let settings = cx.settings;
        let mut protected = settings.protected_names.clone();
        // "The coordinators" is what anybody is called, and in the lists; a name of their own is a name.
        if settings.coordinators.name != "The coordinators" {
            protected.push(settings.coordinators.name.clone());
        }
        let lexicons = settings
            .langs()
            .map(|lang| settings.tag(lang))
            .map(|tag| {
                (
                    tag.to_owned(),
                    Lexicon::new(tag, |tag| settings.words.get(tag).cloned().unwrap_or_default(), &protected),
                )
            })
            .collect();
        let links = links::Lists::with(&settings.link_words.parameters, &settings.link_words.shorteners);
        let mut sites: BTreeMap<String, BTreeSet<Id>> = BTreeMap::new();
        for tool in cx.catalogue.tools.values() {
            if let Some(site) = tool.website.as_ref().and_then(|address| links.site(address)) {
                sites.entry(site).or_default().insert(tool.provider.clone());
            }
        }
        Self { lexicons, links, sites, roles: lexicon::everywhere() }
    }

    /// Reads a text as closely as it needs; nothing where its language is none of the catalogue's.
    fn read<'a>(&'a self, piece: &'a Piece<'a>) -> Option<Reading<'a>> {
        let lexicon = self.lexicons.get(piece.lang)?;
        let quiet = |shown| {
            let (tokens, hits) = (Tokens::default(), Vec::new());
            Some(Reading { piece, shown, tokens, hits, quiet: true, lexicon, world: self })
        };
        let is_quiet = |text: &str, is_plain| {
            piece.sort != Sort::Role && !glance::needs_a_reading(text, piece.sort == Sort::Name, lexicon, is_plain)
        };
        let form = piece.sort.form();
        let one_line = memchr(b'\n', piece.text.as_bytes()).is_none();
        let plain = Shown::plain_bytes(piece.text, form).filter(|_| one_line);
        // An address has no words.
        if piece.sort == Sort::Address || plain.is_some_and(|is_plain| is_quiet(piece.text, is_plain)) {
            return quiet(Shown::default());
        }
        if form == Form::Plain || markdown::is_one_line(piece.text) {
            return Some(self.closely(piece, Shown::of(piece.text, form), lexicon));
        }
        let shown = Shown::of(piece.text, form);
        if shown.is_as_written() && is_quiet(&shown.text, |_| true) {
            return quiet(shown);
        }
        Some(self.closely(piece, shown, lexicon))
    }

    /// Reads a text word by word.
    fn closely<'a>(&'a self, piece: &'a Piece<'a>, shown: Shown, lexicon: &'a Lexicon) -> Reading<'a> {
        let latin = lexicon.latin && !letters::has_another_script(&shown.text);
        let mut tokens = Tokens::of(&shown.text, latin);
        for code in &shown.code {
            let first = tokens.list.partition_point(|token| token.at.end <= code.start);
            for token in tokens.list.iter_mut().skip(first).take_while(|token| token.at.start < code.end) {
                token.code = true;
            }
        }
        let hits = match piece.sort {
            Sort::Role => Vec::new(),
            Sort::Name => lexicon.hits_of_name(&tokens),
            _ => lexicon.hits(&shown, &tokens, &piece.names),
        };
        Reading { piece, shown, tokens, hits, quiet: false, lexicon, world: self }
    }
}

impl Reading<'_> {
    /// Where some words stand in the text as written.
    pub fn place(&self, start: usize, end: usize) -> Range<usize> {
        let first = self.tokens.list.get(start).map_or(0, |token| token.at.start);
        let last = end.checked_sub(1).and_then(|at| self.tokens.list.get(at)).map_or(first, |token| token.at.end);
        self.shown.in_source(first..last.max(first))
    }

    /// Some words as a reader sees them.
    pub fn words(&self, start: usize, end: usize) -> String {
        let first = self.tokens.list.get(start).map_or(0, |token| token.at.start);
        let last = end.checked_sub(1).and_then(|at| self.tokens.list.get(at)).map_or(first, |token| token.at.end);
        self.shown.text.get(first..last).unwrap_or_default().to_owned()
    }

    /// A fault at some words.
    pub fn fault(&self, start: usize, end: usize, what: &'static str, help: &'static str) -> Fault {
        Fault { at: self.place(start, end), what, found: self.words(start, end), help }
    }
}

fn look_at(world: &World, pieces: &[Piece<'_>]) -> Findings {
    let mut findings = Findings::default();
    for piece in pieces {
        let Some(reading) = world.read(piece) else { continue };
        for (rule, look, _) in LOOKS.into_iter().filter(|(.., words)| !(reading.quiet && *words)) {
            let mut faults = Vec::new();
            look(&reading, &mut faults);
            if !faults.is_empty() {
                report(piece, rule, faults, &mut findings);
            }
        }
    }
    findings
}

/// Faults as findings: in a description each at its place, in a field all that share a remedy together, since they share a place.
fn report(piece: &Piece<'_>, rule: &'static str, mut faults: Vec<Fault>, findings: &mut Findings) {
    faults.sort_by_key(|fault| (fault.at.start, fault.at.end));
    let mut add = |at: Range<usize>, what: &str, quoted: String, help: &str| {
        let finding = Finding::new(rule, format!("{what}: {quoted}")).help(help).at(piece.place(at));
        findings.add(match piece.tool {
            Some(tool) => finding.tool(tool.as_str()),
            None => finding,
        });
    };
    if piece.sort == Sort::Description {
        let more = faults.len().saturating_sub(TOLD);
        let last = faults.len().min(TOLD).saturating_sub(1);
        for (i, fault) in faults.into_iter().take(TOLD).enumerate() {
            let and_more =
                if i == last && more > 0 { format!(", and {more} more further down") } else { String::new() };
            add(fault.at, fault.what, format!("`{}`{and_more}", quote(&fault.found)), fault.help);
        }
        return;
    }
    let mut alike: Vec<(&str, &str, Vec<String>)> = Vec::new();
    for fault in faults.into_iter().take(MOST) {
        let found = quote(&fault.found);
        match alike.iter_mut().find(|(what, help, _)| *what == fault.what && *help == fault.help) {
            Some((_, _, all)) if all.contains(&found) => {}
            Some((_, _, all)) => all.push(found),
            None => alike.push((fault.what, fault.help, vec![found])),
        }
    }
    for (what, help, all) in alike {
        let shown: Vec<String> = all.iter().take(3).map(|found| format!("`{found}`")).collect();
        let more = all.len() - shown.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        add(0..piece.text.len(), what, format!("{}{more}", shown.join(", ")), help);
    }
}

/// A few words of a stranger, on one line, with everything that can't be seen spelled out.
fn quote(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut quoted: String = line.chars().take(QUOTED).map(|c| if c == '`' { '\'' } else { c }).collect();
    if line.chars().nth(QUOTED).is_some() {
        quoted.push('…');
    }
    escape::terminal(&quoted).into_owned()
}

//! From a place to line and column: the one spot where routes meet the text, and where confidential text is masked.
//!
//! Takes findings and the checkout; gives the report that the renderers show. A file is read again only when a finding
//! points into it, so that no tree is kept while a catalogue is built.

use super::confidential::is_prose_for_coordinators;
use super::yaml::{Kind, Node};
use super::{Slot, classify, front_matter, route, split_root, yaml};
use crate::catalogue::{Form, QuestionAudience};
use crate::checkout::Checkout;
use crate::diagnostics::mask::{mask_text, mask_words};
use crate::diagnostics::{Finding, Findings, Lines, Located, Location, Place, Report, Severity, Spot};
use crate::site::{self, Settings};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Who reads the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readership {
    /// Logs and comments, which other providers read: confidential texts are masked.
    Anybody,
    /// Coordinators at their own screen.
    Coordinators,
}

/// Looks up the places of findings.
pub struct Locator<'a> {
    /// Where the files are.
    pub checkout: &'a dyn Checkout,
    /// For the languages, by which files are told apart.
    pub settings: &'a Settings,
    /// For the questions that only coordinators see.
    pub forms: &'a [Form],
    /// The content roots.
    pub roots: &'a [String],
    /// Who will read the report.
    pub readership: Readership,
}

/// So many findings of one file come with the lines that they are about. People are shown fewer.
const EXCERPTS_MOST: usize = 200;

/// A file that some finding points into.
struct Open {
    path: Arc<str>,
    /// None where it can't be shown.
    text: Option<Arc<str>>,
    lines: Lines,
    masked: Option<Arc<str>>,
    root: Option<Node>,
    secrets: Vec<Range<usize>>,
    words: BTreeSet<String>,
    /// The lengths of the words, in bytes.
    lengths: BTreeSet<usize>,
    /// It does not parse, and any of it may be secret.
    unreadable: bool,
}

impl Locator<'_> {
    /// The report of these findings, each with the severity that `severity` gives its rule.
    /// `fault` says in a sentence what a rule is about.
    pub fn report(
        &self,
        findings: Findings,
        severity: impl Fn(&str) -> Severity,
        fault: impl Fn(&str) -> &'static str,
    ) -> Report {
        let mut open: BTreeMap<Arc<str>, Open> = BTreeMap::new();
        let mut told: BTreeMap<Arc<str>, usize> = BTreeMap::new();
        let shown = |finding: &Finding| !finding.for_coordinators || self.readership == Readership::Coordinators;
        let located = findings
            .into_iter()
            .filter(shown)
            .map(|finding| {
                for place in finding.place.iter().chain(finding.related.iter().map(|(place, _)| place)) {
                    if !open.contains_key(&place.path) {
                        open.insert(Arc::clone(&place.path), self.open(&place.path));
                    }
                }
                let mut located = self.locate(finding, &open, &severity, &fault);
                // Each cut excerpt is a text of its own.
                if let Some(place) = &mut located.place {
                    let count = told.entry(Arc::clone(&place.path)).or_default();
                    *count += 1;
                    if *count > EXCERPTS_MOST {
                        place.text = None;
                    }
                }
                located
            })
            .collect();
        Report::new(located)
    }

    fn locate(
        &self,
        finding: Finding,
        open: &BTreeMap<Arc<str>, Open>,
        severity: impl Fn(&str) -> Severity,
        fault: impl Fn(&str) -> &'static str,
    ) -> Located {
        let Finding { mut rule, mut message, mut help, place, related, tool, for_coordinators: _ } = finding;
        if let Some(file) = place.as_ref().and_then(|place| open.get(&place.path)) {
            // A finding about a file as a whole tells its name or its size, and nothing of what it holds.
            let inside = place.as_ref().filter(|place| place.spot != Spot::File).is_some_and(|place| {
                let span = file.span(&place.spot);
                file.secret_at(&span).is_some() || (file.unreadable && file.is_quoted(rule, span.start))
            });
            if inside {
                // Which rule it is can tell the answer: a form may have one retired option.
                if matches!(rule, "retired-option" | "unknown-option" | "too-many-options" | "unknown-code") {
                    rule = "wrong-answer";
                }
                // Whatever the rule quotes comes from the secret itself.
                message = format!(
                    "a text that only coordinators may read breaks a rule: {}",
                    fault(rule).trim_end_matches('.')
                );
                help = Some("run the same command with `--audience coordinators`, where nobody else reads the output, to see the text".into());
            } else {
                message = mask_words(&message, &file.words_in(&message));
                help = help.map(|help| mask_words(&help, &file.words_in(&help)));
            }
        }
        let location = |place: &Place| match open.get(&place.path) {
            Some(file) => file.location(&place.spot),
            None => Location::unseen(Arc::clone(&place.path)),
        };
        Located {
            rule,
            severity: severity(rule),
            message,
            help,
            place: place.as_ref().map(location),
            related: related.iter().map(|(place, label)| (location(place), label.clone())).collect(),
            tool,
        }
    }

    fn open(&self, path: &Arc<str>) -> Open {
        let nothing = Open {
            path: Arc::clone(path),
            text: None,
            lines: Lines::default(),
            masked: None,
            root: None,
            secrets: Vec::new(),
            words: BTreeSet::new(),
            lengths: BTreeSet::new(),
            unreadable: false,
        };
        let mut ignored = Findings::default();
        let Ok(bytes) = self.checkout.read(path) else { return nothing };
        let Some(text) = yaml::decode(path, &bytes, &mut ignored) else {
            let text = yaml::readable_start(&bytes);
            return Open { lines: Lines::of(text.as_deref().unwrap_or_default()), text, ..nothing };
        };
        let lines = Lines::of(&text);
        let slot =
            split_root(path, self.roots).and_then(|(_, below)| classify(below, self.settings)).map(|(slot, _)| slot);
        let range = match slot {
            Some(Slot::Notice(_) | Slot::Page(_) | Slot::Terms(..)) => {
                front_matter::split(path, &text, &mut ignored).map(|f| f.yaml)
            }
            Some(Slot::About(_)) => None,
            _ if path.ends_with(".yaml") => Some(0..text.len()),
            _ => None,
        };
        let root = if &**path == site::FILE {
            site::parse(&text).ok()
        } else {
            range.and_then(|range| yaml::parse(path, &text, range, &mut ignored))
        };
        if self.readership == Readership::Coordinators {
            return Open { masked: Some(Arc::clone(&text)), text: Some(text), lines, root, ..nothing };
        }
        let hidden_prose = slot
            .as_ref()
            .is_some_and(|slot| is_prose_for_coordinators(self.checkout, slot, path, &text, root.as_ref()));
        let secrets = match (&slot, &root) {
            (Some(Slot::Page(_) | Slot::Terms(..)), _) if !hidden_prose => Vec::new(),
            (Some(slot), Some(root)) => self.secrets(slot, path, root, &text, &ignored),
            // A file that can't be read may hold anything anywhere: only positions are told.
            (Some(Slot::Tool(_)), None) if self.may_hold_secrets(&text) => everything(&text),
            (Some(Slot::Notice(_) | Slot::Provider(_)), None) => everything(&text),
            // A page without an audience that can be read is the coordinators'.
            (Some(Slot::Page(_) | Slot::Terms(..)), None) => everything(&text),
            _ => Vec::new(),
        };
        let unreadable = root.is_none() && !secrets.is_empty();
        let secrets: Vec<Range<usize>> = secrets
            .into_iter()
            .filter(|range| text.get(range.clone()).is_some_and(|hidden| hidden.chars().any(char::is_alphanumeric)))
            // The blanks up to the next key are the next line's.
            .map(|range| {
                let hidden = text.get(range.clone()).unwrap_or_default();
                range.start..range.start + hidden.trim_end().len()
            })
            .collect();
        // Each line, and what stands behind a key on it, as a message could quote it.
        let hidden = secrets.iter().filter_map(|range| text.get(range.clone())).flat_map(str::lines);
        let trim = |line: &str| line.trim_matches(|c: char| " :,{}[]\"'#-|>".contains(c)).trim().to_owned();
        let words = hidden
            .flat_map(|line| [trim(line), trim(line.split_once(": ").map_or("", |(_, value)| value))])
            .filter(|word| !word.is_empty())
            .collect();
        let masked = if hidden_prose || unreadable { None } else { Some(mask_text(&text, &secrets).into()) };
        // Where nothing parses, findings are about the syntax: few of their messages quote anything, see `is_quoted`.
        let (secrets, words) = if unreadable { (Vec::new(), BTreeSet::new()) } else { (secrets, words) };
        let lengths = words.iter().map(String::len).collect();
        Open { path: Arc::clone(path), text: Some(text), lines, masked, root, secrets, words, lengths, unreadable }
    }

    /// All of a file that is not known to be for everybody. Naming what may be seen, rather than what may not, keeps a
    /// mistyped key, a key written twice and a comment hidden as well; keys themselves are no secrets.
    fn secrets(
        &self,
        slot: &Slot<'_>,
        path: &Arc<str>,
        root: &Node,
        text: &str,
        faults: &Findings,
    ) -> Vec<Range<usize>> {
        let open: &[&str] = match slot {
            Slot::Provider(_) => &["name", "kind", "country", "website"],
            Slot::Notice(_) => {
                &["kind", "tool", "name", "decided", "effective", "decided-by", "ground", "corrective-measures"]
            }
            Slot::Tool(_) => &["name", "provider", "summary", "website", "answered"],
            Slot::Page(_) | Slot::Terms(..) => &["audience"],
            _ => return Vec::new(),
        };
        let mut seen: Vec<Range<usize>> = Vec::new();
        let whole = |entry: &yaml::Entry| entry.key_span.start..entry.value.span.end.max(entry.key_span.end);
        for entry in children(Some(root)) {
            if open.contains(&entry.key.as_str()) {
                seen.push(whole(entry));
                continue;
            }
            seen.push(entry.key_span.clone());
            match (slot, entry.key.as_str()) {
                (Slot::Notice(_), "guidance") => {
                    let readers = |entry: &&yaml::Entry| matches!(entry.key.as_str(), "readers" | "not-feasible");
                    seen.extend(children(Some(&entry.value)).iter().filter(readers).map(whole));
                    seen.extend(children(Some(&entry.value)).iter().map(|entry| entry.key_span.clone()));
                }
                (Slot::Tool(_), "answers") => self.open_answers(&entry.value, path, &mut seen),
                _ => {}
            }
        }
        let again: Vec<Range<usize>> = faults.iter().filter_map(|fault| key_again(fault, &seen)).collect();
        seen.extend(again);
        let end = match slot {
            // Below the front matter stands the public reason.
            Slot::Notice(_) => {
                front_matter::split(path, text, &mut Findings::default()).map_or(text.len(), |f| f.yaml.end)
            }
            _ => text.len(),
        };
        complement(seen, end)
    }

    /// The answers to members' questions, where nothing says or could mean that they are confidential.
    fn open_answers(&self, answers: &Node, path: &Arc<str>, seen: &mut Vec<Range<usize>>) {
        let source = self.source_of_translation(path);
        for form in children(Some(answers)) {
            seen.push(form.key_span.clone());
            let known = self.forms.iter().find(|known| known.id.as_str() == form.key);
            for answer in children(Some(&form.value)) {
                seen.push(answer.key_span.clone());
                let question = known.and_then(|known| known.question(&answer.key));
                let members = question.is_some_and(|q| q.audience == QuestionAudience::Members);
                let held_in_source = source.as_ref().is_some_and(|source| {
                    let route = route::join(&route::join("answers", &form.key), &answer.key);
                    source.as_ref().is_none_or(|source| may_be_confidential(route::find(source, &route).value))
                });
                if members && !held_in_source && !may_be_confidential(Some(&answer.value)) {
                    seen.push(answer.key_span.start..answer.value.span.end.max(answer.key_span.end));
                }
            }
        }
    }

    /// Of a translation, the tree of the file that it translates, which says what is confidential: the inner `None` where
    /// that can't be read. The outer `None` for a file that is no translation.
    fn source_of_translation(&self, path: &Arc<str>) -> Option<Option<Node>> {
        let (folder, file) = path.rsplit_once('/')?;
        if file == "tool.yaml" {
            return None;
        }
        let source: Arc<str> = format!("{folder}/tool.yaml").into();
        let mut ignored = Findings::default();
        let text = self.checkout.read(&source).ok().and_then(|bytes| yaml::decode(&source, &bytes, &mut ignored));
        Some(text.and_then(|text| yaml::parse(&source, &text, 0..text.len(), &mut ignored)))
    }

    fn may_hold_secrets(&self, text: &str) -> bool {
        let hidden = |form: &Form| {
            form.questions().any(|q| q.audience == QuestionAudience::Coordinators && text.contains(q.id.as_str()))
        };
        text.contains("confidential") || self.forms.iter().any(hidden)
    }
}

/// Whether an answer is marked as confidential, or has a key that may be meant to.
fn may_be_confidential(answer: Option<&Node>) -> bool {
    children(answer).iter().any(|entry| !matches!(entry.key.as_str(), "value" | "as-of" | "reference" | "declined"))
}

/// Of a key that is written twice, the second, which the tree does not hold: no more of a secret than the first.
fn key_again(fault: &Finding, seen: &[Range<usize>]) -> Option<Range<usize>> {
    let bytes = |place: &Place| match &place.spot {
        Spot::Bytes(range) => Some(range.clone()),
        _ => None,
    };
    let second = bytes(fault.place.as_ref().filter(|_| fault.rule == "duplicate-key")?)?;
    let first = bytes(&fault.related.first()?.0)?;
    seen.iter().any(|range| range.start <= first.start && first.end <= range.end).then_some(second)
}

/// What lies between some stretches of a text, up to an end; blanks alone are nothing.
fn complement(mut seen: Vec<Range<usize>>, end: usize) -> Vec<Range<usize>> {
    seen.sort_by_key(|range| (range.start, range.end));
    let mut hidden = Vec::new();
    let mut at = 0;
    for range in seen {
        if range.start > at {
            hidden.push(at..range.start.min(end));
        }
        at = at.max(range.end);
    }
    if at < end {
        hidden.push(at..end);
    }
    hidden
}

/// All of a text as one stretch.
fn everything(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

fn children(node: Option<&Node>) -> &[yaml::Entry] {
    match node.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries,
        _ => &[],
    }
}

impl Open {
    /// Whether a message of this rule quotes what may be a text of the file. A key at the start of a line is none.
    fn is_quoted(&self, rule: &str, at: usize) -> bool {
        let line_start =
            at == 0 || self.text.as_ref().is_some_and(|text| text.get(..at).is_some_and(|t| t.ends_with('\n')));
        matches!(rule, "yaml-alias" | "yaml-tag") || (rule == "duplicate-key" && !line_start)
    }

    /// The first secret that a stretch of the text touches. They are in order and apart.
    fn secret_at(&self, span: &Range<usize>) -> Option<&Range<usize>> {
        let after = self.secrets.partition_point(|secret| secret.end <= span.start);
        self.secrets.get(after).filter(|secret| secret.start < span.end.max(span.start + 1))
    }

    /// The secret words that a text holds. Looked up by length at each of its places: of a file with thousands of secrets, each
    /// of thousands of messages holds few.
    fn words_in<'w>(&'w self, message: &str) -> Vec<&'w str> {
        let at = |start: usize| self.lengths.iter().filter_map(move |len| message.get(start..start + len));
        let held = message.char_indices().flat_map(|(start, _)| at(start));
        held.filter_map(|held| self.words.get(held)).map(String::as_str).collect()
    }

    fn span(&self, spot: &Spot) -> Range<usize> {
        match (spot, &self.root) {
            (Spot::Bytes(range), _) => range.clone(),
            (Spot::Prose(range), _) => {
                let text = self.text.as_deref().unwrap_or_default();
                let blanks = text.len() - text.trim_start_matches('\u{feff}').trim_start().len();
                blanks + range.start..blanks + range.end
            }
            (Spot::Ending(start, end), _) => {
                let length = self.text.as_deref().unwrap_or_default().trim_end().len();
                length.saturating_sub(*start)..length.saturating_sub(*end)
            }
            (Spot::Value(to), Some(root)) => route::span_of_value(root, to),
            (Spot::Key(to), Some(root)) => route::span_of_key(root, to),
            (Spot::File | Spot::Value(_) | Spot::Key(_), _) => 0..0,
        }
    }

    fn location(&self, spot: &Spot) -> Location {
        let Some(text) = &self.text else { return Location::unseen(Arc::clone(&self.path)) };
        // Counted on the true text: masking keeps bytes, not characters.
        let mut span = self.span(spot);
        // Within a secret, only where it begins is told: columns and ends tell lengths.
        if let Some(secret) = self.secret_at(&span).filter(|secret| secret.start <= span.start) {
            span = secret.start..secret.start;
        }
        let mut location = Location::count_in(Arc::clone(&self.path), Arc::clone(text), &self.lines, span.clone());
        // A line is shown as far as the first secret on it: even masked, the rest would tell its length.
        let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |i| i + 1);
        let end = text.get(span.end..).and_then(|after| after.find('\n')).map_or(text.len(), |i| span.end + i);
        let lines = start..end;
        let first = self.secret_at(&lines).map(|secret| secret.start);
        location.text = match (&self.masked, first) {
            _ if matches!(spot, Spot::File) => None,
            (masked, None) => masked.clone(),
            (Some(masked), Some(first)) if span.start < span.end && span.end <= first => {
                masked.get(..first).map(|shown| {
                    let colon = if text.get(first..).is_some_and(|rest| rest.starts_with(':')) { ": " } else { " " };
                    format!("{shown}{colon}…").into()
                })
            }
            _ => None,
        };
        location
    }
}

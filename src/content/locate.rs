//! From a place to line and column: the one spot where routes meet the text, and where confidential text is masked.
//!
//! Takes findings and the checkout; gives the report that the renderers show. A file is read again only when a finding
//! points into it, so that no tree is kept while a catalogue is built.

use super::yaml::{Kind, Node};
use super::{Slot, classify, front_matter, route, split_root, yaml};
use crate::catalogue::{Form, QuestionAudience};
use crate::checkout::Checkout;
use crate::diagnostics::mask::{mask_text, mask_words};
use crate::diagnostics::{Finding, Findings, Located, Location, Place, Report, Severity, Spot};
use crate::site::{self, Settings};
use std::collections::BTreeMap;
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

/// A file that some finding points into.
struct Open {
    path: Arc<str>,
    /// None where it can't be shown.
    text: Option<Arc<str>>,
    masked: Option<Arc<str>>,
    root: Option<Node>,
    secrets: Vec<Range<usize>>,
    words: Vec<String>,
}

impl Locator<'_> {
    /// The report of these findings, each with the severity that `severity` gives its rule.
    pub fn report(&self, findings: Findings, severity: impl Fn(&str) -> Severity) -> Report {
        let mut open: BTreeMap<Arc<str>, Open> = BTreeMap::new();
        let located = findings
            .into_iter()
            .map(|finding| {
                for place in finding.place.iter().chain(finding.related.iter().map(|(place, _)| place)) {
                    if !open.contains_key(&place.path) {
                        open.insert(Arc::clone(&place.path), self.open(&place.path));
                    }
                }
                self.locate(finding, &open, &severity)
            })
            .collect();
        Report::new(located)
    }

    fn locate(&self, finding: Finding, open: &BTreeMap<Arc<str>, Open>, severity: impl Fn(&str) -> Severity) -> Located {
        let Finding { rule, mut message, mut help, place, related, tool } = finding;
        if let Some(file) = place.as_ref().and_then(|place| open.get(&place.path)) {
            let inside = place.as_ref().is_some_and(|place| {
                let span = file.span(&place.spot);
                file.secrets.iter().any(|secret| secret.start < span.end.max(span.start + 1) && span.start < secret.end)
            });
            if inside {
                // Whatever the rule quotes comes from the secret itself.
                message = "a text that only coordinators may read breaks this rule".into();
                help = Some("run the same command with `--audience coordinators`, where nobody else reads the output, to see the text".into());
            } else {
                let words: Vec<&str> = file.words.iter().map(String::as_str).collect();
                message = mask_words(&message, &words);
                help = help.map(|help| mask_words(&help, &words));
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
            masked: None,
            root: None,
            secrets: Vec::new(),
            words: Vec::new(),
        };
        let mut ignored = Findings::default();
        let Ok(bytes) = self.checkout.read(path) else { return nothing };
        let Some(text) = yaml::decode(path, &bytes, &mut ignored) else { return nothing };
        let slot = split_root(path, self.roots).and_then(|(_, below)| classify(below, self.settings)).map(|(slot, _)| slot);
        let range = match slot {
            Some(Slot::Notice(_) | Slot::Page(_) | Slot::Terms(..)) => front_matter::split(path, &text, &mut ignored).map(|f| f.yaml),
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
            return Open { masked: Some(Arc::clone(&text)), text: Some(text), root, ..nothing };
        }
        let secrets = match (&slot, &root) {
            (Some(slot), Some(root)) => self.secrets(slot, root),
            // A file that can't be read may hold anything anywhere: only positions are told.
            (Some(Slot::Tool(_)), None) if self.may_hold_secrets(&text) => vec![0..text.len()],
            (Some(Slot::Notice(_) | Slot::Provider(_)), None) => vec![0..text.len()],
            // A page without an audience that can be read is the coordinators'.
            (Some(Slot::Page(_)), None) => vec![0..text.len()],
            _ => Vec::new(),
        };
        let whole_page = matches!((&slot, &root), (Some(Slot::Page(_)), Some(root)) if is_coordinators_page(root));
        let unreadable = root.is_none() && !secrets.is_empty();
        let words = secrets.iter().filter_map(|range| text.get(range.clone())).map(str::to_owned).collect();
        let masked = if whole_page || unreadable { None } else { Some(mask_text(&text, &secrets).into()) };
        // Where nothing parses, findings are about the syntax: their messages quote keys, not texts.
        let (secrets, words) = if unreadable { (Vec::new(), Vec::new()) } else { (secrets, words) };
        Open { path: Arc::clone(path), text: Some(text), masked, root, secrets, words }
    }

    /// The values that only coordinators may read.
    fn secrets(&self, slot: &Slot<'_>, root: &Node) -> Vec<Range<usize>> {
        let mut secrets = Vec::new();
        let mut hide = |node: &Node| secrets.push(node.span.clone());
        match slot {
            Slot::Provider(_) => {
                for key in ["contact", "accounts", "consents"] {
                    route::find(root, key).value.into_iter().for_each(&mut hide);
                }
            }
            Slot::Notice(_) => {
                for key in ["confidential", "guidance.provider"] {
                    route::find(root, key).value.into_iter().for_each(&mut hide);
                }
            }
            Slot::Tool(_) => {
                for form in children(route::find(root, "answers").value) {
                    let known = self.forms.iter().find(|known| known.id.as_str() == form.key);
                    for answer in children(Some(&form.value)) {
                        let question = known.and_then(|known| known.question(&answer.key));
                        let coordinators = question.is_some_and(|q| q.audience == QuestionAudience::Coordinators);
                        let confidential = children(Some(&answer.value)).iter().any(|entry| entry.key == "confidential");
                        if coordinators || confidential {
                            hide(&answer.value);
                        }
                    }
                }
            }
            _ => {}
        }
        secrets
    }

    fn may_hold_secrets(&self, text: &str) -> bool {
        let hidden = |form: &Form| form.questions().any(|q| q.audience == QuestionAudience::Coordinators && text.contains(q.id.as_str()));
        text.contains("confidential") || self.forms.iter().any(hidden)
    }
}

fn children(node: Option<&Node>) -> &[yaml::Entry] {
    match node.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries,
        _ => &[],
    }
}

fn is_coordinators_page(root: &Node) -> bool {
    !matches!(route::find(root, "audience").value.map(|node| &node.kind),
        Some(Kind::Scalar(scalar)) if matches!(scalar.text.trim(), "public" | "members"))
}

impl Open {
    fn span(&self, spot: &Spot) -> Range<usize> {
        match (spot, &self.root) {
            (Spot::Bytes(range), _) => range.clone(),
            (Spot::Value(to), Some(root)) => route::span_of_value(root, to),
            (Spot::Key(to), Some(root)) => route::span_of_key(root, to),
            (Spot::File | Spot::Value(_) | Spot::Key(_), _) => 0..0,
        }
    }

    fn location(&self, spot: &Spot) -> Location {
        let Some(text) = &self.text else { return Location::unseen(Arc::clone(&self.path)) };
        // Counted on the true text: masking keeps bytes, not characters.
        let mut location = Location::count(Arc::clone(&self.path), Arc::clone(text), self.span(spot));
        location.text = if matches!(spot, Spot::File) { None } else { self.masked.clone() };
        location
    }
}

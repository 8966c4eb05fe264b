//! The word lists of one language, and what they find in a text.
//!
//! Takes the lists of the program, of the coordinators and the names of a catalogue; gives the hits that remain when titles, names,
//! plain uses and negations are taken away. Knows no rule's words to the reader.

use super::Words;
use super::marks::{AROUND, Marks, distance, near, same_sentence};
use super::phrases::{Index, Match, Phrase};
use super::shown::Shown;
use super::tokens::Tokens;
use super::traces::{Of, Traces};
use serde::Deserialize;
use std::collections::BTreeSet;

/// What a phrase is evidence of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Praise, the highest degree.
    Superlative,
    /// Comparison with other tools.
    Comparison,
    /// A call to do something.
    Invitation,
    /// A price, a trial, an advantage.
    Offer,
    /// Praise by others.
    Testimonial,
    /// An endorsement, whoever gives it.
    Endorsement,
    /// The beginning of one: "approved by".
    Claim,
    /// Who would endorse: the initiative, its coordinators.
    Body,
    /// What they would have done: "… have approved".
    Says,
    /// A word that praises when it stands in a name.
    InName,
    /// A name that providers may not use.
    Protected,
    /// A plain use of the words.
    Neutral,
    /// Turns the meaning round.
    Negation,
    /// What follows in the sentence is no claim: "does not mean that …".
    Disclaimer,
    /// The sentence is about texts of others: "detects messages that promise …".
    SpeaksOf,
    /// Looks like a negation.
    NoNegation,
    /// A negation does not reach beyond it.
    Stop,
    /// The words after it, between quotation marks, are a title or are spoken of.
    Title,
}

/// One file of words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    superlatives: Vec<String>,
    comparisons: Vec<String>,
    invitations: Vec<String>,
    offers: Vec<String>,
    testimonials: Vec<String>,
    claims: Vec<String>,
    bodies: Vec<String>,
    says: Vec<String>,
    alone: Vec<String>,
    neutral: Vec<String>,
    in_names: Vec<String>,
    negations: Vec<String>,
    no_negations: Vec<String>,
    disclaimers: Vec<String>,
    speaks_of: Vec<String>,
    stops: Vec<String>,
    titles: Vec<String>,
    shouted: Vec<String>,
    roles: Vec<String>,
    address: Vec<String>,
    telephone: Vec<String>,
    /// Phrases of the English lists that mean something else in this language.
    #[serde(default)]
    not_english: Vec<String>,
}

/// The languages with words of their own.
pub(super) const FILES: [(&str, &str); 6] = [
    ("ar", include_str!("words/ar.toml")),
    ("en", include_str!("words/en.toml")),
    ("es", include_str!("words/es.toml")),
    ("fr", include_str!("words/fr.toml")),
    ("ru", include_str!("words/ru.toml")),
    ("zh", include_str!("words/zh.toml")),
];

/// The languages of role fields, which are not translated: all.
pub fn everywhere() -> (BTreeSet<String>, BTreeSet<String>) {
    let files: Vec<File> = FILES.iter().filter_map(|(tag, _)| file(tag)).collect();
    let all = |list: fn(&File) -> &[String]| files.iter().flat_map(|file| forms(list(file))).collect();
    (all(|file| &file.roles), all(|file| &file.address))
}

fn file(tag: &str) -> Option<File> {
    let text = FILES.iter().find(|(known, _)| *known == tag)?.1;
    toml::from_str(text).ok()
}

/// The comparable forms of single words.
fn forms(lists: &[String]) -> impl Iterator<Item = String> {
    lists.iter().flat_map(|list| list.split('|')).map(|word| {
        let tokens = Tokens::of(word, false);
        tokens.list.first().map_or_else(String::new, |token| tokens.form(token).to_owned())
    })
}

/// All words that texts of one language are looked at with.
#[derive(Debug)]
pub struct Lexicon {
    /// Whether the language is written in Latin letters.
    pub latin: bool,
    /// Whether it is written with wide letters.
    pub wide: bool,
    index: Index<Kind>,
    /// What there is in a text, and in a name, that has hits.
    traces: (Traces, Traces),
    shouted: BTreeSet<String>,
    telephone: BTreeSet<String>,
}

/// How far the coordinators stand from what is claimed of them, likewise.
const NEAR: usize = 6;

impl Lexicon {
    /// The lexicon of a language, with the words that coordinators added for it and for English, and the names to be protected.
    pub fn new(tag: &str, own: impl Fn(&str) -> Words, protected: &[String]) -> Self {
        let language = tag.split('-').next().unwrap_or(tag);
        let file_of = |tag: &str| file(tag).unwrap_or_default();
        let spoken = if language == "en" { File::default() } else { file_of(language) };
        let mut phrases = Vec::new();
        let mut add = |kind, lists: &[String], without: &[String]| {
            let texts = lists.iter().filter(|text| !without.contains(text));
            phrases.extend(texts.filter_map(|text| Some((kind, Phrase::parse(text).ok()?))));
        };
        let english = file_of("en");
        for (file, without) in [(&english, spoken.not_english.as_slice()), (&spoken, &[])] {
            for (kind, list) in [
                (Kind::Superlative, &file.superlatives),
                (Kind::Comparison, &file.comparisons),
                (Kind::Invitation, &file.invitations),
                (Kind::Offer, &file.offers),
                (Kind::Testimonial, &file.testimonials),
                (Kind::Claim, &file.claims),
                (Kind::Body, &file.bodies),
                (Kind::Says, &file.says),
                (Kind::Endorsement, &file.alone),
                (Kind::Neutral, &file.neutral),
                (Kind::InName, &file.in_names),
                (Kind::Negation, &file.negations),
                (Kind::NoNegation, &file.no_negations),
                (Kind::Disclaimer, &file.disclaimers),
                (Kind::SpeaksOf, &file.speaks_of),
                (Kind::Stop, &file.stops),
                (Kind::Title, &file.titles),
            ] {
                add(kind, list, without);
            }
        }
        for words in [own("en"), if language == "en" { Words::default() } else { own(tag) }] {
            add(Kind::Superlative, &words.promotional, &[]);
            add(Kind::Endorsement, &words.endorsement, &[]);
            add(Kind::Neutral, &words.neutral, &[]);
        }
        let names: Vec<String> = protected.iter().map(|name| literal(name)).collect();
        add(Kind::Protected, &names, &[]);
        add(Kind::Body, &names, &[]);
        let index = Index::new(phrases);
        Self {
            latin: !matches!(
                language,
                "ar" | "ru" | "zh" | "ja" | "ko" | "el" | "uk" | "bg" | "sr" | "mk" | "be" | "kk" | "mn" | "tg" | "ky"
            ),
            wide: matches!(language, "zh" | "ja" | "ko"),
            traces: (index.traces(sort_in_text), index.traces(|kind| u8::from(tells_in_name(kind)))),
            index,
            shouted: forms(&english.shouted).chain(forms(&spoken.shouted)).collect(),
            telephone: forms(&english.telephone).chain(forms(&spoken.telephone)).collect(),
        }
    }

    /// Whether a word of this form is an ordinary one, which capitals only make louder.
    pub fn is_ordinary(&self, form: &str) -> bool {
        self.shouted.contains(form)
    }

    /// Whether a word announces a telephone number.
    pub fn announces_a_number(&self, form: &str) -> bool {
        self.telephone.contains(form)
    }

    /// What there is in every text where [`Lexicon::hits`] and, for names, [`Lexicon::hits_of_name`] find anything; see
    /// [`Lexicon::tell`].
    pub(super) fn traces(&self, of_name: bool) -> &Traces {
        if of_name { &self.traces.1 } else { &self.traces.0 }
    }

    /// Whether there can be hits where there are such traces.
    pub(super) fn tell(traces: Of) -> bool {
        // Who could endorse is named, and something that could be an endorsement.
        traces & 1 != 0 || traces & 6 == 6
    }

    /// What a name says: whatever is said of it elsewhere, and single words that praise. Nothing excuses a name but a waiver.
    pub fn hits_of_name(&self, tokens: &Tokens) -> Vec<Match<Kind>> {
        let mut hits = self.index.find(tokens, tells_in_name);
        hits.retain(|hit| tells_in_name(hit.kind));
        for hit in &mut hits {
            if hit.kind == Kind::InName {
                hit.kind = Kind::Superlative;
            }
        }
        merged(hits)
    }

    /// What is said in a text: hits by kind and place. `names` are those of the tool and its provider, which are no claims.
    pub fn hits(&self, shown: &Shown, tokens: &Tokens, names: &[&str]) -> Vec<Match<Kind>> {
        let all = self.index.find(tokens, tells_in_text);
        if !all.iter().any(|hit| tells_in_text(hit.kind)) {
            return Vec::new();
        }
        let of = |kind: Kind| all.iter().filter(move |hit| hit.kind == kind);
        let marks = Marks::new(shown, tokens, &all, names);
        let mut hits: Vec<Match<Kind>> = all
            .iter()
            .filter(|hit| hit.kind <= Kind::Endorsement)
            .filter(|hit| !marks.excuses(hit.start, hit.end))
            .filter(|hit| match hit.kind {
                Kind::Endorsement => !marks.denies(hit.start, hit.end, tokens),
                Kind::Invitation | Kind::Offer | Kind::Testimonial => {
                    !marks.is_denied(hit.start, tokens) && !marks.is_after(&marks.spoken, hit.start, tokens)
                }
                _ => !marks.is_denied(hit.start, tokens),
            })
            .copied()
            .collect();
        let protected = of(Kind::Protected).filter(|hit| !marks.is_after(&marks.negative, hit.start, tokens)).copied();
        hits.extend(protected);
        let (claims, says): (Vec<_>, Vec<_>) = (of(Kind::Claim).collect(), of(Kind::Says).collect());
        for body in of(Kind::Body) {
            let before = near(&claims, body.start.saturating_sub(AROUND), body.start);
            let after = near(&says, body.end, body.end + AROUND);
            let pairs = before
                .map(|claim| (claim.start, body.end, claim.end, body.start, NEAR))
                // A verb follows its subject closely.
                .chain(after.map(|says| (body.start, says.end, body.end, says.start, NEAR / 2)));
            for (start, end, from, to, most) in pairs {
                let near = to >= from && distance(tokens, from..to) <= most && same_sentence(tokens, start..end);
                if near && !marks.excuses(start, end) && !marks.denies(start, end, tokens) {
                    hits.push(Match { kind: Kind::Endorsement, start, end });
                }
            }
        }
        merged(hits)
    }
}

/// Whether a phrase tells something by itself. All others only say what to make of these.
fn tells_in_text(kind: Kind) -> bool {
    kind <= Kind::Endorsement || matches!(kind, Kind::Body | Kind::Protected)
}

/// What phrases are good for, in bits.
fn sort_in_text(kind: Kind) -> Of {
    match kind {
        Kind::Body => 2,
        Kind::Claim | Kind::Says => 4,
        _ => u8::from(tells_in_text(kind)),
    }
}

/// The same for names.
fn tells_in_name(kind: Kind) -> bool {
    kind <= Kind::Endorsement || matches!(kind, Kind::InName | Kind::Protected)
}

/// A name as a phrase: its signs mean nothing but themselves.
fn literal(name: &str) -> String {
    name.replace(['|', '*', '?', '~'], " ")
}

/// Hits of one kind that overlap are one.
fn merged(mut hits: Vec<Match<Kind>>) -> Vec<Match<Kind>> {
    hits.sort_by_key(|hit| (hit.kind, hit.start, hit.end));
    let mut apart: Vec<Match<Kind>> = Vec::new();
    for hit in hits {
        match apart.last_mut() {
            Some(last) if last.kind == hit.kind && hit.start < last.end => last.end = last.end.max(hit.end),
            _ => apart.push(hit),
        }
    }
    apart.sort_by_key(|hit| (hit.start, hit.end));
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::prose::shown::Form;

    fn says(tag: &str, text: &str) -> Vec<Kind> {
        let lexicon = Lexicon::new(tag, |_| Words::default(), &["AI for Safer Children".into()]);
        let shown = Shown::of(text, Form::Answer);
        let tokens = Tokens::of(&shown.text, lexicon.latin);
        lexicon.hits(&shown, &tokens, &["Best Match", "Leading Labs"]).into_iter().map(|hit| hit.kind).collect()
    }

    #[test]
    fn every_phrase_of_every_list_can_be_looked_for() {
        for (tag, text) in FILES {
            let table: toml::Table = toml::from_str(text).expect("TOML");
            let _: File = toml::from_str(text).unwrap_or_else(|error| panic!("{tag}: {error}"));
            for (list, phrases) in &table {
                for phrase in phrases.as_array().expect("a list") {
                    let phrase = phrase.as_str().expect("a text");
                    assert_eq!(Phrase::parse(phrase).err(), None, "{tag}, {list}: {phrase}");
                }
            }
        }
    }

    #[test]
    fn a_denial_is_no_claim() {
        assert_eq!(says("en", "It is not endorsed by the coordinators."), []);
        assert_eq!(says("en", "It is not affiliated with AI for Safer Children."), []);
        assert_eq!(says("fr", "L’outil n’est pas approuvé par les coordinateurs."), []);
        assert_eq!(says("ru", "Инструмент не одобрен координаторами."), []);
        assert_eq!(says("zh", "本工具未经协调方认证。"), []);
        assert_eq!(says("ar", "الأداة غير معتمدة من المنسقين."), []);
        assert_eq!(says("es", "La herramienta no está avalada por los coordinadores."), []);
        assert_eq!(says("en", "Not only endorsed by the coordinators."), [Kind::Endorsement]);
    }

    #[test]
    fn names_are_protected_and_own_names_are_no_claims() {
        assert_eq!(says("en", "Named like AI for Safer Children."), [Kind::Protected]);
        assert_eq!(says("en", "Best Match by Leading Labs compares hashes."), []);
        assert_eq!(says("en", "Best Match is the best tool."), [Kind::Superlative]);
    }

    #[test]
    fn titles_are_no_claims_and_quotations_are_no_shelter() {
        assert_eq!(says("en", "See the report “The best tools for triage”."), []);
        assert_eq!(says("en", "A chief told us: “The best tool for triage”."), [Kind::Superlative]);
        assert_eq!(says("zh", "见《最好的工具》。"), []);
    }
}

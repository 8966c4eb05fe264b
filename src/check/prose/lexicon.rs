//! The word lists of one language, and what they find in a text.
//!
//! Takes the lists of the program, of the coordinators and the names of a catalogue; gives the hits that remain when titles, names,
//! plain uses and negations are taken away. Knows no rule's words to the reader.

use super::Words;
use super::phrases::{Index, Match, Phrase};
use super::shown::Shown;
use super::tokens::{Gap, Tokens};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::ops::Range;

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
const FILES: [(&str, &str); 6] = [
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
    shouted: BTreeSet<String>,
    telephone: BTreeSet<String>,
}

/// How far a negation reaches, in words; ideographs count half.
const REACH: usize = 6;
/// How far the coordinators stand from what is claimed of them, likewise.
const NEAR: usize = 6;
/// Farther than any of these, in tokens: so much of a text is looked at around a word, however long its sentence.
const AROUND: usize = 48;
/// A longer quotation is no title, likewise.
const TITLE: usize = 12;

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
        Self {
            latin: !matches!(
                language,
                "ar" | "ru" | "zh" | "ja" | "ko" | "el" | "uk" | "bg" | "sr" | "mk" | "be" | "kk" | "mn" | "tg" | "ky"
            ),
            wide: matches!(language, "zh" | "ja" | "ko"),
            index: Index::new(phrases),
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

    /// What a name says: whatever is said of it elsewhere, and single words that praise. Nothing excuses a name but a waiver.
    pub fn hits_of_name(&self, tokens: &Tokens) -> Vec<Match<Kind>> {
        let mut hits = self.index.find(tokens);
        hits.retain(|hit| hit.kind <= Kind::Endorsement || matches!(hit.kind, Kind::InName | Kind::Protected));
        for hit in &mut hits {
            if hit.kind == Kind::InName {
                hit.kind = Kind::Superlative;
            }
        }
        merged(hits)
    }

    /// What is said in a text: hits by kind and place. `names` are those of the tool and its provider, which are no claims.
    pub fn hits(&self, shown: &Shown, tokens: &Tokens, names: &[&str]) -> Vec<Match<Kind>> {
        let all = self.index.find(tokens);
        if all.is_empty() {
            return all;
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

/// Of matches in order, those that begin between two places.
fn near<'m>(all: &'m [&Match<Kind>], from: usize, to: usize) -> impl Iterator<Item = &'m Match<Kind>> + use<'m> {
    let first = all.partition_point(|hit| hit.start < from);
    all.iter().skip(first).take_while(move |hit| hit.start <= to).copied()
}

/// A name as a phrase: its signs mean nothing but themselves.
fn literal(name: &str) -> String {
    name.replace(['|', '*', '?', '~'], " ")
}

/// Words between two places; ideographs count half.
fn distance(tokens: &Tokens, range: Range<usize>) -> usize {
    let words = tokens.list.get(range).unwrap_or_default();
    words.iter().map(|token| if token.ideograph { 1 } else { 2 }).sum::<usize>() / 2
}

fn same_sentence(tokens: &Tokens, range: Range<usize>) -> bool {
    tokens
        .list
        .get(range.start + 1..range.end)
        .is_some_and(|words| words.iter().all(|token| token.gap != Gap::Sentence))
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

/// What takes a hit's meaning away, word by word.
struct Marks {
    excused: Vec<bool>,
    negative: Vec<bool>,
    stop: Vec<bool>,
    disclaimed: Vec<bool>,
    spoken: Vec<bool>,
}

impl Marks {
    fn new(shown: &Shown, tokens: &Tokens, all: &[Match<Kind>], names: &[&str]) -> Self {
        let n = tokens.list.len();
        let none = || vec![false; n];
        let mut marks = Self { excused: none(), negative: none(), stop: none(), disclaimed: none(), spoken: none() };
        let set = |list: &mut Vec<bool>, start: usize, end: usize, to: bool| {
            list.get_mut(start..end.min(n)).unwrap_or_default().fill(to);
        };
        for hit in all {
            match hit.kind {
                Kind::Neutral => set(&mut marks.excused, hit.start, hit.end, true),
                Kind::Negation => set(&mut marks.negative, hit.start, hit.end, true),
                Kind::Disclaimer => set(&mut marks.disclaimed, hit.start, hit.end, true),
                Kind::SpeaksOf => set(&mut marks.spoken, hit.start, hit.end, true),
                Kind::Stop => set(&mut marks.stop, hit.start, hit.end, true),
                _ => {}
            }
        }
        for hit in all.iter().filter(|hit| hit.kind == Kind::NoNegation) {
            set(&mut marks.negative, hit.start, hit.end, false);
        }
        for name in names {
            for range in occurrences(name, shown, tokens) {
                set(&mut marks.excused, range.start, range.end, true);
            }
        }
        for range in titles(shown, tokens, all) {
            set(&mut marks.excused, range.start, range.end, true);
        }
        marks
    }

    /// Whether any of these words belongs to a plain use, a name or a title.
    fn excuses(&self, start: usize, end: usize) -> bool {
        self.excused.get(start..end).is_some_and(|words| words.contains(&true))
    }

    /// Whether a claim is denied: before it, or between its words.
    fn denies(&self, start: usize, end: usize, tokens: &Tokens) -> bool {
        self.negative.get(start..end).is_some_and(|words| words.contains(&true))
            || self.is_denied(start, tokens)
            || self.is_after(&self.disclaimed, start, tokens)
    }

    /// Whether a negation stands before a word, near by and in the same clause.
    fn is_denied(&self, start: usize, tokens: &Tokens) -> bool {
        for at in (0..start).rev() {
            let token = |at: usize| tokens.list.get(at);
            if token(at + 1).is_some_and(|next| next.gap != Gap::None)
                || self.stop.get(at).copied().unwrap_or(true)
                || distance(tokens, at..start) > REACH
            {
                return false;
            }
            if self.negative.get(at).copied().unwrap_or(false) {
                return true;
            }
        }
        false
    }

    /// Whether a mark stands before a word in its sentence.
    fn is_after(&self, marks: &[bool], start: usize, tokens: &Tokens) -> bool {
        for at in (start.saturating_sub(AROUND)..start).rev() {
            if tokens.list.get(at + 1).is_some_and(|next| next.gap == Gap::Sentence)
                || self.stop.get(at).copied().unwrap_or(true)
            {
                return false;
            }
            if marks.get(at).copied().unwrap_or(false) {
                return true;
            }
        }
        false
    }
}

/// Where a name stands in a text, written as it is.
fn occurrences(name: &str, shown: &Shown, tokens: &Tokens) -> Vec<Range<usize>> {
    let of_name = Tokens::of(name, false);
    let words: Vec<&str> = of_name.list.iter().filter_map(|token| name.get(token.at.clone())).collect();
    let word = |at: usize| tokens.list.get(at).and_then(|token| shown.text.get(token.at.clone()));
    let Some(first) = words.first() else { return Vec::new() };
    (0..tokens.list.len())
        .filter(|at| word(*at) == Some(*first) && words.iter().enumerate().all(|(i, own)| word(at + i) == Some(*own)))
        .map(|at| at..at + words.len())
        .collect()
}

/// Quotations that are titles: short, with a word such as "report" beside them, or between the marks that Chinese has for titles.
fn titles(shown: &Shown, tokens: &Tokens, all: &[Match<Kind>]) -> Vec<Range<usize>> {
    let quoted = quotations(&shown.text).into_iter().chain(shown.emphasis.iter().map(|at| (at.clone(), false)));
    let mut titles = Vec::new();
    let cues: Vec<&Match<Kind>> = all.iter().filter(|hit| hit.kind == Kind::Title).collect();
    for (at, is_title) in quoted {
        let start = tokens.list.partition_point(|token| token.at.start < at.start);
        let end = tokens.list.partition_point(|token| token.at.end <= at.end);
        if start >= end || distance(tokens, start..end) > TITLE {
            continue;
        }
        let announced = || {
            near(&cues, start.saturating_sub(AROUND), end + AROUND).any(|cue| {
                let before = cue.end <= start
                    && distance(tokens, cue.end..start) <= 3
                    && same_sentence(tokens, cue.start..start + 1);
                let after =
                    cue.start >= end && distance(tokens, end..cue.start) <= 1 && same_sentence(tokens, start..cue.end);
                before || after
            })
        };
        if is_title || announced() {
            titles.push(start..end);
        }
    }
    titles
}

/// Stretches between quotation marks, and whether the marks are those of titles. None reaches beyond its paragraph.
fn quotations(text: &str) -> Vec<(Range<usize>, bool)> {
    const PAIRS: [(char, char, bool); 8] = [
        ('“', '”', false),
        ('„', '“', false),
        ('«', '»', false),
        ('‹', '›', false),
        ('「', '」', false),
        ('『', '』', false),
        ('《', '》', true),
        ('"', '"', false),
    ];
    let mut found = Vec::new();
    let mut open: Option<(usize, char, bool)> = None;
    let mut last = '\0';
    for (at, c) in text.char_indices() {
        if c == '\n' && last == '\n' {
            open = None;
        }
        last = c;
        match open {
            Some((start, close, is_title)) if c == close => {
                found.push((start..at, is_title));
                open = None;
            }
            Some(_) => {}
            None => {
                let pair = PAIRS.iter().find(|(opening, _, _)| *opening == c);
                open = pair.map(|(_, close, is_title)| (at + c.len_utf8(), *close, *is_title));
            }
        }
    }
    found
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

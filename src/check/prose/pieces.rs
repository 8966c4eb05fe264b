//! Which texts of a catalogue providers write, and where each stands.
//!
//! Takes tools and providers; gives their texts with place, language and sort. What coordinators write (pages, notices, forms) is
//! none of them. Opens no file, reads no text.

use super::shown::Form;
use crate::catalogue::{Given, Id, Lang, Localized, Provider, Tool, Value};
use crate::check::{Context, places};
use crate::diagnostics::Place;
use std::ops::Range;
use std::sync::Arc;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The name of a tool or a provider.
    Name,
    /// Plain text: a summary, a reason.
    Line,
    /// A description in Markdown.
    Description,
    /// An answer in Markdown.
    Answer,
    /// Who did something, as a role.
    Role,
    /// An address that readers are sent to.
    Address,
}

impl Sort {
    /// How such a text is read.
    pub fn form(self) -> Form {
        match self {
            Self::Description => Form::Description,
            Self::Answer => Form::Answer,
            Self::Name | Self::Line | Self::Role | Self::Address => Form::Plain,
        }
    }
}

/// Where a text stands in its file; most are never told to anybody.
#[derive(Debug, Clone, Copy)]
enum Spot<'a> {
    /// The file is the text.
    Whole,
    Field(&'static str),
    Answer(&'a Id, &'a Id),
    /// Why an answer was declined.
    Reason(&'a Id, &'a Id),
    Consent(usize, &'static str),
}

/// One text.
#[derive(Debug)]
pub struct Piece<'a> {
    path: Arc<str>,
    spot: Spot<'a>,
    /// Its language's tag.
    pub lang: &'a str,
    /// What it is for.
    pub sort: Sort,
    /// As written.
    pub text: &'a str,
    /// The tool that it speaks of.
    pub tool: Option<&'a Id>,
    /// Who wrote it.
    pub provider: &'a Id,
    /// The names of the tool and its provider.
    pub names: Vec<&'a str>,
}

impl Piece<'_> {
    /// A text that stands nowhere.
    #[cfg(test)]
    pub fn of_a_test<'a>(lang: &'a str, sort: Sort, text: &'a str, provider: &'a Id) -> Piece<'a> {
        let names = vec!["Best Match", "Leading Labs"];
        Piece { path: "x".into(), spot: Spot::Whole, lang, sort, text, tool: None, provider, names }
    }

    /// The place of a stretch of the text.
    pub fn place(&self, at: Range<usize>) -> Place {
        let route = match self.spot {
            Spot::Whole => return Place::prose(Arc::clone(&self.path), at),
            Spot::Field(name) => name.to_owned(),
            Spot::Answer(form, question) => format!("answers.{form}.{question}"),
            Spot::Reason(form, question) => format!("answers.{form}.{question}.declined"),
            Spot::Consent(i, name) => format!("consents[{i}].{name}"),
        };
        Place::value(Arc::clone(&self.path), route)
    }
}

/// The texts of a tool, with those of its translations.
pub fn of_tool<'a>(cx: &Context<'a>, tool: &'a Tool) -> Vec<Piece<'a>> {
    let settings = cx.settings;
    let provider = cx.catalogue.providers.get(&tool.provider);
    let names: Vec<&str> = std::iter::once(tool.name.as_str()).chain(provider.map(|p| p.name.as_str())).collect();
    let piece = |path: Arc<str>, spot: Spot<'a>, lang: Lang, sort: Sort, text: &'a str| Piece {
        path,
        spot,
        lang: settings.tag(lang),
        sort,
        text,
        tool: Some(&tool.id),
        provider: &tool.provider,
        names: names.clone(),
    };
    let mut pieces = Vec::new();
    let field =
        |spot: Spot<'a>, sort: Sort, text: &'a str| piece(Arc::clone(&tool.origin), spot, Lang::SOURCE, sort, text);
    pieces.push(field(Spot::Field("name"), Sort::Name, &tool.name));
    pieces.extend(tool.website.as_ref().map(|address| field(Spot::Field("website"), Sort::Address, address)));
    let localized = |spot: Spot<'a>, sort: Sort, text: &'a Localized, pieces: &mut Vec<Piece<'a>>| {
        for (lang, text) in text.all() {
            pieces.push(piece(places::in_language(&tool.origin, lang, settings), spot, lang, sort, text));
        }
    };
    localized(Spot::Field("summary"), Sort::Line, &tool.summary, &mut pieces);
    if let Some(about) = &tool.said.about {
        for (lang, text) in about.all() {
            pieces.push(piece(
                places::in_language(&places::about(tool), lang, settings),
                Spot::Whole,
                lang,
                Sort::Description,
                text,
            ));
        }
    }
    for (form, answers) in tool.said.answers.iter() {
        for (question, answer) in answers.iter() {
            let spot = Spot::Answer(form, question);
            match (answer.given().value(), answer.given()) {
                (Some(Value::Text(text)), _) => localized(spot, Sort::Answer, text, &mut pieces),
                (Some(Value::Link(address)), _) => pieces.push(field(spot, Sort::Address, address)),
                (_, Given::Declined(reason)) => {
                    localized(Spot::Reason(form, question), Sort::Line, reason, &mut pieces);
                }
                _ => {}
            }
        }
    }
    pieces
}

/// The texts of a provider's own file.
pub fn of_provider<'a>(cx: &Context<'a>, provider: &'a Provider) -> Vec<Piece<'a>> {
    let piece = |spot: Spot<'a>, sort: Sort, text: &'a str| Piece {
        path: Arc::clone(&provider.origin),
        spot,
        lang: cx.settings.tag(Lang::SOURCE),
        sort,
        text,
        tool: None,
        provider: &provider.id,
        names: Vec::new(),
    };
    let mut pieces = vec![piece(Spot::Field("name"), Sort::Name, &provider.name)];
    pieces.extend(provider.website.as_ref().map(|address| piece(Spot::Field("website"), Sort::Address, address)));
    for (i, consent) in provider.consents.iter().enumerate() {
        pieces.push(piece(Spot::Consent(i, "by"), Sort::Role, &consent.by));
        pieces.extend(consent.evidence.as_ref().map(|text| piece(Spot::Consent(i, "evidence"), Sort::Line, text)));
    }
    pieces
}

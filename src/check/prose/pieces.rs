//! Which texts of a catalogue providers write, and where each stands.
//!
//! Takes tools and providers; gives their texts with place, language and sort. What coordinators write (pages, notices, forms) is
//! none of them. Opens no file, reads no text.

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

/// One text.
#[derive(Debug)]
pub struct Piece<'a> {
    path: Arc<str>,
    /// `None`: the whole file is the text.
    route: Option<String>,
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
    /// The place of a stretch of the text.
    pub fn place(&self, at: Range<usize>) -> Place {
        match &self.route {
            Some(route) => Place::value(Arc::clone(&self.path), route.clone()),
            None => Place::prose(Arc::clone(&self.path), at),
        }
    }
}

/// The texts of a tool, with those of its translations.
pub fn of_tool<'a>(cx: &Context<'a>, tool: &'a Tool) -> Vec<Piece<'a>> {
    let settings = cx.settings;
    let provider = cx.catalogue.providers.get(&tool.provider);
    let names: Vec<&str> = std::iter::once(tool.name.as_str()).chain(provider.map(|p| p.name.as_str())).collect();
    let piece = |path: Arc<str>, route: Option<String>, lang: Lang, sort: Sort, text: &'a str| Piece {
        path,
        route,
        lang: settings.tag(lang),
        sort,
        text,
        tool: Some(&tool.id),
        provider: &tool.provider,
        names: names.clone(),
    };
    let mut pieces = Vec::new();
    let field = |route: &str, sort: Sort, text: &'a str| {
        piece(Arc::clone(&tool.origin), Some(route.to_owned()), Lang::SOURCE, sort, text)
    };
    pieces.push(field("name", Sort::Name, &tool.name));
    pieces.extend(tool.website.as_ref().map(|address| field("website", Sort::Address, address)));
    let localized = |route: &str, sort: Sort, text: &'a Localized, pieces: &mut Vec<Piece<'a>>| {
        for (lang, text) in text.all() {
            pieces.push(piece(
                places::in_language(&tool.origin, lang, settings),
                Some(route.to_owned()),
                lang,
                sort,
                text,
            ));
        }
    };
    localized("summary", Sort::Line, &tool.summary, &mut pieces);
    if let Some(about) = &tool.about {
        for (lang, text) in about.all() {
            pieces.push(piece(
                places::in_language(&places::about(tool), lang, settings),
                None,
                lang,
                Sort::Description,
                text,
            ));
        }
    }
    for (form, answers) in &tool.answers {
        for (question, answer) in answers {
            let route = format!("answers.{form}.{question}");
            match &answer.given {
                Given::Value(Value::Text(text)) | Given::Confidential(Some(Value::Text(text))) => {
                    localized(&route, Sort::Answer, text, &mut pieces);
                }
                Given::Value(Value::Link(address)) | Given::Confidential(Some(Value::Link(address))) => {
                    pieces.push(field(&route, Sort::Address, address));
                }
                Given::Declined(reason) => localized(&format!("{route}.declined"), Sort::Line, reason, &mut pieces),
                Given::Value(_) | Given::Confidential(_) | Given::Blank => {}
            }
        }
    }
    pieces
}

/// The texts of a provider's own file.
pub fn of_provider<'a>(cx: &Context<'a>, provider: &'a Provider) -> Vec<Piece<'a>> {
    let piece = |route: String, sort: Sort, text: &'a str| Piece {
        path: Arc::clone(&provider.origin),
        route: Some(route),
        lang: cx.settings.tag(Lang::SOURCE),
        sort,
        text,
        tool: None,
        provider: &provider.id,
        names: Vec::new(),
    };
    let mut pieces = vec![piece("name".into(), Sort::Name, &provider.name)];
    pieces.extend(provider.website.as_ref().map(|address| piece("website".into(), Sort::Address, address)));
    for (i, consent) in provider.consents.iter().enumerate() {
        pieces.push(piece(format!("consents[{i}].by"), Sort::Role, &consent.by));
        pieces.extend(consent.evidence.as_ref().map(|text| piece(format!("consents[{i}].evidence"), Sort::Line, text)));
    }
    pieces
}

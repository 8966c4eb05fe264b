//! What a provider wrote for a question.

use super::{Id, Localized};
use jiff::civil::Date;

/// A provider's entry for one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was given.
    pub given: Given,
    /// The day that the answer speaks of.
    pub as_of: Option<Date>,
    /// What it rests on: an id of `references.yaml`.
    pub reference: Option<Id>,
}

/// A provider's entries for the questions of one form: each question once, by id. There are many of these, so they are packed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers(Box<[(Id, Answer)]>);

impl Answers {
    /// The entry for a question.
    pub fn get(&self, question: &Id) -> Option<&Answer> {
        let at = self.0.binary_search_by(|(id, _)| id.cmp(question)).ok()?;
        self.0.get(at).map(|(_, answer)| answer)
    }

    /// The same, to add translations.
    pub fn get_mut(&mut self, question: &Id) -> Option<&mut Answer> {
        let at = self.0.binary_search_by(|(id, _)| id.cmp(question)).ok()?;
        self.0.get_mut(at).map(|(_, answer)| answer)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, by question.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Answer)> {
        self.0.iter().map(|(id, answer)| (id, answer))
    }
}

impl FromIterator<(Id, Answer)> for Answers {
    /// Of several entries for one question, the last counts.
    fn from_iter<T: IntoIterator<Item = (Id, Answer)>>(entries: T) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.reverse();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        entries.dedup_by(|(a, _), (b, _)| a == b);
        Self(entries.into())
    }
}

/// The ways to fill in a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// An answer.
    Value(Value),
    /// Declined, with the reason.
    Declined(Localized),
    /// Held by the coordinators, who may have been given it.
    Confidential(Option<Value>),
    /// An empty text, an empty list or nothing: no reply.
    Blank,
}

/// An answer's value, of the question's type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Markdown.
    Text(Localized),
    /// One option.
    Choice(Id),
    /// Some options, in the form's order.
    Choices(Vec<Id>),
    /// Yes or no.
    YesNo(bool),
    /// A decimal number as typed, such as `0.95` or `12000`.
    Number(String),
    /// A day.
    Date(Date),
    /// An address, checked.
    Link(String),
    /// ISO 3166-1 alpha-2 codes, upper case, sorted.
    Countries(Vec<String>),
    /// Language tags, sorted.
    Languages(Vec<String>),
}

impl Value {
    /// The options of a criterion that this value stands under, as they are spelled in addresses and conditions.
    pub fn options(&self) -> Vec<String> {
        match self {
            Self::Choice(id) => vec![id.to_string()],
            Self::Choices(ids) => ids.iter().map(Id::to_string).collect(),
            Self::YesNo(yes) => vec![if *yes { "yes" } else { "no" }.to_owned()],
            Self::Countries(codes) | Self::Languages(codes) => codes.iter().map(|c| c.to_lowercase()).collect(),
            Self::Text(_) | Self::Number(_) | Self::Date(_) | Self::Link(_) => Vec::new(),
        }
    }
}

//! What a provider wrote for a question.

use super::{ById, Id, Localized};
use jiff::civil::Date;

/// A provider's entry for one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was given.
    pub given: Given,
    /// What is said of the answer. Most say nothing, and there are many answers.
    basis: Option<Box<Basis>>,
}

/// What an answer rests on.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    as_of: Option<Date>,
    reference: Option<Id>,
}

impl Answer {
    /// An answer that says nothing of itself.
    pub fn new(given: Given) -> Self {
        Self { given, basis: None }
    }

    /// The same, of a day and with a reference.
    #[must_use]
    pub fn resting_on(self, as_of: Option<Date>, reference: Option<Id>) -> Self {
        let basis = (as_of.is_some() || reference.is_some()).then(|| Basis { as_of, reference }.into());
        Self { basis, ..self }
    }

    /// The day that the answer speaks of.
    pub fn as_of(&self) -> Option<Date> {
        self.basis.as_ref()?.as_of
    }

    /// What it rests on: an id of `references.yaml`.
    pub fn reference(&self) -> Option<&Id> {
        self.basis.as_ref()?.reference.as_ref()
    }
}

/// A provider's entries for the questions of one form.
pub type Answers = ById<Answer>;

/// The ways to fill in a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// An answer.
    Value(Value),
    /// Declined, with the reason.
    Declined(Localized),
    /// Held by the coordinators, who may have been given it.
    Confidential(Option<Box<Value>>),
    /// An empty text, an empty list or nothing: no reply.
    Blank,
}

impl Given {
    /// The value, confidential or not: for rules, never for pages.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            Self::Confidential(value) => value.as_deref(),
            Self::Declined(_) | Self::Blank => None,
        }
    }

    /// The same, to add translations.
    pub fn value_mut(&mut self) -> Option<&mut Value> {
        match self {
            Self::Value(value) => Some(value),
            Self::Confidential(value) => value.as_deref_mut(),
            Self::Declined(_) | Self::Blank => None,
        }
    }
}

/// An answer's value, of the question's type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Markdown.
    Text(Localized),
    /// One option.
    Choice(Id),
    /// Some options, in the form's order.
    Choices(Box<[Id]>),
    /// Yes or no.
    YesNo(bool),
    /// A decimal number as typed, such as `0.95` or `12000`.
    Number(Box<str>),
    /// A day.
    Date(Date),
    /// An address, checked.
    Link(Box<str>),
    /// ISO 3166-1 alpha-2 codes, upper case, sorted.
    Countries(Box<[Box<str>]>),
    /// Language tags, sorted.
    Languages(Box<[Box<str>]>),
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

#[cfg(test)]
mod tests {
    use super::Answer;

    /// A catalogue of 100,000 tools has millions of answers.
    #[test]
    fn an_answer_takes_no_more_room_than_a_text_and_two_words() {
        assert!(size_of::<Answer>() <= 4 * size_of::<usize>(), "{} bytes", size_of::<Answer>());
    }
}

//! What a provider wrote for a question.

use super::{ById, Id, Localized};
use jiff::civil::Date;

/// A provider's entry for one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer(Entry);

/// Most answers say nothing of themselves, and there are many of them.
#[derive(Debug, Clone, PartialEq)]
enum Entry {
    Plain(Given),
    Resting(Box<(Given, Basis)>),
}

/// What an answer rests on.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    as_of: Option<Date>,
    reference: Option<Id>,
}

impl Answer {
    /// An answer of a day and with a reference, if it says so.
    pub fn new(given: Given, as_of: Option<Date>, reference: Option<Id>) -> Self {
        Self(match (as_of, reference) {
            (None, None) => Entry::Plain(given),
            (as_of, reference) => Entry::Resting(Box::new((given, Basis { as_of, reference }))),
        })
    }

    /// What was given.
    pub fn given(&self) -> &Given {
        match &self.0 {
            Entry::Plain(given) => given,
            Entry::Resting(resting) => &resting.0,
        }
    }

    /// The same, to add translations.
    pub fn given_mut(&mut self) -> &mut Given {
        match &mut self.0 {
            Entry::Plain(given) => given,
            Entry::Resting(resting) => &mut resting.0,
        }
    }

    /// The day that the answer speaks of.
    pub fn as_of(&self) -> Option<Date> {
        self.basis()?.as_of
    }

    /// What it rests on: an id of `references.yaml`.
    pub fn reference(&self) -> Option<&Id> {
        self.basis()?.reference.as_ref()
    }

    fn basis(&self) -> Option<&Basis> {
        match &self.0 {
            Entry::Plain(_) => None,
            Entry::Resting(resting) => Some(&resting.1),
        }
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
    fn an_answer_takes_no_more_room_than_a_text_and_a_word() {
        assert!(size_of::<Answer>() <= 3 * size_of::<usize>(), "{} bytes", size_of::<Answer>());
    }
}

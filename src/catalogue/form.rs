//! Forms: questions as data (000-47, 000-48).

use super::{Id, Localized, Version};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A form.
#[derive(Debug, Clone)]
pub struct Form {
    /// The file's name.
    pub id: Id,
    /// The file's path.
    pub origin: Arc<str>,
    /// Heading.
    pub title: Localized,
    /// The version in the file.
    pub version: Version,
    /// Whether answers are asked for.
    pub status: FormStatus,
    /// How the answers are used (002-16).
    pub purpose: Option<Localized>,
    /// In order.
    pub sections: Vec<Section>,
    /// What of it could not be read.
    pub gaps: Gaps,
    /// The section and the place in it of each question.
    places: FxHashMap<Id, (usize, usize)>,
    /// All questions by the letters of their ids, as tools' answers are, each with its place among all.
    pub(super) by_letters: Box<[(Id, usize)]>,
}

/// What of a form could not be read. Whatever only follows from that is no fault of the tools that answer it.
#[derive(Debug, Clone, Default)]
pub struct Gaps {
    /// Questions that are left out, or some options of theirs.
    pub questions: BTreeSet<String>,
    /// Whether a question is left out whose id can't be read.
    pub nameless: bool,
}

/// Whether a form asks for answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormStatus {
    /// Not asked yet.
    Draft,
    /// Asked.
    Open,
    /// No longer asked.
    Closed,
}

/// A part of a form.
#[derive(Debug, Clone)]
pub struct Section {
    /// Unique in its form.
    pub id: Id,
    /// Heading.
    pub title: Localized,
    /// In order.
    pub questions: Vec<Question>,
    /// Its place in the file's list, from 0: faulty ones are left out here, and not there.
    pub at: usize,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Unique in its form.
    pub id: Id,
    /// The question itself.
    pub ask: Localized,
    /// How to answer it.
    pub help: Option<Localized>,
    /// What an answer may be.
    pub kind: QuestionKind,
    /// Whether tools can be found by it.
    pub criterion: bool,
    /// The version that asked it first.
    pub since: Option<Version>,
    /// The version from which on it is no longer asked.
    pub retired: Option<Version>,
    /// Numbers of the core principles that it serves (001-02).
    pub principles: Vec<u32>,
    /// Ids of `references.yaml`.
    pub references: Vec<Id>,
    /// On which other answer it depends.
    pub applies_when: Option<Condition>,
    /// Who sees it.
    pub audience: QuestionAudience,
    /// Its place in the file's list, from 0.
    pub at: usize,
}

/// Who sees a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionAudience {
    /// Members and coordinators.
    Members,
    /// Coordinators alone: outside their tree it does not exist.
    Coordinators,
}

/// What an answer may be.
#[derive(Debug, Clone)]
pub enum QuestionKind {
    /// Markdown of at most so many words.
    Text {
        /// The budget, the same for everybody.
        words: Option<u32>,
    },
    /// One option.
    Choice {
        /// In the form's order.
        options: Vec<ChoiceOption>,
    },
    /// Several options.
    Choices {
        /// In the form's order.
        options: Vec<ChoiceOption>,
        /// How many may be ticked.
        most: Option<u32>,
    },
    /// Yes or no.
    YesNo,
    /// A number.
    Number {
        /// What it counts.
        unit: Option<Localized>,
    },
    /// A day.
    Date,
    /// An address.
    Link,
    /// Countries.
    Countries,
    /// Languages.
    Languages,
}

impl QuestionKind {
    /// The words of the file format.
    pub const WORDS: [&'static str; 9] =
        ["text", "choice", "choices", "yes-no", "number", "date", "link", "countries", "languages"];

    /// The word of the file format.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Choice { .. } => "choice",
            Self::Choices { .. } => "choices",
            Self::YesNo => "yes-no",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::Link => "link",
            Self::Countries => "countries",
            Self::Languages => "languages",
        }
    }

    /// The options of a choice.
    pub fn options(&self) -> &[ChoiceOption] {
        match self {
            Self::Choice { options } | Self::Choices { options, .. } => options,
            _ => &[],
        }
    }
}

/// One option of a choice.
#[derive(Debug, Clone)]
pub struct ChoiceOption {
    /// Unique in its question.
    pub id: Id,
    /// What readers see.
    pub text: Localized,
    /// The version that offered it first.
    pub since: Option<Version>,
    /// The version from which on it is no longer offered.
    pub retired: Option<Version>,
}

/// A question applies when another has one of these answers.
#[derive(Debug, Clone)]
pub struct Condition {
    /// The question it hangs on, in the same form.
    pub question: Id,
    /// Options as [`super::Value::options`] spells them.
    pub is: Vec<String>,
}

impl Form {
    /// A form from its parts. Of two questions with one id, the first is found by it.
    pub fn new(
        id: Id,
        origin: Arc<str>,
        title: Localized,
        version: Version,
        status: FormStatus,
        purpose: Option<Localized>,
        sections: Vec<Section>,
    ) -> Self {
        let mut places = FxHashMap::default();
        for (s, section) in sections.iter().enumerate() {
            for (q, question) in section.questions.iter().enumerate() {
                places.entry(question.id.clone()).or_insert((s, q));
            }
        }
        let questions = sections.iter().flat_map(|section| &section.questions);
        let mut by_letters: Box<[_]> = questions.enumerate().map(|(at, question)| (question.id.clone(), at)).collect();
        by_letters.sort();
        Self { id, origin, title, version, status, purpose, sections, gaps: Gaps::default(), places, by_letters }
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        let (section, question) = self.places.get(id)?;
        self.sections.get(*section)?.questions.get(*question)
    }

    /// Whether a question of this id, or one of its options, may be among what could not be read.
    pub fn may_ask(&self, id: &str) -> bool {
        self.gaps.nameless || self.gaps.questions.contains(id)
    }

    /// The same, to add translations.
    pub fn question_mut(&mut self, id: &str) -> Option<&mut Question> {
        let (section, question) = self.places.get(id)?;
        self.sections.get_mut(*section)?.questions.get_mut(*question)
    }

    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// Where a question stands in the file: `sections[1].questions[0]`.
    pub fn route(&self, id: &str) -> String {
        let section = self.places.get(id).and_then(|(section, _)| self.sections.get(*section));
        let found = section.zip(self.question(id));
        found.map_or_else(String::new, |(section, q)| format!("sections[{}].questions[{}]", section.at, q.at))
    }
}

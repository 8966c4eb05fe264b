//! The domain, and nothing but: tools, providers, forms, answers and their states, notices, terms, events.
//!
//! Takes nothing from outside; `content` fills these types. Knows no YAML, no HTML and no disk: an `origin` is a label
//! that findings carry, never opened here. Everything that has a date is judged by a day that is passed in.

mod answer;
mod by_id;
mod form;
mod id;
mod later;
mod lifecycle;
mod localized;
mod notice;
mod standing;
mod version;

pub use answer::{Answer, Answers, Given, Value};
pub use by_id::ById;
pub use form::{ChoiceOption, Condition, Form, FormStatus, Gaps, Question, QuestionAudience, QuestionKind, Section};
pub use id::{Id, IdFault};
pub use later::Later;
pub use lifecycle::{Lifecycle, Misstep, ToolState};
pub use localized::{Lang, Localized};
pub use notice::{CorrectiveMeasures, Ground, Guidance, Notice, NoticeKind};
pub use standing::{FilledForm, Standing, State, Viewer, Why, standing};
pub use version::Version;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that the repository says, as values. A copy shares the tools: the preview exchanges one of thousands.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// In the order in which pages show them.
    pub forms: Vec<Form>,
    /// By id.
    pub providers: BTreeMap<Id, Provider>,
    /// By id; those whose directory is gone have none here, only notices.
    pub tools: BTreeMap<Id, Arc<Tool>>,
    /// By the day on which they take effect, then by id.
    pub notices: Vec<Notice>,
    /// By party, then by version.
    pub terms: Vec<Terms>,
    /// By id.
    pub pages: Vec<Page>,
    /// By id.
    pub events: Vec<Event>,
    /// As written.
    pub waivers: Vec<Waiver>,
    /// By id.
    pub references: BTreeMap<Id, Reference>,
}

/// Who stands behind tools (000-06).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Provider {
    /// The file's name.
    pub id: Id,
    /// The file's path.
    pub origin: Arc<str>,
    /// As the provider writes it.
    pub name: String,
    /// What kind of body it is.
    pub kind: ProviderKind,
    /// ISO 3166-1 alpha-2, upper case.
    pub country: Option<String>,
    /// An address, checked.
    pub website: Option<String>,
    /// Accounts that may propose changes to its files. Coordinators only.
    pub accounts: Vec<String>,
    /// Where letters go. Coordinators only.
    pub contact: Option<String>,
    /// How it supports the initiative, where it does: disclosed to members (003-13).
    pub supports: Option<String>,
    /// Consents to terms (000-02). Coordinators only, but for version and day.
    pub consents: Vec<Consent>,
}

/// Kinds of providers: the source's, public bodies and others (000-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProviderKind {
    /// A private company.
    Company,
    /// A university or research institute.
    Academic,
    /// A non-profit organisation.
    NonProfit,
    /// A public body.
    PublicBody,
    /// Any other entity.
    Other,
}

impl ProviderKind {
    /// All kinds with the words of the file format.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("company", Self::Company),
        ("academic", Self::Academic),
        ("non-profit", Self::NonProfit),
        ("public-body", Self::PublicBody),
        ("other", Self::Other),
    ];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("other", |(word, _)| word)
    }
}

/// A provider's consent to one version of the terms.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Consent {
    /// Which version.
    pub terms: Version,
    /// On which day it was given.
    pub on: Date,
    /// By whom, as a role.
    pub by: String,
    /// Where it is written down.
    pub evidence: Option<String>,
}

/// A tool.
#[derive(Debug, Clone, PartialEq)]
pub struct Tool {
    /// The directory's name.
    pub id: Id,
    /// The path of its `tool.yaml`.
    pub origin: Arc<str>,
    /// Plain text on one line.
    pub name: String,
    /// Who stands behind it.
    pub provider: Id,
    /// Plain text on one line.
    pub summary: Localized,
    /// An address, checked.
    pub website: Option<String>,
    /// Everything longer.
    pub said: Later<Said>,
}

/// What a provider says of a tool at length.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    /// Which version of a form the provider answered.
    pub answered: ById<Version>,
    /// By form, then by question.
    pub answers: ById<Answers>,
    /// The description, in Markdown.
    pub about: Option<Localized>,
}

impl Tool {
    /// What the provider wrote for a question, if anything.
    pub fn answer(&self, form: &Id, question: &Id) -> Option<&Answer> {
        self.said.answers.get(form)?.get(question)
    }
}

/// Who is bound by terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// Technology providers.
    Providers,
    /// Those who read the catalogue.
    Readers,
}

impl Party {
    /// The word of the file format: the directory's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Providers => "providers",
            Self::Readers => "readers",
        }
    }
}

/// Whom a page is for. Wider audiences come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Anybody.
    Public,
    /// Readers with access to the catalogue.
    Members,
    /// Those who run it.
    Coordinators,
}

impl Audience {
    /// All, the widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Members, Self::Coordinators];

    /// The word of the file format: the tree's folder.
    pub fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Members => "members",
            Self::Coordinators => "coordinators",
        }
    }
}

/// One version of terms of engagement (000-01, 000-52).
#[derive(Debug, Clone)]
pub struct Terms {
    /// Who is bound.
    pub party: Party,
    /// The file's name.
    pub version: Version,
    /// The file's path.
    pub origin: Arc<str>,
    /// Heading.
    pub title: Localized,
    /// Who may read them.
    pub audience: Audience,
    /// The day from which they are in force.
    pub effective: Date,
    /// Markdown.
    pub body: Localized,
}

/// A page of prose.
#[derive(Debug, Clone)]
pub struct Page {
    /// The file's name.
    pub id: Id,
    /// The file's path.
    pub origin: Arc<str>,
    /// Heading.
    pub title: Localized,
    /// Who may read it.
    pub audience: Audience,
    /// As written.
    pub version: Option<String>,
    /// The day from which it is shown; always, where there is none.
    pub effective: Option<Date>,
    /// Markdown.
    pub body: Localized,
}

impl Page {
    /// Whether it stands within a page of the program instead of by itself: `welcome` on the public start, `access` on the page that says how
    /// access is asked for.
    pub fn is_part(&self) -> bool {
        matches!(self.id.as_str(), "welcome" | "access")
    }
}

/// A workshop, a talk, a meeting (000-21).
#[derive(Debug, Clone)]
pub struct Event {
    /// The file's name: date and name.
    pub id: String,
    /// The file's path.
    pub origin: Arc<str>,
    /// The date at the start of the file's name.
    pub date: Date,
    /// Heading.
    pub title: Localized,
    /// Where it took place.
    pub place: Option<String>,
    /// Who was there, and as what.
    pub participants: Vec<(Id, Role)>,
}

/// What a provider did at an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Spoke.
    Speaker,
    /// Took part.
    Participant,
    /// Was invited.
    Invited,
}

/// An exception to a prose rule, given by a coordinator, and published.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The file's path.
    pub origin: Arc<str>,
    /// Which rule.
    pub rule: String,
    /// Where: a file of a content root, `#`, a route.
    pub place: String,
    /// Why.
    pub reason: String,
    /// Who gave it.
    pub by: String,
    /// When.
    pub on: Date,
}

/// An instrument, a standard or a report that questions and answers cite.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The key.
    pub id: Id,
    /// The file's path.
    pub origin: Arc<str>,
    /// What it is called.
    pub title: Localized,
    /// Who published it.
    pub publisher: Option<String>,
    /// When: a year, a month or a day, as written.
    pub date: Option<String>,
    /// Where it can be read.
    pub link: Option<String>,
}

impl Catalogue {
    /// A form by its id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id.as_str() == id)
    }

    /// The terms of a party in force on a day: the newest whose day is not later. Of two with one day, the later version.
    pub fn terms_in_force(&self, party: Party, day: Date) -> Option<&Terms> {
        self.terms
            .iter()
            .filter(|terms| terms.party == party && terms.effective <= day)
            .max_by(|a, b| a.effective.cmp(&b.effective).then_with(|| a.version.cmp(&b.version)))
    }

    /// The notices of one tool, in the order in which they take effect.
    pub fn notices_of<'a>(&'a self, tool: &'a str) -> impl Iterator<Item = &'a Notice> {
        self.notices.iter().filter(move |notice| notice.tool.as_str() == tool)
    }

    /// In which state each tool is on a day: those with a directory, and those of which only notices are left.
    pub fn states_on(&self, day: Date) -> BTreeMap<Id, Lifecycle> {
        let mut states: BTreeMap<Id, Lifecycle> =
            self.tools.keys().map(|id| (id.clone(), Lifecycle::default())).collect();
        for (index, notice) in self.notices.iter().enumerate() {
            if notice.effective <= day {
                states.entry(notice.tool.clone()).or_default().apply(notice.kind, index);
            }
        }
        states
    }
}

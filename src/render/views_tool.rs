//! The contexts of a tool's page and of its tombstone.
//!
//! Takes and gives what [`super`] says. The page of every tool has the same skeleton (article 3), so what may differ
//! between two tools is a text, something inside `data-answer` or `data-prose`, or the length of a list that is the
//! same for all tools of a site. Must not know what a state means: it arrives as its name and a sentence.

use super::super::slots;
use serde::Serialize;

use super::{Link, Mail, Parts, Prose, Template, Text, TextLink};

/// `tool.html`: one tool, every question of every form, in form order.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ToolPage {
    /// The tool's id, for `data-tool` on `main` alone.
    #[serde(serialize_with = "slots::address")]
    pub id: String,
    /// The tool's name.
    pub name: Text,
    /// The summary.
    pub summary: Text,
    /// A sentence which says that the summary has no translation; empty where it has one.
    #[serde(serialize_with = "slots::words")]
    pub translation_note: String,
    /// The list of all tools.
    #[serde(serialize_with = "slots::address")]
    pub listing: String,
    /// Which day's order the links to the tools before and after follow.
    #[serde(serialize_with = "slots::words")]
    pub order_day: String,
    /// The tool's state, and the notice behind it.
    pub standing: Standing,
    /// Provider, kind, country, terms accepted, form and version, last changed: the same rows for every tool.
    pub facts: Vec<Fact>,
    /// The forms' sections, for the list of contents; the page's own parts are added by the template.
    pub contents: Vec<ContentsForm>,
    /// The questions on intended use, limits and oversight, where the forms have any (000-44).
    pub use_questions: Vec<TextLink>,
    /// The provider's description; `None` where there is none, which the page says.
    pub about: Option<Prose>,
    /// The provider's page about the tool.
    pub website: Website,
    /// The forms, in the site's order.
    pub forms: Vec<FormPart>,
    /// Notices and consents about this tool, newest first.
    pub history: Vec<HistoryEntry>,
    /// How to propose a change (000-51).
    pub change: Change,
    /// Where a concern is raised (004-10); `None` where the site names no address.
    pub concern: Option<Mail>,
    /// The tool before in the day's order; `None` below three tools.
    pub previous: Option<TextLink>,
    /// The tool after; likewise.
    pub next: Option<TextLink>,
}

impl Template for ToolPage {
    const NAME: &'static str = "tool.html";
}

/// The state of a tool.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Standing {
    /// `Listed` or `Suspended since 3 October 2026`, as the head of the part.
    #[serde(serialize_with = "slots::words")]
    pub title: String,
    /// What is said of a tool that is not listed; `None` for a listed one.
    pub banner: Option<Banner>,
}

/// What is said of a tool that is suspended, removed or withdrawn.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Banner {
    /// Who decided on which ground, in one sentence.
    #[serde(serialize_with = "slots::words")]
    pub ground: String,
    /// The public reason.
    pub reason: Prose,
    /// What an agency that uses the tool can do; `None` where guidance was not feasible.
    pub guidance: Option<Prose>,
    /// Why there is no guidance; empty where there is some.
    #[serde(serialize_with = "slots::words")]
    pub no_guidance: String,
    /// The notice.
    pub notice: Link,
}

/// A label and a value.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Fact {
    /// What it is, in the page's language.
    #[serde(serialize_with = "slots::words")]
    pub label: String,
    /// Its value, or a sentence which says that there is none. Never empty.
    pub value: Text,
}

/// A form in the list of contents.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ContentsForm {
    /// The form's title and place on the page.
    pub form: TextLink,
    /// Its sections.
    pub sections: Vec<TextLink>,
}

/// The provider's page about the tool: a row for every tool.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Website {
    /// The name of the state: `Answered` or `No reply`.
    #[serde(serialize_with = "slots::words")]
    pub state: String,
    /// The address as it is shown; empty where there is none.
    #[serde(serialize_with = "slots::words")]
    pub address: String,
    /// The address as it is linked, its scheme checked; `None` where there is none.
    #[serde(serialize_with = "slots::address_opt")]
    pub href: Option<String>,
    /// What stands in place of an address, as a sentence.
    #[serde(serialize_with = "slots::words")]
    pub reason: String,
    /// Who stated it, and when.
    #[serde(serialize_with = "slots::words")]
    pub stated: String,
}

/// One form on a tool's page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FormPart {
    /// The id of its place on the page.
    #[serde(serialize_with = "slots::address")]
    pub anchor: String,
    /// The form's title.
    pub title: Text,
    /// Which version was answered, or that the form is a draft, in one sentence.
    #[serde(serialize_with = "slots::words")]
    pub sentence: String,
    /// How the answers are used (002-16).
    pub purpose: Text,
    /// Its sections, in form order.
    pub sections: Vec<SectionPart>,
}

/// One section of a form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SectionPart {
    /// The id of its place on the page.
    #[serde(serialize_with = "slots::address")]
    pub anchor: String,
    /// The section's title.
    pub title: Text,
    /// All its questions, in form order, whatever was answered.
    pub questions: Parts,
}

/// One question and what became of it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct QuestionRow {
    /// The id of its place on the page.
    #[serde(serialize_with = "slots::address")]
    pub anchor: String,
    /// The question as asked.
    pub ask: Text,
    /// The name of one of the six states, in the page's language (000-50).
    #[serde(serialize_with = "slots::words")]
    pub state: String,
    /// What stands beside it.
    pub answer: Answer,
}

/// What stands beside a question's state. At least one of `body` and `reason` is there.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Answer {
    /// The answer; `None` in the five other states.
    pub body: Option<Prose>,
    /// Why there is no answer, in one sentence; empty where there is one.
    #[serde(serialize_with = "slots::words")]
    pub reason: String,
    /// What the provider gave as its reason for declining, in its own words; `None` where it gave none.
    pub quoted: Option<Text>,
    /// `Stated by the provider, as of 1 March 2026.` where the provider gave that day, else empty: who stated a form's answers, in the entry of which day, stands above them (000-12).
    #[serde(serialize_with = "slots::words")]
    pub stated: String,
    /// What the answer cites.
    pub reference: Option<Reference>,
}

/// An entry of the references that an answer cites.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Reference {
    /// Its title.
    pub title: Text,
    /// Publisher and date, ready to print after the title; may be empty.
    #[serde(serialize_with = "slots::words")]
    pub details: String,
    /// Where it can be read, if anywhere; its scheme checked.
    #[serde(serialize_with = "slots::address_opt")]
    pub href: Option<String>,
}

/// A notice or a consent in a tool's history.
#[derive(Debug, Clone, Default, Serialize)]
pub struct HistoryEntry {
    /// The day.
    #[serde(serialize_with = "slots::words")]
    pub day: String,
    /// What happened, in a few words.
    #[serde(serialize_with = "slots::words")]
    pub sentence: String,
    /// The notice; `None` for what has no page.
    #[serde(serialize_with = "slots::address_opt")]
    pub href: Option<String>,
}

/// The two ways to propose a change, equal in place and weight (000-51).
#[derive(Debug, Clone, Default, Serialize)]
pub struct Change {
    /// The path of the tool's file in the catalogue's repository.
    #[serde(serialize_with = "slots::words")]
    pub file: String,
    /// Where a pull request is opened; `None` where the site names no repository.
    #[serde(serialize_with = "slots::address_opt")]
    pub repository: Option<String>,
    /// The coordinators' address with a letter begun; `None` where the site names no address.
    pub mail: Option<Mail>,
}

/// `tombstone.html`: what stays at the address of a removed or withdrawn tool. No answers, and no blank where they were.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TombstonePage {
    /// The tool's id, for `data-tool` on `main` alone.
    #[serde(serialize_with = "slots::address")]
    pub id: String,
    /// The name that the notice carries.
    pub name: Text,
    /// The list of all tools.
    #[serde(serialize_with = "slots::address")]
    pub listing: String,
    /// `Removed on 3 October 2026`.
    #[serde(serialize_with = "slots::words")]
    pub title: String,
    /// Ground, public reason, guidance and notice.
    pub banner: Banner,
    /// Its notices, newest first.
    pub history: Vec<HistoryEntry>,
    /// Where a concern is raised; `None` where the site names no address.
    pub concern: Option<Mail>,
}

impl Template for TombstonePage {
    const NAME: &'static str = "tombstone.html";
}

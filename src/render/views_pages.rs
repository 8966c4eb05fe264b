//! The contexts of all pages but the tool's own.
//!
//! Takes and gives what [`super`] says: each struct here is the `page` of exactly one template. Must not know how a
//! list is ordered or counted: both arrive done.

use super::super::slots;
use serde::Serialize;

use super::{CardList, Link, Mail, Parts, Prose, Table, Template, Text, TextLink};

macro_rules! template {
    ($page:ty, $name:literal) => {
        impl Template for $page {
            const NAME: &'static str = $name;
        }
    };
}

/// Which day's order a list shows, and where the rule stands (article 1).
#[derive(Debug, Clone, Default, Serialize)]
pub struct Order {
    /// `Today's order is that of 22 November 2026.`
    #[serde(serialize_with = "slots::words")]
    pub sentence: String,
    /// The page that states the rule.
    #[serde(serialize_with = "slots::address")]
    pub href: String,
}

/// `listing.html`: all listed tools, in the day's order (`index.html`, `page-2.html`, …).
#[derive(Debug, Clone, Default, Serialize)]
pub struct ListingPage {
    /// The page's head, with the number of the page from the second on.
    #[serde(serialize_with = "slots::words")]
    pub heading: String,
    /// The day's order.
    pub order: Order,
    /// The tools of this page.
    pub list: CardList,
}
template!(ListingPage, "listing.html");

/// An option of a criterion with the number of tools that gave it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OptionLink {
    /// The option, or the name of a state.
    pub text: Text,
    /// How many tools, in words: `3 tools`.
    #[serde(serialize_with = "slots::words")]
    pub count: String,
    /// Its listing.
    #[serde(serialize_with = "slots::moved")]
    pub href: String,
    /// Whether it is the page it stands on.
    pub current: bool,
}

/// `criterion.html`: the tools with one answer to one question.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CriterionPage {
    /// The question as asked.
    pub question: Text,
    /// The option, or the name of a state: the page's head.
    pub option: Text,
    /// All criteria.
    #[serde(serialize_with = "slots::address")]
    pub overview: String,
    /// All options in form order, the states last, those with none among them.
    pub options: Parts,
    /// The day's order.
    pub order: Order,
    /// The tools of this page.
    pub list: CardList,
}
template!(CriterionPage, "criterion.html");

/// A question that is a criterion.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Criterion {
    /// The id of its place on the page.
    pub anchor: String,
    /// The question as asked.
    pub question: Text,
    /// Its options in form order, the states last.
    pub options: Parts,
}

/// The criteria of one form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CriteriaForm {
    /// The id of its place on the page.
    pub anchor: String,
    /// The form's title.
    pub title: Text,
    /// Its criteria, in form order.
    pub criteria: Vec<Criterion>,
}

/// `criteria.html`: all criteria and options with their counts.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CriteriaPage {
    /// The forms that have criteria; may be empty.
    pub forms: Vec<CriteriaForm>,
}
template!(CriteriaPage, "criteria.html");

/// The names under one letter.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Letter {
    /// The letter as the reader's language sorts it.
    pub letter: Text,
    /// The tools' names and pages.
    pub names: Parts,
}

/// `names.html`: names alone, A to Z by the reader's language.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NamesPage {
    /// The letters that have names.
    pub letters: Vec<Letter>,
}
template!(NamesPage, "names.html");

/// One thing that happened to a tool.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Entry {
    /// The tool's id, for `data-tool` alone.
    #[serde(serialize_with = "slots::address")]
    pub id: String,
    /// What kind of notice or change it is.
    #[serde(serialize_with = "slots::words")]
    pub kind: String,
    /// The tool's name.
    pub tool: Text,
    /// What happened, in one sentence.
    #[serde(serialize_with = "slots::words")]
    pub sentence: String,
    /// The notice or the tool's page.
    #[serde(serialize_with = "slots::address")]
    pub href: String,
}

/// What happened on one day.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Day {
    /// The day, in words.
    pub day: String,
    /// The same as `YYYY-MM-DD`.
    pub date: String,
    /// In the order of article 1, a tool at most once.
    pub entries: Vec<Entry>,
}

/// `notices.html`: all notices, newest day first.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NoticesPage {
    /// The days that have notices.
    pub days: Vec<Day>,
}
template!(NoticesPage, "notices.html");

/// `changes.html`: what changed, newest day first.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ChangesPage {
    /// The days that have changes.
    pub days: Vec<Day>,
}
template!(ChangesPage, "changes.html");

/// `notice.html`: one notice, in one frame for every kind.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NoticePage {
    /// What kind of notice it is, and of which day: the page's head.
    #[serde(serialize_with = "slots::words")]
    pub heading: String,
    /// All notices.
    #[serde(serialize_with = "slots::address")]
    pub overview: String,
    /// The tool's name and page.
    pub tool: TextLink,
    /// Decided, in force, by whom, on which ground, measures asked for: the same rows for every notice.
    pub facts: Vec<super::Fact>,
    /// The public reason.
    pub reason: Prose,
    /// What an agency that uses the tool can do; `None` where guidance was not feasible or not needed.
    pub guidance: Option<Prose>,
    /// Why there is no guidance; empty where there is some.
    #[serde(serialize_with = "slots::words")]
    pub no_guidance: String,
}
template!(NoticePage, "notice.html");

/// `neutrality.html`: the law of equal visibility with this build's own figures (article 8), for every tree.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NeutralityPage {
    /// The public seed.
    pub seed: String,
    /// `The seed changes to … on …`; empty where no change is planned.
    pub next_seed: String,
    /// The day whose order this build shows, and how it was chosen, in one sentence.
    pub day: String,
    /// The numbers by which the order is recomputed: number of tools, day number, pass, turn, stride, shift.
    pub order: Table,
    /// The first places of today's list, recomputed: place, number of the pattern, label.
    pub example: Table,
    /// The limits that are the same for all.
    pub limits: Table,
    /// The prose rules, with those that were lowered to warnings.
    pub rules: Table,
    /// The waivers; in the public tree the number of waivers a rule.
    pub waivers: Table,
    /// What this build measured of itself.
    pub figures: Table,
    /// Exposure in the list of all tools over some windows.
    pub windows: Table,
    /// Providers that also support the initiative (003-13); `None` in the public tree.
    pub disclosures: Option<Table>,
}
template!(NeutralityPage, "neutrality.html");

/// `prose.html`: a page or one version of the terms.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProsePage {
    /// Its title.
    pub title: Text,
    /// Version and date in force, in one sentence; may be empty.
    pub version: String,
    /// Its sections, where there are more than four; else empty.
    pub contents: Vec<TextLink>,
    /// The text.
    pub body: Prose,
    /// The other versions; `None` for what has only one.
    pub versions: Option<Link>,
}
template!(ProsePage, "prose.html");

/// One version of the terms.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TermsVersion {
    /// Its title and page.
    pub title: TextLink,
    /// Version, date in force, and whether it is in force today, in one sentence.
    pub sentence: String,
}

/// The terms of one party.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TermsParty {
    /// Whom they bind.
    pub title: String,
    /// Its versions, newest first.
    pub versions: Vec<TermsVersion>,
}

/// `terms.html`: all versions of the terms (000-52).
#[derive(Debug, Clone, Default, Serialize)]
pub struct TermsPage {
    /// The parties that have terms.
    pub parties: Vec<TermsParty>,
}
template!(TermsPage, "terms.html");

/// What one of the six answer states means.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StateMeaning {
    /// The id of its place on the page: `no-reply`.
    pub anchor: String,
    /// The state's name.
    pub name: String,
    /// What it means, and what it does not.
    pub meaning: String,
}

/// `states.html`: what the answer states mean.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StatesPage {
    /// The six states, in their fixed order.
    pub states: Vec<StateMeaning>,
}
template!(StatesPage, "states.html");

/// `public.html`: what the catalogue is, for everybody. No tool and no count of tools.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PublicPage {
    /// The site's own welcome, if it wrote one.
    pub welcome: Option<Prose>,
    /// Where members sign in; `None` for a site without `base-url`.
    pub sign_in: Option<String>,
    /// How access is asked for.
    pub request: String,
    /// Principles, terms, neutrality.
    pub documents: Vec<TextLink>,
    /// Who runs the catalogue.
    pub coordinators: String,
    /// Their address; `None` where the site names none.
    pub mail: Option<Mail>,
}
template!(PublicPage, "public.html");

/// `request.html`: how access is asked for. No form fields: no server answers them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RequestPage {
    /// The site's own text on who may ask and how, if it wrote one.
    pub body: Option<Prose>,
    /// The address with a letter begun; `None` where the site names none.
    pub mail: Option<Mail>,
}
template!(RequestPage, "request.html");

/// A report for the coordinators.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReportLink {
    /// The report's name and page.
    pub link: Link,
    /// What it holds, in one sentence.
    pub sentence: String,
}

/// `coordinators.html`: the reports.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CoordinatorsPage {
    /// The reports, in a fixed order.
    pub reports: Vec<ReportLink>,
}
template!(CoordinatorsPage, "coordinators.html");

/// A picture in a file of its own. A table on the same page has the same figures.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Picture {
    /// The file.
    pub href: String,
    /// What it shows, for those who don't see it.
    pub title: String,
    /// How to read it.
    pub description: String,
    /// Its width, in CSS pixels.
    pub width: usize,
    /// Its height, likewise.
    pub height: usize,
}

/// `report.html`: one report, as tables.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReportPage {
    /// The report's name.
    pub heading: String,
    /// What it holds, and what it does not say.
    pub lead: Vec<String>,
    /// A picture of its first table, where it has one.
    pub picture: Option<Picture>,
    /// All reports.
    pub overview: String,
    /// Its tables.
    pub tables: Vec<ReportTable>,
}
template!(ReportPage, "report.html");

/// A table of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ReportTable {
    /// The id of its caption.
    pub anchor: String,
    /// The table.
    pub table: Table,
}

/// `error.html`: what happened, what to do, whom to write to. No name of any tool, and nothing fetched.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ErrorPage {
    /// What happened.
    pub heading: String,
    /// The same in one or two sentences.
    pub sentences: Vec<String>,
    /// What to do.
    pub steps: Vec<String>,
    /// The coordinators' address; `None` where the site names none.
    pub mail: Option<Mail>,
}
template!(ErrorPage, "error.html");

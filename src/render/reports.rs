//! The coordinators' reports: open questions, consents, entries to review. Counts in words, no ranking.

use super::Page;
use super::views::{Cell, CoordinatorsPage, Direction, Link, ReportLink, ReportPage, Table, Text};
use crate::catalogue::{FormStatus, Id, Party, State, Tool, Viewer, standing};
use crate::checkout::Change;
use crate::plan::Report;
use jiff::ToSpan;

impl Page<'_> {
    /// All reports.
    pub(super) fn coordinators_index(&self) -> (String, CoordinatorsPage) {
        let reports = Report::ALL
            .into_iter()
            .map(|(_, name)| ReportLink {
                link: Link::new(self.say(&format!("report-{name}")), self.to(&format!("{name}.html"))),
                sentence: self.say(&format!("report-{name}-lead")),
            })
            .collect();
        (self.say("coordinators-heading"), CoordinatorsPage { reports })
    }

    /// One report.
    pub(super) fn report(&self, report: Report) -> (String, ReportPage) {
        let name = Report::ALL.iter().find(|(known, _)| *known == report).map_or("", |(_, name)| *name);
        let heading = self.say(&format!("report-{name}"));
        let tables = match report {
            Report::OpenQuestions => self.open_questions(),
            Report::Consents => vec![self.consents()],
            Report::ReviewDue => vec![self.review_due()],
        };
        let lead = vec![self.say(&format!("report-{name}-lead"))];
        (heading.clone(), ReportPage { heading, lead, overview: self.to("index.html"), tables })
    }

    fn tools(&self) -> impl Iterator<Item = (&Id, &Tool)> {
        self.all.plan.lists.all.iter().filter_map(|id| self.all.catalogue.tools.get(id).map(|tool| (id, tool)))
    }

    fn words_cell(&self, text: impl Into<String>) -> Cell {
        Cell { text: self.own(text), href: None }
    }

    fn name_cell(&self, name: &str) -> Cell {
        Cell { text: self.name(name), href: None }
    }

    /// For each form, the questions without a reply, tool by tool in the day's order.
    fn open_questions(&self) -> Vec<Table> {
        let open = |form: &crate::catalogue::Form| form.status == FormStatus::Open;
        self.all
            .catalogue
            .forms
            .iter()
            .filter(|form| open(form))
            .map(|form| {
                let rows = self
                    .tools()
                    .filter_map(|(_, tool)| {
                        let open: Vec<&str> = form
                            .questions()
                            .filter(|question| {
                                standing(form, question, tool, Viewer::Coordinator).state == State::NoReply
                            })
                            .map(|question| question.id.as_str())
                            .collect();
                        (!open.is_empty()).then(|| {
                            let ids = Text::new(open.join(", "), "und", Direction::Ltr);
                            vec![
                                self.name_cell(&tool.name),
                                self.words_cell(self.say_count("report-open-count", open.len())),
                                Cell { text: ids, href: None },
                            ]
                        })
                    })
                    .collect();
                let columns = ["tool", "open", "questions"].map(|key| self.say(&format!("report-column-{key}")));
                let caption = form.title.get(self.lang).0.to_owned();
                Table { caption, columns: columns.to_vec(), rows, empty: self.say("report-none") }
            })
            .collect()
    }

    /// Which version of the terms in force each provider of a listed tool accepted, by its name.
    fn consents(&self) -> Table {
        let catalogue = self.all.catalogue;
        let today = self.all.plan.day.date;
        let terms = catalogue.terms_in_force(Party::Providers, today);
        let mut seen = std::collections::BTreeSet::new();
        let providers = self.tools().filter_map(|(_, tool)| catalogue.providers.get(&tool.provider));
        let rows = providers
            .filter(|provider| seen.insert(provider.id.clone()))
            .map(|provider| {
                let consent = terms
                    .and_then(|terms| provider.consents.iter().find(|c| c.terms == terms.version && c.on <= today));
                let cell = |text: Option<&str>| {
                    text.map_or_else(|| self.words_cell(self.say("report-none-given")), |t| self.name_cell(t))
                };
                vec![
                    self.name_cell(&provider.name),
                    cell(consent.map(|c| c.terms.as_str())),
                    consent.map_or_else(
                        || self.words_cell(self.say("report-none-given")),
                        |c| self.words_cell(self.day(c.on)),
                    ),
                    cell(consent.map(|c| c.by.as_str())),
                    cell(consent.and_then(|c| c.evidence.as_deref())),
                ]
            })
            .collect();
        let columns =
            ["provider", "terms", "on", "by", "evidence"].map(|key| self.say(&format!("report-column-{key}")));
        let caption = match terms {
            Some(terms) => {
                let day = self.day(terms.effective);
                self.say_with("terms-in-force", &[("version", terms.version.as_str()), ("day", &day)])
            }
            None => self.say("fact-terms-none"),
        };
        Table { caption, columns: columns.to_vec(), rows, empty: self.say("report-none") }
    }

    /// Entries that nobody has changed for a year, and those whose last change is not known.
    fn review_due(&self) -> Table {
        let today = self.all.plan.day.date;
        let due = today.checked_sub(1.year()).unwrap_or(today);
        let rows = self
            .tools()
            .filter_map(|(_, tool)| {
                let folder = tool.origin.rsplit_once('/').map_or("", |(folder, _)| folder);
                let changed = match self.all.history.of(folder) {
                    Change::On(date) if date > due => return None,
                    Change::On(date) => self.day(date),
                    Change::Unknown(_) => self.say("fact-changed-unknown"),
                };
                let provider = self.all.catalogue.providers.get(&tool.provider).map_or("", |p| p.name.as_str());
                Some(vec![self.name_cell(&tool.name), self.name_cell(provider), self.words_cell(changed)])
            })
            .collect();
        let columns = ["tool", "provider", "changed"].map(|key| self.say(&format!("report-column-{key}")));
        let caption = self.say_with("report-review-due-caption", &[("day", &self.day(due))]);
        Table { caption, columns: columns.to_vec(), rows, empty: self.say("report-none") }
    }
}

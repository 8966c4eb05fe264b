//! The coordinators' reports: open questions, consents, entries to review. Counts in words, no ranking.

use super::Page;
use super::views::{
    Cell, CoordinatorsPage, Direction, Link, Parts, ReportLink, ReportPage, ReportTable, Table, TableRow, Text,
};
use crate::catalogue::{Form, Viewer};
use crate::diagnostics::Finding;
use crate::duties;
use crate::plan::Report;

impl Page<'_, '_> {
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
    ///
    /// # Errors
    /// A fault of the template of a row.
    pub(super) fn report(&self, report: Report) -> Result<(String, ReportPage), Box<Finding>> {
        let name = Report::ALL.iter().find(|(known, _)| *known == report).map_or("", |(_, name)| *name);
        let heading = self.say(&format!("report-{name}"));
        let mut lead = vec![self.say(&format!("report-{name}-lead"))];
        let (picture, tables) = match report {
            Report::Balance => {
                let (sentences, tables) = self.balance()?;
                lead.extend(sentences);
                (None, tables)
            }
            Report::Fairness => {
                lead.push(self.say("neutrality-windows-lead"));
                self.exposure()?
            }
            Report::OpenQuestions => (None, self.open_questions()?),
            Report::Consents => (None, vec![self.consents()?]),
            Report::ReviewDue => (None, vec![self.review_due()?]),
        };
        let tables = tables
            .into_iter()
            .enumerate()
            .map(|(i, table)| ReportTable { anchor: format!("table-{}", i + 1), table })
            .collect();
        Ok((heading.clone(), ReportPage { heading, lead, picture, overview: self.to("index.html"), tables }))
    }

    /// A table whose rows are made one by one: there may be one for every tool.
    ///
    /// # Errors
    /// A fault of the row's template.
    pub(super) fn table_of(
        &self,
        caption: String,
        columns: Vec<String>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
        empty: String,
    ) -> Result<Table, Box<Finding>> {
        let mut parts = Parts { html: String::new(), element: "tr" };
        for row in rows {
            let mut cells = row.into_iter();
            let row = TableRow { name: cells.next().unwrap_or_default(), cells: cells.collect() };
            parts.html.push_str(&self.part(&row)?);
        }
        Ok(Table { caption, columns, rows: parts, empty })
    }

    fn words_cell(&self, text: impl Into<String>) -> Cell {
        Cell { text: self.own(text), href: None }
    }

    fn name_cell(&self, name: &str) -> Cell {
        Cell { text: self.name(name), href: None }
    }

    /// For each form, the questions without a reply, tool by tool in the day's order.
    fn open_questions(&self) -> Result<Vec<Table>, Box<Finding>> {
        let forms = duties::open_questions(self.all.catalogue, self.all.plan, Viewer::Coordinator);
        let of_form = |(form, tools): (&Form, Vec<duties::Open<'_>>)| {
            let rows = tools.into_iter().map(|(tool, open)| {
                let ids: Vec<&str> = open.iter().map(|question| question.id.as_str()).collect();
                vec![
                    self.name_cell(&tool.name),
                    self.words_cell(self.say_count("report-open-count", open.len())),
                    Cell { text: Text::new(ids.join(", "), "und", Direction::Ltr), href: None },
                ]
            });
            let caption = form.title.get(self.lang).0.to_owned();
            self.table_of(caption, self.columns(&["tool", "open", "questions"]), rows, self.say("report-none"))
        };
        forms.into_iter().map(of_form).collect()
    }

    /// Which version of the terms in force each provider of a listed tool accepted.
    fn consents(&self) -> Result<Table, Box<Finding>> {
        let (terms, providers) = duties::consents(self.all.catalogue, self.all.plan);
        let none = || self.words_cell(self.say("report-none-given"));
        let rows = providers.into_iter().map(|(provider, consent)| {
            let cell = |text: Option<&str>| text.map_or_else(none, |t| self.name_cell(t));
            vec![
                self.name_cell(&provider.name),
                cell(consent.map(|c| c.terms.as_str())),
                consent.map_or_else(none, |c| self.words_cell(self.day(c.on))),
                cell(consent.map(|c| c.by.as_str())),
                cell(consent.and_then(|c| c.evidence.as_deref())),
            ]
        });
        let columns = self.columns(&["provider", "terms", "on", "by", "evidence"]);
        let caption = match terms {
            Some(terms) => {
                let day = self.day(terms.effective);
                self.say_with("terms-in-force", &[("version", terms.version.as_str()), ("day", &day)])
            }
            None => self.say("fact-terms-none"),
        };
        self.table_of(caption, columns, rows, self.say("report-none"))
    }

    /// Entries that nobody has changed for a year, and those whose last change is not known.
    fn review_due(&self) -> Result<Table, Box<Finding>> {
        let catalogue = self.all.catalogue;
        let rows = duties::review_due(catalogue, self.all.plan, self.all.history).into_iter().map(|(tool, changed)| {
            let changed = changed.map_or_else(|| self.say("fact-changed-unknown"), |date| self.day(date));
            let provider = catalogue.providers.get(&tool.provider).map_or("", |p| p.name.as_str());
            vec![self.name_cell(&tool.name), self.name_cell(provider), self.words_cell(changed)]
        });
        let columns = self.columns(&["tool", "provider", "changed"]);
        let due = duties::review_day(self.all.plan);
        let caption = self.say_with("report-review-due-caption", &[("day", &self.day(due))]);
        self.table_of(caption, columns, rows, self.say("report-none"))
    }
}

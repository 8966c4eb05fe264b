//! `evenhand report`

use super::args::{Report, ReportFormat};
use super::{Verdict, note, print};
use crate::assembly::{self, Timings};
use crate::balance::{self, Balance, COLUMNS};
use crate::catalogue::{Catalogue, Viewer};
use crate::checkout::History;
use crate::content::Scope;
use crate::content::locate::Readership;
use crate::diagnostics::{Findings, escape};
use crate::duties;
use crate::plan::{self, Plan};
use crate::site::Settings;
use serde_json::{Map, Value, json};
use std::fmt::Write;

pub(super) fn run(args: &Report) -> Result<Verdict, String> {
    let (checkout, day) = args.repository.open()?;
    let mut survey =
        assembly::survey(&checkout, &Scope::Whole, day, &mut Timings::default()).map_err(|e| e.to_string())?;
    let found = std::mem::take(&mut survey.found);
    if survey.report(&checkout, found, Readership::Anybody).forbids_publication() {
        note("Nothing was counted, because the catalogue has errors; `evenhand check` shows them.");
        return Ok(Verdict::Findings);
    }
    let plan = plan::draw(&survey.catalogue, &survey.settings, &[], day, &mut Findings::default());
    let history = survey.history(&checkout);
    let told = Told {
        catalogue: &survey.catalogue,
        settings: &survey.settings,
        plan: &plan,
        history: &history,
        readership: args.audience.into(),
        balance: balance::balance(&survey.catalogue, &survey.settings.balance, &plan, args.from),
    };
    match args.format {
        ReportFormat::Human => {
            let text = told.human();
            let lines: Vec<_> = text.lines().map(escape::terminal).collect();
            print(&format!("{}\n", lines.join("\n")));
        }
        // A terminal obeys nothing in it: control characters are escaped.
        ReportFormat::Json => print(&format!("{}\n", told.json())),
    }
    Ok(Verdict::Clean)
}

/// What is told, and to whom: logs are read by other providers, so what is for coordinators is told only to them.
struct Told<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    plan: &'a Plan,
    history: &'a History,
    readership: Readership,
    balance: Balance,
}

impl Told<'_> {
    fn viewer(&self) -> Viewer {
        match self.readership {
            Readership::Anybody => Viewer::Member,
            Readership::Coordinators => Viewer::Coordinator,
        }
    }

    fn human(&self) -> String {
        let mut out = format!("Report of {}. Counts only: nothing is ranked.\n", self.plan.day.date);
        self.balance_in_words(&mut out);
        self.duties_in_words(&mut out);
        out
    }

    fn balance_in_words(&self, out: &mut String) {
        let since = self.balance.from.map_or_else(String::new, |from| format!("from {from} "));
        let _ = writeln!(out, "\nBalance of representation, with events {since}up to {}", self.balance.to);
        for excess in &self.balance.excesses {
            let _ = writeln!(
                out,
                "  note: {} {} has {} of {} {}, more than {} in 100",
                excess.by.word(),
                excess.group,
                excess.count,
                excess.of,
                excess.column,
                self.settings.balance.most
            );
        }
        for division in &self.balance.divisions {
            let names: Vec<&str> =
                division.groups.iter().map(|group| group.name.as_deref().unwrap_or("not stated")).collect();
            let heads = COLUMNS.map(|(name, _)| name);
            let head = format!("by {}", division.by.word());
            let width = names.iter().map(|name| name.chars().count()).chain([head.len()]).max().unwrap_or(0);
            let _ = writeln!(out, "\n  {head:<width$}  {}", heads.join("  "));
            for (name, group) in names.iter().zip(&division.groups) {
                let _ = write!(out, "  {name:<width$}");
                for (head, of) in COLUMNS {
                    let _ = write!(out, "  {:>1$}", of(&group.counts), head.len());
                }
                out.push('\n');
            }
        }
    }

    fn duties_in_words(&self, out: &mut String) {
        for (form, tools) in duties::open_questions(self.catalogue, self.plan, self.viewer()) {
            let _ = writeln!(out, "\nOpen questions of {}", form.id);
            for (tool, open) in &tools {
                let ids: Vec<&str> = open.iter().map(|question| question.id.as_str()).collect();
                let _ = writeln!(out, "  {}: {} ({})", tool.id, open.len(), ids.join(", "));
            }
            if tools.is_empty() {
                out.push_str("  none\n");
            }
        }
        let (terms, providers) = duties::consents(self.catalogue, self.plan);
        if let Some(terms) = terms {
            let _ = writeln!(out, "\nConsents to the terms in force ({})", terms.version);
            for (provider, consent) in providers {
                let _ = match consent {
                    None => writeln!(out, "  {}: none", provider.id),
                    Some(consent) if self.readership == Readership::Coordinators => {
                        let evidence = consent.evidence.as_deref().unwrap_or("no evidence named");
                        writeln!(out, "  {}: on {}, by {}; {evidence}", provider.id, consent.on, consent.by)
                    }
                    Some(consent) => writeln!(out, "  {}: on {}", provider.id, consent.on),
                };
            }
        }
        let _ = writeln!(out, "\nReview due: not changed since {}, or not known", duties::review_day(self.plan));
        let due = duties::review_due(self.catalogue, self.plan, self.history);
        for (tool, changed) in &due {
            let changed = changed.map_or_else(|| "not known".to_owned(), |date| date.to_string());
            let _ = writeln!(out, "  {}: {changed}", tool.id);
        }
        if due.is_empty() {
            out.push_str("  none\n");
        }
    }

    fn json(&self) -> Value {
        let date = |date: jiff::civil::Date| Value::from(date.to_string());
        let balance = &self.balance;
        let mut divisions = Map::new();
        for division in &balance.divisions {
            let groups = division.groups.iter().map(|group| {
                let mut entry = Map::new();
                entry.insert("group".into(), group.name.clone().into());
                for (name, of) in COLUMNS {
                    entry.insert(name.into(), of(&group.counts).into());
                }
                Value::Object(entry)
            });
            divisions.insert(division.by.word().into(), groups.collect());
        }
        let excesses = balance
            .excesses
            .iter()
            .map(|e| json!({ "by": e.by.word(), "group": e.group, "column": e.column, "count": e.count, "of": e.of }));
        let open = duties::open_questions(self.catalogue, self.plan, self.viewer());
        let open = open.iter().flat_map(|(form, tools)| {
            tools.iter().map(move |(tool, open)| {
                let ids: Vec<&str> = open.iter().map(|question| question.id.as_str()).collect();
                json!({ "form": form.id.as_str(), "tool": tool.id.as_str(), "questions": ids })
            })
        });
        let (terms, providers) = duties::consents(self.catalogue, self.plan);
        let consents = providers.iter().map(|(provider, consent)| {
            let mut entry = json!({ "provider": provider.id.as_str(), "on": consent.map(|c| c.on.to_string()) });
            if self.readership == Readership::Coordinators
                && let (Some(consent), Some(entry)) = (consent, entry.as_object_mut())
            {
                entry.insert("by".into(), consent.by.clone().into());
                entry.insert("evidence".into(), consent.evidence.clone().into());
            }
            entry
        });
        let due = duties::review_due(self.catalogue, self.plan, self.history);
        let due = due.iter().map(|(tool, changed)| {
            json!({ "tool": tool.id.as_str(), "provider": tool.provider.as_str(), "changed": changed.map(date) })
        });
        json!({
            "day": date(self.plan.day.date),
            "balance": {
                "from": balance.from.map(date),
                "to": date(balance.to),
                "by": divisions,
                "most_in_100": self.settings.balance.most,
                "least_counted": self.settings.balance.least,
                "exceeds": excesses.collect::<Vec<_>>(),
            },
            "open_questions": open.collect::<Vec<_>>(),
            "terms": terms.map(|terms| terms.version.as_str()),
            "consents": consents.collect::<Vec<_>>(),
            "review_due": due.collect::<Vec<_>>(),
        })
    }
}

//! What all commands that look at a repository share: opening it, and showing findings.

use super::args::{AudienceArg, Format, Repository};
use super::{Verdict, note, print};
use crate::check;
use crate::checkout::{Day, DiskCheckout, today};
use crate::content::locate::Readership;
use crate::diagnostics::Report;
use crate::diagnostics::render::{github, gitlab, human, json, junit, sarif};
use std::io::IsTerminal;

/// So many findings of one file are shown in full.
pub(super) const SHOWN: usize = 20;

impl Repository {
    /// Opens the repository, and settles which day it is.
    pub(super) fn open(&self) -> Result<(DiskCheckout, Day), String> {
        let checkout = DiskCheckout::open(&self.root)?;
        let day = today(self.date).map_err(|fault| fault.to_string())?;
        Ok((checkout, day))
    }
}

impl From<AudienceArg> for Readership {
    fn from(audience: AudienceArg) -> Self {
        match audience {
            AudienceArg::Members => Self::Anybody,
            AudienceArg::Coordinators => Self::Coordinators,
        }
    }
}

/// Prints findings to standard output and their number to standard error.
pub(super) fn show(report: &Report, format: Format, closing: &str) -> Verdict {
    match format {
        Format::Human => {
            // anstream takes the colours out where nobody sees them.
            let styled = std::io::stdout().is_terminal();
            print(&human::render(report, styled, SHOWN));
            note(format!("{} {closing}", sentence(&human::summary(report))).trim_end());
        }
        Format::Json => print(&json::render(report)),
        Format::Github => print(&github::render(report)),
        Format::Gitlab => print(&gitlab::render(report)),
        Format::Sarif => {
            let about = |rule: &str| check::rule(rule).map(|rule| (rule.fault, rule.reason));
            print(&sarif::render(report, about));
        }
        Format::Junit => print(&junit::render(report)),
    }
    if report.forbids_publication() { Verdict::Findings } else { Verdict::Clean }
}

fn sentence(summary: &str) -> String {
    let mut letters = summary.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

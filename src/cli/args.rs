//! The arguments of every command.

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// Builds a neutral catalogue of tools from a git repository, and proves that every tool is shown equally.
///
/// Exit status: 0 clean, 1 findings that forbid publication, 2 could not run.
#[derive(Debug, Parser)]
#[command(name = "evenhand", version, max_term_width = 100)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check, render, prove and publish the catalogue in one step
    Build(Build),
    /// Look for everything that is wrong, in one run
    Check(Check),
    /// Say why a rule exists and how to comply, or how a tool stands
    Explain(Explain),
    /// Begin a file: a tool, a provider, a notice or a theme
    New(New),
}

/// Where the repository is, and which day it is.
#[derive(Debug, ClapArgs)]
pub(super) struct Repository {
    /// The repository's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// The day that everything is judged by [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) date: Option<Date>,
}

/// Who reads what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AudienceArg {
    /// Anybody: confidential texts are masked
    Members,
    /// Coordinators alone: nothing is masked
    Coordinators,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) repository: Repository,
    /// Where the pages go [default: output in the repository's folder]
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    /// Show how long each stage took
    #[arg(long)]
    pub(super) timings: bool,
    /// Who reads the findings
    #[arg(long, value_enum, default_value = "members")]
    pub(super) audience: AudienceArg,
}

/// The formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with the lines in question
    Human,
    /// For programs: one object
    Json,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Check {
    /// A tool's folder or file: check that tool alone, with the form beside it
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) repository: Repository,
    /// How findings are written
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// Who reads the findings
    #[arg(long, value_enum, default_value = "members")]
    pub(super) audience: AudienceArg,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Explain {
    /// The name of a rule, or the id of a tool
    #[arg(value_name = "RULE|TOOL")]
    pub(super) subject: String,
    #[command(flatten)]
    pub(super) repository: Repository,
    /// Who reads the answer
    #[arg(long, value_enum, default_value = "members")]
    pub(super) audience: AudienceArg,
}

/// What can be begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum KindArg {
    /// A tool's folder with its file
    Tool,
    /// A provider's file
    Provider,
    /// A notice on a tool
    Notice,
    /// A theme that inherits the site's
    Theme,
}

#[derive(Debug, ClapArgs)]
pub(super) struct New {
    /// What to begin
    #[arg(value_enum)]
    pub(super) kind: KindArg,
    /// Its id: lower-case letters, digits and hyphens. For a notice, the tool's
    #[arg(value_name = "ID")]
    pub(super) id: String,
    #[command(flatten)]
    pub(super) repository: Repository,
}

fn day(text: &str) -> Result<Date, String> {
    crate::content::reader::parse_date(text).ok_or_else(|| "write year, month and day, such as 2026-11-22".to_owned())
}

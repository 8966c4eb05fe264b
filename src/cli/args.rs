//! The arguments of every command.

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::net::SocketAddr;
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
    /// Measure the exposure of every tool and provider over any window of days
    Fairness(Fairness),
    /// Begin a file: a tool, a provider, a notice or a theme
    New(New),
    /// Count who is represented, and show open questions, consents and reviews due
    Report(Report),
    /// Look at the pages while they are written: they follow every change of a file
    Serve(Serve),
    /// Compare a published folder with its manifest, and its day with today
    Verify(Verify),
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
    /// Show how long each stage took, as a table or as JSON
    #[arg(long, value_enum, value_name = "FORM", num_args = 0..=1, require_equals = true, default_missing_value = "table")]
    pub(super) timings: Option<TimingsForm>,
    /// Who reads the findings
    #[arg(long, value_enum, default_value = "members")]
    pub(super) audience: AudienceArg,
}

/// How the times of the stages are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TimingsForm {
    /// For people, on standard error
    Table,
    /// For programs: one object, on standard output
    Json,
}

/// The formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with the lines in question
    Human,
    /// For programs: one object
    Json,
    /// Workflow commands, which GitHub shows beside the lines
    Github,
    /// A code quality report for GitLab
    Gitlab,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// A report of tests in XML, as most services of continuous integration read
    Junit,
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

/// The formats of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Figures {
    /// For people: a line a list
    Human,
    /// For programs: one object with every figure
    Json,
    /// For spreadsheets: a row for each tool and provider of each list
    Csv,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Fairness {
    #[command(flatten)]
    pub(super) repository: Repository,
    /// The first day of the window [default: the day of the build]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) from: Option<Date>,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = crate::fairness::USUAL_DAYS)]
    pub(super) days: u32,
    /// One list alone, with its tools: `all`, or form, question and option with dots between them
    #[arg(long, value_name = "NAME")]
    pub(super) list: Option<String>,
    /// How the figures are written
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Figures,
}

/// The formats of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// For people
    Human,
    /// For programs: one object
    Json,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Report {
    #[command(flatten)]
    pub(super) repository: Repository,
    /// Count events from this day on [default: all events]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) from: Option<Date>,
    /// How the report is written
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: ReportFormat,
    /// Who reads the report
    #[arg(long, value_enum, default_value = "members")]
    pub(super) audience: AudienceArg,
}

/// Whose pages are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Tree {
    /// What anybody may read
    Public,
    /// The catalogue
    Members,
    /// Their reports; findings show confidential texts
    Coordinators,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) repository: Repository,
    /// Where to listen. This machine alone can look, unless it is another address: 0.0.0.0:4000 lets in every device of the network
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:4000", value_parser = address)]
    pub(super) address: SocketAddr,
    /// Whose pages are shown
    #[arg(long, value_enum, default_value = "members")]
    pub(super) audience: Tree,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Verify {
    /// The folder that a build wrote, with manifest.json in it
    #[arg(value_name = "DIR", default_value = "output")]
    pub(super) folder: PathBuf,
    /// The day that counts as today [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) date: Option<Date>,
    /// How findings are written
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
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

fn address(text: &str) -> Result<SocketAddr, String> {
    let text = text.strip_prefix("localhost").map_or_else(|| text.to_owned(), |rest| format!("127.0.0.1{rest}"));
    text.parse().map_err(|_| "write an address and a port, such as 127.0.0.1:4000".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    crate::content::reader::parse_date(text).ok_or_else(|| "write year, month and day, such as 2026-11-22".to_owned())
}

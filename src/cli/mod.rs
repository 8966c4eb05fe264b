//! The command line: arguments in, exit status out. Each command has a file; nothing deeper knows of streams or statuses.

mod args;
mod build;
mod check;
mod duties;
mod explain;
mod fairness;
mod new;
mod progress;
mod report;
mod serve;
mod verify;

use args::{Args, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing forbids publication: status 0.
    Clean,
    /// Findings forbid publication: status 1.
    Findings,
    /// The command could not do its work: status 2.
    CouldNotRun,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Clean => 0,
            Verdict::Findings => 1,
            Verdict::CouldNotRun => 2,
        })
    }
}

/// Reads the arguments and runs the command that they name.
pub fn run() -> Verdict {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version are asked for: they are no mistakes. A closed pipe is none either.
            let _ = error.print();
            return if error.use_stderr() { Verdict::CouldNotRun } else { Verdict::Clean };
        }
    };
    let done = match args.command {
        Command::Build(command) => build::run(&command),
        Command::Check(command) => check::run(&command),
        Command::Explain(command) => explain::run(&command),
        Command::Fairness(command) => fairness::run(&command),
        Command::Report(command) => duties::run(&command),
        Command::Serve(command) => serve::run(&command),
        Command::Verify(command) => verify::run(&command),
        Command::New(command) => new::run(&command),
    };
    done.unwrap_or_else(|words| {
        note(&format!("evenhand: {words}"));
        Verdict::CouldNotRun
    })
}

/// Writes to standard output what the command was asked for. A reader that has closed the pipe wants no more.
fn print(text: &str) {
    let _ = anstream::stdout().write_all(text.as_bytes());
}

/// Writes progress and notes to standard error, harmless whatever they quote.
fn note(text: &str) {
    let lines: Vec<_> = text.lines().map(crate::diagnostics::escape::terminal).collect();
    let _ = writeln!(anstream::stderr(), "{}", lines.join("\n"));
}

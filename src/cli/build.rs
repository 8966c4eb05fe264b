//! `evenhand build`

use super::args::{Build, Format};
use super::{Verdict, note, report};
use crate::assembly::{self, Outcome, Timings};
use crate::publish::Way;
use std::path::Path;

pub(super) fn run(args: &Build) -> Result<Verdict, String> {
    let (checkout, day) = args.repository.open()?;
    let output = args.output.clone().unwrap_or_else(|| beside(&args.repository.root));
    let mut timings = Timings::default();
    let outcome =
        assembly::build(&checkout, &output, day, args.audience.into(), &mut timings).map_err(|e| e.to_string())?;
    let verdict = match outcome {
        Outcome::Refused(found) => {
            report::show(&found, Format::Human, "Nothing was published; what stood in the output still stands.")
        }
        Outcome::Published(built) => {
            if built.report.warnings() > 0 {
                report::show(&built.report, Format::Human, "Warnings don't forbid publication.");
            }
            let files = built.published.manifest.files();
            let bytes: u64 = files.values().map(|file| file.size).sum();
            let shown = output.display();
            note(&format!(
                "Published {} as {} pages ({} files, {:.1} MB) in {shown}, in the order of {}.",
                if built.tools == 1 { "1 tool".to_owned() } else { format!("{} tools", built.tools) },
                built.pages,
                files.len() + 1,
                bytes as f64 / 1e6,
                day.date
            ));
            note(&format!("Open {} in a browser to look at it.", start(&output).display()));
            if built.published.way == Way::Renames {
                note("This file system can't exchange two folders: for a moment, the output was absent.");
            }
            if let Some(leftover) = &built.published.leftover {
                note(&format!(
                    "{} could not be removed; it holds the former output and can be deleted.",
                    leftover.display()
                ));
            }
            Verdict::Clean
        }
    };
    if args.timings {
        for (stage, time) in timings.stages() {
            note(&format!("{stage:>10} {:8.1} ms", time.as_secs_f64() * 1e3));
        }
    }
    Ok(verdict)
}

/// The output's usual place, as people write it.
fn beside(root: &Path) -> std::path::PathBuf {
    if root == Path::new(".") { "output".into() } else { root.join("output") }
}

fn start(output: &Path) -> std::path::PathBuf {
    output.join("members").join("index.html")
}

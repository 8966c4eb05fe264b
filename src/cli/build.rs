//! `evenhand build`

use super::args::{Build, Format, TimingsForm};
use super::progress::Progress;
use super::{Verdict, note, report};
use crate::assembly::{self, Outcome, Timings, Watcher, Work};
use crate::publish::Way;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

pub(super) fn run(args: &Build) -> Result<Verdict, String> {
    let (checkout, day) = args.repository.open()?;
    let output = args.output.clone().unwrap_or_else(|| beside(&args.repository.root));
    let progress = Progress::begin();
    let mut timings = Timings::watched(progress.clone().map(|progress| progress as Arc<dyn Watcher>));
    let outcome = assembly::build(&checkout, &output, day, args.audience.into(), &mut timings);
    if let Some(progress) = progress {
        progress.end();
    }
    let outcome = outcome.map_err(|e| e.to_string())?;
    let (files, work) = match &outcome {
        Outcome::Refused(_) => ((0, 0), Work::default()),
        Outcome::Published(built) => {
            let kept = built.published.kept;
            ((built.published.manifest.files().len() + 1 - kept, kept), built.work)
        }
    };
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
    match args.timings {
        None => {}
        Some(TimingsForm::Table) => {
            for (stage, time) in timings.stages() {
                note(&format!("{:>10} {:8.1} ms", stage.word(), milliseconds(*time)));
            }
            if let Some((proof, whole)) = timings.of_proof() {
                note(&format!(
                    "{:>10} {:8.1} ms of {:.1} ms of processor time: {:.1} %",
                    "proof",
                    milliseconds(proof),
                    milliseconds(whole),
                    100.0 * proof.as_secs_f64() / whole.as_secs_f64()
                ));
            }
            note(&format!("{:>10} {:8} written, {} as they were", "files", files.0, files.1));
            note(&format!(
                "{:>10} {:8} files made, {} tools read, the others known from the former build",
                "", work.files, work.tools
            ));
        }
        Some(TimingsForm::Json) => {
            let stages: Vec<_> = timings
                .stages()
                .iter()
                .map(|(stage, time)| serde_json::json!({ "stage": stage.word(), "milliseconds": milliseconds(*time) }))
                .collect();
            let total = milliseconds(timings.stages().iter().map(|(_, time)| *time).sum());
            let files = serde_json::json!({ "written": files.0, "kept": files.1, "made": work.files });
            let processor = timings.of_proof().map(|(proof, whole)| {
                serde_json::json!({ "milliseconds": milliseconds(whole), "proof": milliseconds(proof) })
            });
            let report = serde_json::json!({
                "milliseconds": total, "processor": processor, "stages": stages, "files": files, "tools": { "read": work.tools },
            });
            // A reader who closed the pipe wants no more.
            let _ = writeln!(anstream::stdout(), "{}", report);
        }
    }
    Ok(verdict)
}

/// To a tenth.
fn milliseconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e4).round() / 10.0
}

/// The output's usual place, as people write it.
fn beside(root: &Path) -> std::path::PathBuf {
    if root == Path::new(".") { "output".into() } else { root.join("output") }
}

fn start(output: &Path) -> std::path::PathBuf {
    output.join("members").join("index.html")
}

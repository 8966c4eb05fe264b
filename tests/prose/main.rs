//! How many promotional sentences the lists of words find, and how many plain ones they leave alone.
//!
//! `cargo test --test prose -- --nocapture` prints the figures. The sentences in `*.toml` were written for this measurement; the plain
//! descriptions are those of real registries, where they are at hand (`EVENHAND_DATA`, else `../shared/data`), and what was judged of
//! the flagged ones by hand stands in `judged.toml`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a test"
)]
#![allow(clippy::disallowed_methods, reason = "this test reads its sentences")]

mod real;
mod written;

use std::path::Path;
use std::process::Command;

/// Runs `check` on a repository; gives rule, tool, file and message of each finding.
fn check(root: &Path) -> Vec<[String; 4]> {
    let output = Command::new(env!("CARGO_BIN_EXE_evenhand"))
        .args(["check", "--format", "json", "--date", "2026-11-22", "--root"])
        .arg(root)
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a report");
    let text = |finding: &serde_json::Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| ["rule", "tool", "path", "message"].map(|key| text(finding, key)))
        .collect()
}

/// A share in per cent.
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        100.0
    } else {
        100.0 * f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
    }
}

//! Names by which services know a finding again in the next run.
//!
//! Takes a report; gives one name a finding. Made of what a finding is about and not of where it stands, so that a line added
//! above makes no new finding of it; and of masked words alone, so that no name can be tried against a guess.

use crate::diagnostics::{Located, Report};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A name for each finding, in the report's order: 64 hexadecimal digits. No two of a report are the same.
pub(super) fn of(report: &Report) -> Vec<String> {
    let mut met: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    report
        .findings()
        .iter()
        .map(|finding| {
            let key = (finding.rule, path(finding), finding.message.as_str());
            let count = met.entry(key).or_default();
            *count += 1;
            let digest = Sha256::digest(format!("{}\0{}\0{}\0{count}", key.0, key.1, key.2));
            digest.iter().fold(String::with_capacity(64), |mut name, byte| {
                // Writing into a `String` can't fail.
                let _ = write!(name, "{byte:02x}");
                name
            })
        })
        .collect()
}

fn path(finding: &Located) -> &str {
    finding.place.as_ref().map_or("", |place| &place.path)
}

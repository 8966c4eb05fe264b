//! `invalid-id`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-id",
    severity: Severity::Error,
    fault: "An id has characters that an id can't have.",
    reason: "Ids become addresses of pages and names of folders on every system. Lower-case letters from a to z, \
         digits and single hyphens work everywhere.",
    wrong: "provider: Example Labs",
    right: "provider: example-labs",
    check: None,
};

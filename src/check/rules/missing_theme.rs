//! `missing-theme`: noticed while the theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-theme",
    severity: Severity::Error,
    fault: "The theme that `site.toml` names is not there.",
    reason: "Without its templates no page can be made.",
    wrong: "theme = \"defualt\"",
    right: "theme = \"default\"",
    check: None,
};

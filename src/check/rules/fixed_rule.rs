//! `fixed-rule`: noticed while `site.toml` is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "fixed-rule",
    severity: Severity::Error,
    fault: "A rule is to be lowered that can't be.",
    reason: "Only the rules about wording can become warnings. The laws of equal visibility can't be turned off \
         by anybody (000-22, 000-23).",
    wrong: "[rules]\nunlawful-step = \"warning\"",
    right: "[rules]\npadded-text = \"warning\"",
    check: None,
};

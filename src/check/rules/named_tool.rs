//! `named-tool`: noticed while a theme is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "named-tool",
    severity: Severity::Error,
    fault: "A theme names a tool or a provider.",
    reason: "A theme decides how pages look and never what they say of a tool (000-22). A name in it would stand \
         on pages where no other tool is named.",
    wrong: "<li data-tool=\"k7\">",
    right: "<li data-tool=\"{{ card.id }}\">",
    check: None,
};

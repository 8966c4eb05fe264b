//! `colliding-url`: noticed while the pages are planned.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "colliding-url",
    severity: Severity::Error,
    fault: "Two sources claim the same page.",
    reason: "Each page has one source. With two, one of them would vanish, and no content may vanish without a \
         word (000-36).",
    wrong: "pages/find.md, where the finder has its page",
    right: "pages/finding-help.md",
    check: None,
};

//! `invalid-language`: noticed while `site.toml` is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-language",
    severity: Severity::Error,
    fault: "A language is not written as a language tag.",
    reason: "The tag tells browsers and screen readers how to pronounce and show a text, and it names a folder of \
         the output.",
    wrong: "languages = [\"English\"]",
    right: "languages = [\"en\", \"fr\"]",
    check: None,
};

//! `unknown-field`: noticed while waivers are read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-field",
    severity: Severity::Error,
    fault: "A waiver names a file, or a field of a file, that is not there.",
    reason: "A waiver holds for one place, so that everybody can see what was excepted. One that leads nowhere excepts \
         nothing today, and perhaps something else tomorrow.",
    wrong: "place: tools/example-matcher/tool.yaml#nmae",
    right: "place: tools/example-matcher/tool.yaml#name",
    check: None,
};

//! `idle-waiver`: noticed when waivers are settled, see `check/settle.rs`.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "idle-waiver",
    severity: Severity::Warning,
    fault: "A waiver excepts nothing.",
    reason: "Waivers are published, so that everybody can see what was excepted (000-19). One that no longer excepts anything, or names a \
             field that is not there, may one day except what nobody meant.",
    wrong: "a waiver for `tools/best-match/tool.yaml#name`, after the tool was given another name",
    right: "the list without that waiver",
    check: None,
};

//! `invalid-account`: noticed while `site.toml` and providers are read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-account",
    severity: Severity::Error,
    fault: "An account is not written as a service and a name.",
    reason: "Accounts decide who may propose changes to whose files. One that no service knows would keep its owner out, or \
         let somebody in who is called alike elsewhere.",
    wrong: "accounts: [example-labs-bot]",
    right: "accounts: [\"github:example-labs-bot\"]",
    check: None,
};

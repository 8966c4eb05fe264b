//! `nothing-to-translate`: noticed while a file is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "nothing-to-translate",
    severity: Severity::Error,
    fault: "A translation translates something that is not in the source language.",
    reason: "A translation holds only texts that read differently in its language, never choices, numbers or \
         states. Otherwise readers of two languages would be told different things.",
    wrong: "tool.fr.yaml with `tasks: [triage]`",
    right: "tool.fr.yaml with `summary: Compare des images avec des listes d'empreintes connues.`",
    check: None,
};

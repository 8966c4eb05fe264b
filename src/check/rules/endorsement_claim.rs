//! `endorsement-claim`: looks at all prose of providers, and at the names that are protected.

use crate::check::Rule;
use crate::check::prose::{Fault, Kind, Reading};
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "endorsement-claim",
    severity: Severity::Error,
    fault: "A text says that somebody endorses the tool, or uses a protected name.",
    reason: "Being listed is no endorsement (000-13). Providers may not say that their tools are supported or verified by the initiative or \
             its coordinators, nor use its name without asking first (000-14, 000-15).",
    wrong: "summary: The matcher that the coordinators have verified, an official partner of the initiative.",
    right: "summary: Compares images with lists of known hashes and reports each match with its distance.",
    check: None,
};

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    for hit in &r.hits {
        let fault = match hit.kind {
            Kind::Endorsement => r.fault(
                hit.start,
                hit.end,
                "a claim of endorsement or partnership",
                "delete it: being listed means no endorsement; an assessment belongs into the answer about assessments, with its report",
            ),
            Kind::Protected => r.fault(
                hit.start,
                hit.end,
                "a protected name",
                "delete the name; who wants to use it asks the coordinators, who can enter a waiver",
            ),
            _ => continue,
        };
        // Within a claim, the name is a part of it.
        if !faults.last().is_some_and(|known: &Fault| known.at.start <= fault.at.start && fault.at.end <= known.at.end)
        {
            faults.push(fault);
        }
    }
}

//! `promotional-language`: looks at all prose of providers.

use crate::check::Rule;
use crate::check::prose::{Fault, Kind, Reading};
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "promotional-language",
    severity: Severity::Error,
    fault: "A text promotes the tool instead of describing it.",
    reason: "The catalogue is no publicity platform (000-16), and no provider gains an advantage over another (000-22). Praise, comparison with \
             other tools, calls to action, offers and the praise of others say nothing that a reader could check.",
    wrong: "summary: The leading matcher, trusted by agencies worldwide. Book a demo today.",
    right: "summary: Compares images with lists of known hashes and reports each match with its distance.",
    check: None,
};

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    for hit in &r.hits {
        let (what, help) = match hit.kind {
            Kind::Superlative => ("praise", "say what the tool does, and what was measured, how and when"),
            Kind::Comparison => ("a comparison with others", "say what this tool does; readers compare for themselves"),
            Kind::Invitation => ("a call to action", "delete it; readers find the website beside the description"),
            Kind::Offer => ("an offer", "delete it; prices and terms belong into the answers that ask for them"),
            Kind::Testimonial => {
                ("praise by others", "delete it; independent assessments belong into the answer that asks for them")
            }
            _ => continue,
        };
        faults.push(r.fault(hit.start, hit.end, what, help));
    }
}

//! `tracking-link`: looks at all links in the prose of providers, and at their websites.

use crate::check::Rule;
use crate::check::prose::links::Tracking;
use crate::check::prose::{Fault, Reading, Sort};
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "tracking-link",
    severity: Severity::Error,
    fault: "A link follows its readers, hides where it leads, or leads to another provider's tool.",
    reason: "What officers look at is nobody's business, and the catalogue is no publicity platform (000-16). A link to another provider's tool \
             gives one of them an advantage or a disadvantage (000-22).",
    wrong: "website: https://example.org/matcher?utm_source=catalogue",
    right: "website: https://example.org/matcher",
    check: None,
};

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let whole = |what, help| Fault { at: 0..r.piece.text.len(), what, found: r.piece.text.to_owned(), help };
    if r.piece.sort == Sort::Address {
        faults.extend(tracking(r, r.piece.text).map(|(what, help)| whole(what, help)));
        return;
    }
    for link in &r.shown.links {
        let fault = tracking(r, &link.address).or_else(|| anothers(r, &link.address));
        if let Some((what, help)) = fault {
            faults.push(Fault { at: link.at.clone(), what, found: link.address.clone(), help });
        }
    }
}

fn tracking(r: &Reading<'_>, address: &str) -> Option<(&'static str, &'static str)> {
    Some(match r.world.links.tracking(address)? {
        Tracking::Parameter(_) => {
            ("an address that tells where its readers come from", "delete the parameters behind the question mark")
        }
        Tracking::Shortener(_) => ("an address that hides where it leads", "write the address that it leads to"),
    })
}

/// A link to the site of another provider's tool.
fn anothers(r: &Reading<'_>, address: &str) -> Option<(&'static str, &'static str)> {
    let owners = r.world.sites.get(&r.world.links.site(address)?)?;
    (!owners.contains(r.piece.provider)).then_some((
        "a link to another provider's tool",
        "delete the link; every tool of the catalogue has a page of its own",
    ))
}

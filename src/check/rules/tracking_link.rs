//! `tracking-link`: looks at all links in the prose of providers, and at their websites.

use crate::catalogue::Id;
use crate::check::Rule;
use crate::check::prose::links::Tracking;
use crate::check::prose::{Fault, Reading, Sort, World};
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
        faults.extend(tracking(r.world, r.piece.text).map(|(what, help)| whole(what, help)));
        return;
    }
    for link in &r.shown.links {
        if let Some((what, help)) = fault(r.world, r.piece.provider, &link.address) {
            faults.push(Fault { at: link.at.clone(), what, found: link.address.clone(), help });
        }
    }
}

/// What is wrong with a link in a provider's text.
pub(in crate::check) fn fault(world: &World, provider: &Id, address: &str) -> Option<(&'static str, &'static str)> {
    tracking(world, address).or_else(|| anothers(world, provider, address))
}

fn tracking(world: &World, address: &str) -> Option<(&'static str, &'static str)> {
    Some(match world.links.tracking(address)? {
        Tracking::Parameter(_) => {
            ("an address that tells where its readers come from", "delete the parameters behind the question mark")
        }
        Tracking::Shortener(_) => ("an address that hides where it leads", "write the address that it leads to"),
    })
}

/// A link to the site of another provider's tool.
fn anothers(world: &World, provider: &Id, address: &str) -> Option<(&'static str, &'static str)> {
    let owners = world.sites.get(&world.links.site(address)?)?;
    (!owners.contains(provider)).then_some((
        "a link to another provider's tool",
        "delete the link; every tool of the catalogue has a page of its own",
    ))
}

//! Whether the places that waivers name are there.
//!
//! Takes waivers and the checkout; gives a finding for each that names a file or a field that does not exist. Paths that are
//! no place of the layout, and tools that there are none of, are the business of `unknown-place` in `check`.

use super::layout::{Inventory, Listings, classify};
use super::{Slot, front_matter, route, split_root, yaml};
use crate::catalogue::Waiver;
use crate::checkout::{Checkout, Kind};
use crate::diagnostics::{Finding, Findings, Place};
use crate::site::Settings;
use crate::suggest;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The folders of a content root, besides that of the tools, whose files waivers can name.
const FOLDERS: [&str; 5] = ["providers", "pages", "notices", "forms", "terms"];

/// Looks up the place of each waiver.
pub(super) fn look(
    checkout: &dyn Checkout,
    settings: &Settings,
    listings: &Listings,
    inventory: &Inventory,
    waivers: &[Waiver],
    found: &mut Findings,
) {
    if waivers.is_empty() {
        return;
    }
    // By listing, which follows no links: a waiver's path was written by a stranger, and is never opened as it stands.
    let listed = listings.iter().flat_map(|(_, listed)| listed).filter(|listed| listed.kind == Kind::File);
    let mut files: BTreeMap<&str, Vec<Arc<str>>> = BTreeMap::new();
    for listed in listed {
        if let Some((_, below)) = split_root(&listed.path, &inventory.roots) {
            files.entry(below).or_default().push(listed.path.as_str().into());
        }
    }
    let mut counted: BTreeMap<&Arc<str>, usize> = BTreeMap::new();
    for waiver in waivers {
        let at = counted.entry(&waiver.origin).or_default();
        let place = Place::value(Arc::clone(&waiver.origin), format!("[{at}].place"));
        *at += 1;
        let (path, field) = match waiver.place.split_once('#') {
            Some((path, field)) => (path, Some(field)),
            None => (waiver.place.as_str(), None),
        };
        let known = match path.split('/').collect::<Vec<_>>().as_slice() {
            ["tools", id, _, ..] => inventory.tools.iter().any(|tool| tool.id.as_str() == *id),
            [folder, _, ..] => FOLDERS.contains(folder),
            _ => false,
        };
        let slot = classify(path, settings).map(|(slot, _)| slot);
        let fault = match (files.get(path).filter(|_| slot.is_some()), field) {
            _ if !known => continue,
            (None, _) => {
                let help = match suggest::nearest(path, files.keys().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "write the file's path below the content folder, or delete the waiver".to_owned(),
                };
                Some((format!("there is no file `{path}`"), help))
            }
            (Some(_), None) => None,
            (Some(paths), Some(field)) => {
                let has = |path: &Arc<str>| has_field(checkout, slot.as_ref(), path, field);
                let help = "name the field by its keys with dots between them, such as `#answers.tools-form.accuracy`";
                let leads_nowhere = !paths.iter().any(has);
                leads_nowhere.then(|| (format!("`{path}` has no field `{field}`"), help.to_owned()))
            }
        };
        if let Some((message, help)) = fault {
            found.add(Finding::new("unknown-field", message).help(help).at(place));
        }
    }
}

/// Whether a file has a field. What can't be read has findings of its own, and may have it.
fn has_field(checkout: &dyn Checkout, slot: Option<&Slot<'_>>, path: &Arc<str>, field: &str) -> bool {
    let mut ignored = Findings::default();
    let Ok(bytes) = checkout.read(path) else { return true };
    let Some(text) = yaml::decode(path, &bytes, &mut ignored) else { return true };
    let range = match slot {
        Some(Slot::About(_)) => return false,
        Some(Slot::Notice(_) | Slot::Page(_) | Slot::Terms(..)) => {
            front_matter::split(path, &text, &mut ignored).map(|parts| parts.yaml)
        }
        _ => Some(0..text.len()),
    };
    let root = range.and_then(|range| yaml::parse(path, &text, range, &mut ignored));
    !field.is_empty() && root.is_none_or(|root| route::find(&root, field).value.is_some())
}

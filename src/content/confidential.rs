//! Which pages and terms are the coordinators' alone, as their files say before anybody has read them.
//!
//! Takes a file of prose, as far as it could be parsed; says whether its words may be shown. What can't be told counts as confidential.

use super::layout::Slot;
use super::yaml::{self, Kind, Node};
use super::{front_matter, route};
use crate::checkout::Checkout;
use crate::diagnostics::Findings;
use std::sync::Arc;

/// Whether the words of a page or of terms may be for coordinators alone. What a translation is for, says the file that it translates.
pub(super) fn is_prose_for_coordinators(
    checkout: &dyn Checkout,
    slot: &Slot<'_>,
    path: &Arc<str>,
    text: &str,
    root: Option<&Node>,
) -> bool {
    let (Slot::Page(id) | Slot::Terms(_, id)) = slot else { return false };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let source: Arc<str> = format!("{folder}/{id}.md").into();
    if source == *path {
        return may_say_so(slot, text, root);
    }
    let mut ignored = Findings::default();
    let text = checkout.read(&source).ok().and_then(|bytes| yaml::decode(&source, &bytes, &mut ignored));
    text.is_none_or(|text| {
        let range = front_matter::split(&source, &text, &mut ignored).map(|parts| parts.yaml);
        let root = range.and_then(|range| yaml::parse(&source, &text, range, &mut ignored));
        may_say_so(slot, &text, root.as_ref())
    })
}

/// Whether a file's particulars may keep it to coordinators. Terms are public where they say nothing, pages are not.
fn may_say_so(slot: &Slot<'_>, text: &str, root: Option<&Node>) -> bool {
    let is_page = matches!(slot, Slot::Page(_));
    let Some(root) = root else {
        // Terms may have no particulars at all.
        return is_page || text.trim_start_matches('\u{feff}').trim_start().starts_with("---");
    };
    match route::find(root, "audience").value.map(|node| &node.kind) {
        Some(Kind::Scalar(scalar)) => !matches!(scalar.text.trim(), "public" | "members"),
        Some(_) => true,
        None => is_page,
    }
}

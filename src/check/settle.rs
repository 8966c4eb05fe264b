//! Waivers: which findings of the prose rules a coordinator has excepted.
//!
//! Takes findings and the catalogue's waivers; takes away what is waived. No law can be waived: findings of other rules
//! stay, whatever a waiver says.

use crate::catalogue::{Catalogue, Waiver};
use crate::diagnostics::{Finding, Findings, Place, Spot};
use crate::site::PROSE_RULES;

/// Takes away the findings that waivers except. `roots` are the content roots, below which waivers name their places.
///
/// A waiver of `path#route` covers that field and all below it; a waiver of `path` alone, the whole file.
pub fn settle(catalogue: &Catalogue, roots: &[String], found: &mut Findings) {
    found.retain(|finding| !catalogue.waivers.iter().any(|waiver| covers(waiver, finding, roots)));
}

fn covers(waiver: &Waiver, finding: &Finding, roots: &[String]) -> bool {
    if waiver.rule != finding.rule || !PROSE_RULES.contains(&finding.rule) {
        return false;
    }
    let Some(Place { path, spot }) = &finding.place else { return false };
    let (file, field) = match waiver.place.split_once('#') {
        Some((file, field)) => (file, Some(field)),
        None => (waiver.place.as_str(), None),
    };
    let is_file = roots.iter().any(|root| {
        path.strip_prefix(root.as_str()).and_then(|rest| rest.strip_prefix('/')).is_some_and(|below| below == file)
    });
    is_file
        && match (field, spot) {
            (None, _) => true,
            (Some(field), Spot::Value(route) | Spot::Key(route)) => {
                route.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            }
            (Some(_), Spot::File | Spot::Bytes(_)) => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(waived: &str, rule: &'static str, place: Place) -> bool {
        let waiver = Waiver {
            origin: "content/waivers.yaml".into(),
            rule: "promotional-language".into(),
            place: waived.into(),
            reason: "It is the registered name.".into(),
            by: "Catalogue team".into(),
            on: jiff::civil::date(2026, 5, 1),
        };
        let catalogue = Catalogue { waivers: vec![waiver], ..Catalogue::default() };
        let mut found = Findings::from_iter([Finding::new(rule, "x").at(place)]);
        settle(&catalogue, &["content".to_owned()], &mut found);
        !found.is_empty()
    }

    const RULE: &str = "promotional-language";
    const TOOL: &str = "content/tools/a/tool.yaml";

    #[test]
    fn a_waiver_covers_its_field_and_what_is_below() {
        assert!(!left("tools/a/tool.yaml#name", RULE, Place::value(TOOL, "name")));
        assert!(!left("tools/a/tool.yaml#answers.form", RULE, Place::value(TOOL, "answers.form.limits.value")));
        assert!(!left("tools/a/tool.yaml", RULE, Place::bytes(TOOL, 3..9)));
    }

    #[test]
    fn a_waiver_covers_nothing_else() {
        assert!(left("tools/a/tool.yaml#name", RULE, Place::value(TOOL, "summary")));
        assert!(left("tools/a/tool.yaml#answers.form", RULE, Place::value(TOOL, "answers.former.limits")));
        assert!(left("tools/a/tool.yaml#name", RULE, Place::value("content/tools/b/tool.yaml", "name")));
        assert!(left("tools/a/tool.yaml#name", RULE, Place::value("intake/x/content/tools/a/tool.yaml", "name")));
        assert!(left("tools/a/tool.yaml#name", RULE, Place::file(TOOL)));
    }

    #[test]
    fn no_law_can_be_waived() {
        assert!(left("tools/a/tool.yaml#name", "name-length", Place::value(TOOL, "name")));
    }
}

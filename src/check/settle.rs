//! Waivers: which findings of the prose rules a coordinator has excepted.
//!
//! Takes findings and the catalogue's waivers; takes away what is waived. No law can be waived: findings of other rules
//! stay, whatever a waiver says.

use super::{Context, places};
use crate::catalogue::Waiver;
use crate::diagnostics::{Finding, Findings, Place, Spot};
use crate::site::PROSE_RULES;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Takes away the findings that waivers except, and reports the waivers that except nothing. `roots` are the content roots,
/// below which waivers name their places.
///
/// A waiver of `path#route` covers that field and all below it; a waiver of `path` alone, the whole file. It holds from its day
/// on. Where only a part of the catalogue was read, nobody can say that a waiver excepts nothing.
pub fn settle(cx: &Context<'_>, roots: &[String], found: &mut Findings) {
    let waivers: Vec<(usize, &Waiver)> =
        cx.catalogue.waivers.iter().enumerate().filter(|(_, waiver)| waiver.on <= cx.day).collect();
    let mut used = BTreeSet::new();
    found.retain(|finding| {
        let covering: Vec<usize> =
            waivers.iter().filter(|(_, waiver)| covers(waiver, finding, roots)).map(|(i, _)| *i).collect();
        used.extend(covering.iter().copied());
        covering.is_empty()
    });
    if cx.whole {
        for (i, (at, waiver)) in places::numbered(&cx.catalogue.waivers).enumerate() {
            let place = Place::value(Arc::clone(&waiver.origin), format!("[{at}]"));
            // A waiver with a fault of its own is no idle one.
            let faulty = found.iter().filter_map(|finding| finding.place.as_ref()).any(|known| {
                known.path == place.path
                    && matches!(&known.spot, Spot::Value(route) if route.starts_with(&format!("[{at}].")))
            });
            if used.contains(&i) || waiver.on > cx.day || faulty {
                continue;
            }
            let message = format!("the waiver of `{}` for `{}` excepts nothing", waiver.rule, waiver.place);
            let help = "delete it, or correct the field that it names: a file's path below the content folder, `#` and the keys";
            found.add(Finding::new("idle-waiver", message).help(help).at(place));
        }
    }
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
            (Some(_), Spot::File | Spot::Bytes(_) | Spot::Prose(_) | Spot::Ending(..)) => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::site::Settings;
    use jiff::civil::{Date, date};

    fn left(waived: &str, rule: &'static str, place: Place) -> bool {
        settled(waived, rule, place, date(2026, 5, 1)).0
    }

    /// Whether the finding stays, and how many waivers are said to be idle.
    fn settled(waived: &str, rule: &'static str, place: Place, day: Date) -> (bool, usize) {
        let waiver = Waiver {
            origin: "content/waivers.yaml".into(),
            rule: "promotional-language".into(),
            place: waived.into(),
            reason: "It is the registered name.".into(),
            by: "Catalogue team".into(),
            on: date(2026, 5, 1),
        };
        let catalogue = Catalogue { waivers: vec![waiver], ..Catalogue::default() };
        let mut found = Findings::from_iter([Finding::new(rule, "x").at(place)]);
        let settings = Settings::defaults("Catalogue");
        let cx = Context {
            catalogue: &catalogue,
            settings: &settings,
            day,
            whole: true,
            looked_at: &[],
            stop: &Default::default(),
        };
        settle(&cx, &["content".to_owned()], &mut found);
        let idle = found.iter().filter(|finding| finding.rule == "idle-waiver").count();
        (found.iter().any(|finding| finding.rule == rule), idle)
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
    fn a_waiver_that_excepts_nothing_is_said_to() {
        let place = || Place::value(TOOL, "name");
        assert_eq!(settled("tools/a/tool.yaml#name", RULE, place(), date(2026, 5, 1)), (false, 0));
        assert_eq!(settled("tools/a/tool.yaml#summary", RULE, place(), date(2026, 5, 1)), (true, 1));
    }

    #[test]
    fn a_waiver_holds_from_its_day_on() {
        let place = Place::value(TOOL, "name");
        assert_eq!(settled("tools/a/tool.yaml#name", RULE, place, date(2026, 4, 30)), (true, 0));
    }

    #[test]
    fn no_law_can_be_waived() {
        assert!(left("tools/a/tool.yaml#name", "name-length", Place::value(TOOL, "name")));
    }
}

//! `unknown-place`: looks at all waivers.

use crate::catalogue::Id;
use crate::check::{Context, Rule, meant, places};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-place",
    severity: Severity::Error,
    fault: "A waiver names a place that does not exist.",
    reason: "A waiver holds for one place, so that everybody can see what was excepted. One that leads nowhere \
         would except nothing, or later something else.",
    wrong: "place: example-matcher, name",
    right: "place: tools/example-matcher/tool.yaml#name",
    check: Some(check),
};

/// The folders of a content root whose files hold prose.
const FOLDERS: [&str; 6] = ["tools", "providers", "pages", "notices", "forms", "terms"];

fn check(cx: &Context<'_>, found: &mut Findings) {
    let tools = &cx.catalogue.tools;
    for (i, waiver) in places::numbered(&cx.catalogue.waivers) {
        let path = waiver.place.split_once('#').map_or(waiver.place.as_str(), |(path, _)| path);
        let parts: Vec<&str> = path.split('/').collect();
        let sound = parts.len() > 1 && parts.iter().all(|part| !matches!(*part, "" | "." | ".."));
        let (message, help) = match parts.as_slice() {
            ["tools", id, _, ..] if sound => {
                if tools.contains_key(*id) || (!cx.whole) {
                    continue;
                }
                let help = meant(id, tools.keys().map(Id::as_str), || {
                    "correct the id, or delete the waiver if the tool is gone".to_owned()
                });
                (format!("there is no tool `{id}`"), help)
            }
            [folder, ..] if sound && *folder != "tools" && FOLDERS.contains(folder) => continue,
            _ => {
                let help = "write the file's path below the content folder, `#` and the field, such as \
                            `tools/example-matcher/tool.yaml#name`";
                (format!("`{}` is no place in the content", waiver.place), help.to_owned())
            }
        };
        let place = Place::value(Arc::clone(&waiver.origin), format!("[{i}].place"));
        found.add(Finding::new(RULE.name, message).help(help).at(place));
    }
}

//! `no-tools`: looks at the whole catalogue.

use crate::check::places::lacks_content;
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site;

pub(in crate::check) const RULE: Rule = Rule {
    name: "no-tools",
    severity: Severity::Error,
    fault: "The catalogue has no tool and no notice of one.",
    reason: "Nearly always a folder was mistyped or not fetched. Publishing nothing in place of a catalogue would \
         make every tool disappear without a notice (000-36, 000-40).",
    wrong: "an empty folder content/tools",
    right: "content/tools/example-matcher/tool.yaml",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    // Tools that could not be read have findings of their own.
    let unread = found.iter().any(|finding| finding.tool.is_some()) || lacks_content(found);
    if cx.whole && !unread && cx.catalogue.tools.is_empty() && cx.catalogue.notices.is_empty() {
        let finding = Finding::new(RULE.name, "there is no tool to publish")
            .help("add a folder with a `tool.yaml` to `tools` of a content folder, or correct `content` in site.toml")
            .at(Place::file(site::FILE));
        found.add(finding);
    }
}

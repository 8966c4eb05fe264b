//! `notices-on-one-day`: looks at all notices.

use crate::catalogue::{Id, Notice};
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "notices-on-one-day",
    severity: Severity::Error,
    fault: "Two notices for one tool take effect on the same day.",
    reason: "A tool's state follows from its notices in their order (000-36). On one day there is no order, and \
         readers would not know which of the two holds.",
    wrong: "effective: 2026-10-03 in two notices for example-matcher",
    right: "effective: 2026-10-03 in one, 2026-10-04 in the other",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let mut first_of_day: BTreeMap<(&Id, Date), &Notice> = BTreeMap::new();
    for notice in &cx.catalogue.notices {
        let Some(first) = first_of_day.get(&(&notice.tool, notice.effective)) else {
            first_of_day.insert((&notice.tool, notice.effective), notice);
            continue;
        };
        let message = format!("two notices for `{}` take effect on {}", notice.tool, notice.effective);
        let finding = Finding::new(RULE.name, message)
            .help("let one take effect on another day, or join them in one notice")
            .at(Place::value(Arc::clone(&notice.origin), "effective"))
            .also(Place::value(Arc::clone(&first.origin), "effective"), "the other notice")
            .tool(notice.tool.as_str());
        found.add(finding);
    }
}

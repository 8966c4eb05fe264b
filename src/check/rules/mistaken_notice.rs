//! `mistaken-notice`: looks at all notices.

use crate::catalogue::{Id, Notice};
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "mistaken-notice",
    severity: Severity::Warning,
    fault: "A notice's file or its `name` speaks of another tool or another day than the notice.",
    reason: "A notice about the wrong tool harms a provider that did nothing (000-36, 000-40). Its file is named for the day \
         and the tool, and `name` says once more which tool is meant, so that a slip shows.",
    wrong: "2026-10-03-other-matcher.md with tool: example-matcher",
    right: "2026-10-03-example-matcher.md with tool: example-matcher",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let states = cx.catalogue.states_on(cx.day);
    for notice in &cx.catalogue.notices {
        // A tool that is neither here nor gone is `unknown-tool`, and a slip of the same pen.
        let gone = states.get(&notice.tool).is_some_and(|lifecycle| !lifecycle.state.stands_in_lists());
        if !gone && !cx.catalogue.tools.contains_key(&notice.tool) {
            continue;
        }
        let (day, subject) = notice.id.split_at_checked(10).unwrap_or_default();
        if day != notice.decided.to_string() && day != notice.effective.to_string() {
            let message = format!(
                "the file is named for {day}, and the notice was decided on {} and takes effect on {}",
                notice.decided, notice.effective
            );
            let help = "name the file for one of its two days, or correct the day in it";
            found.add(finding(notice, "decided", message, help));
        }
        let subject = subject.trim_start_matches('-');
        // A file may be named for anything, `2026-10-03-first-suspension` too, but not for another tool.
        let names =
            |id: &Id| subject.strip_prefix(id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        let other = cx.catalogue.tools.keys().filter(|id| names(id)).max_by_key(|id| id.as_str().len());
        if let Some(other) =
            other.filter(|other| !names(&notice.tool) || other.as_str().len() > notice.tool.as_str().len())
        {
            let message = format!("the file is named for the tool `{other}`, and `tool` says `{}`", notice.tool);
            found.add(finding(notice, "tool", message, "correct `tool`, or rename the file"));
        }
        // The tool may have had another name when the notice was written. That of another tool is a mistake.
        let own = cx.catalogue.tools.get(&notice.tool);
        let is_own = own.is_some_and(|tool| tool.name == notice.name);
        let other = cx.catalogue.tools.values().find(|tool| tool.id != notice.tool && tool.name == notice.name);
        if let Some(other) = other.filter(|_| !is_own) {
            let message =
                format!("`{}` is the name of the tool `{}`, and `tool` says `{}`", notice.name, other.id, notice.tool);
            found.add(finding(notice, "name", message, "correct `name` or `tool`"));
        }
    }
}

fn finding(notice: &Notice, route: &str, message: String, help: &str) -> Finding {
    let place = Place::value(Arc::clone(&notice.origin), route);
    Finding::new(RULE.name, message).help(help).at(place).tool(notice.tool.as_str())
}

//! `unlawful-step`: looks at all notices.

use crate::catalogue::ToolState;
use crate::check::{Context, Rule};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use jiff::civil::Date;
use std::sync::Arc;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unlawful-step",
    severity: Severity::Error,
    fault: "A notice takes a step that a tool in this state can't take.",
    reason: "A listed tool can be suspended, and a suspended one reinstated; both can be removed or withdrawn, \
         which is final (000-36, 000-54). Readers rely on these steps and no others.",
    wrong: "kind: reinstatement, for a tool that was removed",
    right: "kind: reinstatement, for a tool that is suspended",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    // All notices, whatever the day: those of the future must be lawful too.
    for (id, lifecycle) in cx.catalogue.states_on(Date::MAX) {
        for misstep in lifecycle.missteps {
            let Some(notice) = cx.catalogue.notices.get(misstep.notice) else { continue };
            let (kind, state) = (notice.kind.word(), misstep.state.word());
            let message = format!("a {kind} is not possible on {}: `{id}` is {state} by then", notice.effective);
            let help = match misstep.state {
                ToolState::Listed => "a listed tool can be suspended, removed or withdrawn",
                ToolState::Suspended => "a suspended tool can be reinstated, removed or withdrawn",
                ToolState::Removed | ToolState::Withdrawn => {
                    "this state is final and takes only corrections; a tool that comes back takes a new id"
                }
            };
            let place = Place::value(Arc::clone(&notice.origin), "kind");
            found.add(Finding::new(RULE.name, message).help(help).at(place).tool(id.as_str()));
        }
    }
}

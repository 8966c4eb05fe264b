//! `unknown-form`: noticed in a tool's answers while they are read, and looked for in `forms` of `site.toml`.

use crate::check::places::{is_unread_form, lacks_content};
use crate::check::{Context, Rule, meant};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use crate::site;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-form",
    severity: Severity::Error,
    fault: "A form is named that does not exist.",
    reason: "Answers belong to a form, which says what was asked (000-47, 000-48). Without it they can't be \
         shown.",
    wrong: "answers:\n  tool-form: …",
    right: "answers:\n  tools-form: …",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    if !cx.whole {
        return;
    }
    let listed = cx.settings.forms.iter().enumerate();
    for (i, id) in listed.filter(|(_, id)| cx.catalogue.form(id.as_str()).is_none()) {
        if is_unread_form(found, id) || lacks_content(found) {
            continue;
        }
        let help = meant(id, cx.catalogue.forms.iter().map(|form| form.id.as_str()), || {
            format!("add the file `{id}.yaml` to the folder `forms`, or delete the name here")
        });
        let place = Place::value(site::FILE, format!("forms[{i}]"));
        found.add(Finding::new(RULE.name, format!("there is no form `{id}`")).help(help).at(place));
    }
}

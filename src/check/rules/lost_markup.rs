//! `lost-markup`: looks at all prose of coordinators.

use super::disallowed_markup::remedy;
use crate::catalogue::{Guidance, Localized};
use crate::check::prose::shown::{Form, Shown};
use crate::check::{Context, Rule, places};
use crate::diagnostics::{Finding, Findings, Place, Severity};
use std::ops::Range;
use std::sync::Arc;

/// How [`Shown`] calls it.
const HTML: &str = "HTML";

pub(in crate::check) const RULE: Rule = Rule {
    name: "lost-markup",
    severity: Severity::Warning,
    fault: "A page, terms or a notice hold markup that readers would not see as it was written.",
    reason: "Pages hold paragraphs, headings, lists, tables, emphasis, links to the web and code: they are safe on any machine, and leave no page \
             room for a display of its own (000-22). Of what else is written only the words are shown, and whoever wrote it has to know.",
    wrong: "See [the list of tools](../index.html) and ![our emblem](emblem.png).",
    right: "See the list of tools, and [our site](https://example.org/).",
    check: Some(check),
};

fn check(cx: &Context<'_>, found: &mut Findings) {
    let catalogue = cx.catalogue;
    for page in &catalogue.pages {
        look_at(cx, &page.origin, &page.body, Form::Page, None, found);
    }
    for terms in &catalogue.terms {
        look_at(cx, &terms.origin, &terms.body, Form::Page, None, found);
    }
    for notice in &catalogue.notices {
        look_at(cx, &notice.origin, &notice.reason, Form::Notice, None, found);
        for (guidance, field) in [(&notice.readers, "guidance.readers"), (&notice.provider, "guidance.provider")] {
            if let Some(Guidance::Given(text)) = guidance {
                look_at(cx, &notice.origin, text, Form::Notice, Some(field), found);
            }
        }
    }
}

/// Looks at a text in all its languages, which stands in a field, or behind the particulars of its file.
fn look_at(
    cx: &Context<'_>,
    origin: &Arc<str>,
    text: &Localized,
    form: Form,
    field: Option<&'static str>,
    found: &mut Findings,
) {
    for (lang, text) in text.all() {
        let path = places::in_language(origin, lang, cx.settings);
        let place = |at: &Range<usize>| match field {
            Some(field) => Place::value(Arc::clone(&path), field),
            None => Place::ending(Arc::clone(&path), text, at),
        };
        let mut lost = Shown::of(text, form).lost;
        // Each line of it is told apart, and people see one piece.
        lost.dedup_by(|next, last| {
            let between = text.get(last.at.end..next.at.start).unwrap_or("-");
            let one = next.what == HTML && last.what == HTML && between.trim().is_empty();
            last.at.end = if one { next.at.end } else { last.at.end };
            one
        });
        for lost in lost {
            let (what, help) = remedy(lost.what);
            let message = match what {
                HTML => "readers would see HTML as text, with all its signs".to_owned(),
                what => format!("readers would not see {what} as it is written"),
            };
            found.add(Finding::new(RULE.name, message).help(help).at(place(&lost.at)));
        }
    }
}

//! A notice's file, and its translations.

use super::reader::{Fields, Reader, is_blank, is_reason, says_something};
use super::yaml::{Kind, Node};
use crate::catalogue::{CorrectiveMeasures, Ground, Guidance, Lang, Localized, Notice, NoticeKind};
use std::sync::Arc;

const KEYS: &[&str] = &[
    "kind",
    "tool",
    "name",
    "decided",
    "effective",
    "decided-by",
    "ground",
    "corrective-measures",
    "guidance",
    "confidential",
];

/// Reads a notice: its front matter, and its text as the public reason.
pub(super) fn read(r: &mut Reader<'_>, id: &str, root: &Node, body: &str) -> Option<Notice> {
    let fields = r.fields(root, "a notice", KEYS)?;
    for key in ["kind", "tool"] {
        if fields.get(key).is_none() {
            r.missing(fields, key, "the notice");
        }
    }
    let kind = r.word(fields, "kind", &NoticeKind::WORDS);
    let tool = r.id_at(fields, "tool");
    let name = r.required(fields, "name", "the notice");
    let decided = r.required_date(fields, "decided", "the notice");
    let effective = r.date_at(fields, "effective").or(decided);
    if let (Some(decided), Some(effective)) = (decided, effective)
        && effective < decided
    {
        let span = fields.value("effective").map_or(0..0, |n| n.span.clone());
        let message = format!("the notice takes effect on {effective}, before it was decided");
        r.report("backdated-notice", span, message, "let `effective` be the day of `decided`, or later");
    }
    let decided_by = r.required(fields, "decided-by", "the notice");
    let ground = r.word(fields, "ground", &Ground::WORDS);
    let corrective = fields.value("corrective-measures").and_then(|node| corrective(r, node));
    let (readers, provider) = guidance(r, fields);
    // Whatever is written there and can't be used has findings of its own.
    let guided = fields
        .value("guidance")
        .is_some_and(|node| matches!(node.kind, Kind::List(_) | Kind::Scalar(_)) && !is_blank(node));
    let confidential = r.text(fields, "confidential");
    if !says_something(body) {
        let help = "write the public reason below the second `---`; sources go under `confidential`";
        r.report("missing-reason", fields.span(), "the notice gives no public reason", help);
    }
    let kind = kind?;
    if matches!(kind, NoticeKind::Suspension | NoticeKind::Removal) {
        if ground.is_none() && fields.get("ground").is_none() {
            r.missing(fields, "ground", "the notice");
        }
        for (side, given) in [("readers", readers.is_some()), ("provider", provider.is_some())] {
            if !given && !guided {
                let message = format!(
                    "the notice has no guidance for {}",
                    if side == "readers" { "readers" } else { "the provider" }
                );
                let help = format!(
                    "write `guidance:` with `{side}: …`, or `{side}: {{ not-feasible: why }}`; the reason is printed"
                );
                r.report("missing-guidance", fields.span(), message, help);
            }
        }
        if kind == NoticeKind::Removal && ground == Some(Ground::UseRisk) && corrective.is_none() {
            let help = "add `corrective-measures: { requested: …, deadline: …, outcome: … }`";
            let message = "a removal for a risk in use must say which corrective measures were asked for, by when, and what came of it";
            r.report("missing-corrective-measures", fields.span(), message, help);
        }
    }
    Some(Notice {
        id: id.to_owned(),
        origin: Arc::clone(r.path),
        kind,
        tool: tool?,
        name: name?,
        decided: decided?,
        effective: effective?,
        decided_by: decided_by?,
        ground,
        corrective,
        readers,
        provider,
        confidential,
        reason: Localized::new(body.trim()),
    })
}

fn corrective(r: &mut Reader<'_>, node: &Node) -> Option<CorrectiveMeasures> {
    let what = "`corrective-measures`";
    let fields = r.fields(node, what, &["requested", "deadline", "outcome"])?;
    let requested = r.required_date(fields, "requested", what);
    let deadline = r.required_date(fields, "deadline", what);
    let outcome = r.required(fields, "outcome", what);
    Some(CorrectiveMeasures { requested: requested?, deadline: deadline?, outcome: outcome? })
}

/// `guidance: { readers: …, provider: … }`; each side, or both at once, can be `not-feasible: why`.
fn guidance(r: &mut Reader<'_>, fields: Fields<'_>) -> (Option<Guidance>, Option<Guidance>) {
    let Some(node) = fields.value("guidance") else { return (None, None) };
    let Some(f) = r.fields(node, "`guidance`", &["readers", "provider", "not-feasible"]) else { return (None, None) };
    let both = not_feasible(r, f);
    let mut side = |key: &str| {
        let node = f.value(key)?;
        match &node.kind {
            Kind::Map(_) => {
                let f = r.fields(node, &format!("`{key}`"), &["not-feasible"])?;
                not_feasible(r, f)
            }
            _ => {
                let text = r.scalar(node, &format!("`{key}`"))?;
                if !says_something(&text) {
                    let help = "say what can be done, or why nothing can: `{ not-feasible: why }`";
                    r.report(
                        "missing-reason",
                        node.span.clone(),
                        format!("`{key}` of the guidance says nothing"),
                        help,
                    );
                }
                Some(Guidance::Given(Localized::new(text)))
            }
        }
    };
    let (readers, provider) = (side("readers"), side("provider"));
    (readers.or_else(|| both.clone()), provider.or(both))
}

/// Why no guidance can be given; printed, and so it must be a reason.
fn not_feasible(r: &mut Reader<'_>, fields: Fields<'_>) -> Option<Guidance> {
    let text = r.localized(fields, "not-feasible")?;
    if let (false, Some(node)) = (is_reason(text.source()), fields.value("not-feasible")) {
        let help = "write it in words, such as `not-feasible: The supplier no longer exists.`";
        r.report("missing-reason", node.span.clone(), "`not-feasible` must give the reason, which is printed", help);
    }
    Some(Guidance::NotFeasible(text))
}

/// Adds a translation of the public reason and of the guidance.
pub(super) fn translate(r: &mut Reader<'_>, root: &Node, body: &str, lang: Lang, notice: &mut Notice) {
    let Some(fields) = r.fields(root, "a notice's translation", &["guidance"]) else { return };
    if !body.trim().is_empty() {
        notice.reason.translate(lang, body.trim());
    }
    let Some(node) = fields.value("guidance") else { return };
    let Some(f) = r.fields(node, "`guidance`", &["readers", "provider", "not-feasible"]) else { return };
    for (key, side) in [("readers", &mut notice.readers), ("provider", &mut notice.provider)] {
        let text = r.text(f, key).or_else(|| r.text(f, "not-feasible"));
        if let (Some(Guidance::Given(target) | Guidance::NotFeasible(target)), Some(text)) = (side, text) {
            target.translate(lang, text);
        }
    }
}

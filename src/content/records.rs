//! Events, waivers and references.

use super::reader::Reader;
use super::yaml::Node;
use crate::catalogue::{Event, Lang, Localized, Reference, Role, Waiver};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

const ROLES: [(&str, Role); 3] =
    [("speaker", Role::Speaker), ("participant", Role::Participant), ("invited", Role::Invited)];

/// Reads an event.
pub(super) fn event(r: &mut Reader<'_>, id: &str, date: Date, root: &Node) -> Option<Event> {
    let fields = r.fields(root, "an event", &["title", "place", "participants"])?;
    let title = r.required(fields, "title", "the event");
    let place = r.text(fields, "place");
    let mut participants = Vec::new();
    if let Some(list) = fields.value("participants") {
        for item in r.list(list, "`participants`") {
            let Some(f) = r.fields(item, "a participant", &["provider", "role"]) else { continue };
            for key in ["provider", "role"] {
                if f.get(key).is_none() {
                    r.missing(f, key, "the participant");
                }
            }
            if let (Some(provider), Some(role)) = (r.id_at(f, "provider"), r.word(f, "role", &ROLES)) {
                participants.push((provider, role));
            }
        }
    }
    Some(Event {
        id: id.to_owned(),
        origin: Arc::clone(r.path),
        date,
        title: Localized::new(title?),
        place,
        participants,
    })
}

/// Reads the list of waivers.
pub(super) fn waivers(r: &mut Reader<'_>, root: &Node) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    for item in r.list(root, "the list of waivers") {
        let Some(f) = r.fields(item, "a waiver", &["rule", "place", "reason", "by", "on"]) else { continue };
        let [rule, place, reason, by] = ["rule", "place", "reason", "by"].map(|key| r.required(f, key, "the waiver"));
        let on = r.required_date(f, "on", "the waiver");
        if let (Some(rule), Some(place), Some(reason), Some(by), Some(on)) = (rule, place, reason, by, on) {
            waivers.push(Waiver { origin: Arc::clone(r.path), rule, place, reason, by, on });
        }
    }
    waivers
}

/// Reads the references.
pub(super) fn references(r: &mut Reader<'_>, root: &Node) -> Vec<Reference> {
    let mut references = Vec::new();
    for (id, entry) in r.ids(root, "the references") {
        let Some(f) = r.fields(&entry.value, "a reference", &["title", "publisher", "date", "link"]) else { continue };
        let title = r.required(f, "title", "the reference");
        let publisher = r.text(f, "publisher");
        let date = f.value("date").and_then(|node| {
            let text = r.scalar(node, "`date`")?;
            let shaped = matches!(text.len(), 4 | 7 | 10)
                && text
                    .bytes()
                    .enumerate()
                    .all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
            if !shaped {
                let message = format!("`date` must be a year, a month or a day, and `{text}` is none");
                r.report("invalid-date", node.span.clone(), message, "write `2026`, `2026-03` or `2026-03-01`");
                return None;
            }
            Some(text)
        });
        let link = r.link_at(f, "link");
        if let Some(title) = title {
            let origin = Arc::clone(r.path);
            references.push(Reference { id, origin, title: Localized::new(title), publisher, date, link });
        }
    }
    references
}

/// Adds translated titles to references.
pub(super) fn translate_references<'a>(
    r: &mut Reader<'_>,
    root: &Node,
    lang: Lang,
    references: impl Iterator<Item = &'a mut Reference>,
) {
    let mut by_id: BTreeMap<_, _> = references.map(|reference| (reference.id.clone(), reference)).collect();
    for (id, entry) in r.ids(root, "the references") {
        let Some(f) = r.fields(&entry.value, "a reference's translation", &["title"]) else { continue };
        match (by_id.get_mut(&id), r.text(f, "title")) {
            (Some(reference), Some(title)) => reference.title.translate(lang, title),
            (None, _) => {
                let message = format!("there is no reference `{id}` to translate");
                r.report("nothing-to-translate", entry.key_span.clone(), message, "use the ids of references.yaml");
            }
            (Some(_), None) => {}
        }
    }
}

/// Adds a translated title to an event.
pub(super) fn translate_event(r: &mut Reader<'_>, root: &Node, lang: Lang, event: &mut Event) {
    let Some(f) = r.fields(root, "an event's translation", &["title"]) else { return };
    if let Some(title) = r.text(f, "title") {
        event.title.translate(lang, title);
    }
}

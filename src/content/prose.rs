//! Pages and terms: front matter and Markdown.

use super::reader::Reader;
use super::yaml::Node;
use crate::catalogue::{Audience, Id, Lang, Localized, Page, Party, Terms, Version};
use std::sync::Arc;

const AUDIENCES: [(&str, Audience); 3] =
    [("public", Audience::Public), ("members", Audience::Members), ("coordinators", Audience::Coordinators)];

/// Reads a page. Without an audience it is for the coordinators alone, and a finding says so.
pub(super) fn page(r: &mut Reader<'_>, id: Id, root: &Node, body: &str) -> Option<Page> {
    let fields = r.fields(root, "a page", &["title", "audience", "version", "effective"])?;
    let title = r.required(fields, "title", "the page");
    if fields.get("audience").is_none() {
        r.missing(fields, "audience", "the page");
    }
    let audience = r.word(fields, "audience", &AUDIENCES).unwrap_or(Audience::Coordinators);
    let version = r.text(fields, "version");
    let effective = r.date_at(fields, "effective");
    let origin = Arc::clone(r.path);
    Some(Page { id, origin, title: Localized::new(title?), audience, version, effective, body: Localized::new(body) })
}

/// Reads one version of terms. They are public unless they say otherwise.
pub(super) fn terms(r: &mut Reader<'_>, party: Party, version: Version, root: &Node, body: &str) -> Option<Terms> {
    let fields = r.fields(root, "terms", &["title", "audience", "version", "effective"])?;
    let title = r.required(fields, "title", "the terms");
    let audience = r.word(fields, "audience", &AUDIENCES).unwrap_or(Audience::Public);
    if let Some(written) = r.version_at(fields, "version")
        && written != version
    {
        let span = fields.value("version").map_or(0..0, |n| n.span.clone());
        let message = format!("the file is named for version `{version}`, and `version` says `{written}`");
        r.report("version-mismatch", span, message, format!("write `version: \"{version}\"`, or rename the file"));
    }
    let effective = r.required_date(fields, "effective", "the terms");
    Some(Terms {
        party,
        version,
        origin: Arc::clone(r.path),
        title: Localized::new(title?),
        audience,
        effective: effective?,
        body: Localized::new(body),
    })
}

/// Terms that are Markdown and nothing else: the first heading is the title, and a version that is a month or a day says
/// from when they are in force. `None`, where either is lacking.
pub(super) fn plain_terms(path: &Arc<str>, party: Party, version: &Version, text: &str) -> Option<Terms> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let (heading, body) = text.strip_prefix("# ")?.split_once('\n').unwrap_or((text.strip_prefix("# ")?, ""));
    let title = heading.trim();
    let day = match version.as_str().len() {
        7 => format!("{version}-01"),
        _ => version.to_string(),
    };
    let effective = super::reader::parse_date(&day).filter(|_| !title.is_empty())?;
    Some(Terms {
        party,
        version: version.clone(),
        origin: Arc::clone(path),
        title: Localized::new(title),
        audience: Audience::Public,
        effective,
        body: Localized::new(body.trim()),
    })
}

/// Adds a translation of title and text. Whatever else a translation repeats must not differ, and so is not written.
pub(super) fn translate(
    r: &mut Reader<'_>,
    root: &Node,
    text: &str,
    lang: Lang,
    title: &mut Localized,
    body: &mut Localized,
) {
    let Some(fields) = r.fields(root, "a translation", &["title"]) else { return };
    if let Some(translated) = r.text(fields, "title") {
        title.translate(lang, translated);
    }
    body.translate(lang, text);
}

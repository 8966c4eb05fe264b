//! A provider's file.

use super::reader::Reader;
use super::yaml::Node;
use crate::catalogue::{Consent, Id, Provider, ProviderKind};
use crate::words::codes;
use std::sync::Arc;

/// Reads a provider.
pub(super) fn read(r: &mut Reader<'_>, id: Id, root: &Node) -> Option<Provider> {
    const KEYS: &[&str] =
        &["name", "kind", "country", "website", "accounts", "contact", "supports-initiative", "consents"];
    let fields = r.fields(root, "a provider's file", KEYS)?;
    let name = r.required(fields, "name", "the provider");
    if fields.get("kind").is_none() {
        r.missing(fields, "kind", "the provider");
    }
    let kind = r.word(fields, "kind", &ProviderKind::WORDS);
    let country = r.text(fields, "country").and_then(|text| {
        let code = text.to_ascii_uppercase();
        if codes::is_country(&code) {
            return Some(code);
        }
        let span = fields.value("country").map_or(0..0, |n| n.span.clone());
        let help = "write the two letters of ISO 3166-1, such as `KE` for Kenya, or leave the line out";
        r.report("unknown-code", span, format!("`{text}` is no country"), help);
        None
    });
    let website = r.link_at(fields, "website");
    let accounts = r.accounts_at(fields, "accounts");
    let contact = r.email_at(fields, "contact");
    let supports = r.text(fields, "supports-initiative");
    let mut consents = Vec::new();
    if let Some(list) = fields.value("consents") {
        for item in r.list(list, "`consents`") {
            let Some(f) = r.fields(item, "a consent", &["terms", "on", "by", "evidence"]) else { continue };
            for key in ["terms", "on", "by"] {
                if f.get(key).is_none() {
                    r.missing(f, key, "the consent");
                }
            }
            let (terms, on, by) = (r.version_at(f, "terms"), r.date_at(f, "on"), r.text(f, "by"));
            let evidence = r.text(f, "evidence");
            if let (Some(terms), Some(on), Some(by)) = (terms, on, by) {
                consents.push(Consent { terms, on, by, evidence });
            }
        }
    }
    Some(Provider {
        id,
        origin: Arc::clone(r.path),
        name: name?.split_whitespace().collect::<Vec<_>>().join(" "),
        kind: kind?,
        country,
        website,
        accounts,
        contact,
        supports,
        consents,
    })
}

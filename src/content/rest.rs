//! Everything of a repository but its tools: forms, providers, references, terms, pages, notices, events, waivers.
//!
//! Takes a checkout and the settings; gives a [`Loaded`] without tools, the files of these, and by what providers are known. Must not know what tools say.

use super::known::{self, KnownProviders, ProviderReading};
use super::layout::{self, Inventory};
use super::reader::{self, Reader};
use super::yaml::{self, Node};
use super::{Loaded, Scope, duplicate, form, front_matter, notice, prose, read_text, records, roots, split_root};
use crate::catalogue::{Catalogue, Form, Id, Page, Party, Terms, Version};
use crate::checkout::Checkout;
use crate::diagnostics::Findings;
use crate::digest::Digest;
use crate::site::Settings;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Reads everything but the tools; gives the digests of providers' files in which nothing is wrong, too.
pub(super) fn load_rest(
    checkout: &dyn Checkout,
    settings: &Settings,
    scope: &Scope,
    known: KnownProviders<'_>,
) -> (Loaded, Inventory, FxHashMap<Id, Digest>) {
    let mut found = Findings::default();
    let listings = roots::list(checkout, settings, &mut found);
    let mut layout = Findings::default();
    let inventory = layout::shelve(&listings, settings, scope, &mut layout);
    let mut load = Load { checkout, found, settings };
    let mut catalogue = Catalogue { forms: load.forms(&inventory), ..Catalogue::default() };
    let providers = load.providers(&inventory, &mut catalogue, known);
    load.references(&inventory, &mut catalogue);
    load.terms(&inventory, &mut catalogue);
    load.pages(&inventory, &mut catalogue);
    load.notices(&inventory, &mut catalogue);
    load.events(&inventory, &mut catalogue);
    load.waivers(&inventory, &mut catalogue);
    let unread = load.unread_forms(&inventory, &layout, &catalogue.forms);
    let loaded = Loaded { catalogue, listings, layout, rest: load.found, unread, ..Loaded::default() };
    (loaded, inventory, providers)
}

/// One load under way.
struct Load<'a> {
    checkout: &'a dyn Checkout,
    settings: &'a Settings,
    found: Findings,
}

/// A Markdown file with front matter.
struct Document {
    text: Arc<str>,
    root: Node,
    body: Range<usize>,
}

impl Document {
    fn body(&self) -> &str {
        self.text.get(self.body.clone()).unwrap_or_default()
    }
}

impl Load<'_> {
    fn yaml(&mut self, path: &Arc<str>) -> Option<Node> {
        let text = read_text(self.checkout, path, None, &mut self.found)?;
        yaml::parse(path, &text, 0..text.len(), &mut self.found)
    }

    fn document(&mut self, path: &Arc<str>) -> Option<Document> {
        let text = read_text(self.checkout, path, None, &mut self.found)?;
        let parts = front_matter::split(path, &text, &mut self.found)?;
        let root = yaml::parse(path, &text, parts.yaml, &mut self.found)?;
        Some(Document { text, root, body: parts.body })
    }

    fn reader<'r>(&'r mut self, path: &'r Arc<str>) -> Reader<'r> {
        Reader { path, tool: None, found: &mut self.found }
    }

    fn forms(&mut self, inventory: &Inventory) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        for file in &inventory.forms {
            let Some(root) = self.yaml(&file.path) else { continue };
            match file.lang {
                None => forms.extend(form::read(&mut self.reader(&file.path), file.id.clone(), &root)),
                Some(lang) => {
                    if let Some(source) = forms.iter_mut().find(|form| form.id == file.id) {
                        form::translate(&mut self.reader(&file.path), &root, lang, source);
                    }
                }
            }
        }
        // Pages show the forms that `site.toml` names first, then the rest by id.
        let place =
            |form: &Form| self.settings.forms.iter().position(|id| id == form.id.as_str()).unwrap_or(usize::MAX);
        forms.sort_by_key(|form| (place(form), form.id.clone()));
        forms
    }

    /// Providers are many, as tools are: side by side. Gives the digests of the files in which nothing is wrong.
    fn providers(
        &mut self,
        inventory: &Inventory,
        catalogue: &mut Catalogue,
        known: KnownProviders<'_>,
    ) -> FxHashMap<Id, Digest> {
        let checkout = self.checkout;
        let read = |file| known::read_provider(checkout, file, known);
        let read: Vec<_> = inventory.providers.par_iter().map(read).collect();
        let (mut providers, mut digests) = (Vec::with_capacity(read.len()), FxHashMap::default());
        for ProviderReading { provider, found, digest } in read {
            self.found.extend(found);
            if let Some(provider) = provider {
                digests.extend(digest.map(|digest| (provider.id.clone(), digest)));
                providers.push((provider.id.clone(), provider));
            }
        }
        catalogue.providers = providers.into_iter().collect();
        digests
    }

    fn references(&mut self, inventory: &Inventory, catalogue: &mut Catalogue) {
        for file in &inventory.references {
            let Some(root) = self.yaml(&file.path) else { continue };
            match file.lang {
                None => {
                    for reference in records::references(&mut self.reader(&file.path), &root) {
                        if let Some(first) = catalogue.references.get(&reference.id) {
                            self.found.add(duplicate("reference", &reference.id, &reference.origin, &first.origin));
                        } else {
                            catalogue.references.insert(reference.id.clone(), reference);
                        }
                    }
                }
                Some(lang) => {
                    let references = catalogue.references.values_mut();
                    records::translate_references(&mut self.reader(&file.path), &root, lang, references);
                }
            }
        }
    }

    fn terms(&mut self, inventory: &Inventory, catalogue: &mut Catalogue) {
        for (party, version, file) in &inventory.terms {
            let same = |t: &Terms, party: Party| t.party == party && t.version == *version;
            if file.lang.is_none() {
                let Some(terms) = self.source_terms(*party, version, &file.path) else { continue };
                match catalogue.terms.iter().find(|t| same(t, *party)) {
                    Some(first) => self.found.add(duplicate("version of terms", version, &terms.origin, &first.origin)),
                    None => catalogue.terms.push(terms),
                }
                continue;
            }
            let (Some(lang), Some(document)) = (file.lang, self.document(&file.path)) else { continue };
            if let Some(source) = catalogue.terms.iter_mut().find(|t| same(t, *party)) {
                let (title, text) = (&mut source.title, &mut source.body);
                prose::translate(&mut self.reader(&file.path), &document.root, document.body(), lang, title, text);
            }
        }
        catalogue.terms.sort_by(|a, b| a.party.cmp(&b.party).then_with(|| a.version.cmp(&b.version)));
    }

    /// Terms with front matter, or plain ones whose version is a month or a day.
    fn source_terms(&mut self, party: Party, version: &Version, path: &Arc<str>) -> Option<Terms> {
        let text = read_text(self.checkout, path, None, &mut self.found)?;
        if let Some(terms) = prose::plain_terms(path, party, version, &text) {
            return Some(terms);
        }
        let parts = front_matter::split(path, &text, &mut self.found)?;
        let root = yaml::parse(path, &text, parts.yaml, &mut self.found)?;
        let body = text.get(parts.body).unwrap_or_default();
        prose::terms(&mut self.reader(path), party, version.clone(), &root, body)
    }

    fn pages(&mut self, inventory: &Inventory, catalogue: &mut Catalogue) {
        for file in &inventory.pages {
            let Some(document) = self.document(&file.path) else { continue };
            let (root, body) = (&document.root, document.body());
            match file.lang {
                None => catalogue.pages.extend(prose::page(&mut self.reader(&file.path), file.id.clone(), root, body)),
                Some(lang) => {
                    let source: Option<&mut Page> = catalogue.pages.iter_mut().find(|page| page.id == file.id);
                    if let Some(source) = source {
                        let (title, text) = (&mut source.title, &mut source.body);
                        prose::translate(&mut self.reader(&file.path), root, body, lang, title, text);
                    }
                }
            }
        }
    }

    fn notices(&mut self, inventory: &Inventory, catalogue: &mut Catalogue) {
        for (id, _, file) in &inventory.notices {
            let Some(document) = self.document(&file.path) else { continue };
            let (root, body) = (&document.root, document.body());
            match file.lang {
                None => catalogue.notices.extend(notice::read(&mut self.reader(&file.path), id, root, body)),
                Some(lang) => {
                    if let Some(source) = catalogue.notices.iter_mut().find(|notice| notice.id == *id) {
                        notice::translate(&mut self.reader(&file.path), root, body, lang, source);
                    }
                }
            }
        }
        catalogue.notices.sort_by(|a, b| a.effective.cmp(&b.effective).then_with(|| a.id.cmp(&b.id)));
    }

    fn events(&mut self, inventory: &Inventory, catalogue: &mut Catalogue) {
        for (id, date, file) in &inventory.events {
            let Some(root) = self.yaml(&file.path) else { continue };
            match file.lang {
                None => catalogue.events.extend(records::event(&mut self.reader(&file.path), id, *date, &root)),
                Some(lang) => {
                    if let Some(source) = catalogue.events.iter_mut().find(|event| event.id == *id) {
                        records::translate_event(&mut self.reader(&file.path), &root, lang, source);
                    }
                }
            }
        }
    }

    fn waivers(&mut self, inventory: &Inventory, catalogue: &mut Catalogue) {
        for path in &inventory.waivers {
            let Some(root) = self.yaml(path) else { continue };
            catalogue.waivers.extend(records::waivers(&mut self.reader(path), &root));
        }
    }

    /// The ids of forms that are there and could not be read, or whose file has a name that is no id.
    fn unread_forms(&self, inventory: &Inventory, layout: &Findings, read: &[Form]) -> BTreeSet<String> {
        let shelved = inventory.forms.iter().map(|file| file.id.to_string());
        let misnamed =
            layout.iter().chain(self.found.iter()).filter(|finding| finding.rule != "unexpected-file").filter_map(
                |finding| {
                    let (_, below) = split_root(&finding.place.as_ref()?.path, &inventory.roots)?;
                    reader::slug(below.strip_prefix("forms/")?.split('.').next()?)
                },
            );
        shelved.chain(misnamed).filter(|id| !read.iter().any(|form| form.id.as_str() == id)).collect()
    }
}

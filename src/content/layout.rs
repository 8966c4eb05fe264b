//! Which file is what, by its path alone: the layout of a repository (DESIGN section 2).

use super::reader::{parse_date, slug};
use super::{Scope, duplicate, split_root};
use crate::catalogue::{Id, Lang, Party, Version};
use crate::checkout::{Kind, Listed};
use crate::diagnostics::{Finding, Findings, Place};
use crate::site::Settings;
use crate::suggest;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What a file in a content root is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot<'p> {
    /// `forms/<id>.yaml`
    Form(&'p str),
    /// `providers/<id>.yaml`
    Provider(&'p str),
    /// `tools/<id>/tool.yaml`
    Tool(&'p str),
    /// `tools/<id>/about.md`
    About(&'p str),
    /// `notices/<date>-<name>.md`
    Notice(&'p str),
    /// `terms/<party>/<version>.md`
    Terms(Party, &'p str),
    /// `pages/<id>.md`
    Page(&'p str),
    /// `events/<date>-<name>.yaml`
    Event(&'p str),
    /// `waivers.yaml`
    Waivers,
    /// `references.yaml`
    References,
}

/// A file's slot and language, by its path below a content root. `None`: no file of the layout has such a path.
pub fn classify<'p>(path: &'p str, settings: &Settings) -> Option<(Slot<'p>, Language<'p>)> {
    let parts: Vec<&str> = path.split('/').collect();
    let (folders, file) = parts.split_at(parts.len().checked_sub(1)?);
    let (stem, extension) = file.first()?.rsplit_once('.')?;
    let (stem, language) = match stem.rsplit_once('.') {
        // `terms/providers/1.0.md` has no language; `1.0.fr.md` has one.
        Some((rest, tag)) if tag.starts_with(|c: char| c.is_ascii_alphabetic()) => (rest, language(tag, settings)),
        _ => (stem, Language::Source),
    };
    let slot = match (folders, extension) {
        (["forms"], "yaml") => Slot::Form(stem),
        (["providers"], "yaml") => Slot::Provider(stem),
        (["tools", id], "yaml") if stem == "tool" => Slot::Tool(id),
        (["tools", id], "md") if stem == "about" => Slot::About(id),
        (["notices"], "md") => Slot::Notice(stem),
        (["terms", "providers"], "md") => Slot::Terms(Party::Providers, stem),
        (["terms", "readers"], "md") => Slot::Terms(Party::Readers, stem),
        (["pages"], "md") => Slot::Page(stem),
        (["events"], "yaml") => Slot::Event(stem),
        ([], "yaml") if stem == "waivers" => Slot::Waivers,
        ([], "yaml") if stem == "references" => Slot::References,
        _ => return None,
    };
    Some((slot, language))
}

/// The language that a file's name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language<'p> {
    /// None: the source language.
    Source,
    /// One of the catalogue's.
    Known(Lang),
    /// Another.
    Unknown(&'p str),
}

fn language<'p>(tag: &'p str, settings: &Settings) -> Language<'p> {
    match settings.lang(tag) {
        Some(lang) if lang != Lang::SOURCE => Language::Known(lang),
        _ => Language::Unknown(tag),
    }
}

/// A file with its id and language.
#[derive(Debug, Clone)]
pub(super) struct ContentFile {
    pub path: Arc<str>,
    pub id: Id,
    pub lang: Option<Lang>,
}

/// The files of one tool.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ToolFiles {
    pub id: Id,
    pub file: Arc<str>,
    pub translations: Vec<(Arc<str>, Lang)>,
    pub about: Vec<(Arc<str>, Lang)>,
}

impl ToolFiles {
    /// Those of a tool of which only its folder is known.
    fn none(id: Id, file: Arc<str>) -> Self {
        Self { id, file, translations: Vec::new(), about: Vec::new() }
    }

    /// Adds the tool's own file, or a description.
    fn add(&mut self, is_tool: bool, path: Arc<str>, lang: Option<Lang>) {
        match (is_tool, lang) {
            (true, None) => {}
            (true, Some(lang)) => self.translations.push((path, lang)),
            (false, lang) => self.about.push((path, lang.unwrap_or(Lang::SOURCE))),
        }
    }
}

/// Whether a tool's own file lies right in a folder.
fn is_in(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder) == Some("/tool.yaml")
}

/// The content roots, each with everything that lies in it.
pub(super) type Listings = Vec<(String, Vec<Listed>)>;

/// All content files, sorted so that a source comes before its translations.
#[derive(Debug, Default)]
pub(super) struct Inventory {
    pub roots: Vec<String>,
    pub forms: Vec<ContentFile>,
    pub providers: Vec<ContentFile>,
    pub tools: Vec<ToolFiles>,
    pub notices: Vec<(String, Date, ContentFile)>,
    pub terms: Vec<(Party, Version, ContentFile)>,
    pub pages: Vec<ContentFile>,
    pub events: Vec<(String, Date, ContentFile)>,
    pub waivers: Vec<Arc<str>>,
    pub references: Vec<ContentFile>,
}

/// Says what each listed file is.
pub(super) fn shelve(listings: &Listings, settings: &Settings, scope: &Scope, found: &mut Findings) -> Inventory {
    let roots = listings.iter().map(|(root, _)| root.clone()).collect();
    let mut inventory = Inventory { roots, ..Inventory::default() };
    let mut shelves =
        Shelves { settings, found, tools: BTreeMap::new(), files: HashMap::new(), translations: Vec::new() };
    for (root, listed) in listings {
        // What each file is follows from its name alone, so thousands are looked at side by side.
        let named: Vec<Named<'_>> =
            listed.par_iter().filter_map(|listed| Named::of(listed, root, settings, scope)).collect();
        named.into_iter().for_each(|named| shelves.put(&mut inventory, named));
    }
    shelves.close(&mut inventory);
    inventory
}

/// With a scope, only the tools named are looked at, and nothing that tells of others.
fn out_of_scope(below: &str, scope: &Scope) -> bool {
    let Scope::Tools { ids, .. } = scope else { return false };
    match below.split('/').collect::<Vec<_>>().as_slice() {
        ["tools", id, ..] => !ids.iter().any(|known| known == id),
        ["tools" | "forms" | "providers" | "terms" | "references.yaml" | "waivers.yaml", ..] => false,
        _ => true,
    }
}

/// What lies in a content root, and what it is by its name.
struct Named<'l> {
    listed: &'l Listed,
    /// Its path below the content root.
    below: &'l str,
    path: Arc<str>,
    slot: Option<(Slot<'l>, Language<'l>)>,
}

impl<'l> Named<'l> {
    /// `None` for what is hidden or out of scope.
    fn of(listed: &'l Listed, root: &String, settings: &Settings, scope: &Scope) -> Option<Self> {
        let (_, below) = split_root(&listed.path, std::slice::from_ref(root))?;
        let is_hidden = below.split('/').any(|part| part.starts_with('.'));
        let named = || Self { listed, below, path: listed.path.as_str().into(), slot: classify(below, settings) };
        (!is_hidden && !out_of_scope(below, scope)).then(named)
    }
}

/// Puts files where they belong.
struct Shelves<'a> {
    settings: &'a Settings,
    found: &'a mut Findings,
    tools: BTreeMap<Id, ToolFiles>,
    /// Other files met so far, by what they are, id and language.
    files: HashMap<(&'static str, Id, Option<Lang>), Arc<str>>,
    /// Translations met so far, with the stem of their source.
    translations: Vec<(Arc<str>, String)>,
}

impl Shelves<'_> {
    fn put(&mut self, inventory: &mut Inventory, named: Named<'_>) {
        let Named { listed, below, path, slot } = named;
        match &listed.kind {
            Kind::File => {}
            Kind::Folder if slot.is_none() => return self.folder(&path, below),
            Kind::Folder => {
                return self.fault(
                    "not-a-file",
                    &path,
                    "a folder stands where a file should be",
                    "put a plain file in its place",
                );
            }
            Kind::Link => {
                return self.fault(
                    "symbolic-link",
                    &path,
                    "a symbolic link stands here, and links are never followed",
                    "put the file itself in its place",
                );
            }
            Kind::Other => {
                return self.fault(
                    "unreadable-file",
                    &path,
                    "this is no plain file, or its name is not UTF-8",
                    "delete it, or rename it in plain letters",
                );
            }
            Kind::Unreadable(why) => {
                return self.fault(
                    "unreadable-file",
                    &path,
                    &format!("this can't be read: {why}"),
                    "let the build read it: check its permissions",
                );
            }
        }
        let Some((slot, language)) = slot else { return self.unexpected(&path, below) };
        let lang = match language {
            Language::Source => None,
            Language::Known(lang) => Some(lang),
            Language::Unknown(tag) => {
                let known = self.settings.languages.iter().skip(1).map(String::as_str);
                let help = match suggest::nearest(tag, known.clone()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "add the language to `languages` in site.toml, or delete the file".to_owned(),
                };
                return self.fault(
                    "unknown-translation",
                    &path,
                    &format!("`{tag}` is no language that this catalogue is translated into"),
                    &help,
                );
            }
        };
        self.shelve(inventory, slot, path, lang);
    }

    fn shelve(&mut self, inventory: &mut Inventory, slot: Slot<'_>, path: Arc<str>, lang: Option<Lang>) {
        match slot {
            Slot::Tool(id) | Slot::About(id) => {
                let is_tool = matches!(slot, Slot::Tool(_));
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                // Its folder comes before what lies in it.
                let known = self.tools.get_mut(id).filter(|files| is_in(&files.file, folder));
                if let Some(files) = known {
                    return files.add(is_tool, path, lang);
                }
                let Some(id) = self.id(id, &path) else { return };
                let expected: Arc<str> = format!("{folder}/tool.yaml").into();
                let files =
                    self.tools.entry(id.clone()).or_insert_with(|| ToolFiles::none(id.clone(), expected.clone()));
                if files.file != expected {
                    if is_tool && lang.is_none() {
                        self.found.add(duplicate("tool", &id, &expected, &files.file).tool(id.to_string()));
                    } else {
                        let message = format!("the tool `{id}` has its folder elsewhere, and this file is not read");
                        let finding = Finding::new("duplicate-id", message)
                            .help("move the file beside the tool's own `tool.yaml`")
                            .at(Place::file(path))
                            .also(Place::file(Arc::clone(&files.file)), "the tool's folder")
                            .tool(id.to_string());
                        self.found.add(finding);
                    }
                    return;
                }
                files.add(is_tool, path, lang);
            }
            Slot::Form(id) => self.file(&mut inventory.forms, "form", id, path, lang),
            Slot::Provider(_) if lang.is_some() => {
                self.fault(
                    "unknown-translation",
                    &path,
                    "a provider's file has nothing to translate",
                    "delete the file",
                );
            }
            Slot::Provider(id) => self.file(&mut inventory.providers, "provider", id, path, lang),
            Slot::Page(id) => self.file(&mut inventory.pages, "page", id, path, lang),
            Slot::References => {
                let Ok(id) = Id::parse("references") else { return };
                inventory.references.push(ContentFile { path, id, lang });
            }
            Slot::Waivers => inventory.waivers.push(path),
            Slot::Notice(stem) => {
                if let Some((date, id)) = self.dated(stem, &path) {
                    if let Some((_, _, first)) =
                        inventory.notices.iter().find(|(name, _, f)| name == stem && f.lang == lang)
                    {
                        self.found.add(duplicate("notice", stem, &path, &first.path));
                        return;
                    }
                    inventory.notices.push((stem.to_owned(), date, ContentFile { path, id, lang }));
                }
            }
            Slot::Event(stem) => {
                if let Some((date, id)) = self.dated(stem, &path) {
                    if let Some((_, _, first)) =
                        inventory.events.iter().find(|(name, _, f)| name == stem && f.lang == lang)
                    {
                        self.found.add(duplicate("event", stem, &path, &first.path));
                        return;
                    }
                    inventory.events.push((stem.to_owned(), date, ContentFile { path, id, lang }));
                }
            }
            Slot::Terms(party, stem) => match (Version::parse(stem), Id::parse("terms")) {
                (Some(version), Ok(id)) => inventory.terms.push((party, version, ContentFile { path, id, lang })),
                _ => self.fault(
                    "invalid-version",
                    &path,
                    &format!("`{stem}` is no version"),
                    "name the file for the version, such as `2026-01.md`",
                ),
            },
        }
    }

    fn file(&mut self, shelf: &mut Vec<ContentFile>, what: &'static str, id: &str, path: Arc<str>, lang: Option<Lang>) {
        let Some(id) = self.id(id, &path) else { return };
        match self.files.entry((what, id.clone(), lang)) {
            Entry::Vacant(place) => {
                place.insert(Arc::clone(&path));
            }
            Entry::Occupied(first) => {
                if lang.is_none() {
                    self.found.add(duplicate(what, &id, &path, first.get()));
                }
                return;
            }
        }
        if lang.is_some() {
            self.translations.push((Arc::clone(&path), format!("{what} {id}")));
        }
        shelf.push(ContentFile { path, id, lang });
    }

    fn id(&mut self, text: &str, path: &Arc<str>) -> Option<Id> {
        match Id::parse(text) {
            Ok(id) => Some(id),
            Err(fault) => {
                let help = match slug(text) {
                    Some(slug) => format!("{fault}; rename it to `{slug}`"),
                    None => fault.to_string(),
                };
                self.fault("invalid-id", path, &format!("`{text}` is no id"), &help);
                None
            }
        }
    }

    /// The date and the name of `2026-10-01-example`.
    fn dated(&mut self, stem: &str, path: &Arc<str>) -> Option<(Date, Id)> {
        let parsed = stem.get(..10).and_then(parse_date).zip(stem.get(10..).and_then(|rest| rest.strip_prefix('-')));
        match parsed.and_then(|(date, name)| Id::parse(name).ok().map(|id| (date, id))) {
            Some(dated) => Some(dated),
            None => {
                let help = "name the file for its day and its subject, such as `2026-10-01-example-matcher.md`";
                self.fault("invalid-file-name", path, &format!("`{stem}` is not a day and a name"), help);
                None
            }
        }
    }

    fn folder(&mut self, path: &Arc<str>, below: &str) {
        match below.split('/').collect::<Vec<_>>().as_slice() {
            ["forms" | "providers" | "tools" | "notices" | "terms" | "pages" | "events"]
            | ["terms", "providers" | "readers"] => {}
            ["tools", id] => {
                if let Some(id) = self.id(id, path) {
                    // An empty folder is a tool without a file; git keeps none, people do.
                    let file: Arc<str> = format!("{path}/tool.yaml").into();
                    self.tools.entry(id.clone()).or_insert_with(|| ToolFiles::none(id, file));
                }
            }
            _ => self.unexpected(path, below),
        }
    }

    fn unexpected(&mut self, path: &Arc<str>, below: &str) {
        let name = below.rsplit('/').next().unwrap_or(below);
        let known = [
            "tool.yaml",
            "about.md",
            "waivers.yaml",
            "references.yaml",
            "forms",
            "providers",
            "tools",
            "notices",
            "terms",
            "pages",
            "events",
        ];
        let help = match (name.strip_suffix(".yml"), suggest::nearest(name, known)) {
            (Some(stem), _) => format!("rename it to `{stem}.yaml`"),
            (None, Some(near)) if near != name => format!("did you mean `{near}`?"),
            _ => "move it out of the content, or delete it; docs/content.md lists what belongs here".to_owned(),
        };
        self.fault("unexpected-file", path, "nothing reads a file with this name", &help);
    }

    fn fault(&mut self, rule: &'static str, path: &Arc<str>, message: &str, help: &str) {
        self.found.add(Finding::new(rule, message).help(help).at(Place::file(Arc::clone(path))));
    }

    /// Orders everything, and reports translations of nothing.
    fn close(self, inventory: &mut Inventory) {
        let Shelves { found, tools, translations, .. } = self;
        inventory.tools = tools.into_values().collect();
        for files in &mut inventory.tools {
            files.translations.sort_by_key(|(_, lang)| *lang);
            files.about.sort_by_key(|(_, lang)| *lang);
        }
        let by_lang = |a: &ContentFile, b: &ContentFile| (&a.id, a.lang, &a.path).cmp(&(&b.id, b.lang, &b.path));
        for shelf in [&mut inventory.forms, &mut inventory.providers, &mut inventory.pages, &mut inventory.references] {
            shelf.sort_by(by_lang);
        }
        inventory.terms.sort_by(|a, b| (a.0, &a.1, a.2.lang).cmp(&(b.0, &b.1, b.2.lang)));
        inventory.notices.sort_by(|a, b| (&a.0, a.2.lang).cmp(&(&b.0, b.2.lang)));
        inventory.events.sort_by(|a, b| (&a.0, a.2.lang).cmp(&(&b.0, b.2.lang)));
        let sources: std::collections::BTreeSet<String> = [("form", &inventory.forms), ("page", &inventory.pages)]
            .into_iter()
            .flat_map(|(what, shelf)| {
                shelf.iter().filter(|f| f.lang.is_none()).map(move |f| format!("{what} {}", f.id))
            })
            .collect();
        for (path, source) in translations.iter().filter(|(_, source)| !sources.contains(source)) {
            let finding =
                Finding::new("unknown-translation", format!("there is no {source} that this could translate"))
                    .help("add the file in the source language, or rename this one")
                    .at(Place::file(Arc::clone(path)));
            found.add(finding);
        }
    }
}

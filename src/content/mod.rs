//! Content files: from bytes to the catalogue's values, and from a finding's place back to line and column.
//!
//! Takes a checkout and the settings; gives a [`Catalogue`] as far as it could be read, with findings for the rest. Each
//! file is read once, tools side by side; those of a tool that a former build has read, once more when somebody asks for
//! what it says. Knows no rule that looks at more than one file (those are in `check`), and no page.

mod answer;
mod confidential;
mod decode;
mod form;
mod front_matter;
pub(crate) mod hidden;
mod known;
mod layout;
pub(crate) mod link;
pub mod locate;
pub(crate) mod markdown;
mod notice;
mod prose;
mod provider;
pub(crate) mod reader;
mod records;
mod reread;
mod rest;
mod roots;
pub mod route;
mod tool;
mod waived;
pub mod yaml;
mod yaml_faults;

pub(crate) use known::Witness;
pub use known::{Former, KnownTool, Memory};
pub use layout::{Slot, classify};
pub use reread::{Reread, tool_folder};
pub use roots::{languages_of_names, likely_root};

use crate::catalogue::{Catalogue, Id, Lang, Later, Localized, Provider, Said, Tool};
use crate::checkout::Checkout;
use crate::diagnostics::{Finding, Findings, Place};
use crate::digest::{Digest, Parts};
use crate::site::Settings;
use layout::{ContentFile, Inventory, ToolFiles};
use rayon::prelude::*;
use reader::Reader;
use rest::load_rest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// How much of a repository is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    Whole,
    /// Single tools, and whatever of forms, providers, terms and references lies beside them.
    Tools {
        /// Their ids.
        ids: Vec<String>,
        /// The content root that they lie in: where there is no `site.toml`, the only one.
        root: String,
    },
}

/// What was read, and what it takes to read single tools again.
#[derive(Debug, Default)]
pub struct Loaded {
    /// As far as it could be read.
    pub catalogue: Catalogue,
    /// Everything below the content roots.
    listings: layout::Listings,
    inventory: Inventory,
    /// What is wrong with names and places of files.
    layout: Findings,
    /// What is wrong in files that are not the tools'.
    rest: Findings,
    /// What is wrong in the files of each tool of which something is.
    of_tools: BTreeMap<Id, Findings>,
    /// The ids of forms that are there and could not be read.
    unread: BTreeSet<String>,
}

/// Reads the content of a repository.
pub fn load(checkout: &dyn Checkout, settings: &Settings, scope: &Scope) -> Loaded {
    let (mut loaded, inventory, _) = load_rest(checkout, settings, scope, &|_, _| None);
    loaded.read_tools(checkout, &inventory.tools);
    loaded.pack();
    loaded.inventory = inventory;
    loaded
}

/// Reads the whole content of a repository but for the tools and providers that a former build has read, and notes what the next one needs to know.
pub fn load_changes(checkout: &dyn Checkout, settings: &Settings, former: Option<Former<'_>>) -> (Loaded, Memory) {
    let witness = Witness::of(checkout);
    // Read before; here to be noted.
    let _ = witness.read(crate::site::FILE);
    let known = |id: &Id, digest: &Digest| former.and_then(|former| (former.provider)(id, digest));
    let (mut loaded, inventory, providers) = load_rest(&witness, settings, &Scope::Whole, &known);
    let mut content = Parts::default().with(witness.digest());
    loaded.unread.iter().for_each(|form| content.add(form));
    let content = content.digest();
    let former = former.filter(|former| former.content == content);
    let torn = Arc::<AtomicBool>::default();
    let again = Arc::new(known::Rereading {
        forms: loaded.catalogue.forms.clone(),
        unread: loaded.unread.clone(),
        checkout: checkout.held(),
        torn: Arc::clone(&torn),
    });
    let read: Vec<_> =
        in_parts(&inventory.tools).map(|files| (&files.id, known::read(checkout, files, &again, former))).collect();
    let (digests, known) = Default::default();
    let mut memory = Memory { content, digests, providers, known, faulty: BTreeSet::new(), torn };
    let mut tools = Vec::with_capacity(read.len());
    for (id, reading) in read {
        memory.digests.extend(reading.digest.map(|digest| (id.clone(), digest)));
        if reading.known {
            memory.known.insert(id.clone());
        }
        if !reading.found.is_empty() {
            memory.faulty.insert(id.clone());
            loaded.of_tools.insert(id.clone(), reading.found);
        }
        tools.extend(reading.tool.map(|tool| (id.clone(), Arc::new(tool))));
    }
    loaded.catalogue.tools = tools.into_iter().collect();
    loaded.inventory = inventory;
    (loaded, memory)
}

impl Loaded {
    /// The content roots that were found.
    pub fn roots(&self) -> &[String] {
        &self.inventory.roots
    }

    /// Everything that is wrong in single files, and waivers of places that are not there.
    pub fn found(&self, checkout: &dyn Checkout, settings: &Settings) -> Findings {
        let mut found = self.layout.clone();
        found.extend(self.rest.clone());
        self.of_tools.values().for_each(|of_tool| found.extend(of_tool.clone()));
        waived::look(checkout, settings, &self.listings, &self.inventory, &self.catalogue.waivers, &mut found);
        found
    }

    /// Reads these tools, side by side.
    fn read_tools(&mut self, checkout: &dyn Checkout, files: &[ToolFiles]) {
        let forms = &tool::Forms { read: &self.catalogue.forms, unread: &self.unread };
        let read: Vec<_> = in_parts(files).map(|files| (&files.id, read_tool(checkout, files, forms))).collect();
        for (id, (tool, found)) in read {
            self.add_tool(id, tool, found);
        }
    }

    /// A tree that was filled in the order of its keys is half empty: made anew, it takes no more room than it needs. Of a few tools that are read again, nobody notices.
    fn pack(&mut self) {
        self.catalogue.tools = std::mem::take(&mut self.catalogue.tools).into_iter().collect();
    }

    fn add_tool(&mut self, id: &Id, tool: Option<Tool>, found: Findings) {
        match found.is_empty() {
            true => self.of_tools.remove(id),
            false => self.of_tools.insert(id.clone(), found),
        };
        match tool {
            Some(tool) => self.catalogue.tools.insert(id.clone(), Arc::new(tool)),
            None => self.catalogue.tools.remove(id),
        };
    }
}

/// Tools side by side, few enough at a time that no thread has many left when the others are done.
fn in_parts(files: &[ToolFiles]) -> impl IndexedParallelIterator<Item = &ToolFiles> {
    files.par_iter().with_max_len(16)
}

/// Reads one tool's folder.
fn read_tool(checkout: &dyn Checkout, files: &ToolFiles, forms: &tool::Forms<'_>) -> (Option<Tool>, Findings) {
    let mut found = Findings::default();
    let id = files.id.as_str();
    let tree = |path: &Arc<str>, found: &mut Findings| {
        let text = read_text(checkout, path, Some(id), found)?;
        let mut faults = Findings::default();
        let root = yaml::parse(path, &text, 0..text.len(), &mut faults);
        found.extend(faults.into_iter().map(|finding| finding.tool(id)).collect());
        root
    };
    let tool = tree(&files.file, &mut found).and_then(|root| {
        tool::read(&mut Reader { path: &files.file, tool: Some(id), found: &mut found }, files.id.clone(), &root, forms)
    });
    // Translations and descriptions are read even where the tool's own file is faulty: all findings in one run.
    let faulty = tool.is_none();
    let mut tool = tool.unwrap_or_else(|| placeholder(files));
    for (path, lang) in &files.translations {
        if let Some(root) = tree(path, &mut found)
            && !faulty
        {
            tool::translate(&mut Reader { path, tool: Some(id), found: &mut found }, &root, *lang, &mut tool, forms);
        }
    }
    let mut about: Option<Localized> = None;
    for (path, lang) in &files.about {
        let Some(text) = read_text(checkout, path, Some(id), &mut found) else { continue };
        let text = text.trim_start_matches('\u{feff}').trim();
        match (&mut about, *lang) {
            (None, Lang::SOURCE) if text.is_empty() => {}
            (None, Lang::SOURCE) => about = Some(Localized::new(text)),
            (Some(about), lang) => about.translate(lang, text),
            (None, _) => {}
        }
    }
    if let Some(said) = tool.said.get_mut() {
        said.about = about;
    }
    ((!faulty).then_some(tool), found)
}

/// Reads one provider's file.
fn read_provider(checkout: &dyn Checkout, file: &ContentFile) -> (Option<Provider>, Findings) {
    let (path, mut found) = (&file.path, Findings::default());
    let root = read_text(checkout, path, None, &mut found)
        .and_then(|text| yaml::parse(path, &text, 0..text.len(), &mut found));
    let provider = root
        .and_then(|root| provider::read(&mut Reader { path, tool: None, found: &mut found }, file.id.clone(), &root));
    (provider, found)
}

/// Stands in for a tool whose file could not be read, so that the files beside it can be.
fn placeholder(files: &ToolFiles) -> Tool {
    Tool {
        id: files.id.clone(),
        origin: Arc::clone(&files.file),
        name: String::new(),
        provider: files.id.clone(),
        summary: Localized::default(),
        website: None,
        said: Later::now(Said::default()),
    }
}

/// A file's text, with findings where it can't be had or holds what no text should.
fn read_text(checkout: &dyn Checkout, path: &Arc<str>, tool: Option<&str>, found: &mut Findings) -> Option<Arc<str>> {
    use crate::checkout::ReadFault;
    let tag = |finding: Finding| match tool {
        Some(tool) => finding.tool(tool),
        None => finding,
    };
    let bytes = match checkout.read(path) {
        Ok(bytes) => bytes,
        Err(fault) => {
            let (rule, help) = match fault {
                ReadFault::TooLarge(_) => {
                    ("file-too-large", "shorten it: a tool's file rarely has more than 20,000 bytes")
                }
                ReadFault::Absent => ("missing-file", "add the file, or delete its folder"),
                ReadFault::NotAFile(_) => ("not-a-file", "put a plain file in its place"),
                ReadFault::Unreadable(_) => ("unreadable-file", "let the build read it: check the file's permissions"),
            };
            let finding = Finding::new(rule, fault.to_string()).help(help).at(Place::file(Arc::clone(path)));
            found.add(tag(finding));
            return None;
        }
    };
    let mut faults = Findings::default();
    let text = yaml::decode(path, &bytes, &mut faults);
    found.extend(faults.into_iter().map(tag).collect());
    let text = text?;
    hidden::report(path, &text, tool, found);
    Some(text)
}

/// One id in two places.
pub(crate) fn duplicate(what: &str, id: impl std::fmt::Display, second: &Arc<str>, first: &Arc<str>) -> Finding {
    Finding::new("duplicate-id", format!("the {what} `{id}` stands in two places"))
        .help("keep one of them, or give one another id; an id never changes once readers have seen it")
        .at(Place::file(Arc::clone(second)))
        .also(Place::file(Arc::clone(first)), "the other place")
}

/// The content root that a file belongs to, and the rest of its path.
pub(crate) fn split_root<'p>(path: &'p str, roots: &[String]) -> Option<(usize, &'p str)> {
    roots.iter().enumerate().find_map(|(i, root)| {
        // A provider's own repository may be one content folder from its root.
        let rest = if root.is_empty() { path } else { path.strip_prefix(root.as_str())?.strip_prefix('/')? };
        Some((i, rest))
    })
}

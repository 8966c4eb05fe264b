//! Tools and providers that a former build has read: known again by the bytes of their files, they are not read anew.
//!
//! Takes a checkout and what was noted; gives providers, and tools whose short fields are there and whose long ones are read when somebody
//! asks for them; of each, the digest by which it is known. Nothing is known by a file's time or size. Must not know where notes are kept.

use super::layout::{ContentFile, ToolFiles};
use super::{read_tool, tool};
use crate::catalogue::{Form, Id, Later, Localized, Provider, Said, Tool};
use crate::checkout::{Checkout, Kind, Listed, ReadFault};
use crate::diagnostics::Findings;
use crate::digest::{Digest, Parts};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What reading a tool gave, but for what is long. Only of tools in whose files nothing is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KnownTool {
    /// Of the tool's files: their paths and bytes.
    pub digest: Digest,
    name: String,
    provider: Id,
    summary: Localized,
    website: Option<String>,
}

impl KnownTool {
    /// What is noted of a tool.
    pub fn of(tool: &Tool, digest: Digest) -> Self {
        let Tool { name, provider, summary, website, .. } = tool.clone();
        Self { digest, name, provider, summary, website }
    }

    /// The tool again. What it says at length is read when somebody asks for it: few tools of a build after an edit are asked, and the bytes of all
    /// of them would fill much memory.
    fn tool(&self, files: &ToolFiles, brought: Brought, again: &Arc<Rereading>) -> Tool {
        let Self { digest, name, provider, summary, website } = self.clone();
        let (own, again) = (files.clone(), Arc::clone(again));
        let brought = again.checkout.is_none().then_some(brought);
        let said = Later::by(move || {
            let anew = if brought.is_none() { again.bring(&own, digest) } else { None };
            let Some(brought) = brought.as_ref().or(anew.as_ref()) else { return Said::default() };
            // The same bytes and forms as when the tool was noted: nothing can be wrong with them now.
            let (tool, _) = read_tool(brought, &own, &again.forms());
            tool.and_then(|tool| tool.said.into_made()).unwrap_or_default()
        });
        Tool { id: files.id.clone(), origin: Arc::clone(&files.file), name, provider, summary, website, said }
    }
}

/// What a former build noted.
#[derive(Clone, Copy)]
pub struct Former<'k> {
    /// Of everything else that was read for it: [`Memory::content`].
    pub content: Digest,
    /// By id.
    pub tool: &'k (dyn Fn(&Id) -> Option<&'k KnownTool> + Sync),
    /// By id and the digest of its file, on which alone it depends.
    pub provider: KnownProviders<'k>,
}

/// Providers in whose files nothing was wrong, by their ids and the digests of their files.
pub type KnownProviders<'k> = &'k (dyn Fn(&Id, &Digest) -> Option<Provider> + Sync);

/// What to note for the next build.
#[derive(Debug, Clone)]
pub struct Memory {
    /// Of `site.toml` and all content but the tools' folders: what reading a tool depends on besides its files, and more.
    pub content: Digest,
    /// Of each tool whose files could be read.
    pub digests: FxHashMap<Id, Digest>,
    /// Of the file of each provider in which nothing is wrong.
    pub providers: FxHashMap<Id, Digest>,
    /// The tools that were known.
    pub known: FxHashSet<Id>,
    /// The tools in whose files something is wrong.
    pub faulty: BTreeSet<Id>,
    /// See [`Self::is_torn`].
    pub(super) torn: Arc<AtomicBool>,
}

impl Memory {
    /// Whether a tool's files had other bytes when they were read again than when the tool was known: somebody changed them while the build ran, and
    /// what it made is of no one state of the repository.
    pub fn is_torn(&self) -> bool {
        self.torn.load(Ordering::Acquire)
    }
}

/// What it takes to read a tool later.
pub(super) struct Rereading {
    pub forms: Vec<Form>,
    /// The ids of forms that are there and could not be read.
    pub unread: BTreeSet<String>,
    /// Where the tools' files are read again. `None`: their bytes are kept.
    pub checkout: Option<Arc<dyn Checkout + Send>>,
    pub torn: Arc<AtomicBool>,
}

impl Rereading {
    fn forms(&self) -> tool::Forms<'_> {
        tool::Forms { read: &self.forms, unread: &self.unread }
    }

    /// Files that have this digest.
    fn bring(&self, files: &ToolFiles, digest: Digest) -> Option<Brought> {
        let brought = Brought::of(&**self.checkout.as_ref()?, files).filter(|brought| brought.digest() == digest);
        if brought.is_none() {
            self.torn.store(true, Ordering::Release);
        }
        brought
    }
}

/// What came of reading one tool.
pub(super) struct Reading {
    pub tool: Option<Tool>,
    pub found: Findings,
    /// Of its files, if all of them could be read.
    pub digest: Option<Digest>,
    pub known: bool,
}

/// Reads a tool, or knows it again.
pub(super) fn read(
    checkout: &dyn Checkout,
    files: &ToolFiles,
    again: &Arc<Rereading>,
    former: Option<Former<'_>>,
) -> Reading {
    let Some(brought) = Brought::of(checkout, files) else {
        let (tool, found) = read_tool(checkout, files, &again.forms());
        return Reading { tool, found, digest: None, known: false };
    };
    let digest = brought.digest();
    let known = former.and_then(|former| (former.tool)(&files.id)).filter(|known| known.digest == digest);
    let (tool, found) = match known {
        Some(known) => (Some(known.tool(files, brought, again)), Default::default()),
        None => read_tool(&brought, files, &again.forms()),
    };
    Reading { tool, found, digest: Some(digest), known: known.is_some() }
}

/// What came of reading one provider.
pub(super) struct ProviderReading {
    pub provider: Option<Provider>,
    pub found: Findings,
    /// Of its file, if nothing is wrong in it.
    pub digest: Option<Digest>,
}

/// Reads a provider, or knows it again.
pub(super) fn read_provider(checkout: &dyn Checkout, file: &ContentFile, known: KnownProviders<'_>) -> ProviderReading {
    let Some(brought) = Brought::one(checkout, &file.path) else {
        let (provider, found) = super::read_provider(checkout, file);
        return ProviderReading { provider, found, digest: None };
    };
    let digest = brought.digest();
    if let Some(provider) = known(&file.id, &digest) {
        return ProviderReading { provider: Some(provider), found: Findings::default(), digest: Some(digest) };
    }
    let (provider, found) = super::read_provider(&brought, file);
    let digest = found.is_empty().then_some(digest);
    ProviderReading { provider, found, digest }
}

/// The files of one tool, or that of a provider, as they were read.
pub(super) struct Brought(Vec<(Arc<str>, Vec<u8>)>);

impl Brought {
    /// One file; `None` where it can't be read.
    fn one(checkout: &dyn Checkout, path: &Arc<str>) -> Option<Self> {
        Some(Self(vec![(Arc::clone(path), checkout.read(path).ok()?)]))
    }

    /// `None` where one of them can't be read.
    fn of(checkout: &dyn Checkout, files: &ToolFiles) -> Option<Self> {
        let further = files.translations.iter().chain(&files.about).map(|(path, _)| path);
        let paths = std::iter::once(&files.file).chain(further);
        paths.map(|path| Some((Arc::clone(path), checkout.read(path).ok()?))).collect::<Option<_>>().map(Self)
    }

    fn digest(&self) -> Digest {
        self.0.iter().fold(Parts::default(), |parts, (path, bytes)| parts.with(path.as_bytes()).with(bytes)).digest()
    }
}

impl Checkout for Brought {
    fn list(&self, _: &str) -> Vec<Listed> {
        Vec::new()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let found = self.0.iter().find(|(known, _)| **known == *path);
        found.map(|(_, bytes)| bytes.clone()).ok_or(ReadFault::Absent)
    }

    fn kind(&self, path: &str) -> Option<Kind> {
        self.0.iter().any(|(known, _)| **known == *path).then_some(Kind::File)
    }
}

/// A checkout that takes note of every file that is read.
pub(crate) struct Witness<'c> {
    checkout: &'c dyn Checkout,
    read: Mutex<BTreeMap<String, Digest>>,
}

impl<'c> Witness<'c> {
    pub(crate) fn of(checkout: &'c dyn Checkout) -> Self {
        Self { checkout, read: Mutex::default() }
    }

    /// Of all that was read, in the order of the paths.
    pub(crate) fn digest(self) -> Digest {
        let read = self.read.into_inner().unwrap_or_else(PoisonError::into_inner);
        read.iter().fold(Parts::default(), |parts, (path, digest)| parts.with(path).with(digest)).digest()
    }
}

impl Checkout for Witness<'_> {
    fn list(&self, folder: &str) -> Vec<Listed> {
        self.checkout.list(folder)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let read = self.checkout.read(path);
        let digest = match &read {
            Ok(bytes) => Parts::default().with(bytes).digest(),
            // What is not there is known as such.
            Err(fault) => Parts::default().with("").with(fault.to_string()).digest(),
        };
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), digest);
        read
    }

    fn kind(&self, path: &str) -> Option<Kind> {
        self.checkout.kind(path)
    }

    fn brought(&self, path: &str, holds: &dyn Fn(&[u8]) -> bool) -> crate::checkout::Brought {
        self.checkout.brought(path, holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::checkout::MemoryCheckout;
    use crate::content::load_changes;
    use crate::edits;

    /// A checkout that changes while somebody reads it.
    #[derive(Clone)]
    struct Changing(Arc<Mutex<MemoryCheckout>>);

    impl Checkout for Changing {
        fn list(&self, folder: &str) -> Vec<Listed> {
            self.0.lock().unwrap().list(folder)
        }

        fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
            self.0.lock().unwrap().read(path)
        }

        fn kind(&self, path: &str) -> Option<Kind> {
            self.0.lock().unwrap().kind(path)
        }

        fn held(&self) -> Option<Arc<dyn Checkout + Send>> {
            Some(Arc::new(self.clone()))
        }
    }

    #[test]
    fn a_provider_is_read_anew_when_its_file_has_other_bytes_and_only_then() {
        const FILE: &str = "content/providers/example-labs.yaml";
        let settings = crate::assembly::settings(&edits::small(), None, &mut Findings::default()).unwrap();
        let (first, memory) = load_changes(&edits::small(), &settings, None);
        let (content, tool) = (memory.content, &|_: &Id| None);
        // Told apart from the one that is read.
        let provider = &|id: &Id, digest: &Digest| {
            memory.providers.get(id).filter(|known| *known == digest)?;
            Some(Provider { name: "Known".into(), ..first.catalogue.providers.get(id)?.clone() })
        };
        let names = |checkout: &MemoryCheckout| {
            let (loaded, _) = load_changes(checkout, &settings, Some(Former { content, tool, provider }));
            let Catalogue { providers, .. } = loaded.catalogue;
            providers.into_values().map(|provider| (provider.id.to_string(), provider.name)).collect::<Vec<_>>()
        };
        assert!(names(&edits::small()).iter().all(|(_, name)| name == "Known"));
        let edited = edits::small().with(FILE, edits::samples::PROVIDER.replace("Example Labs", "New Labs"));
        for (id, name) in names(&edited) {
            assert_eq!(name, if id == "example-labs" { "New Labs" } else { "Known" });
        }
    }

    #[test]
    fn a_tool_whose_files_change_before_it_is_asked_has_said_nothing_and_the_build_is_torn() {
        const FILE: &str = "content/tools/beta-sort/tool.yaml";
        let checkout = Changing(Arc::new(Mutex::new(edits::small())));
        let settings = crate::assembly::settings(&checkout, None, &mut Findings::default()).unwrap();
        let (first, memory) = load_changes(&checkout, &settings, None);
        let noted: BTreeMap<Id, KnownTool> = memory
            .digests
            .iter()
            .map(|(id, digest)| (id.clone(), KnownTool::of(&first.catalogue.tools[id], *digest)))
            .collect();
        let (content, tool) = (memory.content, &|id: &Id| noted.get(id));
        let load = || load_changes(&checkout, &settings, Some(Former { content, tool, provider: &|_, _| None }));
        let id = Id::parse("beta-sort").unwrap();

        let (loaded, memory) = load();
        assert!(memory.known.contains(&id));
        assert_eq!(*loaded.catalogue.tools[&id].said, *first.catalogue.tools[&id].said);
        assert!(!memory.is_torn(), "nobody changed anything");

        let (loaded, memory) = load();
        let changed = edits::small().with(FILE, edits::samples::tool("beta-sort", "    offline: yes\n"));
        *checkout.0.lock().unwrap() = changed;
        assert_eq!(*loaded.catalogue.tools[&id].said, Said::default());
        assert!(memory.is_torn());
    }

    #[test]
    fn a_provider_in_whose_file_something_is_wrong_is_not_noted() {
        const FILE: &str = "content/providers/example-labs.yaml";
        let settings = crate::assembly::settings(&edits::small(), None, &mut Findings::default()).unwrap();
        let noted = |checkout: &MemoryCheckout| {
            let (_, memory) = load_changes(checkout, &settings, None);
            memory.providers.keys().any(|id| id.as_str() == "example-labs")
        };
        assert!(noted(&edits::small()));
        let wrong = format!("{}unknown-key: 1\n", edits::samples::PROVIDER);
        assert!(!noted(&edits::small().with(FILE, wrong)));
    }
}

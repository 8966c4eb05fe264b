//! A build that knows the former one publishes what a build that knows nothing does.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests lay out the files that are built, and look at what was published"
)]

use super::{Outcome, Timings, Work, build};
use crate::checkout::{Checkout, Day, DiskCheckout, MemoryCheckout};
use crate::content::locate::Readership;
use crate::diagnostics::Report;
use crate::edits::{Chance, day, edits, first_day, samples, small};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A repository on disk.
struct Repository {
    folder: TempDir,
    day: Day,
}

/// What a build came to: its findings, and the files that stand in the output if it was published.
#[derive(PartialEq)]
struct Built {
    report: Report,
    files: Option<BTreeMap<PathBuf, Vec<u8>>>,
}

impl Repository {
    fn of(files: &MemoryCheckout) -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap(), day: first_day() };
        for path in files.paths() {
            repository.put(path, Some(&String::from_utf8(files.read(path).unwrap()).unwrap()));
        }
        repository
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file, or takes it away.
    fn put(&self, path: &str, text: Option<&str>) {
        let path = self.path(path);
        match text {
            Some(text) => {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, text).unwrap();
            }
            None if path.exists() => fs::remove_file(&path).unwrap(),
            None => {}
        }
    }

    /// Takes a tool away.
    fn remove(&self, tool: &str) {
        fs::remove_dir_all(self.path(&format!("content/tools/{tool}"))).unwrap();
    }

    /// Takes back all edits.
    fn restore(&self, files: &MemoryCheckout) {
        for path in edits().into_iter().map(|(path, _)| path) {
            let text = files.read(path).ok().map(|bytes| String::from_utf8(bytes).unwrap());
            self.put(path, text.as_deref());
        }
    }

    /// Builds, and says what had to be done.
    fn build_in(&self, output: &str) -> (Built, Work) {
        let checkout = DiskCheckout::open(self.folder.path()).unwrap();
        let output = self.path(output);
        let outcome = build(&checkout, &output, self.day, Readership::Coordinators, &mut Timings::default());
        match outcome.unwrap_or_else(|error| panic!("{error}")) {
            Outcome::Refused(report) => (Built { report, files: None }, Work::default()),
            Outcome::Published(built) => {
                let work = built.work;
                (Built { report: built.report, files: Some(tree(&output)) }, work)
            }
        }
    }

    fn build(&self) -> (Built, Work) {
        self.build_in("output")
    }

    /// What a build that knows nothing publishes.
    fn build_anew(&self) -> Built {
        for name in ["anew", ".anew.cache"] {
            let _ = fs::remove_dir_all(self.path(name));
        }
        self.build_in("anew").0
    }

    /// How many files of how many had to be made, if it was published.
    fn is_as_anew(&self, because: &str) -> Option<(usize, usize)> {
        let (here, work) = self.build();
        let anew = self.build_anew();
        let told = |report: &Report| report.findings().iter().map(|f| (f.rule, f.message.clone())).collect::<Vec<_>>();
        assert_eq!(told(&here.report), told(&anew.report), "{because}");
        assert!(here.report == anew.report, "{because}: findings lie elsewhere");
        assert_eq!(here.files.is_some(), anew.files.is_some(), "{because}");
        let (here, anew) = here.files.zip(anew.files)?;
        assert!(here.keys().eq(anew.keys()), "{because}: other files");
        for ((path, here), anew) in here.iter().zip(anew.values()) {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert!(here == anew, "{because}: {} differs\n{}\n{}", path.display(), text(here), text(anew));
        }
        Some((work.files, here.len()))
    }

    /// The files of a folder, by path.
    fn files_in(&self, folder: &str) -> Vec<PathBuf> {
        let root = self.path(folder);
        tree(&root).into_keys().map(|path| root.join(path)).collect()
    }
}

fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// Puts other bytes in a file's place, of which nobody may know by a time or a name.
fn spoil(path: &Path, chance: &mut Chance) {
    let mut bytes = fs::read(path).unwrap();
    let (permissions, times) =
        (fs::metadata(path).unwrap().permissions(), fs::metadata(path).unwrap().modified().unwrap());
    match chance.below(3) {
        0 => bytes.truncate(chance.below(bytes.len().max(1))),
        1 if !bytes.is_empty() => {
            let at = chance.below(bytes.len());
            bytes[at] = bytes[at].wrapping_add(1);
        }
        _ => bytes.clear(),
    }
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
    fs::File::open(path).unwrap().set_modified(times).unwrap();
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn after_any_edits_a_build_publishes_what_one_that_knows_nothing_does() {
    let edits = edits();
    let repository = &mut Repository::of(&small());
    let mut chance = Chance(20_261_123);
    let mut told = String::new();
    let (mut published, mut known) = (0, 0);
    for step in 0..60 {
        let count = [0, 1, 1, 2, 3][chance.below(5)];
        for _ in 0..count {
            // Half of them are edits of one tool.
            let (path, texts) = &edits[if chance.below(2) == 0 { chance.below(5) } else { chance.below(edits.len()) }];
            let text = texts[chance.below(texts.len())].as_deref();
            repository.put(path, text);
            told = format!("{told}\n{step}: {path}: {text:?}");
        }
        match chance.below(12) {
            0 => repository.day = day(["2026-11-22", "2026-11-23", "2026-11-25"][chance.below(3)]),
            1 => {
                let _ = fs::remove_dir_all(repository.path("output"));
            }
            2 => {
                let _ = fs::remove_dir_all(repository.path(".output.cache"));
            }
            folder @ 3..6 => {
                let folder = if folder == 3 { "output" } else { ".output.cache" };
                let files = repository.files_in(folder);
                // A changed manifest is no output of ours any more.
                let files: Vec<_> = files.iter().filter(|path| !path.ends_with("manifest.json")).collect();
                for _ in 0..3.min(files.len()) {
                    spoil(files[chance.below(files.len())], &mut chance);
                }
                told = format!("{told}\n{step}: spoilt {folder}");
            }
            _ => {}
        }
        told = format!("{told}\n{step}: on {}", repository.day.date);
        match repository.is_as_anew(&told) {
            Some((made, files)) => {
                published += 1;
                known += files - made;
            }
            None => {
                repository.restore(&small());
                told.push_str("\nall of it taken back");
            }
        }
    }
    assert!(published > 30 && known > 1000, "{published} builds, {known} files known: too few to tell");
}

#[test]
fn each_edit_by_itself_and_its_taking_back_publish_what_a_build_that_knows_nothing_does() {
    let base = small();
    let repository = Repository::of(&base);
    for (path, texts) in edits() {
        // One edit of a file differs from the first in one thing.
        for text in &texts {
            repository.put(path, texts[0].as_deref());
            repository.build();
            repository.put(path, text.as_deref());
            repository.is_as_anew(&format!("{path}: {text:?}"));
        }
        repository.restore(&base);
    }
    repository.is_as_anew("all taken back");
}

/// Builds with these files, and once more after another change, which has to be told under this rule.
fn after(edits: &[(&str, &str)], further: impl FnOnce(&Repository), rule: &str) {
    let repository = Repository::of(&small());
    for (path, text) in edits {
        repository.put(path, Some(text));
    }
    let (built, _) = repository.build();
    assert!(built.files.is_some(), "{:?}", built.report.findings());
    further(&repository);
    repository.is_as_anew(rule);
    let (built, _) = repository.build();
    let rules: Vec<_> = built.report.findings().iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&rule), "{rules:?}");
}

#[test]
fn a_sound_tool_is_looked_at_again_when_another_tools_address_makes_its_link_one_to_a_rival() {
    let link = ("content/tools/beta-sort/about.md", "See [the list](https://rival.example.net/list).\n");
    let other = ("content/providers/rival-labs.yaml", &*samples::PROVIDER.replace("Example Labs", "Rival Labs"));
    let rival = samples::tool("gamma-read", "").replace("provider: example-labs", "provider: rival-labs");
    let with_address = format!("{rival}website: \"https://rival.example.net/\"\n");
    let gamma = "content/tools/gamma-read/tool.yaml";
    after(&[link, other, (gamma, &rival)], |repository| repository.put(gamma, Some(&with_address)), "tracking-link");
}

#[test]
fn a_known_tool_is_read_again_when_the_form_that_it_answers_has_changed() {
    let answer = ("content/tools/beta-sort/tool.yaml", &*samples::tool("beta-sort", "    tasks: [unused]\n"));
    let form = samples::FORM.replace(", unused: Unused", "");
    let change = |repository: &Repository| repository.put("content/forms/tools-form.yaml", Some(&form));
    after(&[answer], change, "unknown-option");
}

#[test]
fn a_sound_tool_is_looked_at_again_on_another_day() {
    let mut repository = Repository::of(&small());
    repository.day = day("2026-11-25");
    repository.put(
        "content/tools/beta-sort/tool.yaml",
        Some(&samples::tool("beta-sort", "    tasks: { value: [triage], as-of: 2026-11-24 }\n")),
    );
    assert!(repository.build().0.report.findings().is_empty());
    repository.day = day("2026-11-23");
    repository.is_as_anew("two days earlier");
    assert_eq!(repository.build().0.report.findings().len(), 1, "the answer lies ahead");
}

#[test]
fn a_list_that_another_page_of_the_list_has_made_longer_says_so() {
    let (repository, _) = built(40);
    let settings = fs::read_to_string(repository.path("site.toml")).unwrap();
    repository.put("site.toml", Some(&format!("{settings}\n[visibility]\nper-page = 4\n")));
    repository.build();
    for gone in ["tool-3", "tool-17", "tool-30"] {
        repository.remove(gone);
        let (made, files) = repository.is_as_anew(gone).unwrap();
        assert!(made < files, "{made} of {files}");
    }
}

/// A catalogue of so many tools on disk, built once.
fn built(tools: usize) -> (Repository, usize) {
    let files =
        samples::many(tools).into_iter().fold(MemoryCheckout::default(), |all, (path, text)| all.with(&path, text));
    let repository = Repository::of(&files);
    let (built, work) = repository.build();
    let files = built.files.unwrap().len();
    // Everything but the manifest.
    assert_eq!(work, Work { tools, files: files - 1 });
    (repository, files)
}

#[test]
fn a_build_after_no_edit_reads_no_tool_and_makes_no_file() {
    let (repository, _) = built(100);
    assert_eq!(repository.build().1, Work::default());
}

#[test]
fn a_build_after_one_edit_reads_one_tool_and_makes_the_pages_that_show_it() {
    let (repository, files) = built(300);
    let path = "content/tools/tool-7/tool.yaml";
    let text = fs::read_to_string(repository.path(path)).unwrap().replace("reports each match", "lists each match");
    repository.put(path, Some(&text));
    let (after, work) = repository.build();
    let page = &after.files.unwrap()[Path::new("members/tools/tool-7.html")];
    assert!(String::from_utf8_lossy(page).contains("lists each match"));
    assert_eq!(work.tools, 1);
    assert!(work.files < 30, "{} of {files} files were made", work.files);
    // The exports take hundreds of tools over at once, and with another number of tools each by itself.
    fs::write(repository.path(path), text.replace("lists each match", "writes each match down")).unwrap();
    assert!(repository.is_as_anew("another edit").is_some());
    repository.remove("tool-200");
    assert!(repository.is_as_anew("a tool is gone").is_some());
}

//! Themes, settings and content that each try to favour one tool in a way of their own (`tests/hostile`): none is published.
//!
//! A folder there is laid over the small catalogue. `EXPECT` says what is tried, the rule that refuses it, and where it is told:
//! the file, and the text of the line. `harmless` stands for what is read as plain text, if it is not refused. Files that end
//! in `.edit` change a file of the default theme: what stands between the first two marks becomes what stands between the last.
//! `site.toml.more` is added to the settings.

use crate::pages::Output;
use crate::support::{Site, snapshot};
use std::fs;
use std::path::{Path, PathBuf};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A text with the changes of an `.edit` file made.
fn edited(mut text: String, edit: &str) -> String {
    for change in edit.split("<<<<<<<\n").skip(1) {
        let (from, to) = change.split_once("=======\n").expect("two parts");
        let to = to.split(">>>>>>>\n").next().unwrap();
        assert_eq!(text.matches(from).count(), 1, "the default theme has this once: {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// The small catalogue with a folder of `tests/hostile` laid over it.
fn with(folder: &Path) -> Site {
    let mut site = Site::small();
    for (path, bytes) in snapshot(folder) {
        if path == "EXPECT" {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        site = if let Some(path) = path.strip_suffix(".edit") {
            let original = fs::read_to_string(root(path)).unwrap();
            site.file(path, &edited(original, &text))
        } else if let Some(path) = path.strip_suffix(".more") {
            let before = fs::read_to_string(site.path(path)).unwrap();
            site.file(path, &format!("{before}{text}"))
        } else {
            site.file(&path, &text)
        };
    }
    site
}

/// What is read as plain text makes no element that could be styled, and no card.
fn is_harmless(output: &Output, name: &str) {
    let page = output.page("members/tools/beta-sort.html");
    let prose = page.select(|e| e.attributes.contains_key("data-prose") || e.attributes.contains_key("data-answer"));
    assert!(!prose.is_empty());
    for element in prose.into_iter().flat_map(|e| e.below.iter().flat_map(|inner| inner.all())) {
        assert!(
            !matches!(element.name.as_str(), "h1" | "h2" | "h3" | "img" | "style" | "script"),
            "{name}: {element:?}"
        );
        let attributes = ["id", "style", "data-tool", "onclick"];
        assert!(attributes.iter().all(|a| !element.attributes.contains_key(*a)), "{name}: {element:?}");
        assert!(matches!(element.get("class"), "" | "source" | "quiet" | "address"), "{name}: {element:?}");
    }
}

#[test]
fn nothing_that_favours_one_tool_is_published() {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root("tests/hostile")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 70, "{}", folders.len());
    let mut failures = Vec::new();
    for folder in folders {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let expect = fs::read_to_string(folder.join("EXPECT")).unwrap();
        let mut lines = expect.lines();
        let (tries, rule) = (lines.next().unwrap(), lines.next().unwrap());
        assert!(tries.starts_with("This ") && tries.ends_with('.'), "{name}: {tries}");
        let site = with(&folder);
        let build = site.build();
        if rule == "harmless" && build.status == Some(0) {
            is_harmless(&site.output(), &name);
            continue;
        }
        if build.status != Some(1) {
            failures.push(format!("{name}: {tries} Exit status {:?}\n{}", build.status, build.printed()));
            continue;
        }
        assert!(!site.path("output").exists(), "{name}: something was published");
        if rule == "harmless" {
            continue;
        }
        if !build.stdout.contains(&format!("[{rule}]")) {
            failures.push(format!("{name}: not refused by {rule}\n{}", build.printed()));
            continue;
        }
        let Some(path) = lines.next() else { continue };
        let found: Vec<_> = site.check().findings().into_iter().filter(|f| f.rule == rule && f.path == path).collect();
        let here = match lines.next() {
            Some(text) => {
                let written = fs::read_to_string(site.path(path)).unwrap();
                let line = written.lines().position(|line| line.trim() == text).expect("the line") + 1;
                found.iter().any(|f| f.start.0 == line as u64)
            }
            None => !found.is_empty(),
        };
        if !here {
            failures.push(format!("{name}: told elsewhere than in {path}: {:#?}", site.check().findings()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[cfg(unix)]
#[test]
fn a_cache_that_came_with_a_pull_request_is_not_believed() {
    use std::os::unix::fs::PermissionsExt;
    // Somebody builds a catalogue in which a tool is called otherwise, and proposes what was kept of it together with the tool's own file.
    let theirs = Site::small();
    theirs.build().succeeds();
    let kept = snapshot(&theirs.path(".output.cache"));
    assert!(kept.keys().any(|name| name.starts_with("tools-")), "{:?}", kept.keys());
    let ours =
        kept.iter().fold(Site::small(), |site, (name, bytes)| site.bytes(&format!(".output.cache/{name}"), bytes));
    let read = |site: &Site| site.run(["build", "--timings=json"]).succeeds().json()["tools"]["read"].as_u64().unwrap();
    assert_eq!(read(&ours), 3, "as git writes them, its files are no notes of ours");
    assert_eq!(read(&ours), 0, "its own notes are");
    for name in snapshot(&ours.path(".output.cache")).keys().filter(|name| name.starts_with("tools-")) {
        let path = ours.path(&format!(".output.cache/{name}"));
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }
    assert_eq!(read(&ours), 3, "nor are they, once somebody could have written to them");
}

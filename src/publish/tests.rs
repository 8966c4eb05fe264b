//! What publishing promises, tried on real directories. Takes nothing, leaves nothing.

mod running;
mod twin;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::TempDir;

use super::exchange::{self, Failure};
use super::*;
use crate::digest::Digest;

const PAGE: &str = "members/index.html";

/// A directory with room for an output named `output`.
struct Room {
    directory: TempDir,
}

impl Room {
    fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn output(&self) -> PathBuf {
        self.path("output")
    }

    fn open(&self) -> Result<Staging, PublishError> {
        Staging::open(&self.output(), &[self.directory.path()])
    }

    fn refusal(&self) -> String {
        self.open().expect_err("must be refused").to_string()
    }

    /// Publishes one page with this text.
    fn publish(&self, text: &str) -> Published {
        let staging = self.open().unwrap();
        staging.write(PAGE, text.as_bytes()).unwrap();
        staging.publish(manifest()).unwrap()
    }

    fn page(&self) -> String {
        fs::read_to_string(self.output().join(PAGE)).unwrap()
    }

    /// What stands around the output, in order.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.directory.path()).unwrap();
        let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn manifest() -> Manifest {
    let versions = BTreeMap::from([("icu".to_owned(), "2.4".to_owned())]);
    Manifest::new("2026-11-22", true, None, versions)
}

fn no_exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Every file of an output with its bytes, but for the manifest.
fn files(output: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(directory: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), found);
            } else if name != MANIFEST {
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(output, "", &mut found);
    found
}

/// Asserts that an output holds exactly what its manifest says.
fn assert_whole(output: &Path) {
    let manifest = Manifest::parse(&fs::read(output.join(MANIFEST)).unwrap()).unwrap();
    let there = files(output).into_iter().map(|(path, bytes)| {
        let record = FileRecord { sha256: Digest::of(&bytes), size: bytes.len() as u64 };
        (path, record)
    });
    assert_eq!(&there.collect::<BTreeMap<_, _>>(), manifest.files());
}

#[test]
fn the_second_output_replaces_the_first_and_nothing_else_stays() {
    let room = Room::new();
    assert_eq!(room.publish("one").way, Way::First);
    let staging = room.open().unwrap();
    staging.write("public/index.html", b"two").unwrap();
    let published = staging.publish(manifest()).unwrap();

    assert_eq!(published.leftover, None);
    assert_eq!(files(&room.output()), BTreeMap::from([("public/index.html".to_owned(), b"two".to_vec())]));
    assert_eq!(room.names(), [".output.lock", "output"]);
}

/// When a page was written, and by which file the system knows it.
#[cfg(unix)]
fn file_of(room: &Room) -> (u64, std::time::SystemTime) {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(room.output().join(PAGE)).unwrap();
    (found.ino(), found.modified().unwrap())
}

#[cfg(unix)]
#[test]
fn a_file_with_the_same_bytes_stays_and_any_other_is_written() {
    let room = Room::new();
    assert_eq!(room.publish("one").kept, 0);
    let first = file_of(&room);
    assert_eq!(room.publish("one").kept, 1);
    assert_eq!(file_of(&room), first, "the same file under the same name");
    assert_whole(&room.output());
    assert_eq!(room.publish("two").kept, 0, "as long, and other bytes");
    assert_eq!(room.page(), "two");
    assert_whole(&room.output());
}

#[cfg(unix)]
#[test]
fn a_former_file_that_somebody_touched_is_written_again() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    room.publish("one");
    let page = room.output().join(PAGE);

    fs::write(&page, "own").unwrap();
    assert_eq!(room.publish("one").kept, 0, "the manifest says what it held, and it holds something else");
    assert_eq!(room.page(), "one");

    fs::set_permissions(&page, fs::Permissions::from_mode(0o666)).unwrap();
    assert_eq!(room.publish("one").kept, 0, "anybody could write to it");
    assert_ne!(fs::metadata(&page).unwrap().permissions().mode() & 0o777, 0o666);

    fs::hard_link(&page, room.path("elsewhere")).unwrap();
    assert_eq!(room.publish("one").kept, 0, "it could be changed by its other name");
    fs::write(room.path("elsewhere"), "spoilt").unwrap();
    assert_eq!(room.page(), "one");
    assert_whole(&room.output());
}

#[cfg(unix)]
#[test]
fn a_build_that_is_given_up_leaves_kept_files_as_they_were() {
    let room = Room::new();
    room.publish("one");
    let first = file_of(&room);
    let staging = room.open().unwrap();
    staging.write(PAGE, b"one").unwrap();
    drop(staging);
    assert_eq!((room.page().as_str(), file_of(&room)), ("one", first));
    assert_eq!(room.publish("one").kept, 1, "its second name is gone");
}

#[test]
fn the_manifest_has_these_very_bytes() {
    let room = Room::new();
    let staging = room.open().unwrap();
    let entry = staging.write("members/b.html", b"abc").unwrap();
    staging.write("members/a.html", b"").unwrap();
    staging.publish(manifest()).unwrap();

    assert_eq!((entry.path.as_str(), entry.size), ("members/b.html", 3));
    let expected = r#"{
  "generator": "evenhand",
  "version": "VERSION",
  "day": "2026-11-22",
  "day-given": true,
  "revision": null,
  "versions": {
    "icu": "2.4"
  },
  "files": {
    "members/a.html": {
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "size": 0
    },
    "members/b.html": {
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "size": 3
    }
  }
}
"#;
    let written = fs::read_to_string(room.output().join(MANIFEST)).unwrap();
    assert_eq!(written, expected.replace("VERSION", env!("CARGO_PKG_VERSION")));
}

#[test]
fn many_threads_in_any_order_give_the_same_manifest_and_it_matches_the_files() {
    let paths: Vec<_> = (0..400).map(|i| format!("members/{}/tool-{i}.html", i % 7)).collect();
    let manifests: Vec<_> = [1, 4]
        .map(|threads| {
            let room = Room::new();
            let staging = room.open().unwrap();
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| paths.par_iter().for_each(|path| drop(staging.write(path, path.as_bytes()).unwrap())));
            staging.publish(manifest()).unwrap();
            assert_whole(&room.output());
            assert_eq!(files(&room.output()).len(), 400);
            fs::read(room.output().join(MANIFEST)).unwrap()
        })
        .into();
    assert_eq!(manifests[0], manifests[1]);
}

#[test]
fn a_directory_that_evenhand_did_not_write_is_never_replaced() {
    let room = Room::new();
    fs::create_dir(room.output()).unwrap();
    let letter = room.output().join("letter.txt");
    fs::write(&letter, "mine").unwrap();
    assert!(room.refusal().contains("was not written by evenhand"));
    for others in [r#"{"generator":"hugo"}"#, r#"{"generator":"evenhanded"}"#, r#"{"name":"evenhand"}"#, ""] {
        fs::write(room.output().join(MANIFEST), others).unwrap();
        room.refusal();
    }
    assert_eq!(fs::read_to_string(letter).unwrap(), "mine");
    assert_eq!(room.names(), ["output"], "nothing is made beside it");
}

#[test]
fn a_file_that_somebody_put_into_an_output_is_never_deleted() {
    let room = Room::new();
    room.publish("one");
    let letter = room.output().join("letter.txt");
    fs::write(&letter, "mine").unwrap();
    let staging = room.open().unwrap();
    staging.write(PAGE, b"two").unwrap();
    let refusal = staging.publish(manifest()).expect_err("must be refused").to_string();
    assert!(refusal.contains("letter.txt"), "{refusal}");
    assert_eq!((room.page().as_str(), fs::read_to_string(&letter).unwrap().as_str()), ("one", "mine"));
    fs::remove_file(letter).unwrap();
    room.publish("two");
    assert_eq!(room.page(), "two");
}

#[test]
fn a_git_repository_in_the_output_is_not_replaced() {
    let room = Room::new();
    room.publish("one");
    fs::create_dir(room.output().join(".git")).unwrap();
    assert!(room.refusal().contains(".git"));
}

#[test]
fn a_directory_that_appears_while_we_build_is_not_replaced() {
    let room = Room::new();
    let staging = room.open().unwrap();
    staging.write(PAGE, b"new").unwrap();
    fs::create_dir(room.output()).unwrap();
    fs::write(room.output().join("letter.txt"), "mine").unwrap();
    assert!(matches!(staging.publish(manifest()), Err(PublishError::Foreign { .. })));
    assert_eq!(fs::read_to_string(room.output().join("letter.txt")).unwrap(), "mine");
}

#[test]
fn an_empty_directory_may_become_the_output() {
    let room = Room::new();
    fs::create_dir(room.output()).unwrap();
    room.publish("one");
    assert_eq!(room.page(), "one");
}

#[test]
fn files_in_the_outputs_place_are_refused() {
    let room = Room::new();
    fs::write(room.output(), "mine").unwrap();
    assert!(room.refusal().contains("it is a file"));
}

#[cfg(unix)]
#[test]
fn links_in_place_of_the_output_the_lock_or_the_staging_directory_are_refused_and_not_followed() {
    use std::os::unix::fs::symlink;
    let elsewhere = Room::new();
    elsewhere.publish("theirs");
    for name in ["output", ".output.lock", ".output.staging"] {
        for target in [elsewhere.output(), elsewhere.path("absent")] {
            let room = Room::new();
            symlink(&target, room.path(name)).unwrap();
            let refusal = room.open().expect_err(name);
            assert!(matches!(refusal, PublishError::Foreign { .. }), "{refusal}");
            assert!(room.path(name).is_symlink());
        }
    }
    assert_eq!(elsewhere.page(), "theirs");
    assert_eq!(elsewhere.names(), [".output.lock", "output"]);
}

#[test]
fn an_output_that_is_or_holds_what_the_build_reads_is_refused() {
    let room = Room::new();
    let theme = room.path("output/themes/default");
    fs::create_dir_all(&theme).unwrap();
    for output in ["output", "output/themes", "output/themes/default", "output/themes/../themes"] {
        let refusal = Staging::open(&room.path(output), &[&theme]).expect_err(output);
        assert!(matches!(refusal, PublishError::Protected { .. } | PublishError::OutputIsRoot { .. }), "{refusal}");
    }
    for output in ["/", "..", "a/.."] {
        let refusal = Staging::open(Path::new(output), &[]).expect_err(output);
        assert!(matches!(refusal, PublishError::OutputIsRoot { .. }), "{refusal}");
    }
    Staging::open(&theme.join("inside"), &[&theme]).unwrap();
}

#[test]
fn two_builds_at_once_the_second_is_told_so() {
    let room = Room::new();
    room.publish("one");
    let first = room.open().unwrap();
    assert!(matches!(room.open(), Err(PublishError::Busy { .. })));
    first.write(PAGE, b"two").unwrap();
    first.publish(manifest()).unwrap();
    assert_eq!(room.page(), "two");
    room.open().unwrap();
}

#[test]
fn an_unpublished_build_leaves_the_former_output_and_no_trace() {
    let room = Room::new();
    room.publish("one");
    let staging = room.open().unwrap();
    staging.write(PAGE, b"two").unwrap();
    drop(staging);
    assert_eq!(room.page(), "one");
    assert_eq!(room.names(), [".output.lock", "output"]);
}

#[test]
fn after_a_failed_write_nothing_is_published() {
    let room = Room::new();
    room.publish("one");
    let staging = room.open().unwrap();
    staging.write("members/a", b"a file").unwrap();
    assert!(matches!(staging.write("members/a/b", b"below a file"), Err(PublishError::Io { .. })));
    assert!(matches!(staging.publish(manifest()), Err(PublishError::Incomplete { .. })));
    assert_eq!(room.page(), "one");
    assert_eq!(room.names(), [".output.lock", "output"]);
}

#[test]
fn hostile_paths_are_refused() {
    let room = Room::new();
    let staging = room.open().unwrap();
    let hostile = [
        "",
        "/",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a/..",
        "a//b",
        "a/",
        "./a",
        ".htaccess",
        "a/.git/config",
        "a\\..\\b",
        "C:a",
        "a\0b",
        "a\nb",
        "manifest.json",
        "Manifest.JSON",
    ];
    for path in hostile {
        let refusal = staging.write(path, b"x").expect_err(path);
        assert!(matches!(refusal, PublishError::Path { .. }), "{refusal}");
    }
    staging.write("a", b"x").unwrap();
    assert!(staging.write("a", b"y").expect_err("twice").to_string().contains("already"));
    drop(staging);
    assert_eq!(room.names(), [".output.lock"]);
}

#[test]
fn what_a_killed_build_left_is_cleared_away_but_nothing_else_of_that_name() {
    let room = Room::new();
    let staging = room.path(".output.staging");
    fs::create_dir(&staging).unwrap();
    room.publish("an empty one: killed at the very start");

    fs::create_dir_all(staging.join("site/members")).unwrap();
    fs::write(staging.join("site/members/half.html"), "half").unwrap();
    assert!(room.refusal().contains(".output.staging"), "without the marker it is somebody else's");
    fs::write(staging.join("made-by-evenhand.txt"), "").unwrap();
    room.publish("two");
    assert_eq!(room.names(), [".output.lock", "output"]);
    assert_eq!(files(&room.output()).len(), 1);
}

#[test]
fn where_directories_can_not_be_exchanged_two_renames_do_it() {
    let room = Room::new();
    room.publish("one");
    let staging = room.open().unwrap();
    staging.write(PAGE, b"two").unwrap();
    let published = staging.publish_by(manifest(), no_exchange).unwrap();
    assert_eq!((published.way, published.leftover), (Way::Renames, None));
    assert_eq!(room.page(), "two");
    assert_eq!(room.names(), [".output.lock", "output"]);
}

#[test]
fn when_the_second_rename_fails_the_former_output_is_put_back() {
    let room = Room::new();
    room.publish("one");
    let failure = exchange::replace(&room.path("absent"), &room.output(), &room.path("spare"), no_exchange);
    assert!(matches!(failure, Err(Failure::Unchanged(_))));
    assert_eq!(room.page(), "one");
}

#[test]
fn a_build_killed_between_the_two_renames_is_repaired_by_the_next() {
    let room = Room::new();
    room.publish("one");
    let staging = room.path(".output.staging");
    fs::create_dir_all(staging.join("site")).unwrap();
    fs::write(staging.join("made-by-evenhand.txt"), "").unwrap();
    fs::rename(room.output(), staging.join("former")).unwrap();
    drop(room.open().unwrap());
    assert_eq!(room.page(), "one");
    assert_eq!(room.names(), [".output.lock", "output"]);
}

#[test]
fn a_refused_exchange_leaves_the_former_output() {
    let room = Room::new();
    room.publish("one");
    let staging = room.open().unwrap();
    staging.write(PAGE, b"two").unwrap();
    let full = |_: &Path, _: &Path| Err(ErrorKind::StorageFull.into());
    let refusal = staging.publish_by(manifest(), full).expect_err("must fail").to_string();
    assert!(refusal.contains("free some space"), "{refusal}");
    assert_eq!(room.page(), "one");
    assert_eq!(room.names(), [".output.lock", "output"]);
}

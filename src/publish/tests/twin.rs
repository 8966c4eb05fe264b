//! The second tree of an output's files: a beginning for the next build, and nothing that anybody believes.
#![cfg(target_os = "linux")]

use super::*;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

/// So many pages that one is the smaller part.
const PAGES: usize = 6;

impl Room {
    /// Publishes some pages in two folders, the first with this text; gives how many files were taken over.
    fn publish_pages(&self, text: &str) -> usize {
        let staging = self.open().unwrap();
        for page in 0..PAGES {
            let text = if page == 0 { text } else { "the same" };
            staging.write(&format!("members/{}/{page}.html", ["a", "b"][page % 2]), text.as_bytes()).unwrap();
        }
        let published = staging.publish(manifest()).unwrap();
        published.keep(|_| {});
        published.kept
    }

    fn twin(&self) -> PathBuf {
        self.path(".output.cache/twin")
    }

    /// What stands where after this was published, told by a room in which nothing else ever was.
    fn holds_only(&self, text: &str) {
        let other = Room::new();
        other.publish_pages(text);
        assert_eq!(files(&self.output()), files(&other.output()), "{text}");
    }

    /// The twin has the output's files, and no others.
    fn twin_is_one(&self) {
        assert_eq!(files(&self.twin()), files(&self.output()));
        for path in files(&self.output()).keys().map(String::as_str).chain([MANIFEST]) {
            let number = |root: &Path| fs::symlink_metadata(root.join(path)).unwrap().ino();
            assert_eq!(number(&self.twin()), number(&self.output()), "{path}");
        }
    }
}

#[test]
fn a_rebuild_leaves_a_twin_of_the_output_that_the_next_one_begins_with() {
    let room = Room::new();
    assert_eq!(room.publish_pages("one"), 0);
    assert!(!room.twin().exists(), "the first output has none");
    for text in ["two", "three", "four"] {
        assert_eq!(room.publish_pages(text), PAGES - 1);
        room.holds_only(text);
        room.twin_is_one();
    }
    let mode = fs::metadata(room.path(".output.cache")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700, "the twin holds every page, and is nobody else's to read");
    assert_eq!(room.names(), [".output.cache", ".output.lock", "output"]);
}

#[test]
fn files_of_an_output_that_was_moved_away_stay_its_own() {
    let (room, text) = (Room::new(), "the same");
    let paths = ["members/a/0.html", "members/b/1.html"];
    let publish = || {
        let staging = room.open().unwrap();
        let record = FileRecord { sha256: Digest::of(text.as_bytes()), size: text.len() as u64 };
        let taken = paths.map(|path| {
            let taken = staging.keep_known(path, &record);
            if !taken {
                staging.write(path, text.as_bytes()).unwrap();
            }
            taken
        });
        // Clocks of file systems stand still for some milliseconds.
        std::thread::sleep(std::time::Duration::from_millis(60));
        staging.publish(manifest()).unwrap().keep(|_| {});
        taken
    };
    assert_eq!(publish(), [false, false]);
    for _ in 0..3 {
        assert_eq!(publish(), [true, true], "nobody has touched them");
    }
    room.twin_is_one();
    // Moving a folder shows on no file in it.
    let folder = room.output().join("members/b");
    fs::rename(&folder, room.path("backup")).unwrap();
    fs::create_dir(&folder).unwrap();
    fs::copy(room.path("backup/1.html"), folder.join("1.html")).unwrap();
    publish();
    let number = |path: PathBuf| fs::symlink_metadata(path).unwrap().ino();
    assert_ne!(number(room.output().join(paths[1])), number(room.path("backup/1.html")));
    assert_eq!(fs::read_to_string(room.output().join(paths[1])).unwrap(), text);
}

#[test]
fn what_somebody_does_to_the_twin_reaches_neither_the_output_nor_anything_else() {
    let room = Room::new();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("0.html"), "somebody's").unwrap();
    type Deed<'d> = (&'d str, &'d dyn Fn(&Path));
    let deeds: [Deed<'_>; 6] = [
        ("another file", &|twin| fs::write(twin.join("members/a/extra.html"), "x").unwrap()),
        ("another text", &|twin| {
            fs::remove_file(twin.join("members/b/1.html")).unwrap();
            fs::write(twin.join("members/b/1.html"), "the sane").unwrap();
        }),
        ("a missing file", &|twin| fs::remove_file(twin.join("members/b/1.html")).unwrap()),
        ("a folder in a file's place", &|twin| {
            fs::remove_file(twin.join("members/a/0.html")).unwrap();
            fs::create_dir_all(twin.join("members/a/0.html/deep")).unwrap();
        }),
        ("a link in a folder's place", &|twin| {
            fs::remove_dir_all(twin.join("members/a")).unwrap();
            symlink(elsewhere.path(), twin.join("members/a")).unwrap();
        }),
        ("a link in a file's place", &|twin| {
            fs::remove_file(twin.join("members/a/0.html")).unwrap();
            symlink(elsewhere.path().join("0.html"), twin.join("members/a/0.html")).unwrap();
        }),
    ];
    for (n, (deed, spoil)) in deeds.into_iter().enumerate() {
        room.publish_pages("before");
        room.publish_pages("also before");
        spoil(&room.twin());
        let text = format!("text {n}");
        room.publish_pages(&text);
        room.holds_only(&text);
        room.publish_pages("afterwards");
        room.holds_only("afterwards");
        room.twin_is_one();
        let theirs: Vec<_> = fs::read_dir(elsewhere.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(theirs, ["0.html"], "{deed}");
        assert_eq!(fs::read_to_string(elsewhere.path().join("0.html")).unwrap(), "somebody's", "{deed}");
    }
}

#[test]
fn a_page_that_was_changed_in_the_output_is_changed_in_its_twin_too_and_is_written_again() {
    let room = Room::new();
    room.publish_pages("one");
    room.publish_pages("two");
    // In place, so that both names lead to it.
    fs::write(room.output().join("members/b/1.html"), "altered!").unwrap();
    assert_eq!(room.publish_pages("three"), PAGES - 2);
    room.holds_only("three");
    room.twin_is_one();
}

#[test]
fn a_page_with_a_third_name_is_written_again() {
    let room = Room::new();
    room.publish_pages("one");
    room.publish_pages("two");
    fs::hard_link(room.output().join("members/b/1.html"), room.path("third")).unwrap();
    assert_eq!(room.publish_pages("three"), PAGES - 2);
    fs::write(room.path("third"), "altered!").unwrap();
    room.holds_only("three");
}

#[test]
fn a_cache_that_others_can_read_gets_no_twin() {
    let room = Room::new();
    fs::create_dir(room.path(".output.cache")).unwrap();
    fs::set_permissions(room.path(".output.cache"), fs::Permissions::from_mode(0o755)).unwrap();
    room.publish_pages("one");
    assert_eq!(room.publish_pages("two"), PAGES - 1);
    assert!(!room.twin().exists());
    room.holds_only("two");
}

#[test]
fn a_build_that_is_given_up_leaves_the_twin_to_the_next() {
    let room = Room::new();
    room.publish_pages("one");
    room.publish_pages("two");
    let staging = room.open().unwrap();
    staging.write("members/a/0.html", b"half a site").unwrap();
    drop(staging);
    room.holds_only("two");
    assert!(room.twin().exists());
    assert_eq!(room.publish_pages("three"), PAGES - 1);
    room.holds_only("three");
    room.twin_is_one();
}

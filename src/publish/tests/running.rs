//! What publishing promises while it runs: to readers, and to whoever kills it. Takes nothing, leaves nothing.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::{PAGE, Room, assert_whole, manifest, no_exchange};
use crate::publish::{Staging, Way};

/// Sets a flag at the end of its scope, however that ends.
struct Finish<'a>(&'a AtomicBool);

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

#[test]
fn a_reader_never_meets_an_absent_page() {
    let room = Room::new();
    room.publish("0");
    let (done, reads) = (AtomicBool::new(false), AtomicUsize::new(0));
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            while !done.load(Ordering::Acquire) {
                let page = fs::read_to_string(room.output().join(PAGE))?;
                assert!(page.parse::<u32>().is_ok(), "half a page: {page:?}");
                reads.fetch_add(1, Ordering::Relaxed);
            }
            io::Result::Ok(())
        });
        let ways: Vec<_> = {
            // Also when a publication fails: the reader must not read for ever.
            let _finish = Finish(&done);
            (1..=50).map(|i| room.publish(&i.to_string()).way).collect()
        };
        let read = reader.join().unwrap();
        // Elsewhere there is a moment without an output, which is said in the documentation of `Way`.
        if ways.iter().all(|way| *way == Way::Exchange) {
            read.unwrap();
            assert!(reads.load(Ordering::Relaxed) > 0);
        }
    });
    assert_eq!(room.page(), "50");
}

/// Not a test: the build that the next test kills.
#[test]
#[ignore = "publishes for ever; started by the test that kills it"]
#[expect(clippy::print_stdout, reason = "tells the test that started it")]
fn build_until_killed() {
    let Some(output) = std::env::var_os("EVENHAND_TEST_OUTPUT") else { return };
    println!("started");
    for round in 0_u64.. {
        let staging = Staging::open(Path::new(&output), &[]).unwrap();
        for page in 0..20 {
            staging.write(&format!("members/{page}.html"), format!("{round}").as_bytes()).unwrap();
        }
        let published =
            if round % 2 == 0 { staging.publish(manifest()) } else { staging.publish_by(manifest(), no_exchange) };
        published.unwrap();
    }
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_output() {
    let room = Room::new();
    room.publish("before");
    let name = concat!(module_path!(), "::build_until_killed");
    let (_, name) = name.split_once("::").unwrap();
    // How long a build takes here and now: the first is killed once it has published, the others before, while and after.
    let mut one_build = Duration::ZERO;
    for round in 0..25 {
        let mut build = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--ignored", "--nocapture"])
            .env("EVENHAND_TEST_OUTPUT", room.output())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = build.stdout.take().unwrap();
        let mut seen = Vec::new();
        while !seen.ends_with(b"started") {
            let mut byte = [0];
            out.read_exact(&mut byte).unwrap();
            seen.push(byte[0]);
        }
        let start = Instant::now();
        if round == 0 {
            while !room.output().join("members/0.html").exists() {
                assert!(start.elapsed() < Duration::from_secs(60), "no build got as far as publishing");
                thread::sleep(Duration::from_micros(200));
            }
            one_build = start.elapsed();
        } else {
            thread::sleep(one_build * round / 10);
        }
        build.kill().unwrap();
        build.wait().unwrap();
        // Every other publication goes by two renames: opening repairs the moment between them.
        drop(room.open().unwrap());
        assert_whole(&room.output());
        let names = room.names();
        assert!(
            names.iter().all(|name| [".output.cache", ".output.lock", "output"].contains(&name.as_str())),
            "{names:?}"
        );
    }
}

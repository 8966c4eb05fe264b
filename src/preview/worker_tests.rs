//! What a preview does by itself while nobody edits anything.
#![expect(clippy::disallowed_methods, reason = "a test lays out the files that are watched")]

use super::snapshot::{Answer, Snapshot};
use super::state::State;
use super::told::Told;
use super::worker::{Clock, Current, Outside, Worker};
use crate::catalogue::Audience;
use crate::checkout::{Day, DiskCheckout};
use crate::content::locate::Readership;
use crate::edits::samples;
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// Longer than a machine with other things to do takes.
const LONG: Duration = Duration::from_secs(60);

/// Hands on what would be served.
struct Served(mpsc::Sender<Current>);

impl Outside for Served {
    fn serve(&mut self, current: &Current) {
        // The test may have ended.
        let _ = self.0.send(current.clone());
    }
    fn tell(&mut self, _: &Told) {}
    fn note(&mut self, _: &str) {}
}

/// The tools of the first page, from the first to the last.
fn order(snapshot: &Snapshot) -> Vec<String> {
    let Answer::File { bytes, .. } = snapshot.page(Audience::Members, "") else { panic!("no first page") };
    let page = String::from_utf8(bytes).unwrap();
    let tools: Vec<String> =
        page.split("data-tool=").skip(1).filter_map(|rest| rest.split([' ', '>']).next()).map(str::to_owned).collect();
    assert_eq!(tools.len(), 20, "{page}");
    tools
}

#[test]
fn without_a_day_given_the_order_of_the_next_day_is_served_after_midnight() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in samples::many(20) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let checkout = DiskCheckout::open(folder.path()).unwrap();
    let [first, next] = ["2026-11-22", "2026-11-23"].map(|date| Day { date: date.parse().unwrap(), given: false });
    let begun_on = |day| State::start(&checkout, day).map_err(|error| error.to_string()).unwrap().snapshot();
    let midnight = Arc::new(AtomicBool::new(false));
    let passed = Arc::clone(&midnight);
    let today = Box::new(move || Ok(if passed.load(Ordering::Relaxed) { next } else { first }));
    let clock = Clock { today, every: Duration::from_millis(10) };
    let (to_worker, from_all) = mpsc::channel();
    let (serve, served) = mpsc::channel();
    let worker = Worker::start(checkout.clone(), clock, Readership::Anybody, to_worker, Served(serve)).unwrap();
    let before = worker.current().clone();
    assert_eq!((before.snapshot.plan.day, order(&before.snapshot)), (first, order(&begun_on(first))));
    std::thread::spawn(move || worker.work(&from_all));

    midnight.store(true, Ordering::Relaxed);
    let after = loop {
        let current = served.recv_timeout(LONG).unwrap();
        // Files made just now may be looked at once more, still on the day before.
        if current.snapshot.plan.day != first {
            break current;
        }
    };
    assert_eq!(after.snapshot.plan.day, next);
    assert_ne!(after.page, before.page, "an open page hears of it by this name");
    assert_eq!(order(&after.snapshot), order(&begun_on(next)));
    assert_ne!(order(&after.snapshot), order(&before.snapshot), "twenty tools in the same order on two days");
}

//! The one thread that keeps the state of the files up to date, and sees to it that people are told.
//!
//! Takes what the watch saw; gives the [`Current`] state to whoever serves it. Pages are not kept waiting for the rules, which look at
//! everything on another thread: a newer state makes them stop. Must not know how pages reach a browser.

use super::changes::Changes;
use super::snapshot::Snapshot;
use super::state::State;
use super::told::Told;
use crate::assembly::{Survey, Timings};
use crate::checkout::{ClockFault, Day, DiskCheckout, History, Seen, Watch, history, now};
use crate::content::locate::Readership;
use crate::diagnostics::{Findings, Report};
use rayon::ThreadPool;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// Editors write in several steps: what changed is looked at when nothing more has come for so long …
const QUIET: Duration = Duration::from_millis(20);
/// … or when the first change is so old, for a checkout of thousands of files never pauses.
const LONGEST: Duration = Duration::from_millis(400);
/// After folders came: files may have been put into them before they were watched.
const SECOND_LOOK: Duration = Duration::from_millis(300);
/// The page comes first: the rules begin when it should have been asked for.
const PAGE_FIRST: Duration = Duration::from_millis(60);
/// Where themes lie.
const THEMES: &str = "themes";

/// Where the day comes from.
pub struct Clock {
    /// The day, as it is now.
    pub today: Box<dyn Fn() -> Result<Day, ClockFault> + Send>,
    /// How often it is asked for, where nothing else happens.
    pub every: Duration,
}

/// What is served.
#[derive(Clone)]
pub struct Current {
    /// What pages are made of.
    pub snapshot: Arc<Snapshot>,
    /// Which state of the files this is: no two runs of the program share a name.
    pub page: Arc<str>,
    /// What people are told.
    pub told: Arc<Told>,
    /// How often that has changed.
    pub told_number: u64,
}

/// What the worker hears.
pub enum Message {
    /// Something changed on disk.
    Seen(Seen),
    /// The rules have looked at a state, or a date of git was looked up.
    Checked(u64, Report),
}

/// What the worker does outside of itself.
pub trait Outside: Send {
    /// A new state is to be served.
    fn serve(&mut self, current: &Current);
    /// People at the terminal are told.
    fn tell(&mut self, told: &Told);
    /// A note for them.
    fn note(&mut self, words: &str);
}

/// Keeps the state.
pub struct Worker<O> {
    checkout: DiskCheckout,
    readership: Readership,
    clock: Clock,
    day: Day,
    state: State,
    history: History,
    watch: Watch,
    outside: O,
    current: Current,
    run: u64,
    number: u64,
    /// What the terminal says.
    printed: Option<Told>,
    to_self: Sender<Message>,
    stop: Arc<AtomicBool>,
    pool: Arc<ThreadPool>,
    check_at: Option<Instant>,
    /// When everything was looked at last, in milliseconds since 1970: what changed later may not have been seen.
    looked: u64,
}

impl<O: Outside> Worker<O> {
    /// Reads everything.
    ///
    /// # Errors
    /// There is nothing to start with, in words.
    pub fn start(
        checkout: DiskCheckout,
        clock: Clock,
        readership: Readership,
        to_self: Sender<Message>,
        outside: O,
    ) -> Result<Self, String> {
        let day = (clock.today)().map_err(|fault| fault.to_string())?;
        let listener = to_self.clone();
        let mut watch = Watch::new(&checkout, move |seen| drop(listener.send(Message::Seen(seen))))?;
        // The settings say which folders there are. Watching thousands of them, reading them, and git's history each take their time: all at
        // once. What changes before its folder is watched is looked for afterwards.
        let patterns =
            crate::assembly::settings(&checkout, None, &mut Findings::default()).map_err(|e| e.to_string())?.content;
        let (flat, deep) = checkout.to_watch(&patterns);
        let begun = now();
        let mut watched = Ok(());
        let (state, history) = std::thread::scope(|scope| {
            let parents: Vec<String> =
                deep.iter().filter(|root| *root != THEMES).map(|root| format!("{root}/tools")).collect();
            let checkout = &checkout;
            let history = scope.spawn(move || history(checkout, &parents));
            let watching = scope.spawn(|| watch.watch(&flat, &deep, false));
            let state = State::start(checkout, day);
            watched = watching.join().unwrap_or(Ok(()));
            (state, history.join().unwrap_or_default())
        });
        watched?;
        let mut state = state.map_err(|error| error.to_string())?;
        state.set_history(Arc::new(history.clone()));
        let threads = std::thread::available_parallelism().map_or(1, |n| n.get().saturating_sub(1).max(1));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| error.to_string())?;
        let current = Current { snapshot: state.snapshot(), page: "".into(), told: Arc::default(), told_number: 0 };
        let mut worker = Self {
            checkout,
            readership,
            clock,
            day,
            state,
            history,
            watch,
            outside,
            current,
            run: now(),
            number: 0,
            printed: None,
            to_self,
            stop: Arc::default(),
            pool: Arc::new(pool),
            check_at: None,
            looked: begun,
        };
        worker.publish();
        if worker.watch.is_looking() {
            worker.outside.note("The system watches no further folders: changes are looked for every two seconds.");
        }
        Ok(worker)
    }

    /// Lets somebody see to it that news are heard.
    pub fn open(&mut self, open: impl FnOnce(&mut O)) {
        open(&mut self.outside);
    }

    /// What is served now.
    pub fn current(&self) -> &Current {
        &self.current
    }

    /// Works until nobody can send anything any more.
    pub fn work(mut self, from: &Receiver<Message>) {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut anything = false;
        let (mut first, mut last): (Option<Instant>, Instant) = (None, Instant::now());
        let mut again: BTreeSet<String> = BTreeSet::new();
        let mut again_at: Option<Instant> = None;
        self.look(false);
        loop {
            let due = first.map(|first| (last + QUIET).min(first + LONGEST));
            let next = [due, again_at, self.check_at].into_iter().flatten().min();
            let wait = next
                .map_or(self.clock.every, |next| next.saturating_duration_since(Instant::now()).min(self.clock.every));
            match from.recv_timeout(wait) {
                Ok(Message::Seen(what)) => {
                    last = Instant::now();
                    first.get_or_insert(last);
                    match what {
                        Seen::Path { path, folder } => {
                            if folder {
                                again.insert(path.clone());
                                again_at = Some(last + SECOND_LOOK);
                            }
                            seen.insert(path);
                        }
                        Seen::Anything => anything = true,
                    }
                    continue;
                }
                Ok(Message::Checked(number, report)) => {
                    if number == self.number {
                        self.told(Told { trouble: self.trouble(), report, pending: false }, true);
                    }
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
            }
            let now = Instant::now();
            if due.is_some_and(|due| due <= now) {
                first = None;
                self.changed(&std::mem::take(&mut seen));
                if std::mem::take(&mut anything) {
                    self.look(true);
                }
            }
            if again_at.is_some_and(|at| at <= now) {
                again_at = None;
                self.changed(&std::mem::take(&mut again));
            }
            if self.check_at.is_some_and(|at| at <= now) {
                self.check_at = None;
                self.check();
            }
            self.look_at_clock();
        }
    }

    /// Looks for what the watch may have missed: before it was there, or when the system lost count. That happens where thousands of files are
    /// read at once, as they are here, so only what was touched is read again. `lost`: folders may have come that nobody watches.
    fn look(&mut self, lost: bool) {
        let since = std::mem::replace(&mut self.looked, now());
        let (flat, deep) = self.checkout.to_watch(&self.state.settings().content);
        let flat = flat.iter().map(|path| (path.as_str(), false)).chain([(crate::site::FILE, false)]);
        let all = flat.chain(deep.iter().map(|path| (path.as_str(), true)));
        let touched = all.flat_map(|(path, deep)| self.checkout.touched_since(path, deep, since));
        let touched: BTreeSet<String> = touched.collect();
        if lost && !touched.is_empty() {
            self.watch_again(true);
        }
        self.changed(&touched);
    }

    fn changed(&mut self, paths: &BTreeSet<String>) {
        let changes = Changes::of(paths.iter().map(String::as_str), self.state.roots());
        // A root may not be there yet, so it is no root that was read.
        let ways = self.checkout.to_watch(&self.state.settings().content);
        let on_the_way = |path: &String| ways.0.contains(path) || ways.1.contains(path);
        let moved = paths.iter().any(|path| !path.is_empty() && !path.starts_with(".git") && on_the_way(path));
        let changes = if moved { Changes { git: changes.git, ..Changes::everything() } } else { changes };
        if changes.is_empty() {
            return;
        }
        if moved || changes.settings {
            self.watch_again(moved);
        }
        let changed = self.state.change(&self.checkout, &changes);
        if self.look_at_dates(&changes) || changed {
            self.publish();
        }
        let moved = changes.content || changes.settings;
        if (moved || (changes.git && self.history.is_behind(&self.checkout))) && self.look_at_history() {
            self.publish();
        }
    }

    fn watch_again(&mut self, again: bool) {
        let mut found = Findings::default();
        // Settings that can't be read leave the former folders.
        let Ok(settings) = crate::assembly::settings(&self.checkout, None, &mut found) else { return };
        let (flat, deep) = self.checkout.to_watch(&settings.content);
        if let Err(words) = self.watch.watch(&flat, &deep, again) {
            self.outside.note(&words);
        }
    }

    /// Whether the tools that changed still are those of the last commit; whether that is new.
    fn look_at_dates(&mut self, changes: &Changes) -> bool {
        let mut dated = false;
        for folder in &changes.tools {
            dated |= self.history.look_again(&self.checkout, folder);
        }
        if dated {
            self.state.set_history(Arc::new(self.history.clone()));
        }
        dated
    }

    /// Reads git's history; whether it says something else than before.
    fn look_at_history(&mut self) -> bool {
        let parents: Vec<String> = self.state.roots().iter().map(|root| format!("{root}/tools")).collect();
        let now = history(&self.checkout, &parents);
        let new = now != self.history;
        if new {
            self.history = now;
            self.state.set_history(Arc::new(self.history.clone()));
        }
        new
    }

    fn look_at_clock(&mut self) {
        if let Ok(day) = (self.clock.today)()
            && day != self.day
        {
            self.day = day;
            self.state.set_day(&self.checkout, day);
            self.publish();
        }
    }

    fn trouble(&self) -> Option<String> {
        self.state.trouble().map(str::to_owned)
    }

    /// Serves the present state, says what was noticed while reading, and lets the rules begin.
    fn publish(&mut self) {
        self.number += 1;
        self.stop.store(true, Ordering::Relaxed);
        self.current.snapshot = self.state.snapshot();
        self.current.page = format!("{:x}-{}", self.run, self.number).into();
        self.outside.serve(&self.current);
        self.check_at = Some(Instant::now() + PAGE_FIRST);
        let survey = self.state.survey(&self.checkout);
        let mut found = survey.found.clone();
        found.extend(self.state.theme_found().clone());
        let noticed = survey.report(&self.checkout, found, self.readership);
        // Nothing noticed is no news while the rules are still looking.
        if self.trouble().is_some() || !noticed.findings().is_empty() {
            let news = self.printed.as_ref().is_none_or(|printed| {
                noticed.findings().iter().any(|finding| !printed.report.findings().contains(finding))
                    || printed.trouble != self.trouble()
            });
            self.told(Told { trouble: self.trouble(), report: noticed, pending: true }, news);
        }
    }

    /// Lets the rules look at the present state.
    fn check(&mut self) {
        let stop = Arc::new(AtomicBool::new(false));
        self.stop = Arc::clone(&stop);
        let mut survey: Survey = self.state.survey(&self.checkout);
        let (number, day, readership) = (self.number, self.day, self.readership);
        let (checkout, to_self, pool) = (self.checkout.clone(), self.to_self.clone(), Arc::clone(&self.pool));
        std::thread::spawn(move || {
            let report = pool.install(|| {
                survey.check(day, true, &stop);
                if stop.load(Ordering::Relaxed) {
                    return None;
                }
                survey.plan(&checkout, day, &mut Timings::default());
                let found = std::mem::take(&mut survey.found);
                Some(survey.report(&checkout, found, readership))
            });
            if let Some(report) = report {
                let _ = to_self.send(Message::Checked(number, report));
            }
        });
    }

    fn told(&mut self, told: Told, print: bool) {
        if *self.current.told != told {
            self.current.told = Arc::new(told.clone());
            self.current.told_number += 1;
            self.outside.serve(&self.current);
        }
        let same = |printed: &Told| printed.trouble == told.trouble && printed.report == told.report;
        if print && !self.printed.as_ref().is_some_and(same) {
            self.outside.tell(&told);
            self.printed = Some(told);
        }
    }
}

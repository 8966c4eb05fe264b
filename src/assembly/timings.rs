//! The stages of a build: how long each took, what the proof took of it, and who is told while they run.
//!
//! Must not know what the stages do, nor how anybody is shown anything.

use crate::checkout::{Whose, processor_time};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A stage on the way from files to a published catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// `site.toml`.
    Settings,
    /// All content files.
    Read,
    /// Every rule.
    Check,
    /// Templates, style sheets and words of the theme.
    Theme,
    /// Every address and every list.
    Plan,
    /// One page of each kind, to try the templates.
    Try,
    /// When each tool changed last.
    History,
    /// Every page: made, read back, written aside.
    Render,
    /// What was read back, compared with what was planned.
    Prove,
    /// The exchange of the output.
    Publish,
    /// Notes for the next build.
    Keep,
}

impl Stage {
    /// Its name in tables.
    pub fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Read => "read",
            Self::Check => "check",
            Self::Theme => "theme",
            Self::Plan => "plan",
            Self::Try => "try",
            Self::History => "history",
            Self::Render => "render",
            Self::Prove => "prove",
            Self::Publish => "publish",
            Self::Keep => "keep",
        }
    }
}

/// Whoever wants to know how far a build is.
pub trait Watcher: Send + Sync {
    /// A stage begins; where it makes pages, so many.
    fn begins(&self, stage: Stage, pages: Option<usize>);

    /// A page is made.
    fn page_made(&self);
}

/// Processor time that all threads together spent on one thing, in nanoseconds.
#[derive(Debug, Default)]
pub(super) struct Effort(AtomicU64);

impl Effort {
    /// Counts what this thread does. What others do for it counts only where it is counted there.
    pub(super) fn of<T>(&self, work: impl FnOnce() -> T) -> T {
        self.counted(Whose::Thread, work)
    }

    /// Counts what all threads do meanwhile.
    pub(super) fn of_all<T>(&self, work: impl FnOnce() -> T) -> T {
        self.counted(Whose::Program, work)
    }

    fn counted<T>(&self, whose: Whose, work: impl FnOnce() -> T) -> T {
        let before = processor_time(whose);
        let result = work();
        if let (Some(before), Some(after)) = (before, processor_time(whose)) {
            let spent = u64::try_from(after.saturating_sub(before).as_nanos()).unwrap_or(u64::MAX);
            self.0.fetch_add(spent, Ordering::Relaxed);
        }
        result
    }

    fn spent(&self) -> Duration {
        Duration::from_nanos(self.0.load(Ordering::Relaxed))
    }
}

/// How long each stage took.
#[derive(Default)]
pub struct Timings {
    stages: Vec<(Stage, Duration)>,
    proof: Arc<Effort>,
    watcher: Option<Arc<dyn Watcher>>,
}

impl Timings {
    /// Tells somebody of every stage as it begins.
    pub fn watched(watcher: Option<Arc<dyn Watcher>>) -> Self {
        Self { watcher, ..Self::default() }
    }

    pub(super) fn measure<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        self.measure_pages(stage, None, |_| work())
    }

    /// The same for a stage that makes pages: `work` is given what to call for each.
    pub(super) fn measure_pages<T>(
        &mut self,
        stage: Stage,
        pages: Option<usize>,
        work: impl FnOnce(&(dyn Fn() + Sync)) -> T,
    ) -> T {
        let watcher = self.watcher.as_deref();
        if let Some(watcher) = watcher {
            watcher.begins(stage, pages);
        }
        let start = Instant::now();
        let result = work(&|| watcher.into_iter().for_each(Watcher::page_made));
        self.stages.push((stage, start.elapsed()));
        result
    }

    /// What counts for the proof.
    pub(super) fn proof(&self) -> Arc<Effort> {
        Arc::clone(&self.proof)
    }

    /// The processor time that the proof took so far, with reading finished files back, and that of the whole program. `None` where the system doesn't tell.
    pub fn of_proof(&self) -> Option<(Duration, Duration)> {
        Some((self.proof.spent(), processor_time(Whose::Program)?))
    }

    /// The stages in the order in which they ran.
    pub fn stages(&self) -> &[(Stage, Duration)] {
        &self.stages
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[derive(Default)]
    struct Told(Mutex<Vec<String>>);

    impl Watcher for Told {
        fn begins(&self, stage: Stage, pages: Option<usize>) {
            self.0.lock().unwrap().push(format!("{} {pages:?}", stage.word()));
        }

        fn page_made(&self) {
            self.0.lock().unwrap().push("page".into());
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_threads_do_for_the_proof_is_added_up() {
        let timings = Timings::default();
        let proof = timings.proof();
        let busy = || (0..2_000_000_u64).fold(0_u64, |sum, n| std::hint::black_box(sum ^ n));
        std::thread::scope(|scope| {
            (0..2).for_each(|_| drop(scope.spawn(|| proof.of(busy))));
        });
        busy();
        let (spent, whole) = timings.of_proof().expect("Linux tells");
        assert!(Duration::ZERO < spent && spent < whole, "{spent:?} of {whole:?}");
        proof.of_all(busy);
        assert!(spent < timings.of_proof().expect("Linux tells").0);
    }

    #[test]
    fn whoever_watches_is_told_of_stages_and_pages_as_they_come() {
        let told = Arc::new(Told::default());
        let mut timings = Timings::watched(Some(Arc::clone(&told) as Arc<dyn Watcher>));
        assert_eq!(timings.measure(Stage::Read, || 1), 1);
        timings.measure_pages(Stage::Render, Some(2), |made| {
            made();
            made();
        });
        assert_eq!(*told.0.lock().unwrap(), ["read None", "render Some(2)", "page", "page"]);
        assert_eq!(timings.stages().iter().map(|(stage, _)| *stage).collect::<Vec<_>>(), [Stage::Read, Stage::Render]);
    }
}

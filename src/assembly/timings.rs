//! The stages of a build: how long each took, and who is told while they run.
//!
//! Must not know what the stages do, nor how anybody is shown anything.

use std::sync::Arc;
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

/// How long each stage took.
#[derive(Default)]
pub struct Timings {
    stages: Vec<(Stage, Duration)>,
    watcher: Option<Arc<dyn Watcher>>,
}

impl Timings {
    /// Tells somebody of every stage as it begins.
    pub fn watched(watcher: Option<Arc<dyn Watcher>>) -> Self {
        Self { stages: Vec::new(), watcher }
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

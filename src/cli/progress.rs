//! What a build is doing, for somebody who waits at a terminal.
//!
//! Takes the stages as they begin; draws one line on standard error, from a second on. Says nothing where no terminal is: the
//! output of builds is read in logs.

use crate::assembly::{Stage, Watcher};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Whoever waits less than this is not told what for.
const PATIENCE: Duration = Duration::from_secs(1);

/// A line that is shown for as long as this value lives.
pub(super) struct Progress {
    bar: ProgressBar,
    /// Dropped, it stops the thread that would begin to draw.
    _patience: Sender<()>,
}

impl Progress {
    /// Where standard error is a terminal.
    pub(super) fn begin() -> Option<Arc<Self>> {
        if !std::io::stderr().is_terminal() {
            return None;
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let (patience, lost) = channel::<()>();
        let shown = bar.clone();
        std::thread::spawn(move || {
            if lost.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(Duration::from_millis(200));
            }
        });
        Some(Arc::new(Self { bar, _patience: patience }))
    }

    /// Takes the line away, before anything else is printed.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

impl Watcher for Progress {
    fn begins(&self, stage: Stage, pages: Option<usize>) {
        let template = if pages.is_some() { "{msg} [{bar:30}] {pos} of {len}" } else { "{msg} …" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style.progress_chars("=> "));
        }
        self.bar.set_position(0);
        self.bar.set_length(pages.and_then(|pages| u64::try_from(pages).ok()).unwrap_or_default());
        self.bar.set_message(doing(stage));
    }

    fn page_made(&self) {
        self.bar.inc(1);
    }
}

fn doing(stage: Stage) -> &'static str {
    match stage {
        Stage::Settings => "Reading site.toml",
        Stage::Read => "Reading the content",
        Stage::Check => "Looking at the content with every rule",
        Stage::Theme => "Reading the theme",
        Stage::Plan => "Planning lists and pages",
        Stage::Try => "Trying the templates",
        Stage::History => "Asking git when each tool changed last",
        Stage::Render => "Making pages",
        Stage::Prove => "Proving that all tools are shown alike",
        Stage::Publish => "Publishing",
        Stage::Keep => "Noting what the next build need not do again",
    }
}

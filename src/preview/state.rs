//! What has been read so far, and how a change of files brings it up to date.
//!
//! Takes changes; gives a [`Snapshot`] to make pages of, and what it takes to look at everything with the rules. The stages are the
//! build's, and each is run again only where a change can matter to it; a test compares with reading everything anew after each
//! of many changes. What is broken leaves its last good state. Must not know who watches, nor who asks for pages.

use super::changes::Changes;
use super::snapshot::Snapshot;
use crate::assembly::{self, CouldNotRun, Survey};
use crate::checkout::{Checkout, Day, History};
use crate::content::{self, Loaded, Reread, Scope};
use crate::diagnostics::Findings;
use crate::plan::{self, AllFacts, Facts};
use crate::render::{Theme, theme};
use crate::site::{self, Settings};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// How often each stage has run since the preview began.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// Single tools read again.
    pub tools_read: usize,
    /// All content read.
    pub contents_read: usize,
    /// Plans drawn.
    pub plans: usize,
    /// Themes loaded.
    pub themes: usize,
    /// Pages made.
    pub pages: usize,
}

/// The present state of the files, as far as it was read.
pub struct State {
    settings: Arc<Settings>,
    /// What is wrong in `site.toml`.
    settings_found: Findings,
    /// Why it could not be read at all, in words; the settings are those from before.
    trouble: Option<String>,
    loaded: Loaded,
    theme: Option<Arc<Theme>>,
    theme_found: Findings,
    day: Day,
    shown: Arc<Snapshot>,
    /// What the plan of it was drawn from.
    facts: AllFacts,
    /// Whether something was read that could not be shown.
    behind: bool,
    work: Work,
}

impl State {
    /// Reads everything.
    ///
    /// # Errors
    /// There are no settings to start with.
    pub fn start(checkout: &dyn Checkout, day: Day) -> Result<Self, CouldNotRun> {
        let (settings, settings_found) = settings(checkout, day)?;
        let settings = Arc::new(settings);
        let loaded = content::load(checkout, &settings, &Scope::Whole);
        let (theme, theme_found) = load_theme(checkout, &settings, &loaded);
        let facts = Facts::of_all(&loaded.catalogue);
        let assets = assets(theme.as_deref());
        let plan = plan::draw_from(&facts, &loaded.catalogue, &settings, &assets, day, &mut Findings::default());
        let shown = Snapshot {
            settings: Arc::clone(&settings),
            catalogue: Arc::new(loaded.catalogue.clone()),
            plan: Arc::new(plan),
            theme: theme.clone(),
            history: Arc::default(),
            rendered: Arc::default(),
        };
        let work = Work { contents_read: 1, plans: 1, themes: 1, ..Work::default() };
        let shown = Arc::new(shown);
        Ok(Self {
            settings,
            settings_found,
            trouble: None,
            loaded,
            theme,
            theme_found,
            day,
            shown,
            facts,
            behind: false,
            work,
        })
    }

    /// What pages are made of.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shown)
    }

    /// The content roots.
    pub fn roots(&self) -> &[String] {
        self.loaded.roots()
    }

    /// The settings as they were read last.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Why `site.toml` could not be read, where that is so.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// What was done so far.
    pub fn work(&self) -> Work {
        Work { pages: self.shown.rendered.load(Ordering::Relaxed), ..self.work }
    }

    /// Everything that was read, before any rule looked; with the faults of single files.
    pub fn survey(&self, checkout: &dyn Checkout) -> Survey {
        let mut found = self.settings_found.clone();
        found.extend(self.loaded.found(checkout, &self.settings));
        Survey {
            settings: Settings::clone(&self.settings),
            catalogue: self.loaded.catalogue.clone(),
            roots: self.roots().to_vec(),
            found,
        }
    }

    /// What is wrong in the theme.
    pub fn theme_found(&self) -> &Findings {
        &self.theme_found
    }

    /// With other dates of changes.
    pub fn set_history(&mut self, history: Arc<History>) {
        self.shown = Arc::new(Snapshot { history, ..Snapshot::clone(&self.shown) });
    }

    /// Another day has begun.
    pub fn set_day(&mut self, checkout: &dyn Checkout, day: Day) {
        self.day = day;
        // What is wrong with the settings depends on the day.
        if let Ok((_, found)) = settings(checkout, day) {
            self.settings_found = found;
        }
        self.show(None);
    }

    /// Reads again what changed; whether anything is another than before.
    pub fn change(&mut self, checkout: &dyn Checkout, changes: &Changes) -> bool {
        let mut changed = false;
        if changes.settings {
            changed = true;
            match settings(checkout, self.day) {
                Ok((settings, found)) => {
                    self.settings = Arc::new(settings);
                    self.settings_found = found;
                    self.trouble = None;
                }
                Err(error) => self.trouble = Some(error.to_string()),
            }
        }
        let mut reread = None;
        if changes.settings || changes.content {
            changed = true;
            self.loaded = content::load(checkout, &self.settings, &Scope::Whole);
            self.work.contents_read += 1;
        } else if !changes.tools.is_empty() {
            let done = self.loaded.reread(checkout, &self.settings, &changes.tools);
            self.work.tools_read += done.read.len();
            changed |= done.changed;
            reread = Some(done);
        }
        // A theme may have been refused for the name of a tool.
        if changes.settings || changes.theme || (changed && self.theme.is_none()) {
            changed = true;
            (self.theme, self.theme_found) = load_theme(checkout, &self.settings, &self.loaded);
            self.work.themes += 1;
        }
        if changed {
            self.show(if changes.settings || changes.content { None } else { Some(reread.unwrap_or_default()) });
        }
        changed
    }

    /// Shows what was read. `reread`: nothing of the content is another but these tools.
    fn show(&mut self, reread: Option<Reread>) {
        let former = &self.shown;
        let reread = reread.filter(|_| !self.behind);
        self.behind = true;
        let Some(catalogue) = self.loaded.shown(&former.catalogue) else { return };
        // Words come in the settings' languages: a theme that can't be loaded is replaced by the former only where they are the same.
        let theme = match (&self.theme, former.settings.languages == self.settings.languages) {
            (Some(theme), _) => Some(Arc::clone(theme)),
            (None, true) => former.theme.clone(),
            (None, false) => return,
        };
        let assets = assets(theme.as_deref());
        let mut anew = former.plan.day != self.day || former.plan.assets != assets;
        let mut again = BTreeSet::new();
        match reread {
            // Facts of tools that were not read again stay what they are.
            Some(reread) => {
                for id in reread.read {
                    let now = catalogue.tools.get(&id).map(|tool| Arc::new(Facts::of(&catalogue, tool)));
                    let differing = match (&now, self.facts.get(&id)) {
                        (Some(now), Some(before)) => now.differing(before),
                        (None, None) => Some(Vec::new()),
                        _ => None,
                    };
                    anew |= differing.is_none();
                    again.extend(differing.into_iter().flatten());
                    match now {
                        Some(now) => self.facts.insert(id, now),
                        None => self.facts.remove(&id),
                    };
                }
            }
            None => {
                anew = true;
                self.facts = Facts::of_all(&catalogue);
            }
        }
        let (facts, settings) = (&self.facts, &self.settings);
        let plan = if anew {
            self.work.plans += 1;
            plan::draw_from(facts, &catalogue, settings, &assets, self.day, &mut Findings::default()).into()
        } else if again.is_empty() {
            Arc::clone(&former.plan)
        } else {
            self.work.plans += 1;
            plan::redraw(&former.plan, &again, facts, &catalogue, settings).into()
        };
        self.shown = Arc::new(Snapshot {
            settings: Arc::clone(&self.settings),
            catalogue: Arc::new(catalogue),
            plan,
            theme,
            history: Arc::clone(&former.history),
            rendered: Arc::clone(&former.rendered),
        });
        self.behind = false;
    }
}

fn settings(checkout: &dyn Checkout, day: Day) -> Result<(Settings, Findings), CouldNotRun> {
    let mut found = Findings::default();
    let settings = assembly::settings(checkout, None, &mut found)?;
    site::backdated_seed(&settings, checkout, day.date, &mut found);
    Ok((settings, found))
}

fn load_theme(checkout: &dyn Checkout, settings: &Settings, loaded: &Loaded) -> (Option<Arc<Theme>>, Findings) {
    let mut found = Findings::default();
    let theme = theme::load(checkout, settings, &assembly::names(&loaded.catalogue), &mut found);
    (theme.map(Arc::new), found)
}

fn assets(theme: Option<&Theme>) -> Vec<String> {
    theme.iter().flat_map(|theme| &theme.assets).map(|(path, _)| path.clone()).collect()
}

//! Reading a repository, and looking at it with every rule.
//!
//! Takes a checkout and a day; gives a [`Survey`], from which plan, theme and report come. Must not know how pages are made.

use super::again::Again;
use super::{CouldNotRun, Stage, Timings};
use crate::cache::Cache;
use crate::catalogue::{Catalogue, Id, Lang, State, Tool};
use crate::check::{self, Context};
use crate::checkout::{self, Checkout, Day, DiskCheckout, History, ReadFault};
use crate::content::locate::{Locator, Readership};
use crate::content::{self, Former, Scope, yaml};
use crate::diagnostics::{Findings, Report};
use crate::digest::Digest;
use crate::plan::{self, AllFacts, Facts, Plan};
use crate::render::{Theme, theme};
use crate::site::{self, Settings};
use rustc_hash::FxHashSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Everything that was read, before anything is planned.
pub struct Survey {
    /// The settings.
    pub settings: Settings,
    /// The content.
    pub catalogue: Catalogue,
    /// The content roots that were found.
    pub roots: Vec<String>,
    /// What was noticed so far.
    pub found: Findings,
}

/// Reads the settings of a repository. Without `site.toml`, the defaults hold where a content root is given for that case: a
/// provider's repository has none.
///
/// # Errors
/// `site.toml` is absent, unreadable or no TOML.
pub fn settings(checkout: &dyn Checkout, lone: Option<&str>, found: &mut Findings) -> Result<Settings, CouldNotRun> {
    let path: Arc<str> = site::FILE.into();
    let bytes = match checkout.read(&path) {
        Ok(bytes) => bytes,
        Err(ReadFault::Absent) => {
            if let Some(root) = lone {
                let mut languages = vec!["en".to_owned()];
                languages.extend(content::languages_of_names(checkout, root));
                let content = vec![root.to_owned()];
                return Ok(Settings { content, languages, ..Settings::defaults("Catalogue") });
            }
            return Err(CouldNotRun::Words(
                "there is no site.toml here; run evenhand in the repository's folder, or name it with --root".into(),
            ));
        }
        Err(fault) => return Err(CouldNotRun::Words(format!("site.toml: {fault}"))),
    };
    let mut faults = Findings::default();
    let Some(text) = yaml::decode(&path, &bytes, &mut faults) else {
        let words = faults.into_iter().next().map_or_else(|| "it is not UTF-8".to_owned(), |finding| finding.message);
        return Err(CouldNotRun::Words(format!("site.toml can't be read: {words}")));
    };
    found.extend(faults);
    let root = site::parse(text.trim_start_matches('\u{feff}')).map_err(|fault| {
        let location = crate::diagnostics::Location::count(Arc::clone(&path), Arc::clone(&text), fault.span);
        let message = crate::diagnostics::escape::terminal(fault.message.trim()).into_owned();
        CouldNotRun::Words(format!(
            "site.toml can't be read: line {}, column {}: {message}",
            location.line, location.column
        ))
    })?;
    Ok(site::read(&path, &root, found))
}

/// Reads a repository, and looks at it with every rule.
///
/// # Errors
/// As [`settings`].
pub fn survey(checkout: &dyn Checkout, scope: &Scope, day: Day, timings: &mut Timings) -> Result<Survey, CouldNotRun> {
    let mut found = Findings::default();
    let lone = match scope {
        Scope::Whole => None,
        Scope::Tools { root, .. } => Some(root.as_str()),
    };
    let settings = timings.measure(Stage::Settings, || settings(checkout, lone, &mut found))?;
    site::backdated_seed(&settings, checkout, day.date, &mut found);
    let loaded = timings.measure(Stage::Read, || content::load(checkout, &settings, scope));
    found.extend(loaded.found(checkout, &settings));
    let roots = loaded.roots().to_vec();
    let mut survey = Survey { settings, catalogue: loaded.catalogue, roots, found };
    timings.measure(Stage::Check, || survey.check(day, lone.is_none(), &AtomicBool::new(false)));
    Ok(survey)
}

/// The same for a build: what a former one has read and found sound is passed over.
pub(super) fn survey_again<'b>(
    checkout: &DiskCheckout,
    cache: &'b Cache<'b>,
    day: Day,
    timings: &mut Timings,
) -> Result<(Survey, Again<'b>), CouldNotRun> {
    let mut found = Findings::default();
    let settings = timings.measure(Stage::Settings, || settings(checkout, None, &mut found))?;
    site::backdated_seed(&settings, checkout, day.date, &mut found);
    let known = |id: &Id| cache.tool(id).map(|note| &note.known);
    let provider = |id: &Id, digest: &Digest| cache.provider(id, digest);
    let former = cache.under().map(|under| Former { content: under.content, tool: &known, provider: &provider });
    let (loaded, memory) = timings.measure(Stage::Read, || content::load_changes(checkout, &settings, former));
    found.extend(loaded.found(checkout, &settings));
    let roots = loaded.roots().to_vec();
    let mut survey = Survey { settings, catalogue: loaded.catalogue, roots, found };
    let again = timings.measure(Stage::Check, || {
        let mut again = Again::new(cache, memory, &survey.catalogue, &survey.settings, day);
        let stop = AtomicBool::new(false);
        again.unsound = survey.check_but(|id| again.is_sound(id), day, true, &stop, Again::named);
        again
    });
    Ok((survey, again))
}

impl Survey {
    /// Looks with every rule at what was read: all of a repository, or a part of it. Where it is told to stop, what was found is of no use.
    pub fn check(&mut self, day: Day, whole: bool, stop: &AtomicBool) {
        self.check_but(|_| false, day, whole, stop, |_, _| {});
    }

    /// The same but for what is known of sound tools. Gives what `told` makes of all that was found before waivers except any of it, and of the content roots.
    fn check_but<T>(
        &mut self,
        sound: impl Fn(&Id) -> bool,
        day: Day,
        whole: bool,
        stop: &AtomicBool,
        told: impl FnOnce(&Findings, &[String]) -> T,
    ) -> T {
        let Self { settings, catalogue, roots, found } = self;
        let looked_at: Vec<&Tool> =
            catalogue.tools.values().map(|tool| &**tool).filter(|tool| !sound(&tool.id)).collect();
        let context = Context { catalogue, settings, day: day.date, whole, looked_at: &looked_at, stop };
        check::run(&context, found);
        let of_all = told(found, roots);
        check::settle(&context, roots, found);
        of_all
    }

    /// The findings as they are shown.
    pub fn report(&self, checkout: &dyn Checkout, found: Findings, readership: Readership) -> Report {
        let locator = Locator {
            checkout,
            settings: &self.settings,
            forms: &self.catalogue.forms,
            roots: &self.roots,
            readership,
        };
        let fault = |rule: &str| check::rule(rule).map_or("", |rule| rule.fault);
        locator.report(found, |rule| check::severity(&self.settings, rule), fault)
    }

    /// The plan and the theme, with what is wrong with them.
    pub fn plan(&mut self, checkout: &dyn Checkout, day: Day, timings: &mut Timings) -> (Plan, Option<Theme>) {
        let facts = timings.measure(Stage::Plan, || Facts::of_all(&self.catalogue));
        self.plan_from(&facts, checkout, day, timings)
    }

    /// The same where the facts of all tools are known.
    pub(super) fn plan_from(
        &mut self,
        facts: &AllFacts,
        checkout: &dyn Checkout,
        day: Day,
        timings: &mut Timings,
    ) -> (Plan, Option<Theme>) {
        let found = &mut self.found;
        let theme =
            timings.measure(Stage::Theme, || theme::load(checkout, &self.settings, &names(&self.catalogue), found));
        if let Some(theme) = &theme {
            let labels: Vec<(Lang, State, String)> = self
                .settings
                .langs()
                .zip(&theme.words)
                .flat_map(|(lang, words)| {
                    State::ALL.map(|state| (lang, state, words.say(&format!("state-{}", state.word()))))
                })
                .collect();
            check::options_that_read_like_states(&self.catalogue, &self.settings, &labels, found);
        }
        let assets: Vec<String> = theme.iter().flat_map(|theme| &theme.assets).map(|(path, _)| path.clone()).collect();
        let plan = timings
            .measure(Stage::Plan, || plan::draw_from(facts, &self.catalogue, &self.settings, &assets, day, found));
        (plan, theme)
    }

    /// When each tool changed last.
    pub fn history(&self, checkout: &DiskCheckout) -> History {
        let parents: Vec<String> = self.roots.iter().map(|root| format!("{root}/tools")).collect();
        checkout::history(checkout, &parents)
    }
}

/// The ids and names of tools and providers in lower case: a theme may mention none of them.
pub(crate) fn names(catalogue: &Catalogue) -> FxHashSet<String> {
    let tools = catalogue.tools.values().flat_map(|tool| [tool.id.to_string(), tool.name.to_lowercase()]);
    let providers = catalogue.providers.values().flat_map(|p| [p.id.to_string(), p.name.to_lowercase()]);
    tools.chain(providers).collect()
}

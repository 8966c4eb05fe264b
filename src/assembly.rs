//! The whole way, stage after stage: from a checkout to a report, and to a published catalogue.
//!
//! Takes a checkout, a day and an output folder; gives a report and, where nothing forbids it, what was published. Every
//! command that reads a catalogue goes through here, so that there is one way of building and no second.

mod again;
#[cfg(test)]
#[cfg(unix)]
mod again_tests;
mod expect;
mod finish;
mod readers;
mod survey;
mod timings;
mod trial;

pub use expect::judge;
pub(crate) use survey::names;
pub use survey::{Survey, settings, survey};
pub use timings::{Stage, Timings, Watcher};
pub use trial::check;

use crate::cache::{Bytes, Cache, FileNote, Note};
use crate::catalogue::Audience;
use crate::checkout::{self, Day, DiskCheckout, History};
use crate::content::Witness;
use crate::content::locate::Readership;
use crate::diagnostics::{Finding, Findings, Place, Report};
use crate::plan::{self, Plan};
use crate::publish::{Manifest, PublishError, Published, Staging, Store};
use crate::render::{Making, Renderer};
use crate::visibility::{self, Examined, Links, Proof, Tree};
use again::Pages;
use expect::{Expectations, links};
use finish::{Finisher, TOGETHER, Trouble};
use rayon::prelude::*;
use readers::Readers;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use survey::survey_again;
use timings::Effort;

/// Why a command could not do its work at all: exit status 2.
#[derive(Debug)]
pub enum CouldNotRun {
    /// In words that name the path and the remedy.
    Words(String),
    /// The output could not be written.
    Publish(PublishError),
}

impl fmt::Display for CouldNotRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Publish(error) => error.fmt(f),
        }
    }
}

impl From<PublishError> for CouldNotRun {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// What came of a build.
pub enum Outcome {
    /// Findings forbid publication; the former output stands.
    Refused(Report),
    /// A new output stands.
    Published(Box<Built>),
}

/// A build that was published.
pub struct Built {
    /// Warnings.
    pub report: Report,
    /// Where it is, and what it holds.
    pub published: Published,
    /// How many listed tools it shows.
    pub tools: usize,
    /// How many pages were proven.
    pub pages: usize,
    /// What had to be done for it.
    pub work: Work,
}

/// What a build had to do, since it was not known from the former one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// So many tools were read by their words, not only by their bytes.
    pub tools: usize,
    /// So many files of the output were made.
    pub files: usize,
}

/// A site whose pages have been proven. Made only by [`prove`], needed by [`publish_site`].
struct ProvenSite {
    staging: Staging,
    proof: Proof,
}

fn joined(report: &Report, further: &Report) -> Report {
    Report::new(report.findings().iter().chain(further.findings()).cloned().collect())
}

/// Checks, renders, proves and publishes.
///
/// # Errors
/// The output could not be written, or as [`settings`].
pub fn build(
    checkout: &DiskCheckout,
    output: &Path,
    day: Day,
    readership: Readership,
    timings: &mut Timings,
) -> Result<Outcome, CouldNotRun> {
    let store = Store::beside(output);
    let bytes = Bytes::read(|name| store.as_ref()?.read(name));
    let cache = Cache::of(&bytes);
    let (mut survey, again) = survey_again(checkout, &cache, day, timings)?;
    let witness = Witness::of(checkout);
    let (plan, theme) = survey.plan_from(&again.facts, &witness, day, timings);
    again.refuse_torn()?;
    let theme_read = witness.digest();
    let found = std::mem::take(&mut survey.found);
    let report = survey.report(checkout, found, readership);
    let Some(theme) = theme.filter(|_| !report.forbids_publication()) else { return Ok(Outcome::Refused(report)) };
    let history = timings.measure(Stage::History, || survey.history(checkout));
    let renderer = Renderer::new(&survey.catalogue, &survey.settings, &plan, &history, &theme, Making::ByShape);

    let root = checkout.root();
    let mut protected = vec![root.to_owned(), root.join("themes"), root.join(".git")];
    protected.extend(survey.roots.iter().map(|path| root.join(path)));
    let protected: Vec<&Path> = protected.iter().map(AsRef::as_ref).collect();
    if let Some(folder) = protected.iter().skip(1).find(|folder| checkout::is_inside(output, folder)) {
        let words =
            format!("{} lies in {}, which the build reads; choose another output", output.display(), folder.display());
        return Err(CouldNotRun::Words(words));
    }
    let ((staging, links), pages) = rayon::join(
        || (Staging::open(output, &protected), links(&plan, &theme)),
        || again.pages(&survey, &plan, &history, &renderer, theme_read),
    );
    let staging = staging?;
    let effort = timings.proof();
    let rendered = timings.measure_pages(Stage::Render, Some(plan.claims.len()), |made| {
        render(&renderer, &plan, &pages, &staging, links, &effort, made)
    })?;
    again.refuse_torn()?;
    let (proven, notes, made) = match rendered {
        Ok(Rendered { trees, notes, made }) => {
            let proven = timings.measure(Stage::Prove, || effort.of_all(|| prove(&renderer, &plan, staging, trees)));
            (proven, notes, made)
        }
        Err(faults) => (Err(faults), Vec::new(), 0),
    };
    let site = match proven {
        Ok(site) => site,
        Err(faults) => {
            // To say in what pages differ, some were made once more.
            again.refuse_torn()?;
            let refused = survey.report(checkout, faults, readership);
            return Ok(Outcome::Refused(joined(&report, &refused)));
        }
    };
    let manifest = manifest(&survey, &plan, &history);
    let proven = site.proof.pages();
    let published = timings.measure(Stage::Publish, || publish_site(site, manifest))?;
    // Its cards and rows make room for the notes.
    drop(renderer);
    timings.measure(Stage::Keep, || published.keep(|put| pages.put_notes(&notes, put)));
    let (tools, work) = (plan.lists.all.len(), Work { tools: again.read(), files: made });
    drop((pages, notes));
    // Side by side: thousands of tools take a while to let go of.
    rayon::join(|| survey.catalogue.tools.into_par_iter().for_each(drop), || drop((plan, again)));
    Ok(Outcome::Published(Box::new(Built { report, published, tools, pages: proven, work })))
}

/// A page that was planned, and what was read back from it.
type ExaminedPage<'p> = (&'p plan::Claim, Arc<Examined>);

/// What the trees were planned to hold, and what was read back from the finished bytes.
struct ExaminedTrees<'p> {
    links: BTreeMap<Audience, Links>,
    pages: BTreeMap<Audience, Vec<ExaminedPage<'p>>>,
}

/// What came of some claims.
#[derive(Default)]
struct Finished<'p, 'b> {
    pages: Vec<ExaminedPage<'p>>,
    notes: Vec<(&'p plan::Claim, Note<'b, FileNote>)>,
    made: usize,
    troubles: Vec<Trouble>,
}

/// What came of rendering: what was read back, and a note of each file.
struct Rendered<'p, 'b> {
    trees: ExaminedTrees<'p>,
    notes: Vec<(&'p plan::Claim, Note<'b, FileNote>)>,
    /// How many files were made.
    made: usize,
}

/// Renders each page, reads its finished bytes back and writes them: some pages at a time, side by side, none is kept.
fn render<'p, 'b>(
    renderer: &Renderer<'_>,
    plan: &'p Plan,
    files: &Pages<'_, 'b>,
    staging: &Staging,
    links: BTreeMap<Audience, Links>,
    proof: &Effort,
    made: &(dyn Fn() + Sync),
) -> Result<Result<Rendered<'p, 'b>, Findings>, PublishError> {
    let readers = Readers::new();
    let finisher = Finisher { renderer, files, links: &links, readers: &readers, staging, proof };
    let finish = |claims: &[&'p plan::Claim]| {
        let mut part = Finished::default();
        finisher.finish(claims, |claim, file| {
            made();
            match file {
                Ok(file) => {
                    part.pages.extend(file.examined.map(|examined| (claim, examined)));
                    part.notes.extend(file.note.map(|note| (claim, note)));
                    part.made += usize::from(!file.known);
                }
                Err(trouble) => part.troubles.push(trouble),
            }
        });
        part
    };
    // Long pages and exports are begun first, each by itself: none waits behind another, and no thread ends with one while the others rest.
    let (long, others): (Vec<_>, Vec<_>) = plan.claims.iter().partition(|claim| claim.subject.is_long());
    let (long, others): (Vec<_>, Vec<_>) =
        rayon::join(|| long.par_chunks(1).map(finish).collect(), || others.par_chunks(TOGETHER).map(finish).collect());
    // What was learnt of pages makes room for what was noted of them.
    readers.forget();
    let mut found = Findings::default();
    let (mut notes, mut anew) = (Vec::with_capacity(plan.claims.len()), 0);
    let mut pages: BTreeMap<Audience, Vec<_>> =
        Audience::ALL.into_iter().map(|audience| (audience, Vec::new())).collect();
    for part in long.into_iter().chain(others) {
        notes.extend(part.notes);
        anew += part.made;
        for page in part.pages {
            pages.entry(page.0.audience).or_default().push(page);
        }
        for trouble in part.troubles {
            match trouble {
                Trouble::Theme(finding) => found.add(*finding),
                Trouble::Disk(error) => return Err(error),
            }
        }
    }
    let trees = ExaminedTrees { links, pages };
    Ok(if found.is_empty() { Ok(Rendered { trees, notes, made: anew }) } else { Err(found) })
}

/// Compares what was read back with what was planned. Only a proof makes a site that can be published.
fn prove(
    renderer: &Renderer<'_>,
    plan: &Plan,
    staging: Staging,
    examined: ExaminedTrees<'_>,
) -> Result<ProvenSite, Findings> {
    let ExaminedTrees { links, pages } = examined;
    let expectations = Expectations::new(plan, renderer);
    let trees: Vec<Tree<'_>> = pages
        .into_iter()
        .filter_map(|(audience, pages)| {
            let pages = pages.into_par_iter().map(|(claim, examined)| (expectations.of(claim), examined)).collect();
            let links = links.get(&audience)?;
            Some(Tree { audience: audience.word(), links, pages, shows_tools: audience == Audience::Members })
        })
        .collect();
    let proof = visibility::prove(&trees);
    // What was noted of ten thousand pages takes a while to let go of.
    trees.into_iter().flat_map(|tree| tree.pages).collect::<Vec<_>>().into_par_iter().for_each(drop);
    let faults = match proof {
        Ok(proof) => return Ok(ProvenSite { staging, proof }),
        Err(faults) => faults,
    };
    let claim = |path: &str| {
        plan.claims.iter().find(|claim| {
            path.strip_prefix(claim.audience.word())
                .is_some_and(|rest| rest.strip_prefix('/') == Some(claim.path.as_str()))
        })
    };
    // One fault of a template shows on every page that it makes: said once, with the number of pages.
    let mut alike: BTreeMap<String, Vec<visibility::Fault>> = BTreeMap::new();
    for fault in faults {
        alike.entry(fault.message.clone()).or_default().push(fault);
    }
    let findings = alike.into_values().filter_map(|mut faults| {
        faults.sort_by(|a, b| a.path.cmp(&b.path));
        let others = faults.len() - 1;
        let mut fault = faults.into_iter().next()?;
        if let Some(differs) = fault.differs.clone()
            && let (Some(this), Some(other)) = (claim(&fault.path), claim(&differs.other))
            && let (Ok(this), Ok(other)) = (renderer.bytes(this), renderer.bytes(other))
        {
            fault.explain(&this, &other);
        }
        let more = match others {
            0 => String::new(),
            1 => ", and so on one more page".to_owned(),
            n => format!(", and so on {n} more pages"),
        };
        let finding =
            Finding::new("unproven-page", format!("{}: {}{more}", fault.path, fault.message)).help(fault.help);
        Some(match claim(&fault.path).filter(|_| others == 0).and_then(|claim| renderer.origin(claim)) {
            Some(origin) => finding.at(Place::file(origin)),
            None => finding,
        })
    });
    Err(findings.collect())
}

fn publish_site(site: ProvenSite, manifest: Manifest) -> Result<Published, PublishError> {
    site.staging.publish(manifest)
}

fn manifest(survey: &Survey, plan: &Plan, history: &History) -> Manifest {
    let mut versions = BTreeMap::new();
    versions.insert("unicode-data".to_owned(), "icu4x 2.4".to_owned());
    versions.insert("pages".to_owned(), if cfg!(feature = "minify") { "minified" } else { "plain" }.to_owned());
    for form in &survey.catalogue.forms {
        versions.insert(format!("form {}", form.id), form.version.to_string());
    }
    for party in [crate::catalogue::Party::Providers, crate::catalogue::Party::Readers] {
        if let Some(terms) = survey.catalogue.terms_in_force(party, plan.day.date) {
            versions.insert(format!("terms {}", party.word()), terms.version.to_string());
        }
    }
    Manifest::new(plan.day.date.to_string(), plan.day.given, history.revision.clone(), versions)
}

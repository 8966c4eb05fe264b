//! The demo in memory, and a catalogue made of it.

use evenhand::assembly::{self, Survey, Timings};
use evenhand::catalogue::Audience;
use evenhand::checkout::{Day, History, MemoryCheckout};
use evenhand::content::Scope;
use evenhand::plan::{self, Claim, Keys, Plan};
use evenhand::render::{Making, Renderer, Theme};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

/// The files of the demo by path: settings, content, no theme but the one in the program.
pub fn demo() -> BTreeMap<String, Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeMap::from([("site.toml".to_owned(), std::fs::read(root.join("site.toml")).unwrap())]);
    for entry in walkdir::WalkDir::new(root.join("content")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// The same in one language and without criteria, for tests that look at every page many times.
pub fn small_demo() -> BTreeMap<String, Vec<u8>> {
    let mut files = demo();
    let other = |path: &str| ["fr", "es", "ar", "ru", "zh"].iter().any(|lang| path.contains(&format!(".{lang}.")));
    files.retain(|path, _| !other(path));
    for (_, bytes) in files.iter_mut().filter(|(path, _)| path.starts_with("content/forms/")) {
        *bytes = String::from_utf8(bytes.clone()).unwrap().replace("criterion: true", "criterion: false").into_bytes();
    }
    let settings = String::from_utf8(files["site.toml"].clone()).unwrap();
    let languages = "languages = [\"en\", \"fr\", \"es\", \"ar\", \"ru\", \"zh\"]";
    assert!(settings.contains(languages));
    files.insert("site.toml".into(), settings.replace(languages, "languages = [\"en\"]").into_bytes());
    files
}

/// A catalogue that has been read and planned.
pub struct Site {
    survey: Survey,
    pub plan: Plan,
    theme: Theme,
    history: History,
}

impl Site {
    /// Reads and plans these files. `keys` may exchange some.
    pub fn new(files: &BTreeMap<String, Vec<u8>>, keys: impl FnOnce(Keys) -> Keys) -> Self {
        let checkout = files.iter().fold(MemoryCheckout::default(), |all, (path, bytes)| all.with(path, bytes.clone()));
        let day = Day { date: "2026-11-22".parse().unwrap(), given: true };
        let mut survey = assembly::survey(&checkout, &Scope::Whole, day, &mut Timings::default()).unwrap();
        let (plan, theme) = survey.plan(&checkout, day, &mut Timings::default());
        let keys = keys(plan.keys.clone());
        let mut found = std::mem::take(&mut survey.found);
        let plan = plan::draw_by(keys, &survey.catalogue, &survey.settings, &plan.assets, day, &mut found);
        let faults: Vec<_> = found.iter().map(|finding| (finding.rule, &finding.message)).collect();
        assert_eq!(faults, [], "the demo is sound");
        Self { survey, plan, theme: theme.unwrap(), history: History::default() }
    }

    /// What makes its pages.
    pub fn renderer(&self) -> Renderer<'_> {
        let Survey { catalogue, settings, .. } = &self.survey;
        Renderer::new(catalogue, settings, &self.plan, &self.history, &self.theme, Making::ByShape)
    }

    /// Every file by its path, the audience first.
    pub fn built(&self) -> BTreeMap<String, Vec<u8>> {
        let renderer = self.renderer();
        let bytes = |claim: &Claim| (path(claim), renderer.bytes(claim).unwrap());
        self.plan.claims.par_iter().map(bytes).collect()
    }
}

/// Where a claim stands in the output.
pub fn path(claim: &Claim) -> String {
    let tree = match claim.audience {
        Audience::Public => "public",
        Audience::Members => "members",
        Audience::Coordinators => "coordinators",
    };
    format!("{tree}/{}", claim.path)
}

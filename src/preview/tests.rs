//! What a preview shows after many changes is what it would show if it had just begun.

use super::changes::Changes;
use super::snapshot::Answer;
use super::state::State;
use crate::assembly::{self, Survey, Timings};
use crate::catalogue::Audience;
use crate::checkout::{Checkout, Day, Kind, Listed, MemoryCheckout, ReadFault};
use crate::content::Scope;
use crate::content::locate::Readership;
use crate::diagnostics::Report;
use crate::edits::{Chance, SITE, day, edits, first_day, samples, small};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

const ALPHA: &str = "content/tools/alpha-match/tool.yaml";
/// A preview of files in memory.
struct Preview {
    files: MemoryCheckout,
    state: State,
    day: Day,
}

impl Preview {
    fn of(files: MemoryCheckout) -> Self {
        let state = State::start(&files, first_day()).map_err(|error| error.to_string()).unwrap();
        Self { files, state, day: first_day() }
    }

    /// Changes files, an absent text for one that goes, and tells the preview.
    fn change(&mut self, changes: &[(&str, Option<&str>)]) -> bool {
        for (path, text) in changes {
            let files = std::mem::take(&mut self.files);
            self.files = match text {
                Some(text) => files.with(path, *text),
                None => files.without(path),
            };
        }
        let changes = Changes::of(changes.iter().map(|(path, _)| *path), self.state.roots());
        self.state.change(&self.files, &changes)
    }

    fn edit(&mut self, path: &str, text: &str) -> bool {
        self.change(&[(path, Some(text))])
    }

    fn page(&self, address: &str) -> String {
        match self.state.snapshot().page(Audience::Members, address) {
            Answer::File { bytes, .. } => String::from_utf8(bytes).unwrap(),
            other => panic!("{address}: {other:?}"),
        }
    }

    fn findings(&self) -> Report {
        let mut survey = self.state.survey(&self.files);
        survey.check(self.day, true, &Default::default());
        report(&self.files, survey, self.day)
    }

    /// Everything that a preview begun now would show.
    fn begun_now(&self) -> State {
        State::start(&self.files, self.day).map_err(|error| error.to_string()).unwrap()
    }

    /// The findings are those of `check`; and so are, where nothing is broken, all pages.
    fn is_up_to_date(&self, because: &str) {
        let survey = assembly::survey(&self.files, &Scope::Whole, self.day, &mut Timings::default());
        let survey = survey.map_err(|error| error.to_string()).unwrap();
        let (now, here) = (report(&self.files, survey, self.day), self.findings());
        let told = |report: &Report| report.findings().iter().map(|f| (f.rule, f.message.clone())).collect::<Vec<_>>();
        assert_eq!(told(&now), told(&here), "{because}");
        assert!(now == here, "{because}: findings lie elsewhere");
        let (now, here) = (self.begun_now().snapshot(), self.state.snapshot());
        assert_eq!(now.theme.is_some(), here.theme.is_some(), "{because}");
        assert!(now.plan.claims == here.plan.claims, "{because}: other addresses");
        let of = |state: &super::snapshot::Snapshot| -> BTreeMap<String, String> {
            let page = |claim: &crate::plan::Claim| {
                let name = format!("{}/{}", claim.audience.word(), claim.path);
                (name, format!("{:?}", Texts(state.page(claim.audience, &claim.path))))
            };
            state.plan.claims.iter().map(page).collect()
        };
        for ((name, now), (_, here)) in of(&now).into_iter().zip(of(&here)) {
            assert!(now == here, "{because}: {name} differs\n{now}\n{here}");
        }
    }
}

/// A page whose bytes can be read in a message.
struct Texts(Answer);

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Answer::File { bytes, .. } => f.write_str(&String::from_utf8_lossy(bytes)),
            other => write!(f, "{other:?}"),
        }
    }
}

fn report(files: &MemoryCheckout, mut survey: Survey, day: Day) -> Report {
    survey.plan(files, day, &mut Timings::default());
    let found = std::mem::take(&mut survey.found);
    survey.report(files, found, Readership::Coordinators)
}

#[test]
fn after_any_changes_every_page_and_finding_is_that_of_a_preview_begun_anew() {
    let edits = edits();
    let mut preview = Preview::of(small());
    preview.is_up_to_date("at the start");
    let mut chance = Chance(20_261_122);
    let mut told = String::new();
    for step in 0..50 {
        let count = [1, 1, 1, 2, 3][chance.below(5)];
        let now: Vec<(&str, Option<&str>)> = (0..count)
            .map(|_| {
                // Half of them are edits of one tool, which are what is not read anew.
                let (path, texts) =
                    &edits[if chance.below(2) == 0 { chance.below(5) } else { chance.below(edits.len()) }];
                (*path, texts[chance.below(texts.len())].as_deref())
            })
            .collect();
        preview.change(&now);
        if chance.below(9) == 0 {
            preview.day = day(["2026-11-22", "2026-11-23", "2026-11-25"][chance.below(3)]);
            preview.state.set_day(&preview.files, preview.day);
        }
        told = format!("{told}\n{step}: {now:?} on {}", preview.day.date);
        preview.is_up_to_date(&told);
    }
}

#[test]
fn each_edit_of_a_tool_by_itself_leaves_nothing_behind() {
    let edits = edits();
    let mut preview = Preview::of(small());
    for (path, texts) in &edits[..5] {
        for text in texts {
            preview.change(&[(path, text.as_deref())]);
            preview.is_up_to_date(&format!("{path}: {text:?}"));
        }
    }
    let work = preview.state.work();
    assert_eq!((work.contents_read, work.themes), (1, 1), "{work:?}");
}

/// Files whose readings are counted.
struct Counted<'a>(&'a MemoryCheckout, AtomicUsize);

impl Checkout for Counted<'_> {
    fn list(&self, folder: &str) -> Vec<Listed> {
        self.0.list(folder)
    }
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.read(path)
    }
    fn kind(&self, path: &str) -> Option<Kind> {
        self.0.kind(path)
    }
}

#[test]
fn one_edit_reads_one_file_and_makes_one_page() {
    let mut preview = Preview::of(
        samples::many(300).into_iter().fold(MemoryCheckout::default(), |all, (path, text)| all.with(&path, text)),
    );
    preview.page("tools/tool-7.html");
    let before = preview.state.work();
    let path = "content/tools/tool-7/tool.yaml";
    let files = std::mem::take(&mut preview.files);
    let text = String::from_utf8(files.read(path).unwrap()).unwrap().replace("reports each match", "lists each match");
    let files = files.with(path, text);
    let counted = Counted(&files, AtomicUsize::new(0));
    assert!(preview.state.change(&counted, &Changes::of([path], preview.state.roots())));
    assert!(preview.page("tools/tool-7.html").contains("lists each match"));
    assert_eq!(counted.1.into_inner(), 1, "files read");
    let after = preview.state.work();
    assert_eq!((after.tools_read, after.pages), (before.tools_read + 1, before.pages + 1));
    assert_eq!((after.contents_read, after.plans, after.themes), (1, 1, 1));
}

#[test]
fn a_file_that_says_the_same_is_no_change() {
    let mut preview = Preview::of(small());
    let text = samples::tool("alpha-match", "    tasks: [matching, triage]\n    hosting: own\n    offline: yes\n");
    assert!(!preview.edit(ALPHA, &text), "written again");
    assert!(!preview.edit(ALPHA, &format!("# A remark.\n{text}")), "a remark is no content");
    assert!(preview.edit(ALPHA, &text.replace("offline: yes", "offline: no")));
}

#[test]
fn what_is_broken_stays_as_it_was_and_is_said() {
    for (path, page, good, broken, better) in [
        (
            ALPHA,
            "tools/alpha-match.html",
            "Alpha match",
            ": [",
            samples::tool("alpha-match", "").replace("Alpha match", "Mended"),
        ),
        (
            "content/providers/example-labs.yaml",
            "tools/alpha-match.html",
            "Example Labs",
            "- 1",
            samples::PROVIDER.replace("Example Labs", "Mended"),
        ),
        (
            "content/forms/tools-form.yaml",
            "tools/alpha-match.html",
            "Which tasks",
            "title: [",
            samples::FORM.replace("Which tasks", "Mended"),
        ),
        (
            "content/pages/principles.md",
            "principles.html",
            "What we hold to",
            "no front matter",
            samples::PAGE.replace("What we hold to", "Mended"),
        ),
        ("site.toml", "index.html", "Catalogue", "title = ", SITE.replace("Catalogue", "Mended")),
        ("themes/default/i18n/en.ftl", "index.html", "Catalogue", "nav-tools = { $", "nav-tools = Mended\n".to_owned()),
    ] {
        let mut preview = Preview::of(small());
        assert!(preview.page(page).contains(good), "{path}");
        assert!(preview.edit(path, broken));
        assert!(preview.page(page).contains(good), "{path} is broken, and its last good page stays");
        assert!(preview.findings().forbids_publication() || preview.state.trouble().is_some(), "{path}: it is said");
        // Another file goes on being followed, or waits.
        preview.edit("content/tools/gamma-read/about.md", "Something new.");
        assert!(preview.edit(path, &better));
        assert!(preview.page(page).contains("Mended"), "{path} is mended: {:?}", preview.findings());
        assert!(preview.page("tools/gamma-read.html").contains("Something new"), "{path}");
        preview.is_up_to_date(path);
    }
}

#[test]
fn only_what_is_planned_for_the_audience_can_be_had() {
    let preview = Preview::of(small());
    let snapshot = preview.state.snapshot();
    let of = |audience, address: &str| matches!(snapshot.page(audience, address), Answer::File { .. });
    for address in ["", "index.html", "criteria/", "fr/", "tools/alpha-match.html", "data/tools.json"] {
        assert!(of(Audience::Members, address), "{address}");
    }
    for address in [
        "../site.toml",
        "site.toml",
        "members/index.html",
        "/etc/passwd",
        "tools",
        "consents.html",
        "tools/../index.html",
    ] {
        assert!(!of(Audience::Members, address), "{address}");
    }
    assert!(!of(Audience::Public, "tools/alpha-match.html") && of(Audience::Coordinators, "consents.html"));
    let names: BTreeSet<&str> = snapshot.plan.claims.iter().map(|claim| claim.audience.word()).collect();
    assert_eq!(names.len(), 3);
}

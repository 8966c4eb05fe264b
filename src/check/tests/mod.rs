//! What the rules promise, on small catalogues that are read as real ones are.

mod forms;
mod notices;
mod prose;
mod registry;
mod settings;
mod tools;

use super::{Context, RULES, run};
use crate::catalogue::Tool;
use crate::checkout::MemoryCheckout;
use crate::content::{Scope, load};
use crate::diagnostics::{Finding, Findings, Spot};
use crate::site;
use jiff::civil::{Date, date};

/// The day of all tests.
const DAY: Date = date(2026, 10, 1);

const SUMMARY: &str = "Compares images with lists of known hashes and reports each match with its distance.";

/// A catalogue that breaks no rule, to be spoilt in one place.
#[must_use]
struct Sample {
    files: MemoryCheckout,
    day: Date,
    whole: bool,
}

impl Sample {
    fn new() -> Self {
        let files = MemoryCheckout::default()
            .with("site.toml", SITE)
            .with("content/forms/form.yaml", FORM)
            .with("content/providers/labs.yaml", PROVIDER)
            .with("content/terms/providers/2026-01.md", terms("2026-01-01"))
            .with("content/references.yaml", "report: { title: Accuracy of the matcher }\n")
            .with("content/tools/matcher/tool.yaml", tool("tasks: [triage]"));
        Self { files, day: DAY, whole: true }
    }

    fn with(mut self, path: &str, text: impl Into<String>) -> Self {
        self.files = self.files.with(path, text.into());
        self
    }

    fn answering(self, answers: &str) -> Self {
        self.with("content/tools/matcher/tool.yaml", tool(answers))
    }

    fn asking(self, questions: &str) -> Self {
        let form = FORM.replace("questions:\n", &format!("questions:\n{questions}"));
        self.with("content/forms/form.yaml", form)
    }

    fn on(mut self, day: Date) -> Self {
        self.day = day;
        self
    }

    fn in_part(mut self) -> Self {
        self.whole = false;
        self
    }

    /// Everything that is found, by reading and by the rules.
    fn findings(&self) -> Vec<Finding> {
        use crate::checkout::Checkout;
        let text = String::from_utf8(self.files.read(site::FILE).expect("settings")).expect("text");
        let mut found = Findings::default();
        let settings = site::read(&site::FILE.into(), &site::parse(&text).expect("TOML"), &mut found);
        let loaded = load(&self.files, &settings, &Scope::Whole);
        found.extend(loaded.found(&self.files, &settings));
        let tools: Vec<&Tool> = loaded.catalogue.tools.values().map(|tool| &**tool).collect();
        run(
            &Context {
                catalogue: &loaded.catalogue,
                settings: &settings,
                day: self.day,
                whole: self.whole,
                looked_at: &tools,
                stop: &Default::default(),
            },
            &mut found,
        );
        for finding in found.iter() {
            assert!(finding.help.is_some() && finding.place.is_some(), "{finding:?}");
            assert!(!finding.message.ends_with('.'), "{finding:?}");
        }
        found.into_iter().collect()
    }

    /// What the rules on prose say of a text in the place of the summary.
    fn says(&self, text: &str) -> Vec<(&'static str, String)> {
        let sample = Self { files: self.files.clone(), ..*self };
        let found = sample.with(TOOL_FILE, tool("").replace(SUMMARY, &quoted(text))).findings();
        found.into_iter().filter(|f| f.rule != "summary-length").map(|f| (f.rule, f.message)).collect()
    }

    /// Nothing at all is wrong.
    #[track_caller]
    fn passes(&self) {
        assert_eq!(self.findings(), []);
    }

    /// Exactly one thing is wrong: this rule is broken, in this file, at this route. Gives the finding.
    #[track_caller]
    fn breaks(&self, rule: &str, path: &str, route: &str) -> Finding {
        let found = self.findings();
        let [finding] = found.as_slice() else { panic!("one finding of `{rule}` expected: {found:#?}") };
        assert_eq!(finding.rule, rule, "{finding:?}");
        let place = finding.place.clone().expect("a place");
        let at = match place.spot {
            Spot::Value(route) | Spot::Key(route) => route,
            Spot::File => String::new(),
            spot @ (Spot::Bytes(_) | Spot::Prose(_) | Spot::Ending(..)) => panic!("a route expected, not {spot:?}"),
        };
        assert_eq!((&*place.path, at.as_str()), (path, route));
        finding.clone()
    }
}

const SITE: &str = "title = \"Catalogue\"\nlanguages = [\"en\", \"fr\", \"zh\"]\nforms = [\"form\"]\n[card]\nquestions = [\"form.tasks\"]\n";

const FORM: &str = "\
title: Form
version: \"2026-02\"
status: open
sections:
  - id: one
    title: One
    questions:
      - { id: tasks, ask: Which tasks?, type: choices, options: { triage: Triage, matching: Matching }, criterion: true }
      - { id: cloud, ask: Does it run in a cloud?, type: yes-no }
      - { id: region, ask: Where?, type: countries, applies-when: { question: cloud, is: [yes] } }
      - { id: accuracy, ask: How was it measured?, type: text, words: 5, references: [report] }
";

const PROVIDER: &str =
    "name: Labs\nkind: company\nconsents: [{ terms: \"2026-01\", on: 2026-01-05, by: Head of compliance }]\n";

const TOOL_FILE: &str = "content/tools/matcher/tool.yaml";
const FORM_FILE: &str = "content/forms/form.yaml";
const PROVIDER_FILE: &str = "content/providers/labs.yaml";

fn tool(answers: &str) -> String {
    format!("name: Matcher\nprovider: labs\nsummary: {SUMMARY}\nanswers:\n  form: {{ {answers} }}\n")
}

fn terms(effective: &str) -> String {
    format!("---\ntitle: Terms\neffective: {effective}\n---\nText\n")
}

/// A text as a quoted value.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text")
}

/// So many different wide letters.
fn wide(count: usize) -> String {
    (0x4e8c_u32..).filter_map(char::from_u32).take(count).collect()
}

fn words(count: usize) -> String {
    (0..count).map(|i| format!("w{i}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sample_breaks_no_rule() {
    Sample::new().passes();
}

#[test]
fn rules_run_in_the_order_of_the_table_and_keep_the_order_of_tools() {
    let long = |name: &str| format!("name: {}\nprovider: nobody\nsummary: {SUMMARY}\n", name.repeat(61));
    let mut sample = Sample::new();
    for i in 0..40 {
        sample = sample.with(&format!("content/tools/t{i:02}/tool.yaml"), long("x"));
    }
    let found: Vec<(&str, String)> =
        sample.findings().into_iter().map(|f| (f.rule, f.tool.unwrap_or_default())).collect();
    let sorted = {
        let mut copy = found.clone();
        copy.sort_by_key(|(rule, tool)| (RULES.iter().position(|known| known.name == *rule), tool.clone()));
        copy
    };
    assert_eq!(found.len(), 80);
    assert_eq!(found, sorted);
}

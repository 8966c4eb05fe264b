//! The harness: a small repository that a test changes line by line, the program run on it, and what it printed.
//!
//! `Site::small().file("content/tools/a/tool.yaml", "…").check().finds("unknown-question")`

use crate::pages::Output;
use crate::samples;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The day of every run that does not say otherwise.
pub const DAY: &str = "2026-11-22";

/// A repository in a folder of its own, which goes with it.
#[must_use]
pub struct Site {
    folder: TempDir,
    day: Option<&'static str>,
    environment: Vec<(&'static str, String)>,
}

impl Site {
    /// A catalogue of three tools and one form, with nothing wrong in it.
    pub fn small() -> Self {
        Self::of(&samples::small())
    }

    /// Nothing but an empty folder.
    pub fn empty() -> Self {
        Self::of(&[])
    }

    /// A repository of these files.
    pub fn of(files: &[(String, String)]) -> Self {
        let folder = tempfile::Builder::new().prefix("site-").tempdir().unwrap();
        let mut site = Self { folder, day: Some(DAY), environment: Vec::new() };
        for (path, text) in files {
            site = site.file(path, text);
        }
        site
    }

    /// With this text in a file, whatever was there before.
    pub fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    /// With these bytes in a file.
    pub fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let full = self.path(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
        self
    }

    /// With some words of a file exchanged. They must be there.
    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} does not hold {from:?}");
        self.file(path, &text.replace(from, to))
    }

    /// With a tool of the usual provider; `answers` are the lines below `tools-form:`.
    pub fn tool(self, id: &str, answers: &str) -> Self {
        self.file(&format!("content/tools/{id}/tool.yaml"), &samples::tool(id, answers))
    }

    /// Without a file or folder.
    pub fn without(self, path: &str) -> Self {
        let full = self.path(path);
        if full.is_dir() {
            fs::remove_dir_all(full).unwrap()
        } else {
            fs::remove_file(full).unwrap()
        }
        self
    }

    /// With a folder.
    pub fn folder(self, path: &str) -> Self {
        fs::create_dir_all(self.path(path)).unwrap();
        self
    }

    /// With a symbolic link.
    pub fn link(self, path: &str, to: &str) -> Self {
        let full = self.path(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(to, full).unwrap();
        self
    }

    /// On another day; `None` leaves `--date` out.
    pub fn on(mut self, day: impl Into<Option<&'static str>>) -> Self {
        self.day = day.into();
        self
    }

    /// With something in the environment, which is otherwise bare.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// A path of the repository.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// The repository's folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The program, to be run on this repository.
    pub fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = program();
        command.args(arguments).current_dir(self.root());
        if let Some(day) = self.day {
            command.args(["--date", day]);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// What came of running it.
    #[must_use]
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Run {
        Run::of(&mut self.command(arguments))
    }

    /// `check --format json`.
    #[must_use]
    pub fn check(&self) -> Run {
        self.run(["check", "--format", "json"])
    }

    /// `build`, whatever comes of it.
    #[must_use]
    pub fn build(&self) -> Run {
        self.run(["build"])
    }

    /// What a build wrote. It must succeed.
    pub fn built(&self) -> Output {
        self.build().succeeds();
        self.output()
    }

    /// What stands in the output.
    pub fn output(&self) -> Output {
        Output::read(&self.path("output"))
    }

    /// A build was good, this change spoils it, and the former output stands as it was: `check` and `build` both run to an
    /// end, and neither panics nor exits well. Gives what `check --format json` said.
    #[must_use]
    pub fn spoiled_by(self, change: impl FnOnce(Self) -> Self) -> Run {
        self.build().succeeds();
        let before = snapshot(&self.path("output"));
        let site = change(self);
        let build = site.build();
        build.did_not_panic();
        assert!(matches!(build.status, Some(1 | 2)), "build: {build:?}");
        assert!(snapshot(&site.path("output")) == before, "the former output was changed");
        let human = site.run(["check"]);
        human.did_not_panic();
        let check = site.check();
        check.did_not_panic();
        assert_eq!(human.status, check.status, "{human:?}");
        check
    }
}

/// The program with an environment that holds nothing of the machine's.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_evenhand"));
    command.env_clear().stdin(Stdio::null());
    command
}

/// Every file below a folder with its bytes.
pub fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// One run of the program.
#[derive(Debug)]
pub struct Run {
    /// The exit status, where it was not killed.
    pub status: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// A finding as the program's JSON says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name.
    pub rule: String,
    /// `error` or `warning`.
    pub severity: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The file, or nothing.
    pub path: String,
    /// Line and column of its start.
    pub start: (u64, u64),
    /// Line and column of its end.
    pub end: (u64, u64),
    /// The tool it is about, or nothing.
    pub tool: String,
}

impl Run {
    /// Runs a command to its end.
    pub fn of(command: &mut Command) -> Self {
        let done = command.output().unwrap();
        let run = Self {
            status: done.status.code(),
            stdout: String::from_utf8(done.stdout).expect("standard output is UTF-8"),
            stderr: String::from_utf8(done.stderr).expect("standard error is UTF-8"),
        };
        run.did_not_panic();
        run
    }

    /// No Rust panic reached the user.
    pub fn did_not_panic(&self) {
        assert!(self.status != Some(101) && !self.stderr.contains("panicked"), "{self:?}");
    }

    /// Exit status 0.
    pub fn succeeds(self) -> Self {
        assert_eq!(self.status, Some(0), "{self:?}");
        self
    }

    /// Exit status 2, nothing on standard output, and one clear sentence with these words on standard error.
    pub fn could_not_run(self, words: &str) -> Self {
        assert_eq!(self.status, Some(2), "{self:?}");
        assert_eq!(self.stdout, "", "findings go nowhere when nothing ran");
        assert!(self.stderr.contains(words), "{words:?} is not in {self:?}");
        assert_eq!(self.stderr.trim_end().lines().count(), 1, "one sentence: {self:?}");
        self
    }

    /// All findings of `check --format json`.
    pub fn findings(&self) -> Vec<Finding> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let number = |value: &Value| value.as_u64().unwrap_or_default();
        self.json()["findings"]
            .as_array()
            .expect("an array")
            .iter()
            .map(|f| Finding {
                rule: text(&f["rule"]),
                severity: text(&f["severity"]),
                message: text(&f["message"]),
                help: text(&f["help"]),
                path: text(&f["path"]),
                start: (number(&f["line"]), number(&f["column"])),
                end: (number(&f["end_line"]), number(&f["end_column"])),
                tool: text(&f["tool"]),
            })
            .collect()
    }

    /// The object that `check --format json` printed.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The first finding of a rule. There must be one.
    pub fn finds(&self, rule: &str) -> Finding {
        let all = self.findings();
        all.iter().find(|f| f.rule == rule).cloned().unwrap_or_else(|| panic!("no {rule} in {all:#?}"))
    }

    /// The one finding that there is, of this rule.
    pub fn finds_only(&self, rule: &str) -> Finding {
        let all = self.findings();
        assert!(all.len() == 1 && all[0].rule == rule, "not {rule} alone: {all:#?}");
        all[0].clone()
    }

    /// Whether there is a finding in a file.
    pub fn finds_in(&self, path: &str) -> bool {
        self.findings().iter().any(|found| found.path == path)
    }

    /// No finding at all.
    pub fn finds_nothing(&self) {
        assert_eq!(self.findings(), [], "{self:?}");
        assert_eq!(self.status, Some(0));
    }

    /// Standard output and error together.
    pub fn printed(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}

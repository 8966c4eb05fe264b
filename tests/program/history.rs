//! "Last changed" comes from git, and is "Not known" wherever git can't say. Never a wrong date.

use crate::support::{Run, Site, snapshot};
use std::process::Command;

/// Git in a repository, with a fixed time and nobody's own settings.
fn git(site: &Site, time: &str, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(site.root()).env_clear();
    command
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", site.root())
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "Somebody")
            .env(format!("GIT_{who}_EMAIL"), "somebody@example.org")
            .env(format!("GIT_{who}_DATE"), time);
    }
    let run = Run::of(&mut command);
    assert_eq!(run.status, Some(0), "{arguments:?}: {run:?}");
}

/// A repository whose files were committed in 2025.
fn committed(site: Site) -> Site {
    git(&site, "2025-03-01T12:00:00Z", &["init", "-q", "-b", "main"]);
    commit(site, "2025-03-01T12:00:00Z")
}

fn commit(site: Site, time: &str) -> Site {
    git(&site, time, &["add", "site.toml", "content"]);
    git(&site, time, &["commit", "-q", "-m", "a change"]);
    site
}

/// What a tool's page says of its last change.
fn changed(site: &Site, tool: &str) -> String {
    site.built().page(&format!("members/tools/{tool}.html")).fact("Last changed")
}

const ALPHA: &str = "content/tools/alpha-match/tool.yaml";

#[test]
fn the_day_is_that_of_the_commit_that_changed_the_tools_own_files() {
    let site = committed(Site::small()).replace(ALPHA, "offline: yes", "offline: no");
    let site = commit(site, "2025-06-05T12:00:00Z").replace("content/pages/principles.md", "What", "All that");
    let site = commit(site, "2025-09-09T12:00:00Z");
    assert_eq!(changed(&site, "alpha-match"), "5 June 2025");
    assert_eq!(changed(&site, "beta-sort"), "1 March 2025");
}

#[test]
fn the_day_is_counted_in_utc() {
    let site = committed(Site::small()).replace(ALPHA, "offline: yes", "offline: no");
    let site = commit(site, "2025-06-05T23:30:00-0400");
    assert_eq!(changed(&site, "alpha-match"), "6 June 2025");
}

#[test]
fn a_change_of_the_description_or_a_translation_counts() {
    let site = committed(Site::small()).file("content/tools/beta-sort/about.md", "It sorts.\n");
    assert_eq!(changed(&commit(site, "2025-07-07T12:00:00Z"), "beta-sort"), "7 July 2025");
}

#[test]
fn a_change_that_came_by_a_merge_has_the_day_of_its_own_commit() {
    let site = committed(Site::small());
    git(&site, "2025-04-01T12:00:00Z", &["checkout", "-q", "-b", "proposal"]);
    let site = commit(site.replace(ALPHA, "offline: yes", "offline: no"), "2025-04-01T12:00:00Z");
    git(&site, "2025-05-01T12:00:00Z", &["checkout", "-q", "main"]);
    let site = commit(site.replace("content/pages/principles.md", "What", "All that"), "2025-05-01T12:00:00Z");
    git(&site, "2025-06-01T12:00:00Z", &["merge", "-q", "--no-ff", "-m", "merged", "proposal"]);
    assert_eq!(changed(&site, "alpha-match"), "1 April 2025");
    assert_eq!(changed(&site, "beta-sort"), "1 March 2025");
}

#[test]
fn what_is_not_committed_has_no_known_day() {
    let site = committed(Site::small()).replace(ALPHA, "offline: yes", "offline: no");
    assert_eq!(changed(&site, "alpha-match"), "Not known");
    assert_eq!(changed(&site, "beta-sort"), "1 March 2025", "the others have theirs");
    let site = site.tool("delta-new", "");
    assert_eq!(changed(&site, "delta-new"), "Not known");
    git(&site, "2025-06-01T12:00:00Z", &["add", "content"]);
    assert_eq!(changed(&site, "delta-new"), "Not known", "only added to the index");
}

#[test]
fn in_a_shallow_clone_no_day_is_known() {
    let site = committed(Site::small()).replace(ALPHA, "offline: yes", "offline: no");
    let site = commit(site, "2025-06-05T12:00:00Z");
    let shallow = Site::empty();
    let from = format!("file://{}", site.root().display());
    git(&shallow, "2025-06-05T12:00:00Z", &["clone", "-q", "--depth", "1", &from, "."]);
    for tool in ["alpha-match", "beta-sort"] {
        assert_eq!(changed(&shallow, tool), "Not known");
    }
}

#[test]
fn outside_git_no_day_is_known() {
    let site = Site::small();
    assert_eq!(changed(&site, "alpha-match"), "Not known");
    assert!(site.output().manifest()["revision"].is_null());
}

#[test]
fn a_repository_without_a_commit_has_no_day() {
    let site = Site::small();
    git(&site, "2025-06-05T12:00:00Z", &["init", "-q"]);
    assert_eq!(changed(&site, "alpha-match"), "Not known");
}

#[test]
fn a_git_folder_that_is_damaged_stops_nothing() {
    let site = committed(Site::small()).file(".git/HEAD", "nonsense\n");
    assert_eq!(changed(&site, "alpha-match"), "Not known");
    let site = committed(Site::small()).without(".git/objects").folder(".git/objects");
    assert_eq!(changed(&site, "alpha-match"), "Not known");
}

#[test]
fn a_catalogue_in_a_folder_of_a_larger_repository_has_its_days() {
    let site = Site::empty();
    let mut inner = site;
    for (path, text) in crate::samples::small() {
        inner = inner.file(&format!("catalogue/{path}"), &text);
    }
    let time = "2025-03-01T12:00:00Z";
    git(&inner, time, &["init", "-q"]);
    git(&inner, time, &["add", "catalogue"]);
    git(&inner, time, &["commit", "-q", "-m", "a change"]);
    inner.run(["build", "--root", "catalogue"]).succeeds();
    let built = crate::pages::Output::read(&inner.path("catalogue/output"));
    let said = built.page("members/tools/alpha-match.html").fact("Last changed");
    assert!(["1 March 2025", "Not known"].contains(&said.as_str()), "never a wrong date: {said}");
}

#[test]
fn the_manifest_names_the_revision() {
    let site = committed(Site::small());
    let revision = site.built().manifest()["revision"].as_str().unwrap().to_owned();
    let head = std::fs::read_to_string(site.path(".git/refs/heads/main")).unwrap();
    assert_eq!(revision, head.trim());
}

/// The repository with a next seed from a day on, committed on another.
fn with_next_seed(from: &str, committed_on: &str) -> Site {
    let seed = format!("[visibility]\nnext-seed = {{ text = \"another\", from = {from} }}\n\n[card]");
    commit(committed(Site::small()).replace("site.toml", "[card]", &seed), committed_on)
}

#[test]
fn a_next_seed_is_committed_before_its_day() {
    with_next_seed("2025-06-05", "2025-06-04T23:00:00Z").check().finds_nothing();
    let found = with_next_seed("2025-06-05", "2025-06-05T01:00:00Z").check().finds("backdated-seed");
    assert_eq!((found.path.as_str(), found.start.0), ("site.toml", 6), "{found:?}");
    assert!(found.message.contains("committed on 2025-06-05"), "{found:?}");
}

#[test]
fn the_day_of_a_next_seed_does_not_change_with_later_commits() {
    let site =
        with_next_seed("2025-06-05", "2025-06-04T23:00:00Z").replace("site.toml", "Catalogue of", "A catalogue of");
    commit(site, "2025-09-09T12:00:00Z").check().finds_nothing();
}

#[test]
fn a_next_seed_that_is_not_committed_must_lie_ahead() {
    let site = |from: &str| {
        let seed = format!("[visibility]\nnext-seed = {{ text = \"another\", from = {from} }}\n\n[card]");
        committed(Site::small()).replace("site.toml", "[card]", &seed)
    };
    site("2026-11-23").check().finds_nothing();
    site("2026-11-22").check().finds("backdated-seed");
}

#[test]
fn a_build_that_knows_the_former_one_shows_the_days_of_now() {
    let as_anew = |site: &Site, because: &str| {
        site.build().succeeds();
        let anew = site.path("anew");
        site.run(["build", "--output", anew.to_str().unwrap()]).succeeds();
        let (here, there) = (snapshot(&site.path("output")), snapshot(&anew));
        let differ: Vec<_> = here.iter().filter(|(path, bytes)| there.get(*path) != Some(*bytes)).collect();
        assert!(
            differ.is_empty() && here.len() == there.len(),
            "{because}: {:?}",
            differ.iter().map(|d| d.0).collect::<Vec<_>>()
        );
        for name in ["anew", ".anew.cache"] {
            std::fs::remove_dir_all(site.path(name)).unwrap();
        }
    };
    let site = Site::small();
    as_anew(&site, "outside git");
    let site = committed(site);
    as_anew(&site, "committed, and no file is another");
    let site = site.tool("alpha-match", "    tasks: [matching]\n");
    as_anew(&site, "changed and not committed");
    let site = commit(site, "2025-05-01T12:00:00Z");
    as_anew(&site, "committed, and no file is another than before");
    assert!(changed(&site, "alpha-match").contains("1 May 2025"), "{}", changed(&site, "alpha-match"));
}

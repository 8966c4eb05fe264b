//! `evenhand verify`: an output against its manifest, and its day against today.

use crate::support::{Run, Site};
use std::fs;

fn verify(site: &Site) -> Run {
    site.run(["verify", "--format", "json"])
}

fn built() -> Site {
    let site = Site::small();
    site.built();
    site
}

#[test]
fn an_output_as_it_was_built_is_found_whole() {
    let site = built();
    verify(&site).finds_nothing();
    let run = site.run(["verify", "output"]).succeeds();
    assert!(run.stderr.contains("are those of the build, in the order of 2026-11-22"), "{run:?}");
}

#[test]
fn files_that_were_altered_removed_or_added_are_named() {
    let site = built();
    let index = site.path("output/members/index.html");
    let text = fs::read_to_string(&index).unwrap();
    fs::write(&index, text.replace("Alpha match", "Alpha Match")).unwrap();
    fs::remove_file(site.path("output/members/names.html")).unwrap();
    fs::write(site.path("output/members/extra.html"), "").unwrap();
    let run = verify(&site);
    assert_eq!(run.status, Some(1));
    let found: Vec<(String, String)> = run.findings().into_iter().map(|found| (found.path, found.rule)).collect();
    let expected = [
        ("members/extra.html", "unlisted-output"),
        ("members/index.html", "altered-output"),
        ("members/names.html", "missing-output"),
    ];
    assert_eq!(found, expected.map(|(path, rule)| (path.to_owned(), rule.to_owned())));
}

#[test]
fn the_order_of_another_day_is_stale() {
    let site = built().on("2026-11-23");
    let found = verify(&site).finds_only("stale-order");
    assert_eq!((found.path.as_str(), found.severity.as_str()), ("manifest.json", "error"));
    assert!(found.message.contains("2026-11-22") && found.message.contains("2026-11-23"), "{found:?}");
}

#[test]
fn links_in_an_output_are_reported_and_not_followed() {
    let site = built();
    let page = site.path("output/members/names.html");
    fs::rename(&page, site.path("names.html")).unwrap();
    std::os::unix::fs::symlink(site.path("names.html"), &page).unwrap();
    let found = verify(&site).finds_only("unlisted-output");
    assert_eq!(found.path, "members/names.html");
}

#[test]
fn what_is_no_output_can_not_be_verified() {
    let site = Site::small();
    verify(&site).could_not_run("there is no output/manifest.json");
    site.run(["verify", "https://hub.example.org/"]).could_not_run("is an address");
    let site = site.file("output/manifest.json", "{\"generator\":\"other\"}");
    verify(&site).could_not_run("is no manifest");
}

#[test]
fn a_manifest_that_names_files_elsewhere_opens_none_of_them() {
    let site = built();
    let path = site.path("output/manifest.json");
    let text = fs::read_to_string(&path).unwrap();
    let digest = "0".repeat(64);
    let record = format!("\"files\": {{ \"../site.toml\": {{ \"sha256\": \"{digest}\", \"size\": 1 }},");
    fs::write(&path, text.replacen("\"files\": {", &record, 1)).unwrap();
    let found = verify(&site).finds_only("missing-output");
    assert_eq!(found.path, "../site.toml");
}

//! Publication: one step or none, the same bytes everywhere, and never over something that is not ours.

use crate::samples::many;
use crate::support::{Run, Site, program, snapshot};
use sha2::{Digest, Sha256};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

#[test]
fn the_same_content_and_day_give_the_same_bytes_anywhere() {
    let files = many(30);
    let first = Site::of(&files);
    first.build().succeeds();
    let expected = snapshot(&first.path("output"));
    let surroundings: [&[(&'static str, &str)]; 3] = [
        &[("TZ", "Pacific/Kiritimati"), ("LANG", "ar_EG.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "1")],
        &[("TZ", "America/Los_Angeles"), ("LANG", "C"), ("RAYON_NUM_THREADS", "7"), ("HOME", "/nowhere")],
        &[("NO_COLOR", "1"), ("LANGUAGE", "fr"), ("COLUMNS", "20")],
    ];
    for variables in surroundings {
        let other = variables.iter().fold(Site::of(&files), |site, (name, value)| site.with(name, *value));
        let output = other.path("a folder/of another name");
        other.run(["build", "--output", output.to_str().unwrap()]).succeeds();
        assert!(snapshot(&output) == expected, "with {variables:?}");
    }
    first.build().succeeds();
    assert!(snapshot(&first.path("output")) == expected, "a second time over the first");
}

#[test]
fn the_times_of_the_stages_are_a_table_or_json_and_a_log_has_no_progress() {
    let stages = ["settings", "read", "check", "theme", "plan", "history", "render", "prove", "publish", "keep"];
    let site = Site::small();
    let run = site.run(["build", "--timings=json"]).succeeds();
    let told = run.json();
    let named: Vec<&str> = told["stages"].as_array().unwrap().iter().map(|s| s["stage"].as_str().unwrap()).collect();
    assert_eq!(named, stages);
    let sum: f64 = told["stages"].as_array().unwrap().iter().map(|s| s["milliseconds"].as_f64().unwrap()).sum();
    assert!((told["milliseconds"].as_f64().unwrap() - sum).abs() < 1.0, "{told}");
    let [whole, proof] = ["milliseconds", "proof"].map(|of| told["processor"][of].as_f64().unwrap());
    assert!(0.0 < proof && proof < whole, "reading pages back is counted: {told}");
    let run = site.run(["build", "--timings"]).succeeds();
    assert!(stages.iter().all(|stage| run.stderr.contains(&format!("{stage} "))), "{}", run.stderr);
    assert!(
        run.stdout.is_empty() && !run.stderr.contains("Making pages") && !run.stderr.contains('\r'),
        "{}",
        run.stderr
    );
}

#[test]
fn a_rebuild_writes_only_the_files_that_changed() {
    let site = Site::of(&many(60));
    let files = |site: &Site| {
        let told = site.run(["build", "--timings=json"]).succeeds().json();
        let count = |key: &str| told["files"][key].as_u64().unwrap();
        (count("written"), count("kept"))
    };
    let (all, kept) = files(&site);
    assert_eq!((kept, all), (0, snapshot(&site.path("output")).len() as u64));

    assert_eq!(files(&site), (1, all - 1), "nothing changed: the manifest alone is written");
    fs::remove_dir_all(site.path(".output.cache")).unwrap();
    // Exports, which are written while they are made, and the manifest.
    let always = 3;
    assert_eq!(files(&site), (always, all - always), "nothing changed, and nothing is known");

    let before = snapshot(&site.path("output"));
    let path = before.keys().find_map(|path| path.strip_prefix("members/tools/")?.strip_suffix(".html")).unwrap();
    let site = site.file(&format!("content/tools/{path}/about.md"), "It compares files by their hashes.\n");
    let (written, kept) = files(&site);
    let after = snapshot(&site.path("output"));
    let differ = after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes)).count() as u64;
    assert_eq!(written + kept, all);
    assert!(differ >= 2 && written <= differ + always, "{written} files were written, and {differ} differ");
}

#[test]
fn the_manifest_holds_the_hash_and_size_of_every_file() {
    let built = Site::small().built();
    let manifest = built.manifest();
    let files = manifest["files"].as_object().unwrap();
    assert_eq!(files.len() + 1, built.files.len(), "every file but itself");
    for (path, entry) in files {
        let bytes = &built.files[path];
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            (entry["sha256"].as_str(), entry["size"].as_u64()),
            (Some(hash.as_str()), Some(bytes.len() as u64)),
            "{path}"
        );
    }
    assert!(files.keys().is_sorted(), "by path");
    assert_eq!(manifest["versions"]["form tools-form"], "2026-09");
}

#[test]
fn what_no_longer_belongs_to_the_site_goes_with_the_next_build() {
    let site = Site::small();
    site.build().succeeds();
    let site = site.without("content/tools/gamma-read");
    let built = site.built();
    assert!(!built.has("members/tools/gamma-read.html"));
    assert_eq!(built.holding("members", "Gamma read"), Vec::<&str>::new());
}

#[test]
fn findings_leave_the_former_output_in_place() {
    let site = Site::small();
    site.build().succeeds();
    let before = snapshot(&site.path("output"));
    let site = site.tool("delta", "    ofline: yes\n");
    let run = site.build();
    assert_eq!(run.status, Some(1));
    assert!(snapshot(&site.path("output")) == before);
    assert_eq!(leftovers(&site), Vec::<String>::new());
}

/// What a build may not leave beside its output. The lock file stays: deleting it would let two builds in; so does what the next build
/// need not do again.
fn leftovers(site: &Site) -> Vec<String> {
    let names = fs::read_dir(site.root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .filter(|name| !["site.toml", "content", "output", ".output.lock", ".output.cache"].contains(&name.as_str()))
        .collect()
}

#[test]
fn a_folder_that_evenhand_did_not_write_is_never_replaced() {
    let own = |site: Site| {
        site.build().could_not_run("not written by evenhand");
        assert_eq!(snapshot(&site.path("output")).len(), 1, "it stands as it was");
        assert_eq!(leftovers(&site), Vec::<String>::new());
    };
    own(Site::small().file("output/thesis.txt", "years of work"));
    own(Site::small().file("output/manifest.json", "{\"name\": \"another program's\"}"));
    let file = Site::small().file("output", "a file");
    file.build().could_not_run("output");
    assert_eq!(fs::read_to_string(file.path("output")).unwrap(), "a file");
    let elsewhere = tempfile::tempdir().unwrap();
    let link = Site::small().link("output", elsewhere.path().to_str().unwrap());
    link.build().could_not_run("symbolic link");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    Site::small().folder("output").build().succeeds();
}

#[test]
fn the_repository_itself_is_never_the_output() {
    for output in [".", "content", "content/tools", "..", "/", "content/tools/alpha-match/.."] {
        let site = Site::small();
        let before = snapshot(site.root());
        let run = site.run(["build", "--output", output]);
        assert_eq!(run.status, Some(2), "{output}: {run:?}");
        assert!(before.iter().all(|(path, bytes)| fs::read(site.path(path)).unwrap() == *bytes), "{output}");
    }
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_the_former_output_whole() {
    let site = Site::of(&many(100));
    let started = Instant::now();
    site.build().succeeds();
    let whole = started.elapsed();
    let kill_builds = |site: &Site, name: &str, parts: u32, known: bool| {
        let before = snapshot(&site.path("output"));
        for step in 1..=24 {
            if !known {
                let _ = fs::remove_dir_all(site.path(".output.cache"));
            }
            let mut build = site.command(["build"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            sleep(whole * step / parts);
            let _ = build.kill();
            let ended = build.wait().unwrap();
            let now = snapshot(&site.path("output"));
            if ended.signal() == Some(9) && now == before {
                continue;
            }
            // It was too late: the new output stands, whole as well.
            let renamed = String::from_utf8_lossy(&now["members/tools/tool-0.html"]).contains(name);
            assert!(renamed && now.len() == before.len(), "after {step} of {parts} parts");
            return step;
        }
        25
    };
    let site = site.replace("content/tools/tool-0/tool.yaml", "name: Tool 0", "name: Renamed tool");
    // A rebuild can be much quicker than the first build, all the more where the former one is known.
    let killed = kill_builds(&site, "Renamed tool", 24, false) - 1;
    assert!(killed >= 3, "too few builds were killed under way: {killed}");
    site.build().succeeds();
    let site = site.replace("content/tools/tool-0/tool.yaml", "name: Renamed tool", "name: Tool of another name");
    kill_builds(&site, "Tool of another name", 96, true);
    let built = site.built();
    assert!(built.text("members/tools/tool-0.html").contains("Tool of another name"), "the next build clears up");
    assert_eq!(leftovers(&site), Vec::<String>::new());
}

#[test]
fn of_two_builds_at_once_the_second_says_so() {
    let site = Site::of(&many(100));
    let mut first = site.command(["build"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let staging = site.path(".output.staging");
    while !staging.exists() {
        assert!(first.try_wait().unwrap().is_none(), "the first build was over before it was seen at work");
        sleep(Duration::from_millis(2));
    }
    let second = site.build();
    assert!(first.wait().unwrap().success());
    second.could_not_run("another build");
    assert!(site.output().has("members/index.html"));
}

#[test]
fn a_disk_without_room_leaves_the_former_output() {
    let site = Site::of(&many(20));
    site.build().succeeds();
    let before = snapshot(&site.path("output"));
    // A limit on the size of files is the full disk that needs no privileges; the signal that comes with it is ignored.
    let binary = env!("CARGO_BIN_EXE_evenhand");
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" build --date 2026-11-23", binary])
        .current_dir(site.root())
        .env_clear();
    let run = Run::of(&mut shell);
    assert_eq!((run.status, run.stderr.trim_end().lines().count()), (Some(2), 1), "{run:?}");
    assert!(snapshot(&site.path("output")) == before);
    site.build().succeeds();
}

#[test]
fn pages_can_be_read_by_a_server_under_another_account() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::small();
    site.build().succeeds();
    for path in ["output", "output/members", "output/members/index.html", "output/manifest.json"] {
        let mode = fs::metadata(site.path(path)).unwrap().permissions().mode();
        assert_eq!(mode & 0o444, 0o444, "{path} {mode:o}");
        assert_eq!(mode & 0o022, 0, "{path} {mode:o}");
    }
}

#[test]
fn timings_show_each_stage() {
    let run = Site::small().run(["build", "--timings"]).succeeds();
    for stage in ["read", "check", "plan", "render", "prove", "publish"] {
        assert!(run.stderr.contains(stage), "{stage}: {run:?}");
    }
    assert_eq!(Run::of(program().arg("--version")).status, Some(0));
}

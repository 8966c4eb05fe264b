//! `serve`, with the real program on a port of this machine: pages follow the files, however these are written, and nobody else reads
//! them.

use crate::samples;
use crate::support::{DAY, Site};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

const ALPHA: &str = "content/tools/alpha-match/tool.yaml";
const PAGE: &str = "/tools/alpha-match.html";
/// Longer than any change takes, on a machine that has other things to do.
const LONG: Duration = Duration::from_secs(60);

/// A server, ended with the test.
struct Server {
    child: Child,
    address: String,
    said: Arc<Mutex<String>>,
    site: Site,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: status, head, body.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Server {
    fn of(site: Site) -> Self {
        Self::with(site, &["--address", "127.0.0.1:0"])
    }

    fn with(site: Site, arguments: &[&str]) -> Self {
        let mut command = site.command(["serve"].iter().chain(arguments));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        for stream in
            [Box::new(child.stdout.take().unwrap()) as Box<dyn Read + Send>, Box::new(child.stderr.take().unwrap())]
        {
            let said = Arc::clone(&said);
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    said.lock().unwrap().push_str(&format!("{line}\n"));
                }
            });
        }
        let mut server = Self { child, address: String::new(), said, site };
        server.says("http://");
        let said = server.said();
        let (_, after) = said.split_once("http://").unwrap();
        server.address = after.split('/').next().unwrap().replace("localhost", "127.0.0.1");
        server
    }

    fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits until the program has said something.
    fn says(&self, words: &str) {
        self.until(&format!("it says {words:?}"), || self.said().contains(words));
    }

    fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let end = Instant::now() + LONG;
        while !holds() {
            assert!(Instant::now() < end, "not in time: {what}; it said {}", self.said());
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        let host = headers.iter().find(|(name, _)| *name == "Host").map_or(self.address.as_str(), |(_, host)| host);
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        for (name, value) in headers.iter().filter(|(name, _)| *name != "Host") {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        stream.write_all(format!("{request}\r\n").as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    /// Waits until a page shows some words.
    fn shows(&self, path: &str, words: &str) {
        self.until(&format!("{path} shows {words:?}"), || self.get(path).body.contains(words));
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.site.path(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Events from now on, one text after the other.
    fn events(&self) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        let request = format!("GET /__evenhand/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream)
    }
}

/// The next event's data.
fn next(events: &mut BufReader<TcpStream>) -> serde_json::Value {
    loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).unwrap() > 0, "the events go on");
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str(data).unwrap();
        }
    }
}

fn alpha(sentence: &str) -> String {
    samples::tool("alpha-match", "    tasks: [matching]\n").replace("reports each match", sentence)
}

/// As many editors write: beside the file, then in its place.
fn by_rename(path: &Path, text: &str) {
    let beside = path.with_extension("yaml~tmp");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}

#[test]
fn pages_are_those_of_a_build_with_the_reload_script_let_in() {
    let site = Site::small();
    let built = site.built();
    let server = Server::of(site);
    let (built, served) = (built.text("members/tools/alpha-match.html"), server.get(PAGE).body);
    assert!(built.len() > 1000 && !built.contains("<script"), "a published page has none");
    let (before, after) = served.split_once("<script").expect("the script");
    assert!(after.contains("src=\"/__evenhand/reload.js\""));
    let plain = before.replacen("; script-src 'self'; connect-src 'self'", "", 1);
    assert!(plain == built, "{plain}\n{built}");
    let head = server.get("/").head;
    for header in [
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        "content-type: text/html; charset=utf-8",
        "default-src 'none'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(head.contains(header), "{header}: {head}");
    }
    assert!(!head.contains("unsafe"));
    for (path, kind) in [
        ("/assets/style.css", "text/css"),
        ("/data/tools.json", "application/json"),
        ("/data/tools.csv", "text/csv"),
        ("/__evenhand/reload.js", "text/javascript"),
        ("/criteria/", "text/html"),
    ] {
        let answer = server.get(path);
        assert!(answer.status == 200 && answer.head.contains(&format!("content-type: {kind}")), "{path}: {answer:?}");
    }
}

#[test]
fn a_page_follows_its_file_however_it_is_written() {
    let server = Server::of(Site::small());
    assert!(server.get(PAGE).body.contains("reports each match"));
    server.write(ALPHA, &alpha("writes in place"));
    server.shows(PAGE, "writes in place");
    by_rename(&server.path(ALPHA), &alpha("writes beside and renames"));
    server.shows(PAGE, "writes beside and renames");
    fs::remove_file(server.path(ALPHA)).unwrap();
    server.write(ALPHA, &alpha("deletes and writes"));
    server.shows(PAGE, "deletes and writes");
    // A folder, all of the content, and the folder again under another name.
    fs::remove_dir_all(server.path("content/tools/alpha-match")).unwrap();
    server.until("the tool is gone", || server.get(PAGE).status == 404);
    server.write(ALPHA, &alpha("comes back"));
    server.shows(PAGE, "comes back");
    fs::rename(server.path("content"), server.path("kept")).unwrap();
    server.until("all tools are gone", || server.get(PAGE).status == 404);
    fs::rename(server.path("kept"), server.path("content")).unwrap();
    server.shows(PAGE, "comes back");
    server.write(ALPHA, &alpha("is followed again"));
    server.shows(PAGE, "is followed again");
    fs::rename(server.path("content/tools/alpha-match"), server.path("content/tools/new-name")).unwrap();
    server.shows("/tools/new-name.html", "is followed again");
    assert_eq!(server.get(PAGE).status, 404);
}

#[test]
fn a_broken_file_leaves_its_last_good_page_and_is_told_in_the_terminal_and_on_a_page() {
    let server = Server::of(Site::small());
    server.says("No errors or warnings.");
    server.write(ALPHA, "name: [\n");
    server.says("yaml-syntax");
    server.shows("/__evenhand/findings", "yaml-syntax");
    assert!(server.get(PAGE).body.contains("reports each match"), "the last good page");
    server.write(ALPHA, &alpha("is mended, and reports each match"));
    server.shows(PAGE, "is mended");
    server.until("all is well again", || server.said().matches("No errors or warnings.").count() == 2);
    server.shows("/__evenhand/findings", "no errors or warnings");
    server.write(ALPHA, &alpha("is the best of all, says <script>alert(1)</script>, and"));
    server.says("disallowed-markup");
    server.shows("/__evenhand/findings", "disallowed-markup");
    assert!(!server.get("/__evenhand/findings").body.contains("<script>alert"));
    assert!(!server.said().contains('\u{1b}'), "no colours without a terminal");
}

#[test]
fn confidential_texts_are_masked_unless_coordinators_look() {
    let fault = "    hosting: { confidential: true, value: SECRET-MACHINE }\n";
    let members = Server::of(Site::small().tool("alpha-match", fault));
    members.shows("/__evenhand/findings", "wrong-answer");
    assert!(!members.get("/__evenhand/findings").body.contains("SECRET-MACHINE"));
    assert!(!members.said().contains("SECRET-MACHINE"), "{}", members.said());
    let coordinators = Server::with(
        Site::small().tool("alpha-match", fault),
        &["--audience", "coordinators", "--address", "127.0.0.1:0"],
    );
    coordinators.shows("/__evenhand/findings", "SECRET-MACHINE");
}

#[test]
fn one_audiences_tree_is_served_and_no_other() {
    for (audience, there, missing) in [
        ("public", "/request.html", PAGE),
        ("members", PAGE, "/consents.html"),
        ("coordinators", "/consents.html", PAGE),
    ] {
        let server = Server::with(Site::small(), &["--audience", audience, "--address", "127.0.0.1:0"]);
        assert_eq!((server.get(there).status, server.get(missing).status), (200, 404), "{audience}");
        for path in
            ["/../site.toml", "/site.toml", "/%2e%2e/site.toml", "/members/index.html", "/content/", "//etc/passwd"]
        {
            let answer = server.get(path);
            assert_eq!(answer.status, 404, "{audience}: {path}");
            assert!(!answer.body.contains("Catalogue of tools"), "{answer:?}");
        }
    }
}

#[test]
fn strangers_are_refused() {
    let server = Server::of(Site::small());
    let host = server.address.replace("127.0.0.1", "localhost");
    assert_eq!(server.ask("GET", PAGE, &[("Host", &host)]).status, 200);
    for path in ["/", PAGE, "/__evenhand/findings", "/__evenhand/events"] {
        assert_eq!(server.ask("GET", path, &[("Host", "evil.example")]).status, 421, "{path}");
        assert_eq!(server.ask("GET", path, &[("Sec-Fetch-Site", "cross-site")]).status, 403, "{path}");
        let post = server.ask("POST", path, &[("Content-Length", "0")]);
        assert!(post.status == 405 && post.head.contains("allow: get, head"), "{path}: {post:?}");
    }
    let head = server.ask("HEAD", PAGE, &[]);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.head.contains("content-length: "));
}

#[test]
fn forms_providers_settings_and_themes_are_followed_too() {
    let server = Server::of(Site::small());
    let form = samples::FORM.replace("Does it work offline?", "Can it do without a network?");
    server.write("content/forms/tools-form.yaml", &form);
    server.shows(PAGE, "Can it do without a network?");
    server.write("content/providers/example-labs.yaml", &samples::PROVIDER.replace("Example Labs", "Renamed Labs"));
    server.shows(PAGE, "Renamed Labs");
    server.write("site.toml", &samples::SETTINGS.replace("Catalogue of tools", "Another title"));
    server.shows("/", "Another title");
    server.write("site.toml", "title = ");
    server.says("site.toml can't be read");
    assert!(server.get("/").body.contains("Another title"), "the last good settings");
    server.write("site.toml", samples::SETTINGS);
    server.shows("/", "Catalogue of tools");
    server.write("themes/default/static/site.css", "h1 { color: navy; }\n");
    server.shows("/assets/style.css", "navy");
    server.write("themes/default/static/site.css", "h1 { color: teal; }\n");
    server.shows("/assets/style.css", "teal");
    server.write("themes/default/templates/names.html", "{% if %}");
    server.says("theme-syntax");
    assert!(server.get("/names.html").body.contains("Alpha match"), "the last good theme");
    server.write(
        "themes/default/templates/names.html",
        "{% extends \"base.html\" %}{% block main %}<h1>{{ page.no.such }}</h1>{% endblock %}",
    );
    server.shows("/names.html", "themes/default/templates/names.html:1:");
    fs::remove_dir_all(server.path("themes")).unwrap();
    server.shows("/names.html", "Alpha match");
}

#[test]
fn another_branch_is_shown_when_it_is_checked_out() {
    let server = Server::of(Site::of(&samples::many(300)));
    for (path, text) in samples::many(300) {
        if path.contains("/tools/") {
            server.write(&path, &text.replace("reports each match", "is from another branch"));
        }
    }
    for (path, text) in samples::many(400).into_iter().skip(samples::many(300).len()) {
        server.write(&path, &text);
    }
    for tool in ["tool-0", "tool-150", "tool-299"] {
        server.shows(&format!("/tools/{tool}.html"), "is from another branch");
    }
    server.shows("/tools/tool-390.html", "reports each match");
    for i in 0..250 {
        fs::remove_dir_all(server.path(&format!("content/tools/tool-{i}"))).unwrap();
    }
    server.until("the tools of the branch before are gone", || server.get("/tools/tool-249.html").status == 404);
    let named = || server.get("/names.html").body.matches("href=tools/").count();
    server.until("those that are left are named", || named() == 150);
}

#[test]
fn a_page_that_is_open_hears_of_every_change() {
    let server = Server::of(Site::small());
    server.says("No errors or warnings.");
    let mut events = server.events();
    let first = next(&mut events);
    let own = format!("data-page=\"{}\"", first["page"].as_str().unwrap());
    assert!(server.get(PAGE).body.contains(&own), "a page knows which state it shows");
    assert_eq!(first["findings"], "");
    server.write(ALPHA, &alpha("is new"));
    let second = next(&mut events);
    assert_ne!(first["page"], second["page"]);
    assert!(server.get(PAGE).body.contains("is new"), "when the event comes, the page is there");
    server.write(ALPHA, "name: [\n");
    while next(&mut events)["findings"] != "1 error" {}
}

#[test]
fn the_day_can_be_another() {
    let order = |day: &'static str| {
        let server = Server::with(Site::of(&samples::many(9)).on(None), &["--address", "127.0.0.1:0", "--date", day]);
        let body = server.get("/").body;
        body.match_indices("data-tool=")
            .map(|(at, _)| body[at..].chars().take(20).collect::<String>())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(DAY), order(DAY));
    assert_ne!(order(DAY), order("2026-11-23"));
}

#[test]
fn a_port_that_is_taken_is_one_clear_sentence() {
    let server = Server::of(Site::small());
    let site = Site::small();
    site.run(["serve", "--address", &server.address]).could_not_run("another program listens on");
    site.run(["serve", "--address", "nonsense"]).printed().contains("127.0.0.1:4000").then_some(()).unwrap();
    Site::empty().run(["serve", "--address", "127.0.0.1:0"]).could_not_run("there is no site.toml here");
}

#[test]
fn an_address_that_others_reach_comes_with_a_warning() {
    let server = Server::with(Site::small(), &["--address", "0.0.0.0:0"]);
    server.says("everybody in this network can read the members' pages");
    assert_eq!(server.get(PAGE).status, 200);
    let alone = Server::of(Site::small());
    alone.says("No errors");
    assert!(!alone.said().contains("network"), "{}", alone.said());
}

#[test]
fn ctrl_c_is_the_usual_end() {
    let mut server = Server::of(Site::small());
    let _open = server.events();
    let id = server.child.id().to_string();
    assert!(Command::new("/bin/kill").args(["-INT", &id]).status().unwrap().success());
    let end = Instant::now() + LONG;
    let status = loop {
        match server.child.try_wait().unwrap() {
            Some(status) => break status,
            None if Instant::now() > end => panic!("it goes on"),
            None => thread::sleep(Duration::from_millis(10)),
        }
    };
    assert_eq!(status.code(), Some(0));
}

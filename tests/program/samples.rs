//! The repositories that tests begin with.

/// A catalogue of three tools and one form with nothing wrong in it.
pub fn small() -> Vec<(String, String)> {
    let own =
        |files: &[(&str, &str)]| files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let mut files: Vec<(String, String)> = own(&[
        ("site.toml", SETTINGS),
        ("content/forms/tools-form.yaml", FORM),
        ("content/providers/example-labs.yaml", PROVIDER),
        ("content/terms/providers/2026-01.md", TERMS),
        ("content/pages/principles.md", PAGE),
        ("content/references.yaml", REFERENCES),
    ]);
    for (id, answers) in [
        ("alpha-match", "    tasks: [matching, triage]\n    hosting: own\n    offline: yes\n"),
        ("beta-sort", "    tasks: [triage]\n    hosting: cloud\n    regions: [KE, UG]\n    offline: no\n"),
        ("gamma-read", "    tasks: [reading]\n"),
    ] {
        files.push((format!("content/tools/{id}/tool.yaml"), tool(id, answers)));
    }
    files.push((
        "content/tools/alpha-match/about.md".to_owned(),
        "It compares files.\n\n## Limits\n\nNone are *known*.\n".to_owned(),
    ));
    files
}

/// A tool's file. `answers` are the lines below `tools-form:`, indented by four.
pub fn tool(id: &str, answers: &str) -> String {
    let mut name = id.replace('-', " ");
    name[..1].make_ascii_uppercase();
    let answers = if answers.is_empty() { String::new() } else { format!("answers:\n  tools-form:\n{answers}") };
    format!(
        "name: {name}\nprovider: example-labs\nsummary: {name} compares files with lists of files that are known, and reports each match.\n{answers}"
    )
}

/// A notice about a tool, with everything that its kind needs.
pub fn notice(kind: &str, tool: &str, decided: &str, effective: &str) -> String {
    let reason = format!("The public reason of the {kind}.");
    format!(
        "---\nkind: {kind}\ntool: {tool}\nname: The name of {tool}\ndecided: {decided}\neffective: {effective}\n\
         decided-by: The coordinators\nground: inaccurate\nguidance:\n  readers: Compare results by hand.\n  \
         provider: Correct the entry GUIDANCE-FOR-PROVIDER.\nconfidential: Told by SECRET-SOURCE.\n---\n{reason}\n"
    )
}

/// A catalogue of any size, whose tools differ in their answers.
pub fn many(tools: usize) -> Vec<(String, String)> {
    let mut files: Vec<_> = small().into_iter().filter(|(path, _)| !path.contains("/tools/")).collect();
    for i in 0..tools {
        let hosting = ["own", "cloud"][i % 2];
        let offline = ["yes", "no", "{ declined: Not decided. }", "{ confidential: true }", "null"][i % 5];
        let tasks = ["[matching]", "[triage, matching]", "[reading]"][i % 3];
        let answers = format!("    tasks: {tasks}\n    hosting: {hosting}\n    offline: {offline}\n    copies: {i}\n");
        files.push((format!("content/tools/tool-{i}/tool.yaml"), tool(&format!("tool-{i}"), &answers)));
    }
    files
}

pub const SETTINGS: &str = r#"title = "Catalogue of tools"
base-url = "https://hub.example.org/"
coordinators = { name = "The coordinators", email = "catalogue@example.org" }

[card]
questions = ["tools-form.tasks", "tools-form.hosting"]
"#;

pub const FORM: &str = r#"title: Tools form
version: "2026-09"
status: open
purpose: To find tools by what they do.
sections:
  - id: purpose
    title: What it does
    questions:
      - id: tasks
        ask: Which tasks does it support?
        type: choices
        options: { matching: Matching, triage: Triage, reading: Reading, unused: Unused }
        criterion: true
      - id: hosting
        ask: Where does it run?
        type: choice
        options: { own: Own machines, cloud: Cloud }
        criterion: true
      - id: regions
        ask: In which countries is data processed?
        type: countries
        criterion: true
        applies-when: { question: hosting, is: [cloud] }
      - id: region-law
        ask: Which law of the region applies?
        type: text
        applies-when: { question: regions, is: [KE] }
  - id: use
    title: How it is used
    questions:
      - { id: offline, ask: Does it work offline?, type: yes-no, criterion: true }
      - { id: accuracy, ask: How was accuracy measured?, type: text, words: 30 }
      - { id: copies, ask: How many copies are in use?, type: number, criterion: true, unit: copies }
      - { id: tongues, ask: Which languages does it read?, type: languages, criterion: true }
      - { id: released, ask: When was it released?, type: date }
      - { id: manual, ask: Where is its manual?, type: link }
      - { id: audited, ask: Was it audited?, type: yes-no, since: "2026-05", criterion: true }
      - { id: tape, ask: Does it read tapes?, type: yes-no, retired: "2026-05" }
      - { id: contract, ask: What do contracts say?, type: text, audience: coordinators }
"#;

pub const PROVIDER: &str = "name: Example Labs\nkind: company\ncountry: KE\nwebsite: https://labs.example.org\n\
    accounts: [\"github:SECRET-ACCOUNT\"]\ncontact: secret-contact@example.org\nconsents:\n  \
    - { terms: \"2026-01\", on: 2026-01-10, by: SECRET-ROLE, evidence: SECRET-LETTER }\n";

pub const TERMS: &str = "---\ntitle: Terms of engagement\neffective: 2026-01-01\n---\nEvery tool is shown equally.\n";

pub const PAGE: &str = "---\ntitle: Core principles\naudience: public\n---\nWhat we hold to.\n";

pub const REFERENCES: &str = "test-report: { title: Report of tests, publisher: Example Labs, date: 2026-03-01, link: \"https://example.org/report\" }\n";

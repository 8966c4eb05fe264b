//! Edits as if by chance: what tests do to a small catalogue, again and again.

#[path = "../tests/program/samples.rs"]
#[allow(dead_code, reason = "the harness of the program's tests has more of them")]
pub mod samples;

use crate::checkout::{Day, MemoryCheckout};

pub const SITE: &str = "title = \"Catalogue\"\nlanguages = [\"en\", \"fr\"]\nbase-url = \"https://hub.example.org/\"\n";

pub fn day(text: &str) -> Day {
    Day { date: text.parse().unwrap(), given: true }
}

pub fn first_day() -> Day {
    day("2026-11-22")
}

/// A catalogue of three tools in two languages.
pub fn small() -> MemoryCheckout {
    let files = samples::small().into_iter().fold(MemoryCheckout::default(), |all, (path, text)| all.with(&path, text));
    files.with("site.toml", SITE)
}

/// What an edit can leave in a file; nothing where it goes. No file of these is broken, though much in them is wrong.
pub fn edits() -> Vec<(&'static str, Vec<Option<String>>)> {
    let tool = |id: &str, answers: &str| Some(samples::tool(id, answers));
    let beta = "content/tools/beta-sort/tool.yaml";
    let changed = |from: &str, to: &str| {
        let text = samples::tool("beta-sort", "    tasks: [triage]\n");
        assert!(text.contains(from), "{from}");
        Some(text.replace(from, to))
    };
    let form = |from: &str, to: &str| {
        assert!(samples::FORM.contains(from), "{from}");
        Some(samples::FORM.replace(from, to))
    };
    let text = |text: &str| Some(text.to_owned());
    vec![
        (
            beta,
            vec![
                tool("beta-sort", "    tasks: [triage]\n"),
                tool("beta-sort", "    tasks: [triage, matching]\n    accuracy: Measured once.\n"),
                tool("beta-sort", "    hosting: cloud\n    regions: [KE, DE]\n    region-law: None.\n"),
                tool("beta-sort", "    hosting: own\n    regions: [FR]\n    tongues: [sw, fr]\n"),
                tool("beta-sort", "    hosting: { confidential: true, value: cloud }\n    regions: [KE]\n"),
                tool("beta-sort", "    hosting: { declined: Not told. }\n    offline: yes\n    copies: 12\n"),
                tool("beta-sort", "    offline: no\n    released: 2026-01-02\n    manual: \"https://example.org/m\"\n"),
                tool("beta-sort", "    tape: yes\n    contract: A text for coordinators.\n    audited: yes\n"),
                tool("beta-sort", "    tasks: { value: [reading], as-of: 2026-02-03, reference: test-report }\n"),
                tool("beta-sort", "    tasks: [nonsense]\n    unasked: 1\n"),
                changed("[triage]\n", "[triage]\n    accuracy: Measured twice.\n"),
                changed("Beta sort\n", "Another name\n"),
                changed("provider: example-labs", "provider: other-labs"),
                changed("compares files", "holds files against"),
                changed("name:", "website: \"https://example.org/beta\"\nname:"),
                changed("name:", "answered: { tools-form: \"2026-01\" }\nname:"),
                None,
            ],
        ),
        (
            "content/tools/beta-sort/about.md",
            vec![text("A *description*."), text("Another, with a [link](https://example.org/)."), None],
        ),
        (
            "content/tools/beta-sort/tool.fr.yaml",
            vec![
                text(
                    "summary: Le programme trie les fichiers par leur contenu et montre le compte rendu de chaque tri.\n",
                ),
                text("answers: { tools-form: { accuracy: Une fois. } }\n"),
                None,
            ],
        ),
        ("content/tools/beta-sort/about.fr.md", vec![text("Une description."), None]),
        ("content/tools/beta-sort/notes.txt", vec![text("x"), None]),
        ("content/tools/delta/tool.yaml", vec![tool("delta", "    tasks: [unused]\n"), tool("delta", ""), None]),
        ("content/tools/No Id/tool.yaml", vec![tool("no-id", ""), None]),
        ("intake/x/content/tools/delta/tool.yaml", vec![tool("delta", "    offline: yes\n"), None]),
        ("intake/x/content/tools/delta/about.md", vec![text("From elsewhere."), None]),
        (
            "content/providers/example-labs.yaml",
            vec![Some(samples::PROVIDER.replace("Example Labs", "Labs of Examples")), text(samples::PROVIDER), None],
        ),
        (
            "content/providers/other-labs.yaml",
            vec![Some(samples::PROVIDER.replace("Example Labs", "Other Labs")), None],
        ),
        (
            "content/forms/tools-form.yaml",
            vec![
                text(samples::FORM),
                form("Which tasks does it support?", "What does it do?"),
                form("unused: Unused", "unused: Not used, further: Further"),
                form("criterion: true\n      - id: hosting", "criterion: false\n      - id: hosting"),
                form("status: open", "status: draft"),
            ],
        ),
        (
            "content/notices/2026-11-01-beta.md",
            vec![Some(samples::notice("suspension", "beta-sort", "2026-10-30", "2026-11-01")), None],
        ),
        (
            "content/notices/2026-11-24-gamma.md",
            vec![Some(samples::notice("removal", "gamma-read", "2026-11-20", "2026-11-24")), None],
        ),
        (
            "content/pages/principles.md",
            vec![text(samples::PAGE), Some(samples::PAGE.replace("hold to", "keep to")), None],
        ),
        ("content/pages/index.md", vec![text(samples::PAGE), None]),
        ("content/references.yaml", vec![text(samples::REFERENCES), text("other: { title: Another }\n"), None]),
        (
            "content/waivers.yaml",
            vec![
                text(
                    "- { rule: promotional-language, place: tools/beta-sort/tool.yaml#answers.tools-form.accuracy, reason: A test., by: Team, on: 2026-01-01 }\n",
                ),
                None,
            ],
        ),
        (
            "site.toml",
            vec![
                text(SITE),
                Some(format!("{SITE}content = [\"content\", \"intake/*/content\"]\n")),
                Some(format!("{SITE}[visibility]\nper-page = 1\nseed = \"another\"\n")),
                Some(format!("{SITE}[card]\nquestions = [\"tools-form.tasks\"]\n")),
                text("title = \"In one language\"\n"),
            ],
        ),
        ("themes/default/static/site.css", vec![text("h1 { color: navy; }\n"), None]),
        ("themes/default/i18n/en.ftl", vec![text("nav-tools = All tools\n"), None]),
        (
            "themes/default/templates/names.html",
            vec![
                Some(
                    include_str!("../themes/default/templates/names.html")
                        .replace("class=\"lead\"", "class=\"measure\""),
                ),
                None,
            ],
        ),
        ("README.md", vec![text("Nobody reads this."), None]),
    ]
}

/// Numbers that look as if by chance, the same in every run.
pub struct Chance(pub u64);

impl Chance {
    /// A number below another.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(n).unwrap()).unwrap()
    }
}

//! Themes: what templates are given stands in docs/themes.md, what a site overrides holds, and faults name file and line.

use crate::support::Site;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Where the tables of docs/themes.md begin, and what stands behind them.
const BEGIN: &str = "## `frame`: every template\n";
const END: &str = "### HTML\n";

/// Fields that hold parts, with the templates that make these.
const PARTS: [(&str, &str); 6] = [
    ("options", "option.html"),
    ("cards", "card.html"),
    ("numbers", "page-link.html"),
    ("questions", "question.html"),
    ("names", "name.html"),
    ("rows", "table-row.html"),
];

/// A struct that a template is given.
struct View {
    name: String,
    about: String,
    fields: Vec<[String; 3]>,
}

/// Reads the structs of the views: name, what is said of each, fields with types and what is said of them.
fn views() -> (Vec<View>, BTreeMap<String, String>) {
    let (mut views, mut templates) = (Vec::<View>::new(), BTreeMap::new());
    for file in ["views.rs", "views_pages.rs", "views_tool.rs"] {
        let source = fs::read_to_string(format!("{ROOT}/src/render/{file}")).unwrap();
        assert!(!source.contains("#[serde(rename =") && !source.contains("#[serde(skip"), "fields keep their names");
        let (mut said, mut inside, mut implemented) = (String::new(), false, String::new());
        for line in source.lines().map(str::trim) {
            if let Some(words) = line.strip_prefix("/// ") {
                if !said.is_empty() {
                    said.push(' ');
                }
                said.push_str(words);
            } else if let Some(name) = line.strip_prefix("pub struct ").and_then(|rest| rest.strip_suffix(" {")) {
                inside = !name.contains('<') && name != "Parts";
                if inside {
                    views.push(View { name: name.to_owned(), about: std::mem::take(&mut said), fields: Vec::new() });
                }
            } else if let Some((name, kind)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(": ")) {
                if inside && !line.contains('(') {
                    let kind = match (kind, PARTS.iter().find(|(field, _)| *field == name)) {
                        ("Parts,", Some((_, template))) => format!("[HTML](#html), each as `{template}` makes it"),
                        ("Parts,", None) => panic!("which template makes the parts in {name}?"),
                        _ => kind_in_words(kind.trim_end_matches(',')),
                    };
                    let field = [name.to_owned(), kind, std::mem::take(&mut said)];
                    views.last_mut().unwrap().fields.push(field);
                }
            } else if let Some((name, template)) =
                line.strip_prefix("template!(").and_then(|rest| rest.split_once(", "))
            {
                templates.insert(template.trim_matches(['"', ')', ';']).to_owned(), name.to_owned());
            } else if let Some(name) = line.strip_prefix("impl Template for ") {
                name.trim_end_matches(" {").clone_into(&mut implemented);
            } else if let Some(template) =
                line.strip_prefix("const NAME: &'static str = ").filter(|t| t.starts_with('"'))
            {
                templates.insert(template.trim_matches(['"', ';']).to_owned(), implemented.clone());
            } else if line == "}" {
                inside = false;
            } else if !line.starts_with("#[") {
                said.clear();
            }
        }
    }
    (views, templates)
}

/// A type as the documentation calls it.
fn kind_in_words(kind: &str) -> String {
    let inner = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(kind) = inner("Option<") {
        return format!("{} or none", kind_in_words(kind));
    }
    if let Some(kind) = inner("Vec<") {
        return format!("list of {}", kind_in_words(kind));
    }
    match kind.trim_start_matches("super::") {
        "String" => "text".into(),
        "bool" => "yes or no".into(),
        "usize" => "number".into(),
        "Direction" => "`ltr` or `rtl`".into(),
        "Html" => "[HTML](#html)".into(),
        part => format!("[{part}](#{})", part.to_lowercase()),
    }
}

/// The tables as the code has them.
fn tables() -> String {
    let (views, templates) = views();
    let find = |name: &str| views.iter().find(|view| view.name == name).unwrap_or_else(|| panic!("no struct {name}"));
    let mut out = String::new();
    let mut table = |title: &str, view: &View, about: bool| {
        let _ = writeln!(out, "{title}\n");
        if about {
            let _ = writeln!(out, "{}\n", sentence(&view.about));
        }
        out.push_str("| Field | Type | Meaning |\n|---|---|---|\n");
        for [name, kind, meaning] in &view.fields {
            let _ = writeln!(out, "| `{name}` | {kind} | {} |", meaning.replace("`None`", "none").replace('|', "\\|"));
        }
        out.push('\n');
    };
    table(BEGIN.trim(), find("Frame"), false);
    for (template, name) in &templates {
        table(&format!("## `{template}`"), find(name), true);
    }
    let parts = views.iter().filter(|view| view.name != "Frame" && !templates.values().any(|name| *name == view.name));
    for (i, view) in parts.enumerate() {
        let title = format!("### {}", view.name);
        table(&if i == 0 { format!("## The parts\n\n{title}") } else { title }, view, true);
    }
    out
}

/// `` `x.html`: what it is `` as `What it is`.
fn sentence(about: &str) -> String {
    let words = match about.split_once(": ") {
        Some((name, rest)) if name.ends_with(".html`") => rest,
        _ => about,
    };
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

#[test]
fn the_documentation_lists_every_field_of_every_template() {
    let path = format!("{ROOT}/docs/themes.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).expect("the tables begin with `frame`");
    let (_, after) = rest.split_once(END).expect("HTML is the last of the parts");
    let now = format!("{before}{}{END}{after}", tables());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, now).unwrap();
    } else {
        let wrong = page.lines().zip(now.lines()).find(|(is, should)| is != should);
        assert!(page == now, "docs/themes.md differs from src/render/views*.rs at {wrong:?}; UPDATE=1 writes it anew");
    }
}

#[test]
fn the_documentation_lists_every_token_and_a_new_theme_offers_none_that_is_not_there() {
    let style = fs::read_to_string(format!("{ROOT}/themes/default/static/style.css")).unwrap();
    let names = |text: &str| -> Vec<String> {
        let lines = text.lines().map(|line| line.trim().trim_start_matches("/* "));
        let mut names: Vec<String> = lines
            .filter(|line| line.starts_with("--") && !line.starts_with("---"))
            .filter_map(|l| Some(l.split_once(':')?.0.to_owned()))
            .collect();
        names.sort();
        names.dedup();
        names
    };
    let tokens = names(&style);
    assert!(tokens.len() > 20, "{tokens:?}");
    let docs = fs::read_to_string(format!("{ROOT}/docs/themes.md")).unwrap();
    for token in &tokens {
        assert!(docs.contains(&format!("`{token}`")), "docs/themes.md says what {token} is");
    }
    let offered = names(&fs::read_to_string(format!("{ROOT}/src/scaffold/site.css")).unwrap());
    assert!(offered.len() > 10 && offered.iter().all(|name| tokens.contains(name)), "{offered:?}");
}

#[test]
fn a_new_theme_inherits_everything_and_changes_nothing_until_something_is_set() {
    let site = Site::small();
    let run = site.run(["new", "theme", "our-house"]).succeeds();
    assert!(run.stderr.contains("theme = "), "it says what to do next: {run:?}");
    let before = site.built().text("members/index.html");
    let site = site.replace("site.toml", "base-url", "theme = \"our-house\"\nbase-url");
    let built = site.built();
    assert_eq!(built.text("members/index.html"), before);
    let site = site
        .replace("themes/our-house/static/site.css", "/* --link: #0a4a86; */", "--link: #600000;")
        .replace(
            "themes/our-house/static/site.css",
            "/* --emblem: url(\"emblem.svg\"); */",
            "--emblem: url(\"emblem.svg\");",
        )
        .file(
            "themes/our-house/static/emblem.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8H0z\"/></svg>",
        );
    let built = site.built();
    let style = built.text("members/assets/style.css");
    let (layers, plain) = style.split_once("@supports not").unwrap();
    for part in [layers, plain] {
        let places = ["--link:#0a4a86", "--link:#600000", "prefers-contrast:more"].map(|text| part.find(text).unwrap());
        assert!(places.is_sorted(), "after the theme's own, before what readers ask for: {places:?}");
    }
    assert!(
        built.has("public/assets/emblem.svg") && !built.has("public/assets/site.css"),
        "put into the theme's style sheet: no request of its own"
    );
    let links = |page: &str| built.text(page).matches("rel=stylesheet").count();
    assert_eq!(
        (links("members/index.html"), links("members/tools/alpha-match.html")),
        (2, 1),
        "lists have rules apart"
    );
    let listed = built.text("members/index.html");
    assert!(listed.find("lists.css").unwrap() < listed.find("style.css").unwrap(), "a site's own rules come last");
    for (id, said) in [("our-house", "there already"), ("default", "built in"), ("No Id", "no id")] {
        site.run(["new", "theme", id]).could_not_run(said);
    }
}

#[test]
fn a_theme_brings_no_file_that_the_build_makes_itself() {
    let site = Site::small().file("themes/default/static/lists.css", "p { color: red }\n");
    let refused = site.check().finds("unexpected-file");
    assert!(refused.message.contains("makes a file of this name itself"), "{refused:?}");
}

#[test]
fn a_style_sheet_that_would_break_out_is_found_with_its_place() {
    let site =
        Site::small().file("themes/default/static/site.css", ":root {\n  --link: red;\n}\n}\np { color: blue }\n");
    let run = site.check();
    let found = run.finds("theme-syntax");
    assert_eq!((found.path.as_str(), found.start), ("themes/default/static/site.css", (4, 1)));
    assert!(run.findings().iter().all(|found| found.path == "themes/default/static/site.css"));
}

/// What the build says of a template in which a field, a word or a component is spelt wrong, and at which line and column.
fn template(name: &str, body: &str) -> (String, (usize, usize)) {
    let path = format!("themes/default/templates/{name}");
    let site = Site::small().file(&path, body);
    let site = if name == "part.html" {
        let names = "{% extends \"base.html\" %}\n{% block main %}<h1>-</h1>{% for letter in page.letters %}{% include \"part.html\" %}{% endfor %}{% endblock %}\n";
        site.file("themes/default/templates/names.html", names)
    } else {
        site
    };
    let run = site.build();
    assert_eq!(run.status, Some(1), "{run:?}");
    let line = run.stdout.lines().find_map(|line| line.trim().strip_prefix("--> ")).unwrap_or_default().to_owned();
    let mut parts = line.rsplitn(3, ':');
    let (column, line) = (parts.next().unwrap().parse().unwrap(), parts.next().unwrap().parse().unwrap());
    assert_eq!(parts.next(), Some(path.as_str()));
    (run.stdout, (line, column))
}

#[test]
fn a_name_spelt_wrong_is_found_in_loops_components_and_included_files() {
    let page =
        |body: &str| format!("{{% extends \"base.html\" %}}\n{{% block main %}}\n<h1>-</h1>\n{body}{{% endblock %}}\n");
    let ours = |name: &str| fs::read_to_string(format!("{ROOT}/themes/default/templates/{name}")).unwrap();
    let line_of = |name: &str, text: &str| ours(name).lines().position(|line| line.contains(text)).unwrap() + 1;
    let in_loop = template("names.html", &page("{% for letter in page.letters %}\n{{ letter.nmaes }}{% endfor %}\n"));
    assert!(in_loop.1.0 == 5 && in_loop.0.contains("`nmaes`") && in_loop.0.contains("names"), "{}", in_loop.0);
    let included = template("part.html", "<p>\n{{ letter.lettr.text }}</p>\n");
    assert!(
        included.1.0 == 2 && included.0.contains("`lettr`") && included.0.contains("letter, names"),
        "{}",
        included.0
    );
    let card = template("card.html", &ours("card.html").replace("card.summary.text", "card.summary.txt"));
    assert!(card.1.0 == line_of("card.html", "card.summary.text"), "{}", card.0);
    assert!(card.0.contains("`txt`") && card.0.contains("lang, text"), "{}", card.0);
    let facts = template("components.html", &ours("components.html").replace("fact.label", "fact.lable"));
    assert!(facts.1.0 == line_of("components.html", "fact.label") && facts.0.contains("label, value"), "{}", facts.0);
    let word =
        template("components.html", &ours("components.html").replace("words[\"list-equal\"]", "words[\"list-eqaul\"]"));
    assert!(word.1.0 == line_of("components.html", "words[\"list-equal\"]"), "{}", word.0);
    assert!(word.0.contains("did you mean `list-equal`?"), "{}", word.0);
    let call = template("listing.html", &page("– {{ <crads list={page.list} /> }}\n"));
    assert!(call.1 == (4, 6) && call.0.contains("did you mean `cards`?"), "{:?} {}", call.1, call.0);
    let filter = template("listing.html", &page("{{ page.heading | uper }}\n{{ page.heading | lowr }}\n"));
    assert!(filter.0.contains("`uper`") && filter.0.contains("`lowr`"), "both at once: {}", filter.0);
}

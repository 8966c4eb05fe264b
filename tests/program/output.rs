//! The written trees: their lists and order, their pages, their links, and what no tree may hold.

use crate::order::order;
use crate::pages::{Output, Page};
use crate::samples::many;
use crate::support::{DAY, Site};
use std::collections::{BTreeMap, BTreeSet};

const SEED: &str = "Catalogue of tools";

/// Fifty-five tools on pages of twenty, so that there are several pages of several lists.
fn large() -> Site {
    Site::of(&many(55)).replace("site.toml", "[card]", "[visibility]\nper-page = 20\n\n[card]")
}

/// The pages of every list of the members' tree, by the address of the first, in order.
fn lists(built: &Output) -> BTreeMap<String, Vec<String>> {
    let mut lists: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for path in built.files.keys().filter(|path| path.ends_with(".html")) {
        let stem = path.trim_end_matches(".html");
        let (first, number) = if let Some(number) = stem.strip_prefix("members/page-") {
            ("members/index".to_owned(), number.parse().unwrap())
        } else if stem == "members/index" {
            (stem.to_owned(), 1)
        } else if let Some(rest) = stem.strip_prefix("members/criteria/").filter(|rest| *rest != "index") {
            let (first, number) =
                rest.rsplit_once('.').map_or((rest, 1), |(first, number)| (first, number.parse().unwrap()));
            (format!("members/criteria/{first}"), number)
        } else {
            continue;
        };
        lists.entry(first).or_default().push((number, path.clone()));
    }
    lists
        .into_iter()
        .map(|(first, mut pages)| {
            pages.sort();
            (first, pages.into_iter().map(|(_, path)| path).collect())
        })
        .collect()
}

/// Whether every list of a site is in the order of a day, and no tool is twice in one.
fn lists_are_in_order(built: &Output, seed: &str, day: &str) -> usize {
    let lists = lists(built);
    for (first, pages) in &lists {
        let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
        let shown = built.list(&pages);
        let members: BTreeSet<String> = shown.iter().cloned().collect();
        assert_eq!(members.len(), shown.len(), "{first}: each tool once");
        let mut members: Vec<String> = members.into_iter().collect();
        members.sort();
        assert_eq!(shown, order(seed, &members, day), "{first} on {day}");
    }
    lists.len()
}

#[test]
fn every_list_is_in_the_order_of_article_1_over_its_own_members() {
    for day in [DAY, "2026-11-23", "2027-02-28"] {
        assert!(lists_are_in_order(&large().on(day).built(), SEED, day) > 15);
    }
    // An odd number, in even and odd passes.
    for day in ["2026-11-22", "2026-11-25"] {
        lists_are_in_order(&Site::small().on(day).built(), SEED, day);
    }
}

#[test]
fn the_order_turns_with_the_day_and_with_nothing_else() {
    let list = |site: Site| site.built().page("members/index.html").tools();
    let today = list(Site::small());
    assert_ne!(today, list(Site::small().on("2026-11-23")));
    assert_eq!(today, list(Site::small().replace("content/tools/alpha-match/tool.yaml", "Alpha match", "Aaaa match")));
}

#[test]
fn a_seed_of_its_own_and_the_next_one_hold_from_their_days() {
    let visibility = "[visibility]\nseed = \"first\"\nnext-seed = { text = \"second\", from = 2027-01-01 }\n\n[card]";
    let site = |day: &'static str| Site::of(&many(12)).replace("site.toml", "[card]", visibility).on(day).built();
    lists_are_in_order(&site("2026-12-31"), "first", "2026-12-31");
    lists_are_in_order(&site("2027-01-01"), "second", "2027-01-01");
    assert!(site("2026-12-31").page("members/neutrality.html").main().contains("first"));
}

#[test]
fn lists_are_parted_into_pages_that_lead_to_each_other() {
    let built = large().built();
    let sizes: Vec<usize> =
        ["index", "page-2", "page-3"].map(|page| built.page(&format!("members/{page}.html")).tools().len()).into();
    assert_eq!(sizes, [20, 20, 15]);
    assert!(!built.has("members/page-4.html"));
    let rel = |page: &Page, rel: &str| page.select(|e| e.get("rel") == rel).first().map(|e| e.get("href").to_owned());
    let second = built.page("members/page-2.html");
    assert_eq!((rel(&second, "prev"), rel(&second, "next")), (Some("index.html".into()), Some("page-3.html".into())));
    assert_eq!(rel(&built.page("members/index.html"), "prev"), None);
    assert_eq!(rel(&built.page("members/page-3.html"), "next"), None);
    assert!(built.has("members/criteria/tools-form/tongues/no-reply.3.html"), "criteria likewise");
}

#[test]
fn a_criterion_has_a_page_for_every_option_and_state_even_the_empty_ones() {
    let built = Site::small().built();
    let pages = |question: &str| -> BTreeSet<String> {
        let start = format!("members/criteria/tools-form/{question}/");
        built
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(&start)?.strip_suffix(".html"))
            .map(str::to_owned)
            .collect()
    };
    let with_states = |own: &[&str]| -> BTreeSet<String> {
        own.iter()
            .chain(&["no-reply", "declined", "not-applicable", "confidential", "not-yet-asked"])
            .map(|s| (*s).to_owned())
            .collect()
    };
    assert_eq!(pages("tasks"), with_states(&["matching", "triage", "reading", "unused"]));
    assert_eq!(pages("hosting"), with_states(&["own", "cloud"]));
    assert_eq!(pages("offline"), with_states(&["yes", "no"]));
    assert_eq!(pages("regions"), with_states(&["ke", "ug"]), "codes in use, in lower case");
    assert_eq!(pages("copies"), with_states(&[]), "of a number, the states");
    assert_eq!(pages("accuracy"), BTreeSet::new(), "no criterion");
    let list = |path: &str| {
        built.page(&format!("members/criteria/tools-form/{path}.html")).tools().into_iter().collect::<BTreeSet<_>>()
    };
    let set = |tools: &[&str]| tools.iter().map(|tool| (*tool).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(list("tasks/triage"), set(&["alpha-match", "beta-sort"]));
    assert_eq!(list("regions/not-applicable"), set(&["alpha-match"]));
    assert_eq!(list("regions/no-reply"), set(&["gamma-read"]));
    assert_eq!(list("tasks/unused"), set(&[]));
    let empty = built.page("members/criteria/tools-form/tasks/unused.html").main();
    assert!(empty.to_lowercase().contains("no tool"), "an empty list says so: {empty}");
}

#[test]
fn a_list_says_which_days_order_it_shows_and_leads_to_the_rule() {
    let built = Site::small().built();
    for path in ["members/index.html", "members/criteria/tools-form/tasks/triage.html"] {
        let page = built.page(path);
        assert!(page.main().contains("22 November 2026"), "{path}");
        assert!(page.addresses().iter().any(|a| a.ends_with("neutrality.html")), "{path}");
        assert!(
            page.select(|e| e.get("data-notice") == "no-endorsement").len() > 1,
            "{path}: in its main and at its foot"
        );
    }
}

#[test]
fn names_stand_from_a_to_z_without_a_card() {
    let page = Site::small()
        .tool("etude", "")
        .replace("content/tools/etude/tool.yaml", "name: Etude", "name: Étude")
        .built()
        .page("members/names.html");
    assert!(page.tools().is_empty());
    let links = page.select(|e| e.name == "a" && e.get("href").starts_with("tools/"));
    let names: Vec<&str> = links.iter().map(|a| a.text.trim()).collect();
    assert_eq!(names, ["Alpha match", "Beta sort", "Étude", "Gamma read"]);
}

#[test]
fn previous_and_next_go_round_and_are_absent_below_three_tools() {
    let built = large().built();
    let lists = lists(&built);
    let pages: Vec<&str> = lists["members/index"].iter().map(String::as_str).collect();
    let all = built.list(&pages);
    for (i, tool) in all.iter().enumerate() {
        let page = built.page(&format!("members/tools/{tool}.html"));
        let to = |rel: &str| page.select(|e| e.get("rel") == rel)[0].get("href").replace("../tools/", "");
        assert_eq!(to("next"), format!("{}.html", all[(i + 1) % all.len()]));
        assert_eq!(to("prev"), format!("{}.html", all[(i + all.len() - 1) % all.len()]));
    }
    let two = Site::small().without("content/tools/gamma-read").built();
    assert!(two.page("members/tools/alpha-match.html").select(|e| ["next", "prev"].contains(&e.get("rel"))).is_empty());
}

#[test]
fn a_tools_page_has_its_id_on_main_and_the_same_skeleton_as_every_other() {
    let built = Site::small()
        .tool("delta", "")
        .replace("content/tools/delta/tool.yaml", "name: Delta", "website: https://example.org/\nname: Delta")
        .built();
    let outlines: Vec<String> = ["alpha-match", "beta-sort", "gamma-read", "delta"]
        .map(|tool| {
            let page = built.page(&format!("members/tools/{tool}.html"));
            let main = page.select(|e| e.name == "main")[0].clone();
            assert_eq!(main.get("data-tool"), tool);
            let mut main = main;
            hollow(&mut main);
            main.skeleton()
        })
        .into();
    assert!(outlines.iter().all(|outline| *outline == outlines[0]), "{outlines:#?}");

    fn hollow(element: &mut crate::pages::Element) {
        if ["data-answer", "data-prose"].iter().any(|name| element.attributes.contains_key(*name)) {
            element.below.clear();
        }
        element.below.iter_mut().for_each(hollow);
    }
}

#[test]
fn all_cards_of_a_list_have_the_same_skeleton() {
    let built = large().built();
    let page = built.page("members/index.html");
    let cards = page.select(|e| e.attributes.contains_key("data-tool"));
    assert!(cards.iter().all(|card| card.skeleton() == cards[0].skeleton()));
    assert!(cards.iter().all(|card| card.all().iter().filter(|e| e.name == "a").count() == 1), "one link each");
}

#[test]
fn every_link_is_relative_and_leads_to_a_file_of_its_own_tree() {
    let site = large().replace("site.toml", "base-url", "languages = [\"en\", \"fr\", \"ar\"]\nbase-url");
    let site = site.file(
        "content/notices/2026-10-01-tool-7.md",
        &crate::samples::notice("removal", "tool-7", "2026-10-01", "2026-10-01"),
    );
    let built = site.built();
    let mut followed = 0;
    for tree in ["public", "members", "coordinators"] {
        for (path, page) in built.pages(&format!("{tree}/")) {
            let ids: BTreeSet<String> = page.all().iter().map(|e| e.get("id").to_owned()).collect();
            for address in page.addresses() {
                if address.starts_with("mailto:")
                    || address.starts_with("https://example.org/")
                    || address.starts_with("https://labs.example.org")
                {
                    continue;
                }
                if address.starts_with("https://hub.example.org/catalogue/") {
                    assert_eq!(tree, "public", "{path}: the one link between trees");
                    continue;
                }
                let (file, anchor) = address.split_once('#').unwrap_or((&address, ""));
                assert!(!file.contains(':') && !file.starts_with('/') && !file.ends_with('/'), "{path}: {address}");
                if file.is_empty() {
                    assert!(ids.contains(anchor), "{path}: {address}");
                    continue;
                }
                let mut parts: Vec<&str> = path.split('/').collect();
                parts.pop();
                for part in file.split('/') {
                    match part {
                        ".." => {
                            assert!(parts.pop().is_some_and(|_| !parts.is_empty()), "{path}: {address} leaves its tree")
                        }
                        "." => {}
                        part => parts.push(part),
                    }
                }
                assert!(built.has(&parts.join("/")), "{path}: {address} leads nowhere");
                followed += 1;
            }
        }
    }
    assert!(followed > 5_000, "{followed}");
}

#[test]
fn the_public_tree_holds_no_word_of_any_tool() {
    let site = Site::small().file("content/tools/zzq-unheard/tool.yaml", "name: Wqxnamed\nprovider: wqx-labs\nsummary: Wqxsummary tells what this tool of nobody does with the files that it reads.\nwebsite: https://wqx.example.org/\nanswers: { tools-form: { accuracy: Wqxanswer } }\n");
    let provider =
        crate::samples::PROVIDER.replace("Example Labs", "Wqxprovider").replace("labs.example.org", "wqx.example.org");
    let site = site
        .file("content/providers/wqx-labs.yaml", &provider)
        .file("content/tools/zzq-unheard/about.md", "Wqxabout.\n");
    let site = site.file(
        "content/notices/2026-10-01-zzq-unheard.md",
        &crate::samples::notice("suspension", "zzq-unheard", "2026-10-01", "2026-10-01"),
    );
    let built = site.built();
    for words in [
        "wqx",
        "zzq",
        "alpha-match",
        "Alpha match",
        "Beta sort",
        "example-labs",
        "Example Labs",
        "data-tool",
        "The public reason",
    ] {
        assert_eq!(built.holding("public", words), Vec::<&str>::new(), "{words}");
    }
    assert!(!built.holding("members", "wqxanswer").is_empty(), "or this test would show nothing");
    for path in [
        "public/index.html",
        "public/neutrality.html",
        "public/request.html",
        "public/principles.html",
        "public/terms/providers/2026-01.html",
    ] {
        assert!(built.has(path), "{path}");
    }
}

#[test]
fn what_is_for_coordinators_is_in_no_other_tree() {
    let site = Site::small()
        .tool("alpha-match", "    contract: COORDS-ANSWER\n    accuracy: { confidential: true, value: COORDS-HELD }\n")
        .file("content/pages/inside.md", "---\ntitle: COORDS-TITLE\naudience: coordinators\n---\nCOORDS-TEXT\n")
        .file("content/pages/readers.md", "---\ntitle: MEMBERS-TITLE\naudience: members\n---\nMEMBERS-TEXT\n")
        .file(
            "content/notices/2026-10-01-alpha-match.md",
            &crate::samples::notice("suspension", "alpha-match", "2026-10-01", "2026-10-01"),
        );
    let built = site.built();
    for tree in ["members", "public"] {
        for words in
            ["COORDS", "SECRET", "What do contracts say?", "GUIDANCE-FOR-PROVIDER", "secret-contact", "SECRET-ACCOUNT"]
        {
            assert_eq!(built.holding(tree, words), Vec::<&str>::new(), "{words} in {tree}");
        }
    }
    assert_eq!(built.holding("public", "MEMBERS-"), Vec::<&str>::new());
    assert!(
        built.has("coordinators/inside.html") && built.has("members/readers.html") && !built.has("members/inside.html")
    );
    assert!(!built.holding("coordinators", "Example Labs").is_empty(), "they see who consented");
    let manifest = built.text("manifest.json");
    assert!(!manifest.contains("COORDS") && !manifest.contains("SECRET"));
}

#[test]
fn no_page_has_scripts_or_styles_in_it_or_asks_another_site() {
    let built = large().built();
    for (path, page) in built.pages("") {
        let csp =
            page.select(|e| e.name == "meta" && e.get("http-equiv").eq_ignore_ascii_case("content-security-policy"));
        assert!(csp.len() == 1 && csp[0].get("content").starts_with("default-src 'none'"), "{path}");
        assert!(!csp[0].get("content").contains("unsafe"), "{path}");
        for element in page.all() {
            assert!(
                !["style", "iframe", "form", "object", "embed", "base"].contains(&element.name.as_str()),
                "{path}: {}",
                element.name
            );
            // The one picture there is shows coordinators the exposure of all tools.
            let picture = path == "coordinators/fairness.html" && element.get("src") == "exposure.svg";
            assert!(element.name != "img" || picture, "{path}: {element:?}");
            let inline = element.attributes.keys().any(|name| name == "style" || name.starts_with("on"));
            assert!(!inline, "{path}: {element:?}");
            assert!(element.name != "script" || !element.get("src").is_empty(), "{path}");
            assert!(element.name != "link" || !element.get("href").contains("://"), "{path}: {element:?}");
        }
        let html = page.select(|e| e.name == "html");
        assert!(html.len() == 1 && !html[0].get("lang").is_empty() && html[0].get("dir") == "ltr", "{path}");
    }
}

#[test]
fn languages_other_than_the_first_have_folders_with_the_same_files() {
    let site = Site::small().replace("site.toml", "base-url", "languages = [\"en\", \"fr\", \"ar\"]\nbase-url");
    let summary = "Compare des fichiers avec des listes de fichiers connus et indique chaque correspondance.";
    let built = site.file("content/tools/alpha-match/tool.fr.yaml", &format!("summary: {summary}\n")).built();
    for tree in ["public", "members", "coordinators"] {
        let names = |folder: &str| -> BTreeSet<String> {
            let pages = built.files.keys().filter(|path| path.ends_with(".html"));
            pages
                .filter_map(|path| path.strip_prefix(folder))
                .filter(|p| !p.starts_with("fr/") && !p.starts_with("ar/"))
                .map(str::to_owned)
                .collect()
        };
        let source = names(&format!("{tree}/"));
        assert!(!source.is_empty());
        assert_eq!(names(&format!("{tree}/fr/")), source);
        assert_eq!(names(&format!("{tree}/ar/")), source);
    }
    let page = built.page("members/fr/tools/alpha-match.html");
    assert_eq!(page.select(|e| e.name == "html")[0].get("lang"), "fr");
    let lead = page.select(|e| e.is("lead"))[0];
    assert_eq!((lead.text.trim(), lead.get("lang")), (summary, "fr"));
    let arabic = built.page("members/ar/tools/alpha-match.html");
    let html = arabic.select(|e| e.name == "html")[0];
    assert_eq!((html.get("lang"), html.get("dir")), ("ar", "rtl"));
    let lead = arabic.select(|e| e.is("lead"))[0];
    assert_eq!((lead.get("lang"), lead.get("dir")), ("en", "ltr"), "shown in the source language, and marked as such");
    assert_eq!(
        built.page("members/fr/index.html").tools(),
        built.page("members/index.html").tools(),
        "one order in every language"
    );
}

#[test]
fn each_tree_is_complete_in_itself() {
    let built = Site::small().built();
    for tree in ["public", "members", "coordinators"] {
        assert!(built.has(&format!("{tree}/index.html")));
        assert!(
            built.files.keys().any(|path| path.starts_with(&format!("{tree}/assets/")) && path.ends_with(".css")),
            "{tree}"
        );
    }
    for path in [
        "members/names.html",
        "members/neutrality.html",
        "members/changes.html",
        "members/notices/index.html",
        "manifest.json",
    ] {
        assert!(built.has(path), "{path}");
    }
}

#[test]
fn a_tools_page_says_what_every_reader_must_know() {
    let page = Site::small().built().page("members/tools/alpha-match.html");
    for notice in ["no-endorsement", "stated-by-provider", "no-procurement", "responsible-use"] {
        assert!(!page.select(|e| e.get("data-notice") == notice).is_empty(), "{notice}");
    }
    let order: Vec<&str> = page
        .all()
        .iter()
        .map(|e| e.get("id"))
        .filter(|id| ["responsible-use", "website", "change", "concern"].contains(id))
        .collect();
    assert_eq!(
        order,
        ["responsible-use", "website", "change", "concern"],
        "responsible use comes before any link outside"
    );
    let main = page.main();
    assert!(
        main.contains("content/tools/alpha-match/tool.yaml") && main.contains("catalogue@example.org"),
        "both ways to propose a change"
    );
    assert!(main.contains("Never send images"), "the warning never to send material");
}

#[test]
fn markdown_of_strangers_is_plain() {
    let about = "Plain *words* and <b>raw</b> <script>alert(1)</script>.\n\n## Heading\n\n- one\n- [two](https://example.org/two)\n- [three](javascript:alert)\n";
    let site = Site::small().file("content/tools/alpha-match/about.md", about);
    let run = site.build();
    if run.status == Some(0) {
        let page = site.output().page("members/tools/alpha-match.html");
        let prose = page.select(|e| e.is("about"))[0].clone();
        assert!(prose.all().iter().all(|e| !["script", "b"].contains(&e.name.as_str())), "{prose:#?}");
        assert!(page.addresses().iter().all(|a| !a.starts_with("javascript")));
        assert!(prose.below.iter().any(|e| e.name == "h4"), "headings are shown two levels lower");
    } else {
        assert_eq!(run.status, Some(1), "{run:?}");
    }
}

#[test]
fn a_welcome_and_a_word_on_access_stand_within_the_public_pages_and_nowhere_else() {
    let page = |title: &str, text: &str| format!("---\ntitle: {title}\naudience: public\n---\n{text}\n");
    let site = Site::small()
        .file("content/pages/welcome.md", &page("Welcome", "We greet whoever reads this."))
        .file("content/pages/access.md", &page("Access", "Ask on a Tuesday."));
    let built = site.built();
    assert!(built.page("public/index.html").main().contains("We greet whoever reads this."));
    assert!(built.page("public/request.html").main().contains("Ask on a Tuesday."));
    for path in ["public/welcome.html", "public/access.html", "members/welcome.html", "members/access.html"] {
        assert!(!built.has(path), "{path}");
    }
    assert!(!built.text("members/index.html").contains("Welcome"), "no link leads to it");
}

//! Balance of representation, the coordinators' pages on it, and what the page on neutrality discloses.

use crate::support::Site;
use serde_json::Value;

/// Three tools of a company in Kenya, and two events.
fn site() -> Site {
    Site::small()
        .file("content/providers/other-school.yaml", "name: Other School\nkind: academic\nconsents: []\n")
        .file(
            "content/events/2026-03-01-workshop.yaml",
            "title: Workshop\nparticipants:\n  - { provider: example-labs, role: speaker }\n  \
             - { provider: other-school, role: participant }\n",
        )
        .file(
            "content/events/2027-03-01-later.yaml",
            "title: Later\nparticipants: [{ provider: other-school, role: speaker }]\n",
        )
}

fn report(site: &Site, more: &[&str]) -> Value {
    let run = site.run([&["report", "--format", "json"], more].concat()).succeeds();
    serde_json::from_str(&run.stdout).unwrap()
}

fn group<'v>(report: &'v Value, by: &str, group: &str) -> &'v Value {
    let groups = report["balance"]["by"][by].as_array().unwrap();
    groups.iter().find(|known| known["group"] == group).unwrap()
}

#[test]
fn representation_is_counted_by_kind_region_and_provider() {
    let report = report(&site(), &[]);
    let company = group(&report, "kind", "company");
    assert_eq!((&company["tools"], &company["speakers"]), (&3.into(), &1.into()));
    assert_eq!(group(&report, "kind", "academic")["participants"], 1);
    assert_eq!(group(&report, "kind", "academic")["speakers"], 0, "an event to come is not counted");
    assert_eq!(group(&report, "region", "Africa")["tools"], 3);
    assert_eq!(group(&report, "provider", "other-school")["participants"], 1);
}

#[test]
fn sectors_are_those_that_the_tools_answers_tick() {
    let site = site().replace("site.toml", "[card]", "[balance]\nsector = \"tools-form.hosting\"\n\n[card]");
    let report = report(&site, &[]);
    assert_eq!(group(&report, "sector", "own")["tools"], 1);
    assert_eq!(group(&report, "sector", "cloud")["providers"], 1);
}

#[test]
fn coordinators_are_told_where_one_group_holds_most_of_something() {
    assert_eq!(report(&site(), &[])["balance"]["exceeds"], Value::Array(Vec::new()), "three tools say nothing");
    let site = site().replace("site.toml", "[card]", "[balance]\nleast = 3\n\n[card]");
    let exceeds = &report(&site, &[])["balance"]["exceeds"];
    assert!(exceeds.as_array().unwrap().iter().any(|e| e["group"] == "company" && e["column"] == "tools"), "{exceeds}");
    let page = site.built().page("coordinators/balance.html").main();
    assert!(page.contains("Company: 3 of 3 (Tools). This is more than 50 %."), "{page}");
}

#[test]
fn who_consented_and_where_it_is_written_down_is_for_coordinators() {
    let site = site();
    for format in ["human", "json"] {
        let run = site.run(["report", "--format", format]).succeeds();
        assert!(!run.printed().contains("SECRET") && !run.printed().contains("secret"), "{run:?}");
        let run = site.run(["report", "--format", format, "--audience", "coordinators"]).succeeds();
        assert!(run.stdout.contains("SECRET-ROLE") && run.stdout.contains("SECRET-LETTER"), "{run:?}");
    }
}

#[test]
fn what_is_open_is_reported() {
    let report = report(&site(), &[]);
    let open = report["open_questions"].as_array().unwrap();
    let gamma = open.iter().find(|entry| entry["tool"] == "gamma-read").unwrap();
    assert!(gamma["questions"].as_array().unwrap().contains(&"hosting".into()), "{gamma}");
    assert!(!gamma["questions"].as_array().unwrap().contains(&"contract".into()), "that one is for coordinators");
    assert_eq!(report["review_due"].as_array().unwrap().len(), 3, "outside git no last change is known");
    assert_eq!(report["consents"][0]["on"], "2026-01-10");
}

#[test]
fn coordinators_see_exposure_as_a_picture_and_as_tables() {
    let built = site().built();
    let page = built.text("coordinators/fairness.html");
    assert!(page.contains("exposure.svg"), "{page}");
    let picture = built.text("coordinators/exposure.svg");
    assert_eq!(picture.matches("<rect").count(), 3, "a bar for each of three tools: {picture}");
    assert!(!picture.contains("<style") && !picture.contains("style=") && !picture.contains("<script"), "{picture}");
    for tool in ["alpha", "beta", "gamma"] {
        assert!(!page.to_lowercase().contains(tool) && !picture.contains(tool), "nothing singles out a tool");
    }
}

#[test]
fn a_provider_that_supports_the_initiative_is_disclosed_to_members_alone() {
    let support = "supports-initiative: Lends rooms\nconsents:";
    let built = site().replace("content/providers/example-labs.yaml", "consents:", support).built();
    let members = built.page("members/neutrality.html").main();
    assert!(members.contains("Example Labs") && members.contains("Lends rooms"), "{members}");
    assert_eq!(built.holding("public", "Lends rooms"), Vec::<&str>::new());
    assert_eq!(built.holding("members", "Lends rooms"), ["members/neutrality.html"]);
}

#[test]
fn the_page_on_neutrality_works_out_todays_first_places_without_a_name() {
    let built = site().built();
    // Day 20,779 of three tools: pass 6926, turn 1, stride 2, so shift 2; an even pass is not reversed.
    for tree in ["public", "members"] {
        let page = built.page(&format!("{tree}/neutrality.html")).main();
        assert!(page.contains("20,779") && page.contains("6,926"), "{page}");
        assert!(page.contains("The first places of the list of all tools today"), "{page}");
        assert!(page.contains("Highest divided by lowest"), "{page}");
        for tool in ["alpha", "beta", "gamma"] {
            assert!(!page.to_lowercase().contains(tool), "no tool is named for standing first");
        }
    }
}

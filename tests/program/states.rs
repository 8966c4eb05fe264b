//! The six states of an answer (DESIGN 2.2), as readers see them on written pages.

use crate::pages::Row;
use crate::support::Site;

/// The row of a question once a tool has these answers.
fn row(answers: &str, question: &str) -> Row {
    row_on(Site::small(), answers, question)
}

fn row_on(site: Site, answers: &str, question: &str) -> Row {
    site.tool("delta", answers).built().page("members/tools/delta.html").question("tools-form", question)
}

fn state(answers: &str, question: &str) -> String {
    row(answers, question).state
}

#[test]
fn an_answer_is_shown_with_who_stated_it_and_when() {
    let found = row(
        "    accuracy:\n      value: Measured on *ten* pairs.\n      as-of: 2026-03-01\n      reference: test-report\n",
        "accuracy",
    );
    assert_eq!((found.asked.as_str(), found.state.as_str()), ("How was accuracy measured?", "Answered"));
    for words in ["Measured on ten pairs.", "tated by the provider", "1 March 2026", "Report of tests", "Example Labs"]
    {
        assert!(found.answer.contains(words), "{words}: {found:?}");
    }
}

#[test]
fn every_question_of_every_form_is_on_every_tools_page_in_form_order() {
    let site = Site::small()
        .file("content/forms/second.yaml", &crate::samples::FORM.replace("Tools form", "Second form"))
        .tool("delta", "");
    let built = site.built();
    let asked = |path: &str| {
        let page = built.page(path);
        let rows = page.select(|e| e.is("question"));
        rows.iter().map(|row| row.get("id").to_owned()).collect::<Vec<_>>()
    };
    let all = asked("members/tools/delta.html");
    assert_eq!(all.len(), 1 + 12 + 12, "a website and two forms: {all:?}");
    assert!(!all.iter().any(|id| id.ends_with(".contract")), "what only coordinators are told is not there");
    for tool in ["alpha-match", "beta-sort", "gamma-read"] {
        assert_eq!(asked(&format!("members/tools/{tool}.html")), all);
    }
}

#[test]
fn nothing_null_an_empty_text_and_an_empty_list_are_no_reply() {
    for answers in [
        "    tasks: [reading]\n",
        "    tasks: [reading]\n    accuracy:\n",
        "    accuracy: null\n",
        "    accuracy: ''\n",
        "    accuracy: \"  \"\n",
        "    accuracy: { value: '' }\n",
    ] {
        assert_eq!(state(answers, "accuracy"), "No reply", "{answers}");
    }
    assert_eq!(state("    tasks: []\n", "tasks"), "No reply");
    assert_eq!(state("    tongues: []\n", "tongues"), "No reply");
}

#[test]
fn a_form_that_was_not_answered_is_no_reply_when_it_is_open() {
    let found = row("", "offline");
    assert_eq!(found.state, "No reply");
    let site = Site::small()
        .file("content/tools/delta/tool.yaml", &format!("{}answered: {{}}\n", crate::samples::tool("delta", "")));
    let page = site.built().page("members/tools/delta.html");
    assert_eq!(page.question("tools-form", "audited").state, "No reply", "not `not yet asked`");
}

#[test]
fn a_draft_form_is_not_yet_asked_and_its_answers_are_shown() {
    let draft = || Site::small().replace("content/forms/tools-form.yaml", "status: open", "status: draft");
    assert_eq!(row_on(draft(), "    tasks: [reading]\n", "offline").state, "Not yet asked");
    assert_eq!(row_on(draft(), "    tasks: [reading]\n", "tasks").state, "Answered");
    assert_eq!(row_on(draft(), "", "offline").state, "Not yet asked");
}

#[test]
fn a_question_newer_than_the_version_answered_is_not_yet_asked() {
    let site = |version: &str| {
        let tool = crate::samples::tool("delta", "    tasks: [reading]\n");
        Site::small()
            .file("content/tools/delta/tool.yaml", &format!("{tool}answered: {{ tools-form: \"{version}\" }}\n"))
            .built()
            .page("members/tools/delta.html")
            .question("tools-form", "audited")
    };
    assert_eq!(site("2026-01").state, "Not yet asked");
    assert!(site("2026-01").answer.contains("2026-\u{2060}05"), "the version is named, in one piece");
    assert_eq!(site("2026-05").state, "No reply");
    assert_eq!(state("    tasks: [reading]\n", "audited"), "No reply", "without `answered`, the current version");
}

#[test]
fn versions_are_compared_part_by_part() {
    let site = |answered: &str, since: &str| {
        let tool = crate::samples::tool("delta", "    tasks: [reading]\n");
        let site = Site::small()
            .file("content/tools/delta/tool.yaml", &format!("{tool}answered: {{ tools-form: \"{answered}\" }}\n"));
        let site = site.replace("content/forms/tools-form.yaml", "version: \"2026-09\"", "version: \"1.11\"");
        let site = site.replace("content/forms/tools-form.yaml", "since: \"2026-05\"", &format!("since: \"{since}\""));
        let site = site.replace("content/forms/tools-form.yaml", "retired: \"2026-05\"", "retired: \"1.11\"");
        site.built().page("members/tools/delta.html").question("tools-form", "audited").state
    };
    assert_eq!(site("1.9", "1.10"), "Not yet asked");
    assert_eq!(site("1.10", "1.9"), "No reply");
}

#[test]
fn a_retired_question_is_not_asked_but_its_answers_stay() {
    assert_eq!(state("    tasks: [reading]\n", "tape"), "Not applicable");
    assert_eq!(state("    tape: yes\n", "tape"), "Answered");
    let tool = crate::samples::tool("delta", "    tasks: [reading]\n");
    let site = Site::small()
        .file("content/tools/delta/tool.yaml", &format!("{tool}answered: {{ tools-form: \"2026-01\" }}\n"));
    assert_eq!(
        site.built().page("members/tools/delta.html").question("tools-form", "tape").state,
        "No reply",
        "it was asked then"
    );
}

#[test]
fn a_condition_that_is_not_met_makes_not_applicable_with_the_reason() {
    let found = row("    hosting: own\n", "regions");
    assert_eq!(found.state, "Not applicable");
    assert!(found.answer.contains("Where does it run?") && found.answer.contains("Own machines"), "{found:?}");
    assert_eq!(state("    hosting: cloud\n", "regions"), "No reply");
}

#[test]
fn a_chain_of_conditions_takes_the_state_of_the_nearest_open_link() {
    assert_eq!(state("    hosting: own\n", "region-law"), "Not applicable");
    assert_eq!(state("    hosting: cloud\n", "region-law"), "No reply");
    assert_eq!(state("    hosting: cloud\n    regions: [KE]\n", "region-law"), "No reply");
    assert_eq!(state("    hosting: cloud\n    regions: [UG]\n", "region-law"), "Not applicable");
    assert_eq!(state("    hosting: { declined: Never told. }\n", "region-law"), "Declined");
    assert_eq!(state("    hosting: { declined: Never told. }\n    regions: [KE]\n", "region-law"), "No reply");
}

#[test]
fn a_dependent_takes_the_state_of_its_gate_and_names_it() {
    for (hosting, expected) in [
        ("null", "No reply"),
        ("{ declined: Never told. }", "Declined"),
        ("{ confidential: true, value: own }", "Confidential"),
        ("{ confidential: true }", "Confidential"),
    ] {
        let found = row(&format!("    hosting: {hosting}\n"), "regions");
        assert_eq!(found.state, expected);
        assert!(found.answer.contains("Where does it run?"), "{found:?}");
        assert!(!found.answer.contains("Never told"), "the reason stands at its own question: {found:?}");
    }
}

#[test]
fn a_confidential_answer_can_not_be_read_off_its_dependents() {
    let page = |value: &str| {
        let site = Site::small().tool(
            "delta",
            &format!(
                "    hosting: {{ confidential: true, value: {value}, as-of: 2026-02-03, reference: test-report }}\n"
            ),
        );
        let built = site.built();
        (
            built.page("members/tools/delta.html").main(),
            built.text("members/criteria/tools-form/regions/confidential.html"),
        )
    };
    assert_eq!(page("own"), page("cloud"));
    assert!(
        !page("own").0.contains("3 February 2026") && !page("own").0.contains("Report of tests"),
        "{}",
        page("own").0
    );
}

#[test]
fn a_question_hanging_on_one_for_coordinators_is_confidential_to_readers() {
    let form = "      - { id: secret-gate, ask: Is it secret?, type: yes-no, audience: coordinators }\n      - { id: hangs, ask: Hangs?, type: text, applies-when: { question: secret-gate, is: [yes] } }\n";
    let site = |answer: &str| {
        let text = format!("{}{form}", crate::samples::FORM);
        Site::small()
            .file("content/forms/tools-form.yaml", &text)
            .tool("delta", &format!("    secret-gate: {answer}\n"))
            .built()
    };
    let [yes, no] = ["yes", "no"].map(site);
    let page = "members/tools/delta.html";
    assert_eq!(yes.page(page).question("tools-form", "hangs").state, "Confidential");
    assert_eq!(yes.text(page), no.text(page));
    assert!(yes.holding("members", "Is it secret?").is_empty() && yes.holding("public", "Is it secret?").is_empty());
}

#[test]
fn declined_is_shown_with_its_reason() {
    let found = row("    offline: { declined: Negotiated with each agency. }\n", "offline");
    assert_eq!(found.state, "Declined");
    assert!(found.answer.contains("Negotiated with each agency."), "{found:?}");
    let both = Site::small().tool("delta", "    offline: { value: yes, declined: No. }\n").check();
    assert_eq!(both.finds_only("contradictory-answer").severity, "error");
}

#[test]
fn an_answer_whose_condition_is_not_met_is_shown_with_a_warning() {
    let site = Site::small().tool("delta", "    hosting: own\n    regions: [KE]\n");
    let found = site.check().finds_only("inapplicable-answer");
    assert_eq!((found.severity.as_str(), found.tool.as_str(), found.start.0), ("warning", "delta", 7));
    let shown = site.built().page("members/tools/delta.html").question("tools-form", "regions");
    assert_eq!(shown.state, "Answered");
    assert!(shown.answer.contains("Kenya"), "{shown:?}");
}

#[test]
fn confidential_counts_as_confidential_in_lists_cards_and_criteria() {
    let built = Site::small()
        .tool(
            "delta",
            "    hosting: { confidential: true, value: cloud }\n    tongues: { confidential: true, value: [sw] }\n",
        )
        .built();
    let list = |option: &str| built.page(&format!("members/criteria/tools-form/hosting/{option}.html")).tools();
    assert!(list("confidential").contains(&"delta".to_owned()));
    assert!(!list("cloud").contains(&"delta".to_owned()));
    assert!(!built.has("members/criteria/tools-form/tongues/sw.html"), "a page for the code would tell");
    let listing = built.page("members/index.html");
    let card = listing.select(|e| e.get("data-tool") == "delta")[0];
    assert!(card.text.contains("Confidential") && !card.text.contains("Cloud"), "{}", card.text);
}

#[test]
fn the_website_has_its_row_with_and_without_one() {
    let built = Site::small()
        .file(
            "content/tools/delta/tool.yaml",
            &format!("{}website: https://example.org/delta\n", crate::samples::tool("delta", "")),
        )
        .built();
    assert!(built.page("members/tools/delta.html").row("website").answer.contains("example.org/delta"));
    assert_eq!(built.page("members/tools/beta-sort.html").row("website").state, "No reply");
}

//! Rules that look at tools, providers and events.

use super::*;

#[test]
fn a_tool_needs_a_provider_with_a_file() {
    let text = tool("").replace("provider: labs", "provider: lasb");
    let finding = Sample::new().with(TOOL_FILE, text).breaks("unknown-provider", TOOL_FILE, "provider");
    assert_eq!(finding.help.as_deref(), Some("did you mean `labs`?"));
    assert_eq!(finding.tool.as_deref(), Some("matcher"));
}

#[test]
fn an_event_needs_providers_with_a_file() {
    let event = |id: &str| {
        format!(
            "title: Day\nparticipants: [{{ provider: labs, role: speaker }}, {{ provider: {id}, role: invited }}]\n"
        )
    };
    let path = "content/events/2026-05-01-day.yaml";
    Sample::new().with(path, event("labs")).passes();
    Sample::new().with(path, event("elsewhere")).breaks("unknown-provider", path, "participants[1].provider");
}

#[test]
fn a_provider_with_tools_consents_to_the_terms_in_force() {
    let none = PROVIDER.replace("2026-01-05", "2026-10-02");
    let finding = Sample::new().with(PROVIDER_FILE, none.clone()).breaks("missing-consent", PROVIDER_FILE, "consents");
    assert!(finding.message.contains("`2026-01`"), "{}", finding.message);
    // On its day it counts.
    Sample::new().with(PROVIDER_FILE, none).on(date(2026, 10, 2)).passes();
}

#[test]
fn new_terms_need_a_new_consent_from_the_day_they_are_in_force() {
    let sample = || Sample::new().with("content/terms/providers/2026-11.md", terms("2026-11-01"));
    sample().on(date(2026, 10, 31)).passes();
    sample().on(date(2026, 11, 1)).breaks("missing-consent", PROVIDER_FILE, "consents");
}

#[test]
fn providers_without_a_standing_tool_owe_no_consent() {
    let other = "name: Other\nkind: other\n";
    Sample::new().with("content/providers/other.yaml", other).passes();
    let removed = notices::notice("removal", "2026-09-01");
    Sample::new()
        .with(PROVIDER_FILE, "name: Labs\nkind: company\n")
        .with("content/notices/2026-09-01-matcher.md", removed)
        .passes();
}

#[test]
fn a_consent_names_terms_that_there_are() {
    let text = PROVIDER.replace("consents: [", "consents: [{ terms: \"2026-10\", on: 2026-01-02, by: Secret role }, ");
    let finding = Sample::new().with(PROVIDER_FILE, text).breaks("unknown-terms", PROVIDER_FILE, "consents");
    assert_eq!(finding.help.as_deref(), Some("did you mean `2026-01`?"));
    assert!(!format!("{finding:?}").contains("Secret role"));
}

#[test]
fn citations_lead_to_references() {
    Sample::new().answering("accuracy: { value: Measured., reference: report }").passes();
    let finding = Sample::new().answering("accuracy: { value: Measured., reference: reprot }").breaks(
        "unknown-reference",
        TOOL_FILE,
        "answers.form.accuracy.reference",
    );
    assert_eq!(finding.help.as_deref(), Some("did you mean `report`?"));
    let form = FORM.replace("references: [report]", "references: [report, other-report-of-labs]");
    Sample::new().with(FORM_FILE, form).breaks(
        "unknown-reference",
        FORM_FILE,
        "sections[0].questions[3].references[1]",
    );
}

#[test]
fn what_a_confidential_answer_cites_is_not_quoted() {
    let finding = Sample::new()
        .answering("accuracy: { value: Measured., reference: secret-study, confidential: true }")
        .breaks("unknown-reference", TOOL_FILE, "answers.form.accuracy.reference");
    assert!(!format!("{} {:?}", finding.message, finding.help).contains("secret"));
}

#[test]
fn names_keep_the_limits_and_wide_characters_count_two() {
    let named = |name: &str| Sample::new().with(TOOL_FILE, tool("").replace("name: Matcher", &format!("name: {name}")));
    named(&"x".repeat(60)).passes();
    named("图").passes();
    named(&wide(30)).passes();
    let finding = named(&wide(31)).breaks("name-length", TOOL_FILE, "name");
    assert_eq!(finding.message, "the name has 62 characters, and at most 60 are allowed");
    named("x").breaks("name-length", TOOL_FILE, "name");
}

#[test]
fn summaries_keep_the_limits_in_every_language() {
    let of = |length: usize| Sample::new().with(TOOL_FILE, tool("").replace(SUMMARY, &"x".repeat(length)));
    of(60).passes();
    of(160).passes();
    of(59).breaks("summary-length", TOOL_FILE, "summary");
    of(161).breaks("summary-length", TOOL_FILE, "summary");
    let chinese = |length: usize| {
        Sample::new().with("content/tools/matcher/tool.zh.yaml", format!("summary: {}\n", wide(length)))
    };
    chinese(80).passes();
    chinese(81).breaks("summary-length", "content/tools/matcher/tool.zh.yaml", "summary");
}

#[test]
fn descriptions_keep_the_limit_in_every_language() {
    let about =
        |path: &str, count| Sample::new().with("content/tools/matcher/about.md", "One.").with(path, words(count));
    let (english, french) = ("content/tools/matcher/about.md", "content/tools/matcher/about.fr.md");
    for path in [english, french] {
        about(path, 300).passes();
        let finding = about(path, 301).breaks("about-length", path, "");
        assert_eq!(finding.message, "the description has 301 words, and at most 300 are allowed");
    }
}

#[test]
fn answers_keep_the_budget_of_their_question() {
    let answer = |text: String| Sample::new().answering(&format!("accuracy: {text}"));
    answer(words(5)).passes();
    let finding = answer(words(6)).breaks("answer-length", TOOL_FILE, "answers.form.accuracy");
    assert_eq!(finding.message, "the answer has 6 words, and the question allows 5");
    assert_eq!(finding.help.as_deref(), Some("shorten it by 1; the limit is the same for everybody"));
    answer(format!("{{ declined: {} }}", words(6))).breaks("answer-length", TOOL_FILE, "answers.form.accuracy");
    let secret = answer(format!("{{ confidential: true, value: {} }}", words(6)));
    assert!(!secret.breaks("answer-length", TOOL_FILE, "answers.form.accuracy").message.contains("word word"));
    let path = "content/tools/matcher/tool.fr.yaml";
    let french = format!("answers: {{ form: {{ accuracy: {} }} }}\n", words(7));
    answer(words(5)).with(path, french).breaks("answer-length", path, "answers.form.accuracy");
}

#[test]
fn an_answer_to_a_question_that_does_not_apply_is_pointed_out() {
    let route = "answers.form.region";
    Sample::new().answering("cloud: yes, region: [KE]").passes();
    Sample::new().answering("region: [KE]").passes();
    Sample::new().answering("cloud: no, region: []").passes();
    let finding = Sample::new().answering("cloud: no, region: [KE]").breaks("inapplicable-answer", TOOL_FILE, route);
    assert!(finding.message.contains("`cloud` is answered with `no`"), "{}", finding.message);
    // What a hidden answer is can be told from a warning: coordinators alone are warned.
    assert!(!finding.for_coordinators);
    let hidden = Sample::new().answering("cloud: { value: no, confidential: true }, region: [KE]");
    assert!(hidden.breaks("inapplicable-answer", TOOL_FILE, route).for_coordinators);
    Sample::new().answering("cloud: { value: yes, confidential: true }, region: [KE]").passes();
    Sample::new().answering("cloud: { confidential: true }, region: [KE]").passes();
}

#[test]
fn a_single_tool_is_checked_without_the_rest() {
    let alone = || Sample {
        files: MemoryCheckout::default()
            .with("site.toml", SITE)
            .with(FORM_FILE, FORM.replace(", references: [report]", "")),
        day: DAY,
        whole: false,
    };
    let text = "accuracy: { value: Measured., reference: study }";
    alone().answering(text).passes();
    let rules: Vec<&str> =
        Sample { whole: true, ..alone().answering(text) }.findings().iter().map(|f| f.rule).collect();
    assert_eq!(rules, ["unknown-provider", "unknown-reference"]);
}

#[test]
fn an_answer_belongs_to_the_version_that_was_answered() {
    let asking = |answered: &str| {
        let questions = "      - { id: new, ask: New?, type: yes-no, since: \"2026-02\" }
      - { id: old, ask: Old?, type: yes-no, retired: \"2026-02\" }\n";
        let text = format!("{}{answered}", tool("new: yes, old: no"));
        Sample::new().asking(questions).with(TOOL_FILE, text)
    };
    let late = asking("answered: { form: \"2026-01\" }\n").breaks("unasked-answer", TOOL_FILE, "answers.form.new");
    assert!(late.message.contains("it came with version `2026-02`"), "{}", late.message);
    asking("answered: { form: \"2026-02\" }\n").breaks("unasked-answer", TOOL_FILE, "answers.form.old");
    // Where no version is named, old answers stay valid.
    asking("").passes();
}

#[test]
fn an_answer_speaks_of_a_day_that_has_come() {
    let dated = |day: &str| Sample::new().answering(&format!("accuracy: {{ value: Measured., as-of: {day} }}"));
    dated("2026-10-01").passes();
    dated("2026-10-02").breaks("future-date", TOOL_FILE, "answers.form.accuracy.as-of");
    dated("2026-10-02").on(date(2026, 10, 2)).passes();
    let hidden = Sample::new().answering("accuracy: { confidential: true, value: Measured., as-of: 2027-01-01 }");
    assert!(hidden.breaks("future-date", TOOL_FILE, "answers.form.accuracy.as-of").for_coordinators);
}

#[test]
fn two_versions_of_terms_do_not_begin_on_one_day() {
    let path = "content/terms/providers/2026-01a.md";
    let consent = PROVIDER.replace("2026-01\"", "2026-01a\"");
    let both = |day: &str| Sample::new().with(PROVIDER_FILE, consent.as_str()).with(path, terms(day));
    both("2026-01-02").passes();
    both("2026-01-01").breaks("terms-on-one-day", path, "effective");
    Sample::new().with("content/terms/readers/2026-01.md", terms("2026-01-01")).passes();
}

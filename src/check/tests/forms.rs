//! Rules that look at forms.

use super::*;

/// The route of the question that `asking` puts first.
const FIRST: &str = "sections[0].questions[0]";

fn asking(question: &str) -> Sample {
    Sample::new().asking(&format!("      - {{ id: new, ask: New?, {question} }}\n"))
}

#[test]
fn tools_are_found_by_answers_that_many_share() {
    for kind in ["choice, options: { a: A }", "yes-no", "countries", "languages", "number"] {
        asking(&format!("type: {kind}, criterion: true")).passes();
    }
    for kind in ["text", "date", "link"] {
        asking(&format!("type: {kind}, criterion: true")).breaks(
            "criterion-type",
            FORM_FILE,
            &format!("{FIRST}.criterion"),
        );
    }
}

#[test]
fn what_only_coordinators_see_is_no_criterion() {
    asking("type: yes-no, audience: coordinators").passes();
    asking("type: yes-no, audience: coordinators, criterion: true").breaks(
        "hidden-criterion",
        FORM_FILE,
        &format!("{FIRST}.criterion"),
    );
}

#[test]
fn a_condition_names_a_question_of_the_form() {
    let finding = asking("type: text, applies-when: { question: clod, is: [yes] }").breaks(
        "unknown-condition",
        FORM_FILE,
        &format!("{FIRST}.applies-when.question"),
    );
    assert_eq!(finding.help.as_deref(), Some("did you mean `cloud`?"));
}

#[test]
fn a_condition_waits_for_answers_that_can_be_given() {
    let gate =
        |question: &str, is: &str| asking(&format!("type: text, applies-when: {{ question: {question}, is: {is} }}"));
    gate("tasks", "[triage, matching]").passes();
    gate("cloud", "[no]").passes();
    gate("region", "[ke]").passes();
    let finding = gate("tasks", "[triage, matchign]").breaks(
        "condition-value",
        FORM_FILE,
        &format!("{FIRST}.applies-when.is[1]"),
    );
    assert_eq!(finding.help.as_deref(), Some("did you mean `matching`?"));
    gate("cloud", "[maybe]").breaks("condition-value", FORM_FILE, &format!("{FIRST}.applies-when.is[0]"));
    gate("region", "[kenya]").breaks("condition-value", FORM_FILE, &format!("{FIRST}.applies-when.is[0]"));
    gate("accuracy", "[good]").breaks("condition-value", FORM_FILE, &format!("{FIRST}.applies-when.question"));
}

#[test]
fn conditions_form_no_circle() {
    asking("type: yes-no, applies-when: { question: new, is: [yes] }").breaks(
        "condition-cycle",
        FORM_FILE,
        &format!("{FIRST}.applies-when.question"),
    );
    let circle = "      - { id: a, ask: A?, type: yes-no, applies-when: { question: b, is: [yes] } }
      - { id: b, ask: B?, type: yes-no, applies-when: { question: c, is: [yes] } }
      - { id: c, ask: C?, type: yes-no, applies-when: { question: b, is: [yes] } }\n";
    let finding = Sample::new().asking(circle).breaks(
        "condition-cycle",
        FORM_FILE,
        "sections[0].questions[1].applies-when.question",
    );
    assert!(finding.message.contains("`b` → `c` → `b`"), "{}", finding.message);
    assert_eq!(finding.related.len(), 1);
    let chain = circle.replace("type: yes-no, applies-when: { question: c, is: [yes] }", "type: yes-no");
    Sample::new().asking(&chain).passes();
}

#[test]
fn a_circle_of_a_thousand_questions_is_found_once() {
    let questions: String = (0..1000)
        .map(|i| {
            let next = (i + 1) % 1000;
            format!("      - {{ id: q{i}, ask: Q?, type: yes-no, applies-when: {{ question: q{next}, is: [yes] }} }}\n")
        })
        .collect();
    let finding = Sample::new().asking(&questions).breaks(
        "condition-cycle",
        FORM_FILE,
        "sections[0].questions[0].applies-when.question",
    );
    assert_eq!(finding.related.len(), 999);
}

#[test]
fn a_question_for_readers_should_not_hang_on_a_hidden_one() {
    let hidden = |audience: &str| {
        Sample::new().asking(&format!(
            "      - {{ id: inside, ask: Inside?, type: yes-no, audience: coordinators }}
      - {{ id: new, ask: New?, type: text, audience: {audience}, applies-when: {{ question: inside, is: [yes] }} }}\n"
        ))
    };
    hidden("coordinators").passes();
    hidden("members").breaks("hidden-condition", FORM_FILE, "sections[0].questions[1].applies-when.question");
}

#[test]
fn versions_of_questions_and_options_fit_the_form() {
    asking("type: text, since: \"2026-02\"").passes();
    // Announced for a later version.
    asking("type: text, since: \"2026-01\", retired: \"2027-01\"").passes();
    asking("type: text, since: \"2026-03\"").breaks("question-version", FORM_FILE, &format!("{FIRST}.since"));
    asking("type: text, since: \"2026-01\", retired: \"2026-01\"").breaks(
        "question-version",
        FORM_FILE,
        &format!("{FIRST}.retired"),
    );
    asking("type: choice, options: { a: { text: A, since: \"2026-01\", retired: \"2026-02\" } }").passes();
    asking("type: choice, options: { a: { text: A, since: \"2026-10\" } }").breaks(
        "question-version",
        FORM_FILE,
        &format!("{FIRST}.options.a.since"),
    );
}

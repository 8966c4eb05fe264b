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
            format!(
                "      - {{ id: q{i}, ask: Q{i}?, type: yes-no, applies-when: {{ question: q{next}, is: [yes] }} }}\n"
            )
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

#[test]
fn options_of_a_question_read_differently() {
    let path = "content/forms/form.fr.yaml";
    let finding = asking("type: choice, options: { a: In a cloud, b: In a cloud. }").breaks(
        "repeated-option",
        FORM_FILE,
        &format!("{FIRST}.options.b"),
    );
    assert!(finding.message.contains("`a` and `b`"), "{}", finding.message);
    asking("type: choice, options: { a: C, b: C++, c: \"C#\" }").passes();
    let french = "sections:\n  - { id: one, questions: [{ id: tasks, options: { triage: Tri, matching: tri } }] }\n";
    Sample::new().with(path, french).breaks("repeated-option", path, "");
}

#[test]
fn sections_and_questions_have_words_of_their_own() {
    let section = "  - { id: two, title: ONE, questions: [{ id: q, ask: Which tasks?, type: text }] }\n";
    // The same question in another section is another question.
    Sample::new().with(FORM_FILE, format!("{FORM}{section}")).breaks(
        "repeated-heading",
        FORM_FILE,
        "sections[1].title",
    );
    Sample::new().asking("      - { id: new, ask: which tasks, type: text }\n").breaks(
        "repeated-heading",
        FORM_FILE,
        "sections[0].questions[1].ask",
    );
}

#[test]
fn what_follows_from_a_faulty_form_is_not_reported_again() {
    let faulty = [
        ("type: choices", "type: choicess", "unknown-word"),
        ("id: tasks, ", "", "missing-key"),
        ("triage: Triage", "declined: Triage", "reserved-option"),
        ("title: Form", "title: ", "missing-key"),
        ("title: One", "title: ", "missing-key"),
        ("- id: one", "- id: One", "invalid-id"),
        ("type: yes-no }", "type: yesno }", "unknown-word"),
    ];
    for (from, to, rule) in faulty {
        let sample = Sample::new().answering("tasks: [triage], cloud: yes").with(FORM_FILE, FORM.replacen(from, to, 1));
        let rules: Vec<&str> = sample.findings().iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [rule], "{to:?}");
    }
    for text in ["title: [", "", "- a", "title: Form\nversion: \"1\"\nstatus: open\nsections: none\n"] {
        let sample = Sample::new().with(FORM_FILE, text);
        let paths: Vec<String> =
            sample.findings().iter().map(|f| f.place.as_ref().expect("a place").path.to_string()).collect();
        assert!(!paths.is_empty() && paths.iter().all(|path| path == FORM_FILE), "{text:?}: {paths:?}");
    }
}

#[test]
fn places_in_a_form_are_those_of_the_file_whatever_is_left_out_before() {
    let questions = "      - { id: gone, ask: Gone?, type: nothing }
      - { id: new, ask: New?, type: text, criterion: true }\n";
    let found = Sample::new().asking(questions).findings();
    let place = found.iter().find(|finding| finding.rule == "criterion-type").and_then(|finding| finding.place.clone());
    assert_eq!(place.map(|place| place.spot), Some(Spot::Value("sections[0].questions[1].criterion".into())));
}

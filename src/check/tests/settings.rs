//! Rules that look at `site.toml` and at waivers; severities.

use super::*;
use crate::check::{rule, severity};
use crate::diagnostics::Severity;
use crate::site::{PROSE_RULES, Settings};

fn card(questions: &str) -> Sample {
    Sample::new().with("site.toml", SITE.replace("\"form.tasks\"", questions))
}

#[test]
fn a_card_shows_questions_that_are_asked() {
    let finding = card("\"form.tasks\", \"form.taks\"").breaks("unknown-question", "site.toml", "card.questions[1]");
    assert_eq!(finding.help.as_deref(), Some("did you mean `form.tasks`?"));
    card("\"other-form-altogether.tasks\"").breaks("unknown-question", "site.toml", "card.questions[0]");
}

#[test]
fn a_card_shows_short_answers_for_all_readers() {
    card("\"form.tasks\", \"form.cloud\"").passes();
    card("\"form.accuracy\"").breaks("card-question-type", "site.toml", "card.questions[0]");
    card("\"form.region\"").breaks("card-question-type", "site.toml", "card.questions[0]");
    card("\"form.inside\"")
        .asking("      - { id: inside, ask: Inside?, type: yes-no, audience: coordinators }\n")
        .breaks("card-question-type", "site.toml", "card.questions[0]");
}

#[test]
fn forms_in_the_settings_exist() {
    let text = SITE.replace("forms = [\"form\"]", "forms = [\"form\", \"from\"]");
    let finding = Sample::new().with("site.toml", text.clone()).breaks("unknown-form", "site.toml", "forms[1]");
    assert_eq!(finding.help.as_deref(), Some("did you mean `form`?"));
    Sample::new().with("site.toml", text).in_part().passes();
}

#[test]
fn a_catalogue_without_tools_is_not_published() {
    let empty = |whole| Sample {
        files: MemoryCheckout::default().with("site.toml", "title = \"T\"\n").with("content/references.yaml", ""),
        day: DAY,
        whole,
    };
    empty(true).breaks("no-tools", "site.toml", "");
    empty(false).passes();
    // Where all tools were removed, their tombstones are the catalogue.
    empty(true).with("content/notices/2026-09-01-matcher.md", notices::notice("removal", "2026-09-01")).passes();
}

fn waiver(rule: &str, place: &str) -> Sample {
    let of = |rule: &str, place: &str| {
        format!("- {{ rule: {rule}, place: \"{place}\", reason: Its name., by: Team, on: 2026-05-01 }}\n")
    };
    let list = of("promotional-language", "tools/matcher/tool.yaml#name") + &of(rule, place);
    Sample::new().with("content/waivers.yaml", list)
}

const WAIVERS: &str = "content/waivers.yaml";

#[test]
fn a_waiver_names_a_prose_rule() {
    let place = "tools/matcher/tool.yaml#summary";
    waiver("tracking-link", place).passes();
    let finding = waiver("traking-link", place).breaks("unknown-rule", WAIVERS, "[1].rule");
    assert_eq!(finding.help.as_deref(), Some("did you mean `tracking-link`?"));
    let law = waiver("name-length", place).breaks("unknown-rule", WAIVERS, "[1].rule");
    assert_eq!(law.message, "`name-length` can't be waived");
}

#[test]
fn a_waiver_names_a_place_in_the_content() {
    for place in [
        "tools/matcher/tool.yaml#answers.form",
        "forms/form.yaml#sections[0].questions[1].ask",
        "terms/providers/2026-01.md#title",
        "terms/providers/2026-01.md",
        "providers/labs.yaml#name",
    ] {
        waiver("tracking-link", place).passes();
    }
    // Places of the layout where nothing is.
    for place in [
        "tools/matcher/about.md",
        "tools/matcher/nothing.yaml#name",
        "tools/matcher/tool.yaml#nmae",
        "tools/matcher/tool.yaml#",
        "forms/form.yaml#sections[9]",
        "pages/help.md",
        "terms/providers/2026-01.md#text",
    ] {
        waiver("tracking-link", place).breaks("unknown-field", WAIVERS, "[1].place");
    }
    for place in [
        "tools",
        "matcher",
        "content/tools/matcher/tool.yaml",
        "/tools/matcher/tool.yaml",
        "tools/../x/y",
        "events/x.yaml",
        "tools//x",
        "#name",
    ] {
        waiver("tracking-link", place).breaks("unknown-place", WAIVERS, "[1].place");
    }
    let finding = waiver("tracking-link", "tools/macher/tool.yaml#name").breaks("unknown-place", WAIVERS, "[1].place");
    assert_eq!(finding.help.as_deref(), Some("did you mean `matcher`?"));
}

#[test]
fn only_prose_rules_change_their_severity() {
    let mut settings = Settings::defaults("T");
    assert_eq!(severity(&settings, "promotional-language"), Severity::Error);
    assert_eq!(severity(&settings, "padded-text"), Severity::Warning);
    settings.rules.insert("promotional-language".into(), Severity::Warning);
    settings.rules.insert("padded-text".into(), Severity::Error);
    settings.rules.insert("name-length".into(), Severity::Warning);
    assert_eq!(severity(&settings, "promotional-language"), Severity::Warning);
    assert_eq!(severity(&settings, "padded-text"), Severity::Error);
    assert_eq!(severity(&settings, "name-length"), Severity::Error);
    assert_eq!(severity(&settings, "unexpected-file"), Severity::Warning);
    assert!(PROSE_RULES.iter().all(|name| rule(name).is_some()), "all of them are looked for");
}

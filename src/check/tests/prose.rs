//! Rules that look at the wording of providers.

use super::*;

const ABOUT: &str = "content/tools/matcher/about.md";

/// A description in the place of the sample's.
fn about(text: &str) -> Sample {
    Sample::new().with(ABOUT, text)
}

/// The rules that a summary breaks.
fn broken(text: &str) -> Vec<&'static str> {
    let mut rules: Vec<&str> = Sample::new().says(text).into_iter().map(|(rule, _)| rule).collect();
    rules.dedup();
    rules
}

#[test]
fn every_rule_on_prose_gives_place_found_words_and_remedy() {
    for (rule, text, found, remedy) in [
        ("promotional-language", "The leading matcher.", "`The leading`", "say what the tool does"),
        ("promotional-language", "Unlike other tools it works.", "`Unlike other`", "readers compare"),
        ("promotional-language", "Book a demo.", "`Book a demo`", "website"),
        ("promotional-language", "Now at a special price.", "`special price`", "answers"),
        ("promotional-language", "Trusted by experts.", "`Trusted by`", "assessments"),
        ("endorsement-claim", "Approved by the coordinators.", "`Approved by the coordinators`", "no endorsement"),
        (
            "tracking-link",
            "See https://example.org/?utm_source=a here.",
            "`https://example.org/?utm_source=a`",
            "parameters",
        ),
        ("tracking-link", "See https://bit.ly/a here.", "`https://bit.ly/a`", "leads to"),
        ("personal-data", "Write to ana@example.org.", "`ana@example.org`", "website"),
        ("personal-data", "Or +254 20 5550100.", "`+254 20 5550100`", "website"),
        ("decorative-text", "Compares \u{1f680} hashes.", "`\u{1f680}`", "delete it"),
        ("decorative-text", "It is FAST.", "`FAST`", "small letters"),
        ("decorative-text", "It works!!!", "`!!!`", "one mark"),
        ("disallowed-markup", "It is <b>bold</b>.", "`<b>`", "plain words"),
        ("padded-text", "Match match match match.", "`Match match match match`", "once"),
    ] {
        let sample = Sample::new().with(TOOL_FILE, tool("accuracy: TEXT").replace("TEXT", &quoted(text)));
        let finding = sample.breaks(rule, TOOL_FILE, "answers.form.accuracy");
        assert!(finding.message.contains(found), "{finding:?}");
        assert!(finding.help.as_ref().is_some_and(|help| help.contains(remedy)), "{finding:?}");
        assert_eq!(finding.tool.as_deref(), Some("matcher"));
    }
}

#[test]
fn a_finding_in_a_description_points_at_the_words() {
    let text = "\n\n## What\n\nIt *compares* pictures &amp; is the be**st** tool.\n";
    let found = about(text).findings();
    let [finding] = found.as_slice() else { panic!("{found:#?}") };
    let place = finding.place.clone().expect("a place");
    let Spot::Prose(at) = place.spot else { panic!("{place:?}") };
    assert_eq!((&*place.path, text.trim_start().get(at)), (ABOUT, Some("the be**st** tool")));
}

#[test]
fn everything_that_a_provider_writes_is_looked_at() {
    let praise = "the best tool";
    Sample::new().with(TOOL_FILE, tool("").replace("name: Matcher", "name: The best matcher")).breaks(
        "promotional-language",
        TOOL_FILE,
        "name",
    );
    Sample::new().answering(&format!("accuracy: {{ declined: {praise} }}")).breaks(
        "promotional-language",
        TOOL_FILE,
        "answers.form.accuracy.declined",
    );
    Sample::new().answering(&format!("accuracy: {{ confidential: true, value: {praise} }}")).breaks(
        "promotional-language",
        TOOL_FILE,
        "answers.form.accuracy",
    );
    let french = "content/tools/matcher/tool.fr.yaml";
    Sample::new()
        .answering("accuracy: plain")
        .with(french, "answers: { form: { accuracy: le meilleur outil } }\n")
        .breaks("promotional-language", french, "answers.form.accuracy");
    Sample::new().with(PROVIDER_FILE, PROVIDER.replace("name: Labs", "name: Leading Labs")).breaks(
        "promotional-language",
        PROVIDER_FILE,
        "name",
    );
    Sample::new().with(PROVIDER_FILE, PROVIDER.replace("by: Head of compliance", "by: Dr Ana Example")).breaks(
        "personal-data",
        PROVIDER_FILE,
        "consents[0].by",
    );
    Sample::new().with(PROVIDER_FILE, format!("{PROVIDER}website: https://example.org/?gclid=1\n")).breaks(
        "tracking-link",
        PROVIDER_FILE,
        "website",
    );
    Sample::new()
        .with("content/tools/matcher/about.fr.md", "Le meilleur outil.")
        .with(ABOUT, "Plain.")
        .findings()
        .iter()
        .for_each(|f| {
            assert_eq!(
                (f.rule, &*f.place.as_ref().unwrap().path),
                ("promotional-language", "content/tools/matcher/about.fr.md")
            )
        });
}

#[test]
fn coordinators_may_write_as_they_like() {
    let page = "---\ntitle: The best page\naudience: public\n---\n# The best\n\nContact us!!!\n";
    Sample::new().with("content/pages/help.md", page).passes();
}

#[test]
fn a_name_is_no_claim_in_prose_and_needs_a_waiver_itself() {
    let named = tool("").replace("name: Matcher", "name: Best Match");
    let sample = Sample::new().with(TOOL_FILE, named);
    sample.with(ABOUT, "Best Match compares hashes. The Best Match interface is plain.").breaks(
        "promotional-language",
        TOOL_FILE,
        "name",
    );
}

#[test]
fn protected_names_are_those_of_the_settings() {
    let sample = || Sample::new().with(ABOUT, "Fits the ways of Quiet Harbour Alliance.");
    sample().passes();
    let settings = format!("protected-names = [\"Quiet Harbour Alliance\"]\n{SITE}");
    let found = sample().with("site.toml", settings.clone()).findings();
    assert_eq!(found.iter().map(|f| f.rule).collect::<Vec<_>>(), ["endorsement-claim"]);
    Sample::new()
        .with("site.toml", settings)
        .with(ABOUT, "It is in no way supported by Quiet Harbour Alliance.")
        .passes();
}

#[test]
fn no_disguise_hides_praise() {
    for text in [
        "the ｂｅｓｔ tool",
        "the 𝐛𝐞𝐬𝐭 tool",
        "the bеst tool",
        "the ⓑⓔⓢⓣ tool",
        "the be\u{200d}st tool",
        "the b\u{336}e\u{336}st tool",
    ] {
        let rules = broken(text);
        assert!(rules.contains(&"promotional-language"), "{text:?}: {rules:?}");
        assert!(text.contains('\u{336}') || rules.contains(&"decorative-text"), "{text:?}: {rules:?}");
    }
    assert!(broken("A z\u{300}\u{301}\u{302}\u{303}\u{304}algo text").contains(&"decorative-text"));
    assert!(about("a&#x200b;b and so on").findings().iter().any(|f| f.rule == "decorative-text"));
}

#[test]
fn orthography_is_no_decoration() {
    for text in [
        "می\u{200c}خواهم تصاویر را مقایسه کنم",
        "क्\u{200d}ष हिन्दी में तुलना",
        "Liest Größen über 3 µm, naïve café, Việt Nam, l’œuvre № 5 → 6 °C ± 2",
        "Uses NIST SP 800-86, ISO/IEC 27037, JSON, XML, HTTPS, UNICRI and CSAM hashes",
        "Is it fast? It may be... or not.",
        "C, C++, C# and 10,000,000 rows at 2026-11-22 10:15",
        "Написано на Python, PDF-файлы и APIшный слой",
        "图像匹配，使用AI。",
    ] {
        assert_eq!(broken(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn a_link_to_another_providers_tool_is_found_and_one_to_the_own_is_none() {
    let other =
        format!("name: Other\nprovider: second\nsummary: {SUMMARY}\nwebsite: https://github.com/second/other\n");
    let sample = |text: &str| {
        about(text)
            .with("content/providers/second.yaml", PROVIDER.replace("name: Labs", "name: Second"))
            .with("content/tools/other/tool.yaml", other.clone())
    };
    let found = sample("See [it](https://github.com/Second/Other/issues).").findings();
    assert_eq!(
        found.iter().map(|f| (f.rule, f.tool.as_deref())).collect::<Vec<_>>(),
        [("tracking-link", Some("matcher"))]
    );
    sample("See [it](https://github.com/labs/matcher).").passes();
}

#[test]
fn numbers_are_not_all_telephone_numbers() {
    for text in
        ["(202) 555-0100", "202-555-0100", "020 7946 0018", "00 254 20 555 0100", "Tel. 555 01 00", "＋254 20 555 0100"]
    {
        assert_eq!(broken(&format!("Reach it by {text}")), ["personal-data"], "{text}");
    }
    for text in [
        "+350 types",
        "ISO 8601: 2026-11-22",
        "10 000 000 pairs",
        "version 1.2.3",
        "SHA-256 of 64 digits",
        "1,628 of 12345678 rows",
        "100-200 ms",
        "package@1.0.2",
        "192.168.100.200",
    ] {
        assert_eq!(broken(&format!("It reads {text} or more")), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn roles_are_offices_and_no_persons() {
    let by = |who: &str| Sample::new().with(PROVIDER_FILE, PROVIDER.replace("Head of compliance", who));
    for role in [
        "Head of compliance",
        "Legal Counsel",
        "Directrice générale",
        "Catalogue team",
        "the board",
        "Начальник отдела",
    ] {
        by(role).passes();
    }
    for person in ["Ana Example", "M. Exemple Dupont", "Г-н Примеров"] {
        by(person).breaks("personal-data", PROVIDER_FILE, "consents[0].by");
    }
}

#[test]
fn words_of_the_coordinators_are_looked_for_too() {
    let settings = format!(
        "{SITE}[words.en]\npromotional = [\"zippy*\"]\nneutral = [\"best biscuit\"]\n[words.links]\nparameters = [\"hubref\"]\n"
    );
    let sample = |text: &str| about(text).with("site.toml", settings.clone());
    sample("It has the best biscuit.").passes();
    assert_eq!(sample("A zippy-looking tool.").findings().len(), 1);
    assert_eq!(sample("See https://example.org/?hubref=1.").findings().len(), 1);
}

#[test]
fn words_that_can_not_be_looked_for_are_a_fault_of_the_settings() {
    let with = |lines: &str| Sample::new().with("site.toml", format!("{SITE}{lines}"));
    with("[words.en]\npromotional = [\"fine\", \"~\"]\n").breaks(
        "invalid-phrase",
        "site.toml",
        "words.en.promotional[1]",
    );
    for lines in ["[words.xx]\nneutral = []\n", "[words.en]\npraise = []\n", "[words.links]\nhosts = []\n"] {
        assert_eq!(with(lines).findings().iter().map(|f| f.rule).collect::<Vec<_>>(), ["unknown-key"], "{lines}");
    }
}

#[test]
fn no_text_takes_long_or_fills_the_report() {
    let start = std::time::Instant::now();
    let size = 60_000;
    for unit in [
        "the best ",
        "a",
        "<b ",
        "<https://a.bc> ",
        "a@b.cc ",
        "www.a ",
        "“",
        "approved by ",
        "the coordinators ",
        "not ",
        "`!!` ",
        "! ",
        "[a]: b\n\n",
        "+1 ",
        "最",
        "e\u{301}",
        "bе",
        "**a** ",
        "FAST ",
        "AI for Safer Children ",
        "\n\n",
        "report \"best\" ",
    ] {
        let text = unit.repeat(size / unit.len());
        let found = about(&text).findings();
        assert!(found.len() < 40, "{unit:?}: {}", found.len());
        let found = Sample::new().says(&text);
        assert!(found.len() < 40, "{unit:?}: {}", found.len());
    }
    // What grows with the square of the length takes much longer.
    assert!(start.elapsed().as_secs() < 120, "{:?}", start.elapsed());
}

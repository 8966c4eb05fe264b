//! The demo holds what a catalogue can hold: every kind, every state, both ends of every limit.
//!
//! Reads the repository's own content. What is missing here would be missing from every picture, test and tour that uses the demo.

use crate::assembly::{Survey, Timings, survey};
use crate::catalogue::{
    Answer, Audience, FilledForm, FormStatus, Given, Guidance, NoticeKind, Party, ProviderKind, Question, QuestionKind,
    Role, State, ToolState, Viewer, standing,
};
use crate::check::count_words;
use crate::checkout::{Day, DiskCheckout};
use crate::content::Scope;
use crate::words::width as count_characters;
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn demo() -> Survey {
    let checkout = DiskCheckout::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let day = Day { date: date(2026, 11, 22), given: true };
    survey(&checkout, &Scope::Whole, day, &mut Timings::default()).unwrap()
}

/// The scripts of a text, by their Unicode blocks.
fn scripts(text: &str) -> BTreeSet<&'static str> {
    text.chars()
        .filter_map(|c| match c {
            'A'..='Z' | 'a'..='z' => Some("Latin"),
            '\u{400}'..='\u{4ff}' => Some("Cyrillic"),
            '\u{600}'..='\u{6ff}' => Some("Arabic"),
            '\u{900}'..='\u{97f}' => Some("Devanagari"),
            '\u{ac00}'..='\u{d7a3}' => Some("Hangul"),
            '\u{4e00}'..='\u{9fff}' => Some("Han"),
            _ => None,
        })
        .collect()
}

#[test]
fn it_has_nothing_wrong_with_it() {
    let found: Vec<String> =
        demo().found.iter().map(|finding| format!("{}: {}", finding.rule, finding.message)).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn its_providers_are_of_all_kinds_from_all_continents() {
    let catalogue = demo().catalogue;
    assert!(catalogue.tools.len() >= 36, "{} tools", catalogue.tools.len());
    let mut behind: BTreeMap<&str, usize> = BTreeMap::new();
    for tool in catalogue.tools.values() {
        *behind.entry(tool.provider.as_str()).or_default() += 1;
    }
    assert!(behind.len() >= 20, "{} providers with tools", behind.len());
    assert!(behind.values().filter(|tools| **tools > 1).count() >= 2, "two with several");
    let providers: Vec<_> = behind.keys().filter_map(|id| catalogue.providers.get(*id)).collect();
    let kinds: BTreeSet<_> = providers.iter().map(|provider| provider.kind).collect();
    assert_eq!(kinds.len(), ProviderKind::WORDS.len());
    let countries: BTreeSet<&str> = providers.iter().filter_map(|provider| provider.country.as_deref()).collect();
    assert!(countries.len() >= 15, "{countries:?}");
    assert!(providers.iter().any(|provider| provider.country.is_none()), "one says no country");
    for continent in [
        ["KE", "ZA", "NG", "MA", "SN"],
        ["BR", "CL", "PE", "UY", "AR"],
        ["US", "CA", "MX", "CR", "JM"],
        ["CN", "IN", "JO", "KR", "ID"],
        ["DE", "GB", "NO", "RS", "FR"],
        ["AU", "NZ", "FJ", "PG", "WS"],
    ] {
        assert!(continent.iter().any(|country| countries.contains(country)), "none of {continent:?}");
    }
}

#[test]
fn its_names_and_texts_are_in_several_scripts_and_reach_both_ends_of_every_limit() {
    let Survey { catalogue, settings, .. } = demo();
    let tools: Vec<_> = catalogue.tools.values().collect();
    let names: BTreeSet<_> = tools.iter().flat_map(|tool| scripts(&tool.name)).collect();
    assert!(
        ["Latin", "Cyrillic", "Arabic", "Devanagari", "Hangul", "Han"].iter().all(|s| names.contains(s)),
        "{names:?}"
    );
    let summaries: BTreeSet<_> = tools
        .iter()
        .flat_map(|tool| tool.summary.all().flat_map(|(_, text)| scripts(text)).collect::<Vec<_>>())
        .collect();
    assert!(["Latin", "Cyrillic", "Arabic", "Han"].iter().all(|script| summaries.contains(script)), "{summaries:?}");
    let translated = tools.iter().filter(|tool| tool.summary.all().count() > 1).count();
    assert!(translated >= 6 && translated < tools.len(), "some with translations: {translated}");

    let ends = |of: &str, lengths: Vec<usize>, least: usize, most: usize| {
        let (shortest, longest) = (lengths.iter().min(), lengths.iter().max());
        assert_eq!((shortest, longest), (Some(&least), Some(&most)), "both ends of {of}");
    };
    let limits = settings.limits;
    let (name, summary, about) = (limits.name, limits.summary, limits.about);
    ends("names", tools.iter().map(|t| count_characters(&t.name)).collect(), name.min, name.max);
    let lengths = tools.iter().map(|t| count_characters(t.summary.source())).collect();
    ends("summaries", lengths, summary.min, summary.max);
    let words: Vec<usize> =
        tools.iter().map(|t| t.said.about.as_ref().map_or(0, |text| count_words(text.source()))).collect();
    ends("descriptions", words, about.min, about.max);

    // Answers: a text at its budget, and as many choices as may be ticked.
    let (mut full, mut ticked) = (false, false);
    for form in &catalogue.forms {
        for question in form.questions() {
            for tool in &tools {
                let Some(Given::Value(value)) = tool.answer(&form.id, &question.id).map(Answer::given) else {
                    continue;
                };
                match (&question.kind, value) {
                    (QuestionKind::Text { words: Some(most) }, crate::catalogue::Value::Text(text)) => {
                        full |= count_words(text.source()) == *most as usize;
                    }
                    (QuestionKind::Choices { most: Some(most), .. }, crate::catalogue::Value::Choices(chosen)) => {
                        ticked |= chosen.len() == *most as usize;
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(full && ticked, "an answer at its budget of words: {full}; of choices: {ticked}");
}

#[test]
fn it_has_the_three_forms_that_the_sources_name() {
    let catalogue = demo().catalogue;
    let form = |id: &str| catalogue.form(id).unwrap_or_else(|| panic!("no form {id}"));
    let tools_form = form("tools-form");
    assert_eq!(tools_form.status, FormStatus::Open);
    assert!(tools_form.questions().count() >= 45 && tools_form.sections.len() >= 8);
    let sections: BTreeSet<&str> = tools_form.sections.iter().map(|section| section.id.as_str()).collect();
    for section in [
        "purpose",
        "technology",
        "deployment",
        "law",
        "children",
        "oversight",
        "responsible-use",
        "accuracy",
        "bias",
        "languages",
        "obtaining",
        "support",
    ] {
        assert!(sections.contains(section), "no section on {section}");
    }
    let asks =
        |words: &str| tools_form.questions().any(|question| question.ask.source().to_lowercase().contains(words));
    for words in ["gender", "race", "steps of an investigation", "misuse", "limits", "intended"] {
        assert!(asks(words), "no question on {words}");
    }
    let kinds: BTreeSet<&str> = catalogue.forms.iter().flat_map(|f| f.questions()).map(|q| q.kind.word()).collect();
    assert_eq!(kinds.len(), QuestionKind::WORDS.len(), "every type of question: {kinds:?}");
    assert!(tools_form.questions().any(|question| question.retired.is_some()), "one is retired");
    assert!(tools_form.questions().any(|question| question.since.is_some()), "one is newer than the form");

    let questionnaire = form("responsible-ai");
    assert_eq!(questionnaire.status, FormStatus::Draft);
    let sections: Vec<String> =
        questionnaire.sections.iter().map(|section| section.title.source().to_lowercase()).collect();
    for words in ["fairness", "accountability", "transparency", "explainability", "life cycle"] {
        assert!(sections.iter().any(|title| title.contains(words)), "no section on {words}: {sections:?}");
    }

    let checklist = form("industry-checklist");
    let sectors = checklist.question("sector").unwrap();
    assert_eq!(sectors.kind.options().len(), 6, "six sectors");
    let items: Vec<&Question> = checklist.questions().filter(|question| question.id.as_str() != "sector").collect();
    assert_eq!(items.len(), 26, "items of the checklist");
    assert!(items.iter().any(|item| item.applies_when.as_ref().is_some_and(|when| when.question.as_str() == "sector")));
}

#[test]
fn every_state_occurs_and_conditions_hang_on_each_other_and_on_what_is_confidential() {
    let catalogue = demo().catalogue;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut longest, mut gated) = (0, false);
    for form in &catalogue.forms {
        for question in form.questions() {
            longest = longest.max(form.gates(question).len());
            for tool in catalogue.tools.values() {
                let state = standing(form, question, tool, Viewer::Member).state;
                *seen.entry(state.word()).or_default() += 1;
                let own = tool.answer(&form.id, &question.id).map(Answer::given);
                gated |= state == State::Confidential && question.applies_when.is_some() && own.is_none();
            }
        }
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
    assert!(longest >= 2, "a condition that hangs on one that hangs on another");
    assert!(gated, "a question without an answer behind a confidential one");

    // How many tools an option of a criterion has.
    let mut numbers = BTreeSet::new();
    for form in &catalogue.forms {
        for question in form.questions().filter(|question| question.criterion) {
            for option in question.kind.options() {
                let has = |tool: &&std::sync::Arc<crate::catalogue::Tool>| {
                    let value = standing(form, question, tool, Viewer::Member).value;
                    value.is_some_and(|value| value.options().iter().any(|id| id == option.id.as_str()))
                };
                numbers.insert(catalogue.tools.values().filter(has).count());
            }
        }
    }
    assert!([0, 1, 2].iter().all(|n| numbers.contains(n)) && numbers.iter().any(|n| *n >= 10), "{numbers:?}");
}

#[test]
fn every_kind_of_notice_occurs_and_one_lies_ahead() {
    let catalogue = demo().catalogue;
    let today = date(2026, 11, 22);
    let kinds: BTreeSet<_> = catalogue.notices.iter().map(|notice| notice.kind.word()).collect();
    assert_eq!(kinds.len(), NoticeKind::WORDS.len(), "{kinds:?}");
    assert!(catalogue.notices.iter().any(|notice| notice.effective > today), "one takes effect later");
    let states: BTreeSet<_> = catalogue.states_on(today).values().map(|lifecycle| lifecycle.state.word()).collect();
    assert_eq!(states.len(), 4, "{states:?}");
    let kinds_of = |tool: &str| catalogue.notices_of(tool).map(|notice| notice.kind).collect::<Vec<_>>();
    let back =
        catalogue.tools.keys().find(|id| kinds_of(id.as_str()) == [NoticeKind::Suspension, NoticeKind::Reinstatement]);
    assert_eq!(
        back.map(|id| catalogue.states_on(today)[id].state),
        Some(ToolState::Listed),
        "suspended, and listed again"
    );
    let explained = |guidance: &Option<Guidance>| matches!(guidance, Some(Guidance::NotFeasible(_)));
    assert!(
        catalogue.notices.iter().any(|n| explained(&n.readers) || explained(&n.provider)),
        "guidance that was not feasible"
    );
    assert!(catalogue.notices.iter().any(|notice| notice.corrective.is_some() && notice.confidential.is_some()));
}

#[test]
fn its_pages_terms_and_events_are_those_of_a_whole_initiative() {
    let catalogue = demo().catalogue;
    let page =
        |id: &str| catalogue.pages.iter().find(|page| page.id.as_str() == id).unwrap_or_else(|| panic!("no page {id}"));
    let headings = |id: &str| page(id).body.source().lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!(headings("principles"), 7, "the seven principles");
    for id in ["roles", "help", "privacy", "concerns", "accessibility"] {
        assert!(page(id).body.source().len() > 300, "{id} says something");
    }
    // A donor is thanked outside the catalogue, and never on a tool's page (003-13).
    let donors = page("acknowledgements");
    assert_eq!(donors.audience, Audience::Public);
    for party in [Party::Providers, Party::Readers] {
        assert!(catalogue.terms.iter().any(|terms| terms.party == party), "terms of {}", party.word());
    }
    assert!(catalogue.terms.iter().filter(|terms| terms.party == Party::Providers).count() >= 2, "two versions");
    let roles: BTreeSet<_> =
        catalogue.events.iter().flat_map(|event| event.participants.iter().map(|(_, role)| *role)).collect();
    assert_eq!(roles.len(), [Role::Speaker, Role::Participant, Role::Invited].len(), "{roles:?}");
    assert!(!catalogue.waivers.is_empty() && catalogue.references.len() >= 10);
}

#[test]
fn nothing_in_it_can_be_taken_for_a_real_address() {
    let catalogue = demo().catalogue;
    let reserved = |host: &str| {
        ["example.org", "example.com", "example.net"]
            .iter()
            .any(|end| host == *end || host.ends_with(&format!(".{end}")))
    };
    let host = |address: &str| {
        address.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default().to_owned()
    };
    for provider in catalogue.providers.values() {
        assert!(provider.website.as_deref().is_none_or(|address| reserved(&host(address))), "{}", provider.id);
        let mail = provider.contact.as_deref().and_then(|mail| mail.split_once('@'));
        assert!(mail.is_none_or(|(_, at)| reserved(at)), "{}", provider.id);
    }
    for tool in catalogue.tools.values() {
        assert!(tool.website.as_deref().is_none_or(|address| reserved(&host(address))), "{}", tool.id);
    }
}

#[test]
fn a_form_as_it_was_filled_in_says_of_each_question_how_it_stands() {
    let demo = demo();
    let mut states = BTreeSet::new();
    for tool in demo.catalogue.tools.values() {
        for form in &demo.catalogue.forms {
            for viewer in [Viewer::Member, Viewer::Coordinator] {
                let filled = FilledForm::new(form, tool);
                let mut found = filled.standings(viewer);
                for question in form.questions().filter(|question| question.is_seen_by(viewer)) {
                    let (asked, stands) = found.next().expect("one for each question");
                    let expected = standing(form, question, tool, viewer);
                    assert!(std::ptr::eq(asked, question), "{} {}", tool.id, question.id);
                    assert_eq!(format!("{stands:?}"), format!("{expected:?}"), "{} {}", tool.id, question.id);
                    states.insert(stands.state.word());
                }
                assert!(found.next().is_none(), "{}", tool.id);
            }
        }
    }
    assert_eq!(states.len(), State::ALL.len(), "{states:?}");
}

//! Beginnings of files: what `evenhand new` writes.
//!
//! Takes the forms and settings of a repository; gives the text of each file with every key that it may have. Writing is
//! left to `publish`. Values are written by the YAML library, so that no name can break out of its line.

use crate::catalogue::{Form, FormStatus, Id, Question, QuestionAudience, QuestionKind};
use crate::checkout::{Checkout, Day};
use crate::content::{self, Scope};
use crate::site::Settings;
use std::fmt::Write;

/// What can be begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A tool's folder.
    Tool,
    /// A provider's file.
    Provider,
    /// A notice on a tool.
    Notice,
    /// A theme that inherits.
    Theme,
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// From the repository's root.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// What its author does next, in a sentence.
    pub next: &'static str,
}

/// The files of something new.
///
/// # Errors
/// The id is none, is taken, or, for a notice, names no tool.
pub fn drafts(
    kind: Kind,
    id: &str,
    checkout: &dyn Checkout,
    settings: &Settings,
    day: Day,
) -> Result<Vec<Draft>, String> {
    let id = Id::parse(id).map_err(|fault| format!("`{id}` is no id: {fault}"))?;
    if kind == Kind::Theme {
        return theme(&id, checkout, settings);
    }
    let loaded = content::load(checkout, settings, &Scope::Whole);
    let root = loaded
        .roots()
        .first()
        .cloned()
        .or_else(|| settings.content.first().filter(|root| !root.contains('*')).cloned());
    let Some(root) = root else { return Err("there is no content folder yet; make one, such as `content`".into()) };
    let root = if root.is_empty() { root } else { format!("{root}/") };
    let catalogue = &loaded.catalogue;
    match kind {
        Kind::Tool => {
            if let Some(tool) = catalogue.tools.get(&id) {
                return Err(format!("the tool `{id}` is there already: {}", tool.origin));
            }
            if catalogue.notices.iter().any(|notice| notice.tool == id) {
                return Err(format!("the id `{id}` belonged to a tool before; an id is never used again"));
            }
            let provider = match catalogue.providers.len() {
                1 => catalogue.providers.keys().next().map(Id::to_string),
                _ => None,
            };
            Ok(vec![
                Draft {
                    path: format!("{root}tools/{id}/tool.yaml"),
                    text: tool(&id, provider.as_deref(), &catalogue.forms, settings),
                    next: "Fill in what you can: a question left empty is shown as \"No reply\".",
                },
                Draft {
                    path: format!("{root}tools/{id}/about.md"),
                    text: String::new(),
                    next: "Describe the tool in plain words there, or delete the file.",
                },
            ])
        }
        Kind::Provider => match catalogue.providers.get(&id) {
            Some(provider) => Err(format!("the provider `{id}` is there already: {}", provider.origin)),
            None => Ok(vec![Draft {
                path: format!("{root}providers/{id}.yaml"),
                text: provider(
                    catalogue.terms_in_force(crate::catalogue::Party::Providers, day.date).map(|t| t.version.as_str()),
                ),
                next: "Only coordinators see contact, accounts and consents.",
            }]),
        },
        Kind::Notice => {
            let Some(tool) = catalogue.tools.get(&id) else {
                return Err(format!("there is no tool `{id}` to give notice of"));
            };
            let date = day.date;
            Ok(vec![Draft {
                path: format!("{root}notices/{date}-{id}.md"),
                text: notice(&id, &tool.name, &settings.coordinators.name, date),
                next: "Choose the kind and the ground, and write the public reason below.",
            }])
        }
        Kind::Theme => theme(&id, checkout, settings),
    }
}

/// A theme that looks like the one it inherits until something is put into it.
fn theme(id: &Id, checkout: &dyn Checkout, settings: &Settings) -> Result<Vec<Draft>, String> {
    let folder = format!("themes/{id}");
    if id.as_str() == "default" {
        return Err("the theme `default` is built in; choose another id for one that inherits it".into());
    }
    if checkout.is_folder(&folder) {
        return Err(format!("the theme `{id}` is there already: {folder}"));
    }
    let parent = if checkout.is_folder(&format!("themes/{}", settings.theme)) { &settings.theme } else { "default" };
    Ok(vec![
        Draft {
            path: format!("{folder}/theme.toml"),
            text: format!("name = \"{}\"\ninherits = \"{parent}\"\n", words(id.as_str())),
            next: "It inherits every file that it lacks.",
        },
        Draft {
            path: format!("{folder}/static/site.css"),
            text: include_str!("scaffold/site.css").to_owned(),
            next: "Set colours, type and an emblem there, then name the theme in site.toml: theme = \"…\".",
        },
    ])
}

/// A value as YAML, on one line.
fn yaml(text: &str) -> String {
    // The library writes a document; a scalar's is one line, unless the text has several.
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    serde_yaml::to_string(&one_line).map_or_else(|_| "''".to_owned(), |document| document.trim_end().to_owned())
}

fn tool(id: &Id, provider: Option<&str>, forms: &[Form], settings: &Settings) -> String {
    let limits = settings.limits;
    let mut out = String::new();
    let _ = write!(
        out,
        "name: {}            # {} to {} characters\nprovider: {}\n\
         summary:                    # what it does, in {} to {} characters, without praise\n\
         # website: https://example.org/tool\n",
        yaml(&words(id.as_str())),
        limits.name.min,
        limits.name.max,
        provider.unwrap_or("# the name of a file in providers"),
        limits.summary.min,
        limits.summary.max
    );
    let open: Vec<&Form> = forms.iter().filter(|form| form.status == FormStatus::Open).collect();
    if open.is_empty() {
        return out;
    }
    out.push_str("answered:                   # which version of each form these answers belong to\n");
    for form in &open {
        let _ = writeln!(out, "  {}: \"{}\"", form.id, form.version);
    }
    out.push_str(
        "# Leave empty what you can't answer. To decline: { declined: why }. To tell only the coordinators:\n",
    );
    out.push_str("# { confidential: true, value: … }. To date an answer: { value: …, as-of: 2026-01-31 }.\nanswers:\n");
    for form in open {
        let _ = writeln!(out, "  {}:", form.id);
        for section in &form.sections {
            let _ = writeln!(out, "    # {}", comment(section.title.source()));
            for question in
                section.questions.iter().filter(|q| q.retired.is_none() && q.audience == QuestionAudience::Members)
            {
                let _ =
                    writeln!(out, "    {}:  # {} ({})", question.id, comment(question.ask.source()), hint(question));
            }
        }
    }
    out
}

/// A form's words are a stranger's too: one line, whatever they hold.
fn comment(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hint(question: &Question) -> String {
    let ids = |options: &[crate::catalogue::ChoiceOption]| {
        options
            .iter()
            .filter(|option| option.retired.is_none())
            .map(|option| option.id.to_string())
            .collect::<Vec<_>>()
            .join(", ")
    };
    match &question.kind {
        QuestionKind::Text { words: Some(words) } => format!("text, at most {words} words"),
        QuestionKind::Text { words: None } => "text".into(),
        QuestionKind::Choice { options } => format!("one of {}", ids(options)),
        QuestionKind::Choices { options, most: Some(most) } => format!("at most {most} of [{}]", ids(options)),
        QuestionKind::Choices { options, most: None } => format!("any of [{}]", ids(options)),
        QuestionKind::YesNo => "yes or no".into(),
        QuestionKind::Number { .. } => "a number".into(),
        QuestionKind::Date => "a day, such as 2026-01-31".into(),
        QuestionKind::Link => "an address".into(),
        QuestionKind::Countries => "countries, such as [KE, UY]".into(),
        QuestionKind::Languages => "languages, such as [en, sw]".into(),
    }
}

fn provider(terms: Option<&str>) -> String {
    let terms = terms.unwrap_or("the version of the terms");
    format!(
        "name:\nkind: company               # company | academic | non-profit | public-body | other\n\
         # country: KE               # two letters of ISO 3166-1\n# website: https://example.org\n\
         # What follows is for the coordinators only.\naccounts: []                # who may propose changes, such as \"github:example-bot\"\n\
         # contact: notices@example.org\n\
         # supports-initiative: how it does, where it does; disclosed to members\nconsents: []\n\
         #  - {{ terms: \"{terms}\", on: 2026-01-31, by: a role, evidence: where it is written down }}\n"
    )
}

fn notice(id: &Id, name: &str, by: &str, date: jiff::civil::Date) -> String {
    format!(
        "---\nkind: suspension            # suspension | reinstatement | removal | withdrawal | correction\ntool: {id}\n\
         name: {}\ndecided: {date}\neffective: {date}\ndecided-by: {}\n\
         ground: other               # development | use-risk | provider-request | inaccurate | other\n\
         # corrective-measures: {{ requested: {date}, deadline: {date}, outcome: what came of it }}\nguidance:\n  \
         readers:                  # what an agency that uses the tool can do, or {{ not-feasible: why }}\n  \
         provider:                 # what to change in development, or {{ not-feasible: why }}\n\
         # confidential: |           # sources and their assessment; never leaves the coordinators' tree\n---\n",
        yaml(name),
        yaml(by)
    )
}

/// `example-matcher` as `Example matcher`.
fn words(id: &str) -> String {
    let mut words = id.replace('-', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

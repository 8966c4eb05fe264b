//! The settings of a catalogue, and how they are read.

use super::word_lists::{self, LinkWords, Words};
use crate::catalogue::{Id, Lang};
use crate::content::reader::{Fields, Reader, is_blank};
use crate::content::yaml::{Kind, Node};
use crate::diagnostics::{Findings, Severity};
use crate::{suggest, words};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The prose rules of article 4: the only ones that `[rules]` may lower to a warning.
pub const PROSE_RULES: [&str; 7] = [
    "decorative-text",
    "disallowed-markup",
    "endorsement-claim",
    "padded-text",
    "personal-data",
    "promotional-language",
    "tracking-link",
];

/// Everything that `site.toml` decides, defaults filled in.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The catalogue's name.
    pub title: String,
    /// Where it is hosted, ending in `/`; empty where it is not said.
    pub base_url: String,
    /// Language tags; the first is the source language.
    pub languages: Vec<String>,
    /// The theme's folder below `themes/`, or the one built in.
    pub theme: String,
    /// Content roots, as written: `*` stands for any one folder.
    pub content: Vec<String>,
    /// Forms to show first, in this order.
    pub forms: Vec<String>,
    /// Who runs the catalogue.
    pub coordinators: Coordinators,
    /// Names that providers may not use (000-14, 000-15).
    pub protected_names: Vec<String>,
    /// How members get in.
    pub members: Closed,
    /// How coordinators get in.
    pub coordinators_access: Closed,
    /// The order of lists.
    pub visibility: Visibility,
    /// The balance of representation.
    pub balance: BalanceSettings,
    /// Lengths, the same for everybody.
    pub limits: Limits,
    /// Form and question of each row on a card.
    pub card: Vec<(String, String)>,
    /// Severities that differ from the rules' own.
    pub rules: BTreeMap<String, Severity>,
    /// Words that the coordinators add to the lists, by language.
    pub words: BTreeMap<String, Words>,
    /// Addresses that the coordinators add to the lists.
    pub link_words: LinkWords,
}

/// Who runs the catalogue.
#[derive(Debug, Clone)]
pub struct Coordinators {
    /// As shown to readers.
    pub name: String,
    /// Where to write to.
    pub email: Option<String>,
    /// Accounts that may change anything.
    pub accounts: Vec<String>,
}

/// Where a closed tree is mounted, and for whom.
#[derive(Debug, Clone)]
pub struct Closed {
    /// A path that begins and ends with `/`.
    pub mount: String,
    /// Groups of the sign-in service.
    pub groups: Vec<String>,
}

/// The order of lists (article 1).
#[derive(Debug, Clone)]
pub struct Visibility {
    /// The published text that keys are made with.
    pub seed: String,
    /// The next one, and the day from which it holds.
    pub next_seed: Option<(String, Date)>,
    /// Cards on a page.
    pub per_page: usize,
}

impl Visibility {
    /// The seed of a day.
    pub fn seed_on(&self, day: Date) -> &str {
        match &self.next_seed {
            Some((text, from)) if *from <= day => text,
            _ => &self.seed,
        }
    }
}

/// What the balance of representation is judged by (article 7). It changes no list.
#[derive(Debug, Clone)]
pub struct BalanceSettings {
    /// Form and question in which tools' providers name their sectors.
    pub sector: (String, String),
    /// Coordinators are told of a group that holds more than so many of a hundred.
    pub most: usize,
    /// Where so many or more are counted.
    pub least: usize,
}

/// A least and a most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// At least so many.
    pub min: usize,
    /// At most so many.
    pub max: usize,
}

/// Lengths of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Characters; East Asian wide ones count two.
    pub name: Limit,
    /// Likewise.
    pub summary: Limit,
    /// Words.
    pub about: Limit,
}

impl Settings {
    /// What holds without a `site.toml`.
    pub fn defaults(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            base_url: String::new(),
            languages: vec!["en".into()],
            theme: "default".into(),
            content: vec!["content".into()],
            forms: Vec::new(),
            coordinators: Coordinators { name: "The coordinators".into(), email: None, accounts: Vec::new() },
            protected_names: Vec::new(),
            members: Closed { mount: "/catalogue/".into(), groups: vec!["members".into()] },
            coordinators_access: Closed { mount: "/coordination/".into(), groups: vec!["coordinators".into()] },
            visibility: Visibility { seed: title.to_owned(), next_seed: None, per_page: 50 },
            balance: BalanceSettings { sector: ("industry-checklist".into(), "sector".into()), most: 50, least: 10 },
            limits: Limits {
                name: Limit { min: 2, max: 60 },
                summary: Limit { min: 60, max: 160 },
                about: Limit { min: 0, max: 300 },
            },
            card: Vec::new(),
            rules: BTreeMap::new(),
            words: BTreeMap::new(),
            link_words: LinkWords::default(),
        }
    }

    /// All languages, the source language first.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..self.languages.len()).filter_map(|i| u8::try_from(i).ok()).map(Lang)
    }

    /// A language's tag.
    pub fn tag(&self, lang: Lang) -> &str {
        self.languages.get(usize::from(lang.0)).map_or("und", String::as_str)
    }

    /// A language by its tag.
    pub fn lang(&self, tag: &str) -> Option<Lang> {
        self.languages.iter().position(|known| known == tag).and_then(|i| u8::try_from(i).ok()).map(Lang)
    }
}

/// Reads a tree of `site.toml`.
pub fn read(path: &Arc<str>, root: &Node, found: &mut Findings) -> Settings {
    let mut r = Reader { path, tool: None, found };
    const KEYS: &[&str] = &[
        "title",
        "base-url",
        "languages",
        "theme",
        "content",
        "forms",
        "coordinators",
        "protected-names",
        "audiences",
        "visibility",
        "balance",
        "limits",
        "card",
        "rules",
        "words",
    ];
    let Some(fields) = r.fields(root, "site.toml", KEYS) else { return Settings::defaults("") };
    let title = r.required(fields, "title", "site.toml").unwrap_or_default();
    let mut settings = Settings::defaults(&title);
    if let Some(url) = r.link_at(fields, "base-url").filter(|url| is_base(&mut r, fields, url)) {
        settings.base_url = if url.ends_with('/') { url } else { format!("{url}/") };
    }
    languages(&mut r, fields, &mut settings);
    if let Some(theme) = r.id_at(fields, "theme") {
        settings.theme = theme.to_string();
    }
    if fields.value("content").is_some() {
        settings.content = content_roots(&mut r, fields, settings.content);
    }
    settings.forms = r.id_list(fields, "forms").iter().map(Id::to_string).collect();
    settings.protected_names = r.texts(fields, "protected-names");
    if let Some(node) = fields.value("coordinators")
        && let Some(f) = r.fields(node, "`coordinators`", &["name", "email", "accounts"])
    {
        settings.coordinators.name = r.text(f, "name").unwrap_or(settings.coordinators.name);
        settings.coordinators.email = r.email_at(f, "email");
        settings.coordinators.accounts = r.accounts_at(f, "accounts");
    }
    if let Some(node) = fields.value("audiences")
        && let Some(f) = r.fields(node, "`audiences`", &["members", "coordinators"])
    {
        closed(&mut r, f, "members", &mut settings.members);
        closed(&mut r, f, "coordinators", &mut settings.coordinators_access);
        apart(&mut r, f, &settings.members.mount, &settings.coordinators_access.mount);
    }
    visibility(&mut r, fields, &mut settings.visibility);
    balance(&mut r, fields, &mut settings.balance);
    if let Some(node) = fields.value("limits")
        && let Some(f) = r.fields(node, "`limits`", &["name", "summary", "about"])
    {
        limit(&mut r, f, "name", &mut settings.limits.name);
        limit(&mut r, f, "summary", &mut settings.limits.summary);
        limit(&mut r, f, "about", &mut settings.limits.about);
    }
    card(&mut r, fields, &mut settings);
    rules(&mut r, fields, &mut settings);
    (settings.words, settings.link_words) = word_lists::read(&mut r, fields, &settings.languages);
    settings
}

fn languages(r: &mut Reader<'_>, fields: Fields<'_>, settings: &mut Settings) {
    let Some(node) = fields.value("languages") else { return };
    let mut tags: Vec<String> = Vec::new();
    for item in r.list(node, "`languages`") {
        let Some(tag) = r.scalar(item, "a language") else { continue };
        // Languages become folders of the output: a tag is an id, too.
        if !words::is_language_tag(&tag) || Id::parse(&tag).is_err() {
            let message = format!("`{tag}` is no language");
            r.report(
                "invalid-language",
                item.span.clone(),
                message,
                "write a language tag in lower case, such as `en` or `ar`",
            );
        } else if tags.contains(&tag) {
            r.report("repeated-value", item.span.clone(), format!("`{tag}` stands twice"), "write each language once");
        } else {
            tags.push(tag);
        }
    }
    let help = "name the source language first, such as `[\"en\"]`";
    match (&node.kind, tags.len()) {
        (Kind::List(items), 0) if items.is_empty() => {
            r.report("missing-key", node.span.clone(), "`languages` names no language", help);
        }
        // What stands there has findings of its own.
        (_, 0) => {}
        (_, 1..=100) => settings.languages = tags,
        (_, count) => {
            let message = format!("`languages` names {count} languages, and there can be 100");
            r.report("invalid-limit", node.span.clone(), message, "name those that the catalogue is translated into");
        }
    }
}

/// Pages are found below the address: it can't end in a question or a place on a page.
fn is_base(r: &mut Reader<'_>, fields: Fields<'_>, url: &str) -> bool {
    let sound = !url.contains(['?', '#']);
    if let (false, Some(node)) = (sound, fields.value("base-url")) {
        let message = "`base-url` holds `?` or `#`, so that no page's address can follow it";
        r.report("invalid-link", node.span.clone(), message, "write it up to the folder: `https://hub.example.org/`");
    }
    sound
}

/// The content roots. Where none of them can be used, the default holds: what is missing then is not reported once more.
fn content_roots(r: &mut Reader<'_>, fields: Fields<'_>, default: Vec<String>) -> Vec<String> {
    let Some(node) = fields.value("content") else { return default };
    let is_below = |root: &str| {
        root.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains('\\'))
    };
    let mut roots: Vec<String> = Vec::new();
    for (item, root) in r.items(fields, "content") {
        if !is_below(&root) {
            let message = format!("`{root}` is no folder below the repository's root");
            let help = "write a path such as `content` or `intake/*/content`";
            r.report("invalid-path", item.span.clone(), message, help);
        } else if let Some(other) = roots.iter().find(|known| is_above(known, &root) || is_above(&root, known)) {
            let message = format!("of the content folders `{other}` and `{root}`, one lies in the other");
            r.report("invalid-path", item.span.clone(), message, "name folders that lie side by side");
        } else {
            roots.push(root);
        }
    }
    if matches!(&node.kind, Kind::List(items) if items.is_empty()) {
        r.report("missing-key", node.span.clone(), "`content` names no folder", "write `content = [\"content\"]`");
    }
    match &node.kind {
        // That it should stand in a list has been said.
        Kind::Scalar(scalar) if is_below(scalar.text.trim()) => vec![scalar.text.trim().to_owned()],
        _ if roots.is_empty() => default,
        _ => roots,
    }
}

/// Whether a folder lies in another; `*` stands for any one.
fn is_above(upper: &str, lower: &str) -> bool {
    let (upper, lower): (Vec<&str>, Vec<&str>) = (upper.split('/').collect(), lower.split('/').collect());
    upper.len() < lower.len() && upper.iter().zip(&lower).all(|(a, b)| a == b || *a == "*" || *b == "*")
}

fn closed(r: &mut Reader<'_>, fields: Fields<'_>, key: &str, closed: &mut Closed) {
    let Some(node) = fields.value(key) else { return };
    let Some(f) = r.fields(node, &format!("`{key}`"), &["mount", "groups"]) else { return };
    if let Some(mount) = r.text(f, "mount") {
        let sound = mount.len() > 1
            && mount.starts_with('/')
            && mount.ends_with('/')
            && !mount.contains("//")
            && mount.split('/').all(|part| part != "." && part != "..")
            && mount.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.'));
        if sound {
            closed.mount = mount;
        } else {
            let span = f.value("mount").map_or(0..0, |n| n.span.clone());
            r.report(
                "invalid-mount",
                span,
                format!("`{mount}` is no mount"),
                "write a path that begins and ends with a slash, such as `/catalogue/`; at `/` stand the public pages",
            );
        }
    }
    if let Some(groups) = f.value("groups") {
        closed.groups = r.texts(f, "groups");
        if matches!(&groups.kind, Kind::List(items) if items.is_empty()) {
            r.report(
                "missing-key",
                f.span(),
                format!("`groups` of `{key}` is empty: nobody could read its pages"),
                "name at least one group of your sign-in service",
            );
        }
    }
}

/// Two audiences under one path would share one rule of access. Some servers take `/A/` and `/a/` for one path.
fn apart(r: &mut Reader<'_>, audiences: Fields<'_>, members: &str, coordinators: &str) {
    let (members, coordinators) = (members.to_ascii_lowercase(), coordinators.to_ascii_lowercase());
    let message = if members == coordinators {
        "members and coordinators have the same `mount`".to_owned()
    } else if members.starts_with(&coordinators) || coordinators.starts_with(&members) {
        format!("of the mounts `{members}` and `{coordinators}`, one lies in the other")
    } else {
        return;
    };
    let help = "give each a path of its own, side by side, such as `/catalogue/` and `/coordination/`";
    r.report("invalid-mount", audiences.span(), message, help);
}

fn visibility(r: &mut Reader<'_>, fields: Fields<'_>, visibility: &mut Visibility) {
    let Some(node) = fields.value("visibility") else { return };
    let Some(f) = r.fields(node, "`visibility`", &["seed", "next-seed", "per-page"]) else { return };
    match r.text(f, "seed") {
        Some(seed) => visibility.seed = seed,
        None if f.value("seed").is_some_and(is_blank) => r.missing(f, "seed", "`visibility`"),
        None => {}
    }
    if let Some(node) = f.value("per-page")
        && let Some(count) = r.count(node, "`per-page`")
    {
        if (1..=1000).contains(&count) {
            visibility.per_page = count as usize;
        } else {
            r.report("invalid-limit", node.span.clone(), "`per-page` must be from 1 to 1000", "write `per-page = 50`");
        }
    }
    if let Some(node) = f.value("next-seed")
        && let Some(next) = r.fields(node, "`next-seed`", &["text", "from"])
    {
        let text = r.text(next, "text");
        if next.value("text").is_none_or(is_blank) {
            r.missing(next, "text", "`next-seed`");
        }
        let from = r.required_date(next, "from", "`next-seed`");
        visibility.next_seed = text.zip(from);
    }
}

fn balance(r: &mut Reader<'_>, fields: Fields<'_>, balance: &mut BalanceSettings) {
    let Some(node) = fields.value("balance") else { return };
    let Some(f) = r.fields(node, "`balance`", &["sector", "most", "least"]) else { return };
    if let Some(text) = r.text(f, "sector") {
        match text.split_once('.') {
            Some((form, question)) => balance.sector = (form.to_owned(), question.to_owned()),
            None => {
                let span = f.value("sector").map_or(0..0, |node| node.span.clone());
                let help = "write form and question with a dot between them, such as `industry-checklist.sector`";
                r.report("unknown-question", span, format!("`{text}` names no question of a form"), help);
            }
        }
    }
    for (key, range, place) in [("most", 1..=100, &mut balance.most), ("least", 1..=1_000_000, &mut balance.least)] {
        let Some(node) = f.value(key) else { continue };
        let Some(count) = r.count(node, &format!("`{key}`")) else { continue };
        if range.contains(&count) {
            *place = count as usize;
        } else {
            let message = format!("`{key}` must be from {} to {}", range.start(), range.end());
            r.report("invalid-limit", node.span.clone(), message, "leave the line out for the usual value");
        }
    }
}

fn limit(r: &mut Reader<'_>, fields: Fields<'_>, key: &str, limit: &mut Limit) {
    let Some(node) = fields.value(key) else { return };
    let Some(f) = r.fields(node, &format!("`{key}`"), &["min", "max"]) else { return };
    let default = *limit;
    if let Some(min) = f.value("min").and_then(|node| r.count(node, "`min`")) {
        limit.min = min as usize;
    }
    if let Some(max) = f.value("max").and_then(|node| r.count(node, "`max`")) {
        limit.max = max as usize;
    }
    let (message, help) = if limit.max == 0 {
        (format!("`{key}` allows nothing"), "let `max` be 1 or more")
    } else if limit.min > limit.max {
        let message = format!("`{key}` asks for at least {} and at most {}", limit.min, limit.max);
        (message, "let `min` be no more than `max`")
    } else {
        return;
    };
    r.report("invalid-limit", f.span(), message, help);
    *limit = default;
}

fn card(r: &mut Reader<'_>, fields: Fields<'_>, settings: &mut Settings) {
    let Some(node) = fields.value("card") else { return };
    let Some(f) = r.fields(node, "`card`", &["questions"]) else { return };
    let Some(list) = f.value("questions") else { return };
    let mut seen: Vec<String> = Vec::new();
    // Faulty ones keep their places, which rules count by.
    for item in r.list(list, "`questions`") {
        let text = r.scalar(item, "a card question").unwrap_or_default();
        if seen.contains(&text) {
            let message = format!("the card shows `{text}` twice");
            r.report("repeated-value", item.span.clone(), message, "name each question once");
            settings.card.push(Default::default());
            continue;
        }
        seen.push(text.clone());
        match text.split_once('.') {
            Some((form, question)) => settings.card.push((form.to_owned(), question.to_owned())),
            None if text.is_empty() && !is_blank(item) => settings.card.push(Default::default()),
            None => {
                settings.card.push(Default::default());
                let message = format!("`{text}` names no question of a form");
                r.report(
                    "unknown-question",
                    item.span.clone(),
                    message,
                    "write form and question with a dot between them, such as `tools-form.tasks`",
                );
            }
        }
    }
}

fn rules(r: &mut Reader<'_>, fields: Fields<'_>, settings: &mut Settings) {
    let Some(node) = fields.value("rules") else { return };
    let Some(f) = r.any_fields(node, "`rules`") else { return };
    for entry in f.entries() {
        if !PROSE_RULES.contains(&entry.key.as_str()) {
            let help = match suggest::nearest(&entry.key, PROSE_RULES) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("only the prose rules can be lowered to a warning: {}", suggest::list(PROSE_RULES, 7)),
            };
            let message = format!("`{}` is no rule whose severity can be set: no law can be turned off", entry.key);
            r.report("fixed-rule", entry.key_span.clone(), message, help);
            continue;
        }
        let severities = [("error", Severity::Error), ("warning", Severity::Warning)];
        if let Some(severity) = r.word(f, &entry.key, &severities) {
            settings.rules.insert(entry.key.clone(), severity);
        }
    }
}

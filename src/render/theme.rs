//! A theme: templates, words and static files, each taken from the site's own folder where it has one, from the theme
//! it inherits, and at last from the default theme in the program.
//!
//! Takes a checkout and the settings; gives a [`Theme`], or findings that name file and line.

use super::shapes::Shapes;
use super::stylesheet::{self, Sheets};
use super::template_fault::{self, BUILT_IN, Source};
use super::{embedded, slots};
use crate::catalogue::Id;
use crate::checkout::{Checkout, Kind};
use crate::content::reader::Reader;
use crate::content::yaml;
use crate::diagnostics::{Finding, Findings, Place};
use crate::site::{self, Settings};
use crate::suggest;
use crate::theme_law::{self, Reach};
use crate::words::Words;
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tera::{Tera, Value};

/// Everything that pages are made with.
pub struct Theme {
    /// The templates.
    pub tera: Tera,
    /// Files that every tree gets a copy of: path from the tree's root, and bytes.
    pub assets: Vec<(String, Vec<u8>)>,
    /// The words of each language, in the order of `languages`.
    pub words: Vec<Arc<Words>>,
    /// Of each language: the fixed sentences, as templates see them.
    pub(super) fixed: Vec<Value>,
    /// What was made of the templates so far. It depends on templates and words alone.
    pub(super) shapes: Shapes,
    /// What the finished pages have to keep to, so that the style sheets favour no tool.
    pub reach: Reach,
}

impl Theme {
    /// The style sheet for pages other than a tool's, as a path from a tree's root, where the theme has such rules.
    pub(super) fn lists(&self) -> Option<&'static str> {
        self.assets.iter().any(|(path, _)| path == LISTS).then_some(LISTS)
    }
}

/// Where static files stand in each tree.
const ASSETS: &str = "assets/";
/// The style sheet of all pages, and a site's own, which is put into it.
const STYLE: &str = "static/style.css";
const SITE_STYLE: &str = "static/site.css";
/// What the build puts apart from the first, in each tree.
const LISTS: &str = "assets/lists.css";
/// The kinds of static files that a browser is given.
const KINDS: [&str; 8] = ["css", "png", "jpg", "jpeg", "webp", "svg", "ico", "woff2"];

/// Loads the theme that the settings name. `names` are the ids and names of tools and providers, in lower case, none of which
/// a theme may mention.
pub fn load(
    checkout: &dyn Checkout,
    settings: &Settings,
    names: &FxHashSet<String>,
    found: &mut Findings,
) -> Option<Theme> {
    // A file that is left out is no reason to make no pages.
    let faults = |found: &Findings| found.iter().filter(|finding| finding.rule != "unexpected-file").count();
    let before = faults(found);
    let layers = layers(checkout, settings, found)?;
    let (tera, texts) = templates(&layers, found);
    let words = words(&layers, settings, found);
    if let Some(first) = words.as_ref().and_then(|words| words.first()) {
        let unknown = template_fault::unknown_words(&texts, &first.fixed());
        unknown.into_iter().for_each(|fault| found.add(fault));
    }
    let assets = assets(&layers, found);
    let reach = law(&layers, names, found);
    let sound = faults(found) == before;
    let (tera, words) = (tera.filter(|_| sound)?, words?);
    let fixed = words.iter().map(|words| Value::from_serializable(&words.fixed())).collect();
    Some(Theme { tera, assets, words, fixed, shapes: Shapes::default(), reach })
}

/// The files of one theme.
struct Layer {
    /// How its files are called: `themes/default/` or `built-in/default/`.
    prefix: String,
    files: BTreeMap<String, Vec<u8>>,
}

/// The theme and those it inherits, the nearest first, the built-in one last.
fn layers(checkout: &dyn Checkout, settings: &Settings, found: &mut Findings) -> Option<Vec<Layer>> {
    let mut layers = Vec::new();
    let mut names = vec![settings.theme.clone()];
    while let Some(name) = names.last().cloned() {
        let prefix = format!("themes/{name}/");
        let folder = prefix.trim_end_matches('/');
        if !checkout.is_folder(folder) {
            if name != "default" {
                let others = checkout.list("themes");
                let known =
                    others.iter().filter(|l| l.kind == Kind::Folder).filter_map(|l| l.path.strip_prefix("themes/"));
                let help = match suggest::nearest(&name, known.chain(["default"])) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => {
                        format!("make the folder `themes/{name}`, or delete the line: the default theme is built in")
                    }
                };
                let finding = Finding::new("missing-theme", format!("there is no theme `{name}`"));
                found.add(finding.help(help).at(Place::value(site::FILE, "theme")));
                return None;
            }
            break;
        }
        let layer = read_layer(checkout, prefix, found);
        let parent = layer.files.get("theme.toml").and_then(|bytes| inherits(&layer.prefix, bytes, found));
        layers.push(layer);
        match parent {
            Some(parent) if names.contains(&parent) => {
                let finding = Finding::new("missing-theme", format!("the theme `{parent}` inherits from itself"));
                found.add(
                    finding.help("let one theme of the circle inherit nothing").at(Place::value(site::FILE, "theme")),
                );
                return None;
            }
            Some(parent) => names.push(parent),
            None => break,
        }
    }
    let files = embedded::DEFAULT.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect();
    layers.push(Layer { prefix: format!("{BUILT_IN}default/"), files });
    Some(layers)
}

fn read_layer(checkout: &dyn Checkout, prefix: String, found: &mut Findings) -> Layer {
    let mut files = BTreeMap::new();
    for listed in checkout.list(prefix.trim_end_matches('/')) {
        let Some(name) = listed.path.strip_prefix(prefix.as_str()) else { continue };
        if name.split('/').any(|part| part.starts_with('.')) {
            continue;
        }
        match listed.kind {
            Kind::File => match checkout.read(&listed.path) {
                Ok(bytes) => {
                    files.insert(name.to_owned(), bytes);
                }
                Err(fault) => {
                    let finding =
                        Finding::new("unreadable-file", fault.to_string()).help("shorten it, or let the build read it");
                    found.add(finding.at(Place::file(listed.path.as_str())));
                }
            },
            Kind::Folder => {}
            _ => {
                let finding = Finding::new("symbolic-link", "this is no plain file, and links are never followed");
                found.add(finding.help("put the file itself in its place").at(Place::file(listed.path.as_str())));
            }
        }
    }
    Layer { prefix, files }
}

/// The parent that a `theme.toml` names.
fn inherits(prefix: &str, bytes: &[u8], found: &mut Findings) -> Option<String> {
    let path: Arc<str> = format!("{prefix}theme.toml").into();
    let text = yaml::decode(&path, bytes, found)?;
    let root = match site::parse(&text) {
        Ok(root) => root,
        Err(fault) => {
            let finding = Finding::new("theme-syntax", format!("theme.toml can't be read: {}", fault.message));
            found.add(
                finding.help("write `name = \"…\"` and perhaps `inherits = \"…\"`").at(Place::bytes(path, fault.span)),
            );
            return None;
        }
    };
    let mut r = Reader { path: &path, tool: None, found };
    let fields = r.fields(&root, "theme.toml", &["name", "inherits"])?;
    r.id_at(fields, "inherits").as_ref().map(Id::to_string)
}

/// A template or a file of words as text.
fn decode(path: &Arc<str>, bytes: &[u8], found: &mut Findings) -> Option<Arc<str>> {
    let text = yaml::decode(path, bytes, found)?;
    if let Some(at) = slots::first_mark(&text) {
        let finding =
            Finding::new("theme-syntax", "this character has no meaning of its own, and pages are made with it");
        found.add(
            finding.help("use characters of Unicode's first planes").at(Place::bytes(Arc::clone(path), at..at + 4)),
        );
        return None;
    }
    Some(text)
}

/// The templates, and their texts.
fn templates(layers: &[Layer], found: &mut Findings) -> (Option<Tera>, Vec<Source>) {
    let prefixes: Vec<String> = layers.iter().map(|layer| format!("{}templates/", layer.prefix)).collect();
    let mut texts = Vec::new();
    for layer in layers {
        for (name, bytes) in layer.files.iter().filter(|(name, _)| name.starts_with("templates/")) {
            let path: Arc<str> = format!("{}{name}", layer.prefix).into();
            if let Some(text) = decode(&path, bytes, found) {
                texts.push((path.to_string(), text.to_string()));
            }
        }
    }
    match template_fault::take_in(prefixes, &texts) {
        Ok(tera) => (Some(tera), texts),
        Err(faults) => {
            faults.into_iter().for_each(|fault| found.add(fault));
            (None, texts)
        }
    }
}

/// Holds templates, style sheets and words to article 6. Of a style sheet only the nearest counts; a template that was
/// replaced can still be built on.
fn law(layers: &[Layer], names: &FxHashSet<String>, found: &mut Findings) -> Reach {
    let mut breaches: Vec<(String, theme_law::Breach)> = Vec::new();
    let mut reach = Reach::default();
    let own = embedded::DEFAULT.iter().find(|(path, _)| *path == "i18n/en.ftl");
    let common = theme_law::vocabulary(&own.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default());
    let mut templates = Vec::new();
    let mut seen = BTreeSet::new();
    for layer in layers {
        for (name, bytes) in &layer.files {
            let path = format!("{}{name}", layer.prefix);
            if name.starts_with("templates/") {
                // Told already, where Tera was given it.
                let text = yaml::decode(&path.as_str().into(), bytes, &mut Findings::default());
                templates.extend(text.map(|text| (path, text, layer.prefix.starts_with(BUILT_IN))));
            } else if name.starts_with("i18n/") && !name.starts_with("i18n/codes/") && !path.starts_with(BUILT_IN) {
                let text = yaml::decode(&path.as_str().into(), bytes, &mut Findings::default()).unwrap_or_default();
                let own = embedded::DEFAULT.iter().find(|(path, _)| path == name);
                let own = own.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default();
                let of_this = theme_law::words(&text, names, &common).into_iter().chain(theme_law::notice(&text, &own));
                breaches.extend(of_this.map(|breach| (path.clone(), breach)));
            } else if name.starts_with("static/")
                && name.ends_with(".css")
                && seen.insert(name.as_str())
                && let Some(text) = yaml::decode(&path.as_str().into(), bytes, found)
            {
                let (of_this, touched) = theme_law::style(&text);
                reach.apart.extend(touched.apart);
                reach.uneven.extend(touched.uneven);
                breaches.extend(of_this.into_iter().map(|breach| (path.clone(), breach)));
            }
        }
    }
    let sources: Vec<theme_law::Source<'_>> =
        templates.iter().map(|(path, text, built_in)| theme_law::Source { path, text, built_in: *built_in }).collect();
    let of_templates = theme_law::templates(&sources, names).into_iter();
    breaches.extend(of_templates.filter_map(|(at, breach)| Some((templates.get(at)?.0.clone(), breach))));
    for (path, breach) in breaches {
        let finding = Finding::new(breach.rule, breach.message).help(breach.help);
        // There is no line of a file to show of the program's own theme.
        let place = Place::bytes(path.as_str(), breach.span);
        found.add(if path.starts_with(BUILT_IN) { finding } else { finding.at(place) });
    }
    reach
}

fn words(layers: &[Layer], settings: &Settings, found: &mut Findings) -> Option<Vec<Arc<Words>>> {
    let english = language(layers, "en", None, found)?;
    settings
        .languages
        .iter()
        .enumerate()
        .map(|(i, tag)| {
            if tag == "en" {
                return Some(Arc::clone(&english));
            }
            if !layers.iter().any(|layer| layer.files.contains_key(&format!("i18n/{tag}.ftl"))) {
                let help = format!(
                    "translate i18n/en.ftl of the default theme into `themes/{}/i18n/{tag}.ftl`",
                    settings.theme
                );
                let finding =
                    Finding::new("missing-words", format!("no theme has the words of the interface in `{tag}`"));
                found.add(finding.help(help).at(Place::value(site::FILE, format!("languages[{i}]"))));
                return None;
            }
            let words = language(layers, tag, Some(Arc::clone(&english)), found)?;
            let lacking = words.untranslated();
            if let Some(first) =
                lacking.iter().find(|key| !key.starts_with("country-") && !key.starts_with("language-"))
            {
                let message = format!(
                    "the words in `{tag}` lack {} of those in English, the first of them `{first}`",
                    lacking.len()
                );
                let finding = Finding::new("missing-words", message)
                    .help(format!("add `{first} = …` to the theme's i18n/{tag}.ftl"));
                found.add(finding.at(Place::value(site::FILE, format!("languages[{i}]"))));
                return None;
            }
            Some(words)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

fn language(layers: &[Layer], tag: &str, fallback: Option<Arc<Words>>, found: &mut Findings) -> Option<Arc<Words>> {
    let mut texts: Vec<(Arc<str>, Arc<str>)> = Vec::new();
    // The nearest theme comes last: its words override the others'.
    for layer in layers.iter().rev() {
        for name in [format!("i18n/codes/{tag}.ftl"), format!("i18n/{tag}.ftl")] {
            let Some(bytes) = layer.files.get(&name) else { continue };
            let path: Arc<str> = format!("{}{name}", layer.prefix).into();
            if let Some(text) = decode(&path, bytes, found) {
                texts.push((path, text));
            }
        }
    }
    let sources: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (&**path, &**text)).collect();
    match Words::new(tag, &sources, fallback) {
        Ok(words) => Some(Arc::new(words)),
        Err(faults) => {
            for fault in faults {
                let finding =
                    Finding::new("theme-syntax", fault.message).help("docs/themes.md says how words are written");
                let built_in = fault.path.starts_with(BUILT_IN) || fault.path.is_empty();
                found.add(if built_in {
                    finding
                } else {
                    finding.at(Place::bytes(fault.path.as_str(), fault.offset..fault.offset))
                });
            }
            None
        }
    }
}

fn assets(layers: &[Layer], found: &mut Findings) -> Vec<(String, Vec<u8>)> {
    let mut assets: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for layer in layers {
        for (name, bytes) in &layer.files {
            let Some(name) = name.strip_prefix("static/") else { continue };
            let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
            let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.'));
            if matches!(kind, "js" | "mjs" | "wasm") {
                let finding = Finding::new(theme_law::SCRIPT, "the theme brings a script")
                    .help("take it out: no page needs a script, and the security policy lets none run");
                found.add(finding.at(Place::file(format!("{}static/{name}", layer.prefix))));
                continue;
            }
            if !KINDS.contains(&kind) || !plain {
                let finding =
                    Finding::new("unexpected-file", "a catalogue's pages don't carry files of this kind or name");
                let help = format!("use plain letters, and one of the kinds {}", suggest::list(KINDS, 8));
                found.add(finding.help(help).at(Place::file(format!("{}static/{name}", layer.prefix))));
                continue;
            }
            if format!("{ASSETS}{name}") == LISTS {
                let finding = Finding::new("unexpected-file", "the build makes a file of this name itself")
                    .help("choose another name: `lists.css` holds the layers `lists` and `pages` of `style.css`");
                found.add(finding.at(Place::file(format!("{}static/{name}", layer.prefix))));
                continue;
            }
            assets.entry(format!("{ASSETS}{name}")).or_insert_with(|| bytes.clone());
        }
    }
    if let Some(sheets) = style_sheets(layers, found) {
        assets.remove(&SITE_STYLE.replacen("static/", ASSETS, 1));
        assets.insert(STYLE.replacen("static/", ASSETS, 1), sheets.every.into_bytes());
        assets.extend(sheets.lists.map(|lists| (LISTS.to_owned(), lists.into_bytes())));
    }
    assets.into_iter().collect()
}

/// The nearest theme's `style.css` with the nearest `site.css` in it.
fn style_sheets(layers: &[Layer], found: &mut Findings) -> Option<Sheets> {
    let mut text_of = |name: &str| {
        let (layer, bytes) = layers.iter().find_map(|layer| Some((layer, layer.files.get(name)?)))?;
        let path: Arc<str> = format!("{}{name}", layer.prefix).into();
        let text = yaml::decode(&path, bytes, found)?;
        Some((path, text))
    };
    let style = text_of(STYLE)?;
    let site = text_of(SITE_STYLE);
    match stylesheet::assemble(&style.1, site.as_ref().map(|(_, text)| &**text)) {
        Ok(sheets) => Some(sheets),
        Err(offset) => {
            let message = "a brace, a quotation mark or a comment has no counterpart";
            let finding = Finding::new("theme-syntax", message).help("close what is opened, and open what is closed");
            found.add(match site {
                Some((path, _)) => finding.at(Place::bytes(path, offset..offset + 1)),
                None => finding,
            });
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_program_carries_every_file_of_the_default_theme() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default");
        let checkout = crate::checkout::DiskCheckout::open(std::path::Path::new(root)).expect("the default theme");
        let listed = checkout.list("").into_iter().filter(|listed| listed.kind == Kind::File);
        let on_disk: BTreeSet<String> = listed.map(|listed| listed.path).collect();
        let carried: BTreeSet<String> = embedded::DEFAULT.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(on_disk, carried);
    }
}

//! What is wrong with a theme's templates, as findings with file and line.
//!
//! Takes what the template engine says and the texts of the templates; gives findings. A fault that lies in the default theme
//! names it and points nowhere, since the site has no such file.

use crate::diagnostics::{Finding, Place};
use crate::suggest;
use std::collections::BTreeMap;
use std::ops::Range;
use tera::{ErrorKind, Tera};

/// What the program's own files are called in messages.
pub(super) const BUILT_IN: &str = "built-in/";

const CONTRACT: &str = "docs/themes.md lists what each template is given";

/// A template's path and text.
pub(super) type Source = (String, String);

/// The faults that the engine found when it took the templates in.
pub(super) fn loading(error: &tera::Error, sources: &[Source]) -> Vec<Finding> {
    match error.kind() {
        // Names of nothing come all at once, worded for a terminal.
        ErrorKind::Msg(report) => {
            let faults: Vec<Finding> = report.split("\n\n").filter_map(|part| reported(part, sources)).collect();
            if faults.is_empty() { vec![rendering(error)] } else { faults }
        }
        _ => vec![rendering(error)],
    }
}

/// `error: Unknown filter …`, then ` --> file:line:column`.
fn reported(part: &str, sources: &[Source]) -> Option<Finding> {
    let mut lines = part.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let (rest, column) = lines.next()?.trim().strip_prefix("--> ")?.rsplit_once(':')?;
    let (path, line) = rest.rsplit_once(':')?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let (_, text) = sources.iter().find(|(name, _)| name == path)?;
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let inside: usize = text.get(before..)?.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
    let start = before + inside;
    let length = lines.last()?.chars().filter(|c| *c == '^').count();
    let end = start + text.get(start..)?.chars().take(length).map(char::len_utf8).sum::<usize>();
    let mut help = CONTRACT.to_owned();
    if let Some(name) = message.strip_prefix("Unknown component `").and_then(|rest| rest.strip_suffix('`')) {
        let components: Vec<&str> = sources.iter().flat_map(|(_, text)| components(text)).collect();
        if let Some(near) = suggest::nearest(name, components) {
            help = format!("did you mean `{near}`?");
        }
    }
    Some(finding(message, path, start..end, line).help(help))
}

/// The names of the components that a text defines.
fn components(text: &str) -> impl Iterator<Item = &str> {
    text.split("{% component ").skip(1).filter_map(|rest| rest.split_once('(')).map(|(name, _)| name.trim())
}

/// The fault that the engine met when it filled a template.
pub(super) fn rendering(error: &tera::Error) -> Finding {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            finding(report.message(), report.filename(), span.range.clone(), span.start_line).help(CONTRACT)
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = format!("it extends `{parent}`, and there is no such template");
            let finding = Finding::new("theme-syntax", message).help(CONTRACT);
            if current.starts_with(BUILT_IN) { finding } else { finding.at(Place::file(current.as_str())) }
        }
        other => Finding::new("theme-syntax", one_line(&other.to_string())).help(CONTRACT),
    }
}

fn finding(message: &str, path: &str, range: Range<usize>, line: usize) -> Finding {
    if path.starts_with(BUILT_IN) {
        let message = format!("{} (in the default theme, {path}:{line})", one_line(message));
        return Finding::new("theme-syntax", message);
    }
    Finding::new("theme-syntax", one_line(message)).at(Place::bytes(path, range))
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// The words that templates ask for and no theme has: the engine would only say that something is not defined.
pub(super) fn unknown_words(sources: &[Source], known: &BTreeMap<String, String>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in sources.iter().filter(|(path, _)| !path.starts_with(BUILT_IN)) {
        for (at, opening) in text.match_indices("words[\"") {
            let start = at + opening.len();
            let Some((key, _)) = text.get(start..).and_then(|rest| rest.split_once('"')) else { continue };
            if known.contains_key(key) {
                continue;
            }
            let message = format!("no theme has fixed words `{key}`");
            let help = match suggest::nearest(key, known.keys().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "write them into the theme's i18n/en.ftl, and into those of the other languages; words with \
                         arguments come as fields"
                    .to_owned(),
            };
            let place = Place::bytes(path.as_str(), start..start + key.len());
            found.push(Finding::new("theme-syntax", message).help(help).at(place));
        }
    }
    found
}

/// Takes templates in; the texts are needed once more if one of them is at fault.
pub(super) fn take_in(prefixes: Vec<String>, sources: &[Source]) -> Result<Tera, Vec<Finding>> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml"]);
    tera.set_fallback_prefixes(prefixes)
        .and_then(|()| tera.add_raw_templates(sources.iter().map(|(path, text)| (path.as_str(), text.as_str()))))
        .map_err(|error| loading(&error, sources))?;
    Ok(tera)
}

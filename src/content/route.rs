//! Routes such as `answers.tools-form.tasks[2]`: how rules name a field without knowing where it stands.
//!
//! Takes a tree and a route and gives byte ranges of the file's text. Knows nothing of rules or of what a field means.

use std::ops::Range;

use super::yaml::{Kind, Node};

/// What a route leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// The value, or `None` where nothing in the file has this route.
    pub value: Option<&'a Node>,
    /// The key of the value. `None` where the value is missing, and for list items and the document, which have none.
    pub key: Option<Range<usize>>,
    /// Where to point when speaking of the field, whether it is there or not: its key; else that of the nearest parent;
    /// else the first key of the item or document it belongs to; else that item or document itself.
    pub nearest: Range<usize>,
}

/// Follows a route: keys separated by `.`, list items as `[n]` from 0, the empty route for the whole document.
///
/// A key that itself holds dots or brackets is found too: where several keys fit, the longest one counts.
pub fn find<'a>(root: &'a Node, route: &str) -> Found<'a> {
    let mut node = root;
    let mut key = None;
    let mut nearest = pointer(root);
    let mut rest = route;
    let mut at_root = true;
    while !rest.is_empty() {
        let Some(step) = step(node, rest, at_root) else { return Found { value: None, key: None, nearest } };
        nearest = step.key.clone().unwrap_or_else(|| pointer(step.node));
        (node, key, rest) = (step.node, step.key, step.rest);
        at_root = false;
    }
    Found { value: Some(node), key, nearest }
}

/// The bytes of the value of a field. Where no value is typed, its key; where the field is missing, the nearest parent.
pub fn span_of_value(root: &Node, route: &str) -> Range<usize> {
    let found = find(root, route);
    match found.value {
        Some(value) if !value.span.is_empty() || found.key.is_none() => value.span.clone(),
        _ => found.nearest,
    }
}

/// The bytes of the key of a field; of a list item, which has none, the item. Where the field is missing, the nearest
/// parent.
pub fn span_of_key(root: &Node, route: &str) -> Range<usize> {
    let found = find(root, route);
    match (found.key, found.value) {
        (Some(key), _) => key,
        (None, Some(value)) if !route.is_empty() => value.span.clone(),
        _ => found.nearest,
    }
}

/// The route of a key below another route.
pub fn join(route: &str, key: &str) -> String {
    if route.is_empty() { key.to_owned() } else { format!("{route}.{key}") }
}

/// The route of a list item (from 0) below another route.
pub fn item(route: &str, index: usize) -> String {
    format!("{route}[{index}]")
}

struct Step<'a, 'r> {
    node: &'a Node,
    key: Option<Range<usize>>,
    rest: &'r str,
}

fn step<'a, 'r>(node: &'a Node, rest: &'r str, at_root: bool) -> Option<Step<'a, 'r>> {
    match &node.kind {
        Kind::List(items) => {
            let (index, rest) = rest.strip_prefix('[')?.split_once(']')?;
            // `parse` would also take "+1".
            let index: usize = index.bytes().all(|b| b.is_ascii_digit()).then(|| index.parse().ok())??;
            Some(Step { node: items.get(index)?, key: None, rest })
        }
        Kind::Map(entries) => {
            let rest = if at_root { rest } else { rest.strip_prefix('.')? };
            entries
                .iter()
                .filter_map(|entry| Some((entry, rest.strip_prefix(entry.key.as_str())?)))
                .filter(|(_, rest)| rest.is_empty() || rest.starts_with(['.', '[']))
                .max_by_key(|(entry, _)| entry.key.len())
                .map(|(entry, rest)| Step { node: &entry.value, key: Some(entry.key_span.clone()), rest })
        }
        Kind::Null | Kind::Scalar(_) => None,
    }
}

/// Where to point for a node without a key. Its first key says "this one" without underlining twenty lines.
fn pointer(node: &Node) -> Range<usize> {
    match &node.kind {
        Kind::Map(entries) => entries.first().map_or_else(|| node.span.clone(), |entry| entry.key_span.clone()),
        _ => node.span.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::yaml::parse;
    use crate::diagnostics::Findings;

    const TEXT: &str = "name: X\nanswers:\n  tools-form:\n    tasks: [a, b, c]\n    open:\nlist:\n  - kind: k\n    on: o\n  - z\na.b: dotted\n";

    fn seen(route: &str) -> (&str, &str) {
        let root = parse(&"a".into(), TEXT, 0..TEXT.len(), &mut Findings::default()).expect("readable");
        (&TEXT[span_of_value(&root, route)], &TEXT[span_of_key(&root, route)])
    }

    #[test]
    fn fields_are_found_by_route() {
        assert_eq!(seen("name"), ("X", "name"));
        assert_eq!(seen("answers.tools-form.tasks[2]"), ("c", "c"));
        assert_eq!(seen("answers.tools-form.tasks"), ("[a, b, c]", "tasks"));
        assert_eq!(seen("list[0].on"), ("o", "on"));
        assert_eq!(seen("list[1]"), ("z", "z"));
        assert_eq!(seen("a.b"), ("dotted", "a.b"));
        assert_eq!(seen("").0.len(), TEXT.len() - 1);
    }

    #[test]
    fn an_absent_value_is_shown_at_its_key() {
        assert_eq!(seen("answers.tools-form.open"), ("open", "open"));
    }

    #[test]
    fn a_missing_field_is_shown_at_its_nearest_parent() {
        assert_eq!(seen("answers.tools-form.tasks[3]"), ("tasks", "tasks"));
        assert_eq!(seen("answers.other.tasks"), ("answers", "answers"));
        assert_eq!(seen("list[0].by"), ("kind", "kind"));
        assert_eq!(seen("list[1].by"), ("z", "z"));
        assert_eq!(seen("summary"), ("name", "name"));
        assert_eq!(seen("name.first"), ("name", "name"));
    }

    #[test]
    fn odd_routes_lead_nowhere_and_harm_nothing() {
        for route in [
            ".",
            "[",
            "[]",
            "[0]",
            "list[",
            "list[+1]",
            "list[99999999999999999999]",
            "list[0]on",
            "list[-1]",
            "a..b",
            "名",
        ] {
            let root = parse(&"a".into(), TEXT, 0..TEXT.len(), &mut Findings::default()).expect("readable");
            assert_eq!(find(&root, route).value, None, "{route}");
        }
    }

    #[test]
    fn routes_are_joined() {
        assert_eq!(join("", "a"), "a");
        assert_eq!(item(&join("a", "b"), 2), "a.b[2]");
    }
}

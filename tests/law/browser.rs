//! What the proof reads of a finished page is what a browser makes of it: html5ever builds the tree as HTML's own rules say, and
//! it holds the elements that the tags name, in the same nesting, with the same attributes; none implied, none moved.

use crate::site::{Site, demo, path};
use evenhand::visibility::{Part, skeleton};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use html5gum::{Token, Tokenizer};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use rayon::prelude::*;
use std::fmt::Write;

const VOID: [&str; 9] = ["meta", "link", "br", "img", "hr", "input", "source", "wbr", "col"];

fn line(out: &mut String, name: &str, mut attributes: Vec<(String, String)>) {
    attributes.sort();
    let _ = writeln!(out, "<{name} {attributes:?}>");
}

/// The elements as the tags say them, with their text.
fn by_tags(html: &str) -> String {
    let mut out = String::new();
    for Ok(token) in Tokenizer::new(html) {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                line(&mut out, &name, tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect());
                if VOID.contains(&name.as_str()) {
                    let _ = writeln!(out, "</{name}>");
                }
            }
            Token::EndTag(tag) => _ = writeln!(out, "</{}>", text(&tag.name)),
            Token::String(value) if !value.trim_ascii().is_empty() => _ = writeln!(out, "{:?}", text(&value).trim()),
            _ => {}
        }
    }
    out
}

/// The same as a browser builds it.
fn by_tree(html: &str) -> String {
    fn walk(node: &Handle, out: &mut String, run: &mut String) {
        if let NodeData::Text { contents } = &node.data {
            run.push_str(&contents.borrow());
            return;
        }
        if !run.trim_ascii().is_empty() {
            let _ = writeln!(out, "{:?}", run.trim());
        }
        run.clear();
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let attributes = attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
            line(out, &name.local, attributes);
        }
        for child in node.children.borrow().iter() {
            walk(child, out, run);
        }
        if !run.trim_ascii().is_empty() {
            let _ = writeln!(out, "{:?}", run.trim());
        }
        run.clear();
        if let NodeData::Element { name, .. } = &node.data {
            let _ = writeln!(out, "</{}>", name.local);
        }
    }
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut out = String::new();
    walk(&dom.document, &mut out, &mut String::new());
    out
}

/// The names of elements outside of answers and descriptions, opened and closed, as the proof noted them.
fn noted(html: &str) -> Vec<String> {
    let name = |line: &String| line.trim_end_matches('>').split(' ').next().unwrap_or_default().to_owned();
    skeleton(html.as_bytes(), Part::Page).iter().map(name).collect()
}

/// The same from a browser's tree.
fn outside_answers(tree: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    for line in tree.lines() {
        if let Some(name) = line.strip_prefix("</") {
            let begins = open.pop().unwrap();
            let inside = open.contains(&true);
            let void = VOID.contains(&name.trim_end_matches('>'));
            // An answer's own tags: its start stands in the skeleton, and its end as well.
            if !inside && !void {
                out.push(format!("</{}", name.trim_end_matches('>')));
            }
            let _ = begins;
        } else if let Some(rest) = line.strip_prefix('<') {
            let inside = open.contains(&true);
            if !inside {
                out.push(format!("<{}", rest.split(' ').next().unwrap()));
            }
            open.push(rest.contains("\"data-answer\"") || rest.contains("\"data-prose\""));
        }
    }
    out
}

#[track_caller]
fn same(path: &str, html: &str) {
    let (tags, tree) = (by_tags(html), by_tree(html));
    if let Some((tags, tree)) = tags.lines().zip(tree.lines()).find(|(tags, tree)| tags != tree) {
        panic!("{path}: the page says {tags}, a browser makes {tree}");
    }
    assert_eq!(tags.lines().count(), tree.lines().count(), "{path}");
    assert_eq!(noted(html), outside_answers(&tree), "{path}: what the proof noted");
}

#[test]
fn browsers_see_the_elements_that_the_proof_reads() {
    let site = Site::new(&demo(), |keys| keys);
    let renderer = site.renderer();
    let pages: Vec<_> = site
        .plan
        .claims
        .iter()
        .filter(|claim| claim.path.ends_with(".html"))
        // Every page of a left-to-right and of a right-to-left language: all kinds, and all tools.
        .filter(|claim| !claim.path.contains('/') || claim.path.starts_with("ar/") || claim.path == claim.name())
        .collect();
    assert!(pages.len() > 500);
    pages.par_iter().for_each(|claim| {
        let bytes = renderer.bytes(claim).unwrap();
        same(&path(claim), std::str::from_utf8(&bytes).unwrap());
    });
}

#[test]
fn a_moved_element_would_be_seen() {
    let page = |body: &str| {
        format!("<!doctype html><html lang=en dir=ltr><head><title>T</title></head><body>{body}</body></html>")
    };
    let differs = |body: &str| by_tags(&page(body)) != by_tree(&page(body));
    assert!(!differs("<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>"));
    for body in [
        "<p>a<div>b</div></p>",
        "<p>a<p>b",
        "<table><tr><td>b</td></tr></table>",
        "<table><p>a</p></table>",
        "<a href=x>a<a href=y>b</a></a>",
        "<ul><li>a<li>b</ul>",
        "<em>a<p>b</em>c</p>",
    ] {
        assert!(differs(body), "{body}");
    }
}

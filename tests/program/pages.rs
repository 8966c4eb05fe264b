//! Written pages, read back: elements, texts, rows of questions. A reader of its own, so that a fault of the program's
//! reader can't hide one of its pages.

use html5gum::{Token, Tokenizer};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Elements without an end tag.
const VOID: [&str; 8] = ["meta", "link", "br", "img", "hr", "input", "source", "wbr"];

/// A written tree of files.
pub struct Output {
    root: PathBuf,
    /// Every file by its path.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Everything below a folder.
    pub fn read(root: &Path) -> Self {
        Self { root: root.to_owned(), files: crate::support::snapshot(root) }
    }

    /// A page.
    pub fn page(&self, path: &str) -> Page {
        Page::read(&self.text(path))
    }

    /// A file's text.
    pub fn text(&self, path: &str) -> String {
        let Some(bytes) = self.files.get(path) else {
            panic!("no {path} in {}; there are {:#?}", self.root.display(), self.files.keys())
        };
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// Whether there is a file.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The pages of a tree, with their paths.
    pub fn pages<'a>(&'a self, tree: &'a str) -> impl Iterator<Item = (&'a str, Page)> {
        let paths = self.files.keys().filter(move |path| path.starts_with(tree) && path.ends_with(".html"));
        paths.map(|path| (path.as_str(), self.page(path)))
    }

    /// Every file of a tree that holds a text, whatever kind of file it is. Letters' case does not count.
    pub fn holding(&self, tree: &str, words: &str) -> Vec<&str> {
        let words = words.to_lowercase();
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains(&words);
        self.files
            .iter()
            .filter(|(path, bytes)| path.starts_with(tree) && holds(bytes))
            .map(|(path, _)| path.as_str())
            .collect()
    }

    /// The manifest.
    pub fn manifest(&self) -> serde_json::Value {
        serde_json::from_str(&self.text("manifest.json")).unwrap()
    }

    /// The tools of a list over all its pages, in order, as `data-tool` names them.
    pub fn list(&self, pages: &[&str]) -> Vec<String> {
        pages.iter().flat_map(|page| self.page(page).tools()).collect()
    }
}

/// An element: its name, its attributes, and what is below it.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
    pub below: Vec<Element>,
}

impl Element {
    /// An attribute's value, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Whether it has a class.
    pub fn is(&self, class: &str) -> bool {
        self.get("class").split(' ').any(|known| known == class)
    }

    /// Itself and everything below, in the order of the page.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.below.iter().flat_map(Element::all));
        all
    }

    /// Its elements' names and classes, without any text.
    pub fn skeleton(&self) -> String {
        let below: String = self.below.iter().map(Element::skeleton).collect();
        let attributes: Vec<&str> = self.attributes.keys().map(String::as_str).collect();
        format!("<{} {} {:?}>{below}</>", self.name, self.get("class"), attributes)
    }
}

/// A page as a tree of elements.
pub struct Page {
    root: Element,
}

/// A question's row.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub asked: String,
    pub state: String,
    pub answer: String,
}

impl Page {
    fn read(html: &str) -> Self {
        let mut open = vec![Element::default()];
        let close = |open: &mut Vec<Element>| {
            let done = open.pop().unwrap();
            let parent = open.last_mut().unwrap();
            if !done.text.trim().is_empty() && !parent.text.is_empty() {
                parent.text.push(' ');
            }
            parent.text.push_str(&done.text);
            parent.below.push(done);
        };
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => {
                    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
                    let name = text(&tag.name);
                    let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                    let void = VOID.contains(&name.as_str());
                    open.push(Element { name, attributes, ..Element::default() });
                    if void {
                        close(&mut open);
                    }
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8(tag.name.to_vec()).unwrap();
                    assert!(open.iter().any(|e| e.name == name), "</{name}> closes nothing");
                    while open.last().unwrap().name != name {
                        close(&mut open);
                    }
                    close(&mut open);
                }
                Token::String(text) => open.last_mut().unwrap().text.push_str(core::str::from_utf8(&text).unwrap()),
                _ => {}
            }
        }
        while open.len() > 1 {
            close(&mut open);
        }
        Self { root: open.pop().unwrap() }
    }

    /// Every element, in order.
    pub fn all(&self) -> Vec<&Element> {
        self.root.all()
    }

    /// The elements that something holds for.
    pub fn select(&self, holds: impl Fn(&Element) -> bool) -> Vec<&Element> {
        self.all().into_iter().filter(|element| holds(element)).collect()
    }

    /// The text of `main`.
    pub fn main(&self) -> String {
        squeeze(&self.select(|e| e.name == "main")[0].text)
    }

    /// The tools whose cards are on the page, in order. A tool's own page has one on its `main`, which is none.
    pub fn tools(&self) -> Vec<String> {
        let cards = self.select(|e| e.attributes.contains_key("data-tool") && e.name != "main");
        cards.into_iter().map(|card| card.get("data-tool").to_owned()).collect()
    }

    /// The row of a question, by form and id.
    pub fn question(&self, form: &str, question: &str) -> Row {
        self.row(&format!("{form}.{question}"))
    }

    /// A row by its anchor.
    pub fn row(&self, anchor: &str) -> Row {
        let found = self.select(|e| e.get("id") == anchor);
        assert_eq!(found.len(), 1, "rows with the anchor {anchor}");
        let part = |holds: &dyn Fn(&&Element) -> bool| {
            squeeze(&found[0].below.iter().find(holds).unwrap_or_else(|| panic!("{:#?}", found[0])).text)
        };
        Row {
            asked: part(&|e| e.name == "dt"),
            state: part(&|e| e.name == "dd" && !e.attributes.contains_key("data-answer")),
            answer: part(&|e| e.attributes.contains_key("data-answer")),
        }
    }

    /// A fact of a tool's page, by its label.
    pub fn fact(&self, label: &str) -> String {
        let facts = self.select(|e| e.is("fact") && e.below.first().is_some_and(|dt| dt.text.trim() == label));
        assert_eq!(facts.len(), 1, "facts called {label}");
        squeeze(&facts[0].below[1].text)
    }

    /// Every address on the page, with the attribute that holds it.
    pub fn addresses(&self) -> Vec<String> {
        let of = |e: &Element| {
            ["href", "src"].map(|name| e.attributes.get(name).cloned()).into_iter().flatten().collect::<Vec<_>>()
        };
        self.all().into_iter().flat_map(of).collect()
    }
}

/// A text with its runs of blanks as one.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

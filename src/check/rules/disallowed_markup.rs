//! `disallowed-markup`: looks at all prose of providers.

use crate::check::Rule;
use crate::check::prose::{Fault, Reading, Sort};
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "disallowed-markup",
    severity: Severity::Error,
    fault: "A text holds markup that readers would not see as it was written.",
    reason: "Descriptions and answers are paragraphs, lists, tables, emphasis, links and code, the same for every tool (000-22, \
             000-23). Anything else would make one page look different, or would be left out without a word to its author.",
    wrong: "# Matcher\n\n<img src=\"logo.png\"> Compares [pictures](../pictures).",
    right: "## What it does\n\nCompares [pictures](https://example.org/pictures).",
    check: None,
};

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    if r.piece.sort == Sort::Address {
        return;
    }
    for lost in &r.shown.lost {
        let (what, help) = remedy(lost.what);
        let found = r.piece.text.get(lost.at.clone()).unwrap_or_default().to_owned();
        faults.push(Fault { at: lost.at.clone(), what, found, help });
    }
}

/// What is lost, with the remedy.
pub(super) fn remedy(what: &'static str) -> (&'static str, &'static str) {
    let help = match what {
        "HTML" => "write it in plain words or in Markdown; code that readers should see stands between backticks",
        "an image" => "delete it, and say in words what it shows",
        "a heading other than `##` and `###`" => "begin the line with `## ` or `### `",
        "a heading in an answer" => "write a paragraph; the question is the heading",
        "a heading in a notice" => "write a paragraph; the notice has headings of its own",
        "a link that leads to no address of the web" => {
            "write the whole address, with https:// before it, or the words alone"
        }
        "a title of a link" => "delete the words in quotation marks behind the address; nobody would see them",
        "an address that no link uses" => "delete the line, or make a link of it",
        "a block of quotation" => "delete the `>`, and put what is quoted between quotation marks",
        "text that is struck through" => "delete what no longer holds",
        "a line across the page" => "delete it; a heading begins a new part",
        "words behind the fence of a block of code" => "keep the name of the language, or nothing",
        "a link in plain text" => "write the words alone; the tool has a field for its website",
        _ => "delete the signs: this text is shown as it stands",
    };
    (what, help)
}

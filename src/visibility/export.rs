//! Reads finished exports back, as `examine` does finished pages.
//!
//! Takes the bytes that are about to be published; gives an [`Examined`]: the ids of the tools in the order of the file,
//! whether the notice that inclusion is no endorsement stands in it, and what can't be read. Must not know what the file
//! was meant to hold.

use super::examine::{Examined, Note};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Which kind of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An object with `tools`, an array of objects with an `id`, and `notice`.
    Json,
    /// Rows whose first cell is an id, and whose last is the notice, under heads.
    Csv,
    /// An Atom feed: no list of tools; each entry has the notice as its `rights`.
    Feed,
}

/// Reads a finished export.
pub fn examine_export(bytes: &[u8], format: Format) -> Examined {
    let read = match format {
        Format::Json => json(bytes),
        Format::Csv => csv(bytes),
        Format::Feed => feed(bytes),
    };
    let (ids, notice, notes) = match read {
        Ok((ids, notice)) => (ids, notice, Vec::new()),
        Err(why) => {
            let message = format!("the file can't be read back: {why}");
            (Vec::new(), true, vec![Note { message, help: "report this as a fault of the program" }])
        }
    };
    // What has to hold of pages alone is given: a file of data has no heading.
    Examined { cards: ids.join("\n").into(), notice, notes, headings: 1, ..Examined::default() }
}

type Read = Result<(Vec<String>, bool), String>;

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    notice: BTreeMap<String, String>,
    tools: Vec<Tool>,
}

#[derive(Deserialize)]
struct Tool {
    id: String,
}

fn json(bytes: &[u8]) -> Read {
    let file: File = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let notice = !file.notice.is_empty() && file.notice.values().all(|text| !text.trim().is_empty());
    Ok((file.tools.into_iter().map(|tool| tool.id).collect(), notice))
}

fn csv(bytes: &[u8]) -> Read {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let (mut ids, mut notice, mut heads) = (Vec::new(), true, None);
    for row in rows(text)? {
        match heads {
            None => heads = Some(row.cells),
            Some(cells) if cells != row.cells => {
                return Err(format!("a row has {} cells under {cells} heads", row.cells));
            }
            Some(_) => {
                notice &= !row.last.trim().is_empty();
                ids.push(row.first);
            }
        }
    }
    Ok((ids, notice))
}

#[derive(Default)]
struct Row {
    cells: usize,
    first: String,
    last: String,
}

/// The rows of a file in which every cell stands in quotation marks (RFC 4180).
fn rows(text: &str) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    let mut row = Row::default();
    let mut rest = text;
    while !rest.is_empty() {
        rest = rest.strip_prefix('"').ok_or("a cell begins without quotation mark")?;
        let mut end = 0;
        loop {
            let quote = rest.get(end..).and_then(|tail| tail.find('"')).ok_or("a cell has no end")?;
            end += quote;
            if rest.get(end + 1..).is_some_and(|tail| tail.starts_with('"')) {
                end += 2;
            } else {
                break;
            }
        }
        let cell = rest.get(..end).unwrap_or_default();
        if row.cells == 0 {
            row.first = cell.replace("\"\"", "\"");
        }
        row.last.clear();
        row.last.push_str(cell);
        row.cells += 1;
        rest = rest.get(end + 1..).unwrap_or_default();
        if let Some(next) = rest.strip_prefix(',') {
            rest = next;
            if rest.is_empty() {
                return Err("the last row has no end".into());
            }
        } else if let Some(next) = rest.strip_prefix("\r\n") {
            rest = next;
            rows.push(std::mem::take(&mut row));
        } else {
            return Err("something stands behind a cell's quotation mark".into());
        }
    }
    Ok(rows)
}

fn feed(bytes: &[u8]) -> Read {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let (head, entries) = text.split_once("<entry>").unwrap_or((text, ""));
    let has_notice = |part: &str| {
        let rights = part.split_once("<rights>").and_then(|(_, rest)| rest.split_once("</rights>"));
        rights.is_some_and(|(words, _)| !words.trim().is_empty())
    };
    let notice = has_notice(head) && (entries.is_empty() || entries.split("<entry>").all(has_notice));
    Ok((Vec::new(), notice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, format: Format) -> (Vec<String>, bool, usize) {
        let found = examine_export(text.as_bytes(), format);
        (found.cards().map(str::to_owned).collect(), found.notice, found.notes().len())
    }

    #[test]
    fn ids_of_json_come_in_the_order_of_the_file() {
        let text = r#"{"notice":{"en":"No endorsement."},"tools":[{"id":"b","x":[1]},{"id":"a"}]}"#;
        assert_eq!(read(text, Format::Json), (vec!["b".into(), "a".into()], true, 0));
        assert!(!read(r#"{"tools":[{"id":"a"}]}"#, Format::Json).1, "the notice is missing");
        assert!(!read(r#"{"notice":{"en":" "},"tools":[]}"#, Format::Json).1, "the notice is empty");
        assert_eq!(read("{", Format::Json).2, 1);
    }

    #[test]
    fn ids_of_csv_come_in_the_order_of_the_file() {
        let text = "\"id\",\"notice\"\r\n\"b\",\"say \"\"no\"\"\r\nat all\"\r\n\"a\",\"n\"\r\n";
        assert_eq!(read(text, Format::Csv), (vec!["b".into(), "a".into()], true, 0));
        assert!(!read("\"id\",\"notice\"\r\n\"b\",\"\"\r\n", Format::Csv).1, "the notice is empty");
        for broken in ["id,notice\r\n", "\"id\",\"notice\"\r\n\"b\"\r\n", "\"id\"x\r\n", "\"id", "\"id\","] {
            assert_eq!(read(broken, Format::Csv).2, 1, "{broken:?}");
        }
    }

    #[test]
    fn every_entry_of_a_feed_needs_the_notice() {
        let head = "<feed><rights>n</rights>";
        assert!(read(&format!("{head}</feed>"), Format::Feed).1);
        assert!(read(&format!("{head}<entry><rights>n</rights></entry></feed>"), Format::Feed).1);
        assert!(!read(&format!("{head}<entry><rights>n</rights></entry><entry></entry></feed>"), Format::Feed).1);
        assert!(!read("<feed></feed>", Format::Feed).1);
    }
}

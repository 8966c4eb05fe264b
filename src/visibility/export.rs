//! Reads finished exports back, as `examine` does finished pages.
//!
//! Takes the bytes that are about to be published; gives an [`Examined`]: the ids of the tools in the order of the file,
//! whether the notice that inclusion is no endorsement stands in it, and what can't be read; besides, which bytes tell of
//! which tool. Must not know what the file was meant to hold.

use super::cards::Cards;
use super::examine::{Examined, Note};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

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

/// Reads a finished export, piece by piece: it can be as long as all tools together, and is never kept whole.
pub struct ExportReader {
    format: Format,
    /// What has come and can't be read yet: a line, a row, or a feed, which is short.
    rest: Vec<u8>,
    /// Whether the head has been read: of CSV, with so many cells.
    head: Option<usize>,
    /// Whether a tool has to follow, or may: of JSON.
    open: bool,
    ended: bool,
    /// How many bytes have been read: where `rest` begins.
    at: u64,
    places: Vec<Range<u64>>,
    ids: String,
    notice: bool,
    fault: Option<String>,
}

impl ExportReader {
    /// Reads an export of this kind.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            rest: Vec::new(),
            head: None,
            open: true,
            ended: false,
            at: 0,
            places: Vec::new(),
            ids: String::new(),
            notice: true,
            fault: None,
        }
    }

    /// Takes the next bytes of the file.
    pub fn read(&mut self, bytes: &[u8]) {
        self.take(bytes, false);
    }

    /// The same of bytes that another reader has found in a former file, between places that it gave ([`Self::places`]): whole tools. Whose they are,
    /// and where each begins and ends, is read again.
    pub fn read_again(&mut self, bytes: &[u8]) {
        if self.rest.is_empty() && self.head.is_some() {
            self.take(bytes, true);
        } else if self.fault.is_none() {
            self.fault = Some("a tool of a former file stands where none can begin".to_owned());
        }
        if !self.rest.is_empty() && self.fault.is_none() {
            self.fault = Some("a tool of a former file has lost its end".to_owned());
        }
    }

    fn take(&mut self, bytes: &[u8], again: bool) {
        if self.fault.is_some() {
            return;
        }
        self.rest.extend_from_slice(bytes);
        let pending = std::mem::take(&mut self.rest);
        let read = match self.format {
            Format::Json => self.lines(&pending, again),
            Format::Csv => self.rows(&pending),
            Format::Feed => Ok(0),
        };
        match read {
            Ok(length) => {
                self.rest = pending;
                self.rest.drain(..length);
                self.at += length as u64;
            }
            Err(why) => self.fault = Some(why),
        }
    }

    /// Each tool of the file by its id, with the bytes that say something of it and of nothing else, up to where the next one begins. Only of
    /// those behind which another tool can stand.
    pub fn places(&self) -> impl Iterator<Item = (&str, Range<u64>)> {
        self.ids.lines().zip(self.places.iter().cloned()).filter(|(_, place)| !place.is_empty())
    }

    /// What was noted of the file, now that it has ended.
    pub fn finish(mut self) -> Examined {
        let whole = match self.format {
            Format::Feed => feed(&self.rest).map(|notice| self.notice = notice),
            Format::Json if !self.ended => Err("it ends too early".to_owned()),
            _ if !self.rest.is_empty() || (self.format == Format::Csv && self.head.is_none()) => {
                Err("it ends too early".to_owned())
            }
            _ => Ok(()),
        };
        let fault = self.fault.or(whole.err());
        let notes = fault.into_iter().map(|why| Note {
            message: format!("the file can't be read back: {why}"),
            help: "report this as a fault of the program",
        });
        // What has to hold of pages alone is given: a file of data has no heading.
        Examined {
            cards: Cards::Ids(self.ids.into()),
            notice: self.notice,
            notes: notes.collect(),
            headings: 1,
            ..Examined::default()
        }
    }

    fn add(&mut self, id: &str, place: Range<u64>) {
        self.ids.push_str(id);
        self.ids.push('\n');
        self.places.push(place);
    }

    /// Reads the lines of a JSON file that are whole: the head up to `"tools":[`, a tool a line with a comma behind all but the last, `]}`.
    fn lines(&mut self, text: &[u8], again: bool) -> Result<usize, String> {
        let mut read = 0;
        for end in memchr::memchr_iter(b'\n', text) {
            let line = text.get(read..end).unwrap_or_default();
            let start = self.at + read as u64;
            read = end + 1;
            if self.ended {
                return Err("something stands behind its end".to_owned());
            } else if self.head.is_none() {
                let head: Head = serde_json::from_slice(&[line, b"]}"].concat()).map_err(|error| error.to_string())?;
                if !head.tools.is_empty() {
                    return Err("a tool stands on the line of the head".to_owned());
                }
                self.notice = !head.notice.is_empty() && head.notice.values().all(|text| !text.trim().is_empty());
                self.head = Some(0);
            } else if line == b"]}" {
                if self.open && !self.ids.is_empty() {
                    return Err("a comma stands behind the last tool".to_owned());
                }
                self.ended = true;
            } else if line.is_empty() && self.ids.is_empty() {
                // No tools at all.
                self.open = false;
            } else {
                if !self.open {
                    return Err("a comma is missing between two tools".to_owned());
                }
                let (tool, more) = line.strip_suffix(b",").map_or((line, false), |tool| (tool, true));
                let known = if again { known_tool(tool) } else { None };
                let whole = || serde_json::from_slice::<Tool>(tool).map_err(|error| error.to_string());
                let id = known.map_or_else(|| whole().map(|tool| tool.id), |id| Ok(id.to_owned()))?;
                // Without a comma it can stand nowhere but at the end.
                let behind = if more { self.at + read as u64 } else { start };
                self.add(&id, start..behind);
                self.open = more;
            }
        }
        Ok(read)
    }

    /// Reads the rows of a CSV file that are whole.
    fn rows(&mut self, text: &[u8]) -> Result<usize, String> {
        let mut read = 0;
        while let Some(row) = row(text.get(read..).unwrap_or_default())? {
            let start = self.at + read as u64;
            read += row.length;
            match self.head {
                None => self.head = Some(row.cells),
                Some(cells) if cells != row.cells => {
                    return Err(format!("a row has {} cells under {cells} heads", row.cells));
                }
                Some(_) => {
                    self.notice &= !row.last.trim_ascii().is_empty();
                    let id = std::str::from_utf8(row.first).map_err(|error| error.to_string())?;
                    self.add(&id.replace("\"\"", "\""), start..self.at + read as u64);
                }
            }
        }
        Ok(read)
    }
}

/// Reads a finished export at once.
pub fn examine_export(bytes: &[u8], format: Format) -> Examined {
    let mut reader = ExportReader::new(format);
    reader.read(bytes);
    reader.finish()
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    notice: BTreeMap<String, String>,
    tools: Vec<Tool>,
}

#[derive(Deserialize)]
struct Tool {
    id: String,
}

/// The id at the beginning of a tool's line that was read as a whole before; `None` where it does not begin and end as such lines do.
fn known_tool(line: &[u8]) -> Option<&str> {
    let rest = line.strip_prefix(b"{\"id\":\"")?;
    let (id, rest) = rest.split_at_checked(memchr::memchr(b'"', rest)?)?;
    let is_plain = !id.contains(&b'\\') && rest.starts_with(b"\",\"") && rest.ends_with(b"}");
    std::str::from_utf8(id).ok().filter(|_| is_plain)
}

struct Row<'t> {
    length: usize,
    cells: usize,
    first: &'t [u8],
    last: &'t [u8],
}

/// The first row of a text in which every cell stands in quotation marks (RFC 4180); `None` where it has not ended yet.
fn row(text: &[u8]) -> Result<Option<Row<'_>>, String> {
    let mut row = Row { length: 0, cells: 0, first: &[], last: &[] };
    loop {
        let rest = text.get(row.length..).unwrap_or_default();
        let Some((b'"', cell)) = rest.split_first() else {
            return if rest.is_empty() { Ok(None) } else { Err("a cell begins without quotation mark".to_owned()) };
        };
        let mut end = 0;
        loop {
            let Some(quote) = memchr::memchr(b'"', cell.get(end..).unwrap_or_default()) else { return Ok(None) };
            end += quote;
            if cell.get(end + 1) != Some(&b'"') {
                break;
            }
            end += 2;
        }
        row.last = cell.get(..end).unwrap_or_default();
        if row.cells == 0 {
            row.first = row.last;
        }
        row.cells += 1;
        // Both quotation marks.
        row.length += end + 2;
        match cell.get(end + 1..).unwrap_or_default() {
            [b',', ..] => row.length += 1,
            [b'\r', b'\n', ..] => {
                row.length += 2;
                return Ok(Some(row));
            }
            [] | [b'\r'] => return Ok(None),
            _ => return Err("something stands behind a cell's quotation mark".to_owned()),
        }
    }
}

/// Whether the notice stands in a feed and in each of its entries.
fn feed(bytes: &[u8]) -> Result<bool, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let (head, entries) = text.split_once("<entry>").unwrap_or((text, ""));
    let has_notice = |part: &str| {
        let rights = part.split_once("<rights>").and_then(|(_, rest)| rest.split_once("</rights>"));
        rights.is_some_and(|(words, _)| !words.trim().is_empty())
    };
    Ok(has_notice(head) && (entries.is_empty() || entries.split("<entry>").all(has_notice)))
}

#[cfg(test)]
mod tests {
    use super::super::links::Links;
    use super::*;

    fn read(text: &str, format: Format) -> (Vec<String>, bool, usize) {
        let found = examine_export(text.as_bytes(), format);
        (found.cards(&Links::default()).map(str::to_owned).collect(), found.notice, found.notes().len())
    }

    #[test]
    fn ids_of_json_come_in_the_order_of_the_file() {
        let head = r#"{"notice":{"en":"No endorsement."},"tools":["#;
        let text = format!("{head}\n{{\"id\":\"b\",\"x\":[1]}},\n{{\"id\":\"a\"}}\n]}}\n");
        assert_eq!(read(&text, Format::Json), (vec!["b".into(), "a".into()], true, 0));
        assert_eq!(read(&format!("{head}\n\n]}}\n"), Format::Json), (vec![], true, 0));
        assert!(!read("{\"tools\":[\n{\"id\":\"a\"}\n]}\n", Format::Json).1, "the notice is missing");
        assert!(!read("{\"notice\":{\"en\":\" \"},\"tools\":[\n\n]}\n", Format::Json).1, "the notice is empty");
        for broken in [
            "{",
            "{\n",
            "{\"tools\":[\n",
            "{\"tools\":[\n\n]}",
            "{\"tools\":[{\"id\":\"a\"}\n\n]}\n",
            "{\"tools\":[\n{\"id\":\"a\"},\n]}\n",
            "{\"tools\":[\n{\"id\":\"a\"}\n{\"id\":\"b\"}\n]}\n",
            "{\"tools\":[\n{\"id\":1}\n]}\n",
            "{\"tools\":[\n\n]}\n]}\n",
        ] {
            assert_eq!(read(broken, Format::Json).2, 1, "{broken:?}");
        }
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
    fn a_file_reads_the_same_in_pieces_of_any_length() {
        let json = "{\"notice\":{\"en\":\"ñ\"},\"tools\":[\n{\"id\":\"b\"},\n{\"id\":\"a\"}\n]}\n";
        let csv = "\"id\",\"notice\"\r\n\"b\",\"say \"\"nó\"\"\r\nat all\"\r\n\"a\",\"n\"\r\n";
        let feed = "<feed><rights>n</rights><entry><rights>ñ</rights></entry></feed>";
        for (text, format) in [(json, Format::Json), (csv, Format::Csv), (feed, Format::Feed)] {
            let whole = examine_export(text.as_bytes(), format);
            assert!(whole.notice && whole.notes().is_empty());
            let mut reader = ExportReader::new(format);
            reader.read(text.as_bytes());
            let at_once = places(&reader);
            for length in 1..text.len() {
                let mut reader = ExportReader::new(format);
                text.as_bytes().chunks(length).for_each(|piece| reader.read(piece));
                assert_eq!(places(&reader), at_once, "{format:?} in pieces of {length}");
                assert_eq!(reader.finish(), whole, "{format:?} in pieces of {length}");
            }
        }
    }

    const JSON: &str = "{\"notice\":{\"en\":\"n\"},\"tools\":[\n{\"id\":\"b\"},\n{\"id\":\"c\"},\n{\"id\":\"a\"}\n]}\n";
    const CSV: &str = "\"id\",\"notice\"\r\n\"b\",\"n\"\r\n\"c\",\"n\r\n\"\r\n\"a\",\"n\"\r\n";

    fn places(reader: &ExportReader) -> Vec<(String, Range<u64>)> {
        reader.places().map(|(id, place)| (id.to_owned(), place)).collect()
    }

    #[test]
    fn a_place_holds_what_is_said_of_its_tool_and_of_no_other() {
        let of = |text: &str, format| -> Vec<(String, String)> {
            let mut reader = ExportReader::new(format);
            reader.read(text.as_bytes());
            let said = |at: Range<u64>| text[at.start as usize..at.end as usize].to_owned();
            places(&reader).into_iter().map(|(id, at)| (id, said(at))).collect()
        };
        // Behind the last tool of a JSON file no other can stand, so its place is of no use.
        let pairs = [("b", "{\"id\":\"b\"},\n"), ("c", "{\"id\":\"c\"},\n")];
        assert_eq!(of(JSON, Format::Json), pairs.map(|(id, said)| (id.to_owned(), said.to_owned())));
        let pairs = [("b", "\"b\",\"n\"\r\n"), ("c", "\"c\",\"n\r\n\"\r\n"), ("a", "\"a\",\"n\"\r\n")];
        assert_eq!(of(CSV, Format::Csv), pairs.map(|(id, said)| (id.to_owned(), said.to_owned())));
    }

    #[test]
    fn what_was_read_in_a_former_file_counts_like_what_is_read_now() {
        let json = "{\"notice\":{\"en\":\"n\"},\"tools\":[\n{\"id\":\"b\",\"x\":{\"id\":\"z\"}},\n{\"id\":\"c\",\"x\":1},\n{\"id\":\"a\",\"x\":[]}\n]}\n";
        for (text, format) in [(json, Format::Json), (CSV, Format::Csv)] {
            let mut whole = ExportReader::new(format);
            whole.read(text.as_bytes());
            let all = places(&whole);
            for (first, last) in [(0, 1), (0, 2), (1, 2)] {
                let known = &all[first..last];
                let (start, end) = (known[0].1.start as usize, known[known.len() - 1].1.end as usize);
                let mut reader = ExportReader::new(format);
                reader.read(&text.as_bytes()[..start]);
                reader.read_again(&text.as_bytes()[start..end]);
                reader.read(&text.as_bytes()[end..]);
                assert_eq!(places(&reader), all);
                assert_eq!(reader.finish(), examine_export(text.as_bytes(), format), "{format:?}");
            }
        }
    }

    #[test]
    fn bytes_of_a_former_file_are_read_again_only_as_whole_tools_where_one_can_stand() {
        for (text, format) in [(JSON, Format::Json), (CSV, Format::Csv)] {
            let mut whole = ExportReader::new(format);
            whole.read(text.as_bytes());
            let all = places(&whole);
            let (start, end) = (all[0].1.start as usize, all[1].1.end as usize);
            for (from, to) in [(start + 1, end), (start, end - 1), (start - 1, end), (start, end + 1), (0, end)] {
                let mut reader = ExportReader::new(format);
                reader.read(&text.as_bytes()[..from]);
                reader.read_again(&text.as_bytes()[from..to]);
                reader.read(&text.as_bytes()[to..]);
                assert_eq!(reader.finish().notes().len(), 1, "{format:?} {from}..{to}");
            }
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

//! The few lines of a file that a finding points at.
//!
//! Takes a file's text and byte ranges in it; gives those lines, escaped and cut to a readable length, and the ranges as they
//! lie there. Knows nothing of findings or of how they are drawn.

use std::ops::Range;

use crate::diagnostics::escape::{is_hidden, push_visible};

/// The most columns shown of a line.
const COLUMNS_MOST: usize = 140;
/// Columns kept in front of the place in a line that is cut.
const COLUMNS_BEFORE: usize = 50;
/// A place over more lines than these is marked in its first line only.
const LINES_MOST: usize = 4;

/// A range to be marked.
pub(super) struct Mark {
    /// Bytes of the text. Ranges outside the text, or inside a character, are moved to the nearest border.
    pub(super) bytes: Range<usize>,
    /// The line in which it starts, from 1.
    pub(super) line: usize,
}

/// Consecutive lines of a text.
pub(super) struct Excerpt {
    /// The lines, harmless to show (tabs are left as they are).
    pub(super) text: String,
    /// The number of the first.
    pub(super) line: usize,
    /// Where each mark lies in it, in bytes, in the order of the marks.
    pub(super) spans: Vec<Range<usize>>,
}

impl Excerpt {
    /// Cuts out the lines from the first to the last mark. A line that is too long keeps the part around the first mark
    /// that starts in it.
    pub(super) fn cut(text: &str, marks: &[Mark]) -> Self {
        let ranges: Vec<Range<usize>> = marks.iter().map(|mark| tidy(text, &mark.bytes)).collect();
        let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
        let last = ranges.iter().map(|range| range.end).max().unwrap_or(0);
        let mut excerpt = Self {
            text: String::new(),
            line: marks.iter().map(|mark| mark.line).min().unwrap_or(1),
            spans: vec![0..0; marks.len()],
        };
        let mut start = line_start(text, first);
        loop {
            let end = line_end(text, start);
            excerpt.push_line(text, start..end, &ranges);
            if end >= last || end == text.len() {
                break;
            }
            excerpt.text.push('\n');
            start = end + 1;
        }
        excerpt
    }

    /// Adds a line, given without its LF, and notes where the borders of marks in it came to lie.
    fn push_line(&mut self, text: &str, line: Range<usize>, ranges: &[Range<usize>]) {
        let mut visible = line.clone();
        if line.start == 0 && text.starts_with('\u{feff}') {
            visible.start = '\u{feff}'.len_utf8().min(line.end);
        }
        if text[visible.clone()].ends_with('\r') {
            visible.end -= 1;
        }
        let within = |border: &usize| line.contains(border) || *border == line.end;
        let focus = ranges.iter().flat_map(|range| [range.start, range.end]).find(within).unwrap_or(line.start);
        let kept = around(text, &visible, focus);

        let start = self.text.len();
        if kept.start > visible.start {
            self.text.push('…');
        }
        // Borders in what is cut off lie at its `…`.
        let mut place_border = |border: usize, shown: usize| {
            for (range, span) in ranges.iter().zip(&mut self.spans) {
                if range.start == border {
                    span.start = shown;
                }
                if range.end == border {
                    span.end = shown;
                }
            }
        };
        let mut borders: Vec<usize> = ranges.iter().flat_map(|range| [range.start, range.end]).filter(within).collect();
        borders.sort_unstable();
        let mut borders = borders.into_iter().peekable();
        while let Some(border) = borders.next_if(|border| *border < kept.start) {
            place_border(border, start);
        }
        for (index, character) in text[kept.clone()].char_indices() {
            while let Some(border) = borders.next_if(|border| *border <= kept.start + index) {
                place_border(border, self.text.len());
            }
            if character == '\t' {
                self.text.push('\t');
            } else {
                push_visible(&mut self.text, character);
            }
        }
        for border in borders {
            place_border(border, self.text.len());
        }
        if kept.end < visible.end {
            self.text.push('…');
        }
    }
}

/// A range on borders of characters, without white space at its end (the value of a block runs to the next key), and not
/// over too many lines.
fn tidy(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(bytes.start);
    let end = text.floor_char_boundary(bytes.end).max(start);
    let end = start + text[start..end].trim_end().len();
    if text[start..end].matches('\n').nth(LINES_MOST - 1).is_some() { start..line_end(text, start) } else { start..end }
}

/// The part of a line to show: all of it, or as many columns around the focus.
fn around(text: &str, line: &Range<usize>, focus: usize) -> Range<usize> {
    let fitting = |from: usize, most: usize| {
        let mut columns = 0;
        let too_far = text[from..line.end].char_indices().find(|(_, character)| {
            columns += width(*character);
            columns > most
        });
        too_far.map_or(line.end, |(index, _)| from + index)
    };
    if fitting(line.start, COLUMNS_MOST) == line.end {
        return line.clone();
    }
    let focus = focus.clamp(line.start, line.end);
    let mut columns = 0;
    let too_far_back = text[line.start..focus].char_indices().rev().find(|(_, character)| {
        columns += width(*character);
        columns > COLUMNS_BEFORE
    });
    let start = too_far_back.map_or(line.start, |(index, character)| line.start + index + character.len_utf8());
    start..fitting(start, COLUMNS_MOST)
}

/// Columns of a character, roughly: East Asian scripts and emoji take two.
fn width(character: char) -> usize {
    match character {
        '\t' => 4,
        _ if is_hidden(character) => "\\u{}".len() + format!("{:x}", u32::from(character)).len(),
        '\u{1100}'.. => 2,
        _ => 1,
    }
}

fn line_start(text: &str, index: usize) -> usize {
    text[..index].rfind('\n').map_or(0, |at| at + 1)
}

fn line_end(text: &str, index: usize) -> usize {
    text[index..].find('\n').map_or(text.len(), |at| index + at)
}

//! Paragraphs, lists and tables without attributes: what answers and descriptions mostly consist of, read in one go.
//!
//! Takes a page from a start tag in prose on; gives how many bytes of it are whole elements in which nothing is wrong, by the
//! [plain] rules. Such elements leave no trace on what is noted of a page, wherever a browser would leave them too. At the first
//! thing that could be noted it stops before the element that holds it. Must not know what prose says.

use super::markup::{self, Traits};
use super::plain;
use super::tags::Open;
use memchr::memchr;

/// Elements of prose that need no attribute. A link needs its address.
const NAMES: [&[u8]; 20] = [
    b"p", b"ul", b"ol", b"li", b"em", b"strong", b"code", b"pre", b"br", b"bdi", b"table", b"caption", b"thead",
    b"tbody", b"tfoot", b"tr", b"th", b"td", b"h4", b"h5",
];

/// The longest name of them.
const LONGEST: usize = 7;

/// Deeper elements are read tag by tag.
const DEEPEST: usize = 12;

/// An element of prose, by its place in [`NAMES`].
fn kind(name: &[u8]) -> Option<usize> {
    Some(match name {
        b"p" => 0,
        b"ul" => 1,
        b"ol" => 2,
        b"li" => 3,
        b"em" => 4,
        b"strong" => 5,
        b"code" => 6,
        b"pre" => 7,
        b"br" => 8,
        b"bdi" => 9,
        b"table" => 10,
        b"caption" => 11,
        b"thead" => 12,
        b"tbody" => 13,
        b"tfoot" => 14,
        b"tr" => 15,
        b"th" => 16,
        b"td" => 17,
        b"h4" => 18,
        b"h5" => 19,
        _ => return None,
    })
}

/// What may stand in what.
pub(super) struct Prose {
    elements: Vec<Element>,
}

struct Element {
    name: &'static [u8],
    traits: Traits,
    /// Whether an answer may hold it, and a description.
    within: [bool; 2],
    /// The elements of [`NAMES`] that browsers leave in it, a bit each.
    holds: u32,
}

/// What was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Skimmed<'b> {
    pub(super) length: usize,
    /// How many elements follow each other there.
    pub(super) elements: u32,
    /// The last text in them, and the page behind it.
    pub(super) last: Option<(&'b [u8], &'b [u8])>,
}

impl Default for Prose {
    fn default() -> Self {
        let traits = NAMES.map(Traits::of);
        let elements = NAMES.iter().zip(traits).map(|(name, own)| {
            let mut open = Open::default();
            open.push(name, own);
            let stays = |(child, traits): (&&[u8], &Traits)| !open.moves(child, *traits);
            let bits = NAMES.iter().zip(&traits).enumerate().filter(|(_, child)| stays(*child));
            Element {
                name,
                traits: own,
                within: [false, true].map(|description| markup::is_prose(name, description)),
                holds: bits.fold(0, |bits, (at, _)| bits | 1 << at),
            }
        });
        Self { elements: elements.collect() }
    }
}

impl Prose {
    /// The whole elements that these bytes, a page from a start tag on, begin with, in an answer or a `description`. `around` is open around them.
    pub(super) fn skim<'b>(&self, page: &'b [u8], description: bool, around: &Open) -> Skimmed<'b> {
        let (mut done, mut rest) = (Skimmed::default(), page);
        // Each open element, and whether a paragraph is open in it.
        let mut open: [Option<(&Element, bool)>; DEEPEST] = [None; DEEPEST];
        let (mut depth, mut last) = (0_usize, None);
        while let [b'<', inner @ ..] = rest {
            let outer = depth.checked_sub(1).and_then(|at| open.get(at)).copied().flatten();
            if let Some(closing) = inner.strip_prefix(b"/") {
                let Some((element, _)) = outer else { break };
                let behind = closing.strip_prefix(element.name).and_then(|behind| behind.strip_prefix(b">"));
                let Some(behind) = behind else { break };
                (depth, rest) = (depth - 1, behind);
            } else {
                let Some((at, element, behind)) = self.begins(inner) else { break };
                let paragraph = outer.map_or_else(|| around.holds_paragraph(), |(_, paragraph)| paragraph);
                let stays = match outer {
                    Some((outer, _)) => outer.holds & 1 << at != 0 && !(paragraph && element.traits.ends_paragraph),
                    None => !around.moves(element.name, element.traits),
                };
                if !stays || !element.within[usize::from(description)] {
                    break;
                }
                rest = behind;
                if !element.traits.void {
                    let Some(level) = open.get_mut(depth) else { break };
                    *level = Some((element, !element.traits.scope && (at == 0 || paragraph)));
                    depth += 1;
                }
            }
            if depth == 0 {
                done = Skimmed { length: page.len() - rest.len(), elements: done.elements + 1, last };
                continue;
            }
            let Some((text, markup)) = memchr(b'<', rest).and_then(|end| rest.split_at_checked(end)) else { break };
            let holder = depth.checked_sub(1).and_then(|at| open.get(at)).copied().flatten();
            match plain::is_text(text) {
                Ok(false) => {}
                Ok(true) if holder.is_some_and(|(element, _)| !element.traits.table_frame) => {
                    last = Some((text, markup))
                }
                _ => break,
            }
            rest = markup;
        }
        done
    }

    /// The element whose start tag, without its `<`, these bytes begin with, and what follows the tag.
    fn begins<'b>(&self, inner: &'b [u8]) -> Option<(usize, &Element, &'b [u8])> {
        let end = inner.iter().take(LONGEST + 1).position(|byte| *byte == b'>')?;
        let at = kind(inner.get(..end)?)?;
        Some((at, self.elements.get(at)?, inner.get(end + 1..)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(names: &[&str]) -> Open {
        let mut open = Open::default();
        names.iter().for_each(|name| open.push(name.as_bytes(), Traits::of(name.as_bytes())));
        open
    }

    /// What is left to be read tag by tag.
    fn left<'t>(text: &'t str, description: bool, around: &[&str]) -> &'t str {
        &text[Prose::default().skim(text.as_bytes(), description, &open(around)).length..]
    }

    #[test]
    fn names_are_found_by_their_places() {
        for (at, name) in NAMES.into_iter().enumerate() {
            assert_eq!(kind(name), Some(at));
            assert!(name.len() <= LONGEST && markup::is_prose(name, true));
        }
        assert_eq!(kind(b"a"), None);
    }

    #[test]
    fn whole_elements_are_gone_over_up_to_the_end_of_what_holds_them() {
        let prose = "<p>One <strong>two</strong>,<br>three</p><ul><li>a</li><li>b<p>c</p></li></ul><table><thead><tr><th>x</th></tr></thead>\
            <tbody><tr><td><p>y</p></td></tr></tbody></table>";
        let page = format!("{prose}</dd><p>z</p>");
        let (prose_, around) = (Prose::default(), open(&["dl", "dd"]));
        let skimmed = prose_.skim(page.as_bytes(), false, &around);
        let behind = "</p></td></tr></tbody></table></dd><p>z</p>";
        assert_eq!(
            skimmed,
            Skimmed { length: prose.len(), elements: 3, last: Some((b"y".as_slice(), behind.as_bytes())) }
        );
    }

    #[test]
    fn what_could_be_noted_is_left_with_the_element_that_holds_it() {
        for left_over in [
            "<p>a <a href=b>b</a></p>",
            "<p class=quiet>a</p>",
            "<P>a</P>",
            "<p>a</em>",
            "<p>a</p >",
            "<p>a",
            "<p>a<p>b</p></p>",
            "<p><em>a<p>b</p></em></p>",
            "<p><ul><li>a</li></ul></p>",
            "<ul>a<p>b</p></ul><li>c</li>",
            "<li>a</li>",
            "<table>a</table>",
            "<table><tr>a</tr></table>",
            "<table><td>a</td></table>",
            "<table><p>a</p></table>",
            "<p>&#32;</p>",
            "<p>\0</p>",
            "<p>a<!-- b --></p>",
            "<br/>",
            "<div>a</div>",
            "a<p>b</p>",
            "</dd>",
            "",
        ] {
            let first = if left_over.starts_with("<ul>") { "<ul>a<p>b</p></ul>" } else { "" };
            let wanted = &left_over[first.len()..];
            assert_eq!(left(left_over, false, &["dl", "dd"]), wanted, "{left_over}");
            assert_eq!(left(&format!("<p>x</p>{left_over}"), false, &["dl", "dd"]), wanted, "{left_over}");
        }
    }

    #[test]
    fn headings_stand_in_descriptions_only_and_nothing_where_browsers_would_move_it() {
        assert_eq!(left("<h4>a</h4><p>b</p>", true, &["div"]), "");
        assert_eq!(left("<h4>a</h4><p>b</p>", false, &["div"]), "<h4>a</h4><p>b</p>");
        assert_eq!(left("<h4><h5>a</h5></h4>", true, &["div"]), "<h4><h5>a</h5></h4>");
        for around in ["p", "table", "select"] {
            assert_eq!(left("<p>a</p>", true, &[around]), "<p>a</p>", "in {around}");
        }
        assert_eq!(left("<em>a</em>", true, &["p"]), "");
        assert_eq!(left("<p>a</p>", true, &["p", "td"]), "");
    }

    #[test]
    fn what_stands_very_deep_is_read_tag_by_tag() {
        for (depth, read) in [(DEEPEST, true), (DEEPEST + 1, false)] {
            let page = format!("{}a{}", "<em>".repeat(depth), "</em>".repeat(depth));
            assert_eq!(left(&page, true, &["div"]).is_empty(), read, "{depth}");
        }
    }
}

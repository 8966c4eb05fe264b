//! Paragraphs, lists, tables and links to other sites: what answers and descriptions mostly consist of, read in one go.
//!
//! Takes a page from a start tag in prose on; gives how many bytes of it are whole elements in which nothing is wrong, by the
//! [plain] rules. Such elements leave no trace on what is noted of a page, wherever a browser would leave them too. At the first
//! thing that could be noted it stops before the element that holds it. Must not know what prose says.

use super::links::{Links, is_outside};
use super::markup::{self, Traits};
use super::plain;
use super::tags::Open;
use memchr::memchr;

/// Elements of prose.
const NAMES: [&[u8]; 21] = [
    b"p", b"ul", b"ol", b"li", b"em", b"strong", b"code", b"pre", b"br", b"bdi", b"table", b"caption", b"thead",
    b"tbody", b"tfoot", b"tr", b"th", b"td", b"h4", b"h5", b"a",
];

/// The places of paragraphs and links in [`NAMES`].
const PARAGRAPH: usize = 0;
const LINK: usize = 20;

/// The longest name of them.
const LONGEST: usize = 7;

/// Deeper elements are read tag by tag.
const DEEPEST: usize = 12;

/// A tag with more attributes is read by itself.
const MOST_ATTRIBUTES: usize = 8;

/// An element of prose, by its place in [`NAMES`].
fn kind(name: &[u8]) -> Option<usize> {
    Some(match name {
        b"p" => PARAGRAPH,
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
        b"a" => LINK,
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

/// What is open around prose: what browsers leave there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Around {
    /// The elements of [`NAMES`], a bit each.
    holds: u32,
    paragraph: bool,
    link: bool,
}

impl Around {
    /// In the innermost open element.
    pub(super) fn of(open: &Open, prose: &Prose) -> Self {
        let (paragraph, link) = (open.holds_paragraph(), open.holds_link());
        Self { holds: prose.stay_in(open), paragraph, link }
    }
}

/// What was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Skimmed {
    pub(super) length: usize,
    /// How many elements follow each other there.
    pub(super) elements: u32,
}

impl Default for Prose {
    fn default() -> Self {
        let elements = NAMES.iter().map(|name| Element {
            name,
            traits: Traits::of(name),
            within: [false, true].map(|description| markup::is_prose(name, description)),
            holds: 0,
        });
        let mut prose = Self { elements: elements.collect() };
        let holds = prose.elements.iter().map(|element| {
            let mut open = Open::default();
            open.push(element.name, element.traits);
            prose.stay_in(&open)
        });
        let holds: Vec<u32> = holds.collect();
        prose.elements.iter_mut().zip(holds).for_each(|(element, holds)| element.holds = holds);
        prose
    }
}

impl Prose {
    /// The elements of [`NAMES`] that browsers leave in the innermost open one, a bit each.
    fn stay_in(&self, open: &Open) -> u32 {
        let stay = self.elements.iter().enumerate().filter(|(_, element)| !open.moves(element.name, element.traits));
        stay.fold(0, |bits, (at, _)| bits | 1 << at)
    }

    /// The whole elements that these bytes, a page from a start tag on, begin with, in an answer or a `description`, outside of cards.
    pub(super) fn skim(&self, page: &[u8], description: bool, around: Around, links: &Links) -> Skimmed {
        let (mut done, mut rest) = (Skimmed::default(), page);
        // Each open element, and what is open in it.
        let mut open: [Option<(&Element, Around)>; DEEPEST] = [None; DEEPEST];
        let mut depth = 0_usize;
        while let [b'<', inner @ ..] = rest {
            let outer = depth.checked_sub(1).and_then(|at| open.get(at)).copied().flatten();
            if let Some(closing) = inner.strip_prefix(b"/") {
                let Some((element, _)) = outer else { break };
                let behind = closing.strip_prefix(element.name).and_then(|behind| behind.strip_prefix(b">"));
                let Some(behind) = behind else { break };
                (depth, rest) = (depth - 1, behind);
            } else {
                let Some((at, element, behind)) = self.begins(inner, links) else { break };
                let within = outer.map_or(around, |(_, within)| within);
                let moves = within.holds & 1 << at == 0
                    || (within.paragraph && element.traits.ends_paragraph)
                    || (within.link && at == LINK);
                if moves || !element.within[usize::from(description)] {
                    break;
                }
                rest = behind;
                if !element.traits.void {
                    let Some(level) = open.get_mut(depth) else { break };
                    let goes_on = !element.traits.scope;
                    let within = Around {
                        holds: element.holds,
                        paragraph: goes_on && (at == PARAGRAPH || within.paragraph),
                        link: goes_on && (at == LINK || within.link),
                    };
                    *level = Some((element, within));
                    depth += 1;
                }
            }
            if depth == 0 {
                done = Skimmed { length: page.len() - rest.len(), elements: done.elements + 1 };
                continue;
            }
            let Some((text, markup)) = memchr(b'<', rest).and_then(|end| rest.split_at_checked(end)) else { break };
            let holder = depth.checked_sub(1).and_then(|at| open.get(at)).copied().flatten();
            match plain::is_text(text) {
                Ok(false) => {}
                Ok(true) if holder.is_some_and(|(element, _)| !element.traits.table_frame) => {}
                _ => break,
            }
            rest = markup;
        }
        done
    }

    /// The element whose start tag, without its `<`, these bytes begin with, and what follows the tag, if there is nothing to note of it.
    fn begins<'b>(&self, inner: &'b [u8], links: &Links) -> Option<(usize, &Element, &'b [u8])> {
        let end = inner.iter().take(LONGEST + 1).position(|byte| matches!(byte, b'>' | b' '))?;
        let (name, behind) = inner.split_at_checked(end)?;
        let at = kind(name)?;
        let behind = match behind {
            [b'>', behind @ ..] => behind,
            attributes => quiet(at == LINK, attributes, links)?,
        };
        Some((at, self.elements.get(at)?, behind))
    }
}

/// What follows a start tag, if its attributes, with which these bytes begin, are such as leave no trace.
fn quiet<'b>(link: bool, attributes: &'b [u8], links: &Links) -> Option<&'b [u8]> {
    let (mut seen, mut many, mut sound): ([&[u8]; MOST_ATTRIBUTES], _, _) = (Default::default(), 0, true);
    let behind = plain::attributes(attributes, |name, value| {
        let value = value.map_or(&[][..], |(value, _)| value);
        sound &= many < MOST_ATTRIBUTES
            && !seen.contains(&name)
            && markup::is_prose_attribute(name, value)
            && match name {
                b"href" => link && is_outside(value),
                b"class" => links.keeps(value) == (false, false),
                _ => true,
            };
        if let Some(slot) = seen.get_mut(many) {
            *slot = name;
        }
        many += 1;
    });
    behind.ok().filter(|_| sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(names: &[&str]) -> Open {
        let mut open = Open::default();
        names.iter().for_each(|name| open.push(name.as_bytes(), Traits::of(name.as_bytes())));
        open
    }

    fn links() -> Links {
        Links::new([("index.html", None)]).keeping(["address"], [])
    }

    /// What is left to be read tag by tag.
    fn left<'t>(text: &'t str, description: bool, around: &[&str]) -> &'t str {
        let prose = Prose::default();
        let around = Around::of(&open(around), &prose);
        &text[prose.skim(text.as_bytes(), description, around, &links()).length..]
    }

    #[test]
    fn names_are_found_by_their_places() {
        for (at, name) in NAMES.into_iter().enumerate() {
            assert_eq!(kind(name), Some(at));
            assert!(name.len() <= LONGEST && markup::is_prose(name, true));
        }
        assert_eq!((NAMES[PARAGRAPH], NAMES[LINK], kind(b"b")), (&b"p"[..], &b"a"[..], None));
    }

    #[test]
    fn whole_elements_are_gone_over_up_to_the_end_of_what_holds_them() {
        let prose = "<p>One <strong>two</strong>,<br>three</p><ul><li>a</li><li>b<p>c</p></li></ul><table><thead><tr><th>x</th></tr></thead>\
            <tbody><tr><td><p>y</p></td></tr></tbody></table>";
        let page = format!("{prose}</dd><p>z</p>");
        let prose_ = Prose::default();
        let skimmed = prose_.skim(page.as_bytes(), false, Around::of(&open(&["dl", "dd"]), &prose_), &links());
        assert_eq!(skimmed, Skimmed { length: prose.len(), elements: 3 });
    }

    #[test]
    fn what_could_be_noted_is_left_with_the_element_that_holds_it() {
        for left_over in [
            "<p>a <a href=b>b</a></p>",
            "<p>a <a href=index.html>b</a></p>",
            "<p>a <a href=#b>b</a></p>",
            "<p>a <a href=https://a.example/ href=https://b.example/>b</a></p>",
            "<p>a <a href=https://a.example/ id=x>b</a></p>",
            "<p>a <a href=https://a.example/&amp;b>b</a></p>",
            "<a href=https://a.example/>a<em>b<a href=https://a.example/>c</a></em></a>",
            "<p href=https://a.example/>a</p>",
            "<p class=big>a</p>",
            "<p class=address>a</p>",
            "<p class=quiet class=quiet>a</p>",
            "<p style=x>a</p>",
            "<p data-tool=a>a</p>",
            "<p hidden>a</p>",
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
    fn what_prose_says_of_itself_and_links_to_other_sites_leave_no_trace() {
        for page in [
            "<p class=quiet lang=ar dir=rtl>a</p>",
            "<p><a href='https://a.example/?b=1&c=2' rel=noreferrer hreflang=fr>a</a> b</p>",
            "<a>a</a><a href='http://a.example/>'>b</a>",
            "<a href=https://a.example/><table><tr><td><a href=https://a.example/>b</a></td></tr></table></a>",
            "<ol start=3><li>a</li></ol><table><tr><th scope=row colspan=2>a</th></tr></table>",
        ] {
            assert_eq!(left(page, false, &["dl", "dd"]), "", "{page}");
        }
        let link = "<a href=https://a.example/>b</a>";
        assert_eq!(left(link, false, &["a", "em"]), link);
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

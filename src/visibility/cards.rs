//! Which tools a page's cards are of, kept small: large catalogues have millions of cards.
//!
//! Takes ids and the [`Links`] of the page's tree; gives the ids again, with the same links. Must not know what a card is.

use super::links::Links;
use serde::{Deserialize, Serialize};

/// The tools of a page's cards, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Cards {
    /// Each by its number ([`Links::number`]).
    Numbers(Box<[u32]>),
    /// Their ids, a line each, with an empty line where another row begins: of pages that have rows, and where one of the tools has no page.
    Ids(Box<str>),
}

impl Default for Cards {
    fn default() -> Self {
        Self::Ids(Box::default())
    }
}

impl Cards {
    /// From ids as in [`Self::Ids`].
    pub(super) fn of(ids: &str, links: &Links) -> Self {
        let numbers: Option<Box<[u32]>> = ids.lines().map(|id| links.number(id)).collect();
        match numbers.filter(|numbers| !numbers.is_empty()) {
            Some(numbers) => Self::Numbers(numbers),
            None => Self::Ids(ids.into()),
        }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Ids(ids) if ids.is_empty())
    }

    /// Their ids, row by row.
    pub(super) fn rows<'c>(&'c self, links: &'c Links) -> impl Iterator<Item = impl Iterator<Item = &'c str>> {
        let (numbers, ids): (&[u32], &str) = match self {
            Self::Numbers(numbers) => (numbers, ""),
            Self::Ids(ids) => (&[], ids),
        };
        // A number that nobody has is a fault of what was noted, and no tool's id.
        let name = |number: &u32| links.tool(*number).unwrap_or("?");
        let rows = ids.split("\n\n").filter(|row| !row.is_empty()).map(str::lines);
        let none = move || [].iter().map(name);
        let all = (!numbers.is_empty()).then(|| numbers.iter().map(name).chain("".lines()));
        all.into_iter().chain(rows.map(move |row| none().chain(row)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        let tool = |id: &str| (format!("tools/{id}.html"), Some(id.into()));
        Links::new([("index.html".to_owned(), None), tool("b"), tool("a"), tool("c")])
    }

    fn rows(cards: &Cards, links: &Links) -> Vec<Vec<String>> {
        cards.rows(links).map(|row| row.map(str::to_owned).collect()).collect()
    }

    #[test]
    fn the_ids_come_again_in_their_order_and_their_rows() {
        for (ids, expected) in [
            ("", &[][..]),
            ("c\n", &[&["c"][..]]),
            ("c\na\nb\n", &[&["c", "a", "b"]]),
            ("c\na\n\nc\nb\n", &[&["c", "a"], &["c", "b"]]),
            ("c\nunplanned\n", &[&["c", "unplanned"]]),
        ] {
            let cards = Cards::of(ids, &links());
            assert_eq!(rows(&cards, &links()), expected, "{ids:?}");
            assert_eq!(cards.is_empty(), ids.is_empty());
        }
    }

    #[test]
    fn tools_with_pages_are_kept_by_number() {
        assert_eq!(Cards::of("c\na\n", &links()), Cards::Numbers([2, 0].into()));
        assert!(matches!(Cards::of("c\n\na\n", &links()), Cards::Ids(_)), "numbers have no rows");
        assert!(matches!(Cards::of("c\nunplanned\n", &links()), Cards::Ids(_)));
    }

    #[test]
    fn a_number_that_nobody_has_is_taken_for_no_tool() {
        assert_eq!(rows(&Cards::Numbers([1, 3].into()), &links()), [["b", "?"]]);
    }
}

//! "Did you mean …?": the nearest of the names that could have been meant.
//!
//! Takes what somebody typed and the names that exist; gives one of them, or a list in words. Knows nothing of what the names
//! stand for.

/// Longer words are not compared: no id has more characters, and the work grows with their square.
const CHARACTERS_MOST: usize = 64;

/// The known word that is nearest to the typed one, if it is near enough: for every three characters one may be missing, too
/// many, wrong, or swapped with its neighbour. Capitals are no difference, nor is `_` or a space where a hyphen stands.
///
/// Of several that are equally near, the first. `None` if either word has more than 64 characters.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = folded(typed)?;
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let Some(letters) = folded(candidate) else { continue };
        let tolerated = typed.len().max(letters.len()) / 3;
        // Later words must be strictly better.
        let most = match best {
            Some((0, _)) => break,
            Some((distance, _)) => tolerated.min(distance - 1),
            None => tolerated,
        };
        if let Some(distance) = distance(&typed, &letters, most) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, word)| word)
}

/// Words as a choice: `` `a`, `b` or `c`, and 4 more ``. At most `most` of them (at least one) are named; empty for none.
pub fn list<'a>(words: impl IntoIterator<Item = &'a str>, most: usize) -> String {
    let mut words = words.into_iter();
    let named: Vec<String> = words.by_ref().take(most.max(1)).map(|word| format!("`{word}`")).collect();
    let choice = match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
        None => String::new(),
    };
    match words.count() {
        0 => choice,
        more => format!("{choice}, and {more} more"),
    }
}

/// A word's characters without the differences that don't count, or `None` if there are too many.
fn folded(word: &str) -> Option<Vec<char>> {
    // Looked at before folding, so that a hostile megabyte is not.
    if word.chars().nth(CHARACTERS_MOST).is_some() {
        return None;
    }
    let fold = |character| match character {
        '_' | ' ' => '-',
        _ => character,
    };
    Some(word.chars().flat_map(char::to_lowercase).map(fold).collect())
}

/// The Damerau-Levenshtein distance (optimal string alignment), or `None` if it is more than `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    // Row i holds the distances of a's first i characters from each beginning of b.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut former: Option<char> = None;
    for (i, &letter) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        let mut left = i + 1;
        row.push(left);
        let mut neighbour: Option<char> = None;
        for (j, (&other, pair)) in b.iter().zip(last.windows(2)).enumerate() {
            let &[diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(letter != other)).min(above + 1).min(left + 1);
            let swapped = former == Some(other) && neighbour == Some(letter);
            if let Some(two_back) = j.checked_sub(1).and_then(|j| before.get(j)).filter(|_| swapped) {
                left = left.min(two_back + 1);
            }
            row.push(left);
            neighbour = Some(other);
        }
        // A row's least never falls again but by a swap, which looks back one row further.
        if row.iter().chain(&last).all(|distance| *distance > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
        former = Some(letter);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_understood() {
        let known = ["name", "summary", "provider", "on-premises", "website"];
        for (typed, meant) in [
            ("sumary", "summary"),
            ("summmary", "summary"),
            ("summery", "summary"),
            ("smumary", "summary"),
            ("Provider", "provider"),
            ("on_premises", "on-premises"),
            ("On Premises", "on-premises"),
            ("nmae", "name"),
            ("website", "website"),
        ] {
            assert_eq!(nearest(typed, known), Some(meant), "{typed}");
        }
    }

    #[test]
    fn other_words_are_not_guessed() {
        let known = ["name", "summary", "provider", "KE", "no"];
        for typed in ["rating", "", "KF", "so", "nm", "badge", "数据"] {
            assert_eq!(nearest(typed, known), None, "{typed}");
        }
        assert_eq!(nearest("name", []), None);
        assert_eq!(nearest("ke", known), Some("KE"));
    }

    #[test]
    fn the_nearest_wins_and_of_equals_the_first() {
        assert_eq!(nearest("questian", ["questions", "question", "quest"]), Some("question"));
        assert_eq!(nearest("tool-c", ["tool-a", "tool-b"]), Some("tool-a"));
        assert_eq!(nearest("tool-b", ["tool-a", "tool-b"]), Some("tool-b"));
    }

    #[test]
    fn distances_are_those_of_the_textbook() {
        let of = |a: &str, b: &str| distance(&folded(a).unwrap(), &folded(b).unwrap(), 99);
        for (a, b, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
            ("ca", "abc", 3),
            ("abcd", "badc", 2),
        ] {
            assert_eq!(of(a, b), Some(expected), "{a} {b}");
            assert_eq!(of(b, a), Some(expected), "{b} {a}");
        }
    }

    #[test]
    fn a_limit_gives_up_early_but_never_loses_a_distance_within_it() {
        let words = ["", "a", "ab", "ba", "abc", "acb", "bac", "cab", "abab", "baba", "abcabc", "bacbac", "cbacba"];
        for a in words {
            for b in words {
                let (a, b) = (folded(a).unwrap(), folded(b).unwrap());
                let full = distance(&a, &b, 99).unwrap();
                for most in 0..7 {
                    assert_eq!(distance(&a, &b, most), (full <= most).then_some(full), "{a:?} {b:?} {most}");
                }
            }
        }
    }

    #[test]
    fn hostile_lengths_are_left_alone() {
        let long = "n".repeat(10_000_000);
        assert_eq!(nearest(&long, ["name"]), None);
        assert_eq!(nearest("name", [long.as_str(), "nane"]), Some("nane"));
        let most = "n".repeat(CHARACTERS_MOST);
        assert_eq!(nearest(&most, [most.as_str()]), Some(most.as_str()));
    }

    #[test]
    fn lists_read_as_a_choice() {
        assert_eq!(list([], 3), "");
        assert_eq!(list(["a"], 3), "`a`");
        assert_eq!(list(["a", "b"], 3), "`a` or `b`");
        assert_eq!(list(["a", "b", "c"], 3), "`a`, `b` or `c`");
        assert_eq!(list(["a", "b", "c", "d", "e", "f", "g"], 3), "`a`, `b` or `c`, and 4 more");
        assert_eq!(list(["a", "b"], 0), "`a`, and 1 more");
    }
}

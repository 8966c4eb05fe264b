//! That the next seed is fixed before its day comes (article 1).
//!
//! Takes the settings, the day and since when `site.toml` says so; gives a finding. Must not know git.

use super::{FILE, Settings, parse, read};
use crate::checkout::{Brought, Checkout};
use crate::diagnostics::{Finding, Findings, Place};
use jiff::civil::Date;
use std::sync::Arc;

/// Reports a `next-seed` whose day is not after the day of the commit that brought it. Where git does not know that day,
/// nothing is said.
pub fn backdated(settings: &Settings, checkout: &dyn Checkout, day: Date, found: &mut Findings) {
    let Some((text, from)) = &settings.visibility.next_seed else { return };
    let same = |bytes: &[u8]| {
        let path: Arc<str> = FILE.into();
        let root = std::str::from_utf8(bytes).ok().and_then(|text| parse(text.trim_start_matches('\u{feff}')).ok());
        let settings = root.map(|root| read(&path, &root, &mut Findings::default()));
        settings.and_then(|settings| settings.visibility.next_seed).is_some_and(|known| known == (text.clone(), *from))
    };
    let message = match checkout.brought(FILE, &same) {
        Brought::On(brought) if *from <= brought => {
            format!("the next seed takes effect on {from}, and was committed on {brought}")
        }
        Brought::NotCommitted if *from <= day => {
            format!("the next seed takes effect on {from}, and is not committed yet on {day}")
        }
        _ => return,
    };
    let help = "choose a day after that of the commit: nobody may pick a seed by the order that it gives today";
    found.add(Finding::new("backdated-seed", message).help(help).at(Place::value(FILE, "visibility.next-seed.from")));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout::{Kind, Listed, MemoryCheckout, ReadFault};
    use jiff::civil::date;

    /// A checkout that knows since when a file says what it says.
    struct Dated(MemoryCheckout, Brought);

    impl Checkout for Dated {
        fn list(&self, folder: &str) -> Vec<Listed> {
            self.0.list(folder)
        }
        fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
            self.0.read(path)
        }
        fn kind(&self, path: &str) -> Option<Kind> {
            self.0.kind(path)
        }
        fn brought(&self, path: &str, holds: &dyn Fn(&[u8]) -> bool) -> Brought {
            assert!(holds(&self.read(path).unwrap()), "the file holds what it holds");
            self.1
        }
    }

    fn found(brought: Brought, day: Date) -> Vec<String> {
        let text = "title = \"A\"\n[visibility]\nnext-seed = { text = \"b\", from = 2027-01-01 }\n";
        let checkout = Dated(MemoryCheckout::default().with(FILE, text), brought);
        let settings = read(&FILE.into(), &parse(text).unwrap(), &mut Findings::default());
        let mut found = Findings::default();
        backdated(&settings, &checkout, day, &mut found);
        found.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_seed_is_committed_before_its_day() {
        let (before, on, after) = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2));
        assert!(found(Brought::On(before), after).is_empty());
        assert_eq!(
            found(Brought::On(on), on),
            ["the next seed takes effect on 2027-01-01, and was committed on 2027-01-01"]
        );
        assert_eq!(found(Brought::On(after), after).len(), 1);
        assert!(found(Brought::NotCommitted, before).is_empty());
        assert_eq!(found(Brought::NotCommitted, on).len(), 1);
        assert!(found(Brought::Unknown, after).is_empty(), "where git knows nothing, nothing is said");
    }
}

//! Numbers, dates and plural categories of one language, by ICU4X.
//!
//! Takes a language tag and a value; gives text. Knows nothing of messages.
//!
//! ICU's formatters can't be shared between threads as they are compiled here, so each thread makes those of a language
//! once and keeps them: there are as many as the site has languages.

use icu_datetime::DateTimeFormatter;
use icu_datetime::DateTimeFormatterPreferences;
use icu_datetime::fieldsets::YMD;
use icu_datetime::preferences::CalendarAlgorithm;
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};
use jiff::civil;
use std::cell::RefCell;
use std::rc::Rc;

struct Formatters {
    decimal: DecimalFormatter,
    plural: PluralRules,
    date: DateTimeFormatter<YMD>,
}

impl Formatters {
    fn new(lang: &str) -> Option<Self> {
        let locale = Locale::try_from_str(lang).ok()?;
        // One calendar for everybody: a date in a notice is compared with the date in a letter and in a file. Without
        // this, ICU writes Thai dates in the Buddhist era and Persian ones in the Solar Hijri calendar.
        // English without a country is the English of the world ("3 October 2026"), not that of the United States.
        let world = Locale::try_from_str("en-001").ok().filter(|_| lang == "en");
        let mut dates = DateTimeFormatterPreferences::from(world.as_ref().unwrap_or(&locale));
        dates.calendar_algorithm = Some(CalendarAlgorithm::Gregory);
        Some(Self {
            decimal: DecimalFormatter::try_new(DecimalFormatterPreferences::from(&locale), Default::default()).ok()?,
            plural: PluralRules::try_new_cardinal(PluralRulesPreferences::from(&locale)).ok()?,
            date: DateTimeFormatter::try_new(dates, YMD::long()).ok()?,
        })
    }
}

thread_local! {
    static MADE: RefCell<Vec<(String, Option<Rc<Formatters>>)>> = const { RefCell::new(Vec::new()) };
}

fn formatters(lang: &str) -> Option<Rc<Formatters>> {
    MADE.with_borrow_mut(|made| {
        if let Some((_, found)) = made.iter().find(|(of, _)| of == lang) {
            return found.clone();
        }
        let new = Formatters::new(lang).map(Rc::new);
        made.push((lang.to_owned(), new.clone()));
        new
    })
}

/// Whether ICU has what it takes to write this language's numbers and dates (it falls back to neutral forms for
/// languages that it doesn't know, so only a malformed tag says no).
pub(super) fn is_known(lang: &str) -> bool {
    formatters(lang).is_some()
}

/// A whole number with the language's digits and grouping: `12,345`, `12 345`, `12.345`.
pub(super) fn number(lang: &str, value: u64) -> String {
    formatters(lang).map_or_else(|| value.to_string(), |f| f.decimal.format(&Decimal::from(value)).to_string())
}

/// A decimal number as it was written (`-1234.50`), in the language; its digits stay as many as they were. `None` where
/// the text is no decimal number.
pub(super) fn decimal(lang: &str, text: &str) -> Option<String> {
    // ICU's parser takes exponents, and `1e9999` would write ten thousand digits.
    if text.len() > 64 || !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+')) {
        return None;
    }
    let value = Decimal::try_from_str(text).ok()?;
    Some(formatters(lang)?.decimal.format(&value).to_string())
}

/// A date in the language's long form, always in the Gregorian calendar: `3 October 2026`.
pub(super) fn date(lang: &str, date: civil::Date) -> String {
    let (year, month, day) = (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs());
    match (formatters(lang), icu_datetime::input::Date::try_new_iso(year, month, day)) {
        (Some(f), Ok(value)) => f.date.format(&value).to_string(),
        _ => date.to_string(),
    }
}

/// The CLDR plural category of a whole number: `zero`, `one`, `two`, `few`, `many` or `other`.
pub(super) fn category(lang: &str, value: u64) -> &'static str {
    match formatters(lang).map(|f| f.plural.category_for(value)) {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    }
}

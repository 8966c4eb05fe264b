//! The day of a build.

use jiff::civil::Date;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The day by which everything with a date is judged, and which the order of lists turns with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// In UTC.
    pub date: Date,
    /// Whether it was given, rather than read from the clock.
    pub given: bool,
}

impl Day {
    /// Days since 1970-01-01 (article 1, step 4).
    pub fn number(self) -> i64 {
        days_since_1970(self.date)
    }
}

/// Days since 1970-01-01.
pub(crate) fn days_since_1970(date: Date) -> i64 {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.until(date).map_or(0, |span| i64::from(span.get_days()))
}

/// Why there is no day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockFault(String);

impl fmt::Display for ClockFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The day given; else that of `SOURCE_DATE_EPOCH`; else today in UTC.
///
/// # Errors
/// `SOURCE_DATE_EPOCH` is set to something that is no number of seconds.
pub fn today(given: Option<Date>) -> Result<Day, ClockFault> {
    if let Some(date) = given {
        return Ok(Day { date, given: true });
    }
    if let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH") {
        let date = epoch.to_str().and_then(|text| text.trim().parse::<i64>().ok()).and_then(day_of_second);
        return date.map(|date| Day { date, given: true }).ok_or_else(|| {
            ClockFault("SOURCE_DATE_EPOCH must be a number of seconds since 1970, such as 1767225600".into())
        });
    }
    day_of_second(i64::try_from(now() / 1000).unwrap_or(0))
        .map(|date| Day { date, given: false })
        .ok_or_else(|| ClockFault("this machine's clock shows no date that can be used; give one with --date".into()))
}

/// Milliseconds since 1970, by this machine's clock.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| u64::try_from(d.as_millis()).unwrap_or(0))
}

/// Who used a processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// This thread.
    Thread,
    /// All threads of the program together.
    Program,
}

/// How much of a processor's time was used so far. `None` where the system doesn't tell.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub fn processor_time(whose: Whose) -> Option<Duration> {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(match whose {
        Whose::Thread => ClockId::ThreadCPUTime,
        Whose::Program => ClockId::ProcessCPUTime,
    });
    Duration::try_from(time).ok()
}

/// How much of a processor's time was used so far. `None` where the system doesn't tell.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub fn processor_time(_: Whose) -> Option<Duration> {
    None
}

/// The UTC day of a second since 1970.
pub(crate) fn day_of_second(seconds: i64) -> Option<Date> {
    let stamp = jiff::Timestamp::from_second(seconds).ok()?;
    Some(stamp.to_zoned(jiff::tz::TimeZone::UTC).date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_counted_from_1970_in_utc() {
        assert_eq!(Day { date: date(1970, 1, 1), given: true }.number(), 0);
        assert_eq!(Day { date: date(2026, 11, 22), given: true }.number(), 20779);
        assert_eq!(Day { date: date(1969, 12, 31), given: true }.number(), -1);
        assert_eq!(day_of_second(86_399), Some(date(1970, 1, 1)));
        assert_eq!(day_of_second(86_400), Some(date(1970, 1, 2)));
    }
}

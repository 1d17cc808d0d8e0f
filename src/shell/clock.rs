//! The clock and the calendar: the only place that reads the time.

use std::{
    env,
    fs::File,
    io::Read as _,
    path::Path,
    sync::OnceLock,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};

use crate::{app::Now, content::Day};

/// Reads both clocks.
#[must_use]
pub fn now() -> Now {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let first = *FIRST.get_or_init(Instant::now);
    let mono_ms = u64::try_from(first.elapsed().as_millis()).unwrap_or(u64::MAX);
    let utc_ms = utc_ms(SystemTime::now());
    Now { utc_ms, mono_ms, day: day(utc_ms) }
}

/// The learner's day at this moment, as days since 1 January 1970: it begins at 04:00 of the local
/// time, so that an evening that runs late is one day.
#[must_use]
pub fn day(utc_ms: i64) -> i32 {
    day_in(utc_ms, local_zone())
}

/// The local date as `Sun 22 Nov`.
#[must_use]
pub fn local_date(utc_ms: i64) -> String {
    zoned(utc_ms, local_zone()).strftime("%a %-d %b").to_string()
}

/// The local date as `2026-11-22`.
#[must_use]
pub fn iso_date(utc_ms: i64) -> String {
    zoned(utc_ms, local_zone()).strftime("%Y-%m-%d").to_string()
}

/// The local day, or the one that `SOURCE_DATE_EPOCH` names in seconds, so that a check can be
/// repeated; none that a calendar of four digits cannot hold.
#[must_use]
pub fn today() -> Option<Day> {
    let fixed = env::var("SOURCE_DATE_EPOCH").ok().and_then(|it| it.trim().parse::<i64>().ok());
    let day = match fixed {
        Some(seconds) => zoned(seconds.saturating_mul(1000), TimeZone::UTC).date(),
        None => zoned(utc_ms(SystemTime::now()), local_zone()).date(),
    };
    let year = u16::try_from(day.year()).ok()?;
    Day::new(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
}

/// The time of day in UTC for a file name, as `20261122T180240Z`.
pub(super) fn stamp(utc_ms: i64) -> String {
    zoned(utc_ms, TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The hour at which a learner's day begins.
const DAWN_HOUR: i64 = 4;

fn day_in(utc_ms: i64, zone: TimeZone) -> i32 {
    let local = zoned(utc_ms.saturating_sub(DAWN_HOUR * 3_600_000), zone).date();
    let since = local.since(Date::constant(1970, 1, 1)).map(|span| span.get_days());
    since.unwrap_or_default()
}

/// The zone of this machine, read once. One that `TZ` names is read from its own file, because the
/// library would first list every zone there is, which takes longer than the rest of the start.
fn local_zone() -> TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| named_zone().unwrap_or_else(TimeZone::system)).clone()
}

fn named_zone() -> Option<TimeZone> {
    let name = env::var("TZ").ok()?;
    let name = name.trim_start_matches(':');
    let file = File::open(Path::new("/usr/share/zoneinfo").join(name)).ok()?;
    let mut bytes = Vec::new();
    file.take(LARGEST_ZONE).read_to_end(&mut bytes).ok()?;
    TimeZone::tzif(name, &bytes).ok()
}

/// No file of a zone is nearly as large, in bytes; a device may be endless.
const LARGEST_ZONE: u64 = 1024 * 1024;

fn zoned(utc_ms: i64, zone: TimeZone) -> Zoned {
    let nearest = if utc_ms < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_millisecond(utc_ms).unwrap_or(nearest).to_zoned(zone)
}

fn utc_ms(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |ms| -ms),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_day_is_written_short() {
        let ms = 1_795_370_560_000;
        assert_eq!(stamp(ms), "20261122T180240Z");
        assert_eq!(zoned(ms, TimeZone::UTC).strftime("%a %-d %b").to_string(), "Sun 22 Nov");
    }

    #[test]
    fn odd_clocks_still_give_a_date() {
        for ms in [i64::MIN, -1, 0, 4_102_444_800_000, i64::MAX] {
            for text in [local_date(ms), iso_date(ms), stamp(ms)] {
                assert!(text.len() >= 9, "{ms}: {text}");
            }
        }
    }

    #[test]
    fn zones_at_the_end_of_time_do_not_overflow() {
        for hours in [-25, 25] {
            let zone = TimeZone::fixed(jiff::tz::Offset::constant(hours));
            assert!(!zoned(i64::MAX, zone.clone()).strftime("%Y").to_string().is_empty());
            assert!(!zoned(i64::MIN, zone).strftime("%Y").to_string().is_empty());
        }
    }

    #[test]
    fn a_day_begins_at_four_in_the_morning() {
        let hour = 3_600_000;
        let berlin = || TimeZone::fixed(jiff::tz::Offset::constant(1));
        assert_eq!(day_in(0, TimeZone::UTC), -1);
        assert_eq!(day_in(4 * hour, TimeZone::UTC), 0);
        assert_eq!(day_in(28 * hour - 1, TimeZone::UTC), 0);
        assert_eq!(day_in(28 * hour, TimeZone::UTC), 1);
        assert_eq!(day_in(27 * hour - 1, berlin()), 0);
        assert_eq!(day_in(27 * hour, berlin()), 1);
    }

    #[test]
    fn a_clock_before_1970_is_negative() {
        assert_eq!(utc_ms(UNIX_EPOCH - Duration::from_millis(1500)), -1500);
    }

    #[test]
    fn the_second_clock_never_goes_back() {
        let (first, second) = (now(), now());
        assert!(second.mono_ms >= first.mono_ms);
    }
}

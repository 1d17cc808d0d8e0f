//! Days of the calendar, as review dates are written. What day it is comes from above.

use std::fmt;

/// A day of the Gregorian calendar; earlier days are less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

impl Day {
    /// The day, if the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        (1..=days_of(year, month)).contains(&day).then_some(Self { year, month, of_month: day })
    }

    /// Reads `2026-11-22`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = [year, month, day].iter().all(|it| it.bytes().all(|b| b.is_ascii_digit()));
        let lengths = (year.len(), month.len(), day.len()) == (4, 2, 2);
        if !digits || !lengths || parts.next().is_some() {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day that is so many days after 1 January 1970, of the years 1 to 9999.
    #[must_use]
    pub fn since_1970(days: i32) -> Option<Self> {
        // Counted in eras of 400 years that begin on 1 March, so that a leap day comes last.
        let days = i64::from(days).checked_add(719_468)?;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let year = u16::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// As it is said to people: `20 Nov 2026`.
    #[must_use]
    pub fn said(self) -> String {
        let month = MONTHS.get(usize::from(self.month).saturating_sub(1)).unwrap_or(&"");
        format!("{} {month} {}", self.of_month, self.year)
    }

    /// The day after it.
    #[must_use]
    pub fn next(self) -> Self {
        let Self { year, month, of_month } = self;
        Self::new(year, month, of_month.saturating_add(1))
            .or_else(|| Self::new(year, month.saturating_add(1), 1))
            .or_else(|| Self::new(year.saturating_add(1), 1, 1))
            .unwrap_or(self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/// The day of the week that is so many days after 1 January 1970, in three letters.
#[must_use]
pub fn weekday(days_since_1970: i32) -> &'static str {
    let at = usize::try_from(days_since_1970.rem_euclid(7)).unwrap_or_default();
    WEEKDAYS.get(at).copied().unwrap_or_default()
}

fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for good in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert_eq!(Day::read(good).map(|day| day.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "2026", "2026-11", "2026-2-3", "2026-02-29", "1900-02-29", "2026-13-01"] {
            assert_eq!(Day::read(bad), None, "{bad}");
        }
        for bad in
            ["2026-00-10", "2026-11-31", "2026-11-00", "26-11-22", "2026-11-22-1", "+026-11-22"]
        {
            assert_eq!(Day::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        for (days, said) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_779, "2026-11-22"),
            (-719_162, "0001-01-01"),
            (2_932_896, "9999-12-31"),
        ] {
            let day = Day::since_1970(days);
            assert_eq!(day.map(|day| day.to_string()).as_deref(), Some(said));
        }
        let one_by_one = (0..40_000)
            .all(|days| Day::since_1970(days).map(Day::next) == Day::since_1970(days + 1));
        assert!(one_by_one);
        assert_eq!([i32::MIN, i32::MAX, -719_163].map(Day::since_1970), [None; 3]);
        assert_eq!(Day::since_1970(20_779).map(Day::said).as_deref(), Some("22 Nov 2026"));
        assert_eq!([weekday(0), weekday(20_779), weekday(-1)], ["Thu", "Sun", "Wed"]);
    }

    #[test]
    fn a_day_follows_the_last_of_a_month_and_of_a_year() {
        for (day, next) in [
            ("2026-11-22", "2026-11-23"),
            ("2026-11-30", "2026-12-01"),
            ("2024-02-28", "2024-02-29"),
            ("2026-12-31", "2027-01-01"),
        ] {
            assert_eq!(Day::read(day).map(Day::next), Day::read(next));
        }
    }
}

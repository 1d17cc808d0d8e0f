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

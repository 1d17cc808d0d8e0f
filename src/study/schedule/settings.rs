//! What a learner may say about how they are asked again.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// What a learner may say about how they are asked again. The last word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Settings {
    /// The most items that a day asks, 1 to 200.
    pub per_day: u16,
    /// The share of answers that should still be right when an item returns, in percent, 80 to 95.
    pub retention_percent: u8,
    /// The day of an exam, as days since 1 January 1970; it keeps intervals short before it.
    pub exam_day: Option<i32>,
}

impl Settings {
    /// The most items that a day may ask.
    pub const PER_DAY: RangeInclusive<u16> = 1..=200;
    /// The share that may be wanted, in percent.
    pub const RETENTION_PERCENT: RangeInclusive<u8> = 80..=95;

    /// What holds on `today`: an exam that is over changes nothing any more.
    #[must_use]
    pub fn on(self, today: i32) -> Self {
        Self { exam_day: self.exam_day.filter(|exam| *exam >= today), ..self }
    }

    /// The same with every value in its range; a database may hold anything.
    #[must_use]
    pub fn within_ranges(self) -> Self {
        Self {
            per_day: self.per_day.clamp(*Self::PER_DAY.start(), *Self::PER_DAY.end()),
            retention_percent: self
                .retention_percent
                .clamp(*Self::RETENTION_PERCENT.start(), *Self::RETENTION_PERCENT.end()),
            exam_day: self.exam_day,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { per_day: 20, retention_percent: 90, exam_day: None }
    }
}

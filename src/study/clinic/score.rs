//! How a course came out, in weeks. Nothing is counted for speed.

use serde::{Deserialize, Serialize};

use super::Course;

/// The count (10⁹/L) above which both labels have long called for a hold; the US label's number.
pub const FAR_ABOVE: u32 = 400;

/// How a course came out. The four kinds of weeks add up to all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Score {
    /// Weeks that ended with a measured count from 50 to 200 ×10⁹/L.
    pub in_range: u8,
    /// Weeks under 50 ×10⁹/L.
    pub below: u8,
    /// Weeks over 200 and up to 400 ×10⁹/L.
    pub above: u8,
    /// Weeks over 400 ×10⁹/L.
    pub far_above: u8,
    /// All that was given, mcg/kg.
    pub given_mcg_per_kg: u16,
}

/// Where a measured count lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Under 50 ×10⁹/L.
    Below,
    /// From 50 to 200 ×10⁹/L.
    InRange,
    /// Over 200 and up to 400 ×10⁹/L.
    Above,
    /// Over 400 ×10⁹/L.
    FarAbove,
}

impl Band {
    /// Where `count` (10⁹/L) lies.
    #[must_use]
    pub fn of(count: u32) -> Self {
        match count {
            ..50 => Self::Below,
            50..=200 => Self::InRange,
            201..=FAR_ABOVE => Self::Above,
            _ => Self::FarAbove,
        }
    }
}

impl Score {
    /// How `course` came out so far. The count before the first dose is nobody's doing.
    #[must_use]
    pub fn of(course: &Course) -> Self {
        let given = course.doses().iter().map(|&dose| u16::from(dose)).sum();
        let weeks = course.counts().iter().skip(1);
        weeks.fold(Self { given_mcg_per_kg: given, ..Self::default() }, |score, &count| {
            score.with(Band::of(count))
        })
    }

    /// All weeks.
    #[must_use]
    pub fn weeks(&self) -> u8 {
        [self.in_range, self.below, self.above, self.far_above]
            .into_iter()
            .fold(0, u8::saturating_add)
    }

    fn with(mut self, band: Band) -> Self {
        let weeks = match band {
            Band::Below => &mut self.below,
            Band::InRange => &mut self.in_range,
            Band::Above => &mut self.above,
            Band::FarAbove => &mut self.far_above,
        };
        *weeks = weeks.saturating_add(1);
        self
    }
}

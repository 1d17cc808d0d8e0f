//! What the answers so far say about a learner: how sure against how right, what keeps going wrong,
//! how recall went over time, where the time went. A fold of facts, like everything.

mod attempts;
mod calibration;
mod counted;
mod items;
mod misconception;
mod recall;

use std::collections::BTreeMap;

pub use attempts::{Attempted, Outcome as End};
pub use calibration::{Calibration, LEAST_ANSWERS, Row};
pub use counted::{Counted, HARDEST, Hard, WRONG_ANSWERS};
pub use items::Tally;
pub use misconception::misconception;
pub use recall::Sample;

use self::{attempts::Attempts, items::Items, recall::Recall};
use super::{Fact, What};
use crate::content::Id;

/// What the answers so far say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    calibration: Calibration,
    items: Items,
    attempts: Attempts,
    recall: Recall,
    days: BTreeMap<i32, usize>,
}

impl Statistics {
    /// Takes in what one line of history means.
    pub fn take(&mut self, fact: &Fact) {
        self.recall.take(fact);
        self.attempts.take(fact);
        if let (What::Answered { item, outcome, .. }, Some(lesson)) = (&fact.what, &fact.lesson) {
            self.calibration.take(outcome);
            self.items.take(lesson, item, outcome, fact.stamp.day);
            *self.days.entry(fact.stamp.day).or_default() += 1;
        }
    }

    /// How sure against how right.
    #[must_use]
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// Answers in all: the first of each item in each attempt.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.days.values().sum()
    }

    /// The learner's day of the first answer, if there is one.
    #[must_use]
    pub fn since(&self) -> Option<i32> {
        self.days.keys().next().copied()
    }

    /// How many answers were given on each of the last `days` days, the last one today.
    #[must_use]
    pub fn recent(&self, today: i32, days: u8) -> Vec<usize> {
        let on = |ago: i32| self.days.get(&today.saturating_sub(ago)).copied().unwrap_or(0);
        (0..i32::from(days)).rev().map(on).collect()
    }

    /// The items that keep going wrong, at most `most` of them, the most pressing first: what was
    /// certain and wrong at the last answer, then the least often right. Two answers at least, and
    /// right less than half of the time.
    #[must_use]
    pub fn hardest(&self, most: usize) -> Vec<&Tally> {
        self.items.hardest(most)
    }

    /// Every attempt, the last one first.
    #[must_use]
    pub fn attempts(&self) -> Vec<&Attempted> {
        self.attempts.newest_first()
    }

    /// Milliseconds on the screen in attempts.
    #[must_use]
    pub fn active_ms(&self) -> u64 {
        self.attempts.active_ms(None)
    }

    /// Milliseconds on the screen in attempts at the quiz of `lesson`.
    #[must_use]
    pub fn active_ms_of(&self, lesson: &Id) -> u64 {
        self.attempts.active_ms(Some(lesson))
    }

    /// How much of each lesson was known over time, about once a week, and on `today`.
    #[must_use]
    pub fn recall(&self, today: i32) -> Vec<Sample> {
        self.recall.samples(today)
    }
}

//! How much of each lesson was known over time.

use std::collections::BTreeMap;

use crate::{
    content::Id,
    study::{Fact, schedule::Schedule},
};

/// How much was known on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// The learner's day.
    pub day: i32,
    /// The share of each lesson that would probably have been right, 0 to 1.
    pub lessons: BTreeMap<Id, f32>,
}

/// What was known, sampled before the first answer of about every week.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Recall {
    schedule: Schedule,
    samples: Vec<Sample>,
}

/// Days between two samples.
const WEEK: i32 = 7;

impl Recall {
    pub(super) fn take(&mut self, fact: &Fact) {
        let day = fact.stamp.day;
        // A clock that was ahead and was set right takes its samples back.
        while self.samples.last().is_some_and(|last| last.day > day) {
            self.samples.pop();
        }
        let is_new = |last: &Sample| day.saturating_sub(last.day) >= WEEK;
        if self.samples.last().is_none_or(is_new) {
            self.sample(day);
        }
        self.schedule.take(fact);
    }

    pub(super) fn samples(&self, today: i32) -> Vec<Sample> {
        let mut recall = self.clone();
        recall.samples.retain(|sample| sample.day < today);
        recall.sample(today);
        recall.samples
    }

    fn sample(&mut self, day: i32) {
        let lessons = self.schedule.recalls(day);
        if !lessons.is_empty() {
            self.samples.push(Sample { day, lessons });
        }
    }
}

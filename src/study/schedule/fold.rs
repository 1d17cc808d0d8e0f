//! The fold: what each answer changes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Memory, Rating, Settings};
use crate::{
    content::Id,
    study::{Fact, Outcome, Stamp, What, learner, quiz::Mode},
};

/// When each question comes back.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Schedule {
    pub(super) lessons: BTreeMap<Id, BTreeMap<Id, Card>>,
    pub(super) settings: Settings,
    /// The day on which was reviewed last, and how many items.
    pub(super) reviewed: (i32, u16),
    /// Answers so far in attempts that are open.
    running: BTreeMap<String, u16>,
    pace_ms: Option<u64>,
}

/// What is held of an item.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub(super) struct Card {
    pub(super) memory: Memory,
    /// The learner's day of the last answer that was rated.
    pub(super) day: i32,
    /// Whether the learner was certain then, and not right.
    pub(super) is_belief: bool,
    /// The attempt of that answer, and what was held before it.
    attempt: String,
    before: Option<(Memory, u32)>,
}

/// A question takes about this long if nothing else is known, in milliseconds: the five of the
/// sketch take about three minutes.
const USUAL_PACE_MS: u64 = 35_000;
/// The pace of one attempt counts within these bounds, in milliseconds.
const PACE_MS: (u64, u64) = (5_000, 180_000);

impl Schedule {
    /// Takes in what one line of history means.
    pub fn take(&mut self, fact: &Fact) {
        match &fact.what {
            What::Answered { attempt, mode, item, outcome } => {
                if let Some(lesson) = &fact.lesson {
                    self.answered((lesson, item), (attempt, *mode), outcome, fact.stamp);
                }
            }
            What::Eased { attempt, item } => {
                let lesson = fact.lesson.as_ref().and_then(|id| self.lessons.get_mut(id));
                if let Some(card) = lesson.and_then(|items| items.get_mut(item)) {
                    card.ease(attempt);
                }
            }
            What::Finished { attempt, .. } => self.finished(attempt, fact.stamp.active_ms),
            What::Discarded { attempt } => {
                self.running.remove(attempt);
            }
            What::Said(learner::Record::Review(settings)) => {
                self.settings = settings.within_ranges();
            }
            What::Said(learner::Record::Level(_) | learner::Record::Question { .. })
            | What::Began { .. }
            | What::Guessed
            | What::Read { .. }
            | What::Placed { .. }
            | What::Game { .. } => {}
        }
    }

    /// What the learner said about how they are asked again.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Milliseconds that a question takes this learner, from the attempts that were finished.
    #[must_use]
    pub fn pace_ms(&self) -> u64 {
        self.pace_ms.unwrap_or(USUAL_PACE_MS)
    }

    /// An item enters by practice; an exam and a review rate what is there.
    fn answered(
        &mut self,
        (lesson, item): (&Id, &Id),
        (attempt, mode): (&str, Mode),
        outcome: &Outcome,
        stamp: Stamp,
    ) {
        let answers = self.running.entry(attempt.to_owned()).or_default();
        *answers = answers.saturating_add(1);
        if mode == Mode::Review {
            let (day, count) = self.reviewed;
            let count = if day == stamp.day { count } else { 0 };
            self.reviewed = (stamp.day, count.saturating_add(1));
        }
        let known = self.lessons.get_mut(lesson).and_then(|items| items.get_mut(item));
        match known {
            Some(card) => card.rate(attempt, outcome, stamp.day),
            None if mode == Mode::Practice => {
                let card = Card::new(attempt, outcome, stamp.day);
                self.lessons.entry(lesson.clone()).or_default().insert(item.clone(), card);
            }
            None => {}
        }
    }

    /// Each attempt moves the pace a little.
    fn finished(&mut self, attempt: &str, active_ms: u64) {
        let answers = self.running.remove(attempt).map_or(0, u64::from);
        if let Some(each_ms) = active_ms.checked_div(answers) {
            let each_ms = each_ms.clamp(PACE_MS.0, PACE_MS.1);
            let before_ms = self.pace_ms.unwrap_or(each_ms);
            self.pace_ms = Some((before_ms * 2 + each_ms) / 3);
        }
    }
}

impl Card {
    fn new(attempt: &str, outcome: &Outcome, day: i32) -> Self {
        Self {
            memory: Memory::first(Rating::of(outcome)),
            day,
            is_belief: outcome.is_certain_and_wrong(),
            attempt: attempt.to_owned(),
            before: None,
        }
    }

    /// Once in an attempt, and once on a day: what is tried again at once says nothing new, but that
    /// the learner was certain and not right.
    fn rate(&mut self, attempt: &str, outcome: &Outcome, day: i32) {
        if self.attempt == attempt {
            return;
        }
        if self.day == day {
            self.is_belief |= outcome.is_certain_and_wrong();
            return;
        }
        let days = days_between(self.day, day);
        *self = Self {
            memory: self.memory.next(Rating::of(outcome), days),
            day,
            is_belief: outcome.is_certain_and_wrong(),
            attempt: attempt.to_owned(),
            before: Some((self.memory, days)),
        };
    }

    /// Takes the last rating for an easy one, if it came from this attempt.
    fn ease(&mut self, attempt: &str) {
        if self.attempt == attempt {
            self.memory = match self.before {
                Some((before, days)) => before.next(Rating::Easy, days),
                None => Memory::first(Rating::Easy),
            };
        }
    }
}

/// Days from one day to a later one; none if the clock went backwards.
pub(super) fn days_between(from: i32, to: i32) -> u32 {
    u32::try_from(i64::from(to).saturating_sub(i64::from(from))).unwrap_or(0)
}

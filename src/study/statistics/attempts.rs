//! Every attempt with what came of it.

use std::collections::BTreeMap;

use crate::{
    content::Id,
    study::{Fact, What, quiz::Mode},
};

/// An attempt and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempted {
    /// Its name.
    pub attempt: String,
    /// How the questions were asked.
    pub mode: Mode,
    /// The lesson whose quiz it was; none if it asked across lessons.
    pub lesson: Option<Id>,
    /// When it began, in milliseconds since 1970.
    pub began_ms: i64,
    /// The learner's day on which it began.
    pub day: i32,
    /// Milliseconds on the screen, as far as they are known.
    pub active_ms: u64,
    /// What came of it.
    pub end: Outcome,
}

/// What came of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is still open.
    Open,
    /// It was finished.
    Finished {
        /// Items right at the first try, without a hint.
        right: usize,
        /// Items that count.
        of: usize,
    },
    /// It was thrown away.
    ThrownAway,
}

/// Every attempt, in the order in which they began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Attempts {
    all: Vec<Attempted>,
    places: BTreeMap<String, usize>,
}

impl Attempts {
    pub(super) fn take(&mut self, fact: &Fact) {
        match &fact.what {
            What::Began { attempt, mode } => self.begin(attempt, *mode, fact),
            What::Answered { attempt, .. } => self.go_on(attempt, fact, None),
            What::Finished { attempt, right, of } => {
                let end = Outcome::Finished { right: *right, of: *of };
                self.go_on(attempt, fact, Some(end));
            }
            What::Discarded { attempt } => self.go_on(attempt, fact, Some(Outcome::ThrownAway)),
            What::Guessed
            | What::Read { .. }
            | What::Placed { .. }
            | What::Eased { .. }
            | What::Game { .. }
            | What::Said(_) => {}
        }
    }

    pub(super) fn newest_first(&self) -> Vec<&Attempted> {
        let mut all: Vec<&Attempted> = self.all.iter().rev().collect();
        all.sort_by_key(|attempted| std::cmp::Reverse(attempted.began_ms));
        all
    }

    pub(super) fn active_ms(&self, lesson: Option<&Id>) -> u64 {
        let here = self.all.iter();
        let here = here.filter(|it| lesson.is_none() || it.lesson.as_ref() == lesson);
        here.fold(0, |sum, it| sum.saturating_add(it.active_ms))
    }

    fn begin(&mut self, attempt: &str, mode: Mode, fact: &Fact) {
        if self.places.contains_key(attempt) {
            return;
        }
        self.places.insert(attempt.to_owned(), self.all.len());
        self.all.push(Attempted {
            attempt: attempt.to_owned(),
            mode,
            lesson: fact.lesson.clone(),
            began_ms: fact.stamp.at_ms,
            day: fact.stamp.day,
            active_ms: 0,
            end: Outcome::Open,
        });
    }

    fn go_on(&mut self, attempt: &str, fact: &Fact, end: Option<Outcome>) {
        let place = self.places.get(attempt);
        if let Some(attempted) = place.and_then(|place| self.all.get_mut(*place)) {
            attempted.active_ms = attempted.active_ms.max(fact.stamp.active_ms);
            attempted.end = end.unwrap_or(attempted.end);
        }
    }
}

//! One line of the learner's history, whichever machine wrote it.

use super::{Stamp, clinic, learner, quiz, reader};
use crate::content::Id;

/// One line of the learner's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When it happened.
    pub stamp: Stamp,
    /// The lesson it belongs to; none for what a learner said that belongs to no lesson.
    pub lesson: Option<Id>,
    /// What happened.
    pub record: Record,
}

/// What happened, by the machine that says so.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// In an attempt at a quiz.
    Quiz {
        /// The attempt's name.
        attempt: String,
        /// How the questions are asked.
        mode: quiz::Mode,
        /// What happened.
        record: quiz::Record,
    },
    /// While reading.
    Reading(reader::Record),
    /// While treating a virtual patient; it belongs to no lesson.
    Clinic {
        /// The game's name.
        game: String,
        /// What happened.
        record: clinic::Record,
    },
    /// Anywhere, about no lesson.
    Learner(learner::Record),
}

impl Entry {
    /// A line that belongs to no lesson.
    #[must_use]
    pub fn of_learner(stamp: Stamp, record: learner::Record) -> Self {
        Self { stamp, lesson: None, record: Record::Learner(record) }
    }

    /// A line of a game.
    #[must_use]
    pub fn of_clinic(stamp: Stamp, game: &str, record: clinic::Record) -> Self {
        let record = Record::Clinic { game: game.to_owned(), record };
        Self { stamp, lesson: None, record }
    }

    /// Whether a later entry of the same kind makes this one needless, so that only the last of
    /// several has to be written.
    #[must_use]
    pub fn is_overtaken_by(&self, later: &Self) -> bool {
        match (&self.record, &later.record) {
            (
                Record::Quiz { attempt, record: quiz::Record::Draft { item, .. }, .. },
                Record::Quiz {
                    attempt: later_attempt,
                    record: quiz::Record::Draft { item: later_item, .. },
                    ..
                },
            ) => attempt == later_attempt && item == later_item,
            (
                Record::Reading(reader::Record::Placed { .. }),
                Record::Reading(reader::Record::Placed { .. }),
            ) => self.lesson == later.lesson,
            (
                Record::Learner(learner::Record::Level(_)),
                Record::Learner(learner::Record::Level(_)),
            )
            | (
                Record::Learner(learner::Record::Review(_)),
                Record::Learner(learner::Record::Review(_)),
            ) => true,
            (
                Record::Quiz { .. }
                | Record::Reading(_)
                | Record::Clinic { .. }
                | Record::Learner(_),
                _,
            ) => false,
        }
    }
}

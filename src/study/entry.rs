//! One line of the learner's history, whichever machine wrote it.

use super::{Stamp, quiz, reader};
use crate::content::Id;

/// One line of the learner's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When it happened.
    pub stamp: Stamp,
    /// The lesson it belongs to.
    pub lesson: Id,
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
        /// What happened.
        record: quiz::Record,
    },
    /// While reading.
    Reading(reader::Record),
}

impl Entry {
    /// Whether a later entry of the same kind makes this one needless, so that only the last of
    /// several has to be written.
    #[must_use]
    pub fn is_overtaken_by(&self, later: &Self) -> bool {
        match (&self.record, &later.record) {
            (
                Record::Quiz { attempt, record: quiz::Record::Draft { item, .. } },
                Record::Quiz {
                    attempt: later_attempt,
                    record: quiz::Record::Draft { item: later_item, .. },
                },
            ) => attempt == later_attempt && item == later_item,
            (
                Record::Reading(reader::Record::Placed { .. }),
                Record::Reading(reader::Record::Placed { .. }),
            ) => self.lesson == later.lesson,
            (Record::Quiz { .. } | Record::Reading(_), _) => false,
        }
    }
}

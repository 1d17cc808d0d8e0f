//! What a line of the history means for progress, review and statistics: an entry without its text.
//! A database of years is read as facts, because answers need not be parsed for that.

use super::{
    Entry, Record, Stamp, clinic, learner,
    quiz::{self, Certainty, Mode},
    reader,
};
use crate::content::Id;

/// What a line of the history means.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// When it happened.
    pub stamp: Stamp,
    /// The lesson it belongs to, if it belongs to one.
    pub lesson: Option<Id>,
    /// What happened.
    pub what: What,
}

/// What happened, as far as it is counted.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A guess before reading was taken or passed over.
    Guessed,
    /// A pane was read.
    Read {
        /// The pane.
        pane: Id,
    },
    /// This pane and step were on screen last.
    Placed {
        /// The pane.
        pane: Id,
        /// The step of its figure.
        step: usize,
    },
    /// An attempt began.
    Began {
        /// Its name.
        attempt: String,
        /// How the questions are asked.
        mode: Mode,
    },
    /// An item came out for the first time in an attempt. Later tries are no facts: they do not
    /// rescue the first.
    Answered {
        /// The attempt's name.
        attempt: String,
        /// How the questions are asked.
        mode: Mode,
        /// The item.
        item: Id,
        /// How it came out.
        outcome: Outcome,
    },
    /// The learner said that the item was too easy.
    Eased {
        /// The attempt's name.
        attempt: String,
        /// The item.
        item: Id,
    },
    /// An attempt was finished.
    Finished {
        /// Its name.
        attempt: String,
        /// Items right at the first try, without a hint.
        right: usize,
        /// Items that count.
        of: usize,
    },
    /// An attempt was thrown away.
    Discarded {
        /// Its name.
        attempt: String,
    },
    /// Something happened to a virtual patient.
    Game {
        /// The game's name.
        game: String,
        /// What happened.
        record: clinic::Record,
    },
    /// Something was said that belongs to no lesson.
    Said(learner::Record),
}

/// How an item came out at its first try.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Score before penalties, 0 to 1; 0 if the answer was shown in place of being given.
    pub raw: f64,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// Hints seen before.
    pub hints: u8,
    /// Whether the answer was shown in place of being given.
    pub is_shown: bool,
}

impl Fact {
    /// What `entry` means; nothing if it is not counted anywhere.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        let what = match &entry.record {
            Record::Quiz { attempt, mode, record } => of_quiz(attempt, *mode, record)?,
            Record::Reading(record) => of_reading(record),
            Record::Clinic { game, record } => What::Game { game: game.clone(), record: *record },
            Record::Learner(record) => What::Said(record.clone()),
        };
        Some(Self { stamp: entry.stamp, lesson: entry.lesson.clone(), what })
    }
}

fn of_reading(record: &reader::Record) -> What {
    match record {
        reader::Record::Guessed { .. } => What::Guessed,
        reader::Record::Placed { pane, step } => What::Placed { pane: pane.clone(), step: *step },
        reader::Record::Read { pane } => What::Read { pane: pane.clone() },
    }
}

fn of_quiz(attempt: &str, mode: Mode, record: &quiz::Record) -> Option<What> {
    let attempt = attempt.to_owned();
    Some(match record {
        quiz::Record::Started(_) => What::Began { attempt, mode },
        quiz::Record::Finished { right, of, .. } => {
            What::Finished { attempt, right: *right, of: *of }
        }
        quiz::Record::Discarded => What::Discarded { attempt },
        quiz::Record::Eased { item } => What::Eased { attempt, item: item.clone() },
        quiz::Record::Tried { .. }
        | quiz::Record::Marked { .. }
        | quiz::Record::Revealed { .. }
        | quiz::Record::Draft { .. }
        | quiz::Record::Hinted { .. }
        | quiz::Record::Flagged { .. }
        | quiz::Record::Moved { .. }
        | quiz::Record::Saved { .. }
        | quiz::Record::Cleared { .. }
        | quiz::Record::Beat
        | quiz::Record::Parked => {
            let (item, outcome) = record.item().zip(Outcome::of(record))?;
            What::Answered { attempt, mode, item: item.clone(), outcome }
        }
    })
}

impl What {
    /// Whether it is part of reading a lesson or of the quiz that ends it. An exam or a review only
    /// borrows questions from lessons.
    #[must_use]
    pub fn is_of_its_lesson(&self) -> bool {
        match self {
            Self::Began { mode, .. } | Self::Answered { mode, .. } => *mode == Mode::Practice,
            Self::Guessed
            | Self::Read { .. }
            | Self::Placed { .. }
            | Self::Eased { .. }
            | Self::Finished { .. }
            | Self::Discarded { .. }
            | Self::Game { .. }
            | Self::Said(_) => true,
        }
    }
}

impl Outcome {
    /// How the item of `record` came out, if it is the first time in its attempt.
    #[must_use]
    pub fn of(record: &quiz::Record) -> Option<Self> {
        match record {
            quiz::Record::Tried { certainty, tries: 1, hints, raw, .. }
            | quiz::Record::Marked { certainty, tries: 1, hints, raw, .. } => {
                Some(Self { raw: *raw, certainty: *certainty, hints: *hints, is_shown: false })
            }
            quiz::Record::Revealed { tries: 0, hints, .. } => {
                Some(Self { raw: 0.0, certainty: None, hints: *hints, is_shown: true })
            }
            quiz::Record::Tried { .. }
            | quiz::Record::Marked { .. }
            | quiz::Record::Revealed { .. }
            | quiz::Record::Started(_)
            | quiz::Record::Finished { .. }
            | quiz::Record::Discarded
            | quiz::Record::Draft { .. }
            | quiz::Record::Hinted { .. }
            | quiz::Record::Flagged { .. }
            | quiz::Record::Moved { .. }
            | quiz::Record::Saved { .. }
            | quiz::Record::Cleared { .. }
            | quiz::Record::Eased { .. }
            | quiz::Record::Beat
            | quiz::Record::Parked => None,
        }
    }

    /// Whether the answer was right as a whole, with or without a hint.
    #[must_use]
    pub fn is_right(&self) -> bool {
        quiz::score::is_right(self.raw)
    }

    /// Whether the learner was certain of an answer that was not right.
    #[must_use]
    pub fn is_certain_and_wrong(&self) -> bool {
        self.certainty == Some(Certainty::Certain) && !self.is_shown && !self.is_right()
    }
}

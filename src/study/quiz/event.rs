//! What may happen to an attempt, and what comes of it.

use serde::{Deserialize, Serialize};

use super::{Attempt, Edit, Record};

/// What may happen to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Begin with the first item.
    Start,
    /// Change the draft of the current item.
    Edit(Edit),
    /// Give the draft as the answer; in `Rate`, give it without saying how sure.
    Submit,
    /// Say how sure, which gives the answer.
    Rate(Certainty),
    /// One level back.
    Back,
    /// Try the item again.
    Again,
    /// Give up on the item and see its answer. The screen has asked first.
    ShowAnswer,
    /// See a hint.
    Hint,
    /// On to the next item.
    Next,
    /// Back to the item before.
    Prev,
    /// To the item at this place of the plan, counted from 0.
    Goto(usize),
    /// Set or clear the flag of the current item.
    Flag,
    /// Ask to end the attempt.
    Finish,
    /// End it.
    Yes,
    /// Do not end it.
    No,
    /// Put the attempt aside for another day.
    Park,
    /// Throw the attempt away. The screen has asked first.
    Discard,
    /// Look back at the item at this place of the plan, counted from 0.
    Look(usize),
    /// Begin a new attempt.
    Retry(Which, Fresh),
    /// Leave the summary.
    Done,
}

/// Which items a new attempt asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The whole quiz as it is now.
    All,
    /// The items of this attempt that were not right at the first try.
    Missed,
}

/// What a new attempt needs from outside: the machine draws nothing itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// Its name, unique over all attempts.
    pub attempt: String,
    /// Seed of its shuffles.
    pub seed: u64,
}

/// How sure a learner is of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Certainty {
    /// 1: +1 if right, 0 if wrong.
    Guessing,
    /// 2: +2 if right, –2 if wrong.
    Fair,
    /// 3: +3 if right, –6 if wrong.
    Certain,
}

impl Certainty {
    /// All three, least sure first.
    pub const ALL: [Self; 3] = [Self::Guessing, Self::Fair, Self::Certain];

    /// What the digits 1 to 3 stand for.
    #[must_use]
    pub fn from_digit(digit: u8) -> Option<Self> {
        match digit {
            1 => Some(Self::Guessing),
            2 => Some(Self::Fair),
            3 => Some(Self::Certain),
            _ => None,
        }
    }

    /// Marks for an answer that is right (Moodle, `question_cbm`).
    #[must_use]
    pub fn if_right(self) -> i8 {
        match self {
            Self::Guessing => 1,
            Self::Fair => 2,
            Self::Certain => 3,
        }
    }

    /// Marks for an answer that is wrong (Moodle, `question_cbm`).
    #[must_use]
    pub fn if_wrong(self) -> i8 {
        match self {
            Self::Guessing => 0,
            Self::Fair => -2,
            Self::Certain => -6,
        }
    }
}

/// What comes of an event. Nothing is true before `records` are committed.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The attempt after the event.
    pub next: Attempt,
    /// What has to be written first, in this order; often nothing.
    pub records: Vec<Record>,
    /// The events still stand as they were dealt: ask once whether that is meant.
    pub asked_as_dealt: bool,
}

impl Step {
    /// The step to `next` that writes `records`.
    pub(super) fn to(next: Attempt, records: Vec<Record>) -> Self {
        Self { next, records, asked_as_dealt: false }
    }
}

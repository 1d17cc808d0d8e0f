//! What can happen to an attempt, and why it may be refused.

use serde::{Deserialize, Serialize};

use super::Edit;

/// What can happen to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Begin.
    Start,
    /// Change the draft.
    Edit(Edit),
    /// Hand the draft in.
    Submit,
    /// Say how sure one is.
    Rate(Certainty),
    /// Go back one stage.
    Back,
    /// Try the item again.
    Again,
    /// Give up on the item and see the answer.
    ShowAnswer,
    /// Ask for the hint.
    Hint,
    /// On.
    Next,
    /// Back to the item before.
    Prev,
    /// To the item at this place of the plan.
    Goto(usize),
    /// Mark or unmark the item for later.
    Flag,
    /// End the attempt.
    Finish,
    /// Confirm.
    Yes,
    /// Do not confirm.
    No,
    /// Leave; it can be resumed.
    Park,
    /// Throw the attempt away.
    Discard,
    /// Look back at the item at this place.
    Look(usize),
    /// Begin a new attempt.
    Retry(Which, Fresh),
    /// Leave the summary.
    Done,
}

/// How sure a learner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Certainty {
    /// 1: +1 if right, 0 if wrong.
    Guessing,
    /// 2: +2 if right, -2 if wrong.
    Fair,
    /// 3: +3 if right, -6 if wrong.
    Certain,
}

/// Which items a new attempt takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All of the lesson's quiz.
    All,
    /// Those of this attempt that were not right at the first try.
    Missed,
}

/// What a new attempt needs from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// Its name, unique over all attempts.
    pub attempt: String,
    /// Seed of its shuffles.
    pub seed: u64,
}

/// Why an event was refused; each is a sentence for the learner.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Rejected {
    /// The event means nothing in this phase.
    #[error("that key does nothing here")]
    NotHere,
    /// Nothing was chosen.
    #[error("choose an answer first")]
    Unanswered,
}

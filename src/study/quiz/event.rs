//! What may happen to an attempt, and what comes of it.

use super::{Attempt, Certainty, Edit, Fresh, Record};
use crate::study::Stamp;

/// What may happen to an attempt.
#[derive(Clone, Debug, PartialEq)]
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
    /// Set or clear the flag of the item at this place, from an exam's list.
    FlagAt(usize),
    /// Say of a right answer that it was too easy.
    TooEasy,
    /// To the list of an exam's questions.
    Overview,
    /// Ask to end the attempt.
    Finish,
    /// End it.
    Yes,
    /// Do not end it.
    No,
    /// The time of an exam is over.
    Expire,
    /// The clock of an exam went on, and nothing else happened.
    Beat,
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
    /// The whole quiz as it is now; an exam of the same length; across lessons, the same items.
    All,
    /// The items of this attempt that were not right at the first try.
    Missed,
}

/// What comes of an event. Nothing is true before `records` are committed.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The attempt after the event.
    pub next: Attempt,
    /// What has to be written first, in this order; often nothing.
    pub records: Vec<Record>,
    /// The stamp to write beside each record; its active time never falls.
    pub at: Stamp,
    /// The events still stand as they were dealt: ask once whether that is meant.
    pub asked_as_dealt: bool,
}

impl Step {
    /// The step to `next` that writes `records`.
    pub(super) fn to(next: Attempt, records: Vec<Record>) -> Self {
        Self { next, records, at: Stamp::default(), asked_as_dealt: false }
    }
}

//! One item's page of an attempt.

use super::{Certainty, Draft, Response};

/// One item's page of an attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// How far the item has come.
    pub state: ItemState,
    /// Whether the learner marked it for later.
    pub flagged: bool,
}

/// How far an item has come. The last three are final.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemState {
    /// Not shown yet.
    New,
    /// Shown; may have a draft and wrong tries.
    Open(Open),
    /// Answered and scored.
    Marked(Marked),
    /// The answer was shown before it was found; scores 0.
    Revealed(Revealed),
    /// The attempt ended without an answer; scores 0.
    Unanswered,
}

/// An item that is being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// What is put down so far.
    pub draft: Draft,
    /// Wrong tries, first one first.
    pub tried: Vec<Try>,
    /// Hints seen.
    pub hints: u8,
    /// Whether the learner was asked about leaving an order as it was dealt.
    pub asked_as_dealt: bool,
}

/// A try that was not right.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// What was handed in.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
}

/// An item that was answered and scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// What was handed in.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// Which try it was, counted from 1.
    pub tries: u8,
    /// Hints seen.
    pub hints: u8,
    /// Score after taking off for earlier tries, 0 to 1.
    pub score: f64,
    /// Right, at the first try, without a hint.
    pub first: bool,
}

/// An item whose answer was shown before it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Revealed {
    /// Tries used before.
    pub tries: u8,
    /// Hints seen.
    pub hints: u8,
}

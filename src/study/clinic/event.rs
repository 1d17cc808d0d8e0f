//! What a learner does at a visit, and what comes of it.

use super::{Game, Record};

/// What a learner does at a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Take this dose, whole mcg/kg; nothing is given yet.
    Choose(u8),
    /// Take 1 mcg/kg more.
    More,
    /// Take 1 mcg/kg less.
    Less,
    /// Give what is chosen, and see the patient again in a week.
    Give,
    /// Leave; the game can be resumed.
    Leave,
    /// Throw the game away.
    Discard,
}

/// Where an event leads, and what to write down first.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The game afterwards.
    pub next: Game,
    /// What happened. All of it has to be on the disk before `next` is shown.
    pub records: Vec<Record>,
}

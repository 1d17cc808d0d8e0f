//! The machine: one attempt at a quiz, and the one function that changes it.

use super::{Event, Fresh, Phase, Plan, Quiz, Record, Rejected, Sheet};
use crate::study::Stamp;

/// One attempt at a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    plan: Plan,
    sheets: Vec<Sheet>,
    at: usize,
    phase: Phase,
    active_ms: u64,
}

/// What an event leads to: the state to adopt once `records` are safely written.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The attempt afterwards.
    pub next: Attempt,
    /// What to write down first.
    pub records: Vec<Record>,
}

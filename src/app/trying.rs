//! A preset of the lab that is being tried: the bench, the field of the guess, and the way back.

use super::{Line, Scope};
use crate::study::lab::{Bench, Phase};

/// A preset of the lab that is being tried.
#[derive(Clone, Debug)]
pub struct Trying {
    /// The preset with its knobs.
    pub bench: Bench,
    /// What is typed as the guess.
    pub line: Line,
    /// Where one came from, so that leaving leads back there.
    pub from: CameFrom,
}

/// Where a preset was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameFrom {
    /// In the lab's list, on this row.
    Lab(usize),
    /// On a pane of a lesson.
    Pane,
}

impl Trying {
    /// Where keys are pressed.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self.bench.phase() {
            Phase::Asking => Scope::Guessing,
            Phase::Drawn(_) => Scope::Bench,
        }
    }
}

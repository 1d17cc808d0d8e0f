//! How an answer is rated. Nobody is asked: it follows from how the item came out.

use crate::study::{Outcome, quiz::Certainty};

/// How an answer is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rating {
    /// Not known, or shown: a score under one half.
    Again,
    /// Known in part, after a hint, or by a guess.
    Hard,
    /// Right, without a hint.
    Good,
    /// Right and certain, and called too easy.
    Easy,
}

impl Rating {
    /// What the first try says. A second try that is right does not rescue it. Own words count by
    /// the share of the checklist that was ticked.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        let was_unaided = outcome.hints == 0 && outcome.certainty != Some(Certainty::Guessing);
        if outcome.is_shown || outcome.raw < 0.5 {
            Self::Again
        } else if outcome.is_right() && was_unaided {
            Self::Good
        } else {
            Self::Hard
        }
    }
}

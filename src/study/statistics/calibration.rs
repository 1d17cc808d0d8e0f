//! How sure against how right.

use crate::study::{
    Outcome,
    quiz::Certainty,
    share::{float, share},
};

/// Answers by how sure the learner was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    rows: [Row; 4],
}

/// Answers that were given with one degree of certainty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Answers.
    pub answers: usize,
    /// Right ones among them, with or without a hint.
    pub right: usize,
}

/// Fewer answers than this say nothing about a share.
pub const LEAST_ANSWERS: usize = 8;

/// Normal deviate of a range that holds the true share in 95 of 100 cases.
const Z: f64 = 1.959_964;

impl Calibration {
    pub(super) fn take(&mut self, outcome: &Outcome) {
        if outcome.is_shown {
            return;
        }
        let [guessing, fairly_sure, certain, unsaid] = &mut self.rows;
        let row = match outcome.certainty {
            Some(Certainty::Guessing) => guessing,
            Some(Certainty::FairlySure) => fairly_sure,
            Some(Certainty::Certain) => certain,
            None => unsaid,
        };
        row.answers += 1;
        row.right += usize::from(outcome.is_right());
    }

    /// The rows: guessing, fairly sure, certain, not said.
    #[must_use]
    pub fn rows(&self) -> [(Option<Certainty>, Row); 4] {
        let [guessing, fairly_sure, certain, unsaid] = self.rows;
        [
            (Some(Certainty::Guessing), guessing),
            (Some(Certainty::FairlySure), fairly_sure),
            (Some(Certainty::Certain), certain),
            (None, unsaid),
        ]
    }

    /// Whether how sure one was has ever been said.
    #[must_use]
    pub fn was_said(&self) -> bool {
        self.rows.iter().take(3).any(|row| row.answers > 0)
    }
}

impl Row {
    /// The share of right answers, 0 to 1; none if there are too few to say.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.answers >= LEAST_ANSWERS).then(|| share(self.right, self.answers))
    }

    /// The range in which the true share probably lies, 0 to 1: the Wilson score interval at 95 %
    /// (Wilson 1927). None if there is no answer.
    #[must_use]
    pub fn range(&self) -> Option<(f64, f64)> {
        if self.answers == 0 {
            return None;
        }
        let (n, share) = (float(self.answers), share(self.right, self.answers));
        let z2 = Z * Z;
        let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let spread = (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        let half = Z / (1.0 + z2 / n) * spread;
        Some(((middle - half).clamp(0.0, share), (middle + half).clamp(share, 1.0)))
    }
}

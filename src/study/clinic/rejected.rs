//! Why an event changed nothing, as a sentence for the learner.

use super::{HIGHEST, Weeks};

/// Why an event changed nothing. `Display` gives a short sentence for the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// No label has a higher weekly dose.
    #[error("{HIGHEST} mcg/kg is the highest dose")]
    TooHigh,
    /// Nothing is the least that can be given.
    #[error("0 is the lowest: nothing is given this week")]
    TooLow,
    /// Every visit has its dose.
    #[error("the {} weeks are over", .0.count())]
    Over(Weeks),
    /// A game that is over is not thrown away.
    #[error("a game that is over is kept")]
    Kept,
    /// The game was left or thrown away.
    #[error("this game is closed")]
    Closed,
}

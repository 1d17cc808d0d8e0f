//! What is written down. Live state is a fold of these.

use serde::{Deserialize, Serialize};

use super::{Certainty, Draft, Plan, Response};
use crate::content::Id;

/// Something that happened in an attempt, as it is written down.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Record {
    /// The attempt began.
    Started(Plan),
    /// A draft changed.
    Draft {
        /// The item.
        item: Id,
        /// What stands there now.
        draft: Draft,
    },
    /// A try that was not right, with tries left.
    Tried {
        /// The item.
        item: Id,
        /// What was handed in.
        response: Response,
        /// How sure the learner was.
        certainty: Option<Certainty>,
        /// Which try, counted from 1.
        tries: u8,
        /// Hints seen.
        hints: u8,
    },
    /// An answer that counts.
    Marked {
        /// The item.
        item: Id,
        /// What was handed in.
        response: Response,
        /// How sure the learner was.
        certainty: Option<Certainty>,
        /// Which try, counted from 1.
        tries: u8,
        /// Hints seen.
        hints: u8,
        /// Score, 0 to 1.
        score: f64,
        /// Right, at the first try, without a hint.
        first: bool,
    },
    /// The answer was shown before it was found.
    Revealed {
        /// The item.
        item: Id,
        /// Tries used before.
        tries: u8,
        /// Hints seen.
        hints: u8,
    },
    /// A hint was shown.
    Hinted {
        /// The item.
        item: Id,
    },
    /// An item was marked for later, or unmarked.
    Flagged {
        /// The item.
        item: Id,
        /// Whether it is marked now.
        on: bool,
    },
    /// Another item came on screen.
    Moved {
        /// The item.
        item: Id,
    },
    /// The attempt ended.
    Finished {
        /// Items right at the first try without a hint.
        right: usize,
        /// Every item with how it ended.
        finals: Vec<(Id, Final)>,
    },
    /// The attempt was left and can be resumed.
    Parked,
    /// The attempt was thrown away.
    Discarded,
}

/// How an item ended.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub enum Final {
    /// Marked with this score.
    Marked(f64),
    /// Revealed.
    Revealed,
    /// Unanswered.
    Unanswered,
}

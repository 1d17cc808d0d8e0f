//! What is written down of a game. The doses are the game: every count follows from them.

use serde::{Deserialize, Serialize};

use super::{Plan, Score};

/// The number of the drug model by which counts are computed; it changes when they do.
pub const MODEL: u16 = 1;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Record {
    /// The game began.
    Started {
        /// Who is treated, and how long.
        plan: Plan,
        /// The number of the drug model.
        model: u16,
    },
    /// A visit was decided.
    Dosed {
        /// Which visit, counted from 0: its week.
        visit: u8,
        /// What was given, mcg/kg; 0 for nothing.
        mcg_per_kg: u8,
        /// The measured count that the learner saw, 10⁹/L. It is not needed to go on.
        count: u32,
    },
    /// Every visit is decided.
    Finished {
        /// How the learner's year came out.
        score: Score,
        /// How the rule's came out.
        rule: Score,
    },
    /// The game was thrown away.
    Discarded,
}

impl Record {
    /// The kind as one word, for a column of the database. A decided visit is an answer that was
    /// marked, so that the index that keeps two windows from answering one item keeps them from
    /// deciding one visit.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Started { .. } => "started",
            Self::Dosed { .. } => "marked",
            Self::Finished { .. } => "finished",
            Self::Discarded => "discarded",
        }
    }

    /// The visit it is about, as the name of an item: `visit-07`.
    #[must_use]
    pub fn item(&self) -> Option<String> {
        match self {
            Self::Dosed { visit, .. } => Some(format!("visit-{visit:02}")),
            Self::Started { .. } | Self::Finished { .. } | Self::Discarded => None,
        }
    }
}

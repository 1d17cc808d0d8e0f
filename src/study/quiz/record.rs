//! What is written down of an attempt. An attempt is the fold of its records.

use serde::{Deserialize, Serialize};

use super::{Certainty, Draft, Plan, Response};
use crate::content::Id;

/// One thing that happened. Choices are file positions, never letters of a screen; `hash` is the
/// item's fingerprint at that moment, so that progress on an item changed since is told apart.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Record {
    /// The attempt began with its first item.
    Started(Box<Plan>),
    /// An answer was wrong and a try is left.
    Tried {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
        /// The answer.
        response: Response,
        /// How sure the learner was.
        certainty: Option<Certainty>,
        /// Which try it was, counted from 1.
        tries: u8,
        /// Hints seen before.
        hints: u8,
        /// Score before penalties, 0 to 1.
        raw: f64,
    },
    /// An answer was right, or the last one.
    Marked {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
        /// The answer.
        response: Response,
        /// How sure the learner was.
        certainty: Option<Certainty>,
        /// Which try it was, counted from 1.
        tries: u8,
        /// Hints seen before.
        hints: u8,
        /// Score before penalties, 0 to 1.
        raw: f64,
        /// Score after a third is taken off for each earlier try, 0 to 1.
        score: f64,
        /// Whether it was right at the first try without a hint (never for Recall).
        first: bool,
    },
    /// In an exam: an answer is kept, and may still change. It is scored when it is handed in.
    Saved {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
        /// The answer.
        response: Response,
        /// How sure the learner was.
        certainty: Option<Certainty>,
    },
    /// In an exam: the answer that was kept is taken back.
    Cleared {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
    },
    /// The answer was shown in place of being given; score 0.
    Revealed {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
        /// Tries before.
        tries: u8,
        /// Hints seen before.
        hints: u8,
    },
    /// The attempt is over; score 0 for the items named.
    Finished {
        /// Items that were left open.
        unanswered: Vec<Id>,
        /// Items right at the first try, without a hint.
        right: usize,
        /// Items that count: all but Recall.
        of: usize,
    },
    /// The attempt was thrown away.
    Discarded,
    /// What stands in the answer field. A caller may hold one back for up to a second and write
    /// only the newest, but before any other record of the attempt.
    Draft {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
        /// What stands there.
        draft: Draft,
    },
    /// Another item is on screen.
    Moved {
        /// That item.
        item: Id,
    },
    /// A hint was seen.
    Hinted {
        /// The item.
        item: Id,
        /// Its fingerprint.
        hash: String,
    },
    /// The flag was set or cleared.
    Flagged {
        /// The item.
        item: Id,
        /// Whether it is set now.
        on: bool,
    },
    /// The learner said of a right answer that it was too easy.
    Eased {
        /// The item.
        item: Id,
    },
    /// The clock of an exam went on; nothing else happened.
    Beat,
    /// The attempt was put aside.
    Parked,
}

impl Record {
    /// The kind as one word, for a column of the database.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Started(_) => "started",
            Self::Tried { .. } => "tried",
            Self::Marked { .. } => "marked",
            Self::Revealed { .. } => "revealed",
            Self::Finished { .. } => "finished",
            Self::Discarded => "discarded",
            Self::Draft { .. } => "draft",
            Self::Moved { .. } => "moved",
            Self::Hinted { .. } => "hinted",
            Self::Flagged { .. } => "flagged",
            Self::Saved { .. } => "saved",
            Self::Cleared { .. } => "cleared",
            Self::Eased { .. } => "eased",
            Self::Beat => "beat",
            Self::Parked => "parked",
        }
    }

    /// What the attempt asks, if this is where it began.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        let Self::Started(plan) = self else { return None };
        Some(plan)
    }

    /// The fingerprint of the item that was answered or shown, at that moment.
    #[must_use]
    pub fn hash(&self) -> Option<&str> {
        let (Self::Tried { hash, .. } | Self::Marked { hash, .. } | Self::Revealed { hash, .. }) =
            self
        else {
            return None;
        };
        Some(hash)
    }

    /// The answer that was judged wrong or marked, if it holds one.
    #[must_use]
    pub fn response(&self) -> Option<&Response> {
        let (Self::Tried { response, .. } | Self::Marked { response, .. }) = self else {
            return None;
        };
        Some(response)
    }

    /// Whether it must be on the disk before the screen changes.
    #[must_use]
    pub fn is_durable(&self) -> bool {
        match self {
            Self::Started(_)
            | Self::Tried { .. }
            | Self::Marked { .. }
            | Self::Revealed { .. }
            | Self::Saved { .. }
            | Self::Cleared { .. }
            | Self::Finished { .. }
            | Self::Discarded => true,
            Self::Draft { .. }
            | Self::Moved { .. }
            | Self::Hinted { .. }
            | Self::Flagged { .. }
            | Self::Eased { .. }
            | Self::Beat
            | Self::Parked => false,
        }
    }

    /// The item it is about, if it is about one.
    #[must_use]
    pub fn item(&self) -> Option<&Id> {
        match self {
            Self::Tried { item, .. }
            | Self::Marked { item, .. }
            | Self::Revealed { item, .. }
            | Self::Saved { item, .. }
            | Self::Cleared { item, .. }
            | Self::Eased { item }
            | Self::Draft { item, .. }
            | Self::Moved { item }
            | Self::Hinted { item, .. }
            | Self::Flagged { item, .. } => Some(item),
            Self::Started(_)
            | Self::Finished { .. }
            | Self::Discarded
            | Self::Beat
            | Self::Parked => None,
        }
    }
}

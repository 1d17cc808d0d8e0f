//! What is written down of a learner that belongs to no lesson.

use serde::{Deserialize, Serialize};

use super::{Stamp, schedule::Settings};
use crate::content::Level;

/// Something a learner said that belongs to no lesson.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Record {
    /// The wording that was chosen. The last one counts.
    Level(Level),
    /// How they are asked again. The last one counts.
    Review(Settings),
    /// A question of their own, for a lecturer.
    Question {
        /// As it was typed.
        text: String,
        /// Where it was asked: `lesson#pane`, or a screen's name.
        from: Option<String>,
    },
}

/// A question that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// When it was asked.
    pub stamp: Stamp,
    /// As it was typed.
    pub text: String,
    /// Where it was asked: `lesson#pane`, or a screen's name.
    pub from: Option<String>,
}

impl Record {
    /// The kind as one word, for a column of the database.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Level(_) => "level",
            Self::Review(_) => "review",
            Self::Question { .. } => "question",
        }
    }
}

//! What a learner may say about how they are asked again.

use serde::{Deserialize, Serialize};

/// What a learner may say about how they are asked again. The last word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Settings {
    /// The most items that a day asks, 1 to 200.
    pub per_day: u16,
    /// The share of answers that should still be right when an item returns, in percent, 80 to 95.
    pub retention_percent: u8,
    /// The day of an exam, as days since 1 January 1970; it keeps intervals short before it.
    pub exam_day: Option<i32>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { per_day: 20, retention_percent: 90, exam_day: None }
    }
}

//! What is fixed when an attempt starts: which items, in which order, marked how.

use serde::{Deserialize, Serialize};

use crate::content::{Confidence, Id, Item, Lesson};

/// The items of a lesson's quiz with its rules. Never empty.
#[derive(Clone, Debug)]
pub struct Quiz {
    lesson: Id,
    items: Vec<Item>,
    tries: u8,
    pass: f32,
    confidence: Confidence,
}

impl Quiz {
    /// The quiz of `lesson`, or nothing if it has no items.
    #[must_use]
    pub fn of(lesson: &Lesson) -> Option<Self> {
        let file = &lesson.quiz;
        (!file.items.is_empty()).then(|| Self {
            lesson: lesson.id.clone(),
            items: file.items.clone(),
            tries: file.tries.clamp(1, 3),
            pass: file.pass,
            confidence: file.confidence,
        })
    }

    /// The items in file order.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }
}

/// How a quiz is taken. Exam and review join here when they are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Mode {
    /// Feedback at once, tries, hints, free movement, no clock.
    Practice,
}

/// Everything that was decided, or drawn by lot, when an attempt started.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Plan {
    /// The attempt's own name, unique over all attempts.
    pub attempt: String,
    /// The lesson whose quiz it is.
    pub lesson: Id,
    /// How it is taken.
    pub mode: Mode,
    /// Whether certainty is asked.
    pub confidence: Confidence,
    /// Tries for each item.
    pub tries: u8,
    /// Share of items right at the first try that counts as passed.
    pub pass: f32,
    /// Seed of the shuffles; kept beside their results so that both can be checked.
    pub seed: u64,
    /// The items in the order they are asked. Never empty.
    pub entries: Vec<Entry>,
}

/// One item of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Entry {
    /// The item's permanent name.
    pub item: Id,
    /// Fingerprint of its scored content when the attempt started.
    pub hash: String,
    /// File positions in the order they are shown: choices, events, right sides or names.
    pub order: Vec<usize>,
}

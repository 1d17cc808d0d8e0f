//! By which rules an attempt is taken.

use serde::{Deserialize, Serialize};

use super::{Kind, Plan, Quiz};
use crate::content::{Confidence, Item};

/// How the questions of an attempt are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Mode {
    /// Feedback at once, tries, hints, moving about freely.
    #[default]
    Practice,
    /// One try for each item, no help and no feedback before it is handed in.
    Exam,
    /// What is due, each item once and forward only, with feedback at once.
    Review,
}

/// By which rules an attempt is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How the questions are asked.
    pub mode: Mode,
    /// Whether a learner says how sure they are.
    pub confidence: Confidence,
    /// Tries for each item, 1 to 3; an exam and a review give one.
    pub tries: u8,
    /// Milliseconds on screen after which an exam ends by itself; none for no limit.
    pub limit_ms: Option<u64>,
    /// How many items are asked, drawn by lot; none for all of them.
    pub count: Option<usize>,
}

impl Rules {
    /// Practice with what `quiz` asks, by the rules of its lesson.
    #[must_use]
    pub fn practice(quiz: &Quiz) -> Self {
        let (confidence, tries) = (quiz.confidence(), quiz.tries());
        Self { mode: Mode::Practice, confidence, tries, limit_ms: None, count: None }
    }

    /// An exam with `count` items, or all.
    #[must_use]
    pub fn exam(confidence: Confidence, count: Option<usize>, limit_ms: Option<u64>) -> Self {
        Self { mode: Mode::Exam, confidence, tries: 1, limit_ms, count }
    }

    /// A review.
    #[must_use]
    pub fn review() -> Self {
        let confidence = Confidence::Optional;
        Self { mode: Mode::Review, confidence, tries: 1, limit_ms: None, count: None }
    }

    /// The rules of `plan`, for another attempt like it.
    pub(super) fn of(plan: &Plan) -> Self {
        let (mode, confidence, tries) = (plan.mode, plan.confidence, plan.tries);
        let count = (mode == Mode::Exam).then(|| plan.entries.len());
        Self { mode, confidence, tries, limit_ms: plan.limit_ms, count }
    }

    /// Whether `item` can be asked by these rules. Own words are compared with a model answer, which
    /// an exam may not show before it is handed in.
    #[must_use]
    pub fn can_ask(&self, item: &Item) -> bool {
        match self.mode {
            Mode::Practice | Mode::Review => true,
            Mode::Exam => Kind::of(item) != Kind::Recall,
        }
    }
}

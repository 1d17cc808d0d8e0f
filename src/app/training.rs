//! What is practised beyond one lesson: the exam, what is due, how it is scheduled, what came of it.

use std::rc::Rc;

use super::{DueList, ExamSetUp, Scope};
use crate::study::statistics::Counted;

/// A page about practice that lasts.
#[derive(Clone, Debug)]
pub enum Training {
    /// Before an exam: which lessons, how many questions, how long.
    Exam(ExamSetUp),
    /// What is due for review.
    Due(DueList),
    /// How review is scheduled.
    Settings {
        /// The chosen row.
        row: usize,
    },
    /// What the answers so far say.
    Statistics(Rc<Counted>),
    /// Every attempt.
    History {
        /// What is counted.
        counted: Rc<Counted>,
        /// The chosen row.
        row: usize,
    },
}

impl Training {
    /// Where keys are pressed.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Exam(_) => Scope::Exam,
            Self::Due(_) => Scope::Due,
            Self::Settings { .. } => Scope::Settings,
            Self::Statistics(_) => Scope::Statistics,
            Self::History { .. } => Scope::History,
        }
    }
}

//! The screens. Each owns what only it needs.

use super::{Quizzing, Scope, Training, Treating, Trying};
use crate::study::reader::{Place, Reader};

/// What fills the window.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Which wording is wanted, asked once.
    FirstRun {
        /// The chosen row.
        row: usize,
    },
    /// The lessons, and the one thing to do first.
    Home {
        /// The chosen row: 0 is the suggestion, then come the lessons.
        row: usize,
    },
    /// A lesson that is read.
    Reading {
        /// Place of the lesson in the course.
        lesson: usize,
        /// The learner's place in it.
        reader: Reader,
        /// The chosen row after the last pane: first the quiz, then questions that lead elsewhere.
        row: usize,
    },
    /// A quiz.
    Quiz(Box<Quizzing>),
    /// What the dose lab offers.
    Lab {
        /// The chosen row.
        row: usize,
    },
    /// A preset of the lab that is being tried.
    Bench(Box<Trying>),
    /// A virtual patient.
    Clinic(Treating),
    /// A page about practice that lasts.
    Training(Training),
}

impl Screen {
    /// Where keys are pressed on this screen.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::FirstRun { .. } => Scope::FirstRun,
            Self::Home { .. } => Scope::Home,
            Self::Reading { reader, .. } => match reader.place() {
                Place::Guess { .. } => Scope::Guess,
                Place::Pane { .. } if !reader.is_pane_complete() => Scope::Figure,
                Place::Pane { .. } if reader.has_figure() => Scope::Drawn,
                Place::Pane { .. } => Scope::Pane,
                Place::End => Scope::End,
            },
            Self::Quiz(quizzing) => quizzing.scope(),
            Self::Lab { .. } => Scope::Lab,
            Self::Bench(trying) => trying.scope(),
            Self::Clinic(treating) => treating.scope(),
            Self::Training(page) => page.scope(),
        }
    }
}

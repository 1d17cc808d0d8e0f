//! What lies over a screen for a moment. Closing it gives the screen back as it was.

use super::{Line, Scope, Searching};
use crate::{content::Id, study::progress::OpenAttempt};

/// What lies over a screen for a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The keys that hold in a scope.
    Help {
        /// Where help was asked for.
        scope: Scope,
        /// What lay over the screen then, and does again afterwards.
        under: Option<Box<Overlay>>,
    },
    /// The panes or items to go to.
    Contents {
        /// The chosen row.
        row: usize,
    },
    /// A term of the pane explained.
    Terms {
        /// The terms of the pane. Never empty.
        terms: Vec<Id>,
        /// Which of them.
        at: usize,
    },
    /// The sources of the lesson.
    Sources {
        /// The chosen row.
        row: usize,
    },
    /// Every term of the course.
    Glossary {
        /// The chosen row of [`super::glossary`].
        row: usize,
    },
    /// Every source of the course.
    References {
        /// The chosen row of [`super::references`].
        row: usize,
    },
    /// What a lesson rests on: its review, how to report a mistake, questions that lead elsewhere.
    About {
        /// Place of the lesson in the course.
        lesson: usize,
        /// The chosen row of [`super::leads_of`], if one was chosen.
        row: Option<usize>,
    },
    /// The search.
    Search(Box<Searching>),
    /// A question of one's own that is being written.
    Ask(Line),
    /// The pane's figure, as large as it goes.
    Zoom,
    /// A pane looked at from the quiz.
    Peek {
        /// Place of the lesson in the course.
        lesson: usize,
        /// Place of the pane in the lesson.
        pane: usize,
        /// The figure's step.
        step: usize,
    },
    /// A question with a few answers.
    Asked(Asked),
    /// The plots of the lab in words.
    InWords,
    /// What of the drug model rests on what.
    Basis,
    /// What keeps a lesson that is being written from being shown: its problems.
    Trouble(Vec<String>),
}

/// A question with a few answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub question: Question,
    /// The chosen answer.
    pub row: usize,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether to go on with an attempt that was left.
    WelcomeBack(OpenAttempt),
    /// Whether to throw an attempt away.
    Discard(OpenAttempt),
    /// Whether to give a virtual patient up.
    GiveUp {
        /// The game's name.
        game: String,
    },
    /// Whether to see the answer before it is found.
    ShowMe,
}

impl Overlay {
    /// Where keys are pressed while it is open.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Help { .. } => Scope::Help,
            Self::Contents { .. } => Scope::Contents,
            Self::Terms { .. } => Scope::Terms,
            Self::Sources { .. } => Scope::Sources,
            Self::Glossary { .. } => Scope::Glossary,
            Self::References { .. } => Scope::References,
            Self::About { .. } => Scope::About,
            Self::Search(_) => Scope::Search,
            Self::Ask(_) => Scope::Ask,
            Self::Zoom => Scope::Zoom,
            Self::Peek { .. } => Scope::Peek,
            Self::Asked(asked) => asked.question.scope(),
            Self::InWords => Scope::InWords,
            Self::Basis => Scope::Basis,
            Self::Trouble(_) => Scope::Trouble,
        }
    }
}

impl Question {
    fn scope(&self) -> Scope {
        match self {
            Self::WelcomeBack(_) => Scope::Welcome,
            Self::Discard(_) | Self::GiveUp { .. } | Self::ShowMe => Scope::Asked,
        }
    }

    /// The answers to choose from; the last one or the first one changes nothing.
    #[must_use]
    pub fn answers(&self) -> &'static [&'static str] {
        match self {
            Self::WelcomeBack(_) => {
                &["Go on", "Finish with what is answered", "Throw this attempt away"]
            }
            Self::Discard(_) | Self::GiveUp { .. } => &["Keep it", "Throw it away for good"],
            Self::ShowMe => &["Keep trying", "Show me the answer"],
        }
    }
}

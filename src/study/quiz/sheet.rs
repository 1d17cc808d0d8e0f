//! What is held of one item: its state, earlier tries, hints, flag.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Draft, Response, score};

/// How sure a learner is of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Certainty {
    /// 1: +1 if right, 0 if wrong.
    Guessing,
    /// 2: +2 if right, –2 if wrong.
    FairlySure,
    /// 3: +3 if right, –6 if wrong.
    Certain,
}

impl Certainty {
    /// All three, least sure first.
    pub const ALL: [Self; 3] = [Self::Guessing, Self::FairlySure, Self::Certain];

    /// What the digits 1 to 3 stand for.
    #[must_use]
    pub fn from_digit(digit: u8) -> Option<Self> {
        match digit {
            1 => Some(Self::Guessing),
            2 => Some(Self::FairlySure),
            3 => Some(Self::Certain),
            _ => None,
        }
    }

    /// Marks for an answer that is right (Moodle, `question_cbm`).
    #[must_use]
    pub fn if_right(self) -> i8 {
        match self {
            Self::Guessing => 1,
            Self::FairlySure => 2,
            Self::Certain => 3,
        }
    }

    /// Marks for an answer that is wrong (Moodle, `question_cbm`).
    #[must_use]
    pub fn if_wrong(self) -> i8 {
        match self {
            Self::Guessing => 0,
            Self::FairlySure => -2,
            Self::Certain => -6,
        }
    }
}

/// How far an item has come. The last three are final.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemState {
    /// Not shown yet.
    New,
    /// Shown, with what stands in the answer field.
    Open(Draft),
    /// In an exam: answered, and the answer may still change.
    Saved(Saved),
    /// Answered and scored.
    Marked(Verdict),
    /// The answer was shown in place of being given; score 0.
    Revealed,
    /// The attempt ended first; score 0.
    Unanswered,
}

/// An answer that is kept until an exam is handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The answer.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// What stands in the answer field; it may have gone on from the answer.
    pub draft: Draft,
}

/// An answer and its score.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The answer.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// Score before penalties, 0 to 1.
    pub raw: f64,
    /// Score after penalties, 0 to 1.
    pub score: f64,
}

/// A wrong answer after which a try was left.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// The answer.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// Score before penalties, 0 to 1.
    pub raw: f64,
    /// Choices of Best and Multi that it showed to be wrong, as file positions.
    pub struck: BTreeSet<usize>,
}

/// What is held of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub(super) state: ItemState,
    pub(super) tried: Vec<Try>,
    pub(super) hints: u8,
    pub(super) flagged: bool,
    pub(super) eased: bool,
}

impl Sheet {
    /// An item that was not shown yet.
    pub(super) fn new() -> Self {
        Self { state: ItemState::New, tried: Vec::new(), hints: 0, flagged: false, eased: false }
    }

    /// How far the item has come.
    #[must_use]
    pub fn state(&self) -> &ItemState {
        &self.state
    }

    /// The wrong answers after which a try was left, first one first.
    #[must_use]
    pub fn tried(&self) -> &[Try] {
        &self.tried
    }

    /// Answers given so far.
    #[must_use]
    pub fn tries(&self) -> u8 {
        let marked = usize::from(self.verdict().is_some());
        u8::try_from(self.tried.len().saturating_add(marked)).unwrap_or(u8::MAX)
    }

    /// Hints seen.
    #[must_use]
    pub fn hints(&self) -> u8 {
        self.hints
    }

    /// Whether the learner flagged it.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        self.flagged
    }

    /// Whether nothing about its answer can change any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        match self.state {
            ItemState::New | ItemState::Open(_) | ItemState::Saved(_) => false,
            ItemState::Marked(_) | ItemState::Revealed | ItemState::Unanswered => true,
        }
    }

    /// The answer that is kept until the exam is handed in.
    #[must_use]
    pub fn saved(&self) -> Option<&Saved> {
        match &self.state {
            ItemState::Saved(saved) => Some(saved),
            ItemState::New
            | ItemState::Open(_)
            | ItemState::Marked(_)
            | ItemState::Revealed
            | ItemState::Unanswered => None,
        }
    }

    /// Whether it still waits for an answer: it is neither final nor kept.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.is_final() && self.saved().is_none()
    }

    /// Whether the learner said that it was too easy.
    #[must_use]
    pub fn is_eased(&self) -> bool {
        self.eased
    }

    /// What stands in the answer field, while the item is open.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        match &self.state {
            ItemState::Open(draft) | ItemState::Saved(Saved { draft, .. }) => Some(draft),
            ItemState::New | ItemState::Marked(_) | ItemState::Revealed | ItemState::Unanswered => {
                None
            }
        }
    }

    /// The answer and its score, once it is marked.
    #[must_use]
    pub fn verdict(&self) -> Option<&Verdict> {
        match &self.state {
            ItemState::Marked(verdict) => Some(verdict),
            ItemState::New
            | ItemState::Open(_)
            | ItemState::Saved(_)
            | ItemState::Revealed
            | ItemState::Unanswered => None,
        }
    }

    /// The score, 0 to 1, once the item is final.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        match &self.state {
            ItemState::New | ItemState::Open(_) | ItemState::Saved(_) => None,
            ItemState::Marked(verdict) => Some(verdict.score),
            ItemState::Revealed | ItemState::Unanswered => Some(0.0),
        }
    }

    /// The first answer given: its certainty and its score before penalties, 0 to 1.
    #[must_use]
    pub fn first_answer(&self) -> Option<(Option<Certainty>, f64)> {
        let tried = self.tried.first().map(|first| (first.certainty, first.raw));
        tried.or_else(|| self.verdict().map(|verdict| (verdict.certainty, verdict.raw)))
    }

    /// Choices of Best and Multi that were tried and are wrong, as file positions.
    pub(super) fn struck_choices(&self) -> BTreeSet<usize> {
        self.tried.iter().flat_map(|tried| tried.struck.iter().copied()).collect()
    }

    /// Whether the first answer was right without a hint. Never for Recall, which marks itself.
    #[must_use]
    pub fn is_right_first(&self) -> bool {
        let unaided = self.tried.is_empty() && self.hints == 0;
        unaided && self.verdict().is_some_and(|verdict| verdict.counts() && verdict.is_right())
    }

    /// Whether it belongs into a retry of what was missed: everything that was not right at the
    /// first try; of Recall, what was not ticked off whole.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        let recalled =
            self.verdict().is_some_and(|verdict| !verdict.counts() && verdict.is_right());
        !recalled && !self.is_right_first()
    }
}

impl Verdict {
    /// Whether the answer was right, at whatever try.
    #[must_use]
    pub fn is_right(&self) -> bool {
        score::is_right(self.raw)
    }

    /// Whether it counts toward the pass mark: Recall marks itself.
    pub(super) fn counts(&self) -> bool {
        !matches!(self.response, Response::Recall { .. })
    }
}

//! One item's page of an attempt: its state, its answers, its flag.

use std::collections::BTreeSet;

use super::{Certainty, Draft, Final, Response, score};

/// One item's page of an attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// How far the item has come.
    pub state: ItemState,
    /// Whether the learner marked it for later.
    pub flagged: bool,
    /// What went before the item became final; empty until then.
    pub(super) before: Before,
}

/// How far an item has come. The last three are final.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemState {
    /// Not shown yet.
    New,
    /// Shown; may have a draft and wrong tries.
    Open(Open),
    /// Answered and scored.
    Marked(Marked),
    /// The answer was shown before it was found; scores 0.
    Revealed(Revealed),
    /// The attempt ended without an answer; scores 0.
    Unanswered,
}

/// An item that is being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// What is put down so far.
    pub draft: Draft,
    /// Wrong tries, first one first.
    pub tried: Vec<Try>,
    /// Hints seen.
    pub hints: u8,
    /// Whether the learner was asked about leaving an order as it was dealt. Not written down.
    pub asked_as_dealt: bool,
}

/// A try that was not right.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// What was handed in.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// Score of this answer alone, 0 to 1.
    pub raw: f64,
    /// Choices of Best and Multi that it showed to be wrong, as file positions.
    pub struck: BTreeSet<usize>,
}

/// An item that was answered and scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// What was handed in.
    pub response: Response,
    /// How sure the learner was.
    pub certainty: Option<Certainty>,
    /// Which try it was, counted from 1.
    pub tries: u8,
    /// Hints seen.
    pub hints: u8,
    /// Score of this answer alone, 0 to 1.
    pub raw: f64,
    /// Score after taking off for earlier tries, 0 to 1.
    pub score: f64,
    /// Right, at the first try, without a hint. Never for Recall, which marks itself.
    pub first: bool,
}

/// An item whose answer was shown before it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Revealed {
    /// Tries used before.
    pub tries: u8,
    /// Hints seen.
    pub hints: u8,
}

/// What went before an item became final.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Before {
    pub(super) tried: Vec<Try>,
    pub(super) hints: u8,
}

impl Sheet {
    /// An item that was not shown yet.
    pub(super) fn new() -> Self {
        Self { state: ItemState::New, flagged: false, before: Before::default() }
    }

    /// Whether nothing about its answer can change any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.ended().is_some()
    }

    /// How the item ended, once it is final.
    #[must_use]
    pub fn ended(&self) -> Option<Final> {
        match &self.state {
            ItemState::New | ItemState::Open(_) => None,
            ItemState::Marked(marked) => Some(Final::Marked(marked.score)),
            ItemState::Revealed(_) => Some(Final::Revealed),
            ItemState::Unanswered => Some(Final::Unanswered),
        }
    }

    /// The score, 0 to 1, once the item is final.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        match self.ended()? {
            Final::Marked(score) => Some(score),
            Final::Revealed | Final::Unanswered => Some(0.0),
        }
    }

    /// What is put down so far, while the item is open.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.open().map(|open| &open.draft)
    }

    /// The answer and its score, once it is marked.
    #[must_use]
    pub fn marked(&self) -> Option<&Marked> {
        match &self.state {
            ItemState::Marked(marked) => Some(marked),
            ItemState::New
            | ItemState::Open(_)
            | ItemState::Revealed(_)
            | ItemState::Unanswered => None,
        }
    }

    /// Wrong answers after which a try was left, first one first; they stay when the item is final.
    #[must_use]
    pub fn tried(&self) -> &[Try] {
        self.open().map_or(&self.before.tried, |open| &open.tried)
    }

    /// Answers handed in so far.
    #[must_use]
    pub fn tries(&self) -> u8 {
        let marked = usize::from(self.marked().is_some());
        u8::try_from(self.tried().len().saturating_add(marked)).unwrap_or(u8::MAX)
    }

    /// Hints seen.
    #[must_use]
    pub fn hints(&self) -> u8 {
        self.open().map_or(self.before.hints, |open| open.hints)
    }

    /// The first answer handed in: how sure, and its score alone, 0 to 1.
    #[must_use]
    pub fn first_answer(&self) -> Option<(Option<Certainty>, f64)> {
        let tried = self.tried().first().map(|first| (first.certainty, first.raw));
        tried.or_else(|| self.marked().map(|marked| (marked.certainty, marked.raw)))
    }

    /// Whether it was right at the first try without a hint. Never for Recall.
    #[must_use]
    pub fn is_right_first(&self) -> bool {
        self.marked().is_some_and(|marked| marked.first)
    }

    /// Whether it belongs into a retry of what was missed: everything that was not right at the
    /// first try; of Recall, what was not ticked off whole.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        let is_recalled =
            |marked: &Marked| marked.response.is_recall() && score::is_right(marked.raw);
        !self.is_right_first() && !self.marked().is_some_and(is_recalled)
    }

    /// Choices of Best and Multi that were tried and are wrong, as file positions.
    pub(super) fn struck(&self) -> BTreeSet<usize> {
        self.tried().iter().flat_map(|tried| tried.struck.iter().copied()).collect()
    }

    pub(super) fn open(&self) -> Option<&Open> {
        match &self.state {
            ItemState::Open(open) => Some(open),
            ItemState::New
            | ItemState::Marked(_)
            | ItemState::Revealed(_)
            | ItemState::Unanswered => None,
        }
    }

    pub(super) fn open_mut(&mut self) -> Option<&mut Open> {
        match &mut self.state {
            ItemState::Open(open) => Some(open),
            ItemState::New
            | ItemState::Marked(_)
            | ItemState::Revealed(_)
            | ItemState::Unanswered => None,
        }
    }

    /// Ends the item in `state`; what went before is kept.
    pub(super) fn end(&mut self, state: ItemState) {
        self.before = Before { tried: self.tried().to_vec(), hints: self.hints() };
        self.state = state;
    }
}

impl Open {
    /// An item that comes on screen for the first time.
    pub(super) fn new(draft: Draft) -> Self {
        Self { draft, tried: Vec::new(), hints: 0, asked_as_dealt: false }
    }
}

//! An attempt at a quiz: its plan, where it stands, and what is held of each item.

use std::collections::BTreeSet;

use super::{
    Draft, Entry, Fresh, ItemState, Kind, Mode, OneOrMore, Plan, Quiz, Rejected, Response, Rules,
    Sheet,
};
use crate::content::{Id, Item};

/// An attempt at a quiz. It changes only by [`Attempt::step`].
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    pub(super) plan: Plan,
    pub(super) phase: Phase,
    pub(super) at: usize,
    pub(super) sheets: OneOrMore<Sheet>,
    pub(super) active_ms: u64,
    /// Whether the learner was asked if an order is meant to stay as dealt.
    pub(super) asked_as_dealt: bool,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Set up, not begun.
    Ready,
    /// The current item waits for an answer.
    Ask,
    /// How sure?
    Rate,
    /// The answer was wrong, and a try is left.
    Hold,
    /// The current item is final; its feedback is shown.
    Show,
    /// The list of an exam's questions.
    Overview,
    /// End the attempt?
    Confirm {
        /// Where “no” leads.
        from: Back,
    },
    /// The attempt is finished.
    Summary,
    /// The current item of a finished attempt, read-only.
    Look,
    /// Put aside for another day; [`Attempt::resume`] goes on.
    Parked,
    /// Thrown away.
    Gone,
    /// Left after the summary.
    Closed,
}

/// The phase that a question about the end interrupts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// [`Phase::Ask`]
    Ask,
    /// [`Phase::Hold`]
    Hold,
    /// [`Phase::Show`]
    Show,
    /// [`Phase::Overview`]
    Overview,
}

/// What was tried and is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Struck<'a> {
    /// Nothing yet.
    Nothing,
    /// Choices of Best or Multi, as file positions; never empty.
    Choices(BTreeSet<usize>),
    /// The whole last answer, for the other kinds and for a Multi without a wrong tick.
    Answer(&'a Response),
}

impl Attempt {
    /// A new attempt at what `quiz` asks by `rules`, dealt already, in [`Phase::Ready`]. `None` if
    /// the rules leave nothing to ask.
    #[must_use]
    pub fn new(quiz: &Quiz, rules: &Rules, fresh: Fresh) -> Option<Self> {
        Plan::deal(quiz, rules, fresh).map(Self::of)
    }

    /// A new attempt at what `plan` says, in [`Phase::Ready`].
    pub(super) fn of(plan: Plan) -> Self {
        let sheets = plan.entries.map(|_| Sheet::new());
        let phase = Phase::Ready;
        Self { plan, phase, at: 0, sheets, active_ms: 0, asked_as_dealt: false }
    }

    /// What is asked, in order, and by which rules.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What is on screen.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The place of the current item in the plan, counted from 0 and always below [`Self::len`].
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// How many items are asked, at least 1.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.sheets.len()
    }

    /// What is held of the item at place `i` of the plan.
    #[must_use]
    pub fn sheet(&self, i: usize) -> Option<&Sheet> {
        self.sheets.get(i)
    }

    /// What is held of every item, in the order of the plan.
    pub fn sheets(&self) -> impl Iterator<Item = (&Entry, &Sheet)> {
        self.plan.entries.iter().zip(self.sheets.iter())
    }

    /// The current item.
    #[must_use]
    pub fn current(&self) -> (&Entry, &Sheet) {
        (self.plan.entries.at(self.at), self.sheets.at(self.at))
    }

    /// The content of the item at place `i` of the plan, if `quiz` still holds it.
    #[must_use]
    pub fn item_at<'q>(&self, quiz: &'q Quiz, i: usize) -> Option<&'q Item> {
        quiz.item(&self.plan.entries.get(i)?.item)
    }

    /// Milliseconds that the attempt has been on screen.
    #[must_use]
    pub fn active_ms(&self) -> u64 {
        self.active_ms
    }

    /// Milliseconds that are left of the time limit, if there is one.
    #[must_use]
    pub fn left_ms(&self) -> Option<u64> {
        self.plan.limit_ms.map(|limit_ms| limit_ms.saturating_sub(self.active_ms))
    }

    /// The places of the items that still wait for an answer, first one first.
    #[must_use]
    pub fn open_places(&self) -> Vec<usize> {
        let open = self.sheets.iter().enumerate().filter(|(_, sheet)| sheet.is_open());
        open.map(|(place, _)| place).collect()
    }

    /// How many items have an answer that is scored, or kept until an exam is handed in. Shown and
    /// unanswered items have none.
    #[must_use]
    pub fn answered(&self) -> usize {
        let is_answered = |sheet: &&Sheet| sheet.verdict().is_some() || sheet.saved().is_some();
        self.sheets.iter().filter(is_answered).count()
    }

    /// Whether an item was not right at the first try, or a Recall not ticked off whole.
    #[must_use]
    pub fn has_missed(&self) -> bool {
        self.sheets.iter().any(Sheet::is_missed)
    }

    /// What stands in the answer field of the current item, while it is open.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.current().1.draft()
    }

    /// What was tried and is wrong of the item at place `i`.
    #[must_use]
    pub fn struck(&self, i: usize) -> Struck<'_> {
        let Some(sheet) = self.sheets.get(i) else { return Struck::Nothing };
        let choices = sheet.struck_choices();
        match sheet.tried.last() {
            None => Struck::Nothing,
            Some(last) if choices.is_empty() => Struck::Answer(&last.response),
            Some(_) => Struck::Choices(choices),
        }
    }

    /// Hints of the current item that were not seen.
    #[must_use]
    pub fn hints_left(&self, quiz: &Quiz) -> u8 {
        let (entry, sheet) = self.current();
        let is_helped = self.plan.mode == Mode::Practice;
        let has_hint = is_helped && quiz.item(&entry.item).is_some_and(|item| item.hint.is_some());
        u8::from(has_hint).saturating_sub(sheet.hints)
    }

    /// Whether the hint of the current item was seen.
    #[must_use]
    pub fn hint_shown(&self) -> bool {
        self.current().1.hints > 0
    }

    /// Tries of the current item that are left, at least 1 while it is open.
    #[must_use]
    pub fn tries_left(&self, quiz: &Quiz) -> u8 {
        let (_, sheet) = self.current();
        let most = self.item(quiz).map_or(self.plan.tries, |item| tries_of(&self.plan, item));
        most.saturating_sub(sheet.tries())
    }

    /// The place of an item of the plan.
    pub(super) fn place_of(&self, item: &Id) -> Option<usize> {
        self.plan.entries.iter().position(|entry| entry.item == *item)
    }

    /// The current item's content.
    pub(super) fn item<'q>(&self, quiz: &'q Quiz) -> Result<&'q Item, Rejected> {
        self.item_at(quiz, self.at).ok_or(Rejected::ItemGone)
    }

    /// The nearest open place after the current one, around the end; never the current one.
    pub(super) fn next_open(&self) -> Option<usize> {
        let open = self.open_places();
        let after = open.iter().find(|&&place| place > self.at);
        after.or_else(|| open.iter().find(|&&place| place < self.at)).copied()
    }

    /// Marks the item at `place` as shown.
    pub(super) fn open(&mut self, quiz: &Quiz, place: usize) {
        let Some(item) = self.item_at(quiz, place) else { return };
        let Some(entry) = self.plan.entries.get(place) else { return };
        let blank = Draft::blank(item, &entry.order);
        if let Some(sheet) = self.sheets.get_mut(place)
            && sheet.state == ItemState::New
        {
            sheet.state = ItemState::Open(blank);
        }
    }
}

/// How many tries an item has under `plan`. Recall marks itself, so it has one.
pub(super) fn tries_of(plan: &Plan, item: &Item) -> u8 {
    match Kind::of(item) {
        Kind::Recall => 1,
        Kind::Best
        | Kind::Multi
        | Kind::Order
        | Kind::Match
        | Kind::Number
        | Kind::Cloze
        | Kind::Short
        | Kind::Label => plan.tries,
    }
}

//! A quiz on screen: the attempt, and where the learner's hand is.

use super::{Now, Scope};
use crate::{
    content::{Answer, Id, Item},
    study::{
        Stamp,
        quiz::{Attempt, Certainty, Draft, Mode, Phase, Quiz},
    },
};

/// A quiz on screen.
#[derive(Clone, Debug)]
pub struct Quizzing {
    /// The items with their rules.
    pub quiz: Quiz,
    /// The attempt as it is written down.
    pub attempt: Attempt,
    /// Where the learner's hand is.
    pub focus: Focus,
    /// Whether the hint was just asked for, and has to be in sight.
    pub reads_hint: bool,
    clock: Clock,
}

/// Where the learner's hand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// On this row of the screen, counted from 0.
    Row(usize),
    /// Carrying the event that now stands at this place.
    Carrying(usize),
    /// In a typing field.
    Field {
        /// Which one, counted from 0.
        field: usize,
        /// Characters before the caret.
        caret: usize,
    },
    /// On a verdict with every why unfolded.
    Unfolded,
}

/// The time an attempt has been on screen, counted on from a stored sum.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_field_names, reason = "units are suffixes")]
struct Clock {
    before_ms: u64,
    since_mono_ms: u64,
    /// When it was last looked at, and what it said then.
    seen_mono_ms: u64,
    read_ms: u64,
}

/// A clock that ticks was not running if it is silent for longer than this, in milliseconds.
const LONGEST_TICK_MS: u64 = 5_000;

/// The clock of an exam is written down at least this often, in milliseconds; with the five seconds
/// that a record may wait while one types, a kill forgives less than 15 s.
const BEAT_MS: u64 = 8_000;

impl Clock {
    fn after(attempt: &Attempt, now: Now) -> Self {
        let (before_ms, mono_ms) = (attempt.active_ms(), now.mono_ms);
        Self { before_ms, since_mono_ms: mono_ms, seen_mono_ms: mono_ms, read_ms: before_ms }
    }

    fn active_ms(self, now: Now) -> u64 {
        self.before_ms.saturating_add(now.mono_ms.saturating_sub(self.since_mono_ms))
    }

    fn look(&mut self, now: Now, is_ticking: bool) {
        let silent_ms = now.mono_ms.saturating_sub(self.seen_mono_ms);
        if is_ticking && silent_ms > LONGEST_TICK_MS {
            self.since_mono_ms = self.since_mono_ms.saturating_add(silent_ms);
        }
        self.seen_mono_ms = now.mono_ms;
        self.read_ms = self.active_ms(now);
    }
}

impl Quizzing {
    /// Puts an attempt on screen.
    #[must_use]
    pub fn new(quiz: Quiz, attempt: Attempt, now: Now) -> Self {
        let clock = Clock::after(&attempt, now);
        let focus = Focus::Row(0);
        let mut quizzing = Self { quiz, attempt, focus, reads_hint: false, clock };
        quizzing.focus = quizzing.fresh_focus();
        quizzing
    }

    /// The lesson that teaches the item on screen, or whose quiz it is.
    #[must_use]
    pub fn lesson(&self) -> Option<&Id> {
        let (entry, _) = self.attempt.current();
        self.attempt.plan().lesson_of(entry)
    }

    /// How the questions are asked.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.attempt.plan().mode
    }

    /// The item that is asked, or looked back at.
    #[must_use]
    pub fn item(&self) -> Option<&Item> {
        self.attempt.item_at(&self.quiz, self.place())
    }

    /// Place in the plan of the item that is asked, or looked back at.
    #[must_use]
    pub fn place(&self) -> usize {
        self.attempt.at()
    }

    /// How many rows the hand can be on.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self.item().map(|item| &item.answer) {
            Some(Answer::Best(choices) | Answer::Multi { choices, .. }) => choices.len(),
            Some(Answer::Order { sequence, .. }) => sequence.len(),
            Some(Answer::Match { pairs, .. }) => pairs.len(),
            Some(Answer::Cloze { gaps, .. }) => gaps.len(),
            Some(Answer::Label { spots, .. }) => spots.len(),
            Some(Answer::Recall { checklist, .. }) => checklist.len(),
            Some(Answer::Number { .. } | Answer::Short { .. }) => 1,
            None => 0,
        }
    }

    /// How many choices, right sides, names or checklist entries a letter or digit can take.
    #[must_use]
    pub fn choices(&self) -> usize {
        let is_held = self.attempt.phase() == Phase::Hold;
        match self.attempt.draft() {
            Some(Draft::Compared { .. } | Draft::Best(_)) => self.rows(),
            Some(_) | None if is_held => 0,
            Some(_) | None => self.attempt.current().0.order.len(),
        }
    }

    /// The file position of what stands at `place` on screen, among choices, right sides, names or
    /// checklist entries; only a checklist stands in file order.
    #[must_use]
    pub fn file_position(&self, place: usize) -> Option<usize> {
        match self.attempt.draft() {
            Some(Draft::Compared { .. }) => (place < self.rows()).then_some(place),
            Some(_) | None => self.attempt.current().0.order.get(place).copied(),
        }
    }

    /// Whether the verdict on screen may be called too easy: right at once, certain, not said yet.
    #[must_use]
    pub fn is_easy(&self) -> bool {
        let (_, sheet) = self.attempt.current();
        let certainty = sheet.verdict().and_then(|verdict| verdict.certainty);
        sheet.is_right_first() && certainty == Some(Certainty::Certain) && !sheet.is_eased()
    }

    /// The text of a typing field as it stands.
    #[must_use]
    pub fn typed(&self, field: usize) -> &str {
        match self.attempt.draft() {
            Some(
                Draft::Number(text)
                | Draft::Short(text)
                | Draft::Recall(text)
                | Draft::Compared { text, .. },
            ) => text,
            Some(Draft::Cloze(texts)) => texts.get(field).map_or("", String::as_str),
            Some(
                Draft::Best(_)
                | Draft::Multi(_)
                | Draft::Order(_)
                | Draft::Match(_)
                | Draft::Label(_),
            )
            | None => "",
        }
    }

    /// Whether the question is asked if the attempt shall end.
    #[must_use]
    pub fn asks_to_end(&self) -> bool {
        matches!(self.attempt.phase(), Phase::Confirm { .. })
    }

    /// When something happens in this attempt.
    #[must_use]
    pub fn stamp(&self, now: Now) -> Stamp {
        now.stamp(self.clock.active_ms(now))
    }

    /// Milliseconds that were left of the time limit when the clock was last looked at; nothing
    /// without a limit or once the attempt is over.
    #[must_use]
    pub fn left_ms(&self) -> Option<u64> {
        let limit_ms = self.attempt.plan().limit_ms.filter(|_| self.is_timed())?;
        Some(limit_ms.saturating_sub(self.clock.read_ms))
    }

    /// Whether a clock runs that ends the attempt.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        let is_running = match self.attempt.phase() {
            Phase::Ask | Phase::Rate | Phase::Overview | Phase::Confirm { .. } => true,
            Phase::Ready
            | Phase::Hold
            | Phase::Show
            | Phase::Summary
            | Phase::Look
            | Phase::Parked
            | Phase::Gone
            | Phase::Closed => false,
        };
        is_running && self.attempt.plan().limit_ms.is_some()
    }

    /// Looks at the clock. It ticks every second while it runs, so a longer gap means that the
    /// program stood still, and does not count.
    pub(super) fn look_at_clock(&mut self, now: Now) {
        let is_timed = self.is_timed();
        self.clock.look(now, is_timed);
    }

    /// Whether the clock went on for so long that it has to be written down.
    pub(super) fn wants_beat(&self) -> bool {
        let unwritten_ms = self.clock.read_ms.saturating_sub(self.attempt.active_ms());
        self.is_timed() && unwritten_ms >= BEAT_MS
    }

    /// Takes over the attempt after a step; the hand goes to a fresh place when the view changes,
    /// and the time of another attempt is counted anew.
    pub(super) fn adopt(&mut self, next: Attempt, now: Now) {
        if next.plan().id != self.attempt.plan().id {
            *self = Self::new(self.quiz.clone(), next, now);
            return;
        }
        let stays = self.attempt.at() == next.at() && self.attempt.phase() == next.phase();
        let began_comparing = self.is_writing() && stays;
        self.attempt = next;
        if !stays || (began_comparing && !self.is_writing()) {
            self.focus = self.fresh_focus();
        }
    }

    /// Where keys are pressed.
    #[must_use]
    pub(super) fn scope(&self) -> Scope {
        match self.attempt.phase() {
            Phase::Ready => Scope::Ready,
            Phase::Ask => self.asking_scope(),
            Phase::Rate => Scope::Rate,
            Phase::Overview => Scope::Overview,
            Phase::Hold => Scope::Hold,
            Phase::Show if self.has_more_whys() => Scope::Show,
            Phase::Show => Scope::Told,
            Phase::Confirm { .. } => Scope::Asked,
            Phase::Look => Scope::Look,
            Phase::Summary | Phase::Parked | Phase::Gone | Phase::Closed => Scope::Summary,
        }
    }

    /// Whether there are choices that were not taken, or a model answer to look at again.
    fn has_more_whys(&self) -> bool {
        self.item().is_some_and(|item| {
            !item.answer.choices().is_empty() || matches!(item.answer, Answer::Recall { .. })
        })
    }

    fn asking_scope(&self) -> Scope {
        match self.item().map(|item| &item.answer) {
            Some(Answer::Multi { .. }) => Scope::Tick,
            Some(Answer::Order { .. }) if matches!(self.focus, Focus::Carrying(_)) => Scope::Carry,
            Some(Answer::Order { .. }) => Scope::Order,
            Some(Answer::Match { .. }) => Scope::Match,
            Some(Answer::Label { .. }) => Scope::Name,
            Some(Answer::Number { .. } | Answer::Short { .. }) => Scope::Type,
            Some(Answer::Cloze { .. }) => Scope::Gaps,
            Some(Answer::Recall { .. }) if self.is_writing() => Scope::Write,
            Some(Answer::Recall { .. }) => Scope::Compare,
            Some(Answer::Best(_)) | None => Scope::Choose,
        }
    }

    fn is_writing(&self) -> bool {
        matches!(self.attempt.draft(), Some(Draft::Recall(_)))
    }

    fn fresh_focus(&self) -> Focus {
        if self.attempt.phase() == Phase::Overview {
            return Focus::Row(self.attempt.at());
        }
        if self.attempt.phase() != Phase::Ask || !self.scope().is_typing() {
            return Focus::Row(self.chosen_row());
        }
        let field = self.empty_gap().unwrap_or(0);
        Focus::Field { field, caret: self.typed(field).chars().count() }
    }

    /// The first gap without a word, if any.
    fn empty_gap(&self) -> Option<usize> {
        let Some(Draft::Cloze(gaps)) = self.attempt.draft() else { return None };
        gaps.iter().position(|gap| gap.trim().is_empty())
    }

    /// The row of the choice taken so far, so that coming back does not move the hand.
    fn chosen_row(&self) -> usize {
        let Some(Draft::Best(Some(chosen))) = self.attempt.draft() else { return 0 };
        if self.attempt.phase() != Phase::Ask {
            return 0;
        }
        let (entry, _) = self.attempt.current();
        entry.order.iter().position(|position| position == chosen).unwrap_or(0)
    }
}

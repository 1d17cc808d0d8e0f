//! What an event does once its phase allows it: edits, hints, moves, the end.

use super::{
    Attempt, Certainty, Edit, Event, Fresh, Mode, Phase, Plan, Quiz, Record, Rejected, Rules,
    Sheet, Step, Which,
};
use crate::{content::Id, study::Stamp};

impl Attempt {
    /// The same attempt in another phase.
    pub(super) fn turn(&self, phase: Phase) -> Step {
        Step::to(Self { phase, ..self.clone() }, Vec::new())
    }

    /// The attempt with `records` folded in, in `phase`.
    pub(super) fn write(&self, quiz: &Quiz, records: Vec<Record>, phase: Phase) -> Step {
        let mut next = self.clone();
        for record in &records {
            next.fold(quiz, record);
        }
        next.phase = phase;
        Step::to(next, records)
    }

    /// Gives `step` the time. It runs while an attempt is being taken, and never backwards.
    pub(super) fn stamp(&self, mut step: Step, at: Stamp) -> Step {
        let active_ms = match step.next.phase {
            Phase::Ready => 0,
            Phase::Look | Phase::Closed => self.active_ms,
            Phase::Summary if self.phase == Phase::Look => self.active_ms,
            Phase::Ask
            | Phase::Rate
            | Phase::Hold
            | Phase::Show
            | Phase::Overview
            | Phase::Confirm { .. }
            | Phase::Summary
            | Phase::Parked
            | Phase::Gone => self.active_ms.max(at.active_ms),
        };
        step.next.active_ms = active_ms;
        step.at = Stamp { active_ms, ..at };
        step
    }

    pub(super) fn edit(&self, quiz: &Quiz, edit: &Edit) -> Result<Step, Rejected> {
        let item = self.item(quiz)?;
        let (entry, sheet) = self.current();
        let before = sheet.draft().ok_or(Rejected::AlreadyDone)?;
        let draft = edit.apply(before, item, &sheet.struck_choices())?;
        if draft == *before {
            return Ok(self.turn(Phase::Ask));
        }
        let record = Record::Draft { item: entry.item.clone(), hash: entry.hash.clone(), draft };
        Ok(self.write(quiz, vec![record], Phase::Ask))
    }

    pub(super) fn again(&self, quiz: &Quiz) -> Step {
        let (entry, sheet) = self.current();
        let (item, hash) = (entry.item.clone(), entry.hash.clone());
        let draft = sheet.draft().cloned().map(|draft| Record::Draft { item, hash, draft });
        self.write(quiz, draft.into_iter().collect(), Phase::Ask)
    }

    /// To another item, as far as the mode lets one wander.
    pub(super) fn wander(&self, quiz: &Quiz, event: &Event) -> Result<Step, Rejected> {
        let before = || self.at.checked_sub(1).ok_or(Rejected::First);
        match (self.plan.mode, event) {
            (Mode::Review, Event::Next) => Err(Rejected::NoSkipping),
            (Mode::Review, _) => Err(Rejected::ForwardOnly),
            (Mode::Practice, Event::Prev) => self.enter(quiz, before()?),
            (Mode::Practice, Event::Goto(place)) => self.enter(quiz, *place),
            (Mode::Practice, _) => {
                self.enter(quiz, self.next_open().ok_or(Rejected::NothingElseOpen)?)
            }
            (Mode::Exam, Event::Prev) => self.leave_for(quiz, before()?),
            (Mode::Exam, Event::Goto(place)) => self.leave_for(quiz, *place),
            (Mode::Exam, _) => self.pass_on(quiz),
        }
    }

    pub(super) fn hint(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        match self.plan.mode {
            Mode::Practice => {}
            Mode::Exam => return Err(Rejected::NoHelpInExam),
            Mode::Review => return Err(Rejected::NoHintInReview),
        }
        if self.hints_left(quiz) == 0 {
            return Err(Rejected::NoHint);
        }
        let (entry, _) = self.current();
        let record = Record::Hinted { item: entry.item.clone(), hash: entry.hash.clone() };
        Ok(self.write(quiz, vec![record], Phase::Ask))
    }

    pub(super) fn flag(&self, quiz: &Quiz) -> Step {
        let (entry, sheet) = self.current();
        let record = Record::Flagged { item: entry.item.clone(), on: !sheet.is_flagged() };
        self.write(quiz, vec![record], self.phase)
    }

    /// Says that the item was too easy: it was right at once, and the learner was certain.
    pub(super) fn ease(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        let (entry, sheet) = self.current();
        let certainty = sheet.verdict().and_then(|verdict| verdict.certainty);
        if !sheet.is_right_first() || certainty != Some(Certainty::Certain) {
            return Err(Rejected::NotEasy);
        }
        if sheet.is_eased() {
            return Err(Rejected::EasedAlready);
        }
        Ok(self.write(quiz, vec![Record::Eased { item: entry.item.clone() }], Phase::Show))
    }

    pub(super) fn reveal(&self, quiz: &Quiz) -> Step {
        let (entry, sheet) = self.current();
        let record = Record::Revealed {
            item: entry.item.clone(),
            hash: entry.hash.clone(),
            tries: sheet.tries(),
            hints: sheet.hints(),
        };
        self.write(quiz, vec![record], Phase::Show)
    }

    /// On to the item at `place`: its feedback if it is final, else the question.
    pub(super) fn enter(&self, quiz: &Quiz, place: usize) -> Result<Step, Rejected> {
        let entry = self.plan.entries.get(place).ok_or(Rejected::NoSuchItem)?;
        let is_final = self.sheets.get(place).is_some_and(Sheet::is_final);
        if !is_final && quiz.item(&entry.item).is_none() {
            return Err(Rejected::ItemGone);
        }
        let moved = (place != self.at).then(|| Record::Moved { item: entry.item.clone() });
        let phase = if is_final { Phase::Show } else { Phase::Ask };
        Ok(self.write(quiz, moved.into_iter().collect(), phase))
    }

    pub(super) fn look(&self, place: usize) -> Result<Step, Rejected> {
        self.sheets.get(place).ok_or(Rejected::NoSuchItem)?;
        let mut step = self.turn(Phase::Look);
        step.next.at = place;
        Ok(step)
    }

    pub(super) fn retry(&self, quiz: &Quiz, which: Which, fresh: Fresh) -> Result<Step, Rejected> {
        let is_here = |id: &Id| self.place_of(id).is_some();
        let is_missed =
            |id: &Id| self.sheets().any(|(entry, sheet)| entry.item == *id && sheet.is_missed());
        let is_redrawn = self.plan.lesson.is_some() || self.is_exam();
        let plan = match which {
            Which::All if is_redrawn => Plan::deal(quiz, &Rules::of(&self.plan), fresh),
            Which::All => Plan::deal_some(quiz, &Rules::of(&self.plan), fresh, is_here),
            Which::Missed => Plan::deal_some(quiz, &Rules::practice(quiz), fresh, is_missed),
        };
        Ok(Step::to(Self::of(plan.ok_or(Rejected::NothingMissed)?), Vec::new()))
    }
}

//! What an event does once its phase allows it: edits, hints, moves, the end.

use super::{Attempt, Edit, Fresh, Phase, Plan, Quiz, Record, Rejected, Sheet, Step, Which};
use crate::study::Stamp;

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

    pub(super) fn hint(&self, quiz: &Quiz) -> Result<Step, Rejected> {
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

    pub(super) fn finish(&self, quiz: &Quiz) -> Step {
        let open = self.sheets().filter(|(_, sheet)| !sheet.is_final());
        let unanswered = open.map(|(entry, _)| entry.item.clone()).collect();
        let (right, of) = self.first_try(quiz);
        self.write(quiz, vec![Record::Finished { unanswered, right, of }], Phase::Summary)
    }

    pub(super) fn look(&self, place: usize) -> Result<Step, Rejected> {
        self.sheets.get(place).ok_or(Rejected::NoSuchItem)?;
        let mut step = self.turn(Phase::Look);
        step.next.at = place;
        Ok(step)
    }

    pub(super) fn retry(&self, quiz: &Quiz, which: Which, fresh: Fresh) -> Result<Step, Rejected> {
        let next = match which {
            Which::All => Self::new(quiz, fresh),
            Which::Missed => {
                let missed = |id: &_| {
                    self.sheets().any(|(entry, sheet)| entry.item == *id && sheet.is_missed())
                };
                Self::of(Plan::deal_some(quiz, fresh, missed).ok_or(Rejected::NothingMissed)?)
            }
        };
        Ok(Step::to(next, Vec::new()))
    }
}

//! An attempt read back from its records: the fold, then what changed in the lesson, then rule T31.

use super::{Attempt, Entry, ItemState, OneOrMore, Phase, Plan, Quiz, Record};
use crate::{content::Id, study::Stamp};

/// An attempt that was read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Resumed {
    /// The attempt, in the phase in which the learner finds it again.
    pub attempt: Attempt,
    /// Items put back to New because their scored part changed after they were begun.
    pub edited: Vec<Id>,
    /// Final items whose scored part changed since; their outcome is kept.
    pub edited_since: Vec<Id>,
    /// Items of the plan that the lesson no longer holds; they are left out.
    pub gone: Vec<Id>,
}

impl Attempt {
    /// Reads an attempt back from its records, in the order in which they were written. Records that
    /// cannot be are passed over. `None` if it never started, or if none of its items is left.
    /// Writes nothing, and gives the same every time.
    #[must_use]
    pub fn resume(
        quiz: &Quiz,
        records: impl IntoIterator<Item = (Stamp, Record)>,
    ) -> Option<Resumed> {
        let mut records = records.into_iter();
        let (stamp, plan) =
            records.find_map(|(stamp, record)| Some((stamp, record.plan()?.clone())))?;
        let (plan, gone) = present(quiz, plan)?;
        let mut attempt = Self::of(plan);
        attempt.active_ms = stamp.active_ms;
        attempt.phase = Phase::Ask;
        attempt.open(quiz, 0);
        for (stamp, record) in records {
            if !matches!(record, Record::Started(_)) {
                attempt.active_ms = attempt.active_ms.max(stamp.active_ms);
                attempt.fold(quiz, &record);
            }
        }
        Some(attempt.meet(quiz, gone))
    }

    /// Brings a folded attempt up to the lesson as it is now.
    fn meet(mut self, quiz: &Quiz, gone: Vec<Id>) -> Resumed {
        let (mut edited, mut edited_since) = (Vec::new(), Vec::new());
        for place in 0..self.len() {
            let Some((entry, sheet)) = self.plan.entries.get(place).zip(self.sheets.get(place))
            else {
                continue;
            };
            match (self.is_current(quiz, place), sheet.is_final()) {
                (true, _) => {}
                (false, true) => edited_since.push(entry.item.clone()),
                (false, false) => {
                    if sheet.state != ItemState::New {
                        edited.push(entry.item.clone());
                    }
                    self.take_present_hash(quiz, place);
                    self.anew(quiz, place);
                }
            }
        }
        if !matches!(self.phase, Phase::Summary | Phase::Gone) {
            self.open(quiz, self.at);
            self.phase = self.phase_again();
        }
        Resumed { attempt: self, edited, edited_since, gone }
    }

    /// Rule T31: where a learner finds an attempt again.
    fn phase_again(&self) -> Phase {
        let (_, sheet) = self.current();
        if self.is_exam() {
            Phase::Overview
        } else if sheet.is_final() {
            Phase::Show
        } else if sheet.tried().is_empty() {
            Phase::Ask
        } else {
            Phase::Hold
        }
    }

    fn take_present_hash(&mut self, quiz: &Quiz, place: usize) {
        let now = self.item_at(quiz, place).map(crate::content::Item::fingerprint);
        if let Some((entry, now)) = self.plan.entries.get_mut(place).zip(now) {
            entry.hash = now;
        }
    }

    /// Deals the item at `place` as the attempt's seed deals it now, under the hash it is known by.
    pub(super) fn redeal(&mut self, quiz: &Quiz, place: usize) {
        let dealt = self.item_at(quiz, place).map(|item| Entry::deal(item, self.plan.seed).order);
        if let Some((entry, order)) = self.plan.entries.get_mut(place).zip(dealt) {
            entry.order = order;
        }
    }
}

/// The plan without what `quiz` no longer holds and with orders that fit what it does hold, and the
/// items that are left out.
fn present(quiz: &Quiz, plan: Plan) -> Option<(Plan, Vec<Id>)> {
    let mut gone = Vec::new();
    let mut kept: Vec<Entry> = Vec::new();
    for entry in &plan.entries {
        let Some(item) = quiz.item(&entry.item) else {
            gone.push(entry.item.clone());
            continue;
        };
        if kept.iter().any(|known| known.item == entry.item) {
            continue;
        }
        let order =
            if entry.fits(item) { entry.order.clone() } else { Entry::deal(item, plan.seed).order };
        kept.push(Entry { order, ..entry.clone() });
    }
    let entries = OneOrMore::new(kept)?;
    Some((Plan { entries, tries: plan.tries.clamp(1, 3), ..plan }, gone))
}

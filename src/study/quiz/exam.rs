//! What only an exam does: answers that are kept and may change, the list, the clock, handing in.

use super::{
    Attempt, Certainty, Draft, Entry, Mode, Phase, Quiz, Record, Rejected, Response, Saved, Sheet,
    Step, score,
};
use crate::{content::Item, study::Stamp};

impl Attempt {
    /// Whether the attempt is an exam.
    pub(super) fn is_exam(&self) -> bool {
        self.plan.mode == Mode::Exam
    }

    /// Keeps the draft as the answer and goes on to the next open item, or to the list.
    pub(super) fn save(
        &self,
        quiz: &Quiz,
        response: Response,
        certainty: Option<Certainty>,
    ) -> Result<Step, Rejected> {
        let (entry, sheet) = self.current();
        let is_same = sheet
            .saved()
            .is_some_and(|saved| saved.response == response && saved.certainty == certainty);
        let saved = (!is_same).then(|| saved(entry, response, certainty));
        let records: Vec<Record> = saved.into_iter().collect();
        let kept = self.write(quiz, records.clone(), Phase::Ask).next;
        match kept.next_open() {
            Some(place) => kept.enter_after(quiz, records, place),
            None => Ok(Step::to(Self { phase: Phase::Overview, ..kept }, records)),
        }
    }

    /// The next item of the list, whatever is open; after the last one, the list.
    pub(super) fn pass_on(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        let next = self.at.saturating_add(1);
        if next < self.len() { self.leave_for(quiz, next) } else { Ok(self.overview(quiz)) }
    }

    /// To the item at `place`, with what stands in the field kept.
    pub(super) fn leave_for(&self, quiz: &Quiz, place: usize) -> Result<Step, Rejected> {
        let records = self.kept(quiz);
        let kept = self.write(quiz, records.clone(), Phase::Ask).next;
        kept.enter_after(quiz, records, place)
    }

    /// To the list, with what stands in the field kept.
    pub(super) fn overview(&self, quiz: &Quiz) -> Step {
        self.write(quiz, self.kept(quiz), Phase::Overview)
    }

    /// What is written when the current item is left.
    pub(super) fn kept(&self, quiz: &Quiz) -> Vec<Record> {
        self.kept_at(quiz, self.at).into_iter().collect()
    }

    /// Puts the attempt aside; of an exam, with what stands in the field kept.
    pub(super) fn park(&self, quiz: &Quiz) -> Step {
        let mut records = if self.is_exam() { self.kept(quiz) } else { Vec::new() };
        records.push(Record::Parked);
        self.write(quiz, records, Phase::Parked)
    }

    /// Whether the time limit has passed.
    pub(super) fn is_time_over(&self, at: Stamp) -> bool {
        let active_ms = self.active_ms.max(at.active_ms);
        self.plan.limit_ms.is_some_and(|limit_ms| active_ms >= limit_ms)
    }

    /// A complete answer that is not kept yet, or that an answer was taken back.
    fn kept_at(&self, quiz: &Quiz, place: usize) -> Option<Record> {
        let (entry, sheet) = self.plan.entries.get(place).zip(self.sheets.get(place))?;
        let (item, draft) = quiz.item(&entry.item).zip(sheet.draft())?;
        match (draft.response(item), sheet.saved()) {
            (Ok(response), None) if *draft != Draft::blank(item, &entry.order) => {
                Some(saved(entry, response, None))
            }
            (Ok(response), Some(saved_before)) if saved_before.response != response => {
                Some(saved(entry, response, None))
            }
            (Err(_), Some(_)) => {
                Some(Record::Cleared { item: entry.item.clone(), hash: entry.hash.clone() })
            }
            (Ok(_), _) | (Err(_), None) => None,
        }
    }

    /// Ends the exam if its time is over. A complete draft counts, without certainty.
    pub(super) fn expire(&self, quiz: &Quiz, at: Stamp) -> Result<Step, Rejected> {
        match self.plan.limit_ms {
            Some(_) if self.is_time_over(at) => Ok(self.hand_in(quiz)),
            Some(_) => Err(Rejected::TimeLeft),
            None => Err(Rejected::NoLimit),
        }
    }

    /// Writes down how far the clock has come.
    pub(super) fn beat(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        match self.plan.limit_ms {
            Some(_) => Ok(self.write(quiz, vec![Record::Beat], self.phase)),
            None => Err(Rejected::NoLimit),
        }
    }

    /// Ends the attempt. Of an exam, every complete answer counts, also one that was left behind
    /// by a program that was killed; the rest stays unanswered.
    pub(super) fn hand_in(&self, quiz: &Quiz) -> Step {
        let mut records: Vec<Record> = if self.is_exam() {
            (0..self.len()).filter_map(|place| self.kept_at(quiz, place)).collect()
        } else {
            Vec::new()
        };
        let kept = self.write(quiz, records.clone(), self.phase).next;
        let handed_in = kept.sheets().filter_map(|(entry, sheet)| {
            Some(handed_in(entry, quiz.item(&entry.item)?, sheet.saved()?))
        });
        records.extend(handed_in);
        let marked = self.write(quiz, records.clone(), self.phase).next;
        let open = marked.sheets().filter(|(_, sheet)| !sheet.is_final());
        let unanswered = open.map(|(entry, _)| entry.item.clone()).collect();
        let (right, of) = marked.first_try(quiz);
        records.push(Record::Finished { unanswered, right, of });
        self.write(quiz, records, Phase::Summary)
    }

    /// Sets or clears the flag of the item at `place`.
    pub(super) fn flag_at(&self, quiz: &Quiz, place: usize) -> Result<Step, Rejected> {
        let (entry, sheet) =
            self.plan.entries.get(place).zip(self.sheets.get(place)).ok_or(Rejected::NoSuchItem)?;
        let record = Record::Flagged { item: entry.item.clone(), on: !Sheet::is_flagged(sheet) };
        Ok(self.write(quiz, vec![record], self.phase))
    }

    /// On to the item at `place` after `records`, which are folded in already.
    fn enter_after(
        &self,
        quiz: &Quiz,
        mut records: Vec<Record>,
        place: usize,
    ) -> Result<Step, Rejected> {
        let entered = self.enter(quiz, place)?;
        records.extend(entered.records);
        Ok(Step::to(entered.next, records))
    }
}

fn saved(entry: &Entry, response: Response, certainty: Option<Certainty>) -> Record {
    let (item, hash) = (entry.item.clone(), entry.hash.clone());
    Record::Saved { item, hash, response, certainty }
}

fn handed_in(entry: &Entry, item: &Item, saved: &Saved) -> Record {
    let raw = score::judge(item, &saved.response).score;
    Record::Marked {
        item: entry.item.clone(),
        hash: entry.hash.clone(),
        response: saved.response.clone(),
        certainty: saved.certainty,
        tries: 1,
        hints: 0,
        raw,
        score: raw,
        first: score::is_right(raw),
    }
}

//! From a complete draft to a verdict: asking how sure, marking, holding for another try.

use super::{
    Attempt, Certainty, Draft, Edit, Phase, Quiz, Record, Rejected, Response, Sheet, Step,
    attempt::{is_recall, tries_of},
    score,
};
use crate::content::{Confidence, Item};

impl Attempt {
    /// Submit in [`Phase::Ask`].
    pub(super) fn submit(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        let item = self.item(quiz)?;
        if matches!(self.draft(), Some(Draft::Recall { ticks: None, .. })) {
            return self.edit(quiz, &Edit::Compare);
        }
        self.response(item)?;
        if self.is_as_dealt() {
            return Ok(self.ask_as_dealt());
        }
        match self.confidence(item) {
            Confidence::Off => self.answer(quiz, None),
            Confidence::Optional | Confidence::Required => Ok(self.turn(Phase::Rate)),
        }
    }

    /// Submit in [`Phase::Rate`].
    pub(super) fn answer_unsaid(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        match self.plan.confidence {
            Confidence::Required => Err(Rejected::SayHowSure),
            Confidence::Optional | Confidence::Off => self.answer(quiz, None),
        }
    }

    /// Gives the draft as the answer.
    pub(super) fn answer(
        &self,
        quiz: &Quiz,
        certainty: Option<Certainty>,
    ) -> Result<Step, Rejected> {
        let item = self.item(quiz)?;
        let response = self.response(item)?;
        let judged = score::judge(item, &response);
        let tries = self.current().1.tries().saturating_add(1);
        if judged.is_right() || tries >= tries_of(&self.plan, item) {
            let record = self.marked(response, certainty, judged.score);
            Ok(self.write(quiz, vec![record], Phase::Show))
        } else {
            let record = self.tried(response, certainty, judged.score);
            Ok(self.write(quiz, vec![record], Phase::Hold))
        }
    }

    fn response(&self, item: &Item) -> Result<Response, Rejected> {
        Response::of(self.draft().ok_or(Rejected::AlreadyDone)?.clone(), item)
    }

    /// Whether events still stand as dealt, and nobody has asked yet if that is meant.
    fn is_as_dealt(&self) -> bool {
        let (entry, sheet) = self.current();
        sheet.open().is_some_and(|open| {
            let is_dealt = matches!(&open.draft, Draft::Order(places) if *places == entry.order);
            is_dealt && !open.asked_as_dealt
        })
    }

    fn ask_as_dealt(&self) -> Step {
        let mut step = self.turn(Phase::Ask);
        if let Some(open) = step.next.sheets.get_mut(self.at).and_then(Sheet::open_mut) {
            open.asked_as_dealt = true;
        }
        step.asked_as_dealt = true;
        step
    }

    /// Recall marks itself, so nobody is asked how sure they are of it.
    fn confidence(&self, item: &Item) -> Confidence {
        if is_recall(item) { Confidence::Off } else { self.plan.confidence }
    }

    fn tried(&self, response: Response, certainty: Option<Certainty>, raw: f64) -> Record {
        let (entry, sheet) = self.current();
        Record::Tried {
            item: entry.item.clone(),
            hash: entry.hash.clone(),
            response,
            certainty,
            tries: sheet.tries().saturating_add(1),
            hints: sheet.hints(),
            raw,
        }
    }

    fn marked(&self, response: Response, certainty: Option<Certainty>, raw: f64) -> Record {
        let (entry, sheet) = self.current();
        let earlier = sheet.tried().len();
        let counts = !response.is_recall();
        Record::Marked {
            item: entry.item.clone(),
            hash: entry.hash.clone(),
            response,
            certainty,
            tries: sheet.tries().saturating_add(1),
            hints: sheet.hints(),
            raw,
            score: score::after_penalty(raw, earlier),
            first: counts && earlier == 0 && sheet.hints() == 0 && score::is_right(raw),
        }
    }
}

//! From a complete draft to a verdict: asking how sure, marking, holding for another try.

use super::{
    Attempt, Certainty, Draft, Edit, Kind, Phase, Quiz, Record, Rejected, Response, Step,
    attempt::tries_of, score,
};
use crate::content::{Confidence, Item};

impl Attempt {
    /// Submit in [`Phase::Ask`].
    pub(super) fn submit(&self, quiz: &Quiz) -> Result<Step, Rejected> {
        let item = self.item(quiz)?;
        if matches!(self.draft(), Some(Draft::Recall(_))) {
            return self.edit(quiz, &Edit::Compare);
        }
        self.response(item)?;
        if self.is_as_dealt() && !self.asked_as_dealt {
            let mut step = self.turn(Phase::Ask);
            step.next.asked_as_dealt = true;
            step.asked_as_dealt = true;
            return Ok(step);
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
        if self.is_exam() {
            return self.save(quiz, response, certainty);
        }
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
        self.draft().ok_or(Rejected::AlreadyDone)?.response(item)
    }

    /// Whether events are to be put in order and still stand as dealt.
    fn is_as_dealt(&self) -> bool {
        let (entry, sheet) = self.current();
        matches!(sheet.draft(), Some(Draft::Order(places)) if *places == entry.order)
    }

    /// Recall marks itself, so nobody is asked how sure they are of it.
    fn confidence(&self, item: &Item) -> Confidence {
        match Kind::of(item) {
            Kind::Recall => Confidence::Off,
            Kind::Best
            | Kind::Multi
            | Kind::Order
            | Kind::Match
            | Kind::Number
            | Kind::Cloze
            | Kind::Short
            | Kind::Label => self.plan.confidence,
        }
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
        let counts = !matches!(response, Response::Recall { .. });
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

//! One event in one phase: the table of rules T01 to T38.

use super::{Attempt, Back, Event, Mode, Phase, Quiz, Record, Rejected, Step};
use crate::study::Stamp;

impl Attempt {
    /// What `event` makes of the attempt. Pure: the caller commits `records`, then adopts `next`.
    ///
    /// # Errors
    /// A sentence that says why nothing changes.
    #[expect(clippy::needless_pass_by_value, reason = "an event happens once")]
    pub fn step(&self, quiz: &Quiz, event: Event, at: Stamp) -> Result<Step, Rejected> {
        if self.is_too_late(&event, at) {
            return Err(Rejected::TimeOver);
        }
        let step = match self.phase {
            Phase::Ready => self.in_ready(quiz, &event),
            Phase::Ask => self.in_ask(quiz, &event, at),
            Phase::Rate => self.in_rate(quiz, &event, at),
            Phase::Hold => self.in_hold(quiz, &event),
            Phase::Show => self.in_show(quiz, &event),
            Phase::Overview => self.in_overview(quiz, &event, at),
            Phase::Confirm { from } => self.in_confirm(quiz, from, &event, at),
            Phase::Summary => self.in_summary(quiz, &event),
            Phase::Look => self.in_look(&event),
            Phase::Parked => self.in_parked(quiz, &event),
            Phase::Gone | Phase::Closed => Err(Rejected::Closed),
        }?;
        Ok(self.stamp(step, at))
    }

    /// Whether the time of an exam is over, and `event` is none that may still happen then.
    fn is_too_late(&self, event: &Event, at: Stamp) -> bool {
        let is_running = match self.phase {
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
        let may_happen = matches!(event, Event::Expire | Event::Park | Event::Discard);
        is_running && !may_happen && self.is_time_over(at)
    }

    fn in_ready(&self, quiz: &Quiz, event: &Event) -> Result<Step, Rejected> {
        match event {
            Event::Start => {
                self.item(quiz)?;
                Ok(self.write(quiz, vec![Record::Started(Box::new(self.plan.clone()))], Phase::Ask))
            }
            Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Back
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Next
            | Event::Prev
            | Event::Goto(_)
            | Event::Flag
            | Event::Finish
            | Event::Yes
            | Event::No
            | Event::Park
            | Event::Discard
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Expire
            | Event::Beat
            | Event::Retry(..)
            | Event::Done => Err(Rejected::NotStarted),
        }
    }

    fn in_ask(&self, quiz: &Quiz, event: &Event, at: Stamp) -> Result<Step, Rejected> {
        match event {
            Event::Edit(edit) => self.edit(quiz, edit),
            Event::Submit => self.submit(quiz),
            Event::ShowAnswer if self.is_exam() => Err(Rejected::NoHelpInExam),
            Event::ShowAnswer => Ok(self.reveal(quiz)),
            Event::Hint => self.hint(quiz),
            Event::Next | Event::Prev | Event::Goto(_) => self.wander(quiz, event),
            Event::Flag => Ok(self.flag(quiz)),
            Event::Overview if self.is_exam() => Ok(self.overview(quiz)),
            Event::Overview => Err(Rejected::NoList),
            Event::Finish => {
                let kept = if self.is_exam() { self.kept(quiz) } else { Vec::new() };
                Ok(self.write(quiz, kept, Phase::Confirm { from: Back::Ask }))
            }
            Event::Expire => self.expire(quiz, at),
            Event::Beat => self.beat(quiz),
            Event::Park => Ok(self.park(quiz)),
            Event::Discard => Ok(self.write(quiz, vec![Record::Discarded], Phase::Gone)),
            Event::Start
            | Event::Rate(_)
            | Event::Back
            | Event::Again
            | Event::Yes
            | Event::No
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Retry(..)
            | Event::Done => Err(Rejected::StillAsking),
        }
    }

    fn in_rate(&self, quiz: &Quiz, event: &Event, at: Stamp) -> Result<Step, Rejected> {
        match event {
            Event::Rate(certainty) => self.answer(quiz, Some(*certainty)),
            Event::Submit => self.answer_unsaid(quiz),
            Event::Back => Ok(self.turn(Phase::Ask)),
            Event::Expire => self.expire(quiz, at),
            Event::Beat => self.beat(quiz),
            Event::Park => Ok(self.park(quiz)),
            Event::Start
            | Event::Edit(_)
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Next
            | Event::Prev
            | Event::Goto(_)
            | Event::Flag
            | Event::Finish
            | Event::Yes
            | Event::No
            | Event::Discard
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Retry(..)
            | Event::Done => Err(Rejected::StillRating),
        }
    }

    fn in_hold(&self, quiz: &Quiz, event: &Event) -> Result<Step, Rejected> {
        match event {
            Event::Edit(edit) => self.edit(quiz, edit),
            Event::Again => Ok(self.again(quiz)),
            Event::ShowAnswer => Ok(self.reveal(quiz)),
            Event::Next => self.enter(quiz, self.next_open().ok_or(Rejected::NothingElseOpen)?),
            Event::Prev => self.enter(quiz, self.at.checked_sub(1).ok_or(Rejected::First)?),
            Event::Goto(place) => self.enter(quiz, *place),
            Event::Flag => Ok(self.flag(quiz)),
            Event::Finish => Ok(self.turn(Phase::Confirm { from: Back::Hold })),
            Event::Park => Ok(self.park(quiz)),
            Event::Discard => Ok(self.write(quiz, vec![Record::Discarded], Phase::Gone)),
            Event::Start
            | Event::Submit
            | Event::Rate(_)
            | Event::Back
            | Event::Hint
            | Event::Yes
            | Event::No
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Expire
            | Event::Beat
            | Event::Retry(..)
            | Event::Done => Err(Rejected::StillHolding),
        }
    }

    fn in_show(&self, quiz: &Quiz, event: &Event) -> Result<Step, Rejected> {
        match event {
            Event::Next => match self.next_open() {
                Some(place) => self.enter(quiz, place),
                None => Ok(self.hand_in(quiz)),
            },
            Event::Prev | Event::Goto(_) if self.plan.mode == Mode::Review => {
                Err(Rejected::ForwardOnly)
            }
            Event::Prev => self.enter(quiz, self.at.checked_sub(1).ok_or(Rejected::First)?),
            Event::Goto(place) => self.enter(quiz, *place),
            Event::TooEasy => self.ease(quiz),
            Event::Flag => Ok(self.flag(quiz)),
            Event::Finish => Ok(self.turn(Phase::Confirm { from: Back::Show })),
            Event::Park => Ok(self.park(quiz)),
            Event::Discard => Ok(self.write(quiz, vec![Record::Discarded], Phase::Gone)),
            Event::Start
            | Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Back
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Yes
            | Event::No
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::Overview
            | Event::Expire
            | Event::Beat
            | Event::Retry(..)
            | Event::Done => Err(Rejected::AlreadyDone),
        }
    }

    fn in_overview(&self, quiz: &Quiz, event: &Event, at: Stamp) -> Result<Step, Rejected> {
        match event {
            Event::Goto(place) => self.enter(quiz, *place),
            Event::FlagAt(place) => self.flag_at(quiz, *place),
            Event::Back => self.enter(quiz, self.at),
            Event::Finish => Ok(self.turn(Phase::Confirm { from: Back::Overview })),
            Event::Expire => self.expire(quiz, at),
            Event::Beat => self.beat(quiz),
            Event::Park => Ok(self.park(quiz)),
            Event::Discard => Ok(self.write(quiz, vec![Record::Discarded], Phase::Gone)),
            Event::Start
            | Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Next
            | Event::Prev
            | Event::Flag
            | Event::TooEasy
            | Event::Overview
            | Event::Yes
            | Event::No
            | Event::Look(_)
            | Event::Retry(..)
            | Event::Done => Err(Rejected::Choosing),
        }
    }

    fn in_confirm(
        &self,
        quiz: &Quiz,
        from: Back,
        event: &Event,
        at: Stamp,
    ) -> Result<Step, Rejected> {
        match event {
            Event::Yes => Ok(self.hand_in(quiz)),
            Event::No | Event::Back => Ok(self.turn(match from {
                Back::Ask => Phase::Ask,
                Back::Hold => Phase::Hold,
                Back::Show => Phase::Show,
                Back::Overview => Phase::Overview,
            })),
            Event::Expire => self.expire(quiz, at),
            Event::Beat => self.beat(quiz),
            Event::Park => Ok(self.park(quiz)),
            Event::Start
            | Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Next
            | Event::Prev
            | Event::Goto(_)
            | Event::Flag
            | Event::Finish
            | Event::Discard
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Retry(..)
            | Event::Done => Err(Rejected::StillConfirming),
        }
    }

    fn in_summary(&self, quiz: &Quiz, event: &Event) -> Result<Step, Rejected> {
        match event {
            Event::Look(place) => self.look(*place),
            Event::Retry(which, fresh) => self.retry(quiz, *which, fresh.clone()),
            Event::Done => Ok(self.turn(Phase::Closed)),
            Event::Start
            | Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Back
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Next
            | Event::Prev
            | Event::Goto(_)
            | Event::Flag
            | Event::Finish
            | Event::Yes
            | Event::No
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Expire
            | Event::Beat
            | Event::Park
            | Event::Discard => Err(Rejected::Finished),
        }
    }

    fn in_look(&self, event: &Event) -> Result<Step, Rejected> {
        match event {
            Event::Next => self.look(self.at.saturating_add(1)).map_err(|_| Rejected::Last),
            Event::Prev => self.look(self.at.checked_sub(1).ok_or(Rejected::First)?),
            Event::Back => Ok(self.turn(Phase::Summary)),
            Event::Start
            | Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Goto(_)
            | Event::Flag
            | Event::Finish
            | Event::Yes
            | Event::No
            | Event::Park
            | Event::Discard
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Expire
            | Event::Beat
            | Event::Retry(..)
            | Event::Done => Err(Rejected::LookingBack),
        }
    }

    fn in_parked(&self, quiz: &Quiz, event: &Event) -> Result<Step, Rejected> {
        match event {
            Event::Discard => Ok(self.write(quiz, vec![Record::Discarded], Phase::Gone)),
            Event::Start
            | Event::Edit(_)
            | Event::Submit
            | Event::Rate(_)
            | Event::Back
            | Event::Again
            | Event::ShowAnswer
            | Event::Hint
            | Event::Next
            | Event::Prev
            | Event::Goto(_)
            | Event::Flag
            | Event::Finish
            | Event::Yes
            | Event::No
            | Event::Park
            | Event::Look(_)
            | Event::FlagAt(_)
            | Event::TooEasy
            | Event::Overview
            | Event::Expire
            | Event::Beat
            | Event::Retry(..)
            | Event::Done => Err(Rejected::Closed),
        }
    }
}

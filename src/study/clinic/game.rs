//! A game and its one total function: what an event makes of it, or why nothing.

use super::{Course, Debrief, Event, FIRST, HIGHEST, MODEL, Plan, Record, Rejected, Step};

/// A game. It changes only by [`Game::step`].
#[derive(Clone, Debug, PartialEq)]
pub struct Game {
    pub(super) plan: Plan,
    pub(super) course: Course,
    pub(super) phase: Phase,
}

/// Where a game is.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// The patient sits there; the count is known, the dose is not given yet.
    AtVisit(Visit),
    /// Every visit is decided.
    Ended(Box<Debrief>),
    /// Left for another day; [`Game::resume`] goes on.
    Left,
    /// Thrown away.
    Gone,
}

/// A visit that waits for its dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Its week: 0 for the first.
    pub week: u8,
    /// The count just measured, 10⁹/L.
    pub count: u32,
    /// The dose that is chosen, mcg/kg, 0 to [`HIGHEST`].
    pub dose: u8,
}

impl Game {
    /// A new game at its first visit.
    #[must_use]
    pub fn begin(plan: Plan) -> Step {
        let next = Self::of(plan, Course::of(&plan));
        Step { next, records: vec![Record::Started { plan, model: MODEL }] }
    }

    /// The game of `plan` at the visit that `course` has come to, or at its end.
    pub(super) fn of(plan: Plan, course: Course) -> Self {
        let week = course.visit();
        let phase = if week < plan.weeks.count() {
            let dose = course.doses().last().copied().unwrap_or(FIRST);
            Phase::AtVisit(Visit { week, count: course.count(), dose })
        } else {
            Phase::Ended(Box::new(Debrief::of(&plan, &course)))
        };
        Self { plan, course, phase }
    }

    /// Who is treated, for how long, against which rule.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Where the game is.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// What was given and measured so far. How it really was may be shown when the game has ended.
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The records by which this game can be told anew, under another name.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        let started = Record::Started { plan: self.plan, model: MODEL };
        let visits = (0_u8..).zip(self.course.doses().iter().zip(self.course.counts()));
        let dosed =
            visits.map(|(visit, (&mcg_per_kg, &count))| Record::Dosed { visit, mcg_per_kg, count });
        let ended = match &self.phase {
            Phase::Ended(debrief) => Some(finished(debrief)),
            Phase::Gone => Some(Record::Discarded),
            Phase::AtVisit(_) | Phase::Left => None,
        };
        [started].into_iter().chain(dosed).chain(ended).collect()
    }

    /// What `event` makes of the game. Pure: the caller commits the records, then adopts the next.
    ///
    /// # Errors
    /// A sentence that says why nothing changes.
    pub fn step(&self, event: Event) -> Result<Step, Rejected> {
        match (&self.phase, event) {
            (Phase::AtVisit(visit), Event::Choose(dose)) => self.choose(*visit, Some(dose)),
            (Phase::AtVisit(visit), Event::More) => self.choose(*visit, visit.dose.checked_add(1)),
            (Phase::AtVisit(visit), Event::Less) => {
                let dose = visit.dose.checked_sub(1).ok_or(Rejected::TooLow)?;
                self.choose(*visit, Some(dose))
            }
            (Phase::AtVisit(visit), Event::Give) => Ok(self.give(*visit)),
            (Phase::AtVisit(_) | Phase::Ended(_), Event::Leave) => {
                Ok(self.turn(Phase::Left, Vec::new()))
            }
            (Phase::AtVisit(_), Event::Discard) => {
                Ok(self.turn(Phase::Gone, vec![Record::Discarded]))
            }
            (Phase::Ended(_), Event::Discard) => Err(Rejected::Kept),
            (Phase::Ended(_), Event::Choose(_) | Event::More | Event::Less | Event::Give) => {
                Err(Rejected::Over(self.plan.weeks))
            }
            (
                Phase::Left | Phase::Gone,
                Event::Choose(_)
                | Event::More
                | Event::Less
                | Event::Give
                | Event::Leave
                | Event::Discard,
            ) => Err(Rejected::Closed),
        }
    }

    fn choose(&self, visit: Visit, dose: Option<u8>) -> Result<Step, Rejected> {
        let dose = dose.filter(|&dose| dose <= HIGHEST).ok_or(Rejected::TooHigh)?;
        Ok(self.turn(Phase::AtVisit(Visit { dose, ..visit }), Vec::new()))
    }

    fn give(&self, visit: Visit) -> Step {
        let mut course = self.course.clone();
        course.give(visit.dose);
        let next = Self::of(self.plan, course);
        let dosed = Record::Dosed { visit: visit.week, mcg_per_kg: visit.dose, count: visit.count };
        let finished = match &next.phase {
            Phase::Ended(debrief) => Some(finished(debrief)),
            Phase::AtVisit(_) | Phase::Left | Phase::Gone => None,
        };
        Step { next, records: [dosed].into_iter().chain(finished).collect() }
    }

    fn turn(&self, phase: Phase, records: Vec<Record>) -> Step {
        Step { next: Self { phase, ..self.clone() }, records }
    }
}

fn finished(debrief: &Debrief) -> Record {
    Record::Finished { score: debrief.yours, rule: debrief.rule }
}

//! Spaced review: the memory of an item, what an answer means for it, what is due.

mod due;
mod folding;
mod golden;
mod rating;

use peptibody::{
    content::Id,
    study::{
        Fact, Outcome, Stamp, What,
        quiz::{Certainty, Mode},
        schedule::Schedule,
    },
};

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// A right answer, as sure as said.
pub(crate) fn right(certainty: Option<Certainty>) -> Outcome {
    Outcome { raw: 1.0, certainty, hints: 0, is_shown: false }
}

pub(crate) fn wrong(certainty: Option<Certainty>) -> Outcome {
    Outcome { raw: 0.0, certainty, hints: 0, is_shown: false }
}

/// An answer to `lesson/item` on this day.
pub(crate) fn answered(day: i32, attempt: &str, mode: Mode, name: &str, outcome: Outcome) -> Fact {
    let (lesson, item) = name.split_once('/').unwrap();
    let stamp = Stamp { at_ms: i64::from(day) * 86_400_000, active_ms: 0, day };
    let (attempt, item) = (attempt.to_owned(), id(item));
    let what = What::Answered { attempt, mode, item, outcome };
    Fact { stamp, lesson: Some(id(lesson)), what }
}

fn folded(facts: &[Fact]) -> Schedule {
    let mut schedule = Schedule::default();
    for fact in facts {
        schedule.take(fact);
    }
    schedule
}

//! The exam as a learner takes it: set up, asked without feedback, handed in, looked through.

mod clock;
mod handing_in;
mod screens;
mod setting_up;

use peptibody::{
    app::{Quizzing, Screen},
    study::{
        Entry, Record,
        quiz::{Phase, Record as Quiz},
    },
};

use crate::driver::Driver;

/// The exam on screen.
fn quizzing(driver: &Driver) -> &Quizzing {
    match &driver.model.screen {
        Screen::Quiz(quizzing) => quizzing,
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => panic!("no exam is on screen:\n{}", driver.screen()),
    }
}

fn phase(driver: &Driver) -> Phase {
    quizzing(driver).attempt.phase()
}

/// What was written down of quizzes, first one first.
fn written(driver: &Driver) -> Vec<Quiz> {
    let of_quiz = |entry: &Entry| match &entry.record {
        Record::Quiz { record, .. } => Some(record.clone()),
        Record::Reading(_) | Record::Clinic { .. } | Record::Learner(_) => None,
    };
    driver.entries.iter().filter_map(of_quiz).collect()
}

/// An exam of one question a minute.
fn timed() -> Driver {
    Driver::new().keys("x ↑ ↑ ↑ → enter")
}

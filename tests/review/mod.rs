//! Spaced review as a learner meets it: home, what is due, the review itself, the settings.

mod asked_again;
mod settings;
mod shown;
mod windows;

use peptibody::{
    app::{Quizzing, Screen},
    study::{
        Entry, Record,
        quiz::{Phase, Record as Quiz},
    },
};

use crate::driver::Driver;

/// A learner who let the answers of the first quiz be shown, so that all of them come back.
fn shown_all() -> Driver {
    let mut driver = Driver::new().keys("t enter");
    while quizzing(&driver).is_some_and(|it| it.attempt.phase() != Phase::Summary) {
        driver = driver.keys("F3 y enter");
    }
    driver.keys("esc")
}

fn quizzing(driver: &Driver) -> Option<&Quizzing> {
    match &driver.model.screen {
        Screen::Quiz(quizzing) => Some(quizzing),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => None,
    }
}

fn phase(driver: &Driver) -> Option<Phase> {
    quizzing(driver).map(|quizzing| quizzing.attempt.phase())
}

/// The kinds of what was written down of quizzes, first one first.
fn kinds(driver: &Driver) -> Vec<&'static str> {
    let kind = |entry: &Entry| match &entry.record {
        Record::Quiz { record, .. } => Some(Quiz::kind(record)),
        Record::Reading(_) | Record::Clinic { .. } | Record::Learner(_) => None,
    };
    driver.entries.iter().filter_map(kind).collect()
}

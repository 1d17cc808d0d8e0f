//! The quiz as a learner sees it, phase by phase and kind by kind.

mod asking;
mod ends;
mod promises;
mod sizes;
mod verdicts;

use peptibody::{app::Screen, study::quiz::Attempt};

use crate::driver::Driver;

/// The lessons by the row of the home screen.
#[derive(Clone, Copy, Debug)]
enum Lesson {
    Molecule = 1,
    Receptor = 2,
    Itp = 4,
}

const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (60, 20);

/// The quiz of `lesson` before it begins.
fn ready(lesson: Lesson) -> Driver {
    Driver::new().keys(&"↓ ".repeat(lesson as usize)).keys("t")
}

/// The quiz of `lesson` at the question of this id.
fn at(lesson: Lesson, item: &str) -> Driver {
    go_to(ready(lesson).keys("enter"), item)
}

/// The same quiz at another question.
fn go_to(driver: Driver, item: &str) -> Driver {
    let entries = &attempt(&driver).plan().entries;
    let place = entries.iter().position(|entry| *entry.item.as_str() == *item).unwrap();
    let here = attempt(&driver).at();
    let key = if place < here { "↑ " } else { "↓ " };
    driver.keys("F6").keys(&key.repeat(place.abs_diff(here))).keys("enter")
}

fn attempt(driver: &Driver) -> &Attempt {
    match &driver.model.screen {
        Screen::Quiz(quizzing) => &quizzing.attempt,
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => {
            panic!("no quiz is on screen")
        }
    }
}

/// The letter or digit that stands beside what has this file position.
fn place(driver: &Driver, position: usize) -> usize {
    let (entry, _) = attempt(driver).current();
    entry.order.iter().position(|at| *at == position).unwrap()
}

/// The key that chooses what has this file position.
fn letter(driver: &Driver, position: usize) -> String {
    let place = u8::try_from(place(driver, position)).unwrap();
    char::from(b'a' + place).to_string()
}

/// Chooses the choice with this file position and answers, saying how sure if a digit is given.
fn answer(driver: Driver, position: usize, sure: &str) -> Driver {
    let letter = letter(&driver, position);
    driver.keys(&letter).keys("enter").keys(if sure.is_empty() { "enter" } else { sure })
}

/// Ticks the choices with these file positions and answers.
fn tick(mut driver: Driver, positions: &[usize], sure: &str) -> Driver {
    for position in positions {
        let letter = letter(&driver, *position);
        driver.press(&letter);
    }
    driver.keys("enter").keys(if sure.is_empty() { "enter" } else { sure })
}

/// Gives the rows from the first on the sides with these file positions.
fn give(mut driver: Driver, positions: &[usize], is_lettered: bool) -> Driver {
    for position in positions {
        let place = place(&driver, *position);
        let key = if is_lettered { letter(&driver, *position) } else { (place + 1).to_string() };
        driver.press(&key);
    }
    driver
}

/// The same in another size.
fn sized(driver: Driver, (columns, rows): (u16, u16)) -> Driver {
    driver.sized(columns, rows)
}

//! The pages that show it.

use std::rc::Rc;

use peptibody::{
    app::{Screen, Training},
    study::{
        quiz::{
            Certainty::{Certain, FairlySure, Guessing},
            Mode, Phase,
        },
        statistics::{Counted, Statistics},
    },
};

use crate::{
    driver::Driver,
    schedule::{answered, right, wrong},
    screens::agrees_once,
};

/// A learner with a few weeks behind them: a quiz with mixed answers, shown answers, an exam.
fn weeks() -> Driver {
    let mut driver = Driver::new().keys("t enter");
    for answer in ["F3 y", "F3 y", "F3 y"] {
        driver = driver.keys(answer).keys("enter");
    }
    driver = driver.keys("F9 y esc").days_later(9).keys("d enter");
    for _ in 0..3 {
        driver = driver.keys("F3 y enter");
    }
    driver = driver.keys("esc").days_later(8);
    driver.keys("x enter F6 H y esc").days_later(2)
}

fn agrees(name: &str, driver: impl Fn() -> Driver) {
    for (columns, rows) in [(80, 24), (120, 40), (60, 20)] {
        agrees_once(&format!("{name}-{columns}x{rows}"), &driver().sized(columns, rows));
    }
    let ascii = driver().ascii();
    assert!(ascii.screen().is_ascii(), "{}", ascii.screen());
    agrees_once(&format!("{name}-ascii"), &ascii);
}

#[test]
fn statistics_of_someone_new() {
    agrees("statistics-new", || Driver::new().keys("s"));
}

#[test]
fn statistics_after_some_weeks() {
    agrees("statistics", || weeks().keys("s"));
    agrees_once("statistics-end", &weeks().keys("s pgdn pgdn pgdn"));
}

/// The learner of the sketch: sure more often than right.
fn calibrated() -> Driver {
    let mut driver = Driver::new();
    let mut statistics = Statistics::default();
    let course = driver.model.course.clone();
    let items: Vec<String> = course
        .lessons()
        .flat_map(|it| it.quiz.items.iter().map(move |item| format!("{}/{}", it.id, item.id)))
        .collect();
    let degrees = [(Guessing, 14, 5), (FairlySure, 31, 24), (Certain, 39, 34)];
    let mut at = 0;
    for (certainty, answers, rights) in degrees {
        for number in 0..answers {
            let outcome =
                if number < rights { right(Some(certainty)) } else { wrong(Some(certainty)) };
            let day = driver.model.day - 60 + at % 55;
            let name = &items[usize::try_from(at).unwrap() * 7 % items.len()];
            statistics.take(&answered(day, &format!("a{at}"), Mode::Practice, name, outcome));
            at += 1;
        }
    }
    let counted = Rc::new(Counted::of(statistics));
    driver.model.screen = Screen::Training(Training::Statistics(counted));
    driver
}

#[test]
fn how_sure_against_how_right() {
    agrees("statistics-calibrated", calibrated);
    let screen = calibrated().screen();
    for (said, answers, share) in
        [("guessing", 14, "36 %"), ("fairly sure", 31, "77 %"), ("certain", 39, "87 %")]
    {
        let row = screen.lines().find(|line| line.contains(said)).unwrap();
        assert!(row.contains(&answers.to_string()) && row.contains(share), "{row}");
    }
}

#[test]
fn the_history() {
    agrees("history", || weeks().keys("s h ↓"));
    agrees_once("history-empty", &Driver::new().keys("s h"));
}

#[test]
fn an_attempt_of_the_history_can_be_looked_through_and_left_again() {
    let driver = weeks().keys("s h enter");
    let Screen::Quiz(quizzing) = &driver.model.screen else { panic!("{}", driver.screen()) };
    assert_eq!(quizzing.attempt.phase(), Phase::Summary);
    let driver = driver.keys("enter");
    assert!(driver.screen().contains("looking back"), "{}", driver.screen());
    let driver = driver.keys("esc esc");
    let is_history = matches!(&driver.model.screen, Screen::Training(Training::History { .. }));
    assert!(is_history, "{}", driver.screen());
}

#[test]
fn an_attempt_that_was_thrown_away_cannot_be_opened() {
    let driver = Driver::new().keys("t enter esc").restarted();
    let driver = driver.keys("↓ ↓ enter ↓ enter s h enter");
    assert!(driver.screen().contains("was thrown away"), "{}", driver.screen());
}

#[test]
fn the_history_of_years_is_turned_over_by_pages() {
    let mut driver = Driver::new();
    for _ in 0..25 {
        driver = driver.keys("t enter F9 y esc");
    }
    let driver = driver.keys("s h pgdn pgdn");
    let row = |driver: &Driver| match &driver.model.screen {
        Screen::Training(Training::History { row, .. }) => *row,
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Quiz(_)
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => panic!("{}", driver.screen()),
    };
    assert_eq!(row(&driver), 20);
    assert!(driver.screen().contains('▌'), "{}", driver.screen());
    assert_eq!(row(&driver.keys("pgdn pgup")), 14);
}

//! The clock of an exam: active time only, written down now and then, and the end of it.

use peptibody::{
    app::Msg,
    study::quiz::{Phase, Record as Quiz},
};

use super::{phase, quizzing, timed, written};
use crate::driver::Driver;

/// Lets so many seconds tick away on the screen.
fn ticks(mut driver: Driver, seconds: usize) -> Driver {
    for _ in 0..seconds {
        driver.send(Msg::Tick);
    }
    driver
}

fn left_s(driver: &Driver) -> u64 {
    quizzing(driver).left_ms().expect("the clock runs") / 1000
}

#[test]
fn the_clock_runs_down_on_the_screen() {
    let driver = timed();
    let before = left_s(&driver);
    let driver = ticks(driver, 10);
    assert_eq!(left_s(&driver), before - 10);
    let shown = format!("{}:{:02} left", left_s(&driver) / 60, left_s(&driver) % 60);
    assert!(driver.screen().contains(&shown), "{shown}\n{}", driver.screen());
}

#[test]
fn it_is_written_down_at_least_every_fifteen_seconds() {
    let driver = ticks(timed(), 600);
    let stamps: Vec<u64> = driver.entries.iter().map(|entry| entry.stamp.active_ms).collect();
    assert!(stamps.windows(2).all(|pair| pair[1] - pair[0] <= 14_000), "{stamps:?}");
    let beats = written(&driver).into_iter().filter(|record| matches!(record, Quiz::Beat));
    assert!(beats.count() >= 50);
}

#[test]
fn a_kill_forgives_no_more_than_that() {
    let driver = ticks(timed(), 600);
    let before = left_s(&driver);
    let driver = driver.restarted().keys("enter");
    let after = left_s(&driver);
    assert!(after >= before && after - before <= 15, "{before} {after}");
}

#[test]
fn away_from_the_screen_no_time_passes() {
    let driver = ticks(timed(), 30);
    let before = left_s(&driver);
    let driver = driver.later(3_600_000);
    let driver = ticks(driver, 1);
    assert!(left_s(&driver) >= before - 2, "{} {before}", left_s(&driver));
    let driver = driver.keys("esc");
    let driver = driver.later(3_600_000).keys("x enter");
    assert!(left_s(&driver) >= before - 6, "{} {before}", left_s(&driver));
}

#[test]
fn when_the_time_is_over_the_exam_is_handed_in() {
    let mut driver = timed();
    while quizzing(&driver).item().map(peptibody::study::quiz::Kind::of)
        != Some(peptibody::study::quiz::Kind::Best)
    {
        driver = driver.keys("F8");
    }
    let place = quizzing(&driver).place();
    let driver = ticks(driver.keys("a"), 1_300);
    assert_eq!(phase(&driver), Phase::Summary);
    assert!(driver.screen().contains("the time is over"), "{}", driver.screen());
    let sheet = quizzing(&driver).attempt.sheet(place).unwrap();
    assert!(sheet.verdict().is_some(), "a complete draft counts");
    let written_before = driver.entries.len();
    let driver = ticks(driver, 20).keys("b enter esc");
    assert_eq!(driver.entries.len(), written_before, "nothing changes after that");
}

#[test]
fn a_key_after_the_end_changes_no_answer() {
    let driver = ticks(timed(), 1_197);
    assert_eq!(phase(&driver), Phase::Ask);
    let driver = driver.later(3_900).keys("a enter");
    let answers = quizzing(&driver).attempt.sheets().filter(|(_, it)| it.verdict().is_some());
    assert_eq!((answers.count(), phase(&driver)), (0, Phase::Look));
}

#[test]
fn time_that_ran_out_while_the_program_was_killed_ends_the_exam_on_the_way_back() {
    let driver = ticks(timed(), 1_198);
    let driver = ticks(driver.restarted().keys("enter"), 20);
    assert_eq!(phase(&driver), Phase::Summary);
}

#[test]
fn an_exam_without_a_limit_never_ticks() {
    let driver = Driver::new().keys("x enter");
    assert_eq!(driver.model.next_tick_ms(), None);
    assert!(timed().model.next_tick_ms().is_some_and(|ms| (1..=1_000).contains(&ms)));
    assert_eq!(timed().keys("esc").model.next_tick_ms(), None);
}

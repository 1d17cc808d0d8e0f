//! A review asks what is due, forward only, and moves it to a later day.

use peptibody::{
    app::DueList,
    study::quiz::{Mode, Phase},
};

use super::{kinds, phase, quizzing, shown_all};
use crate::driver::Driver;

fn due(driver: &Driver) -> usize {
    driver.model.due(DueList::default()).len()
}

#[test]
fn what_was_answered_today_comes_back_tomorrow_and_not_before() {
    let driver = shown_all();
    assert_eq!(due(&driver), 0);
    assert!(!driver.screen().contains("are due"), "{}", driver.screen());
    let driver = driver.days_later(1);
    assert_eq!(due(&driver), 10);
    assert!(driver.screen().contains("10 questions are due"), "{}", driver.screen());
}

#[test]
fn a_review_asks_what_is_due_in_review_mode() {
    let driver = shown_all().days_later(1).keys("↓ enter enter");
    let plan = quizzing(&driver).unwrap().attempt.plan().clone();
    assert_eq!((plan.mode, plan.entries.len(), plan.tries), (Mode::Review, 10, 1));
    assert_eq!(phase(&driver), Some(Phase::Ask));
    assert!(driver.screen().contains("review · 1 of 10"), "{}", driver.screen());
}

#[test]
fn it_only_goes_forward_and_skips_nothing() {
    let driver = shown_all().days_later(1).keys("d enter");
    for (key, said) in [("F8", "does not skip"), ("F7", "only goes forward"), ("F2", "no hints")] {
        let told = driver_again(&driver).keys(key);
        assert!(told.screen().contains(said), "{key}: {}", told.screen());
    }
    let driver = driver.keys("F3 y enter F3 y ←");
    assert!(driver.screen().contains("only goes forward"), "{}", driver.screen());
}

/// The same moment, reached again.
fn driver_again(_: &Driver) -> Driver {
    shown_all().days_later(1).keys("d enter")
}

#[test]
fn each_answer_moves_its_question_to_a_later_day() {
    let mut driver = shown_all().days_later(1).keys("d enter");
    for left in (0..10).rev() {
        driver = driver.keys("F3 y");
        assert_eq!(due(&driver), left);
        driver = driver.keys("enter");
    }
    assert_eq!(phase(&driver), Some(Phase::Summary));
    let driver = driver.keys("esc").days_later(1);
    assert_eq!(due(&driver), 10, "what was shown comes back the next day");
}

#[test]
fn a_review_that_was_left_goes_on_where_it_was() {
    let driver = shown_all().days_later(1).keys("d enter F3 y enter F3 y esc d");
    assert!(driver.screen().contains("A review is open"), "{}", driver.screen());
    let driver = driver.keys("enter");
    assert_eq!(quizzing(&driver).unwrap().attempt.answered(), 0);
    assert_eq!(quizzing(&driver).unwrap().attempt.open_places().len(), 8);
    let driver = driver.restarted();
    assert!(driver.screen().contains("A review across lessons was open"), "{}", driver.screen());
}

#[test]
fn the_day_asks_no_more_than_its_cap() {
    let mut driver = shown_all().days_later(1).keys("d o ← ← ← enter");
    assert_eq!(due(&driver), 5);
    driver = driver.keys("enter");
    while phase(&driver) != Some(Phase::Summary) {
        driver = driver.keys("F3 y enter");
    }
    let driver = driver.keys("esc");
    assert_eq!(due(&driver), 0, "the day is full");
    assert_eq!(due(&driver.days_later(1)), 5);
}

#[test]
fn five_minutes_and_single_lessons_can_be_chosen() {
    // A quiz that is not finished says nothing about the pace, so the usual one holds.
    let driver = Driver::new().keys(&format!("t enter {} esc", "F3 y enter ".repeat(9)));
    let driver = driver.days_later(1).keys("d t");
    let few = driver.model.due(DueList { is_short: true, only: None }).len();
    assert_eq!(few, 8, "of nine at 35 s each");
    assert!(driver.screen().contains("8 questions are due"), "{}", driver.screen());
    let driver = driver.keys("t l");
    assert!(driver.screen().contains("from 1 · The peptibody"), "{}", driver.screen());
    let driver = driver.keys("l");
    assert!(driver.screen().contains("from one lesson"), "{}", driver.screen());
}

/// A question of the second lesson, answered with this letter and certainty 3.
fn certain(letter: char) -> Driver {
    let mut driver = Driver::new().sized(120, 40).keys("↓ ↓ t enter");
    while !driver.screen().contains("Which part of c-Mpl") {
        driver = driver.keys("F8");
    }
    driver.keys(&format!("{letter} enter 3"))
}

#[test]
fn too_easy_is_offered_where_it_can_be_said_and_noted_once() {
    let mut offered = 0;
    for letter in 'a'..='d' {
        let driver = certain(letter);
        let is_right = phase(&driver) == Some(Phase::Show);
        assert_eq!(driver.screen().contains("+ too easy"), is_right, "{}", driver.screen());
        if is_right {
            let noted = driver.keys("+");
            assert!(noted.screen().contains("will come back later"), "{}", noted.screen());
            let twice = noted.keys("+");
            assert!(twice.screen().contains("noted already"), "{}", twice.screen());
            assert_eq!(kinds(&twice).iter().filter(|kind| **kind == "eased").count(), 1);
            offered += 1;
        }
    }
    assert_eq!(offered, 1);
}

#[test]
fn nothing_due_says_what_would_be() {
    let driver = Driver::new().keys("d");
    assert!(driver.screen().contains("Nothing is due"), "{}", driver.screen());
    assert!(driver.keys("enter").screen().contains("nothing is due"));
    let later = shown_all().keys("d");
    assert!(
        later.screen().contains("The next question comes on 23 Nov 2026"),
        "{}",
        later.screen()
    );
}

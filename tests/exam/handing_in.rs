//! Nothing is judged before it is handed in, everything after.

use peptibody::study::{
    progress::LessonProgress,
    quiz::{ItemState, Kind, Phase, Record as Quiz},
};

use super::{phase, quizzing, timed, written};
use crate::driver::Driver;

/// Answers the question on screen if it can be answered with letters, and goes on.
fn answer(driver: Driver) -> Driver {
    let kind = quizzing(&driver).item().map(Kind::of);
    match kind {
        Some(Kind::Best) => driver.keys("a enter 3"),
        Some(Kind::Multi) => driver.keys("a enter 2"),
        _ => driver.keys("F8"),
    }
}

fn through(mut driver: Driver) -> Driver {
    while phase(&driver) == Phase::Ask {
        let at = quizzing(&driver).place();
        driver = answer(driver);
        if phase(&driver) == Phase::Ask && quizzing(&driver).place() <= at {
            driver = driver.keys("F6");
        }
    }
    driver
}

/// Words by which a verdict would give itself away.
const VERDICTS: [&str; 6] = ["✓", "✗", "Not this one", "you were", "Worth a second look", "right."];

#[test]
fn no_page_before_the_end_says_what_is_right() {
    let mut driver = Driver::new().keys("x enter");
    for _ in 0..40 {
        for keys in ["", "F2", "F3", "v", "w", "r", "F6", "esc"] {
            let looked = driver.screen();
            driver = driver.keys(keys);
            if !matches!(driver.model.screen, peptibody::app::Screen::Quiz(_)) {
                driver = driver.keys("x enter enter");
            }
            assert!(VERDICTS.iter().all(|word| !looked.contains(word)), "{looked}");
        }
        if phase(&driver) != Phase::Ask {
            driver = driver.keys("enter");
        }
        driver = answer(driver);
        assert!(quizzing(&driver).attempt.sheets().all(|(_, sheet)| sheet.score().is_none()));
    }
}

#[test]
fn answers_are_written_as_they_are_given_and_marked_at_the_end_alone() {
    let driver = through(Driver::new().keys("x enter"));
    let count = |driver: &Driver, kind: &str| {
        written(driver).iter().filter(|record| record.kind() == kind).count()
    };
    let saved = count(&driver, "saved");
    assert!(saved > 2, "{saved}");
    assert_eq!(count(&driver, "marked"), 0);
    let driver = driver.keys("H y");
    assert_eq!((count(&driver, "marked"), count(&driver, "finished")), (saved, 1));
    assert_eq!(phase(&driver), Phase::Summary);
}

#[test]
fn an_answer_can_change_until_it_is_handed_in() {
    let mut driver = Driver::new().keys("x enter");
    while quizzing(&driver).item().map(Kind::of) != Some(Kind::Best) {
        driver = driver.keys("F8");
    }
    let place = quizzing(&driver).place();
    let driver = driver.keys("a enter enter");
    let before = quizzing(&driver).attempt.sheet(place).unwrap().saved().cloned();
    let mut driver = driver;
    while quizzing(&driver).place() != place {
        driver = driver.keys("F7");
    }
    let driver = driver.keys("b F8 F6");
    let after = quizzing(&driver).attempt.sheet(place).unwrap().saved().cloned();
    assert!(before.is_some() && after.is_some());
    assert_ne!(before.map(|it| it.response), after.map(|it| it.response));
}

#[test]
fn a_certainty_that_was_said_stays_when_the_answer_does() {
    let mut driver = Driver::new().keys("x enter");
    while quizzing(&driver).item().map(Kind::of) != Some(Kind::Best) {
        driver = driver.keys("F8");
    }
    let place = quizzing(&driver).place();
    let driver = driver.keys("a enter 3 F6");
    let before = quizzing(&driver).attempt.sheet(place).unwrap().saved().cloned();
    let driver = driver.keys("esc F6");
    assert_eq!(quizzing(&driver).attempt.sheet(place).unwrap().saved().cloned(), before);
}

#[test]
fn what_is_left_open_counts_as_not_right() {
    let driver = Driver::new().keys("x enter F6 H y");
    assert!(driver.screen().contains("0 of 20 right"), "{}", driver.screen());
    let open = quizzing(&driver).attempt.sheets();
    assert!(open.into_iter().all(|(_, sheet)| *sheet.state() == ItemState::Unanswered));
}

#[test]
fn every_item_is_explained_afterwards_with_its_source() {
    let mut driver = through(Driver::new().keys("x enter")).keys("H y enter");
    for place in 0..20 {
        assert_eq!(phase(&driver), Phase::Look);
        let item = quizzing(&driver).item().expect("the item is there").clone();
        let pages: Vec<String> = (0..6)
            .map(|_| {
                let page = driver.screen();
                driver.press("pgdn");
                page
            })
            .collect();
        let all = pages.join("\n");
        assert!(all.contains("From pane"), "{place} {}: {all}", item.id);
        assert!(driver.screen().contains("lesson"), "{}", driver.screen());
        let sourced = driver.keys("r");
        assert!(sourced.screen().contains("Sources, lesson"), "{}", sourced.screen());
        driver = sourced.keys("esc v");
        assert!(driver.screen().contains("esc to the question"), "{}", driver.screen());
        driver = driver.keys("esc →");
    }
}

#[test]
fn what_was_missed_can_be_practised_at_once() {
    let driver = through(Driver::new().keys("x enter")).keys("H y m");
    let missed = quizzing(&driver).attempt.plan().clone();
    assert_eq!(missed.mode, peptibody::study::quiz::Mode::Practice);
    assert!(missed.tries > 1 && missed.entries.len() <= 20);
    let driver = driver.keys("enter F2");
    assert_eq!(phase(&driver), Phase::Ask);
}

#[test]
fn an_exam_that_was_killed_comes_back_with_every_answer() {
    let driver = through(timed());
    let before = quizzing(&driver).attempt.clone();
    let driver = driver.restarted().keys("enter");
    let after = &quizzing(&driver).attempt;
    assert_eq!(after.phase(), Phase::Overview);
    let states = |attempt: &peptibody::study::quiz::Attempt| -> Vec<ItemState> {
        attempt.sheets().map(|(_, sheet)| sheet.state().clone()).collect()
    };
    assert_eq!(states(after), states(&before));
}

#[test]
fn an_exam_rates_and_does_not_count_as_the_quiz_of_a_lesson() {
    let driver = through(Driver::new().keys("x enter")).keys("H y esc");
    let progress = &driver.model.progress;
    let scores = driver.model.course.outlines().filter_map(|lesson| {
        progress.lesson(lesson.id.as_str()).and_then(LessonProgress::last_score)
    });
    assert_eq!(scores.count(), 0);
}

#[test]
fn saved_answers_of_an_exam_name_the_lesson_that_teaches_them() {
    let driver = through(Driver::new().keys("x enter"));
    for entry in &driver.entries {
        let peptibody::study::Record::Quiz { record, .. } = &entry.record else { continue };
        assert_eq!(entry.lesson.is_some(), record.item().is_some(), "{record:?}");
    }
    assert!(written(&driver).iter().any(|record| matches!(record, Quiz::Saved { .. })));
}

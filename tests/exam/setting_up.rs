//! The page before an exam: what is chosen is what is asked.

use std::collections::BTreeSet;

use peptibody::{
    content::{Answer, Confidence},
    study::quiz::Mode,
};

use super::{quizzing, timed, written};
use crate::driver::Driver;

#[test]
fn an_exam_asks_twenty_questions_across_all_lessons_unless_told_otherwise() {
    let driver = Driver::new().keys("x enter");
    let plan = quizzing(&driver).attempt.plan().clone();
    assert_eq!((plan.mode, plan.entries.len(), plan.limit_ms), (Mode::Exam, 20, None));
    let lessons: BTreeSet<_> = plan.entries.iter().filter_map(|it| it.lesson.clone()).collect();
    assert!(lessons.len() > 4, "{lessons:?}");
}

#[test]
fn only_the_chosen_lessons_are_asked() {
    let driver = Driver::new().keys("x 1 2 4 5 6 7 enter");
    let plan = quizzing(&driver).attempt.plan().clone();
    assert!(plan.entries.iter().all(|it| it.lesson.as_ref().is_some_and(|id| *id == *"platelets")));
}

#[test]
fn all_of_them_are_asked_but_for_own_words() {
    let driver = Driver::new().keys("x ↑ ↑ ↑ ↑ → → → → → enter");
    let asked = quizzing(&driver).attempt.len();
    let items = driver.model.course.lessons().flat_map(|lesson| &lesson.quiz.items);
    let wanted = items.filter(|item| !matches!(item.answer, Answer::Recall { .. }));
    assert_eq!(asked, wanted.count());
}

#[test]
fn neighbours_come_from_different_lessons_as_long_as_there_are_others() {
    for seed in 0..20 {
        let mut driver = Driver::new();
        driver.model = peptibody::app::Model::new(
            driver.model.course.clone(),
            driver.model.progress.clone(),
            seed,
            1,
        );
        let driver = driver.keys("x enter");
        let entries = &quizzing(&driver).attempt.plan().entries;
        let lessons: Vec<_> = entries.iter().map(|entry| entry.lesson.clone()).collect();
        assert!(lessons.windows(2).all(|pair| pair[0] != pair[1]), "{seed}: {lessons:?}");
    }
}

#[test]
fn no_lesson_is_no_exam() {
    let driver = Driver::new().keys("x 1 2 3 4 5 6 7 enter");
    assert!(driver.screen().contains("tick at least one lesson"), "{}", driver.screen());
    assert!(written(&driver).is_empty());
}

#[test]
fn extra_time_lengthens_the_limit() {
    for (presses, seconds) in [(0, 1200), (1, 1500), (2, 1800), (3, 2400)] {
        let keys = format!("x ↑ ↑ ↑ → ↓ {} enter", "→ ".repeat(presses));
        let driver = Driver::new().keys(&keys);
        let limit_ms = quizzing(&driver).attempt.plan().limit_ms;
        assert_eq!(limit_ms, Some(seconds * 1000), "{presses}");
    }
}

#[test]
fn certainty_can_be_left_out_or_required() {
    for (keys, wanted) in [("→", Confidence::Required), ("→ →", Confidence::Off)] {
        let driver = Driver::new().keys(&format!("x ↑ {keys} enter"));
        assert_eq!(quizzing(&driver).attempt.plan().confidence, wanted);
    }
}

#[test]
fn an_exam_that_is_open_is_offered_before_a_new_one() {
    let driver = timed().keys("esc x");
    assert!(driver.screen().contains("An exam across lessons was open"), "{}", driver.screen());
    let driver = driver.keys("enter");
    assert!(driver.screen().contains("Overview"), "{}", driver.screen());
}

#[test]
fn the_last_value_says_that_it_is_the_last() {
    let driver = Driver::new().keys("x ↑ → → →");
    assert!(driver.screen().contains("this is the last one"), "{}", driver.screen());
    assert!(Driver::new().keys("x ↑ space").screen().contains("change this with"));
}

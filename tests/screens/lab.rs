//! The lab at both sizes, in ASCII once, and on the way from a pane and back.

use peptibody::{
    app::{Saving, Scope},
    content::Course,
};

use super::shown::{agrees, agrees_in_ascii};
use crate::driver::Driver;

#[test]
fn the_list_is_as_someone_last_saw_it() {
    agrees("lab-list", "l ↓ ↓");
    agrees_in_ascii("lab-list", "l ↓ ↓");
}

#[test]
fn the_question_is_as_someone_last_saw_it() {
    agrees("lab-ask", "l 3 4 0");
}

#[test]
fn the_curve_is_as_someone_last_saw_it() {
    agrees("lab-bench", "l 3 4 0 enter");
    agrees_in_ascii("lab-bench", "l 3 4 0 enter");
}

#[test]
fn a_curve_after_a_turn_is_as_someone_last_saw_it() {
    agrees("lab-turned", "l 1 7 enter → ↓ ← ↓ ↓ ↓ ↓ → →");
    agrees_in_ascii("lab-turned", "l 1 7 enter → ↓ ← ↓ ↓ ↓ ↓ → →");
}

#[test]
fn the_plots_in_words_are_as_someone_last_saw_them() {
    agrees("lab-words", "l 4 1 5 enter w");
}

#[test]
fn what_rests_on_what_is_as_someone_last_saw_it() {
    agrees("lab-basis", "l i");
}

#[test]
fn every_page_of_the_lab_says_that_it_is_not_for_dosing() {
    for keys in [
        "l",
        "l i",
        "l 1",
        "l 3 7 enter",
        "l 1 7 enter w",
        "l 1 7 enter i",
        "l 7",
        "l 7 ↓ ↓ ↓ ↓ enter",
    ] {
        for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
            let screen = Driver::new().sized(columns, rows).keys(keys).screen();
            assert!(screen.contains("Teaching model, not for dosing"), "{keys}\n{screen}");
        }
    }
}

#[test]
fn every_preset_is_drawn_whole_on_a_small_window() {
    let course = Course::embedded();
    for place in 1..=course.lab().unwrap().presets.len() {
        for size in [(80, 24), (120, 40)] {
            let keys = format!("l {place} 4 0 enter");
            let driver = Driver::new().sized(size.0, size.1).keys(&keys);
            assert!(driver.model.extent.is_whole(), "{}", driver.screen());
        }
    }
}

/// Every pane that names a preset, by lesson and pane.
fn offering() -> Vec<(usize, usize, String)> {
    let course = Course::embedded();
    let lessons = (0..course.outlines().len()).filter_map(|at| Some((at, course.lesson_at(at)?)));
    let panes =
        lessons.flat_map(|(at, lesson)| lesson.panes.iter().enumerate().map(move |it| (at, it)));
    let offers =
        panes.filter_map(|(at, (pane, it))| Some((at, pane, it.lab.as_ref()?.to_string())));
    offers.collect()
}

#[test]
fn a_pane_opens_its_preset_and_leaving_it_leads_back_to_the_same_step() {
    assert!(offering().len() >= 3);
    for (lesson, pane, preset) in offering() {
        let down = "↓ ".repeat(pane);
        let mut driver = Driver::new().keys(&(lesson + 1).to_string());
        while driver.model.scope() == Scope::Guess {
            driver.press("enter");
        }
        driver.press(&format!("c {down} enter"));
        if driver.model.scope() == Scope::Figure {
            driver.press("space");
        }
        let there = driver.screen();
        assert!(there.contains("l lab"), "{there}");
        driver.press("l");
        assert_eq!(driver.model.scope(), Scope::Guessing, "{preset}");
        let entries = driver.entries.clone();
        driver.press("9 enter → w esc i esc");
        driver.press("esc");
        assert_eq!(driver.screen(), there, "{preset}");
        assert_eq!(driver.entries, entries, "nothing of the lab is written down");
    }
}

#[test]
fn a_pane_without_a_preset_says_where_the_lab_is() {
    let driver = Driver::new().keys("1 c enter c enter l");
    assert!(driver.screen().contains("the lab itself opens from home"), "{}", driver.screen());
    assert!(!driver.screen().contains("l lab"), "{}", driver.screen());
}

#[test]
fn a_long_sentence_at_the_end_of_a_page_covers_what_stood_there() {
    let mut driver = Driver::new().keys("l 7");
    let why =
        format!("{} and its folder are read-only", "the database of this computer ".repeat(3));
    driver.model.saving = Saving::Off(why);
    let screen = driver.screen();
    let last = screen.lines().find(|row| row.contains("read-only")).unwrap();
    assert!(last.trim_end().ends_with("read-only"), "{screen}");
}

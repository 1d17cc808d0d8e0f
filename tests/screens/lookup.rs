//! What one looks up: sources, terms, contents, keys.

use peptibody::app::{KEYMAP, Overlay, Press, Scope, Screen};

use super::shown::{agrees, agrees_in_ascii};
use crate::driver::Driver;

#[test]
fn sources_say_what_was_read_of_them() {
    agrees("sources", "1 enter r");
    agrees_in_ascii("sources", "1 enter r ↓");
}

#[test]
fn every_source_says_where_it_is_cited() {
    for keys in ["1 enter", "2 enter enter", "3 enter enter"] {
        let mut driver = Driver::new().sized(120, 40).keys(keys).keys("r");
        for _ in 0..30 {
            let screen = driver.screen();
            assert!(!screen.lines().any(|line| line.trim() == "cited"), "{screen}");
            driver.press("↓");
        }
    }
}

#[test]
fn the_chosen_source_is_shown_whole() {
    let mut driver = Driver::new().keys("1 enter r");
    for number in 1..=16 {
        let screen = driver.screen();
        let mut lines = screen.lines().skip_while(|line| !line.contains('▌'));
        assert!(lines.next().unwrap().contains(&format!("▌ {number} ")), "{screen}");
        let mut rest = lines.take_while(|line| !line.is_empty());
        assert!(rest.any(|line| line.trim_start().starts_with("cited ")), "{screen}");
        driver.press("↓");
    }
}

#[test]
fn a_term_is_explained_over_its_pane() {
    agrees("terms", "1 enter g tab tab");
    agrees_in_ascii("terms", "1 enter g");
}

#[test]
fn the_box_of_a_term_has_room_for_all_of_it_in_a_small_window() {
    for keys in ["1 enter", "1 enter →", "2 enter enter", "3 enter enter"] {
        let mut driver = Driver::new().sized(60, 20).keys(keys).keys("g");
        for _ in 0..9 {
            let screen = driver.screen();
            assert!(screen.contains("First met"), "{screen}");
            driver.press("tab");
        }
    }
}

#[test]
fn contents_say_what_was_read_and_where_one_is() {
    agrees("contents", "1 enter → c ↓");
    agrees("questions", "t enter F3 ↓ enter f → F6");
}

#[test]
fn a_long_list_of_questions_keeps_the_chosen_one_in_sight() {
    let mut driver = Driver::new().sized(60, 20).keys("t enter F6");
    for _ in 0..12 {
        assert!(driver.screen().contains('▌'), "{}", driver.screen());
        driver.press("↓");
    }
}

#[test]
fn help_begins_with_the_keys_of_the_screen() {
    agrees("help-home", "?");
    agrees("help-figure", "1 enter → → → space ?");
    agrees_in_ascii("help-figure", "1 enter → → → space ?");
}

#[test]
fn help_tells_every_label_that_holds_where_it_was_opened() {
    for (keys, scope) in [("", Scope::Home), ("1", Scope::Guess), ("1 enter", Scope::Pane)] {
        let screen = Driver::new().sized(120, 40).keys(keys).keys("?").screen();
        for binding in KEYMAP.iter().filter(|binding| binding.scope == scope) {
            assert!(screen.contains(binding.label), "{} is missing in\n{screen}", binding.label);
            if let Press::Keys([key, ..]) = binding.press {
                assert!(screen.contains(&key.to_string()), "{key} is missing in\n{screen}");
            }
        }
    }
}

#[test]
fn help_scrolls_to_its_end() {
    let driver = Driver::new().keys("?").keys(&"↓ ".repeat(80));
    assert!(driver.screen().contains("The end of a quiz"), "{}", driver.screen());
}

#[test]
fn letters_are_text_in_a_field_and_help_has_its_own_key() {
    let driver = Driver::new().keys("t enter").types("q?");
    assert!(!driver.has_quit && driver.model.overlay.is_none());
    assert!(driver.keys("F1").screen().contains("A sentence with gaps"));
}

#[test]
fn help_is_turned_over_by_pages_and_moved_by_rows() {
    let body = |driver: &Driver| -> Vec<String> {
        let screen = driver.screen();
        let rows: Vec<&str> = screen.lines().collect();
        rows[2..rows.len() - 2].iter().map(|row| (*row).to_owned()).collect()
    };
    let driver = Driver::new().keys("?");
    let first = driver.screen();
    let shown = driver.model.extent.rows_shown;
    let driver = driver.keys("pgdn");
    assert_eq!(driver.model.scroll, shown - 1);
    let driver = driver.keys("↓ ↓ ↑");
    assert_eq!(driver.model.scroll, shown);
    let driver = driver.keys("pgup ↑");
    assert_eq!(driver.screen(), first);
    let driver = driver.keys("end");
    assert_eq!(driver.model.scroll, driver.model.extent.last_start());
    assert!(body(&driver).iter().any(|row| row.contains("The end of a quiz")));
    assert_eq!(driver.keys("home").screen(), first);
}

#[test]
fn the_sources_of_a_verdict_begin_with_what_its_explanation_cites() {
    let mut driver = Driver::new().keys("t enter");
    let mut later = 0;
    for _ in 0..10 {
        driver.press("F3 y");
        let Screen::Quiz(quizzing) = &driver.model.screen else { panic!("a quiz") };
        let explain = quizzing.item().unwrap().explain.to_string();
        let sources = driver.model.course.sources(driver.model.lesson().unwrap());
        let at = |id: &str| sources.iter().position(|source| source.id == *id);
        let cited = explain.split("[@").nth(1).and_then(|rest| rest.split([']', ';']).next());
        let expected = cited.and_then(at).unwrap();
        later += usize::from(expected > 0);
        driver.press("r");
        let Some(Overlay::Sources { row }) = driver.model.overlay else { panic!("sources") };
        assert_eq!(row, expected, "{explain}");
        driver.press("esc enter");
    }
    assert!(later > 0);
}

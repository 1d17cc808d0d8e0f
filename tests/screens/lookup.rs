//! What one looks up: sources, terms, contents, keys.

use peptibody::app::{KEYMAP, Press, Scope};

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

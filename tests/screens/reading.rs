//! Reading: guesses, panes, figures, the end of a lesson, zoom.

use super::shown::{agrees, agrees_in_ascii};
use crate::driver::Driver;

#[test]
fn a_guess_comes_before_reading() {
    agrees("guess", "1");
    agrees("guess-chosen", "1 c");
}

#[test]
fn a_pane_of_text_is_shown_whole() {
    agrees("pane", "1 enter");
    agrees_in_ascii("pane", "1 enter");
}

#[test]
fn a_figure_begins_with_its_text() {
    agrees("figure-begins", "1 enter → →");
}

#[test]
fn a_figure_is_stepped_through() {
    agrees("figure-step", "1 enter → → → space space");
    agrees_in_ascii("figure-step", "1 enter → → → space space");
}

#[test]
fn the_last_step_brings_the_key_point() {
    agrees("figure-whole", "1 enter → → → space space space space");
}

#[test]
fn a_zoomed_figure_fills_the_page() {
    agrees("zoom-step", "1 enter → → → space space z");
    agrees("zoom-whole", "1 enter → → → space space space space z");
    agrees_in_ascii("zoom-step", "1 enter → → → space space z");
}

#[test]
fn a_lesson_ends_with_its_quiz() {
    agrees("end", "1 enter → → → → → →");
}

#[test]
fn a_pane_can_be_looked_at_from_the_quiz() {
    agrees("peek", "t enter F3 ↓ enter v");
}

#[test]
fn a_narrow_window_puts_the_figure_under_its_sentence() {
    let driver = Driver::new().sized(60, 24).keys("1 enter → → → space space");
    super::shown::agrees_once("figure-step-60x24", &driver);
}

#[test]
fn the_key_point_waits_for_the_last_step() {
    let key_point = "Two chains, four peptides";
    let mut driver = Driver::new().sized(120, 40).keys("1 enter → → →");
    for _ in 0..4 {
        assert!(!driver.screen().contains(key_point), "{}", driver.screen());
        driver.press("space");
    }
    assert!(driver.screen().contains(key_point), "{}", driver.screen());
}

#[test]
fn a_later_step_is_not_named_before_it_is_reached() {
    let screen = Driver::new().keys("1 enter → → → space").screen();
    assert!(screen.contains("▌ 1  half of an Fc domain"), "{screen}");
    assert!(screen.contains("2  …") && !screen.contains("a tail with two peptides"), "{screen}");
}

#[test]
fn one_thing_at_most_is_marked_on_a_page() {
    for size in [(80, 24), (120, 40), (60, 20)] {
        let mut driver = Driver::new().sized(size.0, size.1).keys("1 c");
        for _ in 0..30 {
            let screen = driver.screen();
            assert!(screen.matches('▌').count() <= 1, "{screen}");
            driver.press("space");
        }
    }
}

#[test]
fn a_missing_guess_leaves_the_letters_unmarked() {
    let screen = Driver::new().keys("1").screen();
    assert!(!screen.contains("(•)") && !screen.contains('▌'), "{screen}");
    assert!(Driver::new().keys("1 b").screen().contains("▌ (•) b"));
}

#[test]
fn the_end_says_how_much_was_read() {
    let read = Driver::new().keys("1 enter c ↓ ↓ ↓ ↓ ↓ enter → enter").screen();
    assert!(!read.contains("all 6 panes"), "{read}");
    let screen = Driver::new().keys(&format!("1 enter {}", "space ".repeat(25))).screen();
    assert!(screen.contains("You have read all 6 panes of this lesson."), "{screen}");
}

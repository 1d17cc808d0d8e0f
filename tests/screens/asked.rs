//! Questions in a box.

use super::shown::{agrees, agrees_once};
use crate::driver::Driver;

#[test]
fn a_quiz_that_was_left_is_offered_at_the_next_start() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let driver = Driver::new().sized(columns, rows).keys("t enter").restarted();
        let screen = driver.screen();
        let keys = screen.lines().last().unwrap();
        assert!(keys.contains("esc not now") && !keys.contains("y yes"), "{keys}");
        agrees_once(&format!("welcome-back-{columns}x{rows}"), &driver);
    }
}

#[test]
fn throwing_away_is_asked_twice() {
    let driver = Driver::new().keys("t enter").restarted().keys("↓ ↓ enter");
    agrees_once("discard-80x24", &driver);
    let kept = Driver::new().keys("t enter").restarted().keys("↓ ↓ enter enter");
    assert!(kept.screen().contains("Go on     quiz 1"), "{}", kept.screen());
}

#[test]
fn seeing_the_answer_is_asked_once() {
    agrees("show-me", "t enter F3");
}

#[test]
fn the_cursor_stands_on_the_marked_answer() {
    let mut driver = Driver::new().keys("t enter").restarted();
    for answer in ["Go on", "Finish with what is answered", "Throw this attempt away"] {
        let (screen, cursor) = (driver.screen(), driver.cursor());
        let line = screen.lines().nth(usize::from(cursor.y)).unwrap();
        let from_cursor: String = line.chars().skip(usize::from(cursor.x)).collect();
        assert!(from_cursor.starts_with(&format!("▌ {answer}")), "{screen}");
        driver.press("↓");
    }
}

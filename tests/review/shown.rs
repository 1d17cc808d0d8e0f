//! The pages of review, held to what they showed when someone last looked at them.

use super::shown_all;
use crate::{driver::Driver, screens::agrees_once};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 20)];

fn agrees(name: &str, driver: impl Fn() -> Driver) {
    for (columns, rows) in SIZES {
        agrees_once(&format!("{name}-{columns}x{rows}"), &driver().sized(columns, rows));
    }
    let ascii = driver().ascii();
    assert!(ascii.screen().is_ascii(), "{}", ascii.screen());
    agrees_once(&format!("{name}-ascii"), &ascii);
}

#[test]
fn home_with_something_due() {
    agrees("home-due", || shown_all().days_later(1));
}

#[test]
fn what_is_due() {
    agrees("due", || shown_all().days_later(3).keys("d"));
}

#[test]
fn nothing_due() {
    agrees("due-nothing", || shown_all().keys("d"));
}

#[test]
fn the_settings() {
    agrees("review-settings", || Driver::new().keys("d o ↓ ↓ +"));
}

#[test]
fn a_question_of_a_review() {
    agrees("review-question", || shown_all().days_later(1).keys("d enter"));
}

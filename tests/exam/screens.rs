//! The pages of an exam, held to what they showed when someone last looked at them.

use crate::{
    driver::Driver,
    screens::{agrees, agrees_in_ascii, agrees_once},
};

const SET_UP: &str = "x ↑ ↑ ↑ → ↓ →";
const ASKED: &str = "x enter F8 F8";
const OVERVIEW: &str = "x ↑ ↑ ↑ → enter F8 F8 a enter 3 f F6 ↓ f →";
const CONFIRM: &str = "x ↑ ↑ ↑ → enter F8 F8 a enter 3 f F6 H";
const SUMMARY: &str = "x enter F8 F8 a enter 3 f F6 H y";
const LOOK: &str = "x enter F8 F8 a enter 3 f F6 H y enter";

#[test]
fn the_page_before_it() {
    agrees("exam-set-up", SET_UP);
    agrees_in_ascii("exam-set-up", SET_UP);
    agrees_once("exam-set-up-60x20", &Driver::new().sized(60, 20).keys(SET_UP));
}

#[test]
fn a_question() {
    agrees("exam-question", ASKED);
}

#[test]
fn the_list_of_its_questions() {
    agrees("exam-overview", OVERVIEW);
    agrees_in_ascii("exam-overview", OVERVIEW);
    agrees_once("exam-overview-60x20", &Driver::new().sized(60, 20).keys(OVERVIEW));
}

#[test]
fn whether_to_hand_in() {
    agrees("exam-confirm", CONFIRM);
}

#[test]
fn what_came_of_it() {
    agrees("exam-summary", SUMMARY);
    let end = Driver::new().keys(SUMMARY).keys("pgdn pgdn pgdn pgdn pgdn");
    assert!(end.screen().contains("5 · Cleared by its own success"), "{}", end.screen());
    agrees_once("exam-summary-end", &end);
    assert!(end.keys("↓").screen().contains('▌'));
}

#[test]
fn looking_back() {
    agrees("exam-look", LOOK);
}

//! The search and the field for a question of one's own.

use super::shown::{agrees, agrees_in_ascii, agrees_once};
use crate::driver::Driver;

#[test]
fn an_empty_search_says_what_can_be_found() {
    agrees("search-empty", "/");
    agrees_in_ascii("search-empty", "/");
}

#[test]
fn hits_are_grouped_by_how_well_they_fit_and_the_chosen_one_says_why() {
    agrees("search-name", "/ t p o ↓");
    agrees("search-text", "/ F c g a m m a ↓ ↓ ↓");
    agrees("search-nearly", "/ m e g a k a r i o ↓ ↓ ↓ ↓");
    agrees_in_ascii("search-text", "/ F c g a m m a ↓ ↓ ↓");
}

#[test]
fn a_small_window_shows_the_chosen_hit_with_its_reason() {
    agrees_once("search-text-60x20", &Driver::new().sized(60, 20).keys("/ 1 0 ^ 9 ↓ ↓ ↓ ↓ ↓"));
}

#[test]
fn nothing_found_offers_to_keep_the_question() {
    agrees("search-nothing", "/ z e b r a");
    agrees("search-kept", "/ z e b r a enter");
    agrees_in_ascii("search-nothing", "/ z e b r a");
}

#[test]
fn a_question_is_written_in_a_field_of_its_own() {
    agrees("question", "a n w h y ?");
    agrees_in_ascii("question", "a n w h y ?");
}

#[test]
fn what_fits_stands_out_without_colour() {
    use ratatui::style::Modifier;
    let (buffer, _) = Driver::new().keys("/ j a k 2").frame();
    let strong = buffer.content.iter().filter(|cell| cell.modifier.contains(Modifier::BOLD));
    let strong: String = strong.map(ratatui::buffer::Cell::symbol).collect();
    assert!(strong.contains("JAK2"), "{strong}");
}

#[test]
fn the_line_of_keys_says_what_enter_does() {
    let last = |driver: &Driver| driver.screen().lines().last().unwrap_or_default().to_owned();
    for columns in [60, 80] {
        let driver = Driver::new().sized(columns, 24).keys("/ z e b r a");
        assert!(last(&driver).contains("enter keep it"), "{}", last(&driver));
        let driver = Driver::new().sized(columns, 24).keys("/ t p o");
        assert!(last(&driver).contains("enter open"), "{}", last(&driver));
        let driver = Driver::new().sized(columns, 24).keys("a");
        assert!(!last(&driver).contains("enter"), "{}", last(&driver));
        assert!(last(&driver.keys("↓")).contains("enter open"));
    }
}

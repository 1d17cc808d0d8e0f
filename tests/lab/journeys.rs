//! The lab by keys: from home and back, with the guess before the curve.

use peptibody::{app::Msg, study::lab::Row};

use crate::driver::Driver;

#[test]
fn a_guess_comes_before_the_curve_and_stays_beside_it() {
    let driver = Driver::new().keys("l enter");
    assert!(!driver.screen().contains("The model"), "{}", driver.screen());
    let driver = driver.keys("enter");
    assert!(driver.screen().contains("type a number first"), "{}", driver.screen());
    let driver = driver.keys("7 enter");
    assert!(driver.screen().contains("Your guess × day 7"), "{}", driver.screen());
    assert!(driver.screen().contains("The model    day 12"), "{}", driver.screen());
}

#[test]
fn only_what_a_number_is_made_of_can_be_typed_or_pasted() {
    let mut driver = Driver::new().keys("l 2 x 0 q , ? 0");
    assert!(driver.screen().contains("│  0,0 "), "{}", driver.screen());
    driver.send(Msg::Paste("4 mcg\n\u{1b}[2J99999999999".to_owned()));
    assert!(driver.screen().contains("│  0,042999 "), "{}", driver.screen());
}

#[test]
fn each_turn_draws_at_once_and_names_the_run_before() {
    let driver = Driver::new().keys("l 1 7 enter");
    let before = driver.screen();
    let driver = driver.keys("→");
    let after = driver.screen();
    assert_ne!(before, after);
    assert!(after.contains("3 mcg/kg"), "{after}");
    assert!(after.contains("before"), "{after}");
    let driver = driver.keys("r");
    assert_eq!(driver.screen(), before);
}

#[test]
fn the_day_reads_both_values() {
    let driver = Driver::new().keys("l 1 7 enter ↓ ↓ ↓ ↓ ↓");
    assert!(driver.screen().contains("▌ Day"), "{}", driver.screen());
    let read = |driver: &Driver| driver.screen();
    let (here, there) = (read(&driver), read(&driver.keys("→ → →")));
    assert_ne!(here, there);
    assert!(there.contains("15"), "{there}");
}

#[test]
fn leaving_goes_back_to_the_list_and_then_home() {
    let driver = Driver::new().keys("l 2 5 enter esc");
    assert!(driver.screen().contains("▌ 2"), "{}", driver.screen());
    let driver = driver.keys("esc");
    assert!(driver.screen().contains("Lessons"), "{}", driver.screen());
}

#[test]
fn words_and_basis_open_and_close_over_the_bench() {
    let driver = Driver::new().keys("l 1 7 enter");
    let bench = driver.screen();
    let driver = driver.keys("w");
    assert!(driver.screen().contains("peaks at"), "{}", driver.screen());
    let driver = driver.keys("w i");
    assert!(driver.screen().contains("what rests on what"), "{}", driver.screen());
    let driver = driver.keys("i");
    assert_eq!(driver.screen(), bench);
}

#[test]
fn nothing_of_the_lab_is_written_down() {
    let driver = Driver::new().keys("l 1 7 enter → ↓ → w esc esc esc");
    assert!(driver.entries.is_empty(), "{:?}", driver.entries);
}

#[test]
fn every_row_can_be_reached_and_the_ends_say_so() {
    let driver = Driver::new().keys("l 1 7 enter ↑");
    assert!(driver.screen().contains("there is no other row"), "{}", driver.screen());
    let driver = driver.keys(&"↓ ".repeat(Row::ALL.len()));
    assert!(driver.screen().contains("there is no other row"), "{}", driver.screen());
}

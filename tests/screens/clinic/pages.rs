//! How the three pages look on the two sizes that are drawn by hand.

use super::treated;
use crate::driver::Driver;

/// Doses that overshoot, hold and come back.
const SWING: &str = "2 enter 4 enter 6 enter 6 enter enter 0 enter enter enter 5 enter enter enter";

#[test]
fn before_the_first_visit() {
    insta::assert_snapshot!(Driver::new().keys("clinic").screen());
    insta::assert_snapshot!(Driver::new().sized(120, 40).keys("clinic → ↓ → ↓ →").screen());
}

#[test]
fn with_a_game_to_go_on_with() {
    insta::assert_snapshot!(treated("3 enter 3 enter esc").screen());
}

#[test]
fn the_first_visit() {
    insta::assert_snapshot!(treated("").screen());
}

#[test]
fn a_visit() {
    insta::assert_snapshot!(treated(SWING).screen());
    insta::assert_snapshot!(treated("").sized(120, 40).keys(SWING).screen());
}

#[test]
fn a_visit_in_ascii() {
    insta::assert_snapshot!(treated(SWING).ascii().screen());
}

#[test]
fn looking_back() {
    let year = format!("{SWING}{}", " enter".repeat(15));
    let mut driver = treated(&year);
    insta::assert_snapshot!(driver.screen());
    driver.press("pgdn pgdn pgdn");
    insta::assert_snapshot!(driver.screen());
    insta::assert_snapshot!(treated("").sized(120, 40).keys(&year).screen());
    insta::assert_snapshot!(treated(&year).ascii().screen());
}

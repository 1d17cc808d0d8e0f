//! Home and reading.

use crate::driver::Driver;

#[test]
fn a_first_visit_shows_home() {
    assert!(Driver::new().screen().contains("Romiplostim"));
}

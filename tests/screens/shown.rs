//! Holds a screen to what it showed when someone last looked at it.

use crate::driver::Driver;

/// The two sizes that every screen was drawn for by hand.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Compares the screen that `keys` lead to with its snapshots at both sizes.
pub(crate) fn agrees(name: &str, keys: &str) {
    for (columns, rows) in SIZES {
        let driver = Driver::new().sized(columns, rows).keys(keys);
        agrees_once(&format!("{name}-{columns}x{rows}"), &driver);
    }
}

/// Compares the screen in printable ASCII with its snapshot at 80 columns.
pub(crate) fn agrees_in_ascii(name: &str, keys: &str) {
    let driver = Driver::new().ascii().keys(keys);
    let screen = driver.screen();
    assert!(screen.is_ascii(), "{screen}");
    agrees_once(&format!("{name}-ascii"), &driver);
}

/// Compares one screen, with the place of its cursor, with its snapshot.
pub(crate) fn agrees_once(name: &str, driver: &Driver) {
    let cursor = driver.cursor();
    let said = format!("{}\ncursor at {}, {}", driver.screen(), cursor.x, cursor.y);
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

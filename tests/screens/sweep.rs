//! Every screen at every size: nothing panics, and the cursor never leaves the window.

use crate::driver::Driver;
use peptibody::app::Msg;

const COLUMNS: [u16; 7] = [0, 1, 59, 60, 80, 108, 300];
const ROWS: [u16; 7] = [0, 1, 19, 20, 24, 40, 100];

/// Keys that lead to each screen.
pub(crate) const JOURNEYS: &[&str] = &[
    "",
    "↓ ↓ ↓",
    "1",
    "1 e d",
    "1 enter",
    "1 enter → →",
    "1 enter → → space space",
    "1 enter → → space space space space",
    "1 enter → → space z",
    "2 enter enter → space → → → → → → →",
    "3 enter enter c ↓ ↓ ↓",
    "1 enter g tab",
    "1 enter r ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓",
    "a",
    "a ↓ ↓ ↓ ↓",
    "1 enter → → → → c ↓ ↓ ↓ ↓ ↓ ↓ enter → → → → → → → ↓ ↓",
    "l",
    "l i",
    "l 1 7",
    "l 1 7 enter",
    "l 2 1 enter ↓ → → ↓ ↓ ↓ ↓ →",
    "l 1 7 enter w",
    "?",
    "/",
    "/ t ↓ ↓ ↓ ↓ ↓ ↓",
    "/ p e g - r",
    "/ x y z x",
    "/ t p o tab",
    "t enter ?",
    "t enter F6 ↓ ↓",
    "t enter F3",
    "t enter F3 ↓ enter v",
    "t enter F3 ↓ enter v b b b",
    "clinic",
    "clinic ↓ ↓ ↓ ↓ enter",
    "clinic ↓ ↓ ↓ ↓ enter 3 enter enter esc",
    "x",
    "x enter F6",
    "x enter F6 H",
    "x enter F6 H y",
    "x enter F6 H y enter",
    "d",
    "d o",
    "s",
    "s h",
    LOOKING_BACK,
];

/// Half a year with a virtual patient.
const LOOKING_BACK: &str = "clinic ↓ ↓ ↓ ↓ enter 3 enter enter enter enter enter enter enter \
    enter enter enter enter enter enter enter enter enter enter enter enter enter enter enter \
    enter enter enter enter";

#[test]
fn every_screen_draws_at_every_size() {
    for keys in JOURNEYS {
        let mut driver = Driver::new().keys(keys);
        for columns in COLUMNS {
            for rows in ROWS {
                driver.send(Msg::Resize(columns, rows));
                let cursor = driver.cursor();
                let inside = cursor.x <= columns.saturating_sub(1);
                assert!(inside && cursor.y <= rows.saturating_sub(1), "{keys} at {columns}×{rows}");
            }
        }
    }
}

/// In these lists a page moves the chosen row, so that it is never out of sight.
#[test]
fn lists_of_the_whole_course_draw_at_every_size() {
    for keys in ["g", "g ↓ pgdn pgdn L", "r", "r pgdn pgdn"] {
        let mut driver = Driver::new().keys(keys);
        for (columns, rows) in COLUMNS.iter().flat_map(|c| ROWS.iter().map(move |r| (*c, *r))) {
            driver.send(Msg::Resize(columns, rows));
            let is_small = columns < 60 || rows < 20;
            assert!(is_small || driver.screen().contains('▌'), "{keys} at {columns}×{rows}");
        }
        let ascii = Driver::new().ascii().keys(keys).screen();
        assert!(ascii.is_ascii(), "{ascii}");
    }
}

#[test]
fn every_screen_is_ascii_where_only_ascii_can_be_shown() {
    for keys in JOURNEYS {
        for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
            let screen = Driver::new().ascii().sized(columns, rows).keys(keys).screen();
            assert!(screen.is_ascii(), "{keys}\n{screen}");
        }
    }
}

#[test]
fn a_page_can_be_scrolled_to_its_last_row() {
    for keys in JOURNEYS {
        let mut driver = Driver::new().sized(60, 20).keys(keys);
        driver.press(&"pgdn ".repeat(80));
        let (model, screen) = (&driver.model, driver.screen());
        assert_eq!(model.scroll, model.extent.last_start(), "{keys}\n{screen}");
    }
}

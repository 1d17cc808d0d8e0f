//! The quiz at every size: it draws, the cursor stays inside, and what has the hand is in sight.

use peptibody::app::Msg;

use super::{Lesson, answer, at, give, go_to, ready, tick};
use crate::driver::Driver;

const WIDTHS: [u16; 7] = [0, 1, 20, 59, 60, 80, 108];
const HEIGHTS: [u16; 7] = [0, 1, 19, 20, 24, 40, 100];

/// One driver for every phase and kind.
fn screens() -> Vec<(&'static str, Driver)> {
    let best = || at(Lesson::Receptor, "q-mpl-second-drug");
    let pairs = || give(at(Lesson::Receptor, "q-mpl-arms"), &[0, 2, 1, 3], false);
    let label = || give(at(Lesson::Molecule, "q-parts"), &[1, 0, 2, 3], true);
    let recall = || {
        let mut driver = at(Lesson::Molecule, "q-risk");
        driver.send(Msg::Paste("They share nothing at all. ".repeat(40)));
        driver
    };
    vec![
        ("ready", ready(Lesson::Itp)),
        ("best", best()),
        ("rate", tick(best(), &[0], "F1").keys("esc")),
        ("hold", answer(best(), 0, "1")),
        ("wrong", answer(answer(best(), 0, "1"), 2, "3")),
        ("unfolded", answer(best(), 1, "3").keys("w")),
        ("shown", best().keys("s ↓ enter")),
        ("multi", at(Lesson::Receptor, "q-mpl-brakes").keys("↓ ↓ ↓ space")),
        ("ticked", tick(at(Lesson::Receptor, "q-mpl-brakes"), &[0, 1, 2], "3")),
        ("carried", at(Lesson::Receptor, "q-mpl-order").keys("↓ space ↓ ↓")),
        ("pairs", pairs()),
        ("paired", pairs().keys("enter 1 enter enter 1")),
        ("label", label()),
        ("labelled", label().keys("enter 1 enter enter 1")),
        ("number", at(Lesson::Molecule, "q-gain").types("123456789012345678901234567890")),
        ("short", at(Lesson::Receptor, "q-mpl-kinase").types("µ–×")),
        ("cloze", at(Lesson::Molecule, "q-acid").types("a").keys("tab").types("b")),
        ("recall", recall()),
        ("compared", recall().keys("enter ↓ ↓ space")),
        ("recalled", recall().keys("enter a b enter")),
        ("confirm", best().keys("F9 →")),
        ("summary", best().keys("F9 y ↓ ↓ ↓")),
        ("look", go_to(best(), "q-mpl-arms").keys("F9 y ↓ enter → →")),
    ]
}

#[test]
fn every_phase_draws_at_every_size() {
    for (name, driver) in screens() {
        let mut driver = driver;
        for (columns, rows) in sizes() {
            driver = driver.sized(columns, rows);
            let (buffer, cursor) = driver.frame();
            let is_inside = buffer.area.contains(cursor) || buffer.area.is_empty();
            assert!(is_inside, "{name} at {columns} × {rows}: the cursor is at {cursor}");
        }
    }
}

#[test]
fn scrolling_to_both_ends_never_loses_the_page() {
    for (name, driver) in screens() {
        let mut driver = driver.sized(60, 20);
        for key in ["pgdn pgdn pgdn pgdn pgdn pgdn", "pgup pgup pgup pgup pgup pgup pgup"] {
            driver.press(key);
            let screen = driver.screen();
            let body: Vec<&str> = screen.lines().skip(2).take(16).collect();
            assert!(body.iter().any(|row| !row.trim().is_empty()), "{name}:\n{screen}");
        }
    }
}

#[test]
fn the_row_with_the_hand_is_in_sight_on_a_small_page() {
    for (name, driver) in screens() {
        let marks = ["best", "multi", "carried", "pairs", "label", "compared", "summary"];
        if !marks.contains(&name) {
            continue;
        }
        let driver = driver.sized(60, 20);
        let (buffer, cursor) = driver.frame();
        assert_eq!(buffer[cursor].symbol(), "▌", "{name}:\n{}", driver.screen());
    }
}

#[test]
fn every_cell_is_ascii_where_only_ascii_can_be_shown() {
    for (name, driver) in screens() {
        let mut driver = driver.ascii();
        for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
            driver = driver.sized(columns, rows);
            let screen = driver.screen();
            let other = screen.chars().find(|c| !c.is_ascii());
            assert_eq!(other, None, "{name} at {columns} × {rows}:\n{screen}");
        }
    }
}

fn sizes() -> impl Iterator<Item = (u16, u16)> {
    WIDTHS.into_iter().flat_map(|columns| HEIGHTS.into_iter().map(move |rows| (columns, rows)))
}

//! Every pane of the course on the two sizes that most people have.

use crate::driver::Driver;

/// More keys than any lesson has steps.
const STEPS: usize = 40;

#[test]
fn every_pane_is_shown_whole_at_every_step() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        for lesson in 1..=3 {
            let mut driver = Driver::new().sized(columns, rows).keys(&lesson.to_string());
            for _ in 0..STEPS {
                assert!(driver.model.extent.is_whole(), "{}", driver.screen());
                driver.press("space");
            }
        }
    }
}

#[test]
fn every_figure_is_shown_whole_when_it_fills_the_page() {
    for lesson in 1..=3 {
        let mut driver = Driver::new().keys(&lesson.to_string());
        for _ in 0..STEPS {
            driver.press("z");
            assert!(driver.model.extent.is_whole(), "{}", driver.screen());
            if driver.model.overlay.is_some() {
                driver.press("z");
            }
            driver.press("space");
        }
    }
}

#[test]
fn no_markup_reaches_the_screen() {
    for size in [(80, 24), (120, 40)] {
        for lesson in 1..=3 {
            let mut driver = Driver::new().sized(size.0, size.1).keys(&lesson.to_string());
            for _ in 0..STEPS {
                let screen = driver.screen();
                assert!(!["[[", "]]", "[@", "**"].iter().any(|it| screen.contains(it)), "{screen}");
                driver.press("space");
            }
        }
    }
}

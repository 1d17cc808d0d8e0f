//! Every pane of the course, as each kind of reader sees it, on the two sizes that most people have.

use peptibody::{
    app::Scope,
    content::{Course, Level},
};

use crate::driver::Driver;

/// Calls `look` with every step of every pane, for each kind of reader.
fn at_every_step((columns, rows): (u16, u16), mut look: impl FnMut(&mut Driver)) {
    for level in Level::ALL {
        for place in 0..Course::embedded().outlines().len() {
            let mut driver = Driver::new().sized(columns, rows);
            driver.model.level = level;
            driver.press(&(place + 1).to_string());
            while driver.model.scope() != Scope::End {
                look(&mut driver);
                driver.press("space");
            }
        }
    }
}

#[test]
fn every_pane_is_shown_whole_at_every_step() {
    for size in [(80, 24), (120, 40)] {
        at_every_step(size, |driver| {
            assert!(driver.model.extent.is_whole(), "{}", driver.screen());
        });
    }
}

#[test]
fn every_figure_is_shown_whole_when_it_fills_the_page() {
    at_every_step((80, 24), |driver| {
        driver.press("z");
        assert!(driver.model.extent.is_whole(), "{}", driver.screen());
        if driver.model.scope() == Scope::Zoom {
            driver.press("z");
        }
    });
}

#[test]
fn no_markup_reaches_the_screen() {
    for size in [(80, 24), (120, 40)] {
        at_every_step(size, |driver| {
            let screen = driver.screen();
            assert!(!["[[", "]]", "[@", "**"].iter().any(|it| screen.contains(it)), "{screen}");
        });
    }
}

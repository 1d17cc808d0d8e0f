//! Virtual patients: the three pages, and the promises that a quiz makes too.

mod pages;
mod promises;

use peptibody::{
    app::{Screen, Treating},
    study::clinic::Game,
};

use crate::driver::Driver;

/// A window in which the first patient is begun and `doses` are given, each week the same key.
fn treated(keys: &str) -> Driver {
    Driver::new().keys("clinic ↓ ↓ ↓ ↓ enter").keys(keys)
}

fn game(driver: &Driver) -> Option<&Game> {
    let Screen::Clinic(treating) = &driver.model.screen else { return None };
    match treating {
        Treating::Game(treated) => Some(&treated.game),
        Treating::SetUp(_) => None,
    }
}

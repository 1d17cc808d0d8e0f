//! Pages about practice that lasts: each command goes to the page on screen.

use super::{due, exam, settings, statistics};
use crate::app::{Command, Effect, Model, Now, Screen, Training};

/// Opens a page.
pub(super) fn open(model: &mut Model, page: Training) -> Vec<Effect> {
    model.screen = Screen::Training(page);
    model.scroll = 0;
    Vec::new()
}

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Training(page) = &model.screen else { return Vec::new() };
    match (page, command) {
        (Training::Due(_), command) => due::obey(model, command, now),
        (Training::Settings { .. }, command) => settings::obey(model, command, now),
        (Training::Exam(_), command) => exam::obey(model, command, now),
        (Training::Statistics(_) | Training::History { .. }, command) => {
            statistics::obey(model, command)
        }
    }
}

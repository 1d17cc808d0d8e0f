//! Pages about practice that lasts: each command goes to the page on screen.

use super::{due, exam, home, settings};
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
        (Training::Statistics, Command::History) => open(model, Training::History { row: 0 }),
        (Training::History { .. }, Command::Leave) => open(model, Training::Statistics),
        (Training::Exam(_), command) => exam::obey(model, command, now),
        (Training::Statistics, Command::Leave) => home::go_home(model),
        _ => Vec::new(),
    }
}

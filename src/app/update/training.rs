//! Pages about practice that lasts: each command goes to the page on screen.

use super::{exam, home};
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
        (Training::Due, Command::Settings) => open(model, Training::Settings { row: 0 }),
        (Training::Statistics, Command::History) => open(model, Training::History { row: 0 }),
        (Training::Settings { .. }, Command::Leave) => open(model, Training::Due),
        (Training::History { .. }, Command::Leave) => open(model, Training::Statistics),
        (Training::Exam(_), command) => exam::obey(model, command, now),
        (Training::Due | Training::Statistics, Command::Leave) => home::go_home(model),
        _ => Vec::new(),
    }
}

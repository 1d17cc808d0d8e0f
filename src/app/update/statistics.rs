//! Statistics and history: what is counted is read anew whenever the page is opened.

use std::rc::Rc;

use super::{home, moved, reading::told, training};
use crate::{
    app::{Command, Effect, Model, Screen, Training, model::Then},
    study::statistics::{Counted, End},
};

/// Rows that a page of the history is moved by.
const PAGE: usize = 10;

/// Opens the page; who looked at an attempt comes back to its row of the history.
pub(super) fn open(model: &mut Model, counted: Rc<Counted>) -> Vec<Effect> {
    match (&model.screen, model.left_history.take()) {
        (Screen::Home { .. }, Some(row)) => {
            training::open(model, Training::History { counted, row })
        }
        (Screen::Home { .. } | Screen::Training(_), _) => {
            training::open(model, Training::Statistics(counted))
        }
        (
            Screen::FirstRun { .. }
            | Screen::Reading { .. }
            | Screen::Quiz(_)
            | Screen::Lab { .. }
            | Screen::Bench(_)
            | Screen::Clinic(_),
            _,
        ) => Vec::new(),
    }
}

pub(super) fn obey(model: &mut Model, command: Command) -> Vec<Effect> {
    match &model.screen {
        Screen::Training(Training::Statistics(counted)) => {
            let counted = counted.clone();
            match command {
                Command::History => training::open(model, Training::History { counted, row: 0 }),
                Command::Leave => home::go_home(model),
                _ => Vec::new(),
            }
        }
        Screen::Training(Training::History { counted, row }) => {
            let (counted, row) = (counted.clone(), *row);
            look_back(model, &counted, row, command)
        }
        _ => Vec::new(),
    }
}

/// Whether a list is on screen that is turned over by rows.
pub(super) fn is_long(model: &Model) -> bool {
    model.overlay.is_none() && matches!(model.screen, Screen::Training(Training::History { .. }))
}

/// Moves the chosen row by a page.
pub(super) fn turn_page(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Screen::Training(Training::History { counted, row }) = &mut model.screen {
        let last = counted.statistics.attempts().len().saturating_sub(1);
        *row = match command {
            Command::ScrollUp => row.saturating_sub(PAGE),
            _ => (*row + PAGE).min(last),
        };
    }
    Vec::new()
}

fn look_back(
    model: &mut Model,
    counted: &Rc<Counted>,
    row: usize,
    command: Command,
) -> Vec<Effect> {
    let attempts = counted.statistics.attempts();
    match command {
        Command::Up | Command::Down => {
            let row = moved(row, attempts.len(), command);
            training::open(model, Training::History { counted: counted.clone(), row })
        }
        Command::Open => match attempts.get(row) {
            None => told(model, "there is no attempt yet"),
            Some(attempted) if attempted.end == End::ThrownAway => {
                told(model, "that attempt was thrown away")
            }
            Some(attempted) => {
                model.left_history = Some(row);
                home::recall(model, attempted.attempt.clone(), Then::GoOn)
            }
        },
        Command::Leave => training::open(model, Training::Statistics(counted.clone())),
        _ => Vec::new(),
    }
}

//! The wording: asked once, changed at any time. It changes words, never a place.

use super::{home, moved, note, reading::told};
use crate::{
    app::{Command, Effect, Model, Now, Screen},
    content::Level,
    study::{Entry, learner::Record},
};

/// Words everything for the next kind of reader.
pub(super) fn next(model: &mut Model, now: Now) -> Vec<Effect> {
    let effects = choose(model, model.level.next(), now);
    told(model, sentence(model.level));
    effects
}

/// Which wording is wanted, asked once.
pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::FirstRun { row } = model.screen else { return Vec::new() };
    match command {
        Command::Up | Command::Down => {
            model.screen = Screen::FirstRun { row: moved(row, Level::ALL.len(), command) };
            Vec::new()
        }
        Command::Pick(row) => {
            model.screen = Screen::FirstRun { row };
            Vec::new()
        }
        Command::Open => begin(model, Level::ALL.get(row).copied().unwrap_or_default(), now),
        Command::Leave => begin(model, Level::default(), now),
        _ => Vec::new(),
    }
}

fn begin(model: &mut Model, level: Level, now: Now) -> Vec<Effect> {
    let mut effects = choose(model, level, now);
    effects.extend(home::arrive(model));
    effects
}

fn choose(model: &mut Model, level: Level, now: Now) -> Vec<Effect> {
    model.level = level;
    let stamp = now.stamp(0);
    note(model, vec![Entry::of_learner(stamp, Record::Level(level))])
}

fn sentence(level: Level) -> &'static str {
    match level {
        Level::Plain => "Plain wording. Facts stay the same.",
        Level::Student => "Wording for a student. Facts stay the same.",
        Level::Clinician => "Wording for a clinician. Facts stay the same.",
    }
}

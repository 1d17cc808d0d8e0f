//! What is due: which of it, and the beginning of a review.

use super::{home, quiz, reading::told, training};
use crate::{
    app::{Command, DueList, Effect, Model, Now, Saving, Screen, Training, model::Then},
    content::Id,
    study::quiz::{Mode, Quiz, Rules},
};

/// Opens the page, with what another window may have reviewed meanwhile.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let mut effects = training::open(model, Training::Due(DueList::default()));
    if model.saving == Saving::On {
        effects.push(Effect::Refresh);
    }
    effects
}

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Training(Training::Due(list)) = &model.screen else { return Vec::new() };
    let list = *list;
    match command {
        Command::Open => begin(model, list, now),
        Command::Briefly => show(model, DueList { is_short: !list.is_short, ..list }),
        Command::ByLesson => turn(model, list),
        Command::Settings => training::open(model, Training::Settings { row: 0 }),
        Command::Leave => home::go_home(model),
        _ => Vec::new(),
    }
}

fn show(model: &mut Model, list: DueList) -> Vec<Effect> {
    if model.due(DueList::default()).is_empty() {
        return told(model, "nothing is due");
    }
    training::open(model, Training::Due(list))
}

fn turn(model: &mut Model, list: DueList) -> Vec<Effect> {
    let next = list.turned(model);
    show(model, next)
}

/// Goes on with the review that is open, or begins one.
fn begin(model: &mut Model, list: DueList, now: Now) -> Vec<Effect> {
    if let Some(open) = model.progress.open_across(Mode::Review) {
        let attempt = open.attempt.clone();
        return home::recall(model, attempt, Then::GoOn);
    }
    let due = model.due(list);
    let named: Vec<(&Id, &Id)> = due.iter().map(|due| (&due.lesson, &due.item)).collect();
    match Quiz::across(&model.course, named) {
        Some(quiz) => quiz::start(model, quiz, &Rules::review(), now),
        None => told(model, "nothing is due"),
    }
}

//! Questions in a box: which answer is chosen, and what it leads to.

use super::{clinic, close_overlay, home, moved, quiz};
use crate::{
    app::{Asked, Command, Effect, Model, Now, Overlay, Question, model::Then},
    study::quiz::Event,
};

pub(super) fn obey(model: &mut Model, asked: Asked, command: Command, now: Now) -> Vec<Effect> {
    let answers = asked.question.answers().len();
    match command {
        Command::Up | Command::Down => {
            let row = moved(asked.row, answers, command);
            model.overlay = Some(Overlay::Asked(Asked { row, ..asked }));
            Vec::new()
        }
        Command::Open => answer(model, asked.question, asked.row, now),
        Command::Yes => {
            let row = yes(&asked.question);
            answer(model, asked.question, row, now)
        }
        Command::No => close_overlay(model),
        _ => Vec::new(),
    }
}

/// The answer that `y` stands for.
fn yes(question: &Question) -> usize {
    match question {
        Question::WelcomeBack(_) => 0,
        Question::Discard(_) | Question::GiveUp { .. } | Question::ShowMe => 1,
    }
}

fn answer(model: &mut Model, question: Question, row: usize, now: Now) -> Vec<Effect> {
    close_overlay(model);
    match (question, row) {
        (Question::WelcomeBack(open), 0) => home::recall(model, open.attempt, Then::GoOn),
        (Question::WelcomeBack(open), 1) => home::recall(model, open.attempt, Then::Finish),
        (Question::WelcomeBack(open), _) => {
            let question = Question::Discard(open);
            model.overlay = Some(Overlay::Asked(Asked { question, row: 0 }));
            Vec::new()
        }
        (Question::Discard(open), 1) => home::recall(model, open.attempt, Then::Discard),
        (Question::GiveUp { game }, 1) => clinic::give_up(model, game),
        (Question::ShowMe, 1) => quiz::play(model, Event::ShowAnswer, now),
        (Question::Discard(_) | Question::GiveUp { .. } | Question::ShowMe, _) => Vec::new(),
    }
}

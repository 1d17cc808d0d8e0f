//! The page before an exam: what is chosen, and the beginning.

use super::{home, moved, open_overlay, quiz, reading::told, training};
use crate::{
    app::{
        Asked, Command, Effect, ExamRow, ExamSetUp, Model, Now, Overlay, Question, Screen, Training,
    },
    study::quiz::{Mode, Quiz},
};

/// Opens the page, or asks what becomes of the exam that is open.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(open) = model.progress.open_across(Mode::Exam) {
        let question = Question::WelcomeBack(open.clone());
        return open_overlay(model, Overlay::Asked(Asked { question, row: 0 }));
    }
    let lessons = model.course.outlines().len();
    training::open(model, Training::Exam(ExamSetUp::of(lessons)))
}

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Training(Training::Exam(set_up)) = &mut model.screen else { return Vec::new() };
    let rows = set_up.rows().count();
    match command {
        Command::Up | Command::Down => set_up.row = moved(set_up.row, rows, command),
        Command::More => return turn(model, true),
        Command::Less => return turn(model, false),
        Command::Toggle => match set_up.here() {
            ExamRow::Lesson(place) => set_up.toggle(place),
            ExamRow::Begin => return begin(model, now),
            ExamRow::Count | ExamRow::Time | ExamRow::Extra | ExamRow::Certainty => {
                return told(model, "change this with ← and →");
            }
        },
        Command::Pick(place) if place >= set_up.lessons.len() => {
            return told(model, "there is no such lesson");
        }
        Command::Pick(place) => {
            set_up.toggle(place);
            set_up.row = place;
        }
        Command::Open => return begin(model, now),
        Command::Leave => return home::go_home(model),
        _ => {}
    }
    Vec::new()
}

fn turn(model: &mut Model, on: bool) -> Vec<Effect> {
    let Screen::Training(Training::Exam(set_up)) = &mut model.screen else { return Vec::new() };
    let before = set_up.clone();
    set_up.turn(on);
    if *set_up != before {
        return Vec::new();
    }
    match set_up.here() {
        ExamRow::Begin => told(model, "enter begins the exam"),
        ExamRow::Lesson(_)
        | ExamRow::Count
        | ExamRow::Time
        | ExamRow::Extra
        | ExamRow::Certainty => {
            told(model, if on { "this is the last one" } else { "this is the first one" })
        }
    }
}

fn begin(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Training(Training::Exam(set_up)) = &model.screen else { return Vec::new() };
    let rules = set_up.rules(set_up.asked(&model.course));
    match Quiz::of_lessons(&model.course, &set_up.chosen(&model.course)) {
        Some(quiz) => quiz::start(model, quiz, &rules, now),
        None => told(model, "tick at least one lesson that asks something"),
    }
}

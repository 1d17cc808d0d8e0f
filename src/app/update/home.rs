//! The home screen: what to do first, and the lessons.

use super::{clear_overlays, due, exam, lab, moved, open_overlay, reading};
use crate::{
    app::{
        Asked, Command, Effect, HomeRow, Model, Now, Overlay, Question, Screen, Wish, model::Then,
    },
    content::{Id, Level},
    study::{
        progress::Suggestion,
        quiz::{Quiz, Rules},
    },
};

/// Opens the first screen.
pub(in crate::app) fn start(model: &mut Model, wish: Wish<'_>, now: Now) -> Vec<Effect> {
    model.day = now.day;
    if let Some(level) = wish.level {
        model.level = level;
    }
    if let Some(lesson) = wish.lesson {
        return open_lesson(model, lesson, now);
    }
    if wish.level.is_none() && model.progress.level().is_none() {
        let row = Level::ALL.iter().position(|&level| level == Level::default());
        model.screen = Screen::FirstRun { row: row.unwrap_or_default() };
        return Vec::new();
    }
    arrive(model)
}

/// Home as it is at the start, with an offer to go on where an attempt was left.
pub(super) fn arrive(model: &mut Model) -> Vec<Effect> {
    go_home(model);
    if let Some(open) = model.progress.open_attempt(&model.course) {
        let question = Question::WelcomeBack(open.clone());
        model.overlay = Some(Overlay::Asked(Asked { question, row: 0 }));
    }
    Vec::new()
}

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Home { row } = model.screen else { return Vec::new() };
    let rows = model.home_rows();
    let here = rows.get(row).copied().unwrap_or(HomeRow::Suggestion);
    match command {
        Command::Up | Command::Down => {
            model.screen = Screen::Home { row: moved(row, rows.len(), command) };
            Vec::new()
        }
        Command::Pick(place) => open_lesson_at(model, place, now),
        Command::Open => match here {
            HomeRow::Suggestion => take_up_suggestion(model, now),
            HomeRow::Review => due::open(model),
            HomeRow::Lesson(place) => open_lesson_at(model, place, now),
        },
        Command::Quiz => match chosen_lesson(model, here) {
            Some(lesson) => open_quiz(model, &lesson, now),
            None => Vec::new(),
        },
        Command::Glossary => open_overlay(model, Overlay::Glossary { row: 0 }),
        Command::References => open_overlay(model, Overlay::References { row: 0 }),
        Command::About => about_chosen(model, here),
        Command::Due => due::open(model),
        Command::Exam => exam::open(model),
        Command::Statistics => vec![Effect::Recount],
        Command::Lab => lab::open(model),
        _ => Vec::new(),
    }
}

fn open_lesson_at(model: &mut Model, place: usize, now: Now) -> Vec<Effect> {
    match lesson_at(model, place) {
        Some(lesson) => open_lesson(model, lesson.as_str(), now),
        None => Vec::new(),
    }
}

/// Says what the chosen lesson rests on.
fn about_chosen(model: &mut Model, row: HomeRow) -> Vec<Effect> {
    let chosen = chosen_lesson(model, row);
    match chosen.and_then(|lesson| model.course.place(lesson.as_str())) {
        Some(lesson) => open_overlay(model, Overlay::About { lesson, row: None }),
        None => reading::told(model, "there is no lesson here yet"),
    }
}

/// Goes home, with the suggestion chosen.
pub(super) fn go_home(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Home { row: 0 };
    clear_overlays(model);
    model.trail.clear();
    model.scroll = 0;
    // Who looked at an attempt from the history comes back to it.
    if model.left_history.is_some() { vec![Effect::Recount] } else { Vec::new() }
}

/// Opens a lesson where it was left, or at its start.
pub(super) fn open_lesson(model: &mut Model, lesson: &str, now: Now) -> Vec<Effect> {
    let course = model.course.clone();
    let at = course.place(lesson);
    let Some((at, lesson)) = at.and_then(|at| Some((at, course.lesson_at(at)?))) else {
        return Vec::new();
    };
    reading::open(model, at, lesson, now)
}

/// Opens the quiz of a lesson: the attempt that was left, or a new one.
pub(super) fn open_quiz(model: &mut Model, lesson: &Id, now: Now) -> Vec<Effect> {
    match model.progress.open_quiz(lesson.as_str()).cloned() {
        Some(open) => recall(model, open.attempt, Then::GoOn),
        None => begin_quiz(model, lesson, now),
    }
}

/// Reads an attempt back; what follows is done once it is there.
pub(super) fn recall(model: &mut Model, attempt: String, then: Then) -> Vec<Effect> {
    model.recalling = Some(then);
    vec![Effect::Recall(attempt)]
}

fn begin_quiz(model: &mut Model, lesson: &Id, now: Now) -> Vec<Effect> {
    match model.course.lesson(lesson.as_str()).and_then(Quiz::of) {
        Some(quiz) => {
            let rules = Rules::practice(&quiz);
            super::quiz::begin(model, quiz, &rules, now)
        }
        None => Vec::new(),
    }
}

fn take_up_suggestion(model: &mut Model, now: Now) -> Vec<Effect> {
    match model.progress.suggestion(&model.course) {
        Some(
            Suggestion::Begin(lesson)
            | Suggestion::Continue { lesson, .. }
            | Suggestion::Again(lesson),
        ) => open_lesson(model, lesson.as_str(), now),
        Some(Suggestion::Quiz(lesson)) => open_quiz(model, &lesson, now),
        Some(Suggestion::Resume(open)) => recall(model, open.attempt, Then::GoOn),
        None => Vec::new(),
    }
}

fn lesson_at(model: &Model, place: usize) -> Option<Id> {
    model.course.outline(place).map(|lesson| lesson.id.clone())
}

/// The lesson of the chosen row; for the suggestion, the lesson that it is about.
fn chosen_lesson(model: &Model, row: HomeRow) -> Option<Id> {
    match row {
        HomeRow::Lesson(place) => lesson_at(model, place),
        HomeRow::Suggestion | HomeRow::Review => match model.progress.suggestion(&model.course)? {
            Suggestion::Begin(lesson)
            | Suggestion::Continue { lesson, .. }
            | Suggestion::Quiz(lesson)
            | Suggestion::Again(lesson) => Some(lesson),
            Suggestion::Resume(open) => open.lesson,
        },
    }
}

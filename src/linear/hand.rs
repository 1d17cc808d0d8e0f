//! Where the learner's hand is, and how far it can go.

use super::{reading::row_of_lesson, summary};
use crate::{
    app::{
        Focus, Model, Overlay, ReviewSetting, Screen, Setting, Training, Treating, glossary,
        leads_of, offered, references,
    },
    study::lab::{Phase, Row},
    study::quiz,
};

/// The row that the hand is on, if the page has rows and one is chosen.
pub(super) fn row(model: &Model) -> Option<usize> {
    match &model.overlay {
        Some(
            Overlay::Contents { row }
            | Overlay::Sources { row }
            | Overlay::Glossary { row }
            | Overlay::References { row },
        ) => Some(*row),
        Some(Overlay::About { row, .. }) => *row,
        Some(Overlay::Search(searching)) => Some(searching.row),
        Some(Overlay::Asked(asked)) => Some(asked.row),
        Some(
            Overlay::Help { .. }
            | Overlay::Terms { .. }
            | Overlay::Ask(_)
            | Overlay::Zoom
            | Overlay::Peek { .. }
            | Overlay::InWords
            | Overlay::Basis
            | Overlay::Trouble(_),
        ) => None,
        None => row_of_screen(model),
    }
}

fn row_of_screen(model: &Model) -> Option<usize> {
    match &model.screen {
        Screen::FirstRun { row }
        | Screen::Home { row }
        | Screen::Reading { row, .. }
        | Screen::Lab { row } => Some(*row),
        Screen::Quiz(quizzing) => match quizzing.focus {
            Focus::Row(row) | Focus::Carrying(row) => Some(row),
            Focus::Field { .. } | Focus::Unfolded => None,
        },
        Screen::Bench(trying) => match trying.bench.phase() {
            Phase::Drawn(drawn) => Row::ALL.iter().position(|row| *row == drawn.row),
            Phase::Asking => None,
        },
        Screen::Clinic(Treating::SetUp(set_up)) => {
            settings(model).iter().position(|row| *row == set_up.row)
        }
        Screen::Clinic(Treating::Game(_)) => None,
        Screen::Training(page) => match page {
            Training::Exam(set_up) => Some(set_up.row),
            Training::Settings { row } | Training::History { row, .. } => Some(*row),
            Training::Due(_) | Training::Statistics(_) => None,
        },
    }
}

/// The rows of the page on which a virtual patient is chosen.
pub(super) fn settings(model: &Model) -> &'static [Setting] {
    Setting::rows(model.progress.open_game().is_some())
}

/// The row that number `n`, counted from 1, means, if there is such a row.
pub(super) fn row_of(model: &Model, n: usize) -> Option<usize> {
    let at = n.checked_sub(1).filter(|at| *at < rows(model))?;
    match (&model.overlay, &model.screen) {
        (None, Screen::Home { .. }) => row_of_lesson(model, at),
        (_, _) => Some(at),
    }
}

/// How many rows a number can choose; 0 if numbers choose nothing here.
pub(super) fn rows(model: &Model) -> usize {
    let course = &model.course;
    match &model.overlay {
        Some(Overlay::Contents { .. }) => match &model.screen {
            Screen::Quiz(quizzing) => quizzing.attempt.len(),
            Screen::FirstRun { .. }
            | Screen::Home { .. }
            | Screen::Reading { .. }
            | Screen::Lab { .. }
            | Screen::Bench(_)
            | Screen::Clinic(_)
            | Screen::Training(_) => model.lesson().map_or(0, |lesson| lesson.panes.len()),
        },
        Some(Overlay::Sources { .. }) => {
            model.lesson().map_or(0, |lesson| course.sources(lesson).len())
        }
        Some(Overlay::Glossary { .. }) => glossary(course).len(),
        Some(Overlay::References { .. }) => references(course).len(),
        Some(Overlay::About { lesson, .. }) => {
            course.lesson_at(*lesson).map_or(0, |lesson| leads_of(course, lesson).len())
        }
        Some(Overlay::Search(searching)) => searching.found.hits.len(),
        Some(Overlay::Asked(asked)) => asked.question.answers().len(),
        Some(
            Overlay::Help { .. }
            | Overlay::Terms { .. }
            | Overlay::Ask(_)
            | Overlay::Zoom
            | Overlay::Peek { .. }
            | Overlay::InWords
            | Overlay::Basis
            | Overlay::Trouble(_),
        ) => 0,
        None => rows_of_screen(model),
    }
}

fn rows_of_screen(model: &Model) -> usize {
    match &model.screen {
        Screen::FirstRun { .. } | Screen::Lab { .. } => model.choices(),
        Screen::Home { .. } => model.course.outlines().len(),
        Screen::Reading { .. } => at_end(model),
        Screen::Quiz(quizzing) => match quizzing.attempt.phase() {
            quiz::Phase::Overview => quizzing.attempt.len(),
            quiz::Phase::Summary => summary::rows(model, quizzing),
            quiz::Phase::Confirm { .. } => 2,
            quiz::Phase::Rate => 3,
            quiz::Phase::Ask | quiz::Phase::Hold => quizzing.choices(),
            quiz::Phase::Ready
            | quiz::Phase::Show
            | quiz::Phase::Look
            | quiz::Phase::Parked
            | quiz::Phase::Gone
            | quiz::Phase::Closed => 0,
        },
        Screen::Bench(_) | Screen::Clinic(Treating::Game(_)) => 0,
        Screen::Clinic(Treating::SetUp(_)) => settings(model).len(),
        Screen::Training(page) => match page {
            Training::Exam(set_up) => set_up.rows().count(),
            Training::Settings { .. } => ReviewSetting::ALL.len(),
            Training::History { counted, .. } => counted.statistics.attempts().len(),
            Training::Due(_) | Training::Statistics(_) => 0,
        },
    }
}

/// Choices of a guess, or what can be opened after the last pane.
fn at_end(model: &Model) -> usize {
    let guesses = model.choices();
    let Some(lesson) = model.lesson().filter(|_| guesses == 0 && is_at_end(model)) else {
        return guesses;
    };
    usize::from(!lesson.quiz.items.is_empty()) + offered(&model.course, lesson).count()
}

fn is_at_end(model: &Model) -> bool {
    model.scope() == crate::app::Scope::End
}

/// What stands in the typing field with the hand in it.
pub(super) fn typed(model: &Model) -> &str {
    match (&model.overlay, &model.screen) {
        (Some(Overlay::Search(searching)), _) => &searching.line.text,
        (Some(Overlay::Ask(line)), _) => &line.text,
        (None, Screen::Bench(trying)) => &trying.line.text,
        (None, Screen::Quiz(quizzing)) => match quizzing.focus {
            Focus::Field { field, .. } => quizzing.typed(field),
            Focus::Row(_) | Focus::Carrying(_) | Focus::Unfolded => "",
        },
        (_, _) => "",
    }
}

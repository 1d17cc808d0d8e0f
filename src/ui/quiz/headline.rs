//! What stands over a quiz: which questions they are, and how far one has come.

use super::{desk::Desk, words};
use crate::{
    content::Id,
    study::quiz::{Attempt, Mode, Phase},
    ui::screen::lesson_title,
};

/// Which questions they are: `Quiz 2 · Switching on c-Mpl`, `Exam · Romiplostim, all lessons`.
pub(super) fn title(desk: &Desk<'_>) -> String {
    let plan = desk.attempt().plan();
    match (&plan.lesson, plan.mode) {
        (Some(lesson), Mode::Practice) => format!("Quiz {}", of_lesson(desk, lesson)),
        (Some(lesson), Mode::Exam) => format!("Exam · {}", of_lesson(desk, lesson)),
        (None, Mode::Exam) => {
            format!("Exam · {}, {}", desk.model.course.title(), lessons(desk))
        }
        (None, Mode::Practice) => format!("Practice · {}", lessons(desk)),
        (_, Mode::Review) => desk.model.course.title().to_owned(),
    }
}

/// How far one has come.
pub(super) fn note(desk: &Desk<'_>) -> String {
    let (attempt, mode) = (desk.attempt(), desk.quizzing.mode());
    let place = format!("{} of {}", attempt.at() + 1, attempt.len());
    match (attempt.phase(), mode) {
        (Phase::Ready | Phase::Parked | Phase::Gone | Phase::Closed, _) => name(mode).to_owned(),
        (Phase::Summary, _) => format!("{} · done", name(mode)),
        (Phase::Look, _) => match lesson_number(desk) {
            Some(number) if attempt.plan().lesson.is_none() => {
                format!("looking back · {place} · lesson {number}")
            }
            Some(_) | None => format!("looking back · {place}"),
        },
        (_, Mode::Exam) => running(desk, &place),
        (_, Mode::Practice | Mode::Review) => format!("{} · {place}", name(mode)),
    }
}

fn running(desk: &Desk<'_>, place: &str) -> String {
    let attempt = desk.attempt();
    let answered = format!("{} of {} answered", attempt.answered(), attempt.len());
    let told = match attempt.phase() {
        Phase::Ask | Phase::Rate => format!("question {place}"),
        Phase::Ready
        | Phase::Hold
        | Phase::Show
        | Phase::Overview
        | Phase::Confirm { .. }
        | Phase::Summary
        | Phase::Look
        | Phase::Parked
        | Phase::Gone
        | Phase::Closed => answered,
    };
    match desk.quizzing.left_ms() {
        Some(left_ms) => format!("{} left · {told}", words::clock(left_ms)),
        None => told,
    }
}

fn name(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Exam => "exam",
        Mode::Review => "review",
    }
}

/// The lessons that the plan asks about, in a word or two.
fn lessons(desk: &Desk<'_>) -> String {
    let (asked, all) = (asked(desk.attempt()), desk.model.course.outlines().len());
    match asked.as_slice() {
        [one] => match desk.model.course.place(one.as_str()) {
            Some(at) => format!("lesson {}", at + 1),
            None => "one lesson".to_owned(),
        },
        some if some.len() == all => "all lessons".to_owned(),
        some => format!("{} lessons", some.len()),
    }
}

fn asked(attempt: &Attempt) -> Vec<&Id> {
    let plan = attempt.plan();
    let mut asked: Vec<&Id> = plan.entries.iter().filter_map(|it| plan.lesson_of(it)).collect();
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// A lesson with its number.
pub(super) fn of_lesson(desk: &Desk<'_>, lesson: &Id) -> String {
    let at = desk.model.course.place(lesson.as_str());
    let outline = at.and_then(|at| Some((at, desk.model.course.outline(at)?)));
    outline.map_or_else(|| lesson.to_string(), |(at, it)| lesson_title(at + 1, &it.title))
}

fn lesson_number(desk: &Desk<'_>) -> Option<usize> {
    let at = desk.model.course.place(desk.quizzing.lesson()?.as_str())?;
    Some(at + 1)
}

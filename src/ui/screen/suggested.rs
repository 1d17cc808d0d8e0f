//! The one thing to do first, in words.

use super::wording::{counted, lesson_title};
use crate::{
    app::Model,
    content::{Id, Outline},
    study::progress::{LessonProgress, Suggestion},
};

/// The one thing to do first.
pub(super) struct Suggested {
    /// What to do.
    pub(super) verb: &'static str,
    /// With what.
    pub(super) what: String,
    /// How far, or how long.
    pub(super) note: String,
    /// Place of the lesson in the course.
    pub(super) lesson: usize,
}

impl Suggested {
    /// What the progress suggests; nothing if the course has no lessons.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let suggestion = model.progress.suggestion(&model.course)?;
        let (verb, id) = match &suggestion {
            Suggestion::Begin(lesson) => ("Begin", lesson),
            Suggestion::Continue { lesson, .. } => ("Continue", lesson),
            Suggestion::Resume { lesson, .. } => ("Go on", lesson),
            Suggestion::Quiz(lesson) => ("Quiz", lesson),
            Suggestion::Again(lesson) => ("Again", lesson),
        };
        let at = model.course.place(id.as_str())?;
        let lesson = model.course.outline(at)?;
        let title = lesson_title(at + 1, &lesson.title);
        let what = match &suggestion {
            Suggestion::Resume { .. } => format!("quiz {title}"),
            Suggestion::Begin(_)
            | Suggestion::Continue { .. }
            | Suggestion::Quiz(_)
            | Suggestion::Again(_) => title,
        };
        Some(Self { verb, what, note: note(model, &suggestion, lesson), lesson: at })
    }
}

fn note(model: &Model, suggestion: &Suggestion, lesson: &Outline) -> String {
    match suggestion {
        Suggestion::Begin(_) => format!("about {} min", lesson.minutes),
        Suggestion::Continue { pane, .. } => format!("pane {} of {}", pane + 1, lesson.panes.len()),
        Suggestion::Resume { .. } => "answers are kept".to_owned(),
        Suggestion::Quiz(_) => counted(lesson.items, "question"),
        Suggestion::Again(id) => last_time(model, id),
    }
}

fn last_time(model: &Model, lesson: &Id) -> String {
    let score = model.progress.lesson(lesson.as_str()).and_then(LessonProgress::last_score);
    score.map_or_else(String::new, |score| format!("last time {} of {}", score.right, score.of))
}

//! The one thing to do first, in words.

use super::wording::{counted, lesson_title};
use crate::{
    app::Model,
    content::{Id, Outline},
    study::{
        progress::{LessonProgress, OpenAttempt, Suggestion},
        quiz::Mode,
    },
};

/// The one thing to do first.
pub(crate) struct Suggested {
    /// What to do.
    pub(crate) verb: &'static str,
    /// With what.
    pub(crate) what: String,
    /// How far, or how long.
    pub(crate) note: String,
    /// Place of the lesson in the course, if it is about one.
    pub(crate) lesson: Option<usize>,
}

impl Suggested {
    /// What the progress suggests; nothing if the course has no lessons.
    pub(crate) fn of(model: &Model) -> Option<Self> {
        let (verb, id, note) = match model.progress.suggestion(&model.course)? {
            Suggestion::Resume(open) => return Some(Self::resumed(model, &open)),
            Suggestion::Begin(lesson) => ("Begin", lesson, None),
            Suggestion::Continue { lesson, pane } => ("Continue", lesson, Some(pane)),
            Suggestion::Quiz(lesson) => {
                let note = |it: &Outline| counted(it.items.len(), "question");
                return Self::about("Quiz", &lesson, model, note);
            }
            Suggestion::Again(lesson) => {
                return Self::about("Again", &lesson, model, |_| last_time(model, &lesson));
            }
        };
        Self::about(verb, &id, model, |lesson| match note {
            Some(pane) => format!("pane {} of {}", pane + 1, lesson.panes.len()),
            None => format!("about {} min", lesson.minutes),
        })
    }

    fn about(
        verb: &'static str,
        id: &Id,
        model: &Model,
        note: impl Fn(&Outline) -> String,
    ) -> Option<Self> {
        let at = model.course.place(id.as_str())?;
        let lesson = model.course.outline(at)?;
        let what = lesson_title(at + 1, &lesson.title);
        Some(Self { verb, what, note: note(lesson), lesson: Some(at) })
    }

    /// An attempt that was left.
    fn resumed(model: &Model, open: &OpenAttempt) -> Self {
        let lesson = open.lesson.as_ref().and_then(|id| model.course.place(id.as_str()));
        let outline = lesson.and_then(|at| Some((at, model.course.outline(at)?)));
        let what = match (outline, open.mode) {
            (Some((at, outline)), _) => format!("quiz {}", lesson_title(at + 1, &outline.title)),
            (None, Mode::Practice) => "questions of several lessons".to_owned(),
            (None, Mode::Exam) => "the exam".to_owned(),
            (None, Mode::Review) => "the review".to_owned(),
        };
        Self { verb: "Go on", what, note: "answers are kept".to_owned(), lesson }
    }
}

fn last_time(model: &Model, lesson: &Id) -> String {
    let score = model.progress.lesson(lesson.as_str()).and_then(LessonProgress::last_score);
    score.map_or_else(String::new, |score| format!("last time {} of {}", score.right, score.of))
}

//! A question in a box, in words.

use super::wording::lesson_title;
use crate::{
    app::{Model, Question},
    content::Id,
    study::{progress::OpenAttempt, quiz::Mode},
};

/// What is asked: a few words, then sentences.
pub(crate) fn words(model: &Model, question: &Question) -> (&'static str, Vec<String>) {
    match question {
        Question::WelcomeBack(open) => (
            "Welcome back",
            vec![
                format!("{}.", was_open(model, open)),
                "Every answer you gave is kept, and so is what you had begun to type.".to_owned(),
            ],
        ),
        Question::Discard(open) => (
            "Throw this attempt away?",
            vec![
                format!("{}.", was_open(model, open)),
                "It will be gone for good. What was judged in it still counts for review."
                    .to_owned(),
            ],
        ),
        Question::GiveUp { .. } => (
            "Throw this game away?",
            vec![
                "The patient who is being treated, and every dose given so far, will be gone \
                 for good. Games that are over stay."
                    .to_owned(),
            ],
        ),
        Question::ShowMe => (
            "Show the answer?",
            vec![
                "It is then explained at once, and this question does not count as right."
                    .to_owned(),
            ],
        ),
    }
}

fn was_open(model: &Model, open: &OpenAttempt) -> String {
    let what = match open.mode {
        Mode::Practice => "A quiz",
        Mode::Exam => "An exam",
        Mode::Review => "A review",
    };
    match &open.lesson {
        Some(lesson) => format!("{what} was open: {}", title(model, lesson)),
        None => format!("{what} across lessons was open"),
    }
}

fn title(model: &Model, lesson: &Id) -> String {
    let at = model.course.place(lesson.as_str());
    let found = at.and_then(|at| Some(lesson_title(at + 1, &model.course.outline(at)?.title)));
    found.unwrap_or_else(|| lesson.to_string())
}

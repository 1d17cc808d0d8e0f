//! What can be said of a lesson without reading it whole. `build.rs` writes these for the lessons
//! inside the program, so that it starts without reading any of them.

use serde::Deserialize;

use super::{CourseFile, Id, Lesson, Status, Words};

/// What can be said of a lesson without reading it whole.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// Permanent name.
    pub id: Id,
    /// Title as it is shown.
    pub title: Words,
    /// About how many minutes a first reading takes.
    pub minutes: u16,
    /// How far its review has come.
    pub status: Status,
    /// The panes in their order.
    pub panes: Vec<Id>,
    /// The items of its quiz in their order.
    pub items: Vec<Id>,
}

/// What can be said of a course without reading it whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cover {
    /// Title as the home screen shows it.
    pub(crate) title: Words,
    /// A second line under the title.
    pub(crate) subtitle: Option<Words>,
    /// The sentence that says what the course is not for.
    pub(crate) disclaimer: Words,
    /// The lessons in their order; others follow in the order of their files.
    pub(crate) order: Vec<Id>,
}

impl Outline {
    /// The outline of `lesson`.
    #[must_use]
    pub fn of(lesson: &Lesson) -> Self {
        Self {
            id: lesson.id.clone(),
            title: lesson.title.clone(),
            minutes: lesson.minutes,
            status: lesson.review.status,
            panes: lesson.panes.iter().map(|pane| pane.id.clone()).collect(),
            items: lesson.quiz.items.iter().map(|item| item.id.clone()).collect(),
        }
    }
}

impl Cover {
    pub(crate) fn of(course: &CourseFile) -> Self {
        Self {
            title: course.title.clone(),
            subtitle: course.subtitle.clone(),
            disclaimer: course.disclaimer.clone(),
            order: course.lessons.clone(),
        }
    }
}

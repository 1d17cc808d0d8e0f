//! A lesson that is being written: another edition of it takes the place of the one on screen.

use super::{clear_overlays, home, open_overlay, search};
use crate::{
    app::{Edition, Effect, Model, Now, Overlay, Screen},
    content::Id,
};

/// Shows the new edition at the same place, or what keeps it from being shown.
pub(super) fn take_in(model: &mut Model, edition: Edition, now: Now) -> Vec<Effect> {
    match edition {
        Edition::Broken(problems) => open_overlay(model, Overlay::Trouble(problems)),
        Edition::Sound { course, lesson, remark } => {
            if matches!(model.overlay, Some(Overlay::Trouble(_))) {
                clear_overlays(model);
            }
            model.trail.clear();
            model.course = course;
            search::renew(model);
            model.notice = remark;
            show(model, &lesson, now)
        }
    }
}

fn show(model: &mut Model, lesson: &Id, now: Now) -> Vec<Effect> {
    let course = model.course.clone();
    let place = course.place(lesson.as_str());
    let (Some(place), Some(edition)) = (place, course.lesson(lesson.as_str())) else {
        return Vec::new();
    };
    match &mut model.screen {
        Screen::Reading { lesson: at, reader, .. } if reader.lesson() == lesson => {
            (*at, *reader) = (place, reader.in_edition(edition));
            Vec::new()
        }
        // An attempt goes on with the questions that it began with.
        Screen::Quiz(_) | Screen::Clinic(_) | Screen::Training(_) => Vec::new(),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Reading { .. } => home::open_lesson(model, lesson.as_str(), now),
    }
}

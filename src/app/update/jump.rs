//! Jumps to a pane elsewhere, and the way back to where one was. Who only looks has read nothing.

use super::{clear_overlays, home, reading};
use crate::{
    app::{
        Effect, Model, Now, Screen,
        model::{Left, Since},
    },
    study::reader::{Place, Reader},
};

/// The most jumps that are remembered; of a longer chain the first are forgotten.
const MOST: usize = 16;

/// Looks at a pane at its start; leaving it leads back to what is on screen now.
pub(super) fn to(model: &mut Model, place: (usize, usize)) -> Vec<Effect> {
    to_step(model, place, 0)
}

/// Looks at a pane at a step of its figure. Nothing is written down unless one reads on from there.
pub(super) fn to_step(
    model: &mut Model,
    (lesson, pane): (usize, usize),
    step: usize,
) -> Vec<Effect> {
    let there = model.course.lesson_at(lesson);
    let Some(reader) = there.and_then(|it| Reader::looking_at(it, pane, step)) else {
        return Vec::new();
    };
    remember(model);
    clear_overlays(model);
    model.screen = Screen::Reading { lesson, reader, row: 0 };
    model.scroll = 0;
    Vec::new()
}

/// Keeps what is on screen, so that [`back`] leads here again.
pub(super) fn remember(model: &mut Model) {
    let left = Left {
        screen: model.screen.clone(),
        overlay: model.overlay.clone(),
        under: model.under.clone(),
        scroll: model.scroll,
        since: Since::Looked,
    };
    if model.trail.len() >= MOST {
        model.trail.remove(0);
    }
    model.trail.push(left);
}

/// Goes back to where the last jump began, or home.
pub(super) fn back(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(left) = model.trail.pop() else { return home::go_home(model) };
    let effects = match left.since {
        Since::Looked => Vec::new(),
        Since::ReadBeyond | Since::Read => return_to(model, &left.screen, now),
    };
    model.screen = left.screen;
    model.overlay = left.overlay;
    model.under = left.under;
    model.scroll = left.scroll;
    effects
}

/// Whether one only looks at the pane on screen.
pub(super) fn is_glance(model: &Model) -> bool {
    let jumped = matches!(model.screen, Screen::Reading { .. });
    jumped && model.trail.last().is_some_and(|left| left.since != Since::Read)
}

/// From now on the pane on screen is read.
pub(super) fn read_on(model: &mut Model) {
    if let Some(left) = model.trail.last_mut() {
        left.since = Since::Read;
    }
}

/// One read on elsewhere: notes that one is on the pane of `screen` again, so that the next start
/// goes on there. A pane that was only looked at leaves this to the one before it.
fn return_to(model: &mut Model, screen: &Screen, now: Now) -> Vec<Effect> {
    match model.trail.last_mut() {
        Some(before) if before.since != Since::Read => {
            before.since = Since::ReadBeyond;
            Vec::new()
        }
        Some(_) | None => reopen(model, screen, now),
    }
}

fn reopen(model: &mut Model, screen: &Screen, now: Now) -> Vec<Effect> {
    let Screen::Reading { lesson, reader, .. } = screen else { return Vec::new() };
    let Place::Pane { pane, step } = reader.place() else { return Vec::new() };
    let course = model.course.clone();
    let Some(it) = course.lesson_at(*lesson) else { return Vec::new() };
    let Some(pane) = it.panes.get(pane) else { return Vec::new() };
    reading::adopt(model, *lesson, Reader::reopen(it, pane.id.as_str(), step), now)
}

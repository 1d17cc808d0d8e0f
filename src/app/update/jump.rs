//! Jumps to a pane elsewhere, and the way back to where one was.

use super::{clear_overlays, home, reading};
use crate::{
    app::{Effect, Model, Now, Screen, model::Left},
    study::reader::{Place, Reader},
};

/// The most jumps that are remembered; of a longer chain the first are forgotten.
const MOST: usize = 16;

/// Opens a pane; leaving it leads back to what is on screen now.
pub(super) fn to(model: &mut Model, (lesson, pane): (usize, usize), now: Now) -> Vec<Effect> {
    let left = Left {
        screen: model.screen.clone(),
        overlay: model.overlay.clone(),
        under: model.under.clone(),
        scroll: model.scroll,
    };
    if model.trail.len() >= MOST {
        model.trail.remove(0);
    }
    model.trail.push(left);
    clear_overlays(model);
    reading::open_pane(model, lesson, pane, now)
}

/// Goes back to where the last jump began, or home.
pub(super) fn back(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(left) = model.trail.pop() else { return home::go_home(model) };
    let effects = reopen(model, &left.screen, now);
    model.screen = left.screen;
    model.overlay = left.overlay;
    model.under = left.under;
    model.scroll = left.scroll;
    effects
}

/// Notes that one is on the pane of `screen` again, so that the next start goes on there.
fn reopen(model: &mut Model, screen: &Screen, now: Now) -> Vec<Effect> {
    let Screen::Reading { lesson, reader, .. } = screen else { return Vec::new() };
    let Place::Pane { pane, step } = reader.place() else { return Vec::new() };
    let course = model.course.clone();
    let Some(it) = course.lesson_at(*lesson) else { return Vec::new() };
    let Some(pane) = it.panes.get(pane) else { return Vec::new() };
    reading::adopt(model, *lesson, Reader::reopen(it, pane.id.as_str(), step), now)
}

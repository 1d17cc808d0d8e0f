//! Not this one, and a try is left: what was said wrongly and why, but not the answer.

use ratatui::{layout::Position, widgets::Widget};

use super::{
    desk::Desk,
    verdict::{Given, whys::whys},
    words,
};
use crate::{
    study::quiz::Certainty,
    ui::{flow::Flow, paragraph::Prose, theme::Role, widget::Marked},
};

const BELIEF: &str = "You were certain, so this is the one to remember.";

/// Draws what there is to say about the last try.
pub(super) fn draw(desk: &Desk<'_>, flow: &mut Flow<'_>) {
    let (Some(item), Some(last)) = (desk.item(), desk.sheet().tried().last()) else { return };
    let given = Given { item, entry: desk.entry(), response: &last.response };
    let width = flow.width().saturating_sub(Marked::INDENT);
    let headline = given.headline().unwrap_or_else(|| "Not this one".to_owned());
    let mut said = desk.plain(&format!("{headline}."), Role::Strong, width);
    for why in whys(&given) {
        said.lines.extend(desk.prose(&why, width).lines);
    }
    if last.certainty == Some(Certainty::Certain) {
        said.lines.extend(desk.prose(BELIEF, width).lines);
    }
    let next = next(desk, item.hint.as_deref());
    said.lines.push(ratatui::text::Line::default());
    said.lines.extend(desk.prose(&next, width).lines);
    flow.gap(1);
    put(desk, &said, flow);
}

fn put(desk: &Desk<'_>, said: &Prose<'_>, flow: &mut Flow<'_>) {
    flow.focus_block(said.rows(), |area, buf| {
        Marked { prose: said, look: desk.look }.render(area, buf);
        Some(Position::new(area.x, area.y))
    });
}

/// The hint, if it was seen, and how many tries are left.
fn next(desk: &Desk<'_>, hint: Option<&str>) -> String {
    let left = words::capital(&words::tries_left(desk.attempt().tries_left(&desk.quizzing.quiz)));
    match hint.filter(|_| desk.attempt().hint_shown()) {
        Some(hint) => format!("{} {left}.", hint.trim()),
        None => format!("{left}."),
    }
}

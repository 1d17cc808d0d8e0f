//! Sentences to write, and the model answer to compare them with.

use std::collections::BTreeSet;

use ratatui::{layout::Rect, widgets::Widget};

use super::{
    desk::{Desk, Stage, is_roomy, letter},
    fill::set_in,
};
use crate::{
    content::Words,
    ui::{
        flow::Flow,
        grid::Grid,
        paragraph::Prose,
        theme::Role,
        widget::{Choice, Choices, Dress, Field, Shape, Tick},
    },
};

/// Rows of the learner's text that are shown beside the model answer.
const WRITTEN_ROWS: usize = 5;

/// A text beside the model answer.
#[derive(Clone, Copy)]
pub(super) struct Compared<'a> {
    pub(super) text: &'a str,
    pub(super) ticks: &'a BTreeSet<usize>,
    pub(super) model: &'a str,
    pub(super) checklist: &'a [Words],
}

/// The field to write in.
pub(super) fn write(desk: &Desk<'_>, grid: &Grid, stage: Stage, flow: &mut Flow<'_>) {
    let text = desk.quizzing.typed(0);
    let caret = stage.caret(0, text);
    let field = Field { text, caret: caret.unwrap_or(0), dress: Dress::Page, look: desk.look };
    flow.gap(1);
    flow.focus_block(if is_roomy(grid) { 8 } else { 6 }, |area, buf| {
        let area = Rect { width: area.width.min(66), ..area };
        field.render(area, buf);
        caret.and_then(|_| field.cursor(area))
    });
    flow.gap(1);
    let how = "Write before you compare; then tick what you said.";
    flow.prose(&desk.plain(how, Role::Quiet, flow.width()));
}

/// What was written, the model answer, and what to look for.
pub(super) fn compare(desk: &Desk<'_>, stage: Stage, shown: Compared<'_>, flow: &mut Flow<'_>) {
    let width = flow.width().saturating_sub(2);
    let mut written = desk.plain(shown.text, Role::Text, width);
    if written.lines.len() > WRITTEN_ROWS {
        written.lines.truncate(WRITTEN_ROWS - 1);
        written.lines.extend(desk.plain("… and so on", Role::Quiet, width).lines);
    }
    part(desk, "You wrote", &written, flow);
    part(desk, "A model answer", &desk.prose(shown.model, width), flow);
    flow.prose(&desk.plain("Did you say that", Role::Strong, flow.width()));
    let choices = shown.checklist.iter().enumerate().map(|(at, text)| {
        let tick = if shown.ticks.contains(&at) { Tick::Picked } else { Tick::Free };
        Choice { letter: letter(at), text, tick }
    });
    let choices: Vec<Choice<'_>> = choices.collect();
    let (shape, here) = (Shape::Square, stage.row());
    let list = Choices { choices: &choices, shape, here, gap: 0, look: desk.look };
    flow.focus_block(list.rows(flow.width()), |area, buf| {
        list.render(area, buf);
        list.cursor(area)
    });
}

/// A heading, a text set in under it, and a blank row.
pub(super) fn part(desk: &Desk<'_>, heading: &str, text: &Prose<'_>, flow: &mut Flow<'_>) {
    flow.prose(&desk.plain(heading, Role::Strong, flow.width()));
    flow.block(text.rows(), |area, buf| text.render(set_in(area), buf));
    flow.gap(1);
}

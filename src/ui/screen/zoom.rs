//! A figure as large as it goes, with the sentence of its step.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    on_pane::{OnPane, read_freely},
    picture::{Picture, drawing},
    wording::counted,
};
use crate::ui::{
    flow::{Flow, Flowed},
    grid::{Breadth, Column, Grid},
    look::Look,
    paragraph::Prose,
    theme::Role,
    view::View,
    widget::Marked,
};

/// A figure as large as it goes.
pub(super) struct Zoom<'a> {
    /// The pane whose figure it is.
    pub(super) on: OnPane<'a>,
    /// How to draw it.
    pub(super) look: Look,
}

/// Columns beside the figure that are enough for words.
const BESIDE: u16 = 22;

impl View for Zoom<'_> {
    fn title(&self) -> String {
        let title = drawing(&self.on).map_or(&self.on.pane.title, |drawing| &drawing.title);
        title.to_string()
    }

    fn note(&self) -> String {
        match (self.on.step, self.on.pane.steps.len()) {
            (_, 0) => String::new(),
            (0, steps) => counted(steps, "step"),
            (step, steps) => format!("step {step} of {steps}"),
        }
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let text = grid.text(Column::ZOOM);
        let picture = Picture::of(&self.on, text);
        let columns = picture.columns(text.width);
        let x = text.x.saturating_add(columns);
        let right = Rect { x, width: grid.body().right().saturating_sub(x), ..text };
        let is_beside = grid.breadth() == Breadth::Standard && right.width >= BESIDE;
        let figure = if is_beside { Rect { width: columns, ..text } } else { text };
        let mut flow = Flow::new(buf, figure, from, self.look);
        let rows = picture.rows(figure.width, self.look);
        flow.block(rows, |area, buf| picture.draw(area, self.look, buf));
        if is_beside {
            let flowed = flow.finish();
            let cursor = Some(self.beside(right, rows, buf));
            return read_freely(Flowed { cursor, ..flowed }, text);
        }
        flow.gap(if grid.breadth() == Breadth::Wide { 2 } else { 1 });
        let inset = text.width.saturating_sub(columns) / 2;
        self.under(inset, &mut flow);
        read_freely(flow.finish(), text)
    }
}

impl Zoom<'_> {
    /// The key point once it may be shown, else what the step says.
    fn caption(&self, width: u16) -> Prose<'static> {
        let width = width.saturating_sub(Marked::INDENT);
        let names = self.on.names();
        match (self.on.key_point(), self.on.current()) {
            (Some(point), _) => names.strong(point, width, self.look),
            (None, Some(step)) => names.prose(&step.say, width, self.look),
            (None, None) => {
                Prose::of_text("space shows the first step", Role::Quiet, width, self.look)
            }
        }
    }

    /// Draws the caption with its last rows beside the last rows of the figure.
    fn beside(&self, area: Rect, rows: u16, buf: &mut Buffer) -> Position {
        let caption = self.caption(area.width);
        let down = rows.min(area.height).saturating_sub(caption.rows() + 2);
        let area = Rect { y: area.y + down, height: area.height.saturating_sub(down), ..area };
        self.draw(&caption, area, buf)
    }

    fn under(&self, inset: u16, flow: &mut Flow<'_>) {
        let caption = self.caption(flow.width().saturating_sub(2 * inset));
        flow.focus_block(caption.rows(), |area, buf| {
            let width = area.width.saturating_sub(inset);
            let area = Rect { x: area.x.saturating_add(inset), width, ..area };
            Some(self.draw(&caption, area, buf))
        });
    }

    fn draw(&self, caption: &Prose<'_>, area: Rect, buf: &mut Buffer) -> Position {
        if self.on.key_point().is_some() {
            (&Marked { prose: caption, look: self.look }).render(area, buf);
        } else {
            let width = area.width.saturating_sub(Marked::INDENT);
            let x = area.x.saturating_add(Marked::INDENT);
            caption.render(Rect { x, width, ..area }, buf);
        }
        area.as_position()
    }
}

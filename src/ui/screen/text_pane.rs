//! A pane of text alone.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    on_pane::{OnPane, read_freely},
    rail,
};
use crate::{
    content::markup::Block,
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Heading, Marked},
    },
};

/// A pane of text alone.
pub(super) struct TextPane<'a> {
    /// The pane.
    pub(super) on: OnPane<'a>,
    /// Its text.
    pub(super) blocks: Vec<Block>,
    /// How to draw it.
    pub(super) look: Look,
}

/// Blank rows before the text, before the key point and at the end, from roomy to tight.
const GAPS: [(u16, u16, u16); 4] = [(1, 2, 1), (1, 1, 1), (1, 1, 0), (0, 1, 0)];

impl View for TextPane<'_> {
    fn title(&self) -> String {
        self.on.title()
    }

    fn note(&self) -> String {
        self.on.note()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        if let Some(area) = grid.rail(Column::PROSE) {
            rail::draw(&self.on.notes(), area, self.look, buf);
        }
        let window = above_foot(grid, Column::PROSE);
        let names = self.on.names();
        let text = Prose::of_blocks(&self.blocks, window.width, self.look, &names);
        let key_point = self.on.key_point().map(|words| self.key_point(words, window.width));
        let kept = key_point.as_ref().map_or(0, Prose::rows);
        let needed = Heading::ROWS + text.rows() + kept;
        let (before, between, _) = GAPS
            .into_iter()
            .find(|(before, between, end)| needed + before + between + end <= window.height)
            .unwrap_or((1, 1, 0));
        let mut flow = Flow::new(buf, window, from, self.look);
        let has_cursor = key_point.is_none();
        heading(&self.on.pane.title, (has_cursor, window.width), self.look, &mut flow);
        flow.gap(before);
        flow.prose(&text);
        if let Some(key_point) = key_point {
            flow.gap(between);
            marked(&key_point, self.look, &mut flow);
        }
        read_freely(flow.finish())
    }

    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        self.on.progress(Column::PROSE, self.look, grid, buf);
    }
}

impl TextPane<'_> {
    fn key_point(&self, words: &str, width: u16) -> Prose<'static> {
        Prose::of_text(words, Role::Strong, width.saturating_sub(Marked::INDENT), self.look)
    }
}

/// The rows of `column` down to the one that shows how far one has come.
pub(super) fn above_foot(grid: &Grid, column: Column) -> Rect {
    let text = grid.text(column);
    Rect { height: grid.foot(column).y.saturating_sub(text.y), ..text }
}

/// Adds the heading of a pane, with the cursor on it if nothing else holds it. It may be wider
/// than the column under it.
pub(super) fn heading(
    title: &str,
    (has_cursor, columns): (bool, u16),
    look: Look,
    flow: &mut Flow<'_>,
) {
    flow.focus_block(Heading::ROWS, |area, buf| {
        (&Heading::Page(title, look)).render(Rect { width: columns, ..area }, buf);
        has_cursor.then_some(Position::new(area.x, area.y))
    });
}

/// Adds the text with `▌` before it; the cursor stands there.
pub(super) fn marked(prose: &Prose<'_>, look: Look, flow: &mut Flow<'_>) {
    flow.focus_block(prose.rows(), |area, buf| {
        (&Marked { prose, look }).render(area, buf);
        Some(Position::new(area.x, area.y))
    });
}

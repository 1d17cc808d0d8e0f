//! A long list with one row for each thing, of which the chosen one is unfolded in its place.

use ratatui::buffer::Buffer;

use super::lines::{self, Line};
use crate::ui::{
    cells::{columns, fit, put, put_right},
    flow::{Flow, Flowed},
    grid::{Column, Grid},
    look::Look,
    paragraph::Prose,
    theme::Role,
    view::View,
    widget::mark,
};

/// A long list.
pub(super) struct Listing {
    /// What it lists.
    pub(super) title: &'static str,
    /// How much that is.
    pub(super) note: String,
    /// The rows, each with a note at its right end.
    pub(super) entries: Vec<(String, String)>,
    /// What is said where there are none.
    pub(super) empty: &'static str,
    /// The chosen row.
    pub(super) row: usize,
    /// What is told of it.
    pub(super) unfolded: Vec<Line>,
    /// How to draw it.
    pub(super) look: Look,
}

/// Columns by which what is unfolded stands in.
const INDENT: u16 = 4;

impl View for Listing {
    fn title(&self) -> String {
        self.title.to_owned()
    }

    fn note(&self) -> String {
        self.note.clone()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::LIST), from, self.look);
        if self.entries.is_empty() {
            flow.prose(&Prose::of_text(self.empty, Role::Text, flow.width(), self.look));
        }
        let mut chosen = (0, 0);
        for (at, (words, note)) in self.entries.iter().enumerate() {
            if at == self.row {
                let top = flow.rows();
                self.chosen(words, note, &mut flow);
                chosen = (top, flow.rows());
                flow.gap(1);
            } else {
                flow.block(1, |area, buf| self.entry(words, note, Role::Text, area, buf));
            }
        }
        show_whole(flow.finish(), from, chosen)
    }
}

impl Listing {
    fn chosen(&self, words: &str, note: &str, flow: &mut Flow<'_>) {
        flow.focus_block(1, |area, buf| {
            self.entry(words, note, Role::Strong, area, buf);
            Some(mark(area, self.look, buf))
        });
        lines::add(&self.unfolded, INDENT, self.look, flow);
    }

    fn entry(
        &self,
        words: &str,
        note: &str,
        role: Role,
        area: ratatui::layout::Rect,
        buf: &mut Buffer,
    ) {
        let (words, note) = (self.look.text(words), self.look.text(note));
        let room = area.width.saturating_sub(columns(&note) + 2);
        put(buf, area, (area.x, area.y), &fit(&words, room), self.look.style(role));
        put_right(buf, area, &note, self.look.style(Role::Quiet));
    }
}

/// Asks for the rows of what is chosen, from its first to its last, if some are hidden.
pub(super) fn show_whole(flowed: Flowed, from: u16, (top, end): (u16, u16)) -> Flowed {
    let bottom = from.saturating_add(flowed.extent.rows_shown);
    if end > bottom && end.saturating_sub(top) <= flowed.extent.rows_shown {
        return Flowed { cursor: None, cursor_row: Some(end.saturating_sub(1)), ..flowed };
    }
    flowed
}

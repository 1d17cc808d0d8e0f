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

/// How the rows of a page are used.
struct Setting {
    window: Rect,
    /// Blank rows before the text and before the key point.
    gaps: (u16, u16),
    has_foot: bool,
}

impl View for TextPane<'_> {
    fn title(&self) -> String {
        self.on.title()
    }

    fn note(&self) -> String {
        self.on.note()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        if let Some(area) = grid.rail(Column::PROSE) {
            rail::draw(&self.on.notes(&self.blocks), area, self.look, buf);
        }
        let width = grid.text(Column::PROSE).width;
        let names = self.on.names();
        let text = Prose::of_blocks(&self.blocks, width, self.look, &names);
        let key_point = self.on.key_point().map(|words| self.key_point(words, width));
        let Setting { window, gaps, .. } = setting(grid, &text, key_point.as_ref());
        let mut flow = Flow::new(buf, window, from, self.look);
        heading(&self.on.pane.title, width, self.look, &mut flow);
        flow.gap(gaps.0);
        flow.prose(&text);
        if let Some(key_point) = key_point {
            flow.gap(gaps.1);
            marked(&key_point, self.look, &mut flow);
        }
        read_freely(flow.finish(), window)
    }

    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        let width = grid.text(Column::PROSE).width;
        let names = self.on.names();
        let text = Prose::of_blocks(&self.blocks, width, self.look, &names);
        let key_point = self.on.key_point().map(|words| self.key_point(words, width));
        if setting(grid, &text, key_point.as_ref()).has_foot {
            self.on.progress(Column::PROSE, self.look, grid, buf);
        }
    }
}

impl TextPane<'_> {
    fn key_point(&self, words: &str, width: u16) -> Prose<'static> {
        let width = width.saturating_sub(Marked::INDENT);
        self.on.names().strong(words, width, self.look)
    }
}

/// The roomiest setting in which everything is shown at once. A long text takes first the blank
/// rows around it, then the line at the end, which only repeats what the header says.
fn setting(grid: &Grid, text: &Prose<'_>, key_point: Option<&Prose<'_>>) -> Setting {
    let roomy = above_foot(grid, Column::PROSE);
    let bare = Rect { y: grid.body().y, height: roomy.bottom() - grid.body().y, ..roomy };
    let whole = Rect { height: bare.height + 1, ..bare };
    let needed = Heading::ROWS + text.rows() + key_point.map_or(0, Prose::rows);
    let tries = [
        (roomy, (1, 2), 1, true),
        (roomy, (1, 1), 1, true),
        (roomy, (1, 1), 0, true),
        (bare, (1, 1), 0, true),
        (whole, (1, 1), 0, false),
        (whole, (0, 1), 0, false),
    ];
    let fits = |(window, gaps, end, _): &(Rect, (u16, u16), u16, bool)| {
        needed.saturating_add(gaps.0 + gaps.1 + end) <= window.height
    };
    let (window, gaps, _, has_foot) =
        tries.into_iter().find(fits).unwrap_or((whole, (1, 1), 0, false));
    Setting { window, gaps, has_foot }
}

/// The rows of `column` down to the one that shows how far one has come.
pub(super) fn above_foot(grid: &Grid, column: Column) -> Rect {
    let text = grid.text(column);
    Rect { height: grid.foot(column).y.saturating_sub(text.y), ..text }
}

/// Adds the heading of a pane, which may be wider than the column under it.
pub(super) fn heading(title: &str, columns: u16, look: Look, flow: &mut Flow<'_>) {
    flow.block(Heading::ROWS, |area, buf| {
        (&Heading::Page(title, look)).render(Rect { width: columns, ..area }, buf);
    });
}

/// Adds the text with `▌` before it; the cursor stands there.
pub(super) fn marked(prose: &Prose<'_>, look: Look, flow: &mut Flow<'_>) {
    flow.focus_block(prose.rows(), |area, buf| {
        (&Marked { prose, look }).render(area, buf);
        Some(Position::new(area.x, area.y))
    });
}

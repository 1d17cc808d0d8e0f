//! A body that may be taller than its window: things are stacked from the top, and only what the
//! window shows is drawn.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{grid::with_mark, look::Look, paragraph::Prose};
use crate::app::Extent;

/// What came of a [`Flow`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flowed {
    /// How tall the body is.
    pub extent: Extent,
    /// Where the cursor stands on the screen, if its row is shown.
    pub cursor: Option<Position>,
    /// The row of the body on which the cursor stands, shown or not.
    pub cursor_row: Option<u16>,
}

/// Stacks blocks in a window of which the first `from` rows are scrolled away.
#[derive(Debug)]
pub struct Flow<'b> {
    buf: &'b mut Buffer,
    window: Rect,
    look: Look,
    from: u16,
    next: u16,
    cursor: Option<Position>,
    cursor_row: Option<u16>,
}

impl<'b> Flow<'b> {
    /// An empty body in `window`, scrolled by `from` rows. `▌` may stand in the two columns
    /// before the window.
    #[must_use]
    pub fn new(buf: &'b mut Buffer, window: Rect, from: u16, look: Look) -> Self {
        let window = window.intersection(buf.area);
        Self { buf, window, look, from, next: 0, cursor: None, cursor_row: None }
    }

    /// Rows stacked so far.
    #[must_use]
    pub fn rows(&self) -> u16 {
        self.next
    }

    /// The columns of the window.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.window.width
    }

    /// Leaves `rows` blank.
    pub fn gap(&mut self, rows: u16) {
        self.next = self.next.saturating_add(rows);
    }

    /// Adds a block of `rows` rows. `draw` gets the place of the whole block.
    pub fn block(&mut self, rows: u16, draw: impl FnOnce(Rect, &mut Buffer)) {
        let end = self.next.saturating_add(rows);
        if end <= self.from || self.next >= self.from.saturating_add(self.window.height) {
            return self.gap(rows);
        }
        self.focus_block(rows, |area, buf| {
            draw(area, buf);
            None
        });
    }

    /// Adds running text that was set for the width of the window.
    pub fn prose(&mut self, prose: &Prose<'_>) {
        self.block(prose.rows(), |area, buf| prose.render(area, buf));
    }

    /// As [`Self::block`], for the block that holds the cursor: `draw` returns where it stands.
    pub fn focus_block(
        &mut self,
        rows: u16,
        draw: impl FnOnce(Rect, &mut Buffer) -> Option<Position>,
    ) {
        let top = self.next;
        self.gap(rows);
        let end = self.from.saturating_add(self.window.height);
        if top >= self.from && self.next <= end {
            let y = self.window.y + (top - self.from);
            let cursor = draw(Rect { y, height: rows, ..self.window }, self.buf);
            self.keep_cursor(cursor, y, top);
        } else {
            let mut sheet = self.sheet(rows);
            let area = Rect { x: self.window.x, width: self.window.width, ..sheet.area };
            let cursor = draw(area, &mut sheet);
            self.copy_shown(&sheet, top);
            self.keep_cursor(cursor, 0, top);
        }
    }

    /// Ends the body and says how tall it became.
    #[must_use]
    pub fn finish(self) -> Flowed {
        let extent = Extent { rows_needed: self.next, rows_shown: self.window.height };
        Flowed { extent, cursor: self.cursor, cursor_row: self.cursor_row }
    }

    fn sheet(&self, rows: u16) -> Buffer {
        let mut cell = Cell::default();
        cell.set_style(self.look.theme.base());
        Buffer::filled(Rect { y: 0, height: rows, ..with_mark(self.window) }, cell)
    }

    fn copy_shown(&mut self, sheet: &Buffer, top: u16) {
        for at in sheet.area.positions() {
            let row = top.saturating_add(at.y);
            let Some(y) = row.checked_sub(self.from).filter(|&y| y < self.window.height) else {
                continue;
            };
            if let (Some(cell), Some(shown)) =
                (sheet.cell(at), self.buf.cell_mut((at.x, self.window.y + y)))
            {
                shown.clone_from(cell);
            }
        }
    }

    fn keep_cursor(&mut self, cursor: Option<Position>, drawn_at: u16, top: u16) {
        let Some(cursor) = cursor else { return };
        let row = top.saturating_add(cursor.y.saturating_sub(drawn_at));
        self.cursor_row = Some(row);
        let shown = row.checked_sub(self.from).filter(|&y| y < self.window.height);
        self.cursor = shown.map(|y| Position::new(cursor.x, self.window.y + y));
    }
}

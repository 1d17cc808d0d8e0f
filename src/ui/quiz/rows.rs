//! Rows of a label and a text, one of which the hand may be on.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use crate::ui::{
    cells::{fit, put},
    look::Look,
    paragraph::Prose,
    theme::Role,
};

/// Columns that `▌` and the blank after it take.
pub(super) const GUTTER: u16 = 2;

/// `▌ label  text`; the text goes on under itself.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) text: Prose<'static>,
}

/// Rows under each other, their texts in one column.
pub(super) struct Rows<'a> {
    pub(super) rows: &'a [Row],
    /// Columns before the texts.
    pub(super) indent: u16,
    pub(super) here: Option<usize>,
    /// Blank rows between two of them.
    pub(super) gap: u16,
    pub(super) look: Look,
}

impl Rows<'_> {
    /// Rows of the screen that they take.
    pub(super) fn height(&self) -> u16 {
        self.tops().last().map_or(0, |(top, rows)| top.saturating_add(rows))
    }

    /// Where the cursor stands: before the row that the hand is on.
    pub(super) fn cursor(&self, area: Rect) -> Option<Position> {
        let (top, _) = self.tops().nth(self.here?)?;
        let cursor = Position::new(area.x, area.y.saturating_add(top));
        area.contains(cursor).then_some(cursor)
    }

    fn tops(&self) -> impl Iterator<Item = (u16, u16)> {
        self.rows.iter().scan(0_u16, |next, row| {
            let (top, rows) = (*next, row.text.rows().max(1));
            *next = next.saturating_add(rows).saturating_add(self.gap);
            Some((top, rows))
        })
    }
}

impl Widget for &Rows<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let indent = self.indent.min(area.width);
        for (at, (row, (top, rows))) in self.rows.iter().zip(self.tops()).enumerate() {
            let place = Rect { y: area.y.saturating_add(top), height: rows, ..area };
            let place = place.intersection(area);
            let is_here = self.here == Some(at);
            if is_here {
                put(buf, place, (place.x, place.y), "▌", self.look.style(Role::Accent));
            }
            let label = self.look.text(&row.label);
            let label = fit(&label, indent.saturating_sub(GUTTER));
            let role = if is_here { Role::Strong } else { Role::Text };
            put(buf, place, (place.x + GUTTER, place.y), &label, self.look.style(role));
            let text = Rect { x: place.x + indent, width: place.width - indent, ..place };
            row.text.render(text, buf);
        }
    }
}

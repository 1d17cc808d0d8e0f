//! A few things to do, one of which is marked.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use crate::ui::{
    cells::{fit, put},
    look::Look,
    theme::Role,
};

/// `▌ Go on`: one row for each thing to do.
#[derive(Clone, Copy, Debug)]
pub struct Menu<'a> {
    /// What can be done.
    pub entries: &'a [&'a str],
    /// The one that enter does, counted from 0.
    pub here: usize,
    /// How to draw it.
    pub look: Look,
}

impl Menu<'_> {
    /// Rows that it takes.
    #[must_use]
    pub fn rows(&self) -> u16 {
        u16::try_from(self.entries.len()).unwrap_or(u16::MAX)
    }

    /// Where the cursor stands.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let here = u16::try_from(self.here).ok().filter(|&here| here < self.rows())?;
        let cursor = Position::new(area.x, area.y.saturating_add(here));
        area.contains(cursor).then_some(cursor)
    }
}

impl Widget for &Menu<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        for (at, (row, entry)) in area.rows().zip(self.entries).enumerate() {
            let here = at == self.here;
            if here {
                put(buf, row, (row.x, row.y), "▌", self.look.style(Role::Accent));
            }
            let entry = self.look.text(entry);
            let entry = fit(&entry, row.width.saturating_sub(2));
            let role = if here { Role::Strong } else { Role::Text };
            put(buf, row, (row.x.saturating_add(2), row.y), &entry, self.look.style(role));
        }
    }
}

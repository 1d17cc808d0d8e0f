//! The sign for the row one is on.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::ui::{cells::put, look::Look, theme::Role};

/// Draws `▌` two columns before `row`; the cursor stands on it.
pub(crate) fn mark(row: Rect, look: Look, buf: &mut Buffer) -> Position {
    let at = Position::new(row.x.saturating_sub(2), row.y);
    put(buf, buf.area, (at.x, at.y), "▌", look.style(Role::Accent));
    at
}

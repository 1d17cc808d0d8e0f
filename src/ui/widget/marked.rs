//! The one text of a screen that matters most.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::ui::{cells::put, look::Look, paragraph::Prose, theme::Role};

/// `▌ text`: a text with the mark before its first line. Set it [`Marked::INDENT`] columns
/// narrower than its area.
#[derive(Clone, Copy, Debug)]
pub struct Marked<'a> {
    /// The text.
    pub prose: &'a Prose<'a>,
    /// How to draw it.
    pub look: Look,
}

impl Marked<'_> {
    /// Columns that the mark and the blank after it take.
    pub const INDENT: u16 = 2;
}

impl Widget for &Marked<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        put(buf, area, (area.x, area.y), "▌", self.look.style(Role::Accent));
        self.prose.render(indented(area, Marked::INDENT), buf);
    }
}

/// `area` without its first `columns`.
pub(super) fn indented(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x.saturating_add(columns), width: area.width - columns, ..area }
}

//! Both plots of a run, the count over the free drug, with one axis of days.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{study::lab::Drawn, ui::look::Look};

/// Both plots of a run.
pub(super) struct Plots<'a> {
    /// What is drawn.
    pub(super) drawn: &'a Drawn,
    /// How to draw it.
    pub(super) look: Look,
}

impl Plots<'_> {
    /// Draws both in `area`.
    pub(super) fn draw(&self, _area: Rect, _buf: &mut Buffer) {
        let _ = (self.drawn, self.look);
    }
}

//! Lines across an area.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::ui::{cells::fill, look::Look, theme::Role};

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// `─`, around things.
    Frame,
    /// `╌`, inside things.
    Inside,
}

/// A line over the whole width of the first row.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// How it is drawn.
    pub stroke: Stroke,
    /// How to draw.
    pub look: Look,
}

impl Widget for &Rule {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let symbol = match self.stroke {
            Stroke::Frame => "─",
            Stroke::Inside => "╌",
        };
        fill(buf, area, symbol, self.look.style(Role::Rule));
    }
}

//! The heading of a page or of a section.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::rule::{Rule, Stroke};
use crate::ui::{
    cells::{columns, fill, fit, put},
    look::Look,
    theme::Role,
};

/// A title with a line under it; two rows.
#[derive(Clone, Copy, Debug)]
pub enum Heading<'a> {
    /// Of a page: `━` as long as the title.
    Page(&'a str, Look),
    /// Of a section: `╌` over the whole width.
    Section(&'a str, Look),
}

impl Heading<'_> {
    /// Rows that it takes.
    pub const ROWS: u16 = 2;
}

impl Widget for &Heading<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let (Heading::Page(title, look) | Heading::Section(title, look)) = *self;
        let title = look.text(title);
        let title = fit(&title, area.width);
        put(buf, area, (area.x, area.y), &title, look.style(Role::Title));
        let Some(under) = area.rows().nth(1) else { return };
        match self {
            Heading::Page(..) => {
                let line = Rect { width: columns(&title), ..under };
                fill(buf, line, "━", look.style(Role::Rule));
            }
            Heading::Section(..) => (&Rule { stroke: Stroke::Inside, look }).render(under, buf),
        }
    }
}

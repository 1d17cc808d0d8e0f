//! A box over the page.

use ratatui::{
    buffer::Buffer,
    layout::{Margin, Rect},
    widgets::{Clear, Widget},
};

use crate::ui::{
    cells::{columns, fill, fit, put},
    look::Look,
    theme::Role,
};

/// A box with a title in its upper line and a note in its lower one.
#[derive(Clone, Copy, Debug)]
pub struct Popup<'a> {
    /// What it is about; may be empty.
    pub title: &'a str,
    /// Such as `1 of 3`; may be empty.
    pub note: &'a str,
    /// How to draw it.
    pub look: Look,
}

impl Popup<'_> {
    /// Columns and rows that the box adds to what is in it.
    pub const FRAME: (u16, u16) = (6, 4);

    /// The room inside `area`: two blank columns and one blank row from the lines.
    #[must_use]
    pub fn inner(area: Rect) -> Rect {
        area.inner(Margin::new(Self::FRAME.0 / 2, Self::FRAME.1 / 2))
    }
}

impl Widget for &Popup<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        Clear.render(area, buf);
        buf.set_style(area, self.look.theme.base());
        draw_box(area, self.look, buf);
        let room = area.width.saturating_sub(6);
        let title = self.look.text(self.title);
        if !title.is_empty() && room > 0 {
            let title = format!(" {} ", fit(&title, room));
            put(buf, area, (area.x + 2, area.y), &title, self.look.style(Role::Title));
        }
        let note = self.look.text(self.note);
        if !note.is_empty() && room > 0 && area.height > 1 {
            let note = format!(" {} ", fit(&note, room));
            let x = area.right().saturating_sub(columns(&note) + 2);
            put(buf, area, (x, area.bottom() - 1), &note, self.look.style(Role::Quiet));
        }
    }
}

/// A box of lines with round corners on the edge of `area`, if that has room for one.
pub(super) fn draw_box(area: Rect, look: Look, buf: &mut Buffer) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let style = look.style(Role::Rule);
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for y in [area.y, bottom] {
        fill(buf, Rect { y, ..area }, "─", style);
    }
    for y in area.y..=bottom {
        for x in [area.x, right] {
            put(buf, area, (x, y), "│", style);
        }
    }
    for (at, corner) in [
        ((area.x, area.y), "╭"),
        ((right, area.y), "╮"),
        ((area.x, bottom), "╰"),
        ((right, bottom), "╯"),
    ] {
        put(buf, area, at, corner, style);
    }
}

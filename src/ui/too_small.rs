//! The page for a window that is too small for any other.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    cells::{columns, fit, put},
    look::Look,
    theme::Role,
};

/// Says how much room is missing; nothing is lost meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct TooSmall {
    /// How to draw it.
    pub look: Look,
}

impl Widget for &TooSmall {
    fn render(self, area: Rect, buf: &mut Buffer) {
        buf.set_style(area.intersection(buf.area), self.look.theme.base());
        let lines = lines(area);
        let top = (area.height + 1).saturating_sub(rows(&lines)) / 2;
        for (y, (line, role)) in (area.y + top..area.bottom()).zip(&lines) {
            let line = fit(line, area.width);
            let x = area.x + (area.width - columns(&line)) / 2;
            put(buf, area, (x, y), &line, self.look.style(*role));
        }
    }
}

fn lines(area: Rect) -> Vec<(String, Role)> {
    let airy = area.height >= 8;
    let blanks = |rows| (0..if airy { rows } else { 0 }).map(|_| (String::new(), Role::Text));
    let size = format!("This window is {} × {}.", area.width, area.height);
    let mut lines = vec![("A little more room, please.".to_owned(), Role::Title)];
    lines.extend(blanks(1));
    lines.push(("80 × 24 shows everything.".to_owned(), Role::Text));
    lines.push((size, Role::Text));
    lines.extend(blanks(2));
    lines.push(("Your place is kept.   q quit".to_owned(), Role::Quiet));
    lines
}

fn rows(lines: &[(String, Role)]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

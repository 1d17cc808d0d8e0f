//! The line of keys at the end of a page.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::ui::{
    cells::{columns, put},
    look::Look,
    page::Key,
    theme::Role,
};

/// Keys and what they do, in order of use.
#[derive(Clone, Copy, Debug)]
pub struct Keys<'a> {
    /// What there is to show.
    pub keys: &'a [Key<'a>],
    /// How to draw it.
    pub look: Look,
}

/// Columns between two keys, from roomy to tight.
const GAPS: [u16; 3] = [4, 3, 2];

impl Keys<'_> {
    /// Draws them on the first row of `area`. They first move together, then the last ones are
    /// dropped; help and the way out stay.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        let (gap, shown) = self.shown(area.width);
        let mut x = area.x;
        for key in shown {
            let keys = self.look.text(key.keys);
            x = put(buf, area, (x, area.y), &keys, self.look.style(Role::Accent));
            let label = self.look.text(key.label);
            x = put(buf, area, (x.saturating_add(1), area.y), &label, self.look.style(Role::Quiet));
            x = x.saturating_add(gap);
        }
    }

    fn shown(&self, room: u16) -> (u16, Vec<Key<'_>>) {
        let mut shown = self.keys.to_vec();
        loop {
            if let Some(gap) = GAPS.into_iter().find(|&gap| self.width(&shown, gap) <= room) {
                return (gap, shown);
            }
            match shown.iter().rposition(|key| !stays(key)) {
                Some(last) => drop(shown.remove(last)),
                None if shown.is_empty() => return (0, shown),
                None => drop(shown.pop()),
            }
        }
    }

    fn width(&self, keys: &[Key<'_>], gap: u16) -> u16 {
        let each = keys.iter().map(|key| {
            let wide = columns(&self.look.text(key.keys)) + 1 + columns(&self.look.text(key.label));
            wide.saturating_add(gap)
        });
        each.fold(0, u16::saturating_add).saturating_sub(gap)
    }
}

impl Widget for &Keys<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        self.draw(area, buf);
    }
}

fn stays(key: &Key<'_>) -> bool {
    matches!(key.keys, "?" | "esc" | "F1")
}

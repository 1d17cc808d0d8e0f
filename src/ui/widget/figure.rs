//! One picture of a figure in its place, with what is new in it and the numbers on it.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};
use unicode_width::UnicodeWidthChar;

use super::curve;
use crate::{
    content::{Curve, Line, Mark, Point, Still},
    ui::{cells::put, look::Look, theme::Role},
};

/// The numbers on a picture.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'a> {
    /// Where they stand.
    pub marks: &'a [Mark],
    /// The number that is being asked for.
    pub here: Option<u8>,
}

/// A picture in the middle of its area's width, at the top.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    /// The picture.
    pub still: &'a Still,
    /// The picture one step before; what differs from it is bold.
    pub before: Option<&'a Still>,
    /// Columns that the figure needs in all of its steps.
    pub cols: u16,
    /// The numbers on it, if it is asked about.
    pub marks: Option<Marks<'a>>,
    /// How to draw it.
    pub look: Look,
}

impl Figure<'_> {
    fn row(&self, row: Rect, art: &str, before: Option<&str>, buf: &mut Buffer) {
        let mut old = before.map(str::chars);
        let mut x = row.x;
        for ink in art.chars() {
            let was = old.as_mut().map(|old| old.next().unwrap_or(' '));
            if ink != ' ' {
                let style = self.look.style(role(ink));
                let is_new = was.is_some_and(|was| was != ink);
                let new = self.look.style(Role::Changed).add_modifier;
                let style = if is_new { style.add_modifier(new) } else { style };
                put(buf, row, (x, row.y), ink.encode_utf8(&mut [0; 4]), style);
            }
            let wide = ink.width().unwrap_or(0);
            x = x.saturating_add(u16::try_from(wide).unwrap_or(0));
        }
    }

    /// Dotted curves first, so that a solid one keeps its line where the two meet.
    fn curves(&self, area: Rect, buf: &mut Buffer) {
        let mut curves: Vec<&Curve> = self.still.curves.iter().collect();
        curves.sort_by_key(|curve| curve.line == Line::Solid);
        for curve in curves {
            let style = self.look.style(Role::Figure);
            let is_new = self.before.is_some_and(|before| !before.curves.contains(curve));
            let new = self.look.style(Role::Changed).add_modifier;
            let style = if is_new { style.add_modifier(new) } else { style };
            curve::draw(curve, area, style, self.look.glyphs, buf);
        }
    }

    fn mark(&self, area: Rect, mark: Mark, here: Option<u8>, buf: &mut Buffer) {
        let number = mark.mark;
        let text = match mark.point {
            Point::Left => format!("◀ {number}"),
            Point::Right => format!("{number} ▶"),
            Point::Up => format!("▲{number}"),
            Point::Down => format!("▼{number}"),
        };
        let role = if here == Some(number) { Role::Accent } else { Role::Strong };
        let (x, y) = mark.at;
        let at = (area.x.saturating_add(x), area.y.saturating_add(y));
        put(buf, area, at, &text, self.look.style(role));
    }
}

impl Widget for &Figure<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let left = area.width.saturating_sub(self.cols) / 2;
        let area = Rect { x: area.x.saturating_add(left), width: area.width - left, ..area };
        self.curves(area, buf);
        let mut before = self.before.map(Still::rows);
        for (row, art) in area.rows().zip(self.still.rows()) {
            let old = before.as_mut().map(|rows| rows.next().unwrap_or_default());
            self.row(row, art, old, buf);
        }
        if let Some(Marks { marks, here }) = self.marks {
            for &mark in marks {
                self.mark(area, mark, here, buf);
            }
        }
    }
}

fn role(ink: char) -> Role {
    if ink == '◆' { Role::Accent } else { Role::Figure }
}

//! A curve of a figure, drawn from its points into the cells that it has.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::ink::{self, Share, share};
use crate::{content::Curve, ui::look::Glyphs};

/// Draws `curve` where it stands on the picture in `picture`.
pub(super) fn draw(curve: &Curve, picture: Rect, style: Style, glyphs: Glyphs, buf: &mut Buffer) {
    let points = curve.points.iter().map(|&(x, y)| (share(curve.x, x), share(curve.y, y)));
    let points: Vec<Share> = points.collect();
    ink::draw(&points, curve.line, place(curve, picture), (style, glyphs), buf);
}

fn place(curve: &Curve, picture: Rect) -> Rect {
    let ((column, row), (width, height)) = (curve.at, curve.size);
    let (x, y) = (picture.x.saturating_add(column), picture.y.saturating_add(row));
    Rect { x, y, width, height }.intersection(picture)
}

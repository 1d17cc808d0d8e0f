//! A curve of a figure, drawn from its points into the cells that it has.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Style},
    symbols::Marker,
    widgets::{
        Widget,
        canvas::{Canvas, Context, Line as Stretch, Points},
    },
};

use crate::{
    content::{Curve, Line},
    ui::look::Glyphs,
};

/// Draws `curve` where it stands on the picture in `picture`.
pub(super) fn draw(curve: &Curve, picture: Rect, style: Style, glyphs: Glyphs, buf: &mut Buffer) {
    let area = place(curve, picture).intersection(buf.area);
    let mut layer = Buffer::empty(area);
    let canvas = Canvas::default()
        .marker(marker(curve.line, glyphs))
        .x_bounds([curve.x.0, curve.x.1])
        .y_bounds([curve.y.0, curve.y.1])
        .paint(|context| paint(curve, context));
    canvas.render(area, &mut layer);
    for position in area.positions() {
        let inked = layer.cell(position).map_or(" ", |cell| cell.symbol());
        if !matches!(inked, " " | "\u{2800}")
            && let Some(cell) = buf.cell_mut(position)
        {
            cell.set_symbol(inked).set_style(style);
        }
    }
}

fn place(curve: &Curve, picture: Rect) -> Rect {
    let ((column, row), (width, height)) = (curve.at, curve.size);
    let (x, y) = (picture.x.saturating_add(column), picture.y.saturating_add(row));
    Rect { x, y, width, height }.intersection(picture)
}

fn marker(line: Line, glyphs: Glyphs) -> Marker {
    match (glyphs, line) {
        (Glyphs::Unicode, Line::Solid | Line::Dotted) => Marker::Braille,
        (Glyphs::Ascii, Line::Solid) => Marker::Custom('*'),
        (Glyphs::Ascii, Line::Dotted) => Marker::Custom('.'),
    }
}

fn paint(curve: &Curve, context: &mut Context<'_>) {
    // The theme colours the cells afterwards; the canvas only says which of them have ink.
    let ink = Color::Reset;
    match curve.line {
        Line::Solid => {
            for pair in curve.points.windows(2) {
                if let &[(x1, y1), (x2, y2)] = pair {
                    context.draw(&Stretch { x1, y1, x2, y2, color: ink });
                }
            }
        }
        Line::Dotted => context.draw(&Points { coords: &dots(curve), color: ink }),
    }
}

/// One point for each column, as far as the curve reaches.
fn dots(curve: &Curve) -> Vec<(f64, f64)> {
    let count = curve.size.0;
    let (left, right) = curve.x;
    let at = |dot: u16| left + (right - left) * (f64::from(dot) + 0.5) / f64::from(count.max(1));
    (0..count).map(at).filter_map(|x| Some((x, height_at(&curve.points, x)?))).collect()
}

/// The height of the line through `points` at `x`; none before the first or after the last.
fn height_at(points: &[(f64, f64)], x: f64) -> Option<f64> {
    points.windows(2).find_map(|pair| match pair {
        &[(x1, y1), (x2, y2)] if x1 <= x && x <= x2 && x1 < x2 => {
            Some(y1 + (y2 - y1) * (x - x1) / (x2 - x1))
        }
        _ => None,
    })
}

//! Lines through points as ink on cells: braille dots, or in ASCII one sign for each cell.

use std::ops::RangeInclusive;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Style},
    symbols::Marker,
    widgets::{
        Widget,
        canvas::{Canvas, Context, Line as Stretch, Points},
    },
};

use crate::{content::Line, ui::look::Glyphs};

/// A place as shares of the width and of the height: (0, 0) is the lower left corner of the cells
/// that are drawn in, (1, 1) the upper right one.
pub(super) type Share = (f64, f64);

/// How far outside of 0 to 1 a share may be for rounding's sake.
pub(super) const SLACK: f64 = 1e-9;

/// Shares that lie in the cells.
const INSIDE: RangeInclusive<f64> = -SLACK..=1.0 + SLACK;

/// Farther outside than this nothing changes any more, and no difference becomes infinite.
const FAR: f64 = 1e9;

/// How much of the way from the first to the second of `range` lies before `value`. It is less
/// than 0 or more than 1 outside of the range, and not a number where there is no range.
pub(super) fn share(range: (f64, f64), value: f64) -> f64 {
    let way = range.1 - range.0;
    if way > 0.0 { (value - range.0) / way } else { f64::NAN }
}

/// Draws the line through `points`, as far as it lies inside, into the cells of `area`.
pub(super) fn draw(
    points: &[Share],
    line: Line,
    area: Rect,
    (style, glyphs): (Style, Glyphs),
    buf: &mut Buffer,
) {
    let area = area.intersection(buf.area);
    let mut layer = Buffer::empty(area);
    let canvas = Canvas::default()
        .marker(marker(line, glyphs))
        .x_bounds([0.0, 1.0])
        .y_bounds([0.0, 1.0])
        .paint(|context| paint(points, line, (area, glyphs), context));
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

/// The cell of `area` in which a line has its ink at `at`; none outside.
pub(super) fn cell(at: Share, area: Rect, glyphs: Glyphs) -> Option<Position> {
    if area.is_empty() || !INSIDE.contains(&at.0) || !INSIDE.contains(&at.1) {
        return None;
    }
    let (columns, rows) = grain(area, glyphs);
    let (wide, high) = dots_of_a_cell(glyphs);
    let x = nearest(at.0 * columns) / wide;
    let y = nearest((1.0 - at.1) * rows) / high;
    Some(Position::new(area.x.saturating_add(x), area.y.saturating_add(y)))
}

/// Where the part of the line that lies inside ends.
pub(super) fn end(points: &[Share]) -> Option<Share> {
    stretches(points).next_back().map(|(_, to)| to)
}

fn marker(line: Line, glyphs: Glyphs) -> Marker {
    match (glyphs, line) {
        (Glyphs::Unicode, Line::Solid | Line::Dotted) => Marker::Braille,
        (Glyphs::Ascii, Line::Solid) => Marker::Custom('*'),
        (Glyphs::Ascii, Line::Dotted) => Marker::Custom('.'),
    }
}

fn dots_of_a_cell(glyphs: Glyphs) -> (u16, u16) {
    match glyphs {
        Glyphs::Unicode => (2, 4),
        Glyphs::Ascii => (1, 1),
    }
}

/// Steps between the outermost dots of `area`, across and up.
fn grain(area: Rect, glyphs: Glyphs) -> (f64, f64) {
    let (wide, high) = dots_of_a_cell(glyphs);
    let steps = |cells: u16, dots: u16| f64::from(u32::from(cells) * u32::from(dots)) - 1.0;
    (steps(area.width, wide).max(0.0), steps(area.height, high).max(0.0))
}

fn paint(points: &[Share], line: Line, on: (Rect, Glyphs), context: &mut Context<'_>) {
    // The theme colours the cells afterwards; the canvas only says which of them have ink.
    let color = Color::Reset;
    let (columns, rows) = grain(on.0, on.1);
    match (on.1, line) {
        (Glyphs::Unicode, Line::Solid) => {
            for ((x1, y1), (x2, y2)) in stretches(points) {
                context.draw(&Stretch { x1, y1, x2, y2, color });
            }
        }
        (Glyphs::Unicode, Line::Dotted) => {
            context.draw(&Points { coords: &dots(points, columns, rows), color });
        }
        (Glyphs::Ascii, Line::Solid | Line::Dotted) => {
            context.draw(&Points { coords: &signs(points, columns), color });
        }
    }
}

/// Every second dot along the line, so that a steep line has them as well.
fn dots(points: &[Share], columns: f64, rows: f64) -> Vec<Share> {
    let mut dots = Vec::new();
    let mut due = 0.0;
    for (from, to) in stretches(points) {
        let way = ((to.0 - from.0) * columns).abs().max(((to.1 - from.1) * rows).abs());
        while due <= way {
            dots.push(between(from, to, if way > 0.0 { due / way } else { 0.0 }));
            due += 2.0;
        }
        due -= way;
    }
    dots
}

/// One place for each column that the line reaches. All of a line that goes up and down within a
/// few columns would be a block of signs.
fn signs(points: &[Share], columns: f64) -> Vec<Share> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let sign = |column: u16| {
        let middle = f64::from(column) / columns.max(1.0);
        let x = middle.max(first.0).min(last.0);
        let is_reached = ((x - middle) * columns).abs() <= 0.5;
        let y = height_at(points, x).filter(|y| is_reached && INSIDE.contains(y))?;
        Some((x, y.clamp(0.0, 1.0)))
    };
    (0..=nearest(columns)).filter_map(sign).collect()
}

/// The height of the line at `x`; none after its last point.
fn height_at(points: &[Share], x: f64) -> Option<f64> {
    let after = points.partition_point(|point| point.0 < x);
    let &(x2, y2) = points.get(after)?;
    match after.checked_sub(1).and_then(|before| points.get(before)) {
        Some(&(x1, y1)) if x1 < x2 => Some(y1 + (y2 - y1) * (x - x1) / (x2 - x1)),
        _ => Some(y2),
    }
}

/// The parts of the stretches between `points` that lie inside. A lone point is one of no length.
fn stretches(points: &[Share]) -> impl DoubleEndedIterator<Item = (Share, Share)> {
    let lone = if let &[point] = points { Some((point, point)) } else { None };
    let pairs = points.windows(2).filter_map(|pair| match pair {
        &[from, to] => Some((from, to)),
        _ => None,
    });
    lone.into_iter().chain(pairs).filter_map(|(from, to)| clip(from, to))
}

/// The part of the stretch that lies inside: from where it has passed the last edge inward to where
/// it passes the first one outward.
fn clip(from: Share, to: Share) -> Option<(Share, Share)> {
    if [from.0, from.1, to.0, to.1].into_iter().any(f64::is_nan) {
        return None;
    }
    let near = |(x, y): Share| (x.clamp(-FAR, FAR), y.clamp(-FAR, FAR));
    let (from, to) = (near(from), near(to));
    let (across, up) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (outward, room) in
        [(-across, from.0), (across, 1.0 - from.0), (-up, from.1), (up, 1.0 - from.1)]
    {
        if outward < 0.0 {
            enters = enters.max(room / outward);
        } else if outward > 0.0 {
            leaves = leaves.min(room / outward);
        } else if room < -SLACK {
            return None;
        }
    }
    (enters <= leaves).then(|| (between(from, to, enters), between(from, to, leaves)))
}

/// The place after a `part` of the stretch, which must lie inside but for rounding.
fn between(from: Share, to: Share, part: f64) -> Share {
    let place = |from: f64, to: f64| (from + (to - from) * part).clamp(0.0, 1.0);
    (place(from.0, to.0), place(from.1, to.1))
}

/// The nearest whole number from 0 to 65535.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "there is no other way from f64 to an integer, and it saturates"
)]
fn nearest(steps: f64) -> u16 {
    steps.round() as u16
}

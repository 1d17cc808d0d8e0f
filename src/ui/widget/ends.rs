//! Names at the ends of the curves of a plot, where they cover no ink and not each other.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::ui::{cells::columns, theme::Role};

/// A name that looks for its place.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    /// What it says; not empty.
    pub(super) text: std::borrow::Cow<'a, str>,
    /// The cell in which its curve ends.
    pub(super) end: Position,
    /// How it is drawn.
    pub(super) role: Role,
}

/// Finds a row of cells for each name, a blank before it, and none where there is no room: right
/// after the end of its curve, or a row beside that, or in the right margin, as near as can be.
pub(super) fn place<'n, 'a>(
    names: &'n [Name<'a>],
    area: Rect,
    cells: Rect,
    ink: &Buffer,
) -> Vec<(Rect, &'n Name<'a>)> {
    let mut placed: Vec<(Rect, &Name)> = Vec::new();
    for name in names {
        let is_under = placed.iter().any(|(_, other)| name.end.y >= other.end.y);
        let is_free = |spot: &Rect| {
            area.intersection(*spot) == *spot
                && placed.iter().all(|(other, _)| !other.intersects(*spot))
                && spot.positions().all(|at| ink.cell(at).is_none_or(|cell| cell.symbol() == " "))
        };
        let spot = spots(name, cells, is_under).find(is_free);
        placed.extend(spot.map(|spot| (spot, name)));
    }
    placed
}

/// Places for `name`, the best first.
fn spots(name: &Name<'_>, cells: Rect, is_under: bool) -> impl Iterator<Item = Rect> {
    let width = columns(&name.text).saturating_add(1);
    let after = name.end.x.saturating_add(1);
    let beside = rows_near(name.end.y, cells, is_under).take(3).map(move |y| (after, y));
    let margin = rows_near(name.end.y, cells, is_under).map(move |y| (cells.right(), y));
    beside.chain(margin).map(move |(x, y)| Rect { x, y, width, height: 1 })
}

/// The rows of `cells` from `y` outwards, the one below first if `is_under`.
fn rows_near(y: u16, cells: Rect, is_under: bool) -> impl Iterator<Item = u16> {
    let away = (1..=cells.height).flat_map(move |by| {
        let (above, below) = (y.checked_sub(by), y.checked_add(by));
        if is_under { [below, above] } else { [above, below] }
    });
    let near = std::iter::once(Some(y)).chain(away).flatten();
    near.filter(move |row| (cells.y..cells.bottom()).contains(row))
}

//! Names at the ends of the curves of a plot, where they cover no ink and not each other.

use std::borrow::Cow;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::ui::{cells::columns, theme::Role};

/// Rows that are tried near the end of a curve: in one farther off its name could be another's.
const NEAR: usize = 7;

/// A name that looks for its place.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    /// What it says; not empty.
    pub(super) text: Cow<'a, str>,
    /// The cell in which its curve ends.
    pub(super) end: Position,
    /// How it is drawn.
    pub(super) role: Role,
}

/// Finds a row of cells for each name, with a blank before and after it, and none where there is
/// no room: right after the end of its curve, or near that, or in the right margin, as near as
/// can be.
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
            placed.iter().all(|(other, _)| !other.intersects(*spot))
                && spot.positions().all(|at| ink.cell(at).is_none_or(|cell| cell.symbol() == " "))
        };
        let spot = spots(name, area, cells, is_under).find(is_free);
        placed.extend(spot.map(|spot| (spot, name)));
    }
    placed
}

/// Places inside of `area` for `name` and its blanks, the best first.
fn spots(name: &Name<'_>, area: Rect, cells: Rect, is_under: bool) -> impl Iterator<Item = Rect> {
    let width = columns(&name.text).saturating_add(1);
    let after = name.end.x.saturating_add(1);
    let across = name.end.x.saturating_sub(width / 2).max(cells.x);
    let rows = rows_near(name.end.y, cells, is_under);
    let beside = rows.clone().take(NEAR).flat_map(move |y| {
        let is_across = y != name.end.y && after < cells.right();
        [Some((after, y)), is_across.then_some((across, y))].into_iter().flatten()
    });
    let margin = rows.map(move |y| (cells.right(), y));
    beside.chain(margin).filter_map(move |(x, y)| {
        let text = Rect { x, y, width, height: 1 };
        let with_blank = Rect { width: width.saturating_add(1), ..text };
        (area.intersection(text) == text).then_some(area.intersection(with_blank))
    })
}

/// The rows of `cells` from `y` outwards, the one below first if `is_under`.
fn rows_near(y: u16, cells: Rect, is_under: bool) -> impl Iterator<Item = u16> + Clone {
    let away = (1..=cells.height).flat_map(move |by| {
        let (above, below) = (y.checked_sub(by), y.checked_add(by));
        if is_under { [below, above] } else { [above, below] }
    });
    let near = std::iter::once(Some(y)).chain(away).flatten();
    near.filter(move |row| (cells.y..cells.bottom()).contains(row))
}

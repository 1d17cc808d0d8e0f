//! Left sides to be given their right sides.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    desk::{Desk, Stage, digit},
    rows::{GUTTER, Row, Rows},
    words,
};
use crate::{
    content::Words,
    study::quiz::Draft,
    ui::{
        cells::columns,
        flow::Flow,
        grid::Grid,
        theme::Role,
        widget::{Rule, Stroke},
    },
};

/// Columns of a number and the blanks after it.
const NUMBER: u16 = 3;
/// Behind what was given to a row already.
pub(super) const USED: &str = "  ·";

/// What belongs together, and what belongs to none.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) pairs: &'a [(Words, Words)],
    pub(super) extra: &'a [Words],
}

impl<'a> Sides<'a> {
    /// The right side at this file position: pairs, then extra.
    fn right(self, position: usize) -> &'a str {
        let rights = self.pairs.iter().map(|(_, right)| right).chain(self.extra);
        rights.map(|right| &**right).nth(position).unwrap_or_default()
    }
}

/// Draws the left sides with what they were given, then the right sides.
pub(super) fn draw(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    sides: Sides<'_>,
    flow: &mut Flow<'_>,
) {
    let Some(Draft::Match(given)) = desk.attempt().draft() else { return };
    flow.gap(1);
    lefts(desk, grid, stage, (sides, given), flow);
    flow.gap(1);
    flow.block(1, |area, buf| rule_across(desk, area, buf));
    rights(desk, given, sides, flow);
    if let Some(left_over) = left_over(sides.extra.len()) {
        flow.gap(1);
        flow.prose(&desk.plain(&format!("{left_over}."), Role::Quiet, flow.width()));
    }
}

/// `One of these is not needed`, if there are more right sides than rows.
pub(super) fn left_over(extra: usize) -> Option<String> {
    match extra {
        0 => None,
        1 => Some("One of these is not needed".to_owned()),
        many => Some(format!("{} of these are not needed", words::capital(&words::number(many)))),
    }
}

fn lefts(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    (sides, given): (Sides<'_>, &[Option<usize>]),
    flow: &mut Flow<'_>,
) {
    let widest =
        sides.pairs.iter().map(|(left, _)| columns(&desk.look.text(left))).max().unwrap_or(0);
    let indent = (widest + GUTTER + 4).clamp(16, (flow.width() / 2).max(16));
    let room = flow.width().saturating_sub(indent);
    let order = &desk.entry().order;
    let rows = sides.pairs.iter().zip(given).map(|((left, _), given)| {
        let label = left.to_string();
        let Some(position) = *given else {
            return Row { label, text: desk.plain("_", Role::Text, room) };
        };
        let place = order.iter().position(|at| *at == position).unwrap_or(0);
        let text = desk.plain(sides.right(position), Role::Text, room.saturating_sub(NUMBER));
        Row { label, text }.framed(&format!("{}  ", digit(place)), "")
    });
    let rows: Vec<Row> = rows.collect();
    let gap = stage.gap(grid);
    let list = Rows { list: &rows, indent, here: stage.row(), gap, look: desk.look };
    flow.focus_block(list.height(), |area, buf| {
        list.render(area, buf);
        list.cursor(area)
    });
}

fn rule_across(desk: &Desk<'_>, area: Rect, buf: &mut Buffer) {
    let area = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
    Rule { stroke: Stroke::Inside, look: desk.look }.render(area, buf);
}

/// The right sides by number, in two columns if both have room.
fn rights(desk: &Desk<'_>, given: &[Option<usize>], sides: Sides<'_>, flow: &mut Flow<'_>) {
    let order = &desk.entry().order;
    let around = GUTTER + NUMBER + columns(USED);
    let half = flow.width() / 2;
    let needed =
        order.iter().map(|at| columns(&desk.look.text(sides.right(*at)))).max().unwrap_or(0);
    let in_two = needed + around < half;
    let width = if in_two { half } else { flow.width() };
    let per_column = if in_two { order.len().div_ceil(2) } else { order.len() };
    let rows = order.iter().enumerate().map(|(place, &position)| {
        let text =
            desk.plain(sides.right(position), Role::Text, width.saturating_sub(GUTTER + NUMBER));
        let used = if given.contains(&Some(position)) { USED } else { "" };
        Row { label: digit(place).to_string(), text }.framed("", used)
    });
    let rows: Vec<Row> = rows.collect();
    let lists = rows.chunks(per_column.max(1)).map(|list| Rows {
        list,
        indent: GUTTER + NUMBER,
        here: None,
        gap: 0,
        look: desk.look,
    });
    let lists: Vec<Rows<'_>> = lists.collect();
    let height = lists.iter().map(Rows::height).max().unwrap_or(0);
    flow.block(height, |area, buf| {
        for (list, x) in lists.iter().zip((area.x..area.right()).step_by(usize::from(width.max(1))))
        {
            list.render(Rect { x, width: width.min(area.right() - x), ..area }, buf);
        }
    });
}

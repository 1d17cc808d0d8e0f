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

/// Draws the left sides with what they were given, then the right sides.
pub(super) fn draw(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    (pairs, extra): (&[(Words, Words)], &[Words]),
    flow: &mut Flow<'_>,
) {
    let Some(Draft::Match(given)) = desk.attempt().draft() else { return };
    let side = |position: usize| {
        let rights = pairs.iter().map(|(_, right)| right).chain(extra);
        rights.map(|right| &**right).nth(position).unwrap_or_default()
    };
    flow.gap(1);
    lefts(desk, grid, stage, (pairs, given, &side), flow);
    flow.gap(1);
    flow.block(1, |area, buf| rule_across(desk, area, buf));
    rights(desk, given, &side, flow);
    if let Some(left_over) = left_over(extra.len()) {
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

fn lefts<'w>(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    (pairs, given, side): (&[(Words, Words)], &[Option<usize>], &dyn Fn(usize) -> &'w str),
    flow: &mut Flow<'_>,
) {
    let widest = pairs.iter().map(|(left, _)| columns(&desk.look.text(left))).max().unwrap_or(0);
    let indent = (widest + GUTTER + 4).clamp(16, (flow.width() / 2).max(16));
    let room = flow.width().saturating_sub(indent);
    let order = &desk.entry().order;
    let rows = pairs.iter().zip(given).map(|((left, _), given)| {
        let said = given.map_or("_".to_owned(), |position| {
            let place = order.iter().position(|at| *at == position).unwrap_or(0);
            format!("{}  {}", digit(place), side(position))
        });
        let text = desk.plain(&said, Role::Text, room);
        Row { label: left.to_string(), text }
    });
    let rows: Vec<Row> = rows.collect();
    let gap = stage.gap(grid);
    let list = Rows { rows: &rows, indent, here: stage.row(), gap, look: desk.look };
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
fn rights<'w>(
    desk: &Desk<'_>,
    given: &[Option<usize>],
    side: &dyn Fn(usize) -> &'w str,
    flow: &mut Flow<'_>,
) {
    let said: Vec<(String, String)> = desk
        .entry()
        .order
        .iter()
        .enumerate()
        .map(|(place, &position)| {
            let used = if given.contains(&Some(position)) { "  ·" } else { "" };
            (digit(place).to_string(), format!("{}{used}", side(position)))
        })
        .collect();
    let half = flow.width() / 2;
    let needed = said.iter().map(|(_, text)| columns(&desk.look.text(text))).max().unwrap_or(0);
    let in_two = needed + GUTTER + NUMBER < half;
    let width = if in_two { half } else { flow.width() };
    let per_column = if in_two { said.len().div_ceil(2) } else { said.len() };
    let rows: Vec<Row> = said
        .into_iter()
        .map(|(label, text)| {
            let text = desk.plain(&text, Role::Text, width.saturating_sub(GUTTER + NUMBER));
            Row { label, text }
        })
        .collect();
    let lists = rows.chunks(per_column.max(1)).map(|rows| Rows {
        rows,
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

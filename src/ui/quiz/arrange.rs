//! Events to be put in order.

use ratatui::widgets::Widget;

use super::{
    desk::{Desk, Stage},
    rows::{Row, Rows},
};
use crate::{
    app::Focus,
    content::{OrderScoring, Words},
    study::quiz::Draft,
    ui::{flow::Flow, grid::Grid, theme::Role},
};

/// Columns before an event: mark, number, the sign of the one that is carried.
const INDENT: u16 = 7;

/// Draws the events as they stand.
pub(super) fn draw(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    (scoring, sequence): (OrderScoring, &[Words]),
    flow: &mut Flow<'_>,
) {
    let Some(Draft::Order(places)) = desk.attempt().draft() else { return };
    let carried = match stage {
        Stage::Open(Focus::Carrying(row)) => Some(row),
        Stage::Open(Focus::Row(_) | Focus::Field { .. } | Focus::Unfolded)
        | Stage::Closed
        | Stage::Held => None,
    };
    let width = flow.width().saturating_sub(INDENT);
    let event = |place: &usize| sequence.get(*place).map_or("", |event| event);
    let rows = places.iter().enumerate().map(|(at, place)| {
        let (sign, role) =
            if carried == Some(at) { ("↕", Role::Strong) } else { (" ", Role::Text) };
        Row { label: format!("{:<2} {sign}", at + 1), text: desk.plain(event(place), role, width) }
    });
    let rows: Vec<Row> = rows.collect();
    let gap = stage.gap(grid);
    let list = Rows { rows: &rows, indent: INDENT, here: stage.row(), gap, look: desk.look };
    flow.gap(1);
    flow.focus_block(list.height(), |area, buf| {
        list.render(area, buf);
        list.cursor(area)
    });
    flow.gap(1 + gap);
    let held = carried.and_then(|at| places.get(at)).map(event);
    let how = match held {
        Some(event) => format!("Picked up: {event}. Arrows move it."),
        None => "Space picks one up, arrows move it, space puts it down.".to_owned(),
    };
    for line in [how.as_str(), rule(scoring)] {
        flow.prose(&desk.plain(line, Role::Quiet, flow.width()));
    }
}

fn rule(scoring: OrderScoring) -> &'static str {
    match scoring {
        OrderScoring::Exact => "Only the whole order counts.",
        OrderScoring::Adjacent => "Each neighbouring pair in the right order counts.",
    }
}

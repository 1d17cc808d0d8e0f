//! How sure? The marks for each degree stand beside it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    desk::{Desk, Stage, digit},
    words,
};
use crate::{
    study::quiz::Certainty,
    ui::{
        cells::{put, put_right},
        flow::Flow,
        grid::Grid,
        theme::Role,
    },
};

/// Columns to the right ends of the two columns of marks.
const ENDS: (u16, u16) = (49, 60);

/// Draws the degrees with their marks.
pub(super) fn draw(desk: &Desk<'_>, grid: &Grid, flow: &mut Flow<'_>) {
    flow.gap(1 + Stage::Closed.gap(grid));
    let width = flow.width().min(ENDS.1);
    flow.focus_block(4, |area, buf| {
        let mut rows = Rect { width, ..area }.rows();
        if let Some(row) = rows.next() {
            put(buf, row, (row.x, row.y), "How sure are you?", desk.look.style(Role::Strong));
            marks(desk, row, ("if right", "if wrong"), Role::Quiet, buf);
        }
        for (row, (place, certainty)) in rows.zip(Certainty::ALL.into_iter().enumerate()) {
            degree(desk, row, (digit(place), certainty), buf);
        }
        Some(Position::new(area.x, area.y))
    });
}

fn degree(desk: &Desk<'_>, row: Rect, (key, certainty): (char, Certainty), buf: &mut Buffer) {
    put(buf, row, (row.x, row.y), key.encode_utf8(&mut [0; 4]), desk.look.style(Role::Accent));
    let said = words::certainty(certainty);
    put(buf, row, (row.x + 3, row.y), said, desk.look.style(Role::Text));
    let (right, wrong) = (words::mark(certainty.if_right()), words::mark(certainty.if_wrong()));
    marks(desk, row, (&right, &wrong), Role::Text, buf);
}

fn marks(desk: &Desk<'_>, row: Rect, (right, wrong): (&str, &str), role: Role, buf: &mut Buffer) {
    let style = desk.look.style(role);
    let before = row.width.saturating_sub(ENDS.1 - ENDS.0);
    put_right(buf, Rect { width: before, ..row }, right, style);
    put_right(buf, row, wrong, style);
}

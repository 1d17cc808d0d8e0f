//! The row at the end of a question: a dot for each question, the flag, how much is saved.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::desk::Desk;
use crate::{
    app::Saving,
    study::quiz::{Attempt, ItemState, Sheet},
    ui::{
        cells::{columns, put, put_right},
        grid::{Column, Grid},
        theme::Role,
        widget::{Dot, Dots},
    },
};

const FLAGGED: &str = "   ⚑ flagged";

/// Draws the row.
pub(super) fn draw(desk: &Desk<'_>, grid: &Grid, buf: &mut Buffer) {
    let row = Rect { width: grid.table(Column::QUIZ).width, ..grid.foot(Column::QUIZ) };
    let saved = saved(desk);
    put_right(buf, row, &saved, desk.look.style(Role::Quiet));
    let flag = if desk.sheet().is_flagged() { FLAGGED } else { "" };
    let room = row.width.saturating_sub(columns(&saved) + columns(flag) + 2);
    let x = put_dots(desk, Rect { width: room, ..row }, buf);
    put(buf, row, (x, row.y), flag, desk.look.style(Role::Strong));
}

/// The dots, or their sum in words where they have no room. Returns the column after them.
fn put_dots(desk: &Desk<'_>, room: Rect, buf: &mut Buffer) -> u16 {
    let attempt = desk.attempt();
    let sheets = attempt.sheets().enumerate();
    let dots: Vec<Dot> = sheets.map(|(at, (_, sheet))| dot(sheet, at == attempt.at())).collect();
    let row = Dots { dots: &dots, look: desk.look };
    if row.rows(room.width) > 1 {
        let sum = format!("{} of {} done", done(attempt), attempt.len());
        return put(buf, room, (room.x, room.y), &sum, desk.look.style(Role::Text));
    }
    row.render(room, buf);
    let wide = u16::try_from(dots.len().saturating_mul(2).saturating_sub(1)).unwrap_or(0);
    room.x.saturating_add(wide)
}

fn dot(sheet: &Sheet, is_here: bool) -> Dot {
    match sheet.state() {
        ItemState::New | ItemState::Open(_) | ItemState::Saved(_) if is_here => Dot::Here,
        ItemState::Saved(_) if sheet.is_flagged() => Dot::Flagged,
        ItemState::Saved(_) => Dot::Kept,
        ItemState::Marked(verdict) if verdict.is_right() => Dot::Right,
        ItemState::Marked(_) => Dot::Wrong,
        ItemState::Revealed => Dot::Shown,
        ItemState::New | ItemState::Open(_) | ItemState::Unanswered => Dot::Open,
    }
}

/// How much of the attempt is safe, in words.
fn saved(desk: &Desk<'_>) -> String {
    match (&desk.model.saving, done(desk.attempt())) {
        (Saving::Off(_), _) => "not saved".to_owned(),
        (Saving::On, 1) => "1 answer saved".to_owned(),
        (Saving::On, done) => format!("{done} answers saved"),
    }
}

/// Questions that were answered or shown.
fn done(attempt: &Attempt) -> usize {
    let shown = attempt.sheets().filter(|(_, sheet)| *sheet.state() == ItemState::Revealed);
    attempt.answered() + shown.count()
}

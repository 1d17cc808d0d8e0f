//! One field to type a number or a word into.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::desk::{Desk, Stage};
use crate::ui::{
    cells::put,
    flow::Flow,
    theme::Role,
    widget::{Dress, Field},
};

/// Columns by which a field and what is said of it are set in.
const INDENT: u16 = 2;
const NUMBER_COLUMNS: u16 = 22;
const WORD_COLUMNS: u16 = 42;

/// What is forgiven in a typed word.
pub(super) const FORGIVEN: &str =
    "Capitals and hyphens do not matter, nor one slip in a long word.";

/// A number with its unit.
pub(super) fn number(desk: &Desk<'_>, stage: Stage, unit: &str, flow: &mut Flow<'_>) {
    field(desk, stage, (NUMBER_COLUMNS, unit), flow);
    let rule = format!("{unit} unless you type another unit; 0,14 and 0.14 are the same.");
    note(desk, stage, &rule, flow);
}

/// A word or two.
pub(super) fn short(desk: &Desk<'_>, stage: Stage, flow: &mut Flow<'_>) {
    field(desk, stage, (WORD_COLUMNS, ""), flow);
    note(desk, stage, FORGIVEN, flow);
}

/// A quiet sentence under a field, until there is more to say.
pub(super) fn note(desk: &Desk<'_>, stage: Stage, text: &str, flow: &mut Flow<'_>) {
    if stage == Stage::Held {
        return;
    }
    let prose = desk.plain(text, Role::Quiet, flow.width().saturating_sub(INDENT));
    flow.gap(1);
    flow.block(prose.rows(), |area, buf| prose.render(set_in(area), buf));
}

/// `area` without the columns before a field.
pub(super) fn set_in(area: Rect) -> Rect {
    let indent = INDENT.min(area.width);
    Rect { x: area.x + indent, width: area.width - indent, ..area }
}

fn field(desk: &Desk<'_>, stage: Stage, (columns, unit): (u16, &str), flow: &mut Flow<'_>) {
    let text = desk.typed(stage, 0);
    let caret = stage.caret(0, text);
    let field = Field { text, caret: caret.unwrap_or(0), dress: Dress::Boxed, look: desk.look };
    flow.gap(1);
    flow.focus_block(3, |area, buf| {
        let area = set_in(area);
        let boxed = Rect { width: columns.min(area.width), ..area };
        field.render(boxed, buf);
        beside(desk, unit, (boxed, area), buf);
        caret.and_then(|_| -> Option<Position> { field.cursor(boxed) })
    });
}

fn beside(desk: &Desk<'_>, unit: &str, (boxed, area): (Rect, Rect), buf: &mut Buffer) {
    let unit = desk.look.text(unit);
    put(buf, area, (boxed.right() + 2, area.y + 1), &unit, desk.look.style(Role::Text));
}

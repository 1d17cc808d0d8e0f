//! A question in a box, with its answers.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::told;
use crate::{
    app::{Asked, Model},
    ui::{
        grid::Grid,
        look::Look,
        paragraph::Prose,
        theme::Role,
        widget::{Menu, Popup},
    },
};

/// Columns of the box.
const COLUMNS: u16 = 58;

/// Draws the question and its answers.
pub(super) fn draw(
    model: &Model,
    asked: &Asked,
    look: Look,
    grid: &Grid,
    buf: &mut Buffer,
) -> Option<Position> {
    let (title, sentences) = told::words(model, &asked.question);
    let width = grid.popup(COLUMNS, 1).width.saturating_sub(Popup::FRAME.0);
    let set = |words: &String| Prose::of_text(words, Role::Text, width, look);
    let prose: Vec<Prose<'_>> = sentences.iter().map(set).collect();
    let menu = Menu { entries: asked.question.answers(), here: asked.row, look };
    let told = prose.iter().map(Prose::rows).fold(0, u16::saturating_add);
    let rows = told.saturating_add(menu.rows()).saturating_add(1 + Popup::FRAME.1);
    let area = grid.popup(COLUMNS, rows);
    (&Popup { title, note: "", look }).render(area, buf);
    let mut rest = Popup::inner(area);
    for prose in &prose {
        prose.render(rest, buf);
        rest = below(rest, prose.rows());
    }
    let rest = below(rest, 1);
    (&menu).render(rest, buf);
    menu.cursor(rest)
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
